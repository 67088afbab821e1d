/** The office's own working-day calendar in a form that travels: a screen counts days by it as the book does. */

import type { BookState } from '#ledger/state.ts';

export interface SetDays { readonly days: readonly { readonly day: string; readonly working: boolean }[]; readonly years: readonly number[] }

export function setDays({ calendar }: BookState): SetDays {
  return { days: [...calendar.days].map(([day, { working }]) => ({ day, working })), years: [...calendar.years] };
}
