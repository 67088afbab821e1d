/**
 * Evidence comes first: what a command names must be there before the command is carried out, or the book would name for ever
 * what nobody has. Whoever is refused so uploads and sends the same command again.
 *
 * Imports: ledger, store (types).
 */

import type { Sealed } from '#ledger/chain.ts';
import { namedFiles } from '#ledger/named-files.ts';
import type { Stores } from '#store/book-store.ts';

/**
 * Files that `added` names and nobody stored, in order. One that the book has named before is let pass: it was asked for then, and
 * whoever revises what names it may not have it.
 */
export async function missingEvidence({ books, blobs }: Pick<Stores, 'books' | 'blobs'>, book: string, added: readonly Sealed[]): Promise<readonly string[]> {
  const named = [...namedFiles(added)];
  const found = await Promise.all(named.map((hash) => blobs.has(hash)));
  const missing = named.filter((_, index) => found[index] !== true);
  if (missing.length === 0) return [];
  const before = namedFiles(await books.read(book, 0));
  return missing.filter((hash) => !before.has(hash)).toSorted();
}
