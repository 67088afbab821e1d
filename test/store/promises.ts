/**
 * The list of promises that every store keeps, whatever it is made of (src/store/book-store.ts).
 *
 * Nothing here belongs to a test runner: the same list runs in Node and inside a page of a real browser.
 *
 * Imports: store (types).
 */

import type { Stores } from '#store/book-store.ts';
import { besidePromises } from './beside-promises.ts';
import { bookPromises } from './book-promises.ts';
import { modelPromise } from './model-promise.ts';

export interface Home {
  /** Freshly made and empty. */
  readonly stores: Stores;
  /** Another door to the same data, as another tab has it. */
  readonly another: () => Promise<Stores>;
}

export interface StorePromise {
  readonly says: string;
  /** Throws where the promise is broken. */
  readonly check: (home: Home) => Promise<void>;
}

export const storePromises: readonly StorePromise[] = [...bookPromises, modelPromise, ...besidePromises];
