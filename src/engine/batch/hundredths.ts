/**
 * Decimal text to whole hundredths, without a detour over fractions: the way in for a million scores.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal } from '#scheme/grammar.ts';

const [zero, nine, point] = [48, 57, 46];
/** Seven digits before the point are more than any score has, and far below the end of exact numbers. */
const longest = 10;

/**
 * Hundredths of decimal text; undefined for any text that is not decimal, is longer than a score, or has a third place.
 *
 * Example  "89.5" -> 8950; "0.125", "0.500", "01", "1e2", "-1" -> undefined.
 */
export function hundredthsOf(text: Decimal): number | undefined {
  const { length } = text;
  if (length === 0 || length > longest) return undefined;
  let digits = 0;
  let places = -1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === point && places < 0 && at > 0) {
      places = 0;
    } else if (code >= zero && code <= nine) {
      digits = digits * 10 + code - zero;
      if (places >= 0) places += 1;
    } else {
      return undefined;
    }
  }
  const startsBadly = text.charCodeAt(0) === zero && length > 1 && text.charCodeAt(1) !== point;
  if (startsBadly || places === 0 || places > 2) return undefined;
  return places === 2 ? digits : digits * (places === 1 ? 10 : 100);
}
