/** One office's part of a shared store keeps every promise of a store, and none of what belongs to another. */

import { describe, expect, it } from 'vitest';

import { createMemoryStores } from '#store/memory.ts';
import { officeStores, placeOf, storedName } from '#store/office-stores.ts';
import { storePromises } from './promises.ts';

describe.each(['root', 'north'])('the part of %s', (office) => {
  it.each(storePromises)('$says', async ({ check }) => {
    const shared = createMemoryStores();
    await expect(check({ stores: officeStores(shared, office), another: async () => officeStores(shared, office) })).resolves.toBeUndefined();
  });
});

describe('two parts of one store', () => {
  const entry = { seq: 0, hash: 'a'.repeat(64), text: '{}' };

  it('have books, drafts and files of their own under the same names', async () => {
    const shared = createMemoryStores();
    const parts = ['root', 'north', 'south'].map((office) => officeStores(shared, office));
    for (const [place, { books, drafts, blobs }] of parts.entries()) {
      await books.append('y', 0, [{ ...entry, text: `{"of":${place}}` }]);
      await drafts.put('y', { key: 'k', savedAt: '2026', text: String(place) });
      await blobs.put('h', { type: 'x/y', bytes: new Uint8Array([place]) });
    }
    for (const [place, { books, drafts, blobs }] of parts.entries()) {
      expect(await books.list()).toEqual([{ book: 'y', length: 1, head: entry.hash }]);
      expect((await books.read('y', 0))[0]?.text).toBe(`{"of":${place}}`);
      expect((await drafts.get('y', 'k'))?.text).toBe(String(place));
      expect((await blobs.get('h'))?.bytes).toEqual(new Uint8Array([place]));
    }
    await parts[1]!.books.remove('y');
    expect(await Promise.all(parts.map(({ books }) => books.length('y')))).toEqual([1, 0, 1]);
  });

  it('cannot be reached by a name that leads from one to another', async () => {
    const shared = createMemoryStores();
    await officeStores(shared, 'north').books.append('y', 0, [entry]);
    const root = officeStores(shared, 'root');
    expect([await root.books.length('north/y'), (await root.books.read('north/y', 0)).length, await root.blobs.has('north/y'), await root.drafts.get('north/y', 'k')]).toEqual([0, 0, false, undefined]);
    await root.books.remove('north/y');
    await expect(root.books.append('north/y', 1, [{ ...entry, seq: 1 }])).rejects.toThrow(RangeError);
    expect(await officeStores(shared, 'north').books.length('y')).toBe(1);
    expect(() => officeStores(shared, 'no/rth')).toThrow(RangeError);
  });

  it.each(['y', 'north/y', 'north/answers:y'])('%s is found and written the same', (stored) => {
    expect(storedName(placeOf(stored))).toBe(stored);
  });
});
