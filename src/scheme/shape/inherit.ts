/**
 * Inheritance as zod schemas: see grammar/inherit.ts.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import { aboveZero, code, id } from './fields.ts';

export const base = z.strictObject({
  id,
  hash: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, code('notHash'))),
  version: z.optional(z.int().check(z.minimum(1, code('badFewest')), z.maximum(1_000_000, code('badFewest')))),
});

const lockedTable = z.strictObject({
  table: id,
  items: z.optional(z.array(z.strictObject({ item: id })).check(z.minLength(1), z.maxLength(500))),
  own: z.optional(aboveZero),
});

const locked = z.optional(z.literal(true));

export const locks = z.strictObject({
  tables: z.array(lockedTable).check(z.maxLength(10)),
  total: locked, grades: locked, beyond: locked,
  ownBonus: z.optional(aboveZero),
});
