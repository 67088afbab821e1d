/**
 * Connections to a PostgreSQL server.
 *
 * `pg` takes one address. A line that breaks while it is idle, or in somebody's hands, must not end the process: both are
 * listened to. A server that was told not to wait for its copies says so in a notice; what it acknowledged then is
 * not safe, so it counts as failed.
 *
 * Imports: pg.
 */

import pg from 'pg';

import type { SqlPool } from './sql.ts';

export interface PgPoolOptions {
  readonly most?: number;
  /** Told of lines that broke; they are replaced. */
  readonly onBroken?: (cause: Error) => void;
}

export function createPgPool(address: string, { most = 8, onBroken = () => undefined }: PgPoolOptions = {}): SqlPool {
  const pool = new pg.Pool({
    connectionString: address, max: most, connectionTimeoutMillis: 5000, query_timeout: 30_000, keepAlive: true, allowExitOnIdle: false, application_name: 'kaoping',
  });
  pool.on('error', onBroken);
  pool.on('connect', (client) => {
    client.on('error', onBroken);
    client.on('notice', ({ message }) => {
      // ends the line before COMMIT is answered: whoever waits hears of a broken connection and asks again
      if (/synchronous replication/.test(message ?? '')) void client.end();
    });
  });
  return pool as unknown as SqlPool;
}
