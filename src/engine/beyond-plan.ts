/**
 * Bonuses, adjustments, vetoes and grade conditions of a scheme made ready for many units.
 *
 * Imports: scheme/grammar (types).
 */

import type { Adjustment, Bonus, BonusRule, Decimal, GradeBand, Scheme } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import { hundred, zero, type Rational } from './rational.ts';

export interface BeyondPlan {
  /** Where the total stops. */
  readonly highest: Rational;
  readonly bonuses: readonly BonusPlan[];
  readonly adjustments: ReadonlyMap<string, AdjustmentPlan>;
  readonly vetoes: ReadonlyMap<string, VetoPlan>;
  readonly flags: ReadonlySet<string>;
  /** What bands ask for besides their lines, by name. */
  readonly conditions: ReadonlyMap<string, Pick<GradeBand, 'quota' | 'requires'>>;
}

export interface BonusPlan {
  readonly id: string;
  readonly cap: Rational;
  readonly unlock: { readonly node: string; readonly min: Rational } | undefined;
  readonly rules: ReadonlyMap<string, BonusRulePlan>;
}

export interface BonusRulePlan {
  readonly order: number;
  readonly counting: BonusRule['counting'];
  readonly points: Rational;
  readonly quota: Rational | undefined;
  readonly first: Stage;
  readonly further: Stage | undefined;
}

interface Stage {
  readonly over: Rational;
  readonly points: Rational;
}

export interface AdjustmentPlan {
  readonly sign: Adjustment['sign'];
  readonly min: Rational;
  readonly max: Rational;
}

export interface VetoPlan {
  /** `name.zh` of the best grade that it allows. */
  readonly grade: string | undefined;
  readonly ceiling: Rational | undefined;
}

export function prepareBeyond(scheme: Scheme): BeyondPlan {
  const conditions = scheme.grades.bands.flatMap(({ name, quota, requires }) =>
    quota === undefined && requires === undefined ? [] : [[name.zh, { ...(quota && { quota }), ...(requires && { requires }) }] as const],
  );
  return {
    highest: scheme.highest === undefined ? hundred : parseExact(scheme.highest),
    bonuses: (scheme.bonuses ?? []).map((bonus) => prepareBonus(bonus, scheme.total.id)),
    adjustments: new Map((scheme.adjustments ?? []).map(({ id, sign, min, max }) => [id, { sign, min: parseExact(min), max: parseExact(max) }])),
    vetoes: new Map(
      (scheme.vetoes ?? []).map(({ id, effect }) => [
        id,
        { grade: effect.kind === 'grade' ? effect.grade : undefined, ceiling: effect.kind === 'ceiling' ? parseExact(effect.score) : undefined },
      ]),
    ),
    flags: new Set((scheme.flags ?? []).map(({ id }) => id)),
    conditions: new Map(conditions),
  };
}

function prepareBonus({ id, cap, unlock, rules }: Bonus, root: string): BonusPlan {
  return {
    id,
    cap: parseExact(cap),
    unlock: unlock && { node: unlock.node ?? root, min: parseExact(unlock.min) },
    rules: new Map(rules.map((rule, order) => [rule.id, prepareBonusRule(rule, order)])),
  };
}

function prepareBonusRule(rule: BonusRule, order: number): BonusRulePlan {
  const stage = (given: { readonly over: Decimal; readonly points: Decimal }): Stage => ({ over: parseExact(given.over), points: parseExact(given.points) });
  if (rule.counting !== 'steps') {
    return { order, counting: rule.counting, points: parseExact(rule.points), quota: undefined, first: { over: zero, points: zero }, further: undefined };
  }
  return {
    order,
    counting: rule.counting,
    points: zero,
    quota: rule.quota === undefined ? undefined : parseExact(rule.quota),
    first: stage(rule.first),
    further: rule.further && stage(rule.further),
  };
}
