/**
 * The clock of one duty: when it is due, and step by step why.
 *
 * Working days are counted from the day after it began. What stops or moves the clock is the scheme's data; an event
 * counts only if it came before the time was up, so that nothing done afterwards mends a lateness.
 *
 * Imports: scheme (types), ledger (types), workflow.
 */

import type { Day } from '#scheme/grammar.ts';
import type { Register } from '#scheme/grammar.ts';
import type { ContentOf, RecordContent } from '#ledger/obligation-fields.ts';
import { addWorkingDays, isCovered, isWorkingDay, nextDay, workingDaysLeft, type CalendarChanges } from './working-days.ts';

export type ClockStep =
  | { readonly kind: 'began'; readonly day: Day }
  | { readonly kind: 'restarted'; readonly asked: Day; readonly day: Day }
  /** Days that are not counted; `to` is null while it lasts. `presumed`: no answer came, so it ends when the time for it does. */
  | { readonly kind: 'stopped'; readonly why: Stop['why']; readonly from: Day; readonly to: Day | null; readonly days: number; readonly presumed: boolean }
  | { readonly kind: 'extended'; readonly on: Day; readonly days: number }
  /** It came after the time was up. */
  | { readonly kind: 'tooLate'; readonly why: Stop['why'] | 'extension'; readonly on: Day }
  | { readonly kind: 'due'; readonly day: Day; readonly days: number | null }
  /** `late`: working days after the due day; 0 in time; null where nothing was due on a day. */
  | { readonly kind: 'done'; readonly day: Day; readonly late: number | null };

export interface Clock {
  /** Null while the clock stands still, and where the source gives no number. */
  readonly due: Day | null;
  readonly done: Day | null;
  readonly state: 'open' | 'stopped' | 'overdue' | 'done' | 'doneLate';
  /** False where a year that was counted through has no published calendar. */
  readonly reliable: boolean;
  readonly steps: readonly ClockStep[];
}

interface Stop { readonly why: 'correction' | 'thirdParty' | 'otherBody'; readonly from: Day; readonly to: Day | null; readonly presumed: boolean }
interface Run { readonly start: Day; readonly days: number; readonly stops: readonly Stop[] }

export interface ClockTime { readonly today: Day; readonly calendar: CalendarChanges; /** The office's own duty. */ readonly isOffice: boolean }

/**
 * Shape    register: as the scheme has it; content: a record of that register.
 * Gaps     No day of doing -> open, stopped or overdue as of today.
 * Errors   None.
 * Source   The clauses of the register.
 * Example  Received 2026-03-02, 20 working days -> due 2026-03-30; told of an extension of 20 on 03-27 -> 2026-04-28.
 */
export function clockOf(register: Register, content: RecordContent, time: ClockTime): Clock {
  const { term } = register;
  const began = beginOf(content);
  const done = doneOf(content);
  if (term.kind === 'promptly') return finish({ due: null, done, stopped: false, reliable: true, steps: began === null ? [] : [{ kind: 'began', day: began }] }, time);
  if (term.kind === 'yearly') {
    const monthDay = time.isOffice ? (term.office?.monthDay ?? term.monthDay) : term.monthDay;
    const due = content.register === 'report' ? `${content.year + 1}-${monthDay}` : null;
    return finish({ due, done, stopped: false, reliable: true, steps: due === null ? [] : [{ kind: 'due', day: due, days: null }] }, time);
  }
  const run: Run = { start: began ?? time.today, days: term.days, stops: [] };
  if (content.register !== 'request') return counted(run, { steps: [{ kind: 'began', day: run.start }], done, time });
  return requestClock(register, { run, content, time });
}

/** Corrections, consultations and the extension in the order in which they came, each only while the time is not up. */
function requestClock(register: Register, { run: first, content, time }: { run: Run; content: ContentOf<'request'>; time: ClockTime }): Clock {
  let run = first;
  const steps: ClockStep[] = [{ kind: 'began', day: run.start }];
  for (const event of eventsOf(register, content, time)) {
    const due = dueOf(run, time.calendar);
    if (due !== null && event.on > due) {
      steps.push({ kind: 'tooLate', why: event.why, on: event.on });
    } else if (event.why === 'extension') {
      const days = register.extension?.days ?? 0;
      run = { ...run, days: run.days + days };
      steps.push({ kind: 'extended', on: event.on, days });
    } else if (event.why === 'correction' && event.restarts && event.stop.to !== null) {
      run = { ...run, start: event.stop.to };
      steps.push({ kind: 'restarted', asked: event.on, day: event.stop.to });
    } else {
      run = { ...run, stops: [...run.stops, event.stop] };
      steps.push({ kind: 'stopped', why: event.why, from: event.on, to: event.stop.to, presumed: event.stop.presumed, days: workingDaysIn(event.stop, time) });
    }
  }
  return counted(run, { steps, done: doneOf(content), time });
}

type ClockEvent =
  | { readonly why: 'extension'; readonly on: Day }
  | { readonly why: Stop['why']; readonly on: Day; readonly stop: Stop; readonly restarts: boolean };

function eventsOf(register: Register, content: ContentOf<'request'>, { calendar }: ClockTime): readonly ClockEvent[] {
  const events: ClockEvent[] = [];
  const { correction, extended } = content;
  if (correction !== undefined && register.correction !== undefined) {
    const stop: Stop = { why: 'correction', from: correction.asked, to: correction.answered ?? null, presumed: false };
    events.push({ why: 'correction', on: correction.asked, stop, restarts: register.correction.effect === 'restarts' });
  }
  for (const why of ['thirdParty', 'otherBody'] as const) {
    const asked = content[why];
    const rule = register[why];
    if (asked === undefined || rule === undefined || rule.effect === 'counts') continue;
    const silence = rule.answerWithin === undefined ? null : addWorkingDays(asked.asked, rule.answerWithin, calendar).day;
    const presumed = silence !== null && (asked.answered === undefined || silence < asked.answered);
    events.push({ why, on: asked.asked, restarts: false, stop: { why, from: asked.asked, to: presumed ? silence : (asked.answered ?? null), presumed } });
  }
  if (extended !== undefined && register.extension !== undefined) events.push({ why: 'extension', on: extended });
  return events.sort((a, b) => a.on.localeCompare(b.on));
}

function counted(run: Run, { steps, done, time }: { steps: readonly ClockStep[]; done: Day | null; time: ClockTime }): Clock {
  const due = dueOf(run, time.calendar);
  const reliable = isCovered(run.start, time.calendar) && isCovered(due ?? time.today, time.calendar);
  const last: ClockStep[] = due === null ? [] : [{ kind: 'due', day: due, days: run.days }];
  return finish({ due, done, stopped: due === null, reliable, steps: [...steps, ...last] }, time);
}

function finish(so: Pick<Clock, 'due' | 'done' | 'reliable' | 'steps'> & { readonly stopped: boolean }, { today, calendar }: ClockTime): Clock {
  const { due, done, stopped, reliable, steps } = so;
  if (done !== null) {
    const late = due === null ? null : done > due ? Math.max(1, workingDaysLeft(due, done, calendar).days) : 0;
    return { due, done, reliable, state: due !== null && done > due ? 'doneLate' : 'done', steps: [...steps, { kind: 'done', day: done, late }] };
  }
  return { due, done, reliable, steps, state: stopped ? 'stopped' : due !== null && today > due ? 'overdue' : 'open' };
}

/** A stop without an end reaches as far as anybody counts. */
const endOf = ({ to }: Stop) => to ?? '9999-12-31';
const isStopped = (stops: readonly Stop[], day: Day) => stops.some((stop) => day > stop.from && day <= endOf(stop));

/** Null when a stop that has not ended comes first. */
function dueOf({ start, days, stops }: Run, calendar: CalendarChanges): Day | null {
  const open = stops.filter(({ to }) => to === null).map(({ from }) => from).sort()[0];
  let day = start;
  for (let left = days; left > 0;) {
    day = nextDay(day);
    if (open !== undefined && day > open) return null;
    if (isWorkingDay(day, calendar) && !isStopped(stops, day)) left -= 1;
  }
  return day;
}

function workingDaysIn({ from, to }: Stop, { today, calendar }: ClockTime): number {
  return Math.max(0, workingDaysLeft(from, to ?? (today > from ? today : from), calendar).days);
}

function beginOf(content: RecordContent): Day | null {
  switch (content.register) {
    case 'publication':
      return content.arose;
    case 'request':
      return content.received;
    case 'explanation':
      return content.published;
    case 'clarification':
      return content.found;
    case 'report':
      return null;
  }
}

function doneOf(content: RecordContent): Day | null {
  switch (content.register) {
    case 'publication':
      return content.published ?? null;
    case 'request':
      return content.answered ?? null;
    case 'explanation':
      return content.explained ?? null;
    case 'clarification':
      return content.clarified ?? null;
    case 'report': {
      // made public and handed in: both are asked for
      const { submitted, published } = content;
      if (submitted === undefined || published === undefined) return null;
      return submitted > published ? submitted : published;
    }
  }
}
