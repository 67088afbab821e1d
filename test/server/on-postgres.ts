/**
 * Tests over a PostgreSQL server of their own, with as many pools as they want; told as skipped where this machine has none.
 *
 * Imports: vitest, store, the file beside it.
 */

import { afterAll, beforeAll, describe, it } from 'vitest';

import { createPgPool } from '#store/pg-pool.ts';
import { bookMigrations, migrate } from '#store/postgres-migrations.ts';
import type { SqlPool } from '#store/sql.ts';
import { postgresPrograms, startPostgres, whyNoPostgres, type LocalPostgres } from './local-postgres.ts';

export interface OnPostgres {
  readonly server: () => LocalPostgres;
  /** One more pool, as another process has it; closed at the end. */
  readonly connected: () => SqlPool;
  /** The first pool. */
  readonly pool: () => SqlPool;
}

/** `port`: one of its own for each file of tests. The tables of the books are there. */
export function onPostgres(title: string, port: number, tests: (database: OnPostgres) => void): void {
  it.for(postgresPrograms() === undefined ? [whyNoPostgres] : [])(`${title}: %s`, (why, { skip }) => skip(why));
  describe.each(postgresPrograms() === undefined ? [] : [title])('%s', () => {
    let server: LocalPostgres;
    const pools: SqlPool[] = [];
    const connected = () => {
      const pool = createPgPool(server.address());
      pools.push(pool);
      return pool;
    };
    beforeAll(async () => {
      server = await startPostgres(port);
      await migrate(connected(), bookMigrations);
    }, 180_000);
    afterAll(async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      server.end();
    });
    tests({ server: () => server, connected, pool: () => pools[0] as SqlPool });
  });
}
