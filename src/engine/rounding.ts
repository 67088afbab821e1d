/**
 * Rounding as a scheme names it: once, at the very end.
 *
 * Imports: scheme/grammar (types).
 */

import type { Rounding } from '#scheme/grammar.ts';
import type { Rational } from './rational.ts';

/**
 * The value times 10^places as a whole number.
 *
 * Shape    value: not below 0, as totals are.
 * Example  90.125, 2 places: halfUp 9013n, halfEven 9012n, down 9012n, up 9013n.
 */
export function roundTo({ numerator, denominator }: Rational, { mode, places }: Pick<Rounding, 'mode' | 'places'>): bigint {
  const scaled = numerator * 10n ** BigInt(places);
  const floor = scaled / denominator;
  const rest = scaled % denominator;
  switch (mode) {
    case 'halfUp':
      return rest * 2n >= denominator ? floor + 1n : floor;
    case 'halfEven':
      return rest * 2n > denominator || (rest * 2n === denominator && floor % 2n === 1n) ? floor + 1n : floor;
    case 'down':
      return floor;
    case 'up':
      return rest > 0n ? floor + 1n : floor;
  }
}
