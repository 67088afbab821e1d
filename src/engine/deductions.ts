/**
 * From problems to deductions: one place per problem, rules that count once, caps per item.
 *
 * Imports: nothing beyond the room.
 */

import type { DeductionPlan, RulePlan } from './deduction-plan.ts';
import type { ChargeFact, ChargeResult, ItemResult, ProblemFact, SuppressedResult } from './facts.ts';
import { gatherProblems, type Problem } from './problems.ts';
import { textOfUnits } from './units-text.ts';

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
  const charged: ChargeResult[] = [];
  const suppressed: SuppressedResult[] = [];
  const uncapped = plan.items.map(() => 0n);
  const taken = new Set<RulePlan>();

  for (const problem of gatherProblems(problems)) {
    const places = problem.charges.map((charge) => placeOf(plan, charge));
    const chosen = problem.decided ?? heaviest(places);
    places.forEach(({ rule, points }, index) => {
      const charge = resultOf(problem, index);
      if (index !== chosen) {
        const because = problem.decided === undefined ? 'same-problem' : 'decided';
        suppressed.push({ ...charge, points: textOfUnits(points, plan.places), because });
        return;
      }
      const costs = rule.once && taken.has(rule) ? 0n : points;
      taken.add(rule);
      uncapped[rule.item] = (uncapped[rule.item] ?? 0n) + costs;
      charged.push({ ...charge, points: textOfUnits(costs, plan.places) });
    });
  }

  const byItem = plan.items.map(({ cap }, index) => smaller(uncapped[index] ?? 0n, cap));
  const items = plan.items.map(({ id, cap }, index) => ({
    id,
    deducted: textOfUnits(byItem[index] ?? 0n, plan.places),
    uncapped: textOfUnits(uncapped[index] ?? 0n, plan.places),
    cap: textOfUnits(cap, plan.places),
  }));
  return { items, charged, suppressed, byItem };
}

interface Place {
  readonly rule: RulePlan;
  /** Rule points × count before the cap; the rule's points alone where it counts once. */
  readonly points: bigint;
}

function placeOf(plan: DeductionPlan, { item, rule, count }: ChargeFact): Place {
  const found = plan.rules.get(item)?.get(rule);
  if (found === undefined) throw new RangeError(`No rule ${item}${rule} in the deduction table.`);
  return { rule: found, points: found.once ? found.points : found.points * BigInt(count) };
}

/** Most points; a tie goes to the place that stands first in the table, then to the charge listed first. */
function heaviest(places: readonly Place[]): number {
  let best = 0;
  places.forEach((place, index) => {
    const leader = places[best] ?? place;
    const ahead = place.points === leader.points ? place.rule.order < leader.rule.order : place.points > leader.points;
    if (ahead) best = index;
  });
  return best;
}

function resultOf({ id, charges }: Problem, index: number): Omit<ChargeResult, 'points'> {
  const { item = '', rule = '', count = 1 } = charges[index] ?? {};
  return { problem: id, index, item, rule, count };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
