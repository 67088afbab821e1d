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

/**
 * Whether a value is decimal text: digits and at most one point between digits.
 *
 * Gaps     No sign, no exponent, no spaces, no leading zero, ASCII digits only; "9." and ".9" are not.
 * Example  "0.50" -> true; "+1", "01", "1e2", "５" -> false.
 */
export function isDecimal(text: unknown): text is Decimal {
  return typeof text === 'string' && text.length <= longestDecimal && isDecimalFrom(text, 0);
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
  if (!isExact(text)) throw new RangeError(`Not an exact number: ${JSON.stringify(text)}`);
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

/**
 * Decimal text as a whole number of 10^-places, without a detour over fractions: how a table's points are read.
 *
 * Errors   RangeError on any other text, and where there are more places than asked for.
 * Example  "2.5", 2 places -> 250n.
 */
export function unitsOf(text: Decimal, places: number): bigint {
  const [whole = '', part = ''] = text.split('.');
  const missing = places - part.length;
  if (missing < 0 || !isDecimalFrom(text, 0)) throw new RangeError(`Not a number of ${places} decimal places: ${JSON.stringify(text)}`);
  return BigInt(whole + part + '0'.repeat(missing));
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
  return Number(formatFixed(value, 12));
}

const [zeroCode, nineCode, pointCode] = [48, 57, 46];

/** By hand: compiling two patterns took as long as making a whole scheme ready. */
function isDecimalFrom(text: string, start: number): boolean {
  const whole = endOfDigits(text, start);
  if (!isWholeNumber(text, start, whole)) return false;
  return whole === text.length || (text.charCodeAt(whole) === pointCode && whole + 1 < text.length && endOfDigits(text, whole + 1) === text.length);
}

function isExact(text: string): boolean {
  const start = text.startsWith('-') ? 1 : 0;
  const slash = text.indexOf('/');
  if (slash < 0) return isDecimalFrom(text, start);
  const isFraction = endOfDigits(text, start) === slash && endOfDigits(text, slash + 1) === text.length;
  return isFraction && isWholeNumber(text, start, slash) && isWholeNumber(text, slash + 1, text.length) && text.charCodeAt(slash + 1) !== zeroCode;
}

/** Of digits alone: at least one, and none before them that says nothing. */
function isWholeNumber(text: string, start: number, end: number): boolean {
  return end === start + 1 || (end > start && text.charCodeAt(start) !== zeroCode);
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < zeroCode || code > nineCode) break;
  }
  return at;
}

/** Trusts its text: both checks above lead here. */
function readExact(text: string): Rational {
  const [numerator = '', denominator] = text.split('/');
  if (denominator !== undefined) return rational(BigInt(numerator), BigInt(denominator));
  const [whole = '', part = ''] = text.split('.');
  return rational(BigInt(whole + part), 10n ** BigInt(part.length));
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
