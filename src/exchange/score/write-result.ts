/**
 * Results as the score format prints them: its fields, in its order.
 *
 * Imports: engine (types).
 */

import type { UnitFacts, UnitResult } from '#engine/facts.ts';

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
  const { unit, complete, total, grade, range, parts, items, charged, suppressed, fraud } = result;
  const byProblems = Object.values(facts.leaves).some(({ kind }) => kind === 'problems');
  return {
    unit,
    complete,
    total,
    grade,
    range: { min: range.min, max: range.max, grades: range.grades },
    parts: parts.map(({ id, score, of }) => ({ id, score, of })),
    items: byProblems ? items.map(({ id, deducted, uncapped, cap }) => ({ id, deducted, uncapped, cap })) : [],
    charged: charged.map(({ problem, item, rule, points }) => ({ problem, item, rule, points })),
    suppressed: suppressed.map(({ problem, item, rule, points, because }) => ({ problem, item, rule, points, because })),
    fraud,
  };
}
