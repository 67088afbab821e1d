/** The IndexedDB store keeps every promise, over an IndexedDB that runs in Node. The real ones: indexed-db.real-browser.test.ts. */

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { openIndexedDbStores } from '#store/indexed-db.ts';
import { storePromises } from './promises.ts';

describe('a store in IndexedDB', () => {
  it.each(storePromises)('$says', async ({ says, check }) => {
    const stores = await openIndexedDbStores(says);
    await expect(check({ stores, another: () => openIndexedDbStores(says) })).resolves.toBeUndefined();
  });
});
