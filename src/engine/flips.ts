/**
 * Which single change would turn the grade: for understanding a score, and for deciding what to look at again.
 *
 * Imports: scheme/grammar (types).
 */

import { formatExact, formatUnits, parseExact } from './decimal.ts';
import { evaluatePlan, type Plan } from './evaluate.ts';
import type { LeafFact, UnitFacts, UnitResult } from './facts.ts';
import { rational, type Rational } from './rational.ts';

/**
 * without   the grade without one problem, veto, flag, adjustment or bonus claim on record.
 * score     the nearest score of a leaf, to the hundredth, at which the grade is another.
 */
export type Flip =
  | { readonly kind: 'without'; readonly what: 'problem' | 'veto' | 'flag' | 'adjustment' | 'bonus' | 'fraud'; readonly id: string; readonly total: string | null; readonly grade: string }
  | { readonly kind: 'score'; readonly leaf: string; readonly from: string; readonly to: string; readonly total: string | null; readonly grade: string };

/**
 * Every single change that turns the grade of a unit, as far as that unit alone decides it.
 *
 * Shape    facts: one unit. places: of ranked items, as standings.ts gives them. Problems first, in their order; leaves last.
 * Gaps     Without a grade there is nothing to turn. Quotas look at other units and stay out.
 * Errors   As evaluate.
 * Example  89.5 and one problem of 1 point -> without it 90.50, 优秀.
 */
export function flips(plan: Plan, facts: UnitFacts, places: ReadonlyMap<string, Rational> = new Map()): readonly Flip[] {
  const score = (changed: UnitFacts) => evaluatePlan(plan, changed, places);
  const before = score(facts);
  if (before.grade === null) return [];
  return [...removals(facts).flatMap(({ what, id, changed }) => flipWithout({ what, id, result: score(changed) }, before)), ...Object.entries(facts.leaves).flatMap(([leaf, fact]) => nearest(leaf, fact, { facts, before, score }))];
}

interface Removal {
  readonly what: Extract<Flip, { kind: 'without' }>['what'];
  readonly id: string;
  readonly changed: UnitFacts;
}

function removals(facts: UnitFacts): readonly Removal[] {
  const { problems, vetoes = [], flags = [], adjustments = [], bonuses = [], fraud } = facts;
  const ids = (list: readonly { readonly id: string }[]) => [...new Set(list.map(({ id }) => id))];
  return [
    ...ids(problems).map((id): Removal => ({ what: 'problem', id, changed: { ...facts, problems: problems.filter((one) => one.id !== id) } })),
    ...vetoes.map((id): Removal => ({ what: 'veto', id, changed: { ...facts, vetoes: vetoes.filter((one) => one !== id) } })),
    ...flags.map((id): Removal => ({ what: 'flag', id, changed: { ...facts, flags: flags.filter((one) => one !== id) } })),
    ...adjustments.map(({ adjustment }): Removal => ({ what: 'adjustment', id: adjustment, changed: { ...facts, adjustments: adjustments.filter((one) => one.adjustment !== adjustment) } })),
    ...ids(bonuses).map((id): Removal => ({ what: 'bonus', id, changed: { ...facts, bonuses: bonuses.filter((one) => one.id !== id) } })),
    ...(fraud === '0' ? [] : [{ what: 'fraud', id: 'fraud', changed: { ...facts, fraud: '0' } } as const]),
  ];
}

function flipWithout({ what, id, result: { total, grade } }: Omit<Removal, 'changed'> & { readonly result: UnitResult }, before: UnitResult): Flip[] {
  return grade === null || grade === before.grade ? [] : [{ kind: 'without', what, id, total, grade }];
}

interface Search {
  readonly facts: UnitFacts;
  readonly before: UnitResult;
  readonly score: (facts: UnitFacts) => UnitResult;
}

const hundredths = 10_000;

/** Up and down from a leaf's own score: totals rise with it, so the first hundredth of another grade is found by halving. */
function nearest(leaf: string, fact: LeafFact, { facts, before, score }: Search): Flip[] {
  const own = before.parts.find(({ id }) => id === leaf)?.score ?? (fact.kind === 'score' ? fact.score : null);
  if (fact.kind !== 'score' || own === null) return [];
  const given = fact.score;
  const start = parseExact(given);
  const at = (units: number) => score({ ...facts, leaves: { ...facts.leaves, [leaf]: { kind: 'score', score: formatExact(rational(BigInt(units), 100n)) } } });
  const differs = (units: number) => at(units).grade !== before.grade;
  const floor = Number((start.numerator * 100n) / start.denominator);
  const ends = [firstBelow(floor, differs), firstAbove(floor + 1, differs)];
  return ends.flatMap((units) => {
    if (units === undefined) return [];
    const { total, grade } = at(units);
    return grade === null ? [] : [{ kind: 'score' as const, leaf, from: given, to: formatUnits(BigInt(units), 2), total, grade }];
  });
}

function firstAbove(from: number, differs: (units: number) => boolean): number | undefined {
  if (from > hundredths || !differs(hundredths)) return undefined;
  let [same, other] = [from - 1, hundredths];
  while (other - same > 1) {
    const middle = (same + other) >> 1;
    if (differs(middle)) other = middle;
    else same = middle;
  }
  return other;
}

function firstBelow(from: number, differs: (units: number) => boolean): number | undefined {
  if (!differs(0)) return undefined;
  let [other, same] = [0, from + 1];
  while (same - other > 1) {
    const middle = (same + other) >> 1;
    if (differs(middle)) other = middle;
    else same = middle;
  }
  return other;
}
