/**
 * What the real-browser tests call inside a page: `storePage.…`.
 *
 * Answers and arguments are plain data, because they cross from the page to the test.
 *
 * Imports: store, the promises, @noble/hashes (a real chain, checked by the test with another implementation).
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { StoreError, type StoredEntry, type Stores } from '#store/book-store.ts';
import { openIndexedDbStores } from '#store/indexed-db.ts';
import { storePromises } from '../promises.ts';
import { inRaw, openRaw } from '../raw-database.ts';
import { fillBook } from './sample-book.ts';

declare global {
  /** Given by the test to a page with authors: called with each entry that the store acknowledged. */
  var acknowledged: (entry: StoredEntry) => Promise<void>;
  var storePage: typeof pageCalls;
}

const storesByName = new Map<string, Promise<Stores>>();
const told: string[] = [];

function storesOf(name: string): Promise<Stores> {
  const known = storesByName.get(name);
  if (known !== undefined) return known;
  const opening = openIndexedDbStores(name, {
    onVersionChange: () => told.push(`version change of ${name}`),
    onLost: () => told.push(`loss of ${name}`),
  });
  storesByName.set(name, opening);
  return opening;
}

/** Who writes what into which book. */
interface Authorship {
  readonly database: string;
  readonly book: string;
  readonly author: string;
  readonly batches: number;
}

const pageCalls = {
  async keepPromise(says: string): Promise<void> {
    const promise = storePromises.find((candidate) => candidate.says === says);
    if (promise === undefined) throw new RangeError(`No such promise: ${says}`);
    await promise.check({ stores: await openIndexedDbStores(says), another: () => openIndexedDbStores(says) });
  },

  /** Appends batches of one to three entries onto whatever the book is by then, trying again when another tab was quicker. */
  async write({ database, book, author, batches }: Authorship): Promise<void> {
    const { books } = await storesOf(database);
    let known = await books.read(book, 0);
    for (let batch = 0; batch < batches; batch += 1) {
      for (;;) {
        const entries = sealed(known, Array.from({ length: 1 + (batch % 3) }, (_, part) => JSON.stringify({ author, batch, part })));
        if (await books.append(book, known.length, entries)) {
          known = [...known, ...entries];
          for (const entry of entries) await globalThis.acknowledged(entry);
          break;
        }
        known = [...known, ...(await books.read(book, known.length))];
      }
    }
  },

  read: async (database: string, book: string) => (await storesOf(database)).books.read(book, 0),
  length: async (database: string, book: string) => (await storesOf(database)).books.length(book),
  append: async (database: string, book: string, entries: readonly StoredEntry[]) =>
    (await storesOf(database)).books.append(book, entries[0]?.seq ?? 0, entries),
  putBlob: async (database: string, sha256Hex: string, size: number) =>
    (await storesOf(database)).blobs.put(sha256Hex, { type: 'image/png', bytes: noise(size) }),
  hasBlob: async (database: string, sha256Hex: string) => (await storesOf(database)).blobs.has(sha256Hex),
  /** What the stores opened in this page told it by themselves. */
  told: () => told,

  /** Opens the database by hand at this version and keeps it. */
  async hold(database: string, version: number): Promise<void> {
    await openRaw(database, version);
  },

  /** What the call failed with: fault, facts and the browser's own name for it. */
  async failure(call: 'read' | 'append' | 'length' | 'putBlob', ...args: readonly unknown[]): Promise<unknown> {
    try {
      await (pageCalls[call] as (...anything: readonly unknown[]) => Promise<unknown>)(...args);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const { name, message } = (error.cause ?? {}) as Partial<Error>;
      return { fault: error.fault, ...(error.facts !== undefined && { facts: error.facts }), cause: `${name}: ${message}` };
    }
    return undefined;
  },

  /** A book of that many believable entries, made in batches. */
  fill: async (database: string, book: string, size: number) => fillBook((await storesOf(database)).books, book, size),

  /** Into how many records the entries of all books were put. */
  records: (database: string) => inRaw(database, 'runs', (runs) => runs.count()),

  /** Milliseconds of reading a whole book over a fresh connection, and what was read. */
  async timeRead(database: string, book: string): Promise<{ readonly milliseconds: number; readonly entries: number; readonly characters: number }> {
    const stores = await openIndexedDbStores(database);
    const begun = performance.now();
    const entries = await stores.books.read(book, 0);
    const milliseconds = performance.now() - begun;
    stores.close();
    return { milliseconds, entries: entries.length, characters: entries.reduce((sum, { text }) => sum + text.length, 0) };
  },

  /** Milliseconds of each of `times` appends of one entry, one after the other. */
  async timeAppends(database: string, book: string, times: number): Promise<readonly number[]> {
    const { books } = await storesOf(database);
    let known = await books.read(book, 0);
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const entries = sealed(known.slice(-1), [JSON.stringify({ time, note: '公开指南未及时更新' })]);
      const begun = performance.now();
      if (!(await books.append(book, entries[0]?.seq ?? 0, entries))) throw new Error('Somebody else wrote.');
      taken.push(performance.now() - begun);
      known = entries;
    }
    return taken;
  },
};

globalThis.storePage = pageCalls;

/** The texts as entries chained onto the last known one. */
function sealed(known: readonly StoredEntry[], texts: readonly string[]): readonly StoredEntry[] {
  const newest = known.at(-1);
  let previous = newest?.hash ?? '';
  const begin = newest === undefined ? 0 : newest.seq + 1;
  return texts.map((text, index) => {
    previous = bytesToHex(sha256(utf8ToBytes(previous + text)));
    return { seq: begin + index, hash: previous, text };
  });
}

/** Bytes that cannot be compressed. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let begin = 0; begin < size; begin += 65_536) crypto.getRandomValues(bytes.subarray(begin, begin + 65_536));
  return bytes;
}
