/**
 * What lies beyond the composition, explained: bonuses, adjustments, fraud, vetoes, and the steps of the grade.
 *
 * Imports: scheme/grammar (types).
 */

import type { BonusRule, Scheme, Text } from '#scheme/grammar.ts';
import { compareExact } from './decimal.ts';
import type { BonusResult, UnitResult } from './facts.ts';
import { nodesOf } from './plan.ts';
import type { AdjustmentReason, BonusReason, ExplainedGradeStep, FraudReason, VetoReason } from './reasons.ts';

/** In the order in which they act: what is added, what is taken, what is laid over the total. */
export function explainBeyond(scheme: Scheme, result: UnitResult): readonly (BonusReason | AdjustmentReason | FraudReason | VetoReason)[] {
  const bonuses = (result.bonuses ?? []).flatMap((bonus) => (bonus.claims.length === 0 ? [] : explainBonus(scheme, bonus)));
  const adjustments = (result.adjustments ?? []).flatMap(({ id, sign, points, reason }): AdjustmentReason[] => {
    const found = scheme.adjustments?.find((candidate) => candidate.id === id);
    return found === undefined ? [] : [{ kind: 'adjustment', id, title: found.title, sign, points, reason, clause: found.clause, children: [] }];
  });
  const vetoes = (result.vetoes ?? []).flatMap(({ id, lowered }): VetoReason[] => {
    const found = scheme.vetoes?.find((candidate) => candidate.id === id);
    if (found === undefined) return [];
    const grade = found.effect.kind === 'grade' ? found.effect.grade : null;
    return [{ kind: 'veto', id, title: found.text, lowered: lowered ?? null, grade, clause: found.clause, children: [] }];
  });
  return [...bonuses, ...adjustments, ...fraudIn(scheme, result), ...vetoes];
}

/** Steps of the grade with the words that they are about. */
export function explainGradeSteps(scheme: Scheme, { gradeSteps = [] }: UnitResult): readonly ExplainedGradeStep[] {
  return gradeSteps.map((step): ExplainedGradeStep => {
    const band = scheme.grades.bands.find(({ name }) => name.zh === step.from);
    switch (step.because) {
      case 'veto': {
        const veto = scheme.vetoes?.find(({ id }) => id === step.veto);
        return { ...step, about: veto?.text ?? null, clause: veto?.clause ?? scheme.grades.clause };
      }
      case 'requirement': {
        const asked = band?.requires?.find((one) => (step.flag === null ? one.kind === 'noVeto' : one.kind === 'noFlag' && one.flag === step.flag));
        return { ...step, about: scheme.flags?.find(({ id }) => id === step.flag)?.title ?? null, clause: asked?.clause ?? scheme.grades.clause };
      }
      case 'quota':
      case 'quotaOpen':
        return { ...step, about: null, clause: band?.quota?.clause ?? scheme.grades.clause };
    }
  });
}

function explainBonus(scheme: Scheme, { id, points, uncapped, cap, unlocked, claims }: BonusResult): BonusReason[] {
  const bonus = scheme.bonuses?.find((candidate) => candidate.id === id);
  if (bonus === undefined) return [];
  const wordsOf = (rule: string): Text => bonus.rules.find((candidate: BonusRule) => candidate.id === rule)?.text ?? bonus.title;
  const { unlock } = bonus;
  const gate = unlock && nodesOf(scheme.total).find((node) => node.id === (unlock.node ?? scheme.total.id));
  return [
    {
      kind: 'bonus',
      id,
      title: bonus.title,
      score: points,
      uncapped,
      cap,
      capped: compareExact(uncapped, cap) > 0,
      unlocked,
      unlock: unlock && gate ? { node: gate.title, min: unlock.min } : null,
      claims: claims.map((claim) => ({ ...claim, title: wordsOf(claim.rule) })),
      clause: bonus.clause,
      children: [],
    },
  ];
}

function fraudIn({ fraud }: Scheme, result: UnitResult): readonly FraudReason[] {
  if (fraud === undefined || result.fraud === '0') return [];
  return [{ kind: 'fraud', id: 'fraud', points: result.fraud, clause: fraud.clause, children: [] }];
}
