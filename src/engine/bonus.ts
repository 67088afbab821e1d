/**
 * Bonuses: what the claims of a unit bring, up to a cap, once their threshold is reached.
 *
 * Imports: nothing beyond the room.
 */

import type { BonusPlan, BonusRulePlan } from './beyond-plan.ts';
import { formatExact, parseExact } from './decimal.ts';
import type { BonusClaim, BonusFact, BonusResult } from './facts.ts';
import { compare, hundred, lesser, minus, over, plus, rational, times, zero, type Rational } from './rational.ts';
import { knownSpan, type Span } from './span.ts';

export interface ScoredBonus {
  readonly result: BonusResult;
  readonly span: Span;
}

/**
 * One bonus of a unit.
 *
 * Shape    facts: all claims of the unit, in the order recorded; those of other bonuses are passed over. gate: score of the node that unlocks.
 * Units    Points of the total.
 * Gaps     A claim listed twice counts once, where it brings most. While the node that unlocks is missing the bonus is open;
 *          where that node does not apply it stays locked.
 * Example  "10 % above quota +1, each further 20 % +1": 35 % above -> 2.
 */
export function scoreBonus(plan: BonusPlan, facts: readonly BonusFact[], gate: Span): ScoredBonus {
  const claims = claimsOf(plan, facts);
  const uncapped = claims.reduce((sum, { points }) => plus(sum, parseExact(points)), zero);
  const earned = lesser(uncapped, plan.cap);
  const span = gated(plan, earned, gate);
  const unlocked = plan.unlock === undefined ? true : gate.notApplicable === true ? false : gate.known ? reaches(gate.value, plan) : null;
  const points = span.known ? formatExact(span.value) : null;
  return { result: { id: plan.id, points, uncapped: formatExact(uncapped), cap: formatExact(plan.cap), unlocked, claims }, span };
}

function gated(plan: BonusPlan, earned: Rational, gate: Span): Span {
  if (plan.unlock === undefined) return knownSpan(earned);
  if (gate.notApplicable === true) return knownSpan(zero);
  const at = (score: Rational) => (reaches(score, plan) ? earned : zero);
  const [low, high] = [at(gate.low), at(gate.high)];
  if (gate.known) return { known: true, value: at(gate.value), low, high };
  return { known: compare(low, high) === 0, value: low, low, high };
}

function reaches(score: Rational, { unlock }: BonusPlan): boolean {
  return unlock === undefined || compare(score, unlock.min) >= 0;
}

function claimsOf(plan: BonusPlan, facts: readonly BonusFact[]): readonly BonusClaim[] {
  const own = facts.filter(({ bonus }) => bonus === plan.id).map((fact, place) => ({ fact, place, rule: ruleOf(plan, fact) }));
  const best = new Map<string, (typeof own)[number]>();
  for (const claim of own) {
    const known = best.get(claim.fact.id);
    if (known === undefined || isAhead(claim, known)) best.set(claim.fact.id, claim);
  }
  const counted = new Set<BonusRulePlan>();
  return own.map(({ fact, place, rule }): BonusClaim => {
    const isBest = best.get(fact.id)?.place === place;
    const isRepeat = rule.counting === 'once' && counted.has(rule);
    if (isBest) counted.add(rule);
    const points = isBest && !isRepeat ? pointsOf(rule, fact) : zero;
    const excess = rule.counting === 'steps' ? { excess: formatExact(excessOf(rule, fact)) } : {};
    return { id: fact.id, rule: fact.rule, count: fact.count, points: formatExact(points), ...excess };
  });
}

interface Claim {
  readonly fact: BonusFact;
  readonly rule: BonusRulePlan;
}

/** Most points; a tie goes to the rule that stands first, then to the claim listed first. */
function isAhead(one: Claim, other: Claim): boolean {
  const order = compare(pointsOf(one.rule, one.fact), pointsOf(other.rule, other.fact));
  return order === 0 ? one.rule.order < other.rule.order : order > 0;
}

function pointsOf(rule: BonusRulePlan, fact: BonusFact): Rational {
  switch (rule.counting) {
    case 'each':
      return times(rule.points, rational(BigInt(fact.count)));
    case 'once':
      return rule.points;
    case 'steps':
      return pointsOfSteps(rule, excessOf(rule, fact));
  }
}

function pointsOfSteps({ first, further }: BonusRulePlan, excess: Rational): Rational {
  if (compare(excess, first.over) < 0) return zero;
  if (further === undefined) return first.points;
  const { numerator, denominator } = over(minus(excess, first.over), further.over);
  return plus(first.points, times(further.points, rational(numerator / denominator)));
}

/** By how many percent the quota is exceeded; below 0 where it was not reached. */
function excessOf({ quota }: BonusRulePlan, fact: BonusFact): Rational {
  const due = quota ?? parseExact(fact.quota ?? '1');
  return over(times(minus(parseExact(fact.reached ?? '0'), due), hundred), due);
}

function ruleOf({ rules, id }: BonusPlan, { rule }: BonusFact): BonusRulePlan {
  const found = rules.get(rule);
  if (found === undefined) throw new RangeError(`No rule ${rule} in bonus ${id}.`);
  return found;
}
