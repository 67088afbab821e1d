/**
 * The books in use: state kept in memory, brought up to date from the store, changed by commands.
 *
 * Commands on one book are carried out one after the other. When somebody else (another tab)
 * appended in between, the newer entries are read and the command is decided again, so a book
 * never forks and a decision never rests on an old state.
 *
 * Imports: ledger, workflow, store (types).
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import { hashText, seal, type ChainFault, type Sealed } from '#ledger/chain.ts';
import type { Entry, Event } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { Actor } from '#ledger/fields.ts';
import { answersBook, isAnswersBook } from '#ledger/answers-name.ts';
import { libraryBook } from '#ledger/library-book.ts';
import type { BookState, MutableBookState } from '#ledger/state.ts';
import type { BookStore } from '#store/book-store.ts';
import type { Command } from '#workflow/commands.ts';
import { refuse, RefusalError, type Refusal } from '#workflow/refusal.ts';
import { checkAside, type ChainCheck } from './chain-check.ts';
import { createPast } from './past.ts';

export type Outcome =
  | { readonly ok: true; readonly length: number; readonly head: string; readonly replayed: boolean; readonly written: readonly { readonly seq: number; readonly hash: string; readonly kind: Entry['kind'] }[] }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Books {
  readonly ids: () => Promise<readonly string[]>;
  /** Up to date with the store. Throws RefusalError notFound or brokenBook. */
  readonly load: (book: string) => Promise<BookState>;
  /**
   * The same without waiting for the check of the chain, which goes on beside: for a list of books, which must stand at
   * once. `checking` until it is over; a book once found broken is waited for.
   */
  readonly glance: (book: string) => Promise<{ readonly state: BookState; readonly checking: boolean }>;
  /** As it stood at the end of that day in Shanghai, to be read only. Throws RefusalError for a day before the first entry. */
  readonly asOf: (book: string, day: string) => Promise<BookState>;
  readonly entries: (book: string, from: number, to: number) => Promise<readonly { readonly seq: number; readonly hash: string; readonly entry: Entry }[]>;
  readonly sealed: (book: string) => Promise<readonly Sealed[]>;
  readonly carryOut: (book: string, command: Command, who: { readonly actor: Actor; readonly now: string }) => Promise<Outcome>;
  /** Whole chain from the first entry; undefined where it is sound. */
  readonly verify: (book: string) => Promise<ChainFault | undefined>;
  /** Appends sealed entries from a checked backup after those that are there. */
  readonly adopt: (book: string, expected: number, entries: readonly Sealed[]) => Promise<boolean>;
  readonly remove: (book: string) => Promise<void>;
}

const attempts = 8;
/** Up to this many entries the chain is checked before anybody reads or writes; a longer book is checked on demand. */
const checkedOnLoad = 3000;

export interface BooksOptions {
  /** Resolves when there is time for work that nobody waits for. */
  readonly pause?: () => Promise<void>;
}

export function createBooks(store: BookStore, { pause = nextTask }: BooksOptions = {}): Books {
  const stateByBook = new Map<string, MutableBookState>();
  const past = createPast(store);
  const queueByBook = new Map<string, Promise<unknown>>();
  /** For books in `stateByBook` whose check was begun. */
  const checkByBook = new Map<string, ChainCheck>();
  const foundBroken = new Set<string>();

  async function upToDate(book: string): Promise<MutableBookState> {
    if (book === libraryBook) throw new RefusalError({ code: 'notFound', what: 'book' });
    const known = stateByBook.get(book);
    const state = known ?? emptyBook(book);
    const fresh = await store.read(book, state.length);
    const [next] = fresh;
    if (next === undefined) return state;
    if (known !== undefined && next.seq === known.length && hashText(known.head + next.text) !== next.hash) {
      // what follows does not follow on what we know: the book was removed and begun anew in another tab, or is damaged
      forget(book);
      return upToDate(book);
    }
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
      throw new RefusalError({ code: 'brokenBook', fault: (await faultOf(book)) ?? { code: 'json', seq: state.length } }, { cause });
    }
    stateByBook.set(book, state);
    return state;
  }

  /** Nobody shall read or write what is not as it was written. */
  async function checked(book: string): Promise<MutableBookState> {
    const state = await upToDate(book);
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

  async function faultOf(book: string): Promise<ChainFault | undefined> {
    const { verifyChain } = await import('#ledger/verify-chain.ts');
    return verifyChain(book, await store.read(book, 0));
  }

  function forget(book: string): void {
    stateByBook.delete(book);
    checkByBook.delete(book);
    past.forget(book);
  }

  async function carryOut(book: string, command: Command, who: { actor: Actor; now: string }): Promise<Outcome> {
    // whoever only reads does without the rules of writing
    const { decide } = await import('#workflow/decide.ts');
    const request = hashText(canonicalJson({ command, role: who.actor.role, unit: who.actor.unit ?? '' }));
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const state = await checked(book);
      const before = state.requestByCommand.get(command.id);
      if (before !== undefined) {
        return before === request ? { ok: true, length: state.length, head: state.head, replayed: true, written: [] } : refuse({ code: 'commandReused' });
      }
      const decision = decide(state, command, who.actor, who.now);
      if (!decision.ok) return decision;
      const entries = decision.events.map((event) => toEntry(event, command.id, { ...who, request }));
      const sealed = seal(state, entries);
      if (await store.append(book, state.length === 0 ? 0 : { length: state.length, head: state.head }, sealed)) {
        for (const [index, entry] of entries.entries()) evolve(state, entry, sealed[index] as Sealed);
        stateByBook.set(book, state);
        const written = sealed.map(({ seq, hash }, index) => ({ seq, hash, kind: (entries[index] as Entry).kind }));
        return { ok: true, length: state.length, head: state.head, replayed: false, written };
      }
      // nothing newer to read and yet not the book we know: it was removed and begun anew
      if ((await store.read(book, state.length)).length === 0) forget(book);
    }
    return refuse({ code: 'busy' });
  }

  /** One at a time per book; a failure does not stop those behind it. */
  function inTurn<T>(book: string, work: () => Promise<T>): Promise<T> {
    const turn = (queueByBook.get(book) ?? Promise.resolve()).then(work, work);
    const settled = turn.catch(() => undefined);
    queueByBook.set(book, settled);
    return turn;
  }

  return {
    ids: async () => (await store.list()).map(({ book }) => book).filter((book) => book !== libraryBook && !isAnswersBook(book)),
    load: (book) => inTurn(book, () => load(book)),
    asOf: (book, day) => inTurn(book, async () => past.at(await load(book), day)),
    glance: (book) => inTurn(book, () => glance(book)),
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
    verify: faultOf,
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

function toEntry(event: Event, command: string, { actor, now, request }: { actor: Actor; now: string; request: string }): Entry {
  return { ...event, v: 1, at: now, by: actor, command, request } as Entry;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
