/**
 * Exact numbers as people read them, without ever becoming a JavaScript number.
 *
 * An exact number is decimal text ("86.45", "-2") or a fraction ("271/3").
 *
 * Imports: nothing.
 */

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * With a fixed number of places, halves rounded away from zero.
 *
 * Errors   RangeError for text that is no number: a broken caller.
 * Example  ("271/3", 2) -> "90.33"; ("2.5", 0) -> "3"; ("-0.004", 2) -> "0.00".
 */
export function exactText(exact: string, places: number): string {
  const { numerator, denominator } = fractionOf(exact);
  const isNegative = numerator < 0n;
  const size = (isNegative ? -numerator : numerator) * 10n ** BigInt(places) * 2n + denominator;
  const units = size / (denominator * 2n);
  const digits = units.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = isNegative && units > 0n ? '-' : '';
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}

/** Without needless zeros: "2.50" -> "2.5", "3.00" -> "3". A fraction is cut to two places. */
export function plainText(exact: string): string {
  const text = exact.includes('/') ? exactText(exact, 2) : exact;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A deduction inside a sentence, with a true minus sign: "2.50" -> "−2.5", "0" -> "0". */
export function minusText(exact: string): string {
  const text = plainText(exact);
  return text === '0' ? text : `−${text}`;
}

/** Below zero, zero, or above, as a sort wants it. */
export function compareExact(a: string, b: string): number {
  const [left, right] = [fractionOf(a), fractionOf(b)];
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The length of a bar, and nothing else: the one place where a score becomes a number. */
export function lengthOf(exact: string): number {
  const { numerator, denominator } = fractionOf(exact);
  return Number((numerator * 10_000n) / denominator) / 10_000;
}

function fractionOf(exact: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(exact);
  if (match === null) throw new RangeError(`Not an exact number: ${exact}`);
  const [, sign = '', whole = '0', part = '', below = '1'] = match;
  const numerator = BigInt(`${sign}${whole}${part}`);
  const denominator = BigInt(below) * 10n ** BigInt(part.length);
  if (denominator === 0n) throw new RangeError(`Not an exact number: ${exact}`);
  return { numerator, denominator };
}
