/**
 * Runs: consecutive entries of a book kept as one record.
 *
 * A record per entry is slow to read back (10 µs each), so older entries are packed many to a record. A run is kept
 * small enough to lie inside the database file in every Chromium: values above 64 KiB move to files of their own,
 * which disk cleaners are known to delete. docs/decisions/0021 has the figures.
 *
 * Imports: book-store.
 */

import { StoreError, type StoredEntry } from './book-store.ts';

export interface Run {
  /** seq of the first entry. */
  readonly first: number;
  readonly hashes: readonly string[];
  readonly texts: readonly string[];
}

/** Two bytes a character, and some for each string's length, stay below 64 KiB. */
const mostCharacters = 28_000;

export function runOf(entries: readonly StoredEntry[]): Run {
  return {
    first: entries[0]?.seq ?? 0,
    hashes: entries.map(({ hash }) => hash),
    texts: entries.map(({ text }) => text),
  };
}

export function lastOf({ first, texts }: Run): number {
  return first + texts.length - 1;
}

/** Consecutive entries as runs of at most `mostCharacters`; an entry larger than that is a run by itself. */
export function pack(entries: readonly StoredEntry[]): readonly Run[] {
  const runs: Run[] = [];
  let begin = 0;
  let characters = 0;
  entries.forEach(({ hash, text }, index) => {
    const size = hash.length + text.length;
    if (index > begin && characters + size > mostCharacters) {
      runs.push(runOf(entries.slice(begin, index)));
      begin = index;
      characters = 0;
    }
    characters += size;
  });
  if (begin < entries.length) runs.push(runOf(entries.slice(begin)));
  return runs;
}

/** Collects the entries of a book from its records, in order, and throws 'broken' at the first that does not fit. */
export interface Collector {
  readonly entries: readonly StoredEntry[];
  readonly take: (records: readonly unknown[]) => void;
  /** Throws unless the collected entries end where the book says it ends. */
  readonly finish: (book: { readonly length: number; readonly head: string }) => void;
}

export function collectFrom(book: string, from: number): Collector {
  const entries: StoredEntry[] = [];
  let next = from;
  const broken = (damage: 'missing' | 'unexpected' | 'unreadable', seq = next) =>
    new StoreError('broken', { facts: { book, seq, damage } });

  function takeRun(run: unknown): void {
    if (!isRun(run)) throw broken('unreadable');
    if (run.first > next) throw broken('missing');
    // Only the first run may begin before the place asked for.
    if (run.first < next && entries.length > 0) throw broken('unexpected');
    run.texts.forEach((text, index) => {
      const seq = run.first + index;
      const hash = run.hashes[index];
      if (typeof text !== 'string' || typeof hash !== 'string') throw broken('unreadable', seq);
      if (seq >= from) entries.push({ seq, hash, text });
    });
    next = run.first + run.texts.length;
  }

  return {
    entries,
    take: (records) => records.forEach(takeRun),
    finish: ({ length, head }) => {
      if (from >= length && entries.length === 0) return;
      if (next < length) throw broken('missing');
      if (next > length) throw broken('unexpected', length);
      if (entries.at(-1)?.hash !== head) throw broken('unexpected', length - 1);
    },
  };
}

/** As far as the record as a whole goes; its strings are looked at one by one. */
function isRun(value: unknown): value is { first: number; hashes: readonly unknown[]; texts: readonly unknown[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { first, hashes, texts } = value as Partial<Record<keyof Run, unknown>>;
  return Number.isInteger(first) && Array.isArray(hashes) && Array.isArray(texts) && texts.length > 0 && hashes.length === texts.length;
}
