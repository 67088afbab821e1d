/**
 * Every store of zustand that the program made, so that each test file begins as the program does: several files share one set of modules.
 *
 * Imports: zustand (types).
 */

import type { StoreApi, UseBoundStore } from 'zustand';

type Store = UseBoundStore<StoreApi<unknown>>;

const stores = new Set<Store>();

export function rememberStore<Made>(store: Made): Made {
  stores.add(store as Store);
  return store;
}

export function freshStores(): void {
  for (const store of stores) store.setState(store.getInitialState(), true);
}
