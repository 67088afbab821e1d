/**
 * What other members of the PostgreSQL family ask for, tried on PostgreSQL: no isolation below SERIALIZABLE (CockroachDB, YugabyteDB), and
 * a pooler that lends a connection for one transaction at a time.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createPgPool } from '#store/pg-pool.ts';
import { bookMigrations, migrate } from '#store/postgres-migrations.ts';
import { openPostgresStores } from '#store/postgres.ts';
import { codeOf, type SqlPool } from '#store/sql.ts';
import { allMigrations } from '#server/start.ts';
import { storePromises } from '../store/promises.ts';
import { postgresPrograms, startPostgres, whyNoPostgres, type LocalPostgres } from './local-postgres.ts';
import { hasPgBouncer, startPgBouncer, whyNoPgBouncer } from './pgbouncer.ts';
import { emptyDatabase, password, startServed } from './served.ts';

const here = postgresPrograms() !== undefined;
it.for(here ? [] : [whyNoPostgres])('%s', (why, { skip }) => skip(why));
it.for(here && !hasPgBouncer ? [whyNoPgBouncer] : [])('%s', (why, { skip }) => skip(why));

const serverPort = 55_402;
const bouncerPort = 55_403;
let server: LocalPostgres;
let bouncer: Awaited<ReturnType<typeof startPgBouncer>> | undefined;

beforeAll(async () => {
  if (!here) return;
  server = await startPostgres(serverPort);
  if (hasPgBouncer) bouncer = await startPgBouncer(bouncerPort, serverPort);
}, 180_000);
afterAll(() => {
  bouncer?.end();
  if (here) server.end();
});

describe.each([
  { way: 'SERIALIZABLE alone', database: 'strict', isHere: here, address: () => server.address('strict') },
  { way: 'a pooler that lends by transaction', database: 'lent', isHere: here && hasPgBouncer, address: () => bouncer?.address('lent') ?? '' },
].filter(({ isHere }) => isHere))('over $way', ({ database, address }) => {
  const pools: SqlPool[] = [];
  const connected = () => {
    const pool = createPgPool(address());
    pools.push(pool);
    return pool;
  };
  let pool: SqlPool;
  beforeAll(async () => {
    const first = createPgPool(server.address());
    await first.query(`CREATE DATABASE ${database}`);
    if (database === 'strict') await first.query("ALTER DATABASE strict SET default_transaction_isolation = 'serializable'");
    await first.end();
    pool = connected();
    await migrate(pool, allMigrations);
  }, 60_000);
  afterAll(() => Promise.all(pools.map((one) => one.end())));

  it('keeps every promise of the stores', async () => {
    for (const { says, check } of storePromises) {
      await emptyDatabase(pool);
      await check({ stores: openPostgresStores(pool), another: async () => openPostgresStores(connected()) }).catch((cause: unknown) => expect.unreachable(`${says}: ${String(cause)}`));
    }
  }, 180_000);

  it('lets several processes migrate at once', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(connected(), allMigrations)));
    await expect(migrate(pool, bookMigrations)).rejects.toThrow(/newer version/);
  });

  it('takes what many write at the same moment into one draft, one file, one book', async () => {
    await emptyDatabase(pool);
    const { books, drafts, blobs } = openPostgresStores(pool);
    const many = Array.from({ length: 40 }, (_, n) => n);
    const [taken] = await Promise.all([
      Promise.all(many.map((n) => books.append('b', 0, [{ seq: 0, hash: `h${n}`, text: '{}' }]))),
      ...many.map((n) => drafts.put('b', { key: 'k', savedAt: String(n), text: `${n}` })),
      ...many.map((n) => blobs.put('s', { type: 'text/plain', bytes: new Uint8Array([n]) })),
    ]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const next = await Promise.all(many.map((n) => books.append('b', { length: 1, head: `h${taken.indexOf(true)}` }, [{ seq: 1, hash: `i${n}`, text: '{}' }])));
    expect(next.filter(Boolean)).toHaveLength(1);
    expect(await books.read('b', 0)).toHaveLength(2);
  });

  it('lets many log in, and counts every wrong password of many at once', async () => {
    await emptyDatabase(pool);
    const { service, visitor } = await startServed(pool);
    const code = (await service.setupCode()) ?? '';
    const setUps = await Promise.all([1, 2, 3, 4].map((n) => visitor().ask('POST', '/api/setup', { code, username: `chief${n}`, name: `主任${n}`, password })));
    expect(setUps.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(setUps.filter(({ status }) => status >= 500)).toEqual([]);
    const { rows } = await pool.query('SELECT "username" FROM "user" WHERE "hasLeft" = $1', [false]);
    expect(rows).toHaveLength(1);
    const logins = await Promise.all([1, 2, 3, 4, 5].map(() => visitor().login(String(rows[0]?.['username']))));
    expect(logins.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const tries = await Promise.all(Array.from({ length: 12 }, () => visitor().login('nobody', 'wrong password')));
    expect(tries.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(7);
  }, 120_000);

  it('tells what the database complains of, without asking for ever', async () => {
    const refused = await pool.query('SELECT 1 / 0').catch((cause: unknown) => cause);
    expect(codeOf(refused)).toBe('22012');
  });
});
