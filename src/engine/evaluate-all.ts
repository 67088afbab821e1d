/**
 * All units of a year at once: for what one unit alone cannot tell, places in a ranking and quotas of grades.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { compileScheme, evaluatePlan, type EvaluationSettings, type Plan } from './evaluate.ts';
import type { UnitFacts, UnitResult } from './facts.ts';
import { withQuotas } from './quotas.ts';
import { placesOf } from './standings.ts';

/**
 * The results of all units, in their order. The order of the units never matters for any of them.
 *
 * Shape    units: every unit of the year, each once.
 * Errors   As evaluate.
 * Source   Places first, from figures alone; then each unit by itself; then quotas over the totals.
 */
export function evaluateAll(scheme: Scheme, units: readonly UnitFacts[], settings?: EvaluationSettings): readonly UnitResult[] {
  return evaluateAllPlan(compileScheme(scheme, settings), units);
}

/** The same for a plan at hand. */
export function evaluateAllPlan(plan: Plan, units: readonly UnitFacts[]): readonly UnitResult[] {
  const places = placesOf(plan, units);
  const results = units.map((facts, index) => evaluatePlan(plan, facts, places[index]));
  return withQuotas(plan, units, results);
}
