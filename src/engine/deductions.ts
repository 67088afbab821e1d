/**
 * From problems to deductions: one place per problem, rules that count once, caps per item.
 *
 * Imports: nothing beyond the room.
 */

import type { DeductionPlan, ItemPlan, RulePlan } from './deduction-plan.ts';
import type { ChargeFact, ChargeResult, ItemResult, ProblemFact, SuppressedResult } from './facts.ts';
import { gatherProblems } from './problems.ts';

export interface Deductions {
  readonly items: readonly ItemResult[];
  readonly charged: readonly ChargeResult[];
  readonly suppressed: readonly SuppressedResult[];
  /** Capped deduction per item, in units of 10^-places. */
  readonly byItem: readonly bigint[];
}

/**
 * What the problems of one unit cost.
 *
 * Shape    problems: 0..n in the order recorded; the same id listed twice is one problem.
 * Units    bigints are 10^-places points of the plan.
 * Errors   None for facts that check-facts.ts accepts.
 * Source   Arxan 2021, annex 11, table, notes 1 (cap per item) and 2 (one place per problem).
 * Example  2.1 cap 30: 11 × b (3 points) -> uncapped 33, deducted 30.
 */
export function deduct(plan: DeductionPlan, problems: readonly ProblemFact[]): Deductions {
  const { write } = plan;
  const charged: ChargeResult[] = [];
  const suppressed: SuppressedResult[] = [];
  const uncapped = plan.items.map(() => 0n);
  const taken = new Set<RulePlan>();

  for (const problem of gatherProblems(problems)) {
    const places = problem.charges.map((charge) => placeOf(plan, charge));
    const chosen = problem.decided ?? heaviest(places);
    const because = problem.decided === undefined ? 'same-problem' : 'decided';
    places.forEach(({ charge: { item, rule, count }, plan: found, points }, index) => {
      const spent = index === chosen && found.once && taken.has(found) ? 0n : points;
      const result: ChargeResult = { problem: problem.id, index, item, rule, count, points: write(spent) };
      if (index !== chosen) {
        suppressed.push({ ...result, because });
        return;
      }
      taken.add(found);
      uncapped[found.item] = (uncapped[found.item] ?? 0n) + spent;
      charged.push(result);
    });
  }

  const byItem = plan.items.map(({ cap }, index) => smaller(uncapped[index] ?? 0n, cap));
  const items = plan.items.map((item, index) =>
    uncapped[index] === 0n ? item.untouched : itemResult(plan, item, uncapped[index] ?? 0n),
  );
  return { items, charged, suppressed, byItem };
}

interface Place {
  readonly charge: ChargeFact;
  readonly plan: RulePlan;
  /** Rule points × count before the cap; the rule's points alone where it counts once. */
  readonly points: bigint;
}

function placeOf({ rules }: DeductionPlan, charge: ChargeFact): Place {
  const plan = rules.get(charge.item)?.get(charge.rule);
  if (plan === undefined) throw new RangeError(`No rule ${charge.item} ${charge.rule} in the deduction table.`);
  return { charge, plan, points: plan.once ? plan.points : plan.points * BigInt(charge.count) };
}

/** Most points; a tie goes to the place that stands first in the table, then to the charge listed first. */
function heaviest(places: readonly Place[]): number {
  let best = 0;
  places.forEach((place, index) => {
    const leader = places[best] ?? place;
    const ahead = place.points === leader.points ? place.plan.order < leader.plan.order : place.points > leader.points;
    if (ahead) best = index;
  });
  return best;
}

function itemResult({ write }: DeductionPlan, { id, cap }: ItemPlan, uncapped: bigint): ItemResult {
  return { id, deducted: write(smaller(uncapped, cap)), uncapped: write(uncapped), cap: write(cap) };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
