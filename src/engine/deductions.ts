/**
 * From problems to deductions: one place per problem, rules that count once, caps per item.
 *
 * Imports: nothing beyond the room.
 */

import { costOf, countOf } from './charge-cost.ts';
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
  const counted = new Map<RulePlan, bigint>();

  for (const problem of gatherProblems(problems)) {
    const places = problem.charges.map((charge) => placeOf(plan, charge));
    const chosen = problem.decided ?? heaviest(places);
    const because = problem.decided === undefined ? 'same-problem' : 'decided';
    places.forEach(({ charge, plan: found, points, count }, index) => {
      const before = counted.get(found) ?? 0n;
      const spent = index === chosen && before > 0n ? costOf(found, count, before) : points;
      const { item, rule } = charge;
      const result: ChargeResult = { problem: problem.id, index, item, rule, count: Number(count), points: write(spent) };
      if (index !== chosen) {
        suppressed.push({ ...result, because });
        return;
      }
      counted.set(found, before + count);
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
  readonly count: bigint;
  /** What the charge would take alone, before the cap. */
  readonly points: bigint;
}

function placeOf({ rules }: DeductionPlan, charge: ChargeFact): Place {
  const plan = rules.get(charge.item)?.get(charge.rule);
  if (plan === undefined) throw new RangeError(`No rule ${charge.item} ${charge.rule} in the deduction tables.`);
  const count = countOf(plan, charge);
  return { charge, plan, count, points: costOf(plan, count, 0n) };
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

function itemResult({ write }: DeductionPlan, { cap, untouched }: ItemPlan, uncapped: bigint): ItemResult {
  return { ...untouched, deducted: write(smaller(uncapped, cap)), uncapped: write(uncapped) };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
