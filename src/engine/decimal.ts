/**
 * Points as text: the form in which every other room holds, adds and compares them.
 *
 * Text goes in and text comes out; the fractions in between are exact. Two forms exist:
 * Decimal ("0.35", as people type it) and Exact (a result: lowest decimal form, maybe with a
 * minus, or "271/3" where no finite decimal exists).
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal } from '#scheme/grammar.ts';
import type { Exact } from './facts.ts';
import { compare, minus, over, plus, rational, roundHalfUp, times, zero, type Rational } from './rational.ts';

/** Longer text is refused before it is read: nobody scores to the hundredth digit. */
export const longestDecimal = 100;

const decimalPattern = /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
const exactPattern = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+|\/[1-9][0-9]*)?$/;

/**
 * Whether a value is decimal text: digits and at most one point between digits.
 *
 * Gaps     No sign, no exponent, no spaces, no leading zero, ASCII digits only; "9." and ".9" are not.
 * Example  "0.50" -> true; "+1", "01", "1e2", "５" -> false.
 */
export function isDecimal(text: unknown): text is Decimal {
  return typeof text === 'string' && text.length <= longestDecimal && decimalPattern.test(text);
}

/** The value of decimal text; undefined when the text is not one. */
export function parseDecimal(text: string): Rational | undefined {
  return isDecimal(text) ? readExact(text) : undefined;
}

/**
 * The value of a result's text.
 *
 * Errors   RangeError on any other text: results are made here, so a broken one is a programmer's mistake.
 * Example  "-0.5" -> -1/2; "271/3" -> 271/3.
 */
export function parseExact(text: Exact): Rational {
  if (!exactPattern.test(text)) throw new RangeError(`Not an exact number: ${JSON.stringify(text)}`);
  return readExact(text);
}

/**
 * Lowest decimal form, or a fraction where no finite decimal exists.
 *
 * Example  1/8 -> "0.125"; 271/3 -> "271/3"; 10/2 -> "5".
 */
export function formatExact({ numerator, denominator }: Rational): Exact {
  if (denominator === 1n) return numerator.toString();
  const places = decimalPlaces(denominator);
  if (places === undefined) return `${numerator}/${denominator}`;
  return withPoint((numerator * 10n ** BigInt(places)) / denominator, places);
}

/**
 * Decimal text with a fixed number of places, halves rounded away from zero.
 *
 * Rounding happens once, when a score is published or printed; sums stay exact.
 * Example  "271/3" with 2 places -> "90.33"; "89.995" -> "90.00"; "-0.125" -> "-0.13".
 */
export function formatFixed(value: Exact | Rational, places: number): Decimal {
  return withPoint(roundHalfUp(typeof value === 'string' ? parseExact(value) : value, places), places);
}

/** A whole number of 10^-places as decimal text. Example: 9250n, 2 places -> "92.50". */
export function formatUnits(units: bigint, places: number): Decimal {
  return withPoint(units, places);
}

/** Order of two numbers by value, fit for `sort`. Example: "90" and "90.0" -> 0. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  return compare(parseExact(a), parseExact(b));
}

/** Sum of any number of terms; "0" of none. */
export function addDecimals(...terms: readonly Exact[]): Exact {
  return formatExact(terms.reduce((sum, term) => plus(sum, parseExact(term)), zero));
}

export function subtract(a: Exact, b: Exact): Exact {
  return formatExact(minus(parseExact(a), parseExact(b)));
}

export function multiplyDecimals(a: Exact, b: Exact): Exact {
  return formatExact(times(parseExact(a), parseExact(b)));
}

/** Mean of the terms; null of none, because the mean of nothing is not zero. */
export function meanOf(terms: readonly Exact[]): Exact | null {
  if (terms.length === 0) return null;
  return formatExact(over(parseExact(addDecimals(...terms)), rational(BigInt(terms.length))));
}

/** A JavaScript number near the value: for lengths and positions in charts, never for print, order or grade. */
export function approximate(value: Exact): number {
  const { numerator, denominator } = parseExact(value);
  return denominator === 1n ? Number(numerator) : Number(formatFixed({ numerator, denominator }, 12));
}

/** Trusts its text: both patterns above lead here. */
function readExact(text: string): Rational {
  const slash = text.indexOf('/');
  if (slash >= 0) return rational(BigInt(text.slice(0, slash)), BigInt(text.slice(slash + 1)));
  const point = text.indexOf('.');
  if (point < 0) return rational(BigInt(text));
  const digits = text.slice(0, point) + text.slice(point + 1);
  return rational(BigInt(digits), 10n ** BigInt(text.length - point - 1));
}

/** Places needed to write 1/denominator in full; undefined where a prime other than 2 and 5 divides it. */
function decimalPlaces(denominator: bigint): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; twos += 1) rest /= 2n;
  for (; rest % 5n === 0n; fives += 1) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function withPoint(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = units < 0n ? '-' : '';
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}
