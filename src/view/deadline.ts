/**
 * A deadline as a person reads it: the day, and how many working days are left.
 *
 * Imports: workflow (working days).
 */

import type { Day, StageId } from '#scheme/grammar.ts';
import type { BookState } from '#ledger/state.ts';
import { shanghaiDay, workingDaysLeft, type CalendarChanges } from '#workflow/working-days.ts';

export interface Deadline {
  readonly day: Day;
  /** Working days after today up to and including the day; negative when overdue. */
  readonly left: number;
  readonly overdue: boolean;
  /** False where the holiday calendar of a year in between is not published yet. */
  readonly reliable: boolean;
}

/** `calendar`: the book's, so that what the office set counts. */
export function deadline(day: Day, now: string, calendar: CalendarChanges): Deadline {
  const today = shanghaiDay(now);
  const { days, reliable } = workingDaysLeft(today, day, calendar);
  return { day, left: days, overdue: today > day, reliable };
}

/** Last day of a stage in the plan; null where the plan has none. */
export function stageDeadline(state: BookState, stage: StageId, now: string): Deadline | null {
  const plan = state.stages.find((candidate) => candidate.stage === stage);
  return plan === undefined ? null : deadline(plan.to, now, state.calendar);
}
