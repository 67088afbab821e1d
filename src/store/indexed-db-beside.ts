/**
 * What lies beside the books in IndexedDB: drafts, keyed by [book, key], and evidence files, keyed by their SHA-256.
 *
 * Imports: book-store (types), indexed-db-connection (types), indexed-db-open.
 */

import type { BlobStore, Draft, DraftStore, StoredBlob } from './book-store.ts';
import type { Connection } from './indexed-db-connection.ts';
import { answer } from './indexed-db-open.ts';

export function indexedDbDrafts(connection: Connection): DraftStore {
  return {
    get: (book, key) => connection.run(['drafts'], 'readonly', (transaction) => answer<Draft | undefined>(transaction.objectStore('drafts').get([book, key]))),
    list: (book, prefix) => connection.run(['drafts'], 'readonly', (transaction) => answer<Draft[]>(transaction.objectStore('drafts').getAll(beginningWith(book, prefix)))),
    put: (book, { key, savedAt, text }, seen) =>
      connection.run(['drafts'], 'readwrite', async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        if (seen !== undefined && ((await answer<Draft | undefined>(drafts.get([book, key])))?.savedAt ?? null) !== seen) return false;
        drafts.put({ key, savedAt, text } satisfies Draft, [book, key]);
        return true;
      }),
    remove: (book, key, seen) =>
      connection.run(['drafts'], 'readwrite', async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        if (seen === undefined || (await answer<Draft | undefined>(drafts.get([book, key])))?.savedAt === seen) drafts.delete([book, key]);
      }),
  };
}

export function indexedDbBlobs(connection: Connection): BlobStore {
  return {
    has: (sha256) => connection.run(['blobs'], 'readonly', async (transaction) => (await answer(transaction.objectStore('blobs').count(sha256))) > 0),
    get: (sha256) => connection.run(['blobs'], 'readonly', (transaction) => answer<StoredBlob | undefined>(transaction.objectStore('blobs').get(sha256))),
    put: (sha256, { type, bytes }) =>
      connection.run(['blobs'], 'readwrite', async (transaction) => {
        // A copy of its own: of a view, the browser would store the whole buffer behind it.
        transaction.objectStore('blobs').put({ type, bytes: bytes.slice() } satisfies StoredBlob, sha256);
      }),
    remove: (sha256) =>
      connection.run(['blobs'], 'readwrite', async (transaction) => {
        transaction.objectStore('blobs').delete(sha256);
      }),
  };
}

function beginningWith(book: string, prefix: string): IDBKeyRange {
  const end = afterAllWith(prefix);
  return IDBKeyRange.bound([book, prefix], [book, end ?? []], false, true);
}

/** The lowest text above every text with this prefix, in the order of code units; undefined where there is none. */
function afterAllWith(prefix: string): string | undefined {
  const kept = prefix.replace(/\uffff+$/, '');
  if (kept === '') return undefined;
  return kept.slice(0, -1) + String.fromCharCode(kept.charCodeAt(kept.length - 1) + 1);
}
