/**
 * Totals of many units from their facts, whatever the scheme and the facts: in a batch where they fit, unit by unit by the
 * plain evaluator where not.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import type { UnitFacts, UnitResult } from '../facts.ts';
import { evaluatePlan } from '../evaluate.ts';
import { compileScheme } from '../plan.ts';
import type { EvaluationSettings } from '../settings.ts';
import { compileBatch, isBatchPlan, noTotal, type BatchPlan } from './batch-plan.ts';
import { columnsFrom } from './columns-from.ts';
import { hundredthsOf } from './hundredths.ts';
import { scoreBatch } from './score-batch.ts';

export interface UnitTotals {
  /** Hundredths, by unit; -1 where a leaf is missing. */
  readonly totals: Int16Array;
  /** Band `name.zh`, by unit; null where there is no total. */
  readonly grades: readonly (string | null)[];
  /** Units that the plain evaluator scored. */
  readonly outside: readonly number[];
}

/**
 * Total and grade of every unit.
 *
 * Shape    As for evaluate.ts, for many units.
 * Units    Hundredths.
 * Gaps     A missing leaf leaves no total and no grade.
 * Errors   FactsError on facts that check-facts.ts refuses; RangeError on an invalid scheme, and on one whose totals have more than two
 *          places: score-slice.ts tells those as text.
 */
export function scoreFacts(scheme: Scheme, facts: readonly UnitFacts[], settings?: EvaluationSettings): UnitTotals {
  const plan = compileBatch(scheme, settings);
  if (isBatchPlan(plan)) return inColumns(plan, facts);
  const oracle = compileScheme(scheme, settings);
  const results = facts.map((one) => evaluatePlan(oracle, one));
  return {
    totals: Int16Array.from(results, hundredthsIn),
    grades: results.map(({ grade }) => grade),
    outside: [...facts.keys()],
  };
}

function inColumns(plan: BatchPlan, facts: readonly UnitFacts[]): UnitTotals {
  const columns = columnsFrom(plan, facts);
  const { totals, grades } = scoreBatch(plan, columns);
  const names = Array.from(grades, (grade) => plan.grades[grade] ?? null);
  for (const unit of columns.outside) {
    const one = facts[unit];
    if (one === undefined) continue;
    const result = evaluatePlan(plan.oracle, one);
    totals[unit] = hundredthsIn(result);
    names[unit] = result.grade;
  }
  return { totals, grades: names, outside: columns.outside };
}

function hundredthsIn({ total }: UnitResult): number {
  if (total === null) return noTotal;
  const hundredths = hundredthsOf(total);
  if (hundredths === undefined) throw new RangeError(`A total of more than two places: ${total}.`);
  return hundredths;
}
