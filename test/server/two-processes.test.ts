/** Two processes that write one book at the same time: nobody is kept out, however much faster the other is. */

import { expect, it } from 'vitest';

import { createBooks } from '#api/books.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { Stores } from '#store/book-store.ts';
import type { SqlPool } from '#store/sql.ts';
import { createWorld, inspector, unit } from '../support/world.ts';
import { onPostgres } from './on-postgres.ts';

const book = 'year';
let ids = 0;
const id = () => `50000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const record = () => ({
  kind: 'recordProblem' as const, id: id(), problem: id(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '公开栏空白', foundOn: '2025-11-03', method: 'website' as const, evidence: [],
});
const who = { actor: inspector, now: '2025-12-04T01:00:00.000Z' };

/** A process whose line to the database is slow: whatever it reads is old when it writes. */
function far(pool: SqlPool, milliseconds: number): SqlPool {
  const later = async () => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    ...pool,
    query: async (text, values) => {
      await later();
      return pool.query(text, values);
    },
    connect: () => pool.connect(),
    end: () => pool.end(),
  };
}

onPostgres('two processes over one PostgreSQL server', 55_460, ({ connected }) => {
  /** One that never stops writing, beside one far away that has some commands to write; what those came to. */
  async function beside(commands: number, ofSlow: (stores: Stores) => Stores) {
    const stores = openPostgresStores(connected());
    await stores.books.remove(book);
    await createWorld({ stores }).createYear(book, arxan2021, [unit('a')]);
    const quick = createBooks(stores);
    const slowStores = ofSlow(openPostgresStores(far(connected(), 20)));
    let tries = 0;
    const counted: Stores = { ...slowStores, books: { ...slowStores.books, append: (...given) => ((tries += 1), slowStores.books.append(...given)) } };
    const slow = createBooks(counted);
    const ending = new AbortController();
    let ofQuick = 0;
    const running = (async () => {
      while (!ending.signal.aborted) {
        expect(await quick.carryOut(book, record(), who)).toMatchObject({ ok: true });
        ofQuick += 1;
      }
    })();
    const outcomes = [];
    for (let n = 0; n < commands; n += 1) outcomes.push(await slow.carryOut(book, record(), who));
    ending.abort();
    await running;
    expect(await quick.verify(book)).toBeUndefined();
    return { outcomes, tries, ofQuick, length: await stores.books.length(book) };
  }

  it('let each write after two lost tries at most, while the other goes on', { timeout: 120_000 }, async () => {
    const { outcomes, tries, ofQuick, length } = await beside(10, (stores) => stores);
    expect(outcomes.map(({ ok }) => ok)).toEqual(outcomes.map(() => true));
    expect(tries).toBeLessThanOrEqual(2 * outcomes.length);
    expect(ofQuick).toBeGreaterThan(outcomes.length);
    expect(length).toBe(2 + outcomes.length + ofQuick);
  });

  it('would keep the slower one out if a book could not be held', { timeout: 120_000 }, async () => {
    const { tries } = await beside(2, ({ books, drafts, blobs, close }) => ({ books, drafts, blobs, close }));
    expect(tries).toBeGreaterThan(6);
  });
});
