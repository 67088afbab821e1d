/**
 * Stores that fail as planned: around any real ones, for tests of what stands on a store.
 *
 * A plan says what befalls which call. Calls are counted from 1, over all operations or over the one named:
 *   { call: 3, fate: { kind: 'fail', fault: 'full' } }                         the third call of all
 *   { of: 'books.append', call: 1, fate: { kind: 'loseAnswer' } }              the first append: done, but not told
 *   { of: 'books.read', call: 'every', fate: { kind: 'delay', milliseconds: 5 } }
 * To fail each call of a use case in turn, run it once with an empty plan and see how many `calls()` it made.
 *
 * Imports: store.
 */

import { StoreError, type StoreFault, type Stores } from '#store/book-store.ts';

export type Operation =
  | `books.${'list' | 'read' | 'follow' | 'length' | 'append' | 'remove'}`
  | `drafts.${'get' | 'list' | 'put' | 'remove'}`
  | `blobs.${'has' | 'get' | 'put' | 'remove'}`
  | `refusals.${'get' | 'put'}`;

/**
 * delay       the call is carried out later.
 * fail        the call is not carried out; a full disk is `fault: 'full'`.
 * loseAnswer  the call is carried out, and its caller is told that it failed ('closed' unless said otherwise).
 */
export type Fate =
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'fail'; readonly fault: StoreFault }
  | { readonly kind: 'loseAnswer'; readonly fault?: StoreFault };

export interface PlannedFault {
  readonly of?: Operation;
  readonly call: number | 'every';
  readonly fate: Fate;
}

export interface FaultyStores extends Stores {
  /** Every call that was made, in order, failed ones too. */
  readonly calls: () => readonly Operation[];
}

export function createFaultyStores(inner: Stores, plan: readonly PlannedFault[]): FaultyStores {
  const calls: Operation[] = [];

  async function befall<Result>(operation: Operation, carryOut: () => Promise<Result>): Promise<Result> {
    calls.push(operation);
    const counted = { all: calls.length, same: calls.filter((other) => other === operation).length };
    const fates = plan.filter((planned) => isMeant(planned, operation, counted)).map(({ fate }) => fate);
    for (const fate of fates) {
      if (fate.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fate.milliseconds));
      if (fate.kind === 'fail') throw new StoreError(fate.fault);
    }
    const result = await carryOut();
    const lost = fates.find((fate) => fate.kind === 'loseAnswer');
    if (lost !== undefined) throw new StoreError(lost.fault ?? 'closed');
    return result;
  }

  const { books, drafts, blobs, refusals } = inner;
  return {
    books: {
      list: () => befall('books.list', () => books.list()),
      read: (...args) => befall('books.read', () => books.read(...args)),
      follow: (...args) => befall('books.follow', () => books.follow(...args)),
      length: (...args) => befall('books.length', () => books.length(...args)),
      append: (...args) => befall('books.append', () => books.append(...args)),
      remove: (...args) => befall('books.remove', () => books.remove(...args)),
    },
    drafts: {
      get: (...args) => befall('drafts.get', () => drafts.get(...args)),
      list: (...args) => befall('drafts.list', () => drafts.list(...args)),
      put: (...args) => befall('drafts.put', () => drafts.put(...args)),
      remove: (...args) => befall('drafts.remove', () => drafts.remove(...args)),
    },
    blobs: {
      has: (...args) => befall('blobs.has', () => blobs.has(...args)),
      get: (...args) => befall('blobs.get', () => blobs.get(...args)),
      put: (...args) => befall('blobs.put', () => blobs.put(...args)),
      remove: (...args) => befall('blobs.remove', () => blobs.remove(...args)),
    },
    ...(refusals === undefined ? {} : {
      refusals: {
        get: (...args) => befall('refusals.get', () => refusals.get(...args)),
        put: (...args) => befall('refusals.put', () => refusals.put(...args)),
      },
    }),
    close: () => inner.close(),
    calls: () => [...calls],
  };
}

function isMeant({ of, call }: PlannedFault, operation: Operation, counted: { readonly all: number; readonly same: number }): boolean {
  if (of !== undefined && of !== operation) return false;
  return call === 'every' || call === (of === undefined ? counted.all : counted.same);
}
