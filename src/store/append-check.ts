/**
 * What every store asks before it appends, or tells what is new.
 *
 * Imports: book-store (types).
 */

import type { Expected, Standing, StoredEntry } from './book-store.ts';

/** Throws RangeError when the entries do not follow on the expected length: a broken caller, never a user's mistake. */
export function checkPlaces(expected: Expected, entries: readonly StoredEntry[]): void {
  const length = lengthOf(expected);
  const misplaced = entries.findIndex((entry, index) => entry.seq !== length + index);
  if (misplaced >= 0) throw new RangeError(`Entry ${misplaced} of the batch should have seq ${length + misplaced}.`);
}

/** Whether the book still is what the author believes it to be. */
export function isAsExpected(expected: Expected, found: { readonly length: number; readonly head: string }): boolean {
  return lengthOf(expected) === found.length && (typeof expected === 'number' || expected.head === found.head);
}

/** Whether a book that stands as `found` can be one that was known: longer, or the same. */
export function mayFollow(known: Standing, found: Standing): boolean {
  return found.length > known.length || (found.length === known.length && found.head === known.head);
}

function lengthOf(expected: Expected): number {
  return typeof expected === 'number' ? expected : expected.length;
}
