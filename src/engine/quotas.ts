/**
 * Quotas of grades: at most so many of the units, best first; who has no place goes down.
 *
 * Imports: scheme/grammar (types).
 */

import type { GradeQuota } from '#scheme/grammar.ts';
import { parseExact } from './decimal.ts';
import type { GradeStep, UnitFacts, UnitResult } from './facts.ts';
import { below, meet } from './grade-steps.ts';
import { levelsOf } from './levels.ts';
import type { Plan } from './plan.ts';
import { hundred, over, rational, times } from './rational.ts';
import { roundTo } from './rounding.ts';

/** A unit and what it scored by itself. */
export interface Scored {
  readonly facts: UnitFacts;
  readonly result: UnitResult;
}

/**
 * The results with their grades after quotas.
 *
 * Shape    scored: all units of the year. Returns their results in the same order.
 * Gaps     Quotas wait until every unit to which the total applies has one: until then grades stand by their lines, marked open.
 *          A range is narrowed to the grade once nobody's score can change.
 * Source   Each band's `quota`: of whom, what becomes of a part of a unit, and of units with one score at the border.
 * Example  30 % of 7 units, down: 2 places.
 */
export function withQuotas(plan: Plan, scored: readonly Scored[]): readonly UnitResult[] {
  const results = scored.map(({ result }) => result);
  const graded = results.filter(({ state }) => state !== 'notApplicable');
  if (![...plan.beyond.conditions.values()].some(({ quota }) => quota !== undefined) || graded.some(({ total }) => total === null)) return results;
  const seats = scored.map(({ facts, result }): Seat => ({
    facts,
    result,
    grade: result.grade,
    steps: (result.gradeSteps ?? []).filter(({ because }) => because !== 'quotaOpen'),
  }));
  for (const { name } of plan.bands) {
    const quota = plan.beyond.conditions.get(name)?.quota;
    if (quota === undefined) continue;
    for (const group of groupsOf(seats, quota)) seat(plan, name, quota, group);
  }
  const isSettled = graded.every(({ assumed }) => assumed === undefined);
  return seats.map(({ result, grade, steps }) => settledResult(result, { grade, steps, isSettled }));
}

interface Seat extends Scored {
  grade: string | null;
  steps: readonly GradeStep[];
}

/** Units that share a quota; without those to which the total does not apply. */
function groupsOf(seats: readonly Seat[], { within }: GradeQuota): Iterable<readonly Seat[]> {
  const groups = new Map<string, Seat[]>();
  for (const one of seats) {
    if (one.grade === null) continue;
    const key = within === 'class' ? (one.facts.unitClass ?? '') : '';
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(one);
  }
  return groups.values();
}

function seat(plan: Plan, grade: string, quota: GradeQuota, group: readonly Seat[]): void {
  const next = below(plan, grade);
  if (next === undefined) return;
  const candidates = group.filter((one) => one.grade === grade);
  const share = over(times(parseExact(quota.percent), rational(BigInt(group.length))), hundred);
  const limit = Number(roundTo(share, { mode: quota.rounding, places: 0 }));
  for (const { things, ahead } of levelsOf(candidates, (one) => parseExact(scoreOf(plan, one)), 'more')) {
    const end = ahead + things.length;
    // units with one score across the border: all of them, or none
    if (quota.ties === 'all' ? ahead < limit : end <= limit) continue;
    for (const one of things) {
      const step: GradeStep = { because: 'quota', from: grade, to: next, percent: quota.percent, limit, units: group.length, ahead: end - 1 };
      const met = meet(plan, one.facts, { grade: next, steps: [...one.steps, step] });
      one.grade = met.grade;
      one.steps = met.steps;
    }
  }
}

/** The score that meets lines meets quotas too. */
function scoreOf({ scheme }: Plan, { result }: Seat): string {
  return (scheme.grades.by === 'exact' ? result.exactTotal : result.total) ?? '0';
}

function settledResult(result: UnitResult, { grade, steps, isSettled }: { grade: string | null; steps: readonly GradeStep[]; isSettled: boolean }): UnitResult {
  if (result.grade === null) return result;
  const { gradeSteps: _before, ...rest } = result;
  const range = isSettled && grade !== null ? { ...result.range, grades: [grade] } : result.range;
  return { ...rest, grade, range, ...(steps.length > 0 && { gradeSteps: steps }) };
}
