/**
 * What stands in the registers of duties: one shape per register.
 *
 * No applicant is named: the office's own number and the subject are enough to find the paper, and what is in a book stays in it.
 *
 * Imports: zod/mini, ledger fields.
 */

import * as z from 'zod/mini';

import * as f from './fields.ts';

const url = z.optional(z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s<>"]+$/i, 'url')));
const day = z.optional(f.day);

/** As a reviewer marks what is to be published. */
export const reviewOutcomes = ['open', 'onRequest', 'withheld', 'askAbove'] as const;
const review = z.optional(z.strictObject({ outcome: z.enum(reviewOutcomes), on: f.day }));
const asked = z.optional(z.strictObject({ asked: f.day, answered: day }));

export const channels = ['window', 'letter', 'fax', 'email', 'online', 'other'] as const;
/** The kinds of answer that the annual report counts. */
export const answerKinds = ['granted', 'partly', 'refused', 'unavailable', 'notProcessed', 'other'] as const;

export const recordContent = z.discriminatedUnion('register', [
  z.strictObject({ register: z.literal('publication'), title: f.reason, number: f.words, arose: f.day, review, published: day, url, note: f.words }),
  z.strictObject({
    register: z.literal('request'), title: f.reason, number: f.words, received: f.day, channel: z.enum(channels),
    correction: asked, thirdParty: asked, otherBody: asked, extended: day, review,
    answered: day, answer: z.optional(z.enum(answerKinds)),
    /** Yuan, as decimal text; what was charged for searching, copying and posting. */
    fee: z.optional(z.string().check(z.regex(/^\d{1,6}(\.\d{1,2})?$/, 'fee'))),
    note: f.words,
  }),
  z.strictObject({ register: z.literal('explanation'), title: f.reason, number: f.words, published: f.day, explained: day, url, linked: z.boolean(), note: f.words }),
  z.strictObject({ register: z.literal('report'), year: f.year, submitted: day, published: day, url, note: f.words }),
  z.strictObject({ register: z.literal('clarification'), title: f.reason, found: f.day, reported: day, clarified: day, url, note: f.words }),
]);

export type RecordContent = z.infer<typeof recordContent>;
export type ContentOf<R extends RecordContent['register']> = Extract<RecordContent, { register: R }>;

/** Which breach of which record: "<record>:late", or "report.<unit>:late" where there is no record at all. */
export const suggestionKey = z.string().check(z.regex(/^[\p{L}\p{N}._:-]{1,140}$/u));

/** A day set by the office; null gives it back to the published calendar. */
export const calendarDay = z.strictObject({ day: f.day, working: z.nullable(z.boolean()) });
