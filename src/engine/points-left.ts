/**
 * What is left of each item after its deductions: the first figure of the scoring desk.
 *
 * Imports: nothing beyond the room.
 */

import { subtract } from './decimal.ts';
import type { Exact, UnitResult } from './facts.ts';

/** Item id -> cap minus deducted, in table order. */
export function pointsLeft({ items }: UnitResult): ReadonlyMap<string, Exact> {
  return new Map(items.map(({ id, cap, deducted }) => [id, subtract(cap, deducted)]));
}
