/**
 * The grammar as zod schemas: what each field of a scheme may hold. What fields must have to do
 * with each other is checked in `fit-*.ts`.
 *
 * A message given in shape/ is a fault code; every other issue gets its code in shape-faults.ts.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import { stageIds, type Scheme } from './grammar.ts';
import { adjustment, bonus, flag, grades, unitClass, veto } from './shape/beyond.ts';
import { aboveZero, clause, day, decimal, filled, id, text } from './shape/fields.ts';
import { base, locks } from './shape/inherit.ts';
import { node, sheetId } from './shape/node.ts';
import { obligations } from './shape/obligations.ts';
import { survey } from './shape/survey.ts';
import { table } from './shape/table.ts';

const stageId = z.enum(stageIds);

const sheet = z.strictObject({
  id: sheetId,
  title: text,
  table: id,
  form: z.enum(['points', 'findings']),
  stage: stageId,
  clause,
});

export const schemeShape: z.ZodMiniType<Scheme> = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  issuer: text,
  source: z.strictObject({ document: text, number: z.optional(filled), issued: day }),
  example: z.optional(z.literal(true)),
  notes: z.array(text).check(z.maxLength(50)),
  tables: z.array(table).check(z.maxLength(10)),
  sheets: z.array(sheet).check(z.maxLength(3)),
  total: node,
  rounding: z.strictObject({
    mode: z.enum(['halfUp', 'halfEven', 'down', 'up']),
    places: z.literal([0, 1, 2, 3, 4]),
    clause,
  }),
  grades,
  highest: z.optional(aboveZero),
  fraud: z.optional(z.strictObject({ min: decimal, max: decimal, clause })),
  bonuses: z.optional(z.array(bonus).check(z.minLength(1), z.maxLength(20))),
  adjustments: z.optional(z.array(adjustment).check(z.minLength(1), z.maxLength(20))),
  vetoes: z.optional(z.array(veto).check(z.minLength(1), z.maxLength(50))),
  flags: z.optional(z.array(flag).check(z.minLength(1), z.maxLength(20))),
  classes: z.optional(z.array(unitClass).check(z.minLength(2), z.maxLength(20))),
  stages: z.array(z.strictObject({ id: stageId, title: text, clause })).check(z.minLength(1), z.maxLength(stageIds.length)),
  obligations: z.optional(obligations),
  survey: z.optional(survey),
  base: z.optional(base),
  locks: z.optional(locks),
});
