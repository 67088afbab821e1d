/**
 * The grammar as zod schemas: what each field of a scheme may hold. What fields must have to do
 * with each other is checked in `fit-*.ts`.
 *
 * A message given here is a fault code; every other issue gets its code in shape-faults.ts.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import type { SchemeFaultCode } from './fault.ts';
import { stageIds, type Node, type Scheme } from './grammar.ts';
import { schemeDecimal } from './millionths.ts';

const code = (name: SchemeFaultCode) => ({ error: name });

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, code('badId')));
const decimal = z.string().check(z.regex(schemeDecimal, code('notDecimal')));
const aboveZero = decimal.check(z.refine((text) => !/^0(?:\.0*)?$/.test(text), code('notAboveZero')));
const day = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, code('notDay')));
const filled = z.string().check(z.regex(/\S/, code('emptyText')));

/** English may be left empty by an office that writes its own scheme; screens then show the Chinese. */
const text = z.strictObject({ zh: filled, en: z.string() });
const clause = z.strictObject({ ref: text, quote: z.optional(filled), ours: z.optional(z.literal(true)) });

const rule = z.strictObject({
  id,
  points: aboveZero,
  text,
  counting: z.enum(['each', 'once']),
  per: text,
  clause,
});

const item = z.strictObject({
  id,
  title: text,
  text,
  points: aboveZero,
  clause,
  rules: z.array(rule).check(z.maxLength(50)),
  help: z.optional(z.strictObject({ good: text, bad: text })),
});

const category = z.strictObject({
  id,
  title: text,
  points: aboveZero,
  clause,
  items: z.array(item).check(z.minLength(1), z.maxLength(200)),
});

const table = z.strictObject({
  id,
  title: text,
  full: aboveZero,
  sample: z.optional(z.literal(true)),
  categories: z.array(category).check(z.minLength(1), z.maxLength(50)),
  clause,
  remarks: z.array(z.strictObject({ text, clause })).check(z.maxLength(50)),
});

const sheetId = z.enum(['self', 'peer', 'comprehensive']);
const stageId = z.enum(stageIds);

const sheet = z.strictObject({
  id: sheetId,
  title: text,
  table: id,
  form: z.enum(['points', 'findings']),
  stage: stageId,
  clause,
});

const named = { id, title: text, clause };

/** Dropping two of fewer than three would leave nothing. */
const trimFrom = z.int().check(z.refine((count) => count === 0 || (count >= 3 && count <= 1000), code('badTrim')));

const node: z.ZodMiniType<Node> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('deductions'), ...named, table: id }),
    z.strictObject({ kind: z.literal('sheet'), ...named, sheet: sheetId }),
    z.strictObject({ kind: z.literal('mean'), ...named, sheet: sheetId, trimFrom }),
    z.strictObject({ kind: z.literal('entered'), ...named }),
    z.strictObject({
      kind: z.literal('weighted'),
      ...named,
      parts: z.array(z.strictObject({ weight: aboveZero, of: node })).check(z.minLength(1), z.maxLength(20)),
    }),
  ]),
);

const consequence = z.strictObject({ text, clause });
const band = z.strictObject({ name: text, min: decimal, consequence: z.optional(consequence) });

export const schemeShape: z.ZodMiniType<Scheme> = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  issuer: text,
  source: z.strictObject({ document: text, number: z.optional(filled), issued: day }),
  notes: z.array(text).check(z.maxLength(50)),
  tables: z.array(table).check(z.maxLength(10)),
  sheets: z.array(sheet).check(z.maxLength(3)),
  total: node,
  rounding: z.strictObject({ mode: z.literal('halfUp'), places: z.literal(2), clause }),
  grades: z.strictObject({
    bands: z.array(band).check(z.minLength(1), z.maxLength(12)),
    setByOffice: z.boolean(),
    clause,
  }),
  fraud: z.optional(z.strictObject({ min: decimal, max: decimal, clause })),
  stages: z.array(z.strictObject({ id: stageId, title: text, clause })).check(z.minLength(1), z.maxLength(stageIds.length)),
});
