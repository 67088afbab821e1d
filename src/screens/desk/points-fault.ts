/**
 * What is wrong with typed points, by the name of its words (`workflow:gap.*`, `client:fault.*`).
 *
 * Imports: engine (decimals).
 */

import { compareExact, isDecimal } from '#engine/decimal.ts';

/** Gaps  Nothing typed is no fault: the item is simply not rated yet. */
export function pointsFault(typed: string, full: string): 'points' | 'tooMany' | undefined {
  if (typed === '') return undefined;
  if (!isDecimal(typed) || (typed.split('.')[1] ?? '').length > 2) return 'points';
  return compareExact(typed, full) > 0 ? 'tooMany' : undefined;
}

export function isBelowFull(typed: string, full: string): boolean {
  return typed !== '' && pointsFault(typed, full) === undefined && compareExact(typed, full) < 0;
}
