/**
 * What is left of each item after its deductions: the first figure of the scoring desk.
 *
 * Imports: nothing beyond the room.
 */

import { subtract } from './decimal.ts';
import type { Exact, UnitResult } from './facts.ts';

/** Item id -> its points minus deducted, in table order; where points are earned the result itself says what is left. */
export function pointsLeft({ items }: UnitResult): ReadonlyMap<string, Exact> {
  return new Map(items.map(({ id, points, cap, deducted }) => [id, subtract(points ?? cap, deducted)]));
}
