/**
 * Single fields of a scheme as zod schemas. A message given here is a fault code.
 *
 * Imports: zod/mini.
 */

import * as z from 'zod/mini';

import type { SchemeFaultCode } from '../fault.ts';
import { schemeDecimal } from '../millionths.ts';

export const code = (name: SchemeFaultCode) => ({ error: name });

export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, code('badId')));
export const decimal = z.string().check(z.regex(schemeDecimal, code('notDecimal')));
export const aboveZero = decimal.check(z.refine((text) => !/^0(?:\.0*)?$/.test(text), code('notAboveZero')));
export const day = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, code('notDay')));
export const filled = z.string().check(z.regex(/\S/, code('emptyText')));

/** English may be left empty by an office that writes its own scheme; screens then show the Chinese. */
export const text = z.strictObject({ zh: filled, en: z.string() });
export const clause = z.strictObject({ ref: text, quote: z.optional(filled), ours: z.optional(z.literal(true)) });
export const named = { id, title: text, clause };
