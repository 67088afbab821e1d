/**
 * All units of a year at once: for what one unit alone cannot tell, places in a ranking and quotas of grades.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { compileScheme, evaluatePlan, type EvaluationSettings, type Plan } from './evaluate.ts';
import type { UnitFacts, UnitResult } from './facts.ts';
import { withQuotas, type Scored } from './quotas.ts';
import { hasRanking, placesOf } from './standings.ts';

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
  const { add, end } = evaluateInParts(plan);
  add(units);
  return end();
}

export interface YearInParts {
  /** The next units; they are scored at once unless they have to wait for the figures of the others. */
  readonly add: (units: readonly UnitFacts[]) => void;
  /** After the last `add`: scores some of the units that waited; how many still wait. */
  readonly more: () => number;
  /** The results of all units, in their order. */
  readonly end: () => readonly UnitResult[];
}

/** Units scored between two looks at the clock. */
const some = 10;

/** The same part by part, so that others have the processor in between. Errors: as evaluate, from any of the three. */
export function evaluateInParts(plan: Plan): YearInParts {
  const waits = hasRanking(plan);
  const units: UnitFacts[] = [];
  const scored: Scored[] = [];
  let places: ReturnType<typeof placesOf> = [];
  const score = (most: number) => {
    if (waits && scored.length === 0) places = placesOf(plan, units);
    for (const facts of units.slice(scored.length, scored.length + most)) scored.push({ facts, result: evaluatePlan(plan, facts, places[scored.length]) });
    return units.length - scored.length;
  };
  return {
    add: (next) => {
      for (const facts of next) units.push(facts);
      if (!waits) score(next.length);
    },
    more: () => score(some),
    end: () => {
      score(units.length);
      return withQuotas(plan, scored);
    },
  };
}
