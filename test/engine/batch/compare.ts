/** The batch beside the oracle: every figure in which they differ, as text. */

import { compileBatch, isBatchPlan, noTotal, type BatchPlan } from '#engine/batch/batch-plan.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import { hundredthsOf } from '#engine/batch/hundredths.ts';
import { scoreBatch, type BatchResult } from '#engine/batch/score-batch.ts';
import { createManyScorer, type ManyScores } from '#engine/batch/many-scorer.ts';
import { deductedIn } from '#engine/batch/unit-deductions.ts';
import { formatExact } from '#engine/decimal.ts';
import { evaluatePlan, type EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitFacts, UnitResult } from '#engine/facts.ts';
import { rational } from '#engine/rational.ts';
import type { Scheme } from '#scheme/grammar.ts';

export interface Comparison {
  /** Units that were scored in columns. */
  readonly inColumns: number;
  readonly differences: readonly string[];
}

export function planOf(scheme: Scheme, settings?: EvaluationSettings, unitClass?: string): BatchPlan {
  const plan = compileBatch(scheme, settings, unitClass);
  if (!isBatchPlan(plan)) throw new RangeError(plan.unsupported);
  return plan;
}

/** Totals and grades of units that are handed over all at once. */
export function scoresOf(scheme: Scheme, facts: readonly UnitFacts[], settings?: EvaluationSettings): ManyScores {
  const { add, more, end } = createManyScorer(scheme, settings);
  add(facts);
  while (more() > 0);
  return end();
}

export function compareWithOracle(plan: BatchPlan, facts: readonly UnitFacts[]): Comparison {
  const columns = columnsFrom(plan, facts);
  const result = scoreBatch(plan, columns);
  const outside = new Set(columns.outside);
  const differences = facts.flatMap((one, unit) => (outside.has(unit) ? [] : differencesOf(plan, evaluatePlan(plan.oracle, one), { result, unit })));
  return { inColumns: facts.length - outside.size, differences };
}

function differencesOf(plan: BatchPlan, told: UnitResult, { result, unit }: { result: BatchResult; unit: number }): readonly string[] {
  const { totals, grades } = result;
  const differ = (what: string, own: unknown, oracle: unknown) => (own === oracle ? [] : [`unit ${unit}, ${what}: ${String(own)}, oracle ${String(oracle)}`]);
  const total = told.total === null ? noTotal : hundredthsOf(told.total);
  const categories = plan.weights.isDeductionsOnly && told.complete ? told.parts.map(({ score }) => score) : [];
  return [
    ...differ('total', totals[unit], total),
    ...differ('grade', plan.grades[grades[unit] ?? 0] ?? null, told.grade),
    ...told.items.flatMap(({ deducted }, item) => differ(`item ${item}`, textOf(plan, result.deductions && deductedIn(result.deductions, unit, item)), deducted)),
    ...categories.flatMap((score, place) => differ(`category ${place}`, textOf(plan, result.deductions?.categories[unit * categories.length + place]), score)),
  ];
}

function textOf({ lanes }: BatchPlan, units = 0): string {
  return formatExact(rational(BigInt(units), 10n ** BigInt(lanes?.places ?? 0)));
}
