/**
 * Stores in the browser's IndexedDB: the default home of the books, on one computer, with no server.
 *
 * Any number of tabs may have the same database open. Needs no secure context.
 *
 * Imports: book-store (types), indexed-db-*.
 */

import type { Stores } from './book-store.ts';
import { indexedDbBlobs, indexedDbDrafts } from './indexed-db-beside.ts';
import { indexedDbBooks } from './indexed-db-books.ts';
import { connect, type OpenOptions } from './indexed-db-connection.ts';

export type { OpenOptions } from './indexed-db-connection.ts';

/** Raised with each change of the layout; `upgrade` then brings older layouts forward. */
const version = 1;

/** Throws StoreError 'blocked' where the database is held by another version or storage is switched off, 'full' where it has no room. */
export async function openIndexedDbStores(name: string, options: OpenOptions = {}): Promise<Stores> {
  const connection = await connect({ name, version, upgrade }, options);
  return {
    books: indexedDbBooks(connection),
    drafts: indexedDbDrafts(connection),
    blobs: indexedDbBlobs(connection),
    close: connection.close,
  };
}

function upgrade(database: IDBDatabase): void {
  for (const store of ['books', 'runs', 'drafts', 'blobs']) database.createObjectStore(store);
}
