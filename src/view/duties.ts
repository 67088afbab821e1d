/**
 * Duties of disclosure that are still to be done, with their last day: for tasks, reminders and the calendar file.
 */

import type { BookState } from '#ledger/state.ts';
import type { RegisterKind, Text } from '#scheme/grammar.ts';
import { clockOf } from '#workflow/obligation-clock.ts';
import { clockOfRecord, registersOf, reportsOn, standingRecords, timeOf } from '#workflow/obligation-suggestions.ts';
import { deadline, type Deadline } from './deadline.ts';

export interface Duty {
  /** The record's id; the register and year where there is no record yet. */
  readonly id: string;
  readonly record: string | null;
  readonly register: RegisterKind;
  readonly title: Text;
  readonly words: string;
  readonly due: Deadline;
}

/** Of one unit, or the office's own (null); the nearest first. What stands still or has no last day is not due. */
export function dutiesOf(state: BookState, unit: string | null, now: string): readonly Duty[] {
  const records = standingRecords(state, unit);
  const duties = records.flatMap((record): readonly Duty[] => {
    const clock = clockOfRecord(state, record, now);
    const register = registersOf(state).find(({ kind }) => kind === record.content.register);
    if (clock === undefined || register === undefined || clock.done !== null || clock.due === null) return [];
    const { content } = record;
    return [{
      id: record.id, record: record.id, register: register.kind, title: register.title, words: content.register === 'report' ? String(content.year) : content.title,
      due: { ...deadline(clock.due, now, state.calendar), reliable: clock.reliable },
    }];
  });
  return [...duties, ...missingReport(state, unit, now)].sort((a, b) => a.due.day.localeCompare(b.due.day));
}

function missingReport(state: BookState, unit: string | null, now: string): readonly Duty[] {
  const register = registersOf(state).find(({ kind }) => kind === 'report');
  const year = state.year - 1;
  if (register === undefined || (unit === null && (register.term.kind !== 'yearly' || register.term.office === undefined))) return [];
  const entered = reportsOn(state, year);
  if (entered.has(unit)) return [];
  const { due, state: is } = clockOf(register, { register: 'report', year, note: '' }, timeOf(state, now, unit === null));
  // a register that nobody keeps here reminds of nothing once its day has passed
  return due === null || (is === 'overdue' && entered.size === 0) ? [] : [{ id: `report-${year}`, record: null, register: 'report', title: register.title, words: String(year), due: deadline(due, now, state.calendar) }];
}
