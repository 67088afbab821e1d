/** Books in IndexedDB: what a damaged database comes out as, and that old entries are packed. */

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import type { Stores } from '#store/book-store.ts';
import { openIndexedDbStores } from '#store/indexed-db.ts';
import { runOf } from '#store/runs.ts';
import { entriesBetween, entryAt } from './entries.ts';
import { inRaw } from './raw-database.ts';

let count = 0;

/** A book of two packed parts (0–299 and 300–555) and four loose entries (556–559); packed runs end at the given keys. */
async function openWithBook(): Promise<{ readonly stores: Stores; readonly name: string }> {
  count += 1;
  const name = `books ${count}`;
  const stores = await openIndexedDbStores(name);
  await stores.books.append('b', 0, entriesBetween(0, 300));
  for (let seq = 300; seq < 560; seq += 1) await stores.books.append('b', seq, [entryAt(seq)]);
  return { stores, name };
}

const runsOf = (name: string) => inRaw(name, 'runs', (runs) => runs.getAllKeys());

describe('packing', () => {
  it('leaves few records of many appends', async () => {
    const { name } = await openWithBook();
    const keys = await runsOf(name);
    expect(keys.slice(-4)).toEqual([556, 557, 558, 559].map((seq) => ['b', seq]));
    expect(keys.length).toBeLessThan(10);
  });

  it('does not touch packed runs again', async () => {
    const { stores, name } = await openWithBook();
    const packed = (await runsOf(name)).slice(0, -4);
    await stores.books.append('b', 560, entriesBetween(560, 2000));
    expect((await runsOf(name)).slice(0, packed.length)).toEqual(packed);
  });
});

describe('a damaged book', () => {
  const loose = ['b', 557];
  it.each([
    ['a record is gone', (runs: IDBObjectStore) => runs.delete(loose), { seq: 557, damage: 'missing' }],
    ['the newest record is gone', (runs: IDBObjectStore) => runs.delete(['b', 559]), { seq: 559, damage: 'missing' }],
    ['every record is gone', (runs: IDBObjectStore) => runs.clear(), { seq: 0, damage: 'missing' }],
    ['a record is nonsense', (runs: IDBObjectStore) => runs.put('nonsense', loose), { seq: 557, damage: 'unreadable' }],
    ['a record tells another place', (runs: IDBObjectStore) => runs.put(runOf([entryAt(3)]), loose), { seq: 557, damage: 'unexpected' }],
    ['a record tells a later place', (runs: IDBObjectStore) => runs.put(runOf([entryAt(600)]), loose), { seq: 557, damage: 'missing' }],
    ['a record lies beyond the end', (runs: IDBObjectStore) => runs.put(runOf([entryAt(560)]), ['b', 560]), { seq: 560, damage: 'unexpected' }],
    ['the newest hash is another', (runs: IDBObjectStore) => runs.put(runOf([{ ...entryAt(559), hash: 'f' }]), ['b', 559]), { seq: 559, damage: 'unexpected' }],
  ])('names the place where %s', async (_what, damage, found) => {
    const { stores, name } = await openWithBook();
    await inRaw<unknown>(name, 'runs', damage);
    await expect(stores.books.read('b', 0)).rejects.toMatchObject({ fault: 'broken', facts: { book: 'b', ...found } });
  });

  it('passes a changed text on, for the chain check to find', async () => {
    const { stores, name } = await openWithBook();
    await inRaw(name, 'runs', (runs) => runs.put(runOf([{ ...entryAt(557), text: 'changed' }]), loose));
    expect((await stores.books.read('b', 557))[0]?.text).toBe('changed');
  });

  it('stays in the list when its summary is damaged, and says so when it is opened', async () => {
    const { stores, name } = await openWithBook();
    await stores.books.append('whole', 0, [entryAt(0)]);
    await inRaw(name, 'books', (books) => books.put({ book: 'b' }, 'b'));
    expect(await stores.books.list()).toMatchObject([{ book: 'b', length: 0 }, { book: 'whole', length: 1 }]);
    const broken = { fault: 'broken', facts: { book: 'b', damage: 'unreadable' } };
    await expect(stores.books.read('b', 0)).rejects.toMatchObject(broken);
    await expect(stores.books.append('b', 560, [entryAt(560)])).rejects.toMatchObject(broken);
  });

  it('is not packed over: the append that would do so fails and writes nothing', async () => {
    const { stores, name } = await openWithBook();
    await inRaw(name, 'runs', (runs) => runs.delete(loose));
    const before = await runsOf(name);
    await expect(stores.books.append('b', 560, entriesBetween(560, 900))).rejects.toMatchObject({ fault: 'broken', facts: { seq: 557 } });
    expect(await runsOf(name)).toEqual(before);
    expect(await stores.books.length('b')).toBe(560);
  });
});
