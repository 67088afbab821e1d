/**
 * What a public page sends, and what a row of a paper table becomes.
 *
 * Imports: zod/mini, ledger.
 */

import * as z from 'zod/mini';

import { picks, writtenWords } from '#ledger/answers-book.ts';
import * as f from '#ledger/fields.ts';

export const answerInput = z.strictObject({
  answer: f.uuid, version: f.revision, unit: f.key, channel: f.key,
  took: z.optional(z.int().check(z.minimum(0), z.maximum(86_400))),
  picks, words: z.optional(writtenWords),
  code: z.optional(z.string().check(z.maxLength(40))),
  /** Random number of this browser for this questionnaire; only its hash is kept. */
  mark: z.optional(z.string().check(z.regex(/^[0-9a-f]{16,64}$/))),
  work: z.optional(z.strictObject({ day: f.day, nonce: z.int().check(z.minimum(0)) })),
});
export type AnswerInput = z.infer<typeof answerInput>;

/** Acts of the office on the answers' book. */
export const answersCommand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('excludeAnswers'), id: f.uuid, answers: z.array(f.uuid).check(z.minLength(1), z.maxLength(20_000)), reason: f.reason }),
  z.strictObject({ kind: z.literal('restoreAnswers'), id: f.uuid, answers: z.array(f.uuid).check(z.minLength(1), z.maxLength(20_000)), reason: f.reason }),
  z.strictObject({ kind: z.literal('issueCodes'), id: f.uuid, channel: f.key, note: f.words, hashes: z.array(f.sha256).check(z.minLength(1), z.maxLength(5000)) }),
  z.strictObject({ kind: z.literal('importPaper'), id: f.uuid, rows: z.array(answerInput).check(z.minLength(1), z.maxLength(5000)) }),
]);
export type AnswersCommand = z.infer<typeof answersCommand>;
