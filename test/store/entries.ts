/**
 * Entries to fill books with. The store takes hash and text as they are, so these need no real chain.
 *
 * Imports: store (types).
 */

import type { StoredEntry } from '#store/book-store.ts';

export function entryAt(seq: number, text = `{"n":${seq},"note":"第${seq}条"}`): StoredEntry {
  return { seq, hash: seq.toString(16).padStart(64, '0'), text };
}

/** Entries with seq `from` up to, not including, `to`. */
export function entriesBetween(from: number, to: number): readonly StoredEntry[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => entryAt(from + index));
}
