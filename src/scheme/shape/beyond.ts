/**
 * Bonuses, adjustments, vetoes, flags, unit classes and grades as zod schemas.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import { aboveZero, clause, decimal, filled, id, named, text } from './fields.ts';

const anyBonusRule = { id, text, per: text, clause };
const stage = z.strictObject({ over: decimal, points: aboveZero });

const bonusRule = z.discriminatedUnion('counting', [
  z.strictObject({ counting: z.enum(['each', 'once']), ...anyBonusRule, points: aboveZero }),
  z.strictObject({
    counting: z.literal('steps'),
    ...anyBonusRule,
    quota: z.optional(aboveZero),
    first: stage,
    further: z.optional(z.strictObject({ over: aboveZero, points: aboveZero })),
  }),
]);

export const bonus = z.strictObject({
  ...named,
  cap: aboveZero,
  unlock: z.optional(z.strictObject({ node: z.optional(id), min: aboveZero })),
  rules: z.array(bonusRule).check(z.minLength(1), z.maxLength(50)),
});

export const adjustment = z.strictObject({ ...named, sign: z.enum(['plus', 'minus']), min: decimal, max: aboveZero, twoPersons: z.optional(z.literal(true)) });

export const veto = z.strictObject({
  id,
  text,
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('grade'), grade: filled }),
    z.strictObject({ kind: z.literal('ceiling'), score: decimal }),
  ]),
  clause,
});

export const flag = z.strictObject(named);

export const unitClass = z.strictObject({
  ...named,
  tables: z.optional(z.array(z.strictObject({ instead: id, use: id })).check(z.minLength(1), z.maxLength(10))),
  weights: z.optional(z.array(z.strictObject({ part: id, weight: aboveZero })).check(z.minLength(1), z.maxLength(100))),
});

const requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noVeto'), clause }),
  z.strictObject({ kind: z.literal('noFlag'), flag: id, clause }),
]);

const band = z.strictObject({
  name: text,
  min: decimal,
  consequence: z.optional(z.strictObject({ text, clause })),
  quota: z.optional(
    z.strictObject({
      percent: aboveZero,
      rounding: z.enum(['down', 'up', 'halfUp']),
      ties: z.enum(['all', 'none']),
      within: z.enum(['all', 'class']),
      clause,
    }),
  ),
  requires: z.optional(z.array(requirement).check(z.minLength(1), z.maxLength(20))),
});

export const grades = z.strictObject({
  bands: z.array(band).check(z.minLength(1), z.maxLength(12)),
  setByOffice: z.boolean(),
  by: z.optional(z.enum(['rounded', 'exact'])),
  clause,
});
