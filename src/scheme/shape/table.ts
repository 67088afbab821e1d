/**
 * Tables, categories, items, their rules and the ways of earning points, as zod schemas.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import { aboveZero, clause, decimal, id, text } from './fields.ts';

const anyRule = { id, points: aboveZero, unit: z.optional(z.literal('percent')), text, per: text, clause };

const rule = z.discriminatedUnion('counting', [
  z.strictObject({ counting: z.literal('each'), ...anyRule }),
  z.strictObject({ counting: z.literal('once'), ...anyRule }),
  z.strictObject({ counting: z.literal('graduated'), ...anyRule, further: aboveZero }),
  z.strictObject({ counting: z.literal('all'), ...anyRule }),
  z.strictObject({ counting: z.literal('period'), ...anyRule, period: z.enum(['year', 'halfYear', 'quarter', 'month', 'week']) }),
  z.strictObject({ counting: z.literal('shortfall'), ...anyRule, target: aboveZero, step: aboveZero, steps: z.enum(['full', 'begun']) }),
]);

const level = z.strictObject({ id, title: text, points: decimal });

const earning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('levels'), levels: z.array(level).check(z.minLength(2), z.maxLength(20)) }),
  z.strictObject({
    kind: z.literal('scale'),
    figure: text,
    steps: z.array(z.strictObject({ from: decimal, points: decimal })).check(z.minLength(2), z.maxLength(50)),
  }),
  z.strictObject({ kind: z.literal('quota'), figure: text, quota: aboveZero, below: z.enum(['nothing', 'share']) }),
  z.strictObject({ kind: z.literal('rate'), done: text, due: text }),
  z.strictObject({
    kind: z.literal('ranking'),
    figure: text,
    better: z.enum(['more', 'fewer']),
    within: z.enum(['all', 'class']),
    count: z.enum(['places', 'percent']),
    steps: z.array(z.strictObject({ upTo: aboveZero, points: decimal })).check(z.minLength(1), z.maxLength(50)),
    rest: decimal,
    ties: z.enum(['better', 'worse']),
  }),
]);

export const notApplicable = z.enum(['redistribute', 'full']);

const item = z.strictObject({
  id,
  title: text,
  text,
  points: aboveZero,
  cap: z.optional(aboveZero),
  uncapped: z.optional(z.literal(true)),
  earned: z.optional(earning),
  notApplicable: z.optional(notApplicable),
  clause,
  rules: z.array(rule).check(z.maxLength(50)),
  help: z.optional(z.strictObject({ good: text, bad: text })),
});

const category = z.strictObject({
  id,
  title: text,
  points: aboveZero,
  cap: z.optional(aboveZero),
  clause,
  items: z.array(item).check(z.minLength(1), z.maxLength(200)),
});

export const table = z.strictObject({
  id,
  title: text,
  full: aboveZero,
  sample: z.optional(z.literal(true)),
  categories: z.array(category).check(z.minLength(1), z.maxLength(50)),
  clause,
  remarks: z.array(z.strictObject({ text, clause })).check(z.maxLength(50)),
});

