/**
 * Results as the score format prints them: its fields, in its order.
 *
 * Imports: engine (types).
 */

import type { PartResult, UnitFacts, UnitResult } from '#engine/facts.ts';

export interface ScoredUnit {
  readonly facts: UnitFacts;
  readonly result: UnitResult;
}

/** The whole answer as JSON text, with a line break at its end. */
export function writeResults(scheme: string, schemeHash: string, units: readonly ScoredUnit[]): string {
  return `${JSON.stringify({ scheme, schemeHash, units: units.map(fieldsOf) }, null, 2)}\n`;
}

/** Items are told only where problems were given: an untouched table is no finding. */
function fieldsOf({ facts, result }: ScoredUnit): object {
  const { unit, complete, total, grade, range, parts, items, charged, suppressed, fraud, unitClass, state, assumed, bonuses, adjustments, vetoes, gradeSteps } = result;
  const byProblems = Object.values(facts.leaves).some(({ kind }) => kind === 'problems');
  return {
    unit,
    ...(unitClass !== undefined && { class: unitClass }),
    complete,
    total,
    grade,
    ...(state !== undefined && { state }),
    range: { min: range.min, max: range.max, grades: range.grades },
    ...(assumed !== undefined && { assumed }),
    ...(gradeSteps !== undefined && { gradeSteps }),
    parts: parts.map(partFields),
    items: byProblems ? items : [],
    charged: charged.map(({ problem, item, rule, points }) => ({ problem, item, rule, points })),
    suppressed: suppressed.map(({ problem, item, rule, points, because }) => ({ problem, item, rule, points, because })),
    fraud,
    ...(bonuses !== undefined && { bonuses }),
    ...(adjustments !== undefined && { adjustments }),
    ...(vetoes !== undefined && { vetoes }),
  };
}

/** What counts for a part where its own score does not, and how much where that is not its weight. */
function partFields({ id, score, of, state, counted, share }: PartResult): object {
  return { id, score, of, ...(state !== undefined && { state, counted }), ...(share !== undefined && { share }) };
}
