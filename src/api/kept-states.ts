/**
 * The states that are kept in memory: those used last, up to so many entries together. The others are folded again when asked for.
 *
 * Imports: ledger (types).
 */

import type { MutableBookState } from '#ledger/state.ts';

export interface KeptStates {
  readonly get: (book: string) => MutableBookState | undefined;
  readonly keep: (book: string, state: MutableBookState) => void;
  readonly forget: (book: string) => void;
}

/** What is kept by all who share it, together. */
export interface KeptMemory {
  /** The part of one who has books of their own, whatever others call theirs. `left`: told of each book that had to go. */
  readonly part: (left: (book: string) => void) => KeptStates;
}

interface Kept { readonly state: MutableBookState; readonly left: (book: string) => void }

/** `most`: entries in all kept books. The book used last stays, however long it is. */
export function createKeptMemory(most: number): KeptMemory {
  /** Least lately used first. */
  const byKey = new Map<string, Kept>();
  let parts = 0;

  function makeRoom(): void {
    let total = 0;
    for (const { state } of byKey.values()) total += state.length;
    for (const [key, { state, left }] of byKey) {
      if (total <= most || byKey.size === 1) return;
      byKey.delete(key);
      total -= state.length;
      left(state.book);
    }
  }

  return {
    part: (left) => {
      const own = (parts += 1);
      const keyOf = (book: string) => `${own} ${book}`;
      return {
        get: (book) => {
          const kept = byKey.get(keyOf(book));
          if (kept === undefined) return undefined;
          byKey.delete(keyOf(book));
          byKey.set(keyOf(book), kept);
          return kept.state;
        },
        keep: (book, state) => {
          const isNew = !byKey.delete(keyOf(book));
          byKey.set(keyOf(book), { state, left });
          if (isNew) makeRoom();
        },
        forget: (book) => void byKey.delete(keyOf(book)),
      };
    },
  };
}
