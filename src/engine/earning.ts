/**
 * The points that an item earns, from what is known of it.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal, Earning, RankingEarning } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import type { EarnedFact } from './facts.ts';
import { compare, lesser, over, times, zero, type Rational } from './rational.ts';
import { knownSpan, notApplicable, type Span } from './span.ts';

export interface EarningPlan {
  readonly kind: Earning['kind'];
  readonly points: Rational;
  /** Points by level. */
  readonly levels: ReadonlyMap<string, Rational>;
  /** Best line first, by `from`. */
  readonly steps: readonly { readonly from: Rational; readonly points: Rational }[];
  readonly quota: Rational;
  readonly isShared: boolean;
  readonly ranking: RankingEarning | undefined;
  /** Fewest points that it can bring. */
  readonly least: Rational;
}

export function prepareEarning(earning: Earning, points: Decimal): EarningPlan {
  const levels = earning.kind === 'levels' ? earning.levels : [];
  const steps = earning.kind === 'scale' ? earning.steps.map((step) => ({ from: parseExact(step.from), points: parseExact(step.points) })) : [];
  const possible = [...levels.map((level) => parseExact(level.points)), ...steps.map((step) => step.points)];
  const ranking = earning.kind === 'ranking' ? earning : undefined;
  return {
    kind: earning.kind,
    points: parseExact(points),
    levels: new Map(levels.map((level) => [level.id, parseExact(level.points)])),
    steps,
    quota: earning.kind === 'quota' ? parseExact(earning.quota) : zero,
    isShared: earning.kind === 'quota' && earning.below === 'share',
    ranking,
    least: ranking === undefined ? (possible.length === 0 ? zero : possible.reduce(lesser)) : parseExact(ranking.rest),
  };
}

/**
 * What an item earns, or still can earn.
 *
 * Shape    place: points of the unit's place, where the item is ranked and all units are known (standings.ts).
 * Gaps     No fact: from the fewest points to all of them. A ranked item without its place likewise: nobody knows the others.
 * Example  rate, 10 points, 45 of 50 done -> 9.
 */
export function earnedSpan(plan: EarningPlan, fact: EarnedFact | undefined, place: Rational | undefined): Span {
  const open: Span = { known: false, value: plan.least, low: plan.least, high: plan.points };
  if (fact === undefined) return open;
  switch (fact.kind) {
    case 'notApplicable':
      return notApplicable;
    case 'level':
      return knownSpan(plan.levels.get(fact.level) ?? zero);
    case 'rate':
      return fromRate(plan, parseExact(fact.done), parseExact(fact.due));
    case 'figure':
      if (plan.ranking !== undefined) return place === undefined ? open : knownSpan(place);
      return knownSpan(fromFigure(plan, parseExact(fact.figure)));
  }
}

function fromRate({ points }: EarningPlan, done: Rational, due: Rational): Span {
  return due.numerator === 0n ? notApplicable : knownSpan(times(points, over(done, due)));
}

function fromFigure({ kind, points, steps, quota, isShared }: EarningPlan, figure: Rational): Rational {
  if (kind === 'scale') return steps.find(({ from }) => compare(figure, from) >= 0)?.points ?? zero;
  if (compare(figure, quota) >= 0) return points;
  return isShared ? times(points, over(figure, quota)) : zero;
}
