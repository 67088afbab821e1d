/**
 * Is everything in the database as it was written: every chain, every evidence file, nothing missing and nothing too much.
 *
 * Imports: ledger, store, node.
 */

import { createHash } from 'node:crypto';

import { answersEntry } from '#ledger/answers-book.ts';
import { isAnswersBook } from '#ledger/answers-name.ts';
import type { ChainFault } from '#ledger/chain.ts';
import { libraryBook } from '#ledger/library-book.ts';
import { namedFiles } from '#ledger/named-files.ts';
import { libraryEntry } from '#ledger/scheme-library.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { StoreError, type StoredEntry } from '#store/book-store.ts';
import { placeOf, storedName } from '#store/office-stores.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';

export interface Verified { readonly books: number; readonly entries: number; readonly evidence: number; readonly faults: readonly string[] }

/** By the shape that the kind of book has. */
export function chainFaultOf(book: string, entries: readonly StoredEntry[]): ChainFault | undefined {
  // whose a book is stands before its name, not in its chain
  const { name } = placeOf(book);
  if (isAnswersBook(name)) return verifyChain(name, entries, answersEntry);
  return name === libraryBook ? verifyChain(name, entries, libraryEntry) : verifyChain(name, entries);
}

/** One line per fault, naming the book and the entry, or the file. */
export async function verifyAll(pool: SqlPool): Promise<Verified> {
  const { books, blobs } = openPostgresStores(pool);
  const faults: string[] = [];
  const named = new Map<string, string>();
  let entries = 0;
  const list = await books.list();
  for (const { book, length, head } of list) {
    try {
      const sealed = await books.read(book, 0);
      entries += sealed.length;
      const fault = chainFaultOf(book, sealed);
      if (fault !== undefined) faults.push(`book ${book}: entry ${fault.seq}: ${fault.code}`);
      else if (sealed.length !== length || (sealed.at(-1)?.hash ?? '') !== head) faults.push(`book ${book}: head`);
      for (const hash of namedFiles(sealed)) named.set(storedName({ office: placeOf(book).office, name: hash }), book);
    } catch (cause) {
      if (!(cause instanceof StoreError) || cause.facts === undefined) throw cause;
      faults.push(`book ${book}: entry ${cause.facts.seq ?? 0}: ${cause.facts.damage}`);
    }
  }
  const strays = await pool.query('SELECT DISTINCT entry.book FROM entry LEFT JOIN book ON book.book = entry.book WHERE book.book IS NULL');
  for (const { book } of strays.rows) faults.push(`book ${String(book)}: entries without a book`);
  const kept = (await pool.query('SELECT sha256 FROM evidence')).rows.map(({ sha256 }) => String(sha256));
  for (const hash of kept) {
    const bytes = (await blobs.get(hash))?.bytes ?? new Uint8Array();
    if (createHash('sha256').update(bytes).digest('hex') !== placeOf(hash).name) faults.push(`file ${hash}: content`);
    named.delete(hash);
  }
  for (const [hash, book] of named) faults.push(`file ${hash}: missing, named in book ${book}`);
  return { books: list.length, entries, evidence: kept.length, faults };
}
