/**
 * Nodes of the total as zod schemas.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import type { Node } from '../grammar.ts';
import { aboveZero, code, decimal, id, named, text } from './fields.ts';
import { notApplicable } from './table.ts';

export const sheetId = z.enum(['self', 'peer', 'comprehensive']);

/** Dropping two of fewer than three would leave nothing. */
const trimFrom = z.int().check(z.refine((count) => count === 0 || (count >= 3 && count <= 1000), code('badTrim')));

const voice = z.strictObject({ id, title: text, weight: aboveZero });
const option = z.strictObject({ id, title: text, score: decimal });
const question = z.strictObject({ id, title: text, options: z.array(option).check(z.minLength(2), z.maxLength(20)) });

const missing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wait') }),
  z.strictObject({ kind: z.literal('redistribute') }),
  z.strictObject({ kind: z.literal('fixed'), score: decimal }),
]);

export const node: z.ZodMiniType<Node> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('deductions'), ...named, table: id }),
    z.strictObject({ kind: z.literal('sheet'), ...named, sheet: sheetId }),
    z.strictObject({
      kind: z.literal('mean'),
      ...named,
      sheet: sheetId,
      trimFrom,
      voices: z.optional(z.array(voice).check(z.minLength(2), z.maxLength(20))),
    }),
    z.strictObject({ kind: z.literal('entered'), ...named, of: z.optional(aboveZero) }),
    z.strictObject({
      kind: z.literal('questionnaire'),
      ...named,
      questions: z.array(question).check(z.minLength(1), z.maxLength(100)),
      fewest: z.optional(z.int().check(z.refine((count) => count >= 1 && count <= 1_000_000, code('badFewest')))),
    }),
    z.strictObject({ kind: z.literal('weighted'), ...named, parts: z.array(part).check(z.minLength(1), z.maxLength(20)) }),
  ]),
);

const part = z.strictObject({
  weight: aboveZero,
  of: node,
  missing: z.optional(missing),
  notApplicable: z.optional(notApplicable),
});
