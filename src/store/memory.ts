/**
 * Stores that live and die with the process: for tests, for trying things out, and as the plainest
 * statement of the promises.
 *
 * What goes in and what comes out are copies: nobody can change a stored thing from outside.
 *
 * Imports: book-store, append-check.
 */

import { checkPlaces, isAsExpected, mayFollow } from './append-check.ts';
import { StoreError, type BlobStore, type BookStore, type Draft, type DraftStore, type Expected, type RefusalStore, type StoredBlob, type StoredEntry, type Stores } from './book-store.ts';

export function createMemoryStores(): Stores {
  const draftsByBook = new Map<string, Map<string, Draft>>();
  let closed = false;
  const open = () => {
    if (closed) throw new StoreError('closed');
  };
  const refusalByKey = new Map<string, string>();
  const entriesByBook = new Map<string, StoredEntry[]>();
  const isAsBelieved = (book: string, expected: Expected) => {
    const entries = entriesByBook.get(book) ?? [];
    if (typeof expected !== 'number' && expected.unrefused !== undefined && refusalByKey.has(keyOf(book, expected.unrefused))) return false;
    return isAsExpected(expected, { length: entries.length, head: entries.at(-1)?.hash ?? '' });
  };
  const removed = (book: string) => {
    draftsByBook.delete(book);
    for (const key of refusalByKey.keys()) if (key.startsWith(keyOf(book, ''))) refusalByKey.delete(key);
  };
  return {
    books: memoryBooks(open, { entriesByBook, isAsBelieved, removed }),
    refusals: memoryRefusals(open, refusalByKey, isAsBelieved),
    drafts: memoryDrafts(open, draftsByBook),
    blobs: memoryBlobs(open),
    close: () => {
      closed = true;
    },
  };
}

/** No name of a book has a blank. */
const keyOf = (book: string, command: string) => `${book} ${command}`;

type AsBelieved = (book: string, expected: Expected) => boolean;

function memoryRefusals(open: () => void, refusalByKey: Map<string, string>, isAsBelieved: AsBelieved): RefusalStore {
  return {
    get: async (book, command) => {
      open();
      return refusalByKey.get(keyOf(book, command));
    },
    put: async (book, expected, { command, text }) => {
      open();
      if (expected.length === 0 || !isAsBelieved(book, { ...expected, unrefused: command })) return false;
      refusalByKey.set(keyOf(book, command), text);
      return true;
    },
  };
}

interface Books { readonly entriesByBook: Map<string, StoredEntry[]>; readonly isAsBelieved: AsBelieved; readonly removed: (book: string) => void }

function memoryBooks(open: () => void, { entriesByBook, isAsBelieved, removed }: Books): BookStore {
  const entriesOf = (book: string) => entriesByBook.get(book) ?? [];
  const headOf = (book: string) => entriesOf(book).at(-1)?.hash ?? '';
  return {
    list: async () => {
      open();
      return inOrder(entriesByBook).map(([book, entries]) => ({ book, length: entries.length, head: headOf(book) }));
    },
    read: async (book, from) => {
      open();
      return entriesOf(book).slice(from).map(copyEntry);
    },
    follow: async (book, known) => {
      open();
      if (!mayFollow(known, { length: entriesOf(book).length, head: headOf(book) })) return undefined;
      return entriesOf(book).slice(known.length).map(copyEntry);
    },
    length: async (book) => {
      open();
      return entriesOf(book).length;
    },
    append: async (book, expected, entries) => {
      open();
      checkPlaces(expected, entries);
      if (!isAsBelieved(book, expected)) return false;
      if (entries.length > 0) entriesByBook.set(book, [...entriesOf(book), ...entries.map(copyEntry)]);
      return true;
    },
    remove: async (book) => {
      open();
      entriesByBook.delete(book);
      removed(book);
    },
  };
}

function memoryDrafts(open: () => void, draftsByBook: Map<string, Map<string, Draft>>): DraftStore {
  const draftsOf = (book: string) => draftsByBook.get(book) ?? new Map<string, Draft>();
  return {
    get: async (book, key) => {
      open();
      return draftsOf(book).get(key);
    },
    list: async (book, prefix) => {
      open();
      return inOrder(draftsOf(book)).flatMap(([key, draft]) => (key.startsWith(prefix) ? [draft] : []));
    },
    put: async (book, { key, savedAt, text }, seen) => {
      open();
      if (seen !== undefined && (draftsOf(book).get(key)?.savedAt ?? null) !== seen) return false;
      draftsByBook.set(book, draftsOf(book).set(key, { key, savedAt, text }));
      return true;
    },
    remove: async (book, key, seen) => {
      open();
      if (seen === undefined || draftsOf(book).get(key)?.savedAt === seen) draftsOf(book).delete(key);
    },
  };
}

function memoryBlobs(open: () => void): BlobStore {
  const blobByHash = new Map<string, StoredBlob>();
  return {
    has: async (sha256) => {
      open();
      return blobByHash.has(sha256);
    },
    get: async (sha256) => {
      open();
      const blob = blobByHash.get(sha256);
      return blob === undefined ? undefined : copyBlob(blob);
    },
    put: async (sha256, blob) => {
      open();
      blobByHash.set(sha256, copyBlob(blob));
    },
    remove: async (sha256) => {
      open();
      blobByHash.delete(sha256);
    },
  };
}

function inOrder<Value>(byName: ReadonlyMap<string, Value>): [string, Value][] {
  return [...byName].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function copyEntry({ seq, hash, text }: StoredEntry): StoredEntry {
  return { seq, hash, text };
}

function copyBlob({ type, bytes }: StoredBlob): StoredBlob {
  return { type, bytes: bytes.slice() };
}
