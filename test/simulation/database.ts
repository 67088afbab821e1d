/**
 * One database, as the servers reach it over lines of their own: late, in another order, with failures before and after the
 * deed, with calls that arrive twice, and away for a while. What it does it does at one moment, as a transaction does.
 *
 * Imports: store.
 */

import { StoreError, type Stores } from '#store/book-store.ts';
import { createMemoryStores } from '#store/memory.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';
import type { Weather } from './weather.ts';

export interface DatabaseDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly weather: () => Weather;
  readonly trace: (line: string) => void;
  /** A store that breaks its promises, to see whether that is found. */
  readonly spoil: (stores: Stores) => Stores;
}

export interface Line {
  readonly stores: Stores;
  /** Whoever asked is gone: nothing is answered any more, and what had not arrived arrives or not. */
  readonly cut: () => void;
}

export function createDatabase({ clock, random, weather, trace, spoil }: DatabaseDeps) {
  /** What is really there. */
  const disk = createMemoryStores();
  const stores = spoil(disk);
  let awayUntil = 0;

  function line(name: string): Line {
    let isCut = false;

    async function call<Result>(what: string, carryOut: () => Promise<Result>): Promise<Result> {
      if (isCut) return never();
      const { store } = weather();
      const slow = () => (random.chance(store.slow) ? random.next() * 4000 : random.next() * 20);
      const fate = random.next();
      const failsBefore = fate < store.failsBefore;
      const failsAfter = !failsBefore && fate < store.failsBefore + store.failsAfter;
      const repeats = !failsBefore && random.chance(store.repeats);
      if (random.chance(store.away)) awayUntil = clock.now() + random.next() * 8000;
      const arrives = random.chance(0.5);
      await clock.sleep(slow());
      if ((isCut && !arrives) || failsBefore || clock.now() < awayUntil) {
        trace(`${name} ${what}: away`);
        if (isCut) return never();
        throw new StoreError('away');
      }
      let result = await carryOut();
      trace(`${name} ${what}: ${told(result)}`);
      if (repeats) {
        // the same message once more; whoever asked hears one of the two answers
        const again = carryOut;
        if (random.chance(0.5)) result = await again();
        else clock.after(random.next() * 3000, () => void again().catch(() => undefined));
        trace(`${name} ${what}: again, ${told(result)}`);
      }
      await clock.sleep(slow());
      if (isCut) return never();
      if (failsAfter) {
        trace(`${name} ${what}: answer lost`);
        throw new StoreError('away');
      }
      return result;
    }

    const { books, drafts, blobs, refusals } = stores;
    const guarded: Stores = {
      books: {
        list: () => call('list', () => books.list()),
        read: (book, from) => call(`read ${book} ${from}`, () => books.read(book, from)),
        follow: (book, known) => call(`follow ${book} ${known.length}`, () => books.follow(book, known)),
        length: (book) => call(`length ${book}`, () => books.length(book)),
        append: (book, expected, entries) => call(`append ${book} ${typeof expected === 'number' ? expected : expected.length}+${entries.length}`, () => books.append(book, expected, entries)),
        remove: (book) => call(`remove ${book}`, () => books.remove(book)),
      },
      drafts: {
        get: (book, key) => call(`draft ${key}`, () => drafts.get(book, key)),
        list: (book, prefix) => call('drafts', () => drafts.list(book, prefix)),
        put: (book, draft, before) => call(`put draft ${draft.key} ${draft.text}`, () => drafts.put(book, draft, before)),
        remove: (book, key, seen) => call(`remove draft ${key}`, () => drafts.remove(book, key, seen)),
      },
      blobs: {
        has: (sha256) => call('has file', () => blobs.has(sha256)),
        get: (sha256) => call('get file', () => blobs.get(sha256)),
        put: (sha256, blob) => call('put file', () => blobs.put(sha256, blob)),
        remove: (sha256) => call('remove file', () => blobs.remove(sha256)),
      },
      ...(refusals === undefined ? {} : {
        refusals: {
          get: (book, command) => call(`refusal ${command.slice(0, 8)}`, () => refusals.get(book, command)),
          put: (book, expected, told) => call(`put refusal ${told.command.slice(0, 8)}`, () => refusals.put(book, expected, told)),
        },
      }),
      close: () => undefined,
    };
    return {
      stores: guarded,
      cut: () => {
        isCut = true;
      },
    };
  }

  return { disk, line };
}

export type Database = ReturnType<typeof createDatabase>;

function told(result: unknown): string {
  if (Array.isArray(result)) return `${result.length} found`;
  return typeof result === 'object' ? 'found' : String(result);
}

/** What waits for somebody who is gone waits for ever, and is swept away with them. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}
