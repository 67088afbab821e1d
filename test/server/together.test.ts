/** Books that are written at the same moment are written together, and none of them feels what befalls another one. */

import { describe, expect, it } from 'vitest';

import { createBooks, type Books } from '#api/books.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { StoreError, Stores, StoredEntry } from '#store/book-store.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import { createWorld, inspector, unit } from '../support/world.ts';
import { onPostgres } from './on-postgres.ts';

let ids = 0;
const id = () => `60000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const record = () => ({
  kind: 'recordProblem' as const, id: id(), problem: id(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '公开栏空白', foundOn: '2025-11-03', method: 'website' as const, evidence: [],
});
const who = { actor: inspector, now: '2025-12-04T01:00:00.000Z' };
const entry = (seq: number): StoredEntry => ({ seq, hash: `h${seq}`, text: '{}' });

/** A pool that tells what it was asked, and fails where it is told to. */
function watched(pool: SqlPool, fails: (text: string) => Error | undefined = () => undefined) {
  const texts: string[] = [];
  const query: SqlPool['query'] = async (text, values) => {
    texts.push(text);
    const cause = fails(text);
    if (cause !== undefined) throw cause;
    return pool.query(text, values);
  };
  return { pool: { query, connect: () => pool.connect(), end: () => pool.end() }, groups: () => texts.filter((text) => text.includes('SKIP LOCKED')), alone: () => texts.filter((text) => text.includes('CROSS JOIN')) };
}

onPostgres('books written together', 55_470, ({ server, connected, pool }) => {
  const append = ({ books }: Stores, book: string, seq = 1) => books.append(book, { length: seq, head: `h${seq - 1}` }, [entry(seq)]);
  /** New books of one entry. The first of them keeps the line busy while the others gather. */
  async function begun(stores: Stores, names: readonly string[]): Promise<void> {
    for (const name of names) {
      await stores.books.remove(name);
      await stores.books.append(name, 0, [entry(0)]);
    }
  }

  it('go in one statement, but for the first, which waits for nobody', async () => {
    const { pool: seen, groups, alone } = watched(pool());
    const stores = openPostgresStores(seen);
    const names = ['first', 'a', 'b', 'c'];
    await begun(stores, names);
    expect(await Promise.all(names.map((name) => append(stores, name)))).toEqual([true, true, true, true]);
    expect([groups().length, alone().length]).toEqual([2, 0]);
    for (const name of names) expect(await stores.books.read(name, 0)).toEqual([entry(0), entry(1)]);
  });

  it('leave out the one that is no longer as its author believes', async () => {
    const { pool: seen, groups } = watched(pool());
    const stores = openPostgresStores(seen);
    const names = ['first', 'a', 'stale', 'c'];
    await begun(stores, names);
    expect(await append(openPostgresStores(connected()), 'stale')).toBe(true);
    expect(await Promise.all(names.map((name) => append(stores, name)))).toEqual([true, true, false, true]);
    expect(groups()).toHaveLength(2);
    expect(await stores.books.length('stale')).toBe(2);
  });

  it('do not wait for the one that somebody else has in hand; that one is written when it is free', async () => {
    const stores = openPostgresStores(pool());
    const names = ['first', 'a', 'held', 'c'];
    await begun(stores, names);
    const other = await connected().connect();
    await other.query('BEGIN');
    await other.query("SELECT book FROM book WHERE book = 'held' FOR UPDATE");
    const written: string[] = [];
    const all = Promise.all(names.map(async (name) => {
      expect(await append(stores, name)).toBe(true);
      written.push(name);
    }));
    await expect.poll(() => written.toSorted()).toEqual(['a', 'c', 'first']);
    await other.query('COMMIT');
    other.release();
    await all;
    expect(await stores.books.read('held', 0)).toEqual([entry(0), entry(1)]);
  });

  it('lose none but the broken one where a statement fails for its sake', async () => {
    const stores = openPostgresStores(pool());
    const names = ['first', 'a', 'broken', 'c'];
    await begun(stores, names);
    // an entry past the end: the next one has its place taken
    await pool().query("INSERT INTO entry (book, seq, hash, content) VALUES ('broken', 1, 'x', '{}')");
    const outcomes = await Promise.allSettled(names.map((name) => append(stores, name)));
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as StoreError).fault))).toEqual([true, true, 'broken', true]);
  });

  it.each(['42601', '0A000'])('go one by one in a database that cannot (%s), which is asked once', async (code) => {
    const { pool: seen, groups, alone } = watched(pool(), (text) => (text.includes('SKIP LOCKED') ? Object.assign(new Error('not here'), { code }) : undefined));
    const stores = openPostgresStores(seen);
    const names = ['first', 'a', 'b'];
    await begun(stores, names);
    for (const seq of [1, 2]) expect(await Promise.all(names.map((name) => append(stores, name, seq)))).toEqual([true, true, true]);
    expect(groups().length).toBeLessThanOrEqual(2);
    expect(alone()).toHaveLength(6);
  });

  it('are all told that the database is away where the line breaks under them, and nothing is tried behind their backs', async () => {
    const { pool: seen, alone } = watched(pool(), (text) => (text.includes('SKIP LOCKED') ? new Error('Connection terminated unexpectedly') : undefined));
    const stores = openPostgresStores(seen);
    await begun(stores, ['first', 'a', 'b']);
    const outcomes = await Promise.allSettled(['first', 'a', 'b'].map((name) => append(stores, name)));
    expect(outcomes).toMatchObject([1, 2, 3].map(() => ({ status: 'rejected', reason: { fault: 'away' } })));
    expect(alone()).toEqual([]);
  });

  describe('as years', () => {
    const names = Array.from({ length: 12 }, (_, index) => `y${index}`);
    async function years(): Promise<void> {
      const stores = openPostgresStores(pool());
      for (const name of names) {
        await stores.books.remove(name);
        await createWorld({ stores }).createYear(name, arxan2021, [unit('a')]);
      }
    }
    const soundLength = async (books: Books, name: string) => {
      expect(await books.verify(name)).toBeUndefined();
      return (await books.sealed(name)).length;
    };

    it('keep what was acknowledged when the database is killed in the middle, and take again under its id what was not', { timeout: 120_000 }, async () => {
      await years();
      const books = createBooks(openPostgresStores(connected()));
      const acknowledged = new Map(names.map((name) => [name, 0]));
      let failed = 0;
      const over = new AbortController();
      const writing = Promise.all(names.map(async (name) => {
        while (!over.signal.aborted) {
          const command = record();
          for (let outcome: { readonly ok: boolean } | undefined; outcome === undefined;) {
            outcome = await books.carryOut(name, command, who).catch((cause: unknown) => {
              expect(cause).toMatchObject({ fault: 'away' });
              failed += 1;
              return undefined;
            });
            if (outcome === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
            else expect(outcome).toMatchObject({ ok: true });
          }
          acknowledged.set(name, (acknowledged.get(name) ?? 0) + 1);
        }
      }));
      await expect.poll(() => Math.min(...acknowledged.values()), { timeout: 30_000 }).toBeGreaterThan(2);
      await server().killAndStart();
      const before = new Map(acknowledged);
      await expect.poll(() => names.every((name) => (acknowledged.get(name) ?? 0) > (before.get(name) ?? 0)), { timeout: 30_000 }).toBe(true);
      over.abort();
      await writing;
      expect(failed).toBeGreaterThan(0);
      const fresh = createBooks(openPostgresStores(connected()));
      for (const name of names) expect(await soundLength(fresh, name)).toBe(2 + (acknowledged.get(name) ?? 0));
    });

    it('take every command of two processes that write the same ones, once each', { timeout: 120_000 }, async () => {
      await years();
      const each = 8;
      const processes = [1, 2].map(() => createBooks(openPostgresStores(connected())));
      const outcomes = await Promise.all(processes.flatMap((books, process) => (process === 0 ? names : names.toReversed()).flatMap((name) => Array.from({ length: each }, () => books.carryOut(name, record(), who)))));
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
      const fresh = createBooks(openPostgresStores(connected()));
      for (const name of names) expect(await soundLength(fresh, name)).toBe(2 + 2 * each);
    });
  });
});
