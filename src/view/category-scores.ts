/**
 * Points per category and unit, for the heat table.
 *
 * A deduction scheme is shown by what is left of each category after the capped deductions; a
 * rating scheme by the office's own points.
 */

import { addDecimals, subtract } from '#engine/decimal.ts';
import type { BookState } from '#ledger/state.ts';
import type { Category, Text } from '#scheme/grammar.ts';
import { deskTable } from './desk.ts';
import { scoreOf } from '#workflow/score.ts';
import { sheetOf } from '#workflow/scheme-parts.ts';
import type { SeenUnit } from './viewer.ts';

export interface CategoryScore { readonly category: string; readonly score: string | null; readonly of: string }

export function categoryScores(state: BookState): {
  readonly categories: readonly { readonly id: string; readonly title: Text; readonly of: string; readonly ours: boolean }[];
  readonly cellsOf: (unit: SeenUnit) => readonly CategoryScore[];
} {
  const categories = deskTable(state)?.categories ?? [];
  const rated = sheetOf(state.scheme, 'comprehensive') !== undefined;
  return {
    categories: categories.map(({ id, title, points, clause }) => ({ id, title, of: points, ours: clause.ours === true })),
    cellsOf: (unit) => categories.map((category) => ({
      category: category.id, of: category.points, score: rated ? ratedScore(unit, category) : leftOver(state, unit, category),
    })),
  };
}

function ratedScore(unit: SeenUnit, category: Category): string | null {
  const points = category.items.map((item) => unit.ratings.get(item.id)?.points ?? null);
  return points.every((one) => one !== null) ? addDecimals(...points) : null;
}

function leftOver(state: BookState, unit: SeenUnit, category: Category): string {
  const ids = new Set(category.items.map((item) => item.id));
  const deducted = scoreOf(state, unit).items.filter((item) => ids.has(item.id)).map((item) => item.deducted);
  return subtract(category.points, addDecimals('0', ...deducted));
}
