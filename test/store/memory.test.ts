/** The memory store keeps every promise. */

import { describe, expect, it } from 'vitest';

import { createMemoryStores } from '#store/memory.ts';
import { storePromises } from './promises.ts';

describe('a store in memory', () => {
  it.each(storePromises)('$says', async ({ check }) => {
    const stores = createMemoryStores();
    await expect(check({ stores, another: async () => stores })).resolves.toBeUndefined();
  });
});
