/**
 * What a table leaves: each item's points, or what it earned, less the deductions; items that do not apply left out.
 *
 * Imports: nothing beyond the room.
 */

import { formatExact } from './decimal.ts';
import type { CategoryPlan, DeductionPlan, ItemPlan, TablePlan } from './deduction-plan.ts';
import type { Deductions } from './deductions.ts';
import { earnedSpan } from './earning.ts';
import type { EarnedFact, ItemResult } from './facts.ts';
import { greater, hundred, lesser, minus, over, plus, rational, times, zero, type Rational } from './rational.ts';
import { anyScore, joinSpans, knownSpan, mapSpan, notApplicable, type Span } from './span.ts';

export interface TableScore {
  /** 0–100. */
  readonly span: Span;
  /** What is left of each category, and of how much, in points. */
  readonly categories: readonly { readonly id: string; readonly left: Span; readonly points: Rational }[];
  readonly items: readonly ItemResult[];
}

export interface TableFacts {
  readonly earned: Readonly<Record<string, EarnedFact>>;
  /** Points by place, for ranked items whose place is known. */
  readonly places: ReadonlyMap<string, Rational>;
}

/**
 * The score of one table.
 *
 * Units    Points in the table's own marks; `span` is scaled to 100 by the full marks of the items that apply.
 * Gaps     An item whose points are earned and of which nothing is known leaves the score missing, within its bounds.
 *          An item that does not apply and has its weight redistributed is in no sum. None applies: neither does the table.
 * Source   备注 "扣完为止": an item never falls below 0 unless its scheme says that deductions go on into others.
 */
export function scoreTable(plan: DeductionPlan, table: TablePlan, { byItem, items }: Deductions, facts: TableFacts): TableScore {
  const unit = rational(10n ** BigInt(plan.places));
  const points = (units: bigint) => over(rational(units), unit);
  const earned = plan.items.slice(table.first, table.end).map((item): Span => earnedOf(item, facts, points));
  const categories = table.categories.map((category) => scoreCategory(category, plan, { earned, first: table.first, byItem, points }));
  const applying = categories.filter(({ left }) => left.notApplicable !== true);
  const whole = applying.reduce((sum, { points: own }) => plus(sum, own), zero);
  const span =
    whole.numerator === 0n
      ? notApplicable
      : joinSpans(applying.map(({ left }) => left), (lefts) => greater(over(times(lefts.reduce(plus, zero), hundred), whole), zero));
  const told = plan.items.slice(table.first, table.end).map((item, index): ItemResult => {
    const result = items[table.first + index] ?? item.untouched;
    return item.earning === undefined && item.notApplicable === undefined ? result : earnedResult(result, item, { span: earned[index] ?? anyScore, deducted: byItem[table.first + index] ?? 0n, points });
  });
  return { span, categories, items: told };
}

function earnedOf(item: ItemPlan, { earned, places }: TableFacts, points: (units: bigint) => Rational): Span {
  const fact = Object.hasOwn(earned, item.id) ? earned[item.id] : undefined;
  const span = item.earning === undefined ? plainSpan(fact, points(item.points)) : earnedSpan(item.earning, fact, places.get(item.id));
  if (span.notApplicable === true) return item.notApplicable === 'full' ? knownSpan(points(item.points)) : span;
  // an item that may still turn out not to apply may leave the mean of the others, which is below the least that it can bring
  return !span.known && item.notApplicable === 'redistribute' ? { ...span, low: zero } : span;
}

function plainSpan(fact: EarnedFact | undefined, points: Rational): Span {
  return fact?.kind === 'notApplicable' ? notApplicable : knownSpan(points);
}

interface CategoryGrounds {
  /** Of the table's items. */
  readonly earned: readonly Span[];
  readonly first: number;
  readonly byItem: readonly bigint[];
  readonly points: (units: bigint) => Rational;
}

/** What is left of a category: rising in each item's earned points, so both ends can be reached. */
function scoreCategory(category: CategoryPlan, { items }: DeductionPlan, { earned, first, byItem, points }: CategoryGrounds): TableScore['categories'][number] {
  const places = Array.from({ length: category.end - category.first }, (_, index) => category.first + index);
  const applying = places.filter((place) => earned[place - first]?.notApplicable !== true);
  const whole = applying.reduce((sum, place) => plus(sum, points(items[place]?.points ?? 0n)), zero);
  const cap = category.cap === undefined ? undefined : points(category.cap);
  const left = joinSpans(
    applying.map((place) => earned[place - first] ?? anyScore),
    (values) => {
      const taken = values.reduce((sum, value, index) => plus(sum, takenFrom(value, applying[index] ?? 0, { items, byItem, points })), zero);
      return minus(values.reduce(plus, zero), cap === undefined ? taken : lesser(taken, cap));
    },
  );
  return { id: category.id, left: applying.length === 0 ? notApplicable : left, points: whole };
}

interface Taking {
  readonly items: readonly ItemPlan[];
  readonly byItem: readonly bigint[];
  readonly points: (units: bigint) => Rational;
}

function takenFrom(earned: Rational, place: number, { items, byItem, points }: Taking): Rational {
  const deducted = points(byItem[place] ?? 0n);
  return items[place]?.isUncapped === true ? deducted : lesser(deducted, earned);
}

function earnedResult(result: ItemResult, item: ItemPlan, { span, deducted, points }: { span: Span; deducted: bigint; points: (units: bigint) => Rational }): ItemResult {
  const all = { ...result, points: formatExact(points(item.points)) };
  if (span.notApplicable === true) return { ...all, earned: null, left: null, state: 'notApplicable' };
  if (!span.known) return { ...all, earned: null, left: null };
  const left = mapSpan(span, (value) => minus(value, item.isUncapped ? points(deducted) : lesser(points(deducted), value)));
  return { ...all, earned: formatExact(span.value), left: formatExact(left.value) };
}
