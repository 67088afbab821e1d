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

import type { CategoryPlan, DeductionPlan, ItemPlan, RulePlan, TablePlan } from '../deduction-plan.ts';
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
  const { ruleNumbers, rules } = numberRules(table);
  if (rules.length + table.items.length > mostNumber) return 'tooManyRules';
  const sizes = sizesOf(source, rules, table.items);
  if (sizes.largest > most) return 'pointsTooFine';
  return {
    ruleNumbers,
    rules,
    items: table.items.length,
    places: table.places,
    full: Number(source.full),
    ...layRules(rules, table.items),
    ...layCategories(source.categories),
    maySink: table.items.some(({ isUncapped }) => isUncapped),
    mostCount: Math.min(mostNumber, Math.floor(most / Math.max(1, sizes.ofRule))),
    words: isPlain(table, rules) ? prepareWords(table, rules) : undefined,
  };
}

function numberRules({ rules: rulesByItem }: DeductionPlan): { readonly ruleNumbers: LanePlan['ruleNumbers']; readonly rules: readonly RulePlan[] } {
  const ruleNumbers = new Map<string, Map<string, number>>();
  const rules: RulePlan[] = [];
  for (const [item, ofItem] of rulesByItem) {
    const numbers = new Map<string, number>();
    ruleNumbers.set(item, numbers);
    for (const [id, rule] of ofItem) {
      numbers.set(id, rule.order);
      rules.push(rule);
    }
  }
  return { ruleNumbers, rules };
}

/** The largest number that a lane, a category or the whole may come to hold, and the most points of a rule. */
function sizesOf({ full, categories }: TablePlan, rules: readonly RulePlan[], items: readonly ItemPlan[]): { readonly largest: number; readonly ofRule: number } {
  let [ofItems, mostOfItem, ofCategories, ofRule] = [0, 0, 0, 0];
  for (const { cap } of items) {
    ofItems += Number(cap);
    mostOfItem = Math.max(mostOfItem, Number(cap));
  }
  for (const { points } of categories) ofCategories += Number(points);
  let largest = Math.max(Number(full), ofItems, ofCategories);
  for (const rule of rules) {
    const [first, further] = [Number(rule.points), isOnce(rule) ? 0 : Number(rule.further)];
    ofRule = Math.max(ofRule, first, further);
    // room for what a graduated lane adds up and for its first one beside
    largest = Math.max(largest, ofRule, Number(capOfRule(rule) ?? 0n), isGraduated(rule) ? first + further + mostOfItem : 0);
  }
  return { largest, ofRule };
}

type OfRules = Pick<LanePlan, 'points' | 'firstMore' | 'mostOfRule' | 'isOnce' | 'laneOfRule' | 'caps' | 'itemOfLane' | 'moreOfLane'>;

function layRules(rules: readonly RulePlan[], items: readonly ItemPlan[]): OfRules {
  const [points, firstMore] = [new Int32Array(rules.length), new Int32Array(rules.length)];
  const [mostOfRule, once, laneOfRule] = [new Uint16Array(rules.length), new Uint8Array(rules.length), new Uint16Array(rules.length)];
  const [caps, itemOfLane, moreOfLane]: [number[], number[], number[]] = [[], [], []];
  const addLane = (item: number, cap: number, more: number) => {
    itemOfLane.push(item);
    moreOfLane.push(more);
    return caps.push(cap) - 1;
  };
  items.forEach(({ cap }, item) => addLane(item, Number(cap), 0));
  rules.forEach((rule, number) => {
    const [cap, isOneTime] = [capOfRule(rule), isOnce(rule)];
    const each = Number(isOneTime ? rule.points : rule.further);
    const more = Number(rule.points) - each;
    points[number] = each;
    firstMore[number] = more;
    mostOfRule[number] = Number(rule.most ?? mostNumber);
    once[number] = Number(isOneTime);
    laneOfRule[number] = cap !== undefined || isGraduated(rule) ? addLane(rule.item, Number(cap ?? most), more) : rule.item;
  });
  return { points, firstMore, mostOfRule, isOnce: once, laneOfRule, caps: Int32Array.from(caps), itemOfLane: Uint16Array.from(itemOfLane), moreOfLane: Int32Array.from(moreOfLane) };
}

function layCategories(categories: readonly CategoryPlan[]): Pick<LanePlan, 'categories' | 'pointsOfCategory' | 'endOfCategory' | 'capOfCategory'> {
  const { length } = categories;
  const [pointsOfCategory, endOfCategory, capOfCategory] = [new Int32Array(length), new Uint16Array(length), new Int32Array(length)];
  categories.forEach(({ points, end, cap }, category) => {
    pointsOfCategory[category] = Number(points);
    endOfCategory[category] = end;
    capOfCategory[category] = Number(cap ?? most);
  });
  return { categories: length, pointsOfCategory, endOfCategory, capOfCategory };
}

/** Words know caps of items and of rules, and nothing else. */
function isPlain({ items, categories }: DeductionPlan, rules: readonly RulePlan[]): boolean {
  return !rules.some(isGraduated) && !items.some(({ isUncapped }) => isUncapped) && categories.every(({ cap }) => cap === undefined);
}
