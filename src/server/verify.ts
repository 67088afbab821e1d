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
import { libraryEntry } from '#ledger/scheme-library.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { StoreError, type StoredEntry } from '#store/book-store.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';

export interface Verified { readonly books: number; readonly entries: number; readonly evidence: number; readonly faults: readonly string[] }

/** Evidence that entries name. */
export function namedFiles(entries: readonly { readonly text: string }[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ text }) => [...text.matchAll(/"sha256":"([0-9a-f]{64})"/g)].map((match) => match[1] ?? '')));
}

/** By the shape that the kind of book has. */
export function chainFaultOf(book: string, entries: readonly StoredEntry[]): ChainFault | undefined {
  if (isAnswersBook(book)) return verifyChain(book, entries, answersEntry);
  return book === libraryBook ? verifyChain(book, entries, libraryEntry) : verifyChain(book, entries);
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
      for (const hash of namedFiles(sealed)) named.set(hash, book);
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
    if (createHash('sha256').update(bytes).digest('hex') !== hash) faults.push(`file ${hash}: content`);
    named.delete(hash);
  }
  for (const [hash, book] of named) faults.push(`file ${hash}: missing, named in book ${book}`);
  return { books: list.length, entries, evidence: kept.length, faults };
}
