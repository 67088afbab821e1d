/**
 * A deduction table as lanes.
 *
 * Lanes 0…items-1 are the items'; behind them stands one for each rule that counts once, whose cap is the rule's own
 * points. Adding up to a lane's cap and no further does for both what the table says: "扣完为止" and "once" need no branch.
 *
 * Imports: nothing beyond the room.
 */

import type { DeductionPlan, RulePlan } from '../deduction-plan.ts';
import { prepareWords, type WordPlan } from './word-plan.ts';

export interface LanePlan {
  /** Rule number by item id and rule id; the number is the rule's standing in the table. */
  readonly ruleNumbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly items: number;
  readonly categories: number;
  /** All points below are whole numbers of 10^-places. */
  readonly places: number;
  readonly full: number;
  /** By rule. */
  readonly points: Int32Array;
  readonly isOnce: Uint8Array;
  readonly laneOfRule: Uint16Array;
  /** Most points that a lane takes. */
  readonly caps: Int32Array;
  /** Item of each lane; an item's own lane is the item. */
  readonly itemOfLane: Uint16Array;
  /** By category. */
  readonly pointsOfCategory: Int32Array;
  readonly endOfCategory: Uint16Array;
  /** Counts above this do not fit: points × count must stay below 2^30. */
  readonly mostCount: number;
  /** Several lanes in a word, where the points are small. */
  readonly words: WordPlan | undefined;
}

/** Two such numbers can be added in 32 bits. */
const most = 2 ** 30 - 1;
const mostNumber = 2 ** 16 - 1;

/** Errors: RangeError on a plan of several tables; batch-plan.ts refuses those. */
export function prepareLanes(table: DeductionPlan): LanePlan | 'pointsTooFine' | 'tooManyRules' {
  const [source, ...others] = table.tables;
  if (source === undefined || others.length > 0) throw new RangeError('Lanes are made of one table.');
  const rules = [...table.rules.values()].flatMap((ofItem) => [...ofItem.values()]).toSorted((a, b) => a.order - b.order);
  const points = rules.map((rule) => Number(rule.points));
  const caps = table.items.map(({ cap }) => Number(cap));
  const ofCategories = source.categories.map((category) => Number(category.points));
  if (rules.length > mostNumber || rules.length + table.items.length > mostNumber) return 'tooManyRules';
  const sums = [Number(source.full), sum(caps), sum(ofCategories), ...points];
  if (Math.max(...sums) > most) return 'pointsTooFine';
  const once = rules.filter(({ once: isOnce }) => isOnce);
  const laneOf = (rule: RulePlan) => (rule.once ? caps.length + once.indexOf(rule) : rule.item);
  return {
    ruleNumbers: new Map([...table.rules].map(([item, ofItem]) => [item, new Map([...ofItem].map(([id, { order }]) => [id, order]))])),
    items: caps.length,
    categories: ofCategories.length,
    places: table.places,
    full: Number(source.full),
    points: Int32Array.from(points),
    isOnce: Uint8Array.from(rules, (rule) => Number(rule.once)),
    laneOfRule: Uint16Array.from(rules, laneOf),
    caps: Int32Array.from([...caps, ...once.map((rule) => Number(rule.points))]),
    itemOfLane: Uint16Array.from([...caps.keys(), ...once.map(({ item }) => item)]),
    pointsOfCategory: Int32Array.from(ofCategories),
    endOfCategory: Uint16Array.from(source.categories, ({ end }) => end),
    mostCount: Math.min(mostNumber, Math.floor(most / Math.max(1, ...points))),
    words: prepareWords(table, rules),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
