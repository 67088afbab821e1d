/**
 * What the registers suggest as problems: late, asked too late, published without a review or against it.
 *
 * A suggestion is computed and never written; what a person decided about it is. A dismissal holds for the record as it
 * stood then: corrected since, it is suggested again, with the earlier reason beside it.
 *
 * Imports: scheme (types), ledger (types), workflow.
 */

import type { RecordState, SettledState } from '#ledger/obligation-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { Day } from '#scheme/grammar.ts';
import type { Breach, BreachKind, Register } from '#scheme/grammar.ts';
import { clockOf, type Clock } from './obligation-clock.ts';
import { addWorkingDays, shanghaiDay } from './working-days.ts';

export type KeptRecord = Untouched<RecordState>;

export interface Suggestion {
  readonly key: string;
  readonly unit: string;
  /** Null where what is missing is the record itself: an annual report that nobody entered. */
  readonly record: KeptRecord | null;
  readonly register: Register;
  readonly breach: Breach;
  readonly clock: Clock;
  /** Last day on which it would have been right. */
  readonly due: Day | null;
  /** Day on which it was done after all. */
  readonly done: Day | null;
  /** An earlier decision that no longer holds. */
  readonly before: Untouched<SettledState> | null;
}

export function registersOf(state: BookState): readonly Register[] {
  return state.scheme.obligations?.registers ?? [];
}

/** The calendar that deadlines of this book are counted by: the published one and what the office set. */
export function timeOf(state: BookState, now: string, isOffice = false) {
  return { today: shanghaiDay(now), calendar: state.calendar, isOffice };
}

export function clockOfRecord(state: BookState, record: KeptRecord, now: string): Clock | undefined {
  const register = registersOf(state).find(({ kind }) => kind === record.content.register);
  return register === undefined ? undefined : clockOf(register, record.content, timeOf(state, now, record.unit === null));
}

/** Records that stand, of one unit (null: the office's own) or of all. */
export function standingRecords(state: BookState, unit?: string | null): readonly KeptRecord[] {
  const all = [...state.obligations.records.values()].filter(({ withdrawn }) => withdrawn === null);
  return unit === undefined ? all : all.filter((record) => record.unit === unit);
}

/** Open suggestions in the order of the records, missing reports last. */
export function suggestionsOf(state: BookState, now: string): readonly Suggestion[] {
  const registers = registersOf(state);
  if (registers.length === 0) return [];
  // every screen of the office asks; the answer stays the same until an entry is written or the day ends
  const kept = keptAnswers.get(state.obligations);
  const today = shanghaiDay(now);
  if (kept !== undefined && kept.length === state.length && kept.today === today) return kept.answer;
  const found = standingRecords(state).flatMap((record) => {
    const register = registers.find(({ kind }) => kind === record.content.register);
    return register === undefined || record.unit === null || state.units.get(record.unit)?.listed !== true ? [] : suggestedBy(state, record, { register, now });
  });
  const answer = [...found, ...missingReports(state, now)].flatMap((suggestion) => stillOpen(state, suggestion));
  keptAnswers.set(state.obligations, { length: state.length, today, answer });
  return answer;
}

const keptAnswers = new WeakMap<BookState['obligations'], { readonly length: number; readonly today: Day; readonly answer: readonly Suggestion[] }>();

function suggestedBy(state: BookState, record: KeptRecord, { register, now }: { register: Register; now: string }): readonly Suggestion[] {
  const clock = clockOf(register, record.content, timeOf(state, now));
  return register.breaches.flatMap((breach) => {
    const days = breachDays(breach.kind, record, { register, clock, state });
    return days === undefined
      ? []
      : [{ key: `${record.id}:${breach.kind}`, unit: record.unit ?? '', record, register, breach, clock, before: null, ...days }];
  });
}

/** The day by which and the day on which, where the record shows the breach. */
function breachDays(
  kind: BreachKind, { content }: KeptRecord, { register, clock, state }: { register: Register; clock: Clock; state: BookState },
): { readonly due: Day | null; readonly done: Day | null } | undefined {
  switch (kind) {
    case 'late':
      return clock.state === 'overdue' || clock.state === 'doneLate' ? { due: clock.due, done: clock.done } : undefined;
    case 'askedLate': {
      if (content.register !== 'request') return undefined;
      for (const who of ['thirdParty', 'otherBody'] as const) {
        const [asked, within] = [content[who]?.asked, register[who]?.askWithin];
        if (asked === undefined || within === undefined) continue;
        const due = addWorkingDays(content.received, within, state.calendar).day;
        if (asked > due) return { due, done: asked };
      }
      return undefined;
    }
    case 'unreviewed': {
      if (content.register !== 'publication' || content.published === undefined) return undefined;
      const reviewed = content.review?.on;
      return reviewed === undefined || reviewed > content.published ? { due: content.published, done: reviewed ?? null } : undefined;
    }
    case 'withheld': {
      if (content.register !== 'publication' || content.published === undefined) return undefined;
      const { review } = content;
      return review !== undefined && review.outcome !== 'open' && review.on <= content.published ? { due: null, done: content.published } : undefined;
    }
  }
}

/**
 * Every listed unit owes the report on the year before; one that entered none is late all the same, in a year whose office
 * keeps that register. Where nobody ever entered a report, the register is kept elsewhere and nothing is suggested.
 */
function missingReports(state: BookState, now: string): readonly Suggestion[] {
  const register = registersOf(state).find(({ kind }) => kind === 'report');
  const breach = register?.breaches.find(({ kind }) => kind === 'late');
  if (register === undefined || breach === undefined) return [];
  const year = state.year - 1;
  const clock = clockOf(register, { register: 'report', year, note: '' }, timeOf(state, now));
  if (clock.state !== 'overdue') return [];
  const entered = reportsOn(state, year);
  if (entered.size === 0) return [];
  return [...state.units.values()]
    .filter(({ unit, listed }) => listed && !entered.has(unit.id))
    .map(({ unit }) => ({ key: `report.${unit.id}:late`, unit: unit.id, record: null, register, breach, clock, due: clock.due, done: null, before: null }));
}

function stillOpen(state: BookState, suggestion: Suggestion): readonly Suggestion[] {
  const settled = state.obligations.settled.get(suggestion.key);
  if (settled === undefined) return [suggestion];
  if (settled.outcome === 'confirmed' || settled.seen === (suggestion.record?.revision ?? 0)) return [];
  return [{ ...suggestion, before: settled }];
}

/** Who entered the report on a year; null is the office. */
export function reportsOn(state: BookState, year: number): ReadonlySet<string | null> {
  return new Set(standingRecords(state).flatMap(({ unit, content }) => (content.register === 'report' && content.year === year ? [unit] : [])));
}
