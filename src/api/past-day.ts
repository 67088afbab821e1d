/**
 * A read "as of" an earlier day: which day, what time it was then, and what of the present decides what may be read.
 *
 * Imports: ledger, workflow.
 */

import { day as dayField } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { timedViews } from './views.ts';

/** undefined where the present is asked. Throws RefusalError for a day ahead, a day that does not exist, or a view that knows no past. */
export function pastDay(asked: string | undefined, { path, today }: { readonly path: string; readonly today: string }): string | undefined {
  if (asked === undefined || asked === '') return undefined;
  const fault = !timedViews.has(path) ? 'other' : !dayField.safeParse(asked).success ? 'day' : asked > today ? 'dayAhead' : undefined;
  if (fault !== undefined) throw new RefusalError({ code: 'invalidInput', fields: [{ path: 'asOf', fault }] });
  return asked;
}

/** The last moment of a day in Shanghai. */
export function endOf(day: string): string {
  return `${day}T15:59:59.999Z`;
}

/** What rights rest on today: the same past answers otherwise once one of these changes. */
export function rightsNow({ stage, unitsRevision }: BookState): readonly (string | number)[] {
  return [stage, unitsRevision];
}
