/**
 * A deadline as a person reads it: the day, and how many working days are left.
 *
 * Imports: workflow (working days).
 */

import type { Day, StageId } from '#scheme/grammar.ts';
import type { BookState } from '#ledger/state.ts';
import { shanghaiDay, workingDaysLeft } from '#workflow/working-days.ts';

export interface Deadline {
  readonly day: Day;
  /** Working days after today up to and including the day; negative when overdue. */
  readonly left: number;
  readonly overdue: boolean;
  /** False where the holiday calendar of a year in between is not published yet. */
  readonly reliable: boolean;
}

export function deadline(day: Day, now: string): Deadline {
  const today = shanghaiDay(now);
  const { days, reliable } = workingDaysLeft(today, day);
  return { day, left: days, overdue: today > day, reliable };
}

/** Last day of a stage in the plan; null where the plan has none. */
export function stageDeadline(state: BookState, stage: StageId, now: string): Deadline | null {
  const plan = state.stages.find((candidate) => candidate.stage === stage);
  return plan === undefined ? null : deadline(plan.to, now);
}
