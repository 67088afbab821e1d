/**
 * The books in use: state kept in memory, brought up to date from the store, changed by commands.
 *
 * Commands on one book are carried out one after the other. When somebody else (another tab)
 * appended in between, the newer entries are read and the command is decided again, so a book
 * never forks and a decision never rests on an old state.
 *
 * Imports: ledger, workflow, store (types).
 */

import { hashText, type ChainFault, type Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import { answersBook, isAnswersBook } from '#ledger/answers-name.ts';
import { libraryBook } from '#ledger/library-book.ts';
import type { BookState, MutableBookState } from '#ledger/state.ts';
import type { BookStore, BookSummary } from '#store/book-store.ts';
import type { Command } from '#workflow/commands.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { createCarryOut, type Outcome, type Who, type WritableStores } from './carry-out.ts';
import { checkAside, type ChainCheck } from './chain-check.ts';
import { createKeptMemory, type KeptMemory } from './kept-states.ts';
import { loadOnce } from './load-once.ts';
import { createPast } from './past.ts';

export interface Books {
  readonly ids: () => Promise<readonly string[]>;
  /** The same with where each of them stands. */
  readonly list: () => Promise<readonly BookSummary[]>;
  /** Up to date with the store. Throws RefusalError notFound or brokenBook. */
  readonly load: (book: string) => Promise<BookState>;
  /**
   * The same without waiting for the check of the chain, which goes on beside: for a list of books, which must stand at
   * once. `checking` until it is over; a book once found broken is waited for. One that is known as the list says it stands is not read.
   */
  readonly glance: (summary: BookSummary) => Promise<{ readonly state: BookState; readonly checking: boolean }>;
  /** As it stood at the end of that day in Shanghai, to be read only. Throws RefusalError for a day before the first entry. */
  readonly asOf: (book: string, day: string) => Promise<BookState>;
  readonly entries: (book: string, from: number, to: number) => Promise<readonly { readonly seq: number; readonly hash: string; readonly entry: Entry }[]>;
  readonly sealed: (book: string) => Promise<readonly Sealed[]>;
  /** Throws RefusalError notFound where `maySee` says so. */
  readonly carryOut: (book: string, command: Command, who: Who) => Promise<Outcome>;
  /** Whole chain from the first entry; undefined where it is sound. */
  readonly verify: (book: string) => Promise<ChainFault | undefined>;
  /** Appends sealed entries from a checked backup after those that are there. */
  readonly adopt: (book: string, expected: number, entries: readonly Sealed[]) => Promise<boolean>;
  readonly remove: (book: string) => Promise<void>;
}

/** Up to this many entries the chain is checked before anybody reads or writes; a longer book is checked on demand. */
const checkedOnLoad = 3000;

/** Entries of all books that are kept in memory: about one and a half kilobytes each. */
export const mostKept = 400_000;
const chainRules = loadOnce(() => import('#ledger/verify-chain.ts'));

/** A book that has become shorter than it was known, or another: how long it was, and how long it is. */
export interface SetBack { readonly book: string; readonly known: number; readonly found: number }

export interface BooksOptions {
  /** Told where the store no longer has what was read from it or written into it. The book is then read anew. */
  readonly setBack?: ((what: SetBack) => void) | undefined;
  /** Shared by several who have books of their own; without it one alone has it all. */
  readonly memory?: KeptMemory;
  /** Resolves when there is time for work that nobody waits for. */
  readonly pause?: () => Promise<void>;
}

export function createBooks(stores: WritableStores, { pause = nextTask, memory = createKeptMemory(mostKept), setBack }: BooksOptions = {}): Books {
  const store = stores.books;
  const past = createPast(store);
  const states = memory.part(letGo);
  const carryOut = createCarryOut({ stores, remembered, checked, keep: states.keep });
  const queueByBook = new Map<string, Promise<unknown>>();
  /** For kept books whose check was begun. */
  const checkByBook = new Map<string, ChainCheck>();
  const foundBroken = new Set<string>();

  async function upToDate(book: string, from: BookStore = store): Promise<MutableBookState> {
    if (book === libraryBook) throw new RefusalError({ code: 'notFound', what: 'book' });
    const known = states.get(book);
    const state = known ?? emptyBook(book);
    const fresh = await (known === undefined ? from.read(book, 0) : from.follow(book, known));
    const [next] = fresh ?? [];
    if (fresh === undefined || (known !== undefined && next?.seq === known.length && hashText(known.head + next.text) !== next.hash)) {
      // not the book we know: its newest end was lost, or it was removed, here or elsewhere, and perhaps begun anew
      setBack?.({ book, known: state.length, found: await from.length(book) });
      forget(book);
      return upToDate(book, from);
    }
    if (next === undefined) return state;
    try {
      const last = fresh[fresh.length - 1];
      // when two requests loaded at once, only the first may fold the entries
      if (last !== undefined && state.length > last.seq) return state;
      if (state.length === 0 && fresh.length <= checkedOnLoad) checkByBook.set(book, checkAside(book, fresh, pause));
      for (const sealed of fresh) {
        if (sealed.seq >= state.length) evolve(state, JSON.parse(sealed.text) as Entry, sealed);
      }
    } catch (cause) {
      forget(book);
      throw new RefusalError({ code: 'brokenBook', fault: (await faultOf(book, from)) ?? { code: 'json', seq: state.length } }, { cause });
    }
    states.keep(book, state);
    return state;
  }

  /** Nobody shall read or write what is not as it was written. */
  async function checked(book: string, from: BookStore = store): Promise<MutableBookState> {
    const state = await upToDate(book, from);
    const fault = await checkByBook.get(book)?.outcome();
    if (fault !== undefined) {
      forget(book);
      foundBroken.add(book);
      throw new RefusalError({ code: 'brokenBook', fault });
    }
    checkByBook.delete(book);
    foundBroken.delete(book);
    return state;
  }

  async function load(book: string): Promise<MutableBookState> {
    const state = await checked(book);
    if (state.length === 0) throw new RefusalError({ code: 'notFound', what: 'book' });
    return state;
  }

  async function glance(book: string): Promise<{ readonly state: BookState; readonly checking: boolean }> {
    if (foundBroken.has(book)) return { state: await load(book), checking: false };
    const state = await upToDate(book);
    const check = checkByBook.get(book);
    return check === undefined || check.isDone() ? { state: await load(book), checking: false } : { state, checking: true };
  }

  /** A book that is kept, whole, and as the list says it stands. */
  function known({ book, length, head }: BookSummary): { readonly state: BookState; readonly checking: boolean } | undefined {
    const state = remembered(book);
    return state === undefined || foundBroken.has(book) || state.length !== length || state.head !== head ? undefined : { state, checking: false };
  }

  const list = async () => (await store.list()).filter(({ book }) => book !== libraryBook && !isAnswersBook(book));

  async function faultOf(book: string, from: BookStore = store): Promise<ChainFault | undefined> {
    const { verifyChain } = await chainRules();
    return verifyChain(book, await from.read(book, 0));
  }

  function forget(book: string): void {
    states.forget(book);
    letGo(book);
  }

  /** What else is known of a book that is no longer kept. */
  function letGo(book: string): void {
    checkByBook.delete(book);
    past.forget(book);
  }

  /** As last known, without asking the store; undefined where it must be asked. */
  function remembered(book: string): MutableBookState | undefined {
    return checkByBook.has(book) ? undefined : states.get(book);
  }

  /** One at a time per book; a failure does not stop those behind it. */
  function inTurn<T>(book: string, work: () => Promise<T>): Promise<T> {
    const turn = (queueByBook.get(book) ?? Promise.resolve()).then(work, work);
    const settled = turn.catch(() => undefined);
    queueByBook.set(book, settled);
    return turn;
  }

  return {
    list,
    ids: async () => (await list()).map(({ book }) => book),
    load: (book) => inTurn(book, () => load(book)),
    asOf: (book, day) => inTurn(book, async () => past.at(await load(book), day)),
    glance: async (summary) => known(summary) ?? inTurn(summary.book, () => glance(summary.book)),
    entries: async (book, from, to) => {
      const sealed = await store.read(book, from);
      return sealed.slice(0, to - from).map(({ seq, hash, text }) => ({ seq, hash, entry: JSON.parse(text) as Entry }));
    },
    sealed: (book) => store.read(book, 0),
    carryOut: (book, command, who) =>
      inTurn(book, async () => {
        try {
          return await carryOut(book, command, who);
        } catch (cause) {
          // after a failed write the memory may be ahead of or behind the store: read it anew next time
          forget(book);
          throw cause;
        }
      }),
    verify: (book) => faultOf(book),
    adopt: (book, expected, entries) =>
      inTurn(book, async () => {
        forget(book);
        return store.append(book, expected, entries);
      }),
    remove: (book) =>
      inTurn(book, async () => {
        forget(book);
        await store.remove(answersBook(book));
        await store.remove(book);
      }),
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
