/**
 * A command that was refused stays refused: what was told is kept where the books are, and a copy of the command that comes later is
 * told the same, however much the book has changed by then.
 *
 * Imports: ledger, workflow and store (types).
 */

import type { BookState } from '#ledger/state.ts';
import type { RefusalStore } from '#store/book-store.ts';
import { refuse, type Refusal } from '#workflow/refusal.ts';

export interface ToldRefusal { readonly command: string; /** Hash of what was asked, and as whom. */ readonly request: string }

type Refused = ReturnType<typeof refuse>;

/** Without a store nothing is kept: where whoever asks sits beside it, no copy is on its way. */
export function createToldRefusals(store: RefusalStore | undefined) {
  return {
    /** False where the book has moved on, or a copy of the command was faster: to be decided again. */
    keep: async ({ book, length, head }: Pick<BookState, 'book' | 'length' | 'head'>, { command, request }: ToldRefusal, refusal: Refusal): Promise<boolean> =>
      // a book that does not exist keeps nothing
      store === undefined || length === 0 || store.put(book, { length, head }, { command, text: JSON.stringify({ request, refusal }) }),
    /** What was told, or that the id stands for something else; undefined where nothing was. */
    of: async (book: string, { command, request }: ToldRefusal): Promise<Refused | undefined> => {
      const text = await store?.get(book, command);
      if (text === undefined) return undefined;
      const kept = JSON.parse(text) as { readonly request: string; readonly refusal: Refusal };
      return refuse(kept.request === request ? kept.refusal : { code: 'commandReused' });
    },
  };
}
