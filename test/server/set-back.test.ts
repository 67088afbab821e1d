/**
 * A database that lost its newest entries under a running service, as a failover to a copy that was behind does: nobody is shown what
 * is not there any more, whoever writes next writes onto what is there, and the log says so.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createBooks, type SetBack } from '#api/books.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import { createWorld, office, unit } from '../support/world.ts';
import { openDatabaseInMemory } from './served.ts';

const book = 'year';
let pool: SqlPool;
beforeAll(async () => {
  pool = await openDatabaseInMemory();
}, 180_000);
afterAll(() => pool.end());

let ids = 0;
const id = () => `40000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const who = { actor: office, now: '2025-12-04T01:00:00.000Z' };
const units = (seen: number, ...names: readonly string[]) => ({ id: id(), kind: 'changeUnits' as const, seen, units: names.map((name) => unit(name)) });

/** All tables alike, so that nothing in the database itself tells. */
async function loseEnd(length: number): Promise<void> {
  await pool.query('DELETE FROM entry WHERE book = $1 AND seq >= $2', [book, length]);
  await pool.query('UPDATE book SET length = $2, head = (SELECT hash FROM entry WHERE book = $1 AND seq = $3) WHERE book = $1', [book, length, length - 1]);
}

/** A process that knows a year of five entries, and what it is told of losses. */
async function process() {
  const told: SetBack[] = [];
  const stores = openPostgresStores(pool);
  const books = createBooks(stores, { setBack: (what) => void told.push(what) });
  return { stores, books, told };
}

async function knownYear() {
  const one = await process();
  await one.stores.books.remove(book);
  await createWorld({ stores: one.stores }).createYear(book, arxan2021, [unit('a')]);
  const last = units(3, 'a', 'b', 'c', 'd');
  for (const command of [units(1, 'a', 'b'), units(2, 'a', 'b', 'c'), last]) expect(await one.books.carryOut(book, command, who)).toMatchObject({ ok: true });
  expect((await one.books.load(book)).length).toBe(5);
  return { ...one, last };
}

describe('a database that lost the newest entries of a book', () => {
  let known: Awaited<ReturnType<typeof knownYear>>;
  beforeEach(async () => {
    known = await knownYear();
    await loseEnd(3);
  });

  it('is noticed by whoever reads next: the book is read anew, and the log is told', async () => {
    const { books, told } = known;
    expect((await books.load(book)).units.size).toBe(2);
    expect(told).toEqual([{ book, known: 5, found: 3 }]);
    expect((await books.load(book)).length).toBe(3);
    expect(told).toHaveLength(1);
  });

  it('is noticed by the list of years', async () => {
    const { books, told } = known;
    const [summary] = await books.list();
    expect((await books.glance(summary!)).state.length).toBe(3);
    expect(told).toHaveLength(1);
  });

  it('is noticed by whoever writes next, who is told what there is now', async () => {
    const { books, told } = known;
    expect(await books.carryOut(book, units(4, 'a'), who)).toMatchObject({ ok: false, refusal: { code: 'changedMeanwhile', seen: 4, current: 2 } });
    expect(told).toEqual([{ book, known: 5, found: 3 }]);
    expect(await books.carryOut(book, units(2, 'a', 'x'), who)).toMatchObject({ ok: true, length: 4 });
    expect(await books.verify(book)).toBeUndefined();
  });

  it('carries a lost command out when it is sent again under its id, and does not call it done before that', async () => {
    const { books, last } = known;
    await loseEnd(4 - 1);
    expect(await books.carryOut(book, { ...last, seen: 2, id: id() }, who)).toMatchObject({ ok: true, replayed: false });
    expect(await books.carryOut(book, last, who)).toMatchObject({ ok: true, replayed: false });
  });

  it('is noticed where another process has written since, to the same length and beyond', async () => {
    const { books, told } = known;
    const other = await process();
    for (let seen = 2; seen < 5; seen += 1) {
      expect(await other.books.carryOut(book, units(seen, 'a', `z${seen}`), who)).toMatchObject({ ok: true });
      if (seen === 3) expect([...(await books.load(book)).units.keys()]).toContain('z3');
    }
    expect(told).toEqual([{ book, known: 5, found: 5 }]);
    expect((await books.load(book)).head).toBe((await other.books.load(book)).head);
    expect(await books.verify(book)).toBeUndefined();
  });

  it('is noticed though a whole new end is longer than what was known', async () => {
    const { books, told } = known;
    const other = await process();
    for (let seen = 2; seen < 6; seen += 1) await other.books.carryOut(book, units(seen, 'a', `y${seen}`), who);
    expect([...(await books.load(book)).units.keys()]).toContain('y5');
    expect(told).toEqual([{ book, known: 5, found: 7 }]);
  });
});
