/**
 * Whether bonuses, adjustments, vetoes and flags of a unit are ones that the scheme knows.
 *
 * Imports: nothing beyond the room.
 */

import type { BeyondPlan, BonusRulePlan } from './beyond-plan.ts';
import { checkNumber, isWithin } from './check-number.ts';
import { formatExact } from './decimal.ts';
import type { RefuseFact } from './facts-fault.ts';
import type { AdjustmentFact, BonusFact, UnitFacts } from './facts.ts';

export function checkBeyond(plan: BeyondPlan, facts: UnitFacts, refuse: RefuseFact): void {
  facts.bonuses?.forEach((fact, place) => checkBonus(plan, fact, (path, code, about) => refuse(['bonuses', place, ...path], code, about)));
  const adjusted = new Set<string>();
  facts.adjustments?.forEach((fact, place) => {
    const own: RefuseFact = (path, code, about) => refuse(['adjustments', place, ...path], code, about);
    if (adjusted.has(fact.adjustment)) own(['adjustment'], 'adjustmentTwice', { value: fact.adjustment });
    else checkAdjustment(plan, fact, own);
    adjusted.add(fact.adjustment);
  });
  facts.vetoes?.forEach((veto, place) => {
    if (!plan.vetoes.has(veto)) refuse(['vetoes', place], 'unknownVeto', { value: veto });
  });
  facts.flags?.forEach((flag, place) => {
    if (!plan.flags.has(flag)) refuse(['flags', place], 'unknownFlag', { value: flag });
  });
}

function checkBonus({ bonuses }: BeyondPlan, fact: BonusFact, refuse: RefuseFact): void {
  const bonus = bonuses.find(({ id }) => id === fact.bonus);
  if (bonus === undefined) return refuse(['bonus'], 'unknownBonus', { value: fact.bonus });
  const rule = bonus.rules.get(fact.rule);
  if (rule === undefined) return refuse(['rule'], 'unknownBonusRule', { value: fact.rule, bonus: fact.bonus });
  if (!Number.isSafeInteger(fact.count) || fact.count < 1) refuse(['count'], 'badCount', { value: String(fact.count) });
  checkReached(rule, fact, refuse);
}

function checkReached(rule: BonusRulePlan, { reached, quota, rule: id }: BonusFact, refuse: RefuseFact): void {
  if (rule.counting !== 'steps') {
    if (reached !== undefined) refuse(['reached'], 'reachedUnasked', { value: id });
    if (quota !== undefined) refuse(['quota'], 'quotaUnasked', { value: id });
    return;
  }
  if (reached === undefined) refuse(['reached'], 'reachedMissing', { value: id });
  else checkNumber(reached, undefined, { path: ['reached'], refuse });
  if (rule.quota !== undefined) return quota === undefined ? undefined : refuse(['quota'], 'quotaUnasked', { value: id });
  if (quota === undefined) return refuse(['quota'], 'quotaMissing', { value: id });
  if (checkNumber(quota, undefined, { path: ['quota'], refuse })?.numerator === 0n) refuse(['quota'], 'notAboveZero', { value: quota });
}

function checkAdjustment({ adjustments }: BeyondPlan, { adjustment, points, reason }: AdjustmentFact, refuse: RefuseFact): void {
  const plan = adjustments.get(adjustment);
  if (plan === undefined) return refuse(['adjustment'], 'unknownAdjustment', { value: adjustment });
  const value = checkNumber(points, undefined, { path: ['points'], refuse });
  if (value !== undefined && !isWithin(value, plan.min, plan.max)) {
    refuse(['points'], 'outOfRange', { value: points, min: formatExact(plan.min), max: formatExact(plan.max) });
  }
  if (reason.trim() === '') refuse(['reason'], 'reasonMissing');
}
