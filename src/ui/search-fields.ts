/**
 * Fields of an address's search part, such as `?q=教育&sort=score`.
 *
 * Every field forgives: what a person mistyped, or an old link still carries, falls back to the
 * field's default instead of breaking the page. Values are plain text in the address.
 *
 * Imports: zod/mini.
 * Example  export const search = searchOf({ q: text(), sort: oneOf(['rank', 'name']), late: flag() });
 */

import * as z from 'zod/mini';

/** Any text up to 200 characters; '' by default. */
export function text() {
  return z.catch(z._default(z.string().check(z.maxLength(200)), ''), '');
}

/** One of the words; the first is the default. */
export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]]) {
  return z.catch(z._default(z.enum(words), words[0] as never), words[0] as never);
}

/** One of the words, or undefined for "any". */
export function anyOf<const Word extends string>(words: readonly [Word, ...Word[]]) {
  return z.catch(z.optional(z.enum(words)), undefined);
}

/** `?asOf=2026-06-01`, or undefined. */
export function day() {
  return z.catch(z.optional(z.string().check(z.regex(/^(19|20|21)\d\d-\d\d-\d\d$/))), undefined);
}

/** `?late=1`; false by default. */
export function flag() {
  return z.catch(
    z._default(
      z.union([z.boolean(), z.pipe(z.enum(['0', '1']), z.transform((mark) => mark === '1'))]),
      false,
    ),
    false,
  );
}

export function searchOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape);
}
