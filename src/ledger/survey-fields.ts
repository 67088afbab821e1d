/**
 * The questionnaire of a year, as entries and commands carry it.
 *
 * Its answers have a book of their own (answers-book.ts): they are many, and this book stays light.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import { surveyQuestionKinds } from '#scheme/grammar.ts';
import * as f from './fields.ts';

const english = z.string().check(z.maxLength(500));
const text = z.strictObject({ zh: f.reason.check(z.maxLength(500)), en: english });
const score = z.string().check(z.regex(/^(100|\d{1,2})(\.\d{1,6})?$/, 'points'));

export const surveyQuestion = z.strictObject({
  id: f.key, kind: z.enum(surveyQuestionKinds), title: text, isOptional: z.optional(z.literal(true)),
  options: z.array(z.strictObject({ id: f.key, title: text, score: z.optional(score) })).check(z.maxLength(30)),
});

/** none: anybody with the address. once: a code is used up by one answer. perUnit: by one answer for each unit. */
export const codeRules = ['none', 'once', 'perUnit'] as const;
export const channel = z.strictObject({ id: f.key.check(z.maxLength(12)), name: f.name, codes: z.enum(codeRules) });
export type Channel = z.infer<typeof channel>;

/** How people reach the page by its address: short, without letters that look alike. */
export const shortName = z.string().check(z.regex(/^[a-hjkmnp-z2-9]{6}$/));

export const surveyContent = z.strictObject({
  title: f.name, intro: f.words,
  questions: z.array(surveyQuestion).check(z.minLength(1), z.maxLength(40)),
  /** Units to be judged. */
  units: z.array(f.key).check(z.minLength(1), z.maxLength(5000)),
  opens: f.day, closes: f.day,
  channels: z.array(channel).check(z.minLength(1), z.maxLength(20)),
  /** How many leading zero bits the proof of work of one answer has; 0: none. */
  work: z.int().check(z.minimum(0), z.maximum(22)),
});
export type SurveyContent = z.infer<typeof surveyContent>;

export const surveyShapes = {
  surveySet: { content: surveyContent },
  surveyPublished: { short: shortName },
  surveyWithdrawn: { reason: f.reason },
};

/** What is taken over for one unit: a rounded score, or the counts of a part that counts answers itself. */
export const adoptedRow = z.strictObject({
  unit: f.key, seen: f.revision, counted: f.revision,
  score: z.optional(f.amount), answers: z.optional(z.record(f.key, z.record(f.key, z.int().check(z.minimum(0), z.maximum(9_999_999))))),
});
export type AdoptedRow = z.infer<typeof adoptedRow>;

export const surveyCommands = {
  setSurvey: { seen: f.revision, content: surveyContent },
  publishSurvey: { seen: f.revision, short: shortName },
  withdrawSurvey: { seen: f.revision, reason: f.reason },
  adoptSurvey: { leaf: f.key, rows: z.array(adoptedRow).check(z.minLength(1), z.maxLength(5000)), source: f.reason },
};
