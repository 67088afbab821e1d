/**
 * How a book stood at the end of an earlier day: its first entries, folded.
 *
 * A book only grows, so what a day was folded to stays right; only entries of the day itself may still be added, and these are
 * folded onto it. A few days per book are kept: people compare two, seldom more.
 *
 * Imports: ledger, workflow (days), store (types).
 */

import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { BookState, MutableBookState } from '#ledger/state.ts';
import type { BookStore } from '#store/book-store.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { shanghaiDay } from '#workflow/working-days.ts';

export interface Past {
  /** `present` is the book as it is now; it says who may read what today. */
  readonly at: (present: MutableBookState, day: string) => Promise<BookState>;
  /** The book was removed, begun anew or found broken. */
  readonly forget: (book: string) => void;
}

const daysKept = 4;

export function createPast(store: BookStore): Past {
  const daysByBook = new Map<string, Map<string, MutableBookState>>();

  async function at(present: MutableBookState, day: string): Promise<BookState> {
    const days = daysByBook.get(present.book) ?? new Map<string, MutableBookState>();
    const state = days.get(day) ?? emptyBook(present.book);
    for (const sealed of await store.read(present.book, state.length)) {
      const entry = JSON.parse(sealed.text) as Entry;
      // a clock that was set back does not let a later entry slip before an earlier one
      if (shanghaiDay(entry.at) > day || sealed.seq >= present.length) break;
      evolve(state, entry, sealed);
    }
    if (state.length === 0) throw new RefusalError({ code: 'invalidInput', fields: [{ path: 'asOf', fault: 'beforeBook' }] });
    state.present = present;
    days.delete(day);
    days.set(day, state);
    for (const oldest of days.keys()) {
      if (days.size <= daysKept) break;
      days.delete(oldest);
    }
    daysByBook.set(present.book, days);
    return state;
  }

  return { at, forget: (book) => void daysByBook.delete(book) };
}
