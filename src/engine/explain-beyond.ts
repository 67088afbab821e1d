/**
 * What lies beyond the composition, explained: bonuses, adjustments, fraud, vetoes, and the steps of the grade.
 *
 * Imports: scheme/grammar (types).
 */

import type { Bonus, BonusRule, Scheme } from '#scheme/grammar.ts';
import { compareExact } from './decimal.ts';
import { foundIn } from './found-in.ts';
import type { BonusResult, UnitResult } from './facts.ts';
import { nodesOf } from './plan.ts';
import type { AdjustmentReason, BonusReason, ExplainedGradeStep, FraudReason, VetoReason } from './reasons.ts';

/** In the order in which they act: what is added, what is taken, what is laid over the total. */
export function explainBeyond(scheme: Scheme, result: UnitResult): readonly (BonusReason | AdjustmentReason | FraudReason | VetoReason)[] {
  const bonuses = (result.bonuses ?? []).filter(({ claims }) => claims.length > 0).map((bonus) => explainBonus(scheme, bonus));
  const adjustments = (result.adjustments ?? []).map(({ id, sign, points, reason }): AdjustmentReason => {
    const { title, clause } = foundIn(scheme.adjustments, id);
    return { kind: 'adjustment', id, title, sign, points, reason, clause, children: [] };
  });
  const vetoes = (result.vetoes ?? []).map(({ id, lowered }): VetoReason => {
    const { text, effect, clause } = foundIn(scheme.vetoes, id);
    return { kind: 'veto', id, title: text, lowered: lowered ?? null, grade: effect.kind === 'grade' ? effect.grade : null, clause, children: [] };
  });
  return [...bonuses, ...adjustments, ...fraudIn(scheme, result), ...vetoes];
}

/** Steps of the grade with the words that they are about. */
export function explainGradeSteps(scheme: Scheme, { gradeSteps = [] }: UnitResult): readonly ExplainedGradeStep[] {
  return gradeSteps.map((step): ExplainedGradeStep => {
    const band = scheme.grades.bands.find(({ name }) => name.zh === step.from);
    switch (step.because) {
      case 'veto': {
        const { text, clause } = foundIn(scheme.vetoes, step.veto);
        return { ...step, about: text, clause };
      }
      case 'requirement': {
        const asked = band?.requires?.find((one) => (step.flag === null ? one.kind === 'noVeto' : one.kind === 'noFlag' && one.flag === step.flag));
        return { ...step, about: step.flag === null ? null : foundIn(scheme.flags, step.flag).title, clause: asked?.clause ?? scheme.grades.clause };
      }
      case 'quota':
      case 'quotaOpen':
        return { ...step, about: null, clause: band?.quota?.clause ?? scheme.grades.clause };
    }
  });
}

function explainBonus(scheme: Scheme, { id, points, uncapped, cap, unlocked, claims }: BonusResult): BonusReason {
  const { title, clause, rules, unlock } = foundIn(scheme.bonuses, id);
  return {
    kind: 'bonus',
    id,
    title,
    score: points,
    uncapped,
    cap,
    capped: compareExact(uncapped, cap) > 0,
    unlocked,
    unlock: unlock ? gateOf(scheme, unlock) : null,
    claims: claims.map((claim) => ({ ...claim, title: foundIn<BonusRule>(rules, claim.rule).text })),
    clause,
    children: [],
  };
}

/** The part that unlocks a bonus: the whole total where the scheme names none. */
function gateOf({ total }: Scheme, { node = total.id, min }: NonNullable<Bonus['unlock']>): BonusReason['unlock'] {
  return { node: foundIn(nodesOf(total), node).title, min };
}

function fraudIn({ fraud }: Scheme, result: UnitResult): readonly FraudReason[] {
  return fraud && result.fraud !== '0' ? [{ kind: 'fraud', id: 'fraud', points: result.fraud, clause: fraud.clause, children: [] }] : [];
}
