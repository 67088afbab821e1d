/** The stores over PostgreSQL keep every promise: over the embedded database, and over a server of this machine. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createPgPool } from '#store/pg-pool.ts';
import { createPglitePool } from '#store/pglite-pool.ts';
import { bookMigrations, migrate } from '#store/postgres-migrations.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import { storePromises } from '../store/promises.ts';
import { onPostgres } from './on-postgres.ts';

const tables = ['book', 'entry', 'draft', 'evidence', 'refusal'];

async function emptied(pool: SqlPool): Promise<void> {
  for (const table of tables) await pool.query(`DELETE FROM ${table}`);
}

describe('stores over the embedded database', () => {
  let pool: SqlPool;
  beforeAll(async () => {
    pool = await createPglitePool();
    await migrate(pool, bookMigrations);
  }, 180_000);
  beforeEach(() => emptied(pool));
  afterAll(() => pool.end());

  it.each(storePromises)('$says', async ({ check }) => {
    await expect(check({ stores: openPostgresStores(pool), another: async () => openPostgresStores(pool) })).resolves.toBeUndefined();
  });
});

onPostgres('stores over a PostgreSQL server', 55_400, ({ server, connected, pool: first }) => {
  beforeEach(() => emptied(first()));

  it.each(storePromises)('$says', async ({ check }) => {
    await expect(check({ stores: openPostgresStores(first()), another: async () => openPostgresStores(connected()) })).resolves.toBeUndefined();
  });

  it('migrates once when several processes start at once', async () => {
    await first().query('CREATE DATABASE together');
    const starters = [1, 2, 3].map(() => createPgPool(server().address('together')));
    await Promise.all(starters.map((pool) => migrate(pool, bookMigrations)));
    expect((await starters[0]!.query('SELECT name FROM migration')).rows).toEqual(bookMigrations.map(({ name }) => ({ name })));
    await Promise.all(starters.map((pool) => pool.end()));
  });

  it('refuses a database of a newer program, and one whose step was changed', async () => {
    const pool = first();
    await expect(migrate(pool, [])).rejects.toThrow(/newer version: it has 001-books/);
    await expect(migrate(pool, [{ name: '001-books', statements: ['SELECT 1'] }])).rejects.toThrow(/001-books .* not the one/);
  });

  it('says that the server is away, and goes on when it is back', async () => {
    const stores = openPostgresStores(first());
    await stores.books.append('b', 0, [{ seq: 0, hash: 'h', text: '{}' }]);
    await server().killAndStart();
    const seen = await stores.books.length('b').catch((cause: unknown) => cause);
    expect(seen === 1 || (seen as { fault?: string }).fault === 'away').toBe(true);
    expect(await stores.books.length('b')).toBe(1);
  });

  it('lets no copy of a command in that waited while its refusal was being kept', async () => {
    const pool = first();
    const { books } = openPostgresStores(pool);
    await books.append('b', 0, [{ seq: 0, hash: 'h0', text: '{}' }]);
    const writer = await connected().connect();
    await writer.query('BEGIN');
    await writer.query('UPDATE book SET refused = refused + 1 WHERE book = $1', ['b']);
    await writer.query('INSERT INTO refusal (book, command, content) VALUES ($1, $2, $3)', ['b', 'c1', '{}']);
    const late = books.append('b', { length: 1, head: 'h0', unrefused: 'c1' }, [{ seq: 1, hash: 'h1', text: '{}' }]);
    await expect.poll(async () => (await pool.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")).rows.length).toBe(1);
    await writer.query('COMMIT');
    writer.release();
    expect(await late).toBe(false);
    expect(await books.length('b')).toBe(1);
  });

  it.each([
    ['an entry taken out', 'DELETE FROM entry WHERE book = $1 AND seq = 1', { seq: 1, damage: 'missing' }],
    ['the end cut off', 'DELETE FROM entry WHERE book = $1 AND seq = 2', { seq: 2, damage: 'missing' }],
    ['an entry added past the end', "INSERT INTO entry SELECT book, 3, hash, content FROM entry WHERE book = $1 AND seq = 0", { seq: 3, damage: 'unexpected' }],
    ['another head', "UPDATE book SET head = 'x' WHERE book = $1", { seq: 2, damage: 'unexpected' }],
  ])('finds %s', async (_what, statement, facts) => {
    const pool = first();
    const { books } = openPostgresStores(pool);
    await books.append('b', 0, [0, 1, 2].map((seq) => ({ seq, hash: `h${seq}`, text: '{}' })));
    await pool.query(statement, ['b']);
    await expect(books.read('b', 0)).rejects.toMatchObject({ fault: 'broken', facts: { book: 'b', ...facts } });
  });
});
