/**
 * A deduction table as lanes.
 *
 * Lanes 0…items-1 are the items'; behind them stands one for each rule that has a most of its own: what it takes once, or in all
 * periods of a year. Adding up to a lane's cap and no further does for both what the table says: "扣完为止" and "once" need no
 * branch. A rule whose first one costs other than each further one has a lane too: it adds up what all would cost as further
 * ones, and the difference comes on top when the lanes join.
 *
 * Imports: nothing beyond the room.
 */

import type { DeductionPlan, RulePlan } from '../deduction-plan.ts';
import { capOfRule, isGraduated, isOnce } from './rule-lanes.ts';
import { prepareWords, type WordPlan } from './word-plan.ts';

export interface LanePlan {
  /** Rule number by item id and rule id; the number is the rule's standing in the table. */
  readonly ruleNumbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly items: number;
  readonly categories: number;
  /** All points below are whole numbers of 10^-places. */
  readonly places: number;
  readonly full: number;
  /** By rule: what each costs, but the first; what the first costs more; and the most that a single charge may count. */
  readonly points: Int32Array;
  readonly firstMore: Int32Array;
  readonly mostOfRule: Uint16Array;
  readonly isOnce: Uint8Array;
  readonly laneOfRule: Uint16Array;
  /** Rules by number, for those that look at a shortfall. */
  readonly rules: readonly RulePlan[];
  /** Most points that a lane takes. */
  readonly caps: Int32Array;
  /** Item of each lane; an item's own lane is the item. */
  readonly itemOfLane: Uint16Array;
  /** By lane: what its rule's first one costs more; 0 for items. */
  readonly moreOfLane: Int32Array;
  /** By category. */
  readonly pointsOfCategory: Int32Array;
  readonly endOfCategory: Uint16Array;
  /** Most that each category loses. */
  readonly capOfCategory: Int32Array;
  /** Deductions may go on beyond an item's points, and so below 0 in a category. */
  readonly maySink: boolean;
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
  const points = rules.map((rule) => Number(isOnce(rule) ? rule.points : rule.further));
  const firstMore = rules.map((rule, number) => Number(rule.points) - (points[number] ?? 0));
  const caps = table.items.map(({ cap }) => Number(cap));
  const ofCategories = source.categories.map((category) => Number(category.points));
  if (rules.length > mostNumber || rules.length + table.items.length > mostNumber) return 'tooManyRules';
  const sums = [Number(source.full), sum(caps), sum(ofCategories), ...points, ...rules.map((rule) => Number(rule.points)), ...rules.map((rule) => Number(capOfRule(rule) ?? 0n))];
  if (Math.max(...sums) > most) return 'pointsTooFine';
  // room for what a graduated lane adds up and for its first one beside
  if (rules.some((rule) => isGraduated(rule) && Number(rule.points + rule.further) + Math.max(...caps) > most)) return 'pointsTooFine';
  const own = rules.filter((rule) => capOfRule(rule) !== undefined || isGraduated(rule));
  const laneOf = (rule: RulePlan) => (own.includes(rule) ? caps.length + own.indexOf(rule) : rule.item);
  return {
    ruleNumbers: new Map([...table.rules].map(([item, ofItem]) => [item, new Map([...ofItem].map(([id, { order }]) => [id, order]))])),
    items: caps.length,
    categories: ofCategories.length,
    places: table.places,
    full: Number(source.full),
    points: Int32Array.from(points),
    firstMore: Int32Array.from(firstMore),
    mostOfRule: Uint16Array.from(rules, (rule) => Number(rule.most ?? mostNumber)),
    rules,
    isOnce: Uint8Array.from(rules, (rule) => Number(isOnce(rule))),
    laneOfRule: Uint16Array.from(rules, laneOf),
    caps: Int32Array.from([...caps, ...own.map((rule) => Number(capOfRule(rule) ?? most))]),
    itemOfLane: Uint16Array.from([...caps.keys(), ...own.map(({ item }) => item)]),
    moreOfLane: Int32Array.from([...caps.map(() => 0), ...own.map(({ order }) => firstMore[order] ?? 0)]),
    pointsOfCategory: Int32Array.from(ofCategories),
    endOfCategory: Uint16Array.from(source.categories, ({ end }) => end),
    capOfCategory: Int32Array.from(source.categories, ({ cap }) => Number(cap ?? most)),
    maySink: table.items.some(({ isUncapped }) => isUncapped),
    mostCount: Math.min(mostNumber, Math.floor(most / Math.max(1, ...points, ...rules.map((rule) => Number(rule.points))))),
    words: isPlain(table, rules) ? prepareWords(table, rules) : undefined,
  };
}

/** Words know caps of items and of rules, and nothing else. */
function isPlain({ items, categories }: DeductionPlan, rules: readonly RulePlan[]): boolean {
  return !rules.some(isGraduated) && !items.some(({ isUncapped }) => isUncapped) && categories.every(({ cap }) => cap === undefined);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
