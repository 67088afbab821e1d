/**
 * Whether a number of the facts is one, and within its bounds.
 *
 * Imports: nothing beyond the room.
 */

import { formatExact, parseDecimal } from './decimal.ts';
import type { FactsFault, RefuseFact } from './facts-fault.ts';
import { compare, zero, type Rational } from './rational.ts';

/** A decimal from 0 to `most`, if there is a most. Returns its value where it is one. */
export function checkNumber(text: string, most: Rational | undefined, { path, refuse }: { readonly path: FactsFault['path']; readonly refuse: RefuseFact }): Rational | undefined {
  const value = parseDecimal(text);
  if (value === undefined) refuse(path, 'notDecimal', { value: text });
  else if (most !== undefined && !isWithin(value, zero, most)) refuse(path, 'outOfRange', { value: text, min: '0', max: formatExact(most) });
  else return value;
  return undefined;
}

export function isWithin(value: Rational, min: Rational, max: Rational): boolean {
  return compare(min, value) <= 0 && compare(value, max) <= 0;
}
