/**
 * The calendar by which deadlines of a year are counted: which years are known, and what the office set.
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { mayDo, type Action } from '#workflow/policy.ts';
import { coveredByData, isWorkingDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { allowed } from './viewer.ts';

export interface WorkCalendarView {
  readonly card: BookCard;
  readonly revision: number;
  readonly published: { readonly first: number; readonly last: number };
  /** Years that the office entered in full. */
  readonly years: readonly number[];
  readonly days: readonly { readonly day: string; readonly working: boolean; /** What the published calendar says of it. */ readonly published: boolean; readonly source: string; readonly at: string; readonly by: Actor }[];
  readonly allowed: readonly Action[];
}

/** Undefined for who keeps no registers and sets no calendar. */
export function workCalendarView(state: BookState, { viewer, now }: { readonly viewer: Actor; readonly now: string }): WorkCalendarView | undefined {
  if (!mayDo(viewer.role, 'readRegisters', state.stage)) return undefined;
  return {
    card: bookCard(state, viewer, now), revision: state.calendar.revision, published: coveredByData(), years: [...state.calendar.years].sort((a, b) => a - b),
    days: [...state.calendar.days].map(([day, { working, source, at, by }]) => ({ day, working, published: isWorkingDay(day), source, at, by })).sort((a, b) => a.day.localeCompare(b.day)),
    allowed: allowed(state, viewer),
  };
}
