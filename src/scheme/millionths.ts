/**
 * A scheme's own decimals, added up exactly: whole numbers of millionths.
 *
 * Points and weights in a scheme have at most six places (shape.ts), so six are enough here; the
 * engine, which stands above this room, has the fractions for everything else.
 *
 * Imports: nothing.
 */

/** Decimal text within a scheme: no sign, no exponent, no leading zero, six digits on either side. */
export const schemeDecimal = /^(?:0|[1-9][0-9]{0,5})(?:\.[0-9]{1,6})?$/;

const places = 6;

/** Example: "0.35" -> 350000n. Errors: SyntaxError on text that schemeDecimal refuses. */
export function millionths(text: string): bigint {
  const [whole = '', rest = ''] = text.split('.');
  return BigInt(whole + rest.padEnd(places, '0'));
}

export function sumOfMillionths(texts: readonly string[]): bigint {
  return texts.reduce((sum, text) => sum + millionths(text), 0n);
}

/** Example: 350000n -> "0.35". */
export function decimalOf(value: bigint): string {
  const digits = value.toString().padStart(places + 1, '0');
  const rest = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (rest === '' ? '' : `.${rest}`);
}
