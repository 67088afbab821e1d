/**
 * A deduction table made ready for many units: its rules numbered in table order, its points
 * whole numbers of 10^-places, so that adding up needs no fractions.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme, Table } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import type { Exact, ItemResult } from './facts.ts';
import { rational, times } from './rational.ts';
import { createUnitsWriter } from './units-text.ts';

/** Points of rules and caps are whole numbers of 10^-places. */
export interface DeductionPlan {
  readonly leaf: string;
  readonly places: number;
  readonly full: bigint;
  readonly items: readonly ItemPlan[];
  readonly categories: readonly CategoryPlan[];
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, RulePlan>>;
  /** Units as exact text. */
  readonly write: (units: bigint) => Exact;
}

export interface ItemPlan {
  readonly id: string;
  readonly cap: bigint;
  /** Its result while nothing is charged to it, which is most often: shared by all units. */
  readonly untouched: ItemResult;
}

export interface CategoryPlan {
  readonly id: string;
  readonly points: bigint;
  /** Places of its items in `items`. */
  readonly first: number;
  readonly end: number;
}

export interface RulePlan {
  /** Standing in the table, over all items: the first wins a tie. */
  readonly order: number;
  /** Place of its item in `items`. */
  readonly item: number;
  readonly points: bigint;
  readonly once: boolean;
}

export function prepareDeductions(leaf: string, table: Table): DeductionPlan {
  const places = Math.max(...pointsOf(table).map((text) => (text.split('.')[1] ?? '').length));
  const unit = rational(10n ** BigInt(places));
  const whole = (text: string) => times(parseExact(text), unit).numerator;
  const write = createUnitsWriter(places);
  const items: ItemPlan[] = [];
  const categories: CategoryPlan[] = [];
  const rules = new Map<string, Map<string, RulePlan>>();
  let order = 0;
  for (const category of table.categories) {
    const first = items.length;
    for (const item of category.items) {
      const rulesOfItem = new Map<string, RulePlan>();
      for (const rule of item.rules) {
        rulesOfItem.set(rule.id, { order, item: items.length, points: whole(rule.points), once: rule.counting === 'once' });
        order += 1;
      }
      rules.set(item.id, rulesOfItem);
      const cap = whole(item.points);
      items.push({ id: item.id, cap, untouched: { id: item.id, deducted: '0', uncapped: '0', cap: write(cap) } });
    }
    categories.push({ id: category.id, points: whole(category.points), first, end: items.length });
  }
  return { leaf, places, full: whole(table.full), items, categories, rules, write };
}

function pointsOf(table: Table): string[] {
  const items = table.categories.flatMap((category) => category.items);
  return [
    table.full,
    ...table.categories.map(({ points }) => points),
    ...items.map(({ points }) => points),
    ...items.flatMap(({ rules }) => rules.map(({ points }) => points)),
  ];
}

/** Errors: RangeError where a scheme names a table that it has not; valid schemes do not. */
export function tableOf(scheme: Scheme, id: string): Table {
  const table = scheme.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new RangeError(`No table ${id} in scheme ${scheme.id}.`);
  return table;
}
