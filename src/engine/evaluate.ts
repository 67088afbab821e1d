/**
 * From a unit's facts to its score, grade and reasons. The front door of the room.
 *
 * One unit alone: places in a ranking and quotas of grades need all of them (evaluate-all.ts).
 *
 * Imports: scheme/grammar (types).
 */

import type { Scheme } from '#scheme/grammar.ts';
import { totalOf } from './beyond.ts';
import { faultsOf } from './check-facts.ts';
import { formatExact, formatUnits, parseExact } from './decimal.ts';
import { deduct, type Deductions } from './deductions.ts';
import { FactsError } from './facts-fault.ts';
import type { GradeStep, UnitFacts, UnitResult } from './facts.ts';
import { lineAt, linesWithin } from './grade.ts';
import { below, stepDown, underQuotas } from './grade-steps.ts';
import { partsOf, scoreNode, type ScoredNode } from './parts.ts';
import { compileScheme, type Plan } from './plan.ts';
import { roundTo } from './rounding.ts';
import type { Rational } from './rational.ts';
import type { EvaluationSettings } from './settings.ts';
import type { Span } from './span.ts';

export { compileScheme, type Plan } from './plan.ts';
export type { EvaluationSettings, GradeLine } from './settings.ts';

/**
 * The result of one unit.
 *
 * Shape    facts: one unit. settings: what the plan sets; keep the same object for all its units.
 * Units    Points; the total is rounded as the scheme says, at the very end.
 * Gaps     A leaf without a fact is missing: total and grade are null, and `range` says what is still possible. Where a rule of
 *          the scheme stands in for it there is a total, and `range` still says what is possible. A ranked item is missing, and a
 *          grade with a quota may still be lowered.
 * Errors   FactsError on facts that check-facts.ts refuses; RangeError on an invalid scheme.
 * Source   Scheme, `total`, `bonuses`, `adjustments`, `fraud`, `vetoes`, `rounding`, `grades`.
 */
export function evaluate(scheme: Scheme, facts: UnitFacts, settings?: EvaluationSettings): UnitResult {
  return evaluatePlan(compileScheme(scheme, settings), facts);
}

/** The same for a plan at hand: when many units are scored in one go. */
export function evaluatePlan(plan: Plan, facts: UnitFacts, places: ReadonlyMap<string, Rational> = noPlaces): UnitResult {
  const faults = faultsOf(plan, facts);
  if (faults.length > 0) throw new FactsError(facts.unit, faults);
  return score(plan.classes?.get(facts.unitClass ?? '') ?? plan, facts, places);
}

const noPlaces: ReadonlyMap<string, Rational> = new Map();

function score(plan: Plan, facts: UnitFacts, places: ReadonlyMap<string, Rational>): UnitResult {
  const deductions = plan.deductions && deduct(plan.deductions, facts.problems);
  const root = scoreNode(plan.root, { plan, facts, deductions, places });
  const { total, told } = totalOf(plan.beyond, facts, root);
  const { missing, assumed } = missingBelow(root);
  return {
    unit: facts.unit,
    ...verdict(plan, facts, total),
    parts: partsOf(plan, root, deductions),
    ...(deductions && showsDeductions(plan, facts) ? reasonsIn(deductions, root) : { items: [], charged: [], suppressed: [] }),
    fraud: formatExact(parseExact(facts.fraud)),
    missing,
    ...(assumed.length > 0 && { assumed }),
    ...(facts.unitClass !== undefined && { unitClass: facts.unitClass }),
    ...told,
  };
}

type Verdict = Pick<UnitResult, 'complete' | 'total' | 'exactTotal' | 'grade' | 'range' | 'gradeSteps' | 'state'>;

function verdict(plan: Plan, facts: UnitFacts, total: Span): Verdict {
  const { scheme, bands } = plan;
  const { rounding } = scheme;
  const text = (value: Rational) => formatUnits(roundTo(value, rounding), rounding.places);
  const possible = linesWithin(scheme, bands, total).map((line) => stepDown(plan, facts, line).grade);
  const range = { min: text(total.low), max: text(total.high), grades: underQuotas(plan, facts, possible) };
  if (total.notApplicable === true) return { complete: false, total: null, exactTotal: null, grade: null, range, state: 'notApplicable' };
  if (!total.known) return { complete: false, total: null, exactTotal: null, grade: null, range };
  const { grade, steps } = stepDown(plan, facts, lineAt(scheme, bands, total.value));
  const gradeSteps = [...steps, ...openQuota(plan, grade)];
  return { complete: true, total: text(total.value), exactTotal: formatExact(total.value), grade, range, ...(gradeSteps.length > 0 && { gradeSteps }) };
}

function openQuota(plan: Plan, grade: string): GradeStep[] {
  const quota = plan.beyond.conditions.get(grade)?.quota;
  const next = below(plan, grade);
  return quota === undefined || next === undefined ? [] : [{ because: 'quotaOpen', from: grade, to: next, percent: quota.percent }];
}

/** A deduction leaf that was entered as a score has no items to tell of, unless problems are on record too. */
function showsDeductions({ deductions }: Plan, { leaves, problems }: UnitFacts): boolean {
  if (problems.length > 0) return true;
  const facts = (deductions?.tables ?? []).map(({ leaf }) => (Object.hasOwn(leaves, leaf) ? leaves[leaf] : undefined));
  return facts.some((fact) => fact?.kind !== 'score' && fact?.kind !== 'notApplicable');
}

function reasonsIn({ items, charged, suppressed }: Deductions, root: ScoredNode): Pick<UnitResult, 'items' | 'charged' | 'suppressed'> {
  const earned = new Map(tablesBelow(root).flatMap((table) => table.items.map((item) => [item.id, item] as const)));
  return { items: earned.size === 0 ? items : items.map((item) => earned.get(item.id) ?? item), charged, suppressed };
}

function tablesBelow({ table, parts }: ScoredNode): readonly NonNullable<ScoredNode['table']>[] {
  return table === undefined ? parts.flatMap(tablesBelow) : [table];
}

interface Missing {
  readonly missing: readonly string[];
  readonly assumed: readonly string[];
}

/** Leaves without a score: waited for, or with a rule that stands in for them. */
function missingBelow({ plan, span, parts }: ScoredNode): Missing {
  if (plan.kind !== 'weighted') return { missing: span.known || span.notApplicable === true ? [] : [plan.id], assumed: [] };
  const below = parts.map(missingBelow);
  // where the node is known all the same, a rule stood in for what is missing
  if (span.known) return { missing: [], assumed: below.flatMap(({ missing, assumed }) => [...missing, ...assumed]) };
  return { missing: below.flatMap(({ missing }) => missing), assumed: below.flatMap(({ assumed }) => assumed) };
}
