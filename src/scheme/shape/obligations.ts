/**
 * Registers of duties: their terms, what moves the clock, where a breach is charged.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import { breachKinds, registerKinds, type Obligations } from '../grammar.ts';
import { clause, id, text } from './fields.ts';

const days = z.int().check(z.minimum(1), z.maximum(250));
const monthDay = z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'notDay' }));
const consultation = z.strictObject({
  effect: z.enum(['pauses', 'counts']), askWithin: z.optional(days), answerWithin: z.optional(days), clause,
});
const register = z.strictObject({
  kind: z.enum(registerKinds),
  title: text,
  term: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('workingDays'), days }),
    z.strictObject({ kind: z.literal('yearly'), monthDay, office: z.optional(z.strictObject({ monthDay, clause })) }),
    z.strictObject({ kind: z.literal('promptly') }),
  ]),
  clause,
  extension: z.optional(z.strictObject({ days, clause })),
  correction: z.optional(z.strictObject({ effect: z.enum(['restarts', 'pauses']), clause })),
  thirdParty: z.optional(consultation),
  otherBody: z.optional(consultation),
  secrecyReview: z.optional(z.strictObject({ clause })),
  breaches: z.array(z.strictObject({ kind: z.enum(breachKinds), item: id, rule: id })).check(z.maxLength(breachKinds.length)),
});
export const obligations: z.ZodMiniType<Obligations> = z.strictObject({
  registers: z.array(register).check(z.maxLength(registerKinds.length)),
});
