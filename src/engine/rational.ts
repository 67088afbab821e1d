/**
 * Exact fractions, the only numbers that points, weights and means are made of.
 *
 * A fraction is kept normal (lowest terms, denominator above zero), so two equal values have
 * equal parts. Decimal scores have denominators of 2s and 5s; means bring in the others.
 *
 * Imports: nothing.
 */

export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Throws RangeError on a zero denominator: a broken caller, never a user's mistake. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError('A rational needs a non-zero denominator.');
  const common = commonDivisor(numerator, denominator);
  const shared = common < 0n === denominator < 0n ? common : -common;
  return { numerator: numerator / shared, denominator: denominator / shared };
}

export const zero = rational(0n);
export const one = rational(1n);
export const hundred = rational(100n);

export function plus(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return rational(a.numerator + b.numerator, a.denominator);
  }
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is zero. */
export function over(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function lesser(a: Rational, b: Rational): Rational {
  return compare(a, b) === 1 ? b : a;
}

export function greater(a: Rational, b: Rational): Rational {
  return compare(a, b) === -1 ? b : a;
}

/**
 * The value times 10^places as a whole number, halves rounded away from zero.
 *
 * Example  1/8 with 2 places -> 13n; -1/8 -> -13n.
 */
export function roundHalfUp({ numerator, denominator }: Rational, places: number): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places) * 2n + denominator;
  const units = size / (denominator * 2n);
  return numerator < 0n ? -units : units;
}

/** The greatest one, of either sign. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
