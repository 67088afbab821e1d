/**
 * One office's part of a store that several offices share: what belongs to another is not there.
 *
 * The name of an office stands before the names of its books and the hashes of its files, "county/2026"; those of the first
 * office, `root`, have none, so a store that served one office serves it as before. An office's own name is in no chain:
 * a year is the same wherever it lives.
 *
 * Imports: book-store.
 */

import type { BookStore, BlobStore, DraftStore, RefusalStore, Stores } from './book-store.ts';

/** The office that everything belongs to that names none. */
export const rootOffice = 'root';

/** Short, and nothing that a name of a book could begin with. */
export const officePattern = /^[a-z][a-z0-9-]{1,30}$/;

export interface Placed { readonly office: string; readonly name: string }

/** Example  "county/answers:2026" -> county, "answers:2026"; "2026" -> root, "2026". */
export function placeOf(stored: string): Placed {
  const at = stored.indexOf('/');
  return at < 0 ? { office: rootOffice, name: stored } : { office: stored.slice(0, at), name: stored.slice(at + 1) };
}

export function storedName({ office, name }: Placed): string {
  return office === rootOffice ? name : `${office}/${name}`;
}

/** Closing one part closes the shared stores. */
export function officeStores(stores: Stores, office: string): Stores {
  if (office !== rootOffice && !officePattern.test(office)) throw new RangeError(`"${office}" is no name of an office.`);
  const { hold } = stores;
  /** undefined: a name that would lead to another office. */
  const stored = (name: string) => (name.includes('/') ? undefined : storedName({ office, name }));
  return {
    books: booksOf(stores.books, office, stored), drafts: draftsOf(stores.drafts, stored), blobs: blobsOf(stores.blobs, stored),
    ...(stores.refusals === undefined ? {} : { refusals: refusalsOf(stores.refusals, stored) }),
    ...(hold === undefined ? {} : { hold: async <Result>(book: string, work: (held: Stores) => Promise<Result>) => hold(own(stored(book)), (held) => work(officeStores(held, office))) }),
    close: stores.close,
  };
}

type Stored = (name: string) => string | undefined;

function booksOf(books: BookStore, office: string, stored: Stored): BookStore {
  return {
    list: async () => (await books.list()).flatMap((summary) => {
      const { office: owner, name } = placeOf(summary.book);
      return owner === office ? [{ ...summary, book: name }] : [];
    }),
    read: async (book, from) => ifOwn(stored(book), [], (name) => books.read(name, from)),
    follow: async (book, known) => ifOwn(stored(book), known.length === 0 ? [] : undefined, (name) => books.follow(name, known)),
    length: async (book) => ifOwn(stored(book), 0, (name) => books.length(name)),
    append: async (book, expected, entries) => books.append(own(stored(book)), expected, entries),
    remove: async (book) => ifOwn(stored(book), undefined, (name) => books.remove(name)),
  };
}

function draftsOf(drafts: DraftStore, stored: Stored): DraftStore {
  return {
    get: async (book, key) => ifOwn(stored(book), undefined, (name) => drafts.get(name, key)),
    list: async (book, prefix) => ifOwn(stored(book), [], (name) => drafts.list(name, prefix)),
    put: async (book, draft, seen) => drafts.put(own(stored(book)), draft, seen),
    remove: async (book, key, seen) => ifOwn(stored(book), undefined, (name) => drafts.remove(name, key, seen)),
  };
}

function blobsOf(blobs: BlobStore, stored: Stored): BlobStore {
  return {
    has: async (sha256) => ifOwn(stored(sha256), false, (name) => blobs.has(name)),
    get: async (sha256) => ifOwn(stored(sha256), undefined, (name) => blobs.get(name)),
    put: async (sha256, blob) => blobs.put(own(stored(sha256)), blob),
    remove: async (sha256) => ifOwn(stored(sha256), undefined, (name) => blobs.remove(name)),
  };
}

function refusalsOf(refusals: RefusalStore, stored: Stored): RefusalStore {
  return {
    get: async (book, command) => ifOwn(stored(book), undefined, (name) => refusals.get(name, command)),
    put: async (book, expected, note) => refusals.put(own(stored(book)), expected, note),
  };
}

async function ifOwn<Found>(name: string | undefined, none: Found, ask: (name: string) => Promise<Found>): Promise<Found> {
  return name === undefined ? none : ask(name);
}

function own(name: string | undefined): string {
  if (name === undefined) throw new RangeError('A name of a book or file holds no slash.');
  return name;
}
