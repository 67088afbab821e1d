/**
 * Points per category and unit, for the heat table: one table for each class of units that has a table of its own.
 *
 * A deduction scheme is shown by what is left of each category after the capped deductions; a
 * rating scheme by the office's own points.
 */

import { addDecimals, compareExact, subtract } from '#engine/decimal.ts';
import type { ItemResult } from '#engine/facts.ts';
import { replacedItems } from '#engine/replaced.ts';
import type { BookState } from '#ledger/state.ts';
import type { Category, Item, Scheme, Table, Text } from '#scheme/grammar.ts';
import { schemeOf, sheetOf, workTable } from '#workflow/scheme-parts.ts';
import { scoreOf } from '#workflow/score.ts';
import { unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface CategoryScore { readonly category: string; readonly score: string | null; readonly of: string }

export interface HeatPart {
  /** The class whose table it is; null where all units have one table. */
  readonly title: Text | null;
  readonly categories: readonly { readonly id: string; readonly title: Text; readonly of: string; readonly ours: boolean }[];
  readonly rows: readonly { readonly unit: UnitName; readonly total: string | null; readonly cells: readonly CategoryScore[] }[];
}

/** Classes in the scheme's order, units in the office's; those who share a table stand in one part. */
export function heatParts(state: BookState, units: readonly SeenUnit[]): readonly HeatPart[] {
  const byTable = new Map<Table, { readonly scheme: Scheme; readonly classes: Set<string>; readonly units: SeenUnit[] }>();
  for (const unit of units) {
    const scheme = schemeOf(state, unit.unit.id);
    const table = workTable(scheme);
    if (table === undefined) continue;
    const part = byTable.get(table) ?? { scheme, classes: new Set<string>(), units: [] };
    byTable.set(table, part);
    if (unit.unit.unitClass !== undefined) part.classes.add(unit.unit.unitClass);
    part.units.push(unit);
  }
  return [...byTable].map(([table, { scheme, classes, units: own }]): HeatPart => ({
    title: byTable.size === 1 ? null : titleOf(state.scheme, classes),
    categories: table.categories.map(({ id, title, points, clause }) => ({ id, title, of: points, ours: clause.ours === true })),
    rows: own.map((unit) => ({ unit: unitName(unit), total: scoreOf(state, unit).total, cells: table.categories.map((category) => cellOf(state, unit, { scheme, category })) })),
  }));
}

function titleOf({ classes = [] }: Scheme, own: ReadonlySet<string>): Text {
  const titles = classes.filter(({ id }) => own.has(id)).map(({ title }) => title);
  return { zh: titles.map(({ zh }) => zh).join('、'), en: titles.map(({ en, zh }) => en || zh).join(', ') };
}

function cellOf(state: BookState, unit: SeenUnit, { scheme, category }: { scheme: Scheme; category: Category }): CategoryScore {
  const form = sheetOf(scheme, 'comprehensive');
  const isRated = form !== undefined && scheme.tables.some((table) => table.id === form.table && table.categories.some(({ id, items }) => id === category.id && items[0]?.id === category.items[0]?.id));
  return isRated ? { category: category.id, of: category.points, score: ratedScore(unit, category) } : leftOver(state, unit, category);
}

function ratedScore(unit: SeenUnit, category: Category): string | null {
  const points = category.items.map((item) => unit.ratings.get(item.id)?.points ?? null);
  return points.every((one) => one !== null) ? addDecimals(...points) : null;
}

/** What is left of a category's items that apply; null while one whose points are earned is missing, and where the table takes nothing. */
function leftOver(state: BookState, unit: SeenUnit, category: Category): CategoryScore {
  const result = scoreOf(state, unit);
  const replaced = replacedItems(state.scheme, result);
  if (category.items.some(({ id }) => replaced.has(id))) return { category: category.id, of: category.points, score: null };
  const byItem = new Map(result.items.map((item) => [item.id, item]));
  const applying = category.items.filter(({ id }) => byItem.get(id)?.state !== 'notApplicable');
  const of = addDecimals('0', ...applying.map(({ points }) => points));
  const had = applying.map((item) => earnedPoints(item, byItem.get(item.id)));
  if (!had.every((points) => points !== null)) return { category: category.id, of, score: null };
  const taken = addDecimals('0', ...applying.map(({ id }) => byItem.get(id)?.deducted ?? '0'));
  const capped = category.cap !== undefined && compareExact(taken, category.cap) > 0 ? category.cap : taken;
  return { category: category.id, of, score: subtract(addDecimals('0', ...had), capped) };
}

function earnedPoints({ points }: Item, result: ItemResult | undefined): string | null {
  return result?.earned === undefined ? points : result.earned;
}
