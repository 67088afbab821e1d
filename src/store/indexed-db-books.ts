/**
 * Books in IndexedDB.
 *
 * `books` holds one summary per book, so that listing and length read no entries. `runs` holds the entries, keyed
 * by [book, seq of the run's last entry]: the records from a place on are one key range, wherever the runs begin.
 * Each append adds one run; when enough of these are loose, the same transaction packs them into full ones.
 *
 * Imports: book-store, append-check, runs, indexed-db-connection (types), indexed-db-open.
 */

import { checkPlaces, isAsExpected, mayFollow } from './append-check.ts';
import { StoreError, type BookStore, type BookSummary, type StoredEntry } from './book-store.ts';
import type { Connection } from './indexed-db-connection.ts';
import { answer } from './indexed-db-open.ts';
import { collectFrom, lastOf, pack, runOf, type Run } from './runs.ts';

interface Summary extends BookSummary {
  /** Entries before this place lie in packed runs. */
  readonly packed: number;
}

/** Entries that may lie loose before they are packed: a few full runs' worth, so that runs come out well filled. */
const mostLoose = 256;
/** Entries asked for at once: the page takes one portion apart while the browser fetches the next. */
const portion = 2000;

export function indexedDbBooks(connection: Connection): BookStore {
  const readFrom = (book: string, from: number) =>
    connection.run(['books', 'runs'], 'readonly', async (transaction) =>
      readEntries(transaction, await summaryOf(transaction, book), from),
    );
  return {
    list: () =>
      connection.run(['books'], 'readonly', async (transaction) => {
        const books = transaction.objectStore('books');
        const [names, found] = await Promise.all([answer(books.getAllKeys()), answer<unknown[]>(books.getAll())]);
        return names.map((name, index) => listed(String(name), found[index]));
      }),
    read: async (book, from) => {
      try {
        return await readFrom(book, from);
      } catch (error) {
        throw await located(connection, book, from, error);
      }
    },
    follow: async (book, known) => {
      try {
        return await connection.run(['books', 'runs'], 'readonly', async (transaction) => {
          const summary = await summaryOf(transaction, book);
          return mayFollow(known, summary) ? readEntries(transaction, summary, known.length) : undefined;
        });
      } catch (error) {
        throw await located(connection, book, known.length, error);
      }
    },
    length: (book) =>
      connection.run(['books'], 'readonly', async (transaction) => (await summaryOf(transaction, book)).length),
    append: async (book, expected, entries) => {
      checkPlaces(expected, entries);
      return connection.run(['books', 'runs'], 'readwrite', async (transaction) => {
        const before = await summaryOf(transaction, book);
        if (!isAsExpected(expected, before)) return false;
        await addEntries(transaction, before, entries);
        return true;
      });
    },
    remove: (book) =>
      connection.run(['books', 'runs', 'drafts'], 'readwrite', async (transaction) => {
        transaction.objectStore('books').delete(book);
        transaction.objectStore('runs').delete(between(book, 0));
        transaction.objectStore('drafts').delete(IDBKeyRange.bound([book], [book, []]));
      }),
  };
}

async function addEntries(transaction: IDBTransaction, before: Summary, entries: readonly StoredEntry[]): Promise<void> {
  const newest = entries.at(-1);
  if (newest === undefined) return;
  const { book } = before;
  const runs = transaction.objectStore('runs');
  const put = (run: Run) => runs.put(run, [book, lastOf(run)]);
  const length = newest.seq + 1;
  const packNow = length - before.packed >= mostLoose;
  if (packNow) {
    const loose = await readEntries(transaction, before, before.packed);
    runs.delete(between(book, before.packed));
    pack([...loose, ...entries]).forEach(put);
  } else {
    put(runOf(entries));
  }
  const after: Summary = { book, length, head: newest.hash, packed: packNow ? length : before.packed };
  transaction.objectStore('books').put(after, book);
}

async function readEntries(transaction: IDBTransaction, summary: Summary, from: number): Promise<readonly StoredEntry[]> {
  const { book, length } = summary;
  const runs = transaction.objectStore('runs');
  const collector = collectFrom(book, from);
  const portions: IDBKeyRange[] = [];
  let begin = from;
  for (; begin + portion < length; begin += portion) portions.push(between(book, begin, begin + portion));
  // The last one has no end, so that a record beyond the book's end shows.
  portions.push(between(book, begin));
  await Promise.all(portions.map(async (range) => collector.take(await answer(runs.getAll(range)))));
  collector.finish(summary);
  return collector.entries;
}

/** Runs whose last entry lies at `begin` or later, and before `end`. */
function between(book: string, begin: number, end?: number): IDBKeyRange {
  // In the order of keys any array comes after any number.
  return IDBKeyRange.bound([book, begin], [book, end ?? []], false, true);
}

async function summaryOf(transaction: IDBTransaction, book: string): Promise<Summary> {
  const found: unknown = await answer(transaction.objectStore('books').get(book));
  if (found === undefined) return { book, length: 0, head: '', packed: 0 };
  if (!isSummary(found)) throw new StoreError('broken', { facts: { book, damage: 'unreadable' } });
  return found;
}

/** A book whose summary is damaged stays in the list, so that reading it can say so. */
function listed(book: string, found: unknown): BookSummary {
  return isSummary(found) ? { book, length: found.length, head: found.head } : { book, length: 0, head: '' };
}

function isSummary(value: unknown): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { book, length, head, packed } = value as Partial<Record<keyof Summary, unknown>>;
  return typeof book === 'string' && typeof head === 'string' && Number.isInteger(length) && Number.isInteger(packed);
}

/**
 * A record that the browser itself cannot read (its file is damaged or gone) fails the whole request without
 * saying which record it was. The records are tried one by one to name the place.
 */
async function located(connection: Connection, book: string, from: number, error: unknown): Promise<unknown> {
  if (!(error instanceof StoreError) || error.fault !== 'broken' || error.facts !== undefined) return error;
  const broken = (seq?: number) => new StoreError('broken', { cause: error.cause, facts: { book, ...(seq !== undefined && { seq }), damage: 'unreadable' } });
  const keys = await connection.run(['runs'], 'readonly', (transaction) => answer(transaction.objectStore('runs').getAllKeys(between(book, from))));
  let seq = from;
  for (const key of keys) {
    try {
      await connection.run(['runs'], 'readonly', (transaction) => answer(transaction.objectStore('runs').get(key)));
    } catch {
      return broken(seq);
    }
    if (Array.isArray(key)) seq = Number(key[1]) + 1;
  }
  return broken();
}
