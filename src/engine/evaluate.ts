/**
 * From a unit's facts to its score, grade and reasons. The front door of the room.
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { faultsOf } from './check-facts.ts';
import { formatExact, formatFixed, parseExact } from './decimal.ts';
import { deduct, type Deductions } from './deductions.ts';
import { FactsError } from './facts-fault.ts';
import type { Range, UnitFacts, UnitResult } from './facts.ts';
import { gradeAt, gradesWithin } from './grade.ts';
import { partsOf, scoreNode, type ScoredNode } from './parts.ts';
import { compileScheme, type Plan } from './plan.ts';
import { greater, minus, roundHalfUp, zero } from './rational.ts';
import type { EvaluationSettings } from './settings.ts';
import { mapSpan, type Span } from './span.ts';

export { compileScheme, type Plan } from './plan.ts';
export type { EvaluationSettings, GradeLine } from './settings.ts';

/**
 * The result of one unit.
 *
 * Shape    facts: one unit. settings: what the plan sets; keep the same object for all its units.
 * Units    Points; the total is 0–100, rounded half up to the scheme's places at the very end.
 * Gaps     A leaf without a fact is missing: total and grade are null, and `range` says what is still possible.
 * Errors   FactsError on facts that check-facts.ts refuses; RangeError on an invalid scheme.
 * Source   Scheme, `total`, `fraud`, `rounding`, `grades`.
 */
export function evaluate(scheme: Scheme, facts: UnitFacts, settings?: EvaluationSettings): UnitResult {
  return evaluatePlan(compileScheme(scheme, settings), facts);
}

/** The same for a plan at hand: when many units are scored in one go. */
export function evaluatePlan(plan: Plan, facts: UnitFacts): UnitResult {
  const faults = faultsOf(plan, facts);
  if (faults.length > 0) throw new FactsError(facts.unit, faults);

  const deductions = plan.deductions && deduct(plan.deductions, facts.problems);
  const root = scoreNode(plan.root, { plan, facts, deductions });
  const fraud = parseExact(facts.fraud);
  const total = mapSpan(root.span, (score) => greater(minus(score, fraud), zero));
  return {
    unit: facts.unit,
    ...verdict(plan, total),
    parts: partsOf(plan, root, deductions),
    ...(deductions && showsDeductions(plan, facts) ? reasonsIn(deductions) : { items: [], charged: [], suppressed: [] }),
    fraud: formatExact(fraud),
    missing: missingBelow(root),
  };
}

function verdict(plan: Plan, total: Span): Pick<UnitResult, 'complete' | 'total' | 'exactTotal' | 'grade' | 'range'> {
  const { places } = plan.scheme.rounding;
  const [low, high] = [roundHalfUp(total.low, places), roundHalfUp(total.high, places)];
  const range: Range = {
    min: formatFixed(total.low, places),
    max: formatFixed(total.high, places),
    grades: gradesWithin(plan.bands, low, high),
  };
  if (!total.known) return { complete: false, total: null, exactTotal: null, grade: null, range };
  return { complete: true, total: range.min, exactTotal: formatExact(total.low), grade: gradeAt(plan.bands, low), range };
}

/** A deduction leaf that was entered as a score has no items to tell of, unless problems are on record too. */
function showsDeductions({ deductions }: Plan, { leaves, problems }: UnitFacts): boolean {
  const fact = deductions && Object.hasOwn(leaves, deductions.leaf) ? leaves[deductions.leaf] : undefined;
  return fact?.kind !== 'score' || problems.length > 0;
}

function reasonsIn({ items, charged, suppressed }: Deductions): Pick<UnitResult, 'items' | 'charged' | 'suppressed'> {
  return { items, charged, suppressed };
}

function missingBelow({ plan, span, parts }: ScoredNode): readonly string[] {
  if (plan.kind === 'weighted') return parts.flatMap(missingBelow);
  return span.known ? [] : [plan.id];
}
