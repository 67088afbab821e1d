/** The connection: what each failure of the browser comes out as, and that a closed one is opened again once. */

import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { connect } from '#store/indexed-db-connection.ts';
import type { DatabasePlan } from '#store/indexed-db-open.ts';
import { openIndexedDbStores } from '#store/indexed-db.ts';
import { entryAt } from './entries.ts';
import { inRaw, openRaw } from './raw-database.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** "Name" or "Name: message". */
function named(text: string): DOMException {
  const [name = '', ...message] = text.split(': ');
  return new DOMException(message.join(': '), name);
}

const transactions = () => vi.spyOn(IDBDatabase.prototype, 'transaction');

/** Lets the next transactions on books fail, one by each error; the others (of opening itself) go on. */
function failTransactions(...errors: DOMException[]): void {
  const { transaction } = IDBDatabase.prototype;
  transactions().mockImplementation(function failing(this: IDBDatabase, ...args) {
    const error = [args[0]].flat().includes('books') ? errors.shift() : undefined;
    if (error !== undefined) throw error;
    return transaction.apply(this, args);
  });
}

const plan = (name: string, version: number): DatabasePlan => ({ name, version, upgrade: (database) => {
  if (version === 1) database.createObjectStore('books');
} });

describe('opening', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'blocked'],
    ['InvalidStateError', 'blocked'],
    ['SecurityError', 'blocked'],
    ['UnknownError', 'broken'],
    ['UnknownError: The user denied permission to access the database.', 'blocked'],
    ['SomethingNew', 'broken'],
  ])('fails for %s as %s', async (text, fault) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw named(text);
    });
    await expect(openIndexedDbStores('never')).rejects.toMatchObject({ fault });
  });

  it('begins a fresh log, and leaves no other database behind', async () => {
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    (await openIndexedDbStores('fresh')).close();
    (await openIndexedDbStores('fresh')).close();
    expect(deleted).toHaveBeenCalledTimes(2);
    expect((await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('fresh'))).toEqual(['fresh']);
  });

  it('may be done by many tabs at once', async () => {
    const tabs = await Promise.all(Array.from({ length: 8 }, () => openIndexedDbStores('many')));
    const won = await Promise.all(tabs.map(({ books }) => books.append('b', 0, [entryAt(0)])));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('fails as blocked where the browser has no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openIndexedDbStores('never')).rejects.toMatchObject({ fault: 'blocked' });
  });

  it('fails as blocked where another tab already has a newer version', async () => {
    (await openRaw('newer', 99)).close();
    await expect(openIndexedDbStores('newer')).rejects.toMatchObject({ fault: 'blocked', cause: { name: 'VersionError' } });
  });

  it('fails as blocked where another tab holds an older version, and leaves no connection behind', async () => {
    const held = await openRaw('older');
    await expect(connect(plan('older', 2), {})).rejects.toMatchObject({ fault: 'blocked' });
    held.close();
    const third = await openRaw('older', 3);
    expect(third.version).toBe(3);
    third.close();
  });

  it('waits for the other tab where somebody is there to be told', async () => {
    const held = await openRaw('waiting');
    const onBlocked = vi.fn<() => void>(() => held.close());
    const connection = await connect(plan('waiting', 2), { onBlocked });
    expect(onBlocked).toHaveBeenCalledOnce();
    connection.close();
  });
});

describe('working', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['InvalidStateError', 'closed'],
    ['UnknownError', 'closed'],
    ['UnknownError: IO error: FILE_ERROR_NO_SPACE', 'full'],
    ['TimeoutError', 'blocked'],
    ['DataError', 'broken'],
  ])('fails for %s as %s', async (text, fault) => {
    const { books } = await openIndexedDbStores('working');
    failTransactions(named(text), named(text));
    await expect(books.length('b')).rejects.toMatchObject({ fault });
  });

  it('opens a closed connection again, once, and does the work', async () => {
    const { books } = await openIndexedDbStores('again');
    const opened = vi.spyOn(indexedDB, 'open');
    failTransactions(named('InvalidStateError'));
    expect(await books.append('b', 0, [entryAt(0)])).toBe(true);
    expect(await books.length('b')).toBe(1);
    expect(opened.mock.calls.filter(([name]) => name === 'again')).toHaveLength(1);
  });

  it('is closed for good where the database that it opens again is another one, and tells so', async () => {
    const onLost = vi.fn<() => void>();
    const { books } = await openIndexedDbStores('lost', { onLost });
    await books.append('b', 0, [entryAt(0)]);
    await inRaw('lost', 'identity', (store) => store.put('another', 'identity'));
    failTransactions(named('InvalidStateError'));
    await expect(books.read('b', 0)).rejects.toMatchObject({ fault: 'closed' });
    await expect(books.list()).rejects.toMatchObject({ fault: 'closed' });
    expect(onLost).toHaveBeenCalledOnce();
  });

  it('still says full where a full disk keeps the database from being opened again', async () => {
    const { books } = await openIndexedDbStores('stays full');
    failTransactions(named('UnknownError: IO error: FILE_ERROR_NO_SPACE'), named('InvalidStateError'));
    await expect(books.append('b', 0, [entryAt(0)])).rejects.toMatchObject({ fault: 'full' });
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw named('UnknownError: Internal error opening backing store for indexedDB.open.');
    });
    await expect(books.append('b', 0, [entryAt(0)])).rejects.toMatchObject({ fault: 'full' });
    opening.mockRestore();
    expect(await books.append('b', 0, [entryAt(0)])).toBe(true);
  });

  it('tells of no room that was met in the middle of a write, and leaves nothing of it', async () => {
    const { books } = await openIndexedDbStores('no room');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw named('QuotaExceededError');
    });
    await expect(books.append('b', 0, [entryAt(0)])).rejects.toMatchObject({ fault: 'full' });
    put.mockRestore();
    expect(await books.list()).toEqual([]);
  });

  it('answers only when the transaction has ended: one cut off after its last write counts for nothing', async () => {
    const { books } = await openIndexedDbStores('cut off');
    const { put } = IDBObjectStore.prototype;
    const cutting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function cutOff(this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(books.append('b', 0, [entryAt(0)])).rejects.toMatchObject({ fault: 'closed' });
    cutting.mockRestore();
    expect(await books.list()).toEqual([]);
  });

  it('asks for every write to reach the disk', async () => {
    const { books, drafts, blobs } = await openIndexedDbStores('strict');
    const begun = transactions();
    await books.append('b', 0, [entryAt(0)]);
    await drafts.put('b', { key: 'k', savedAt: '2026-03-02T08:00:00.000Z', text: '{}' });
    await blobs.put('h', { type: '', bytes: new Uint8Array(1) });
    expect(begun.mock.calls.map(([, mode, options]) => [mode, options])).toEqual(['books', 'drafts', 'blobs'].map(() => ['readwrite', { durability: 'strict' }]));
  });
});

describe('letting go', () => {
  it('lets a newer version through, tells so, and is blocked from then on', async () => {
    const onVersionChange = vi.fn<() => void>();
    const { books } = await openIndexedDbStores('upgraded', { onVersionChange });
    (await openRaw('upgraded', 99)).close();
    expect(onVersionChange).toHaveBeenCalledOnce();
    await expect(books.list()).rejects.toMatchObject({ fault: 'blocked' });
  });

  it('lets the database be deleted, and is blocked from then on', async () => {
    const { books } = await openIndexedDbStores('deleted');
    await books.append('b', 0, [entryAt(0)]);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('deleted').addEventListener('success', resolve);
    });
    await expect(books.list()).rejects.toMatchObject({ fault: 'blocked' });
  });
});
