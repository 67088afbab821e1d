/**
 * The deduction tables of a total made ready for many units: their rules numbered in table order, their points
 * whole numbers of 10^-places, so that adding up needs no fractions.
 *
 * Imports: scheme/grammar.
 */

import { periodsInYear, type Decimal, type Item, type Rule, type Scheme, type Table } from '#scheme/grammar.ts';
import { parseExact, unitsOf } from './decimal.ts';
import { prepareEarning, type EarningPlan } from './earning.ts';
import type { Exact, ItemResult } from './facts.ts';
import { hundred, over, rational, times, type Rational } from './rational.ts';
import { createUnitsWriter } from './units-text.ts';

/** Points of rules and caps are whole numbers of 10^-places, the same for all tables. */
export interface DeductionPlan {
  readonly places: number;
  /** One for each node of deductions, in the order of the total. */
  readonly tables: readonly TablePlan[];
  /** Items of all tables, one table after the other. */
  readonly items: readonly ItemPlan[];
  /** Categories of all tables likewise. */
  readonly categories: readonly CategoryPlan[];
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, RulePlan>>;
  /** Units as exact text. */
  readonly write: (units: bigint) => Exact;
}

export interface TablePlan {
  readonly leaf: string;
  readonly table: string;
  readonly full: bigint;
  readonly categories: readonly CategoryPlan[];
  /** Places of its items in `items`. */
  readonly first: number;
  readonly end: number;
  /** Points are earned, or items may not apply: there is more to a score than full marks less deductions. */
  readonly isEarned: boolean;
}

export interface ItemPlan {
  readonly id: string;
  readonly points: bigint;
  readonly cap: bigint;
  readonly isUncapped: boolean;
  readonly earning: EarningPlan | undefined;
  readonly notApplicable: Item['notApplicable'];
  /** Its result while nothing is charged to it, which is most often: shared by all units. */
  readonly untouched: ItemResult;
}

export interface CategoryPlan {
  readonly id: string;
  readonly points: bigint;
  /** Most that its items lose together. */
  readonly cap: bigint | undefined;
  /** Places of its items in `items`. */
  readonly first: number;
  readonly end: number;
}

export interface RulePlan {
  /** Standing in the tables, over all items: the first wins a tie. */
  readonly order: number;
  /** Place of its item in `items`. */
  readonly item: number;
  readonly points: bigint;
  /** Takes its points once, whatever the count. */
  readonly once: boolean;
  /** What each after the first takes, where that differs. */
  readonly further: bigint;
  /** Most that count in a year. */
  readonly most: bigint | undefined;
  readonly shortfall: { readonly target: Rational; readonly step: Rational; readonly begun: boolean } | undefined;
}

/** Errors: RangeError where a node names a table that the scheme has not; valid schemes do not. */
export function prepareDeductions(scheme: Scheme, nodes: readonly { readonly id: string; readonly table: string }[]): DeductionPlan | undefined {
  if (nodes.length === 0) return undefined;
  const sources = nodes.map(({ id, table }) => ({ leaf: id, table: tableOf(scheme, table) }));
  const places = sources.flatMap(({ table }) => placesOf(table)).reduce((most, own) => Math.max(most, own), 0);
  const bench: Bench = { places, items: [], rules: new Map(), order: 0, write: createUnitsWriter(places) };
  const tables = sources.map(({ leaf, table }) => prepareTable(leaf, table, bench));
  return { places, tables, items: bench.items, categories: tables.flatMap(({ categories }) => categories), rules: bench.rules, write: bench.write };
}

interface Bench {
  readonly places: number;
  readonly items: ItemPlan[];
  readonly rules: Map<string, Map<string, RulePlan>>;
  readonly write: (units: bigint) => Exact;
  order: number;
}

function prepareTable(leaf: string, table: Table, bench: Bench): TablePlan {
  const start = bench.items.length;
  const full = unitsOf(table.full, bench.places);
  const categories = table.categories.map((category): CategoryPlan => {
    const first = bench.items.length;
    for (const item of category.items) prepareItem(item, full, bench);
    const cap = category.cap === undefined ? undefined : unitsOf(category.cap, bench.places);
    return { id: category.id, points: unitsOf(category.points, bench.places), cap, first, end: bench.items.length };
  });
  const isEarned = bench.items.slice(start).some(({ earning, notApplicable }) => earning !== undefined || notApplicable !== undefined);
  return { leaf, table: table.id, full, categories, first: start, end: bench.items.length, isEarned };
}

function prepareItem(item: Item, full: bigint, bench: Bench): void {
  const rules = new Map<string, RulePlan>();
  for (const rule of item.rules) {
    rules.set(rule.id, prepareRule(item, rule, bench));
    bench.order += 1;
  }
  bench.rules.set(item.id, rules);
  const points = unitsOf(item.points, bench.places);
  const cap = item.uncapped === true ? full : item.cap === undefined ? points : unitsOf(item.cap, bench.places);
  const { write } = bench;
  const untouched: ItemResult = { id: item.id, deducted: '0', uncapped: '0', cap: write(cap), ...(cap !== points && { points: write(points) }) };
  const earning = item.earned && prepareEarning(item.earned, item.points);
  bench.items.push({ id: item.id, points, cap, isUncapped: item.uncapped === true, earning, notApplicable: item.notApplicable, untouched });
}

function prepareRule(item: Item, rule: Rule, bench: Bench): RulePlan {
  const whole = (text: Decimal) => (rule.unit === 'percent' ? percentOf(item.points, text, bench.places) : unitsOf(text, bench.places));
  const points = whole(rule.points);
  return {
    order: bench.order,
    item: bench.items.length,
    points,
    once: rule.counting === 'once' || rule.counting === 'all',
    further: rule.counting === 'graduated' ? whole(rule.further) : points,
    most: rule.counting === 'period' ? BigInt(periodsInYear[rule.period]) : undefined,
    shortfall:
      rule.counting === 'shortfall'
        ? { target: parseExact(rule.target), step: parseExact(rule.step), begun: rule.steps === 'begun' }
        : undefined,
  };
}

function percentOf(points: Decimal, percent: Decimal, places: number): bigint {
  return times(over(times(parseExact(percent), parseExact(points)), hundred), rational(10n ** BigInt(places))).numerator;
}

/** Decimal places of every number in a table; a percentage has those of both its factors, and two more. */
function placesOf(table: Table): number[] {
  const items = table.categories.flatMap((category) => category.items);
  const plain = [table.full, ...table.categories.flatMap(({ points, cap }) => [points, cap ?? '0']), ...items.flatMap(({ points, cap }) => [points, cap ?? '0'])];
  const ofRules = items.flatMap((item) =>
    item.rules.flatMap((rule) => {
      const more = rule.unit === 'percent' ? 2 + placesIn(item.points) : 0;
      return [rule.points, rule.counting === 'graduated' ? rule.further : '0'].map((text) => placesIn(text) + more);
    }),
  );
  return [...plain.map(placesIn), ...ofRules];
}

function placesIn(text: string): number {
  return (text.split('.')[1] ?? '').length;
}

/** Errors: RangeError where a scheme names a table that it has not; valid schemes do not. */
export function tableOf(scheme: Scheme, id: string): Table {
  const table = scheme.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new RangeError(`No table ${id} in scheme ${scheme.id}.`);
  return table;
}
