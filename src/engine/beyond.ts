/**
 * From the score of the composition to the total: bonuses, adjustments, fraud, and the ceilings of vetoes.
 *
 * Imports: nothing beyond the room.
 */

import type { BeyondPlan } from './beyond-plan.ts';
import { scoreBonus } from './bonus.ts';
import { formatExact, parseExact } from './decimal.ts';
import type { AdjustmentResult, UnitFacts, UnitResult, VetoResult } from './facts.ts';
import type { ScoredNode } from './parts.ts';
import { compare, greater, lesser, minus, plus, zero } from './rational.ts';
import { joinSpans, mapSpan, notApplicable, type Span } from './span.ts';

export interface Beyond {
  readonly total: Span;
  /** Fields of the result; those that the scheme has nothing for are left out. */
  readonly told: Pick<UnitResult, 'bonuses' | 'adjustments' | 'vetoes'>;
}

/**
 * The total of a unit, before it is rounded.
 *
 * Gaps     What is recorded stands: only missing scores make a range. Nothing applies: nothing is added either.
 * Source   All is added up first; then the total stops at 0 and at the highest; then ceilings of vetoes are laid over it.
 */
export function totalOf(plan: BeyondPlan, facts: UnitFacts, root: ScoredNode): Beyond {
  const spans = spansBelow(root, new Map());
  const gateOf = (id: string | undefined): Span => {
    const gate = spans.get(id ?? '') ?? notApplicable;
    // what will never be known unlocks nothing
    return facts.closed === true && !gate.known ? notApplicable : gate;
  };
  const bonuses = plan.bonuses.map((bonus) => scoreBonus(bonus, facts.bonuses ?? [], gateOf(bonus.unlock?.node)));
  const adjustments = (facts.adjustments ?? []).map((fact): AdjustmentResult => {
    const sign = plan.adjustments.get(fact.adjustment)?.sign ?? 'minus';
    return { id: fact.adjustment, sign, points: formatExact(parseExact(fact.points)), reason: fact.reason };
  });
  const moved = adjustments.reduce((sum, { sign, points }) => (sign === 'plus' ? plus(sum, parseExact(points)) : minus(sum, parseExact(points))), zero);
  const off = minus(moved, parseExact(facts.fraud));
  const added = bonuses.length === 0 ? root.span : joinSpans([root.span, ...bonuses.map(({ span }) => span)], (values) => values.reduce(plus, zero));
  const stopped = mapSpan(added, (value) => greater(lesser(plus(value, off), plan.highest), zero));
  const { total, vetoes } = underCeilings(plan, facts.vetoes ?? [], stopped);
  const told = {
    ...(facts.bonuses !== undefined && plan.bonuses.length > 0 && { bonuses: bonuses.map(({ result }) => result) }),
    ...(adjustments.length > 0 && { adjustments }),
    ...(vetoes.length > 0 && { vetoes }),
  };
  return { total: root.span.notApplicable === true ? { ...total, notApplicable: true } : total, told };
}

function underCeilings(plan: BeyondPlan, found: readonly string[], total: Span): { total: Span; vetoes: readonly VetoResult[] } {
  let under = total;
  const vetoes = [...plan.vetoes].filter(([id]) => found.includes(id)).map(([id, { ceiling }]): VetoResult => {
    if (ceiling === undefined) return { id };
    const before = under;
    under = mapSpan(before, (value) => lesser(value, ceiling));
    const isLowered = before.known && compare(before.value, ceiling) > 0;
    return { id, ...(isLowered && { lowered: { from: formatExact(before.value), to: formatExact(under.value) } }) };
  });
  return { total: under, vetoes };
}

function spansBelow(node: ScoredNode, into: Map<string, Span>): ReadonlyMap<string, Span> {
  into.set(node.plan.id, node.span);
  for (const part of node.parts) spansBelow(part, into);
  return into;
}
