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

import { againWhereItGaveWay, type SqlPool } from './sql.ts';

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
    askAgain(client);
    client.on('error', onBroken);
    client.on('notice', ({ message }) => {
      // ends the line before COMMIT is answered: whoever waits hears of a broken connection and asks again
      if (/synchronous replication/.test(message ?? '')) void client.end();
    });
  });
  const ask = pool.query.bind(pool) as SqlPool['query'];
  pool.query = ((text: string, values?: unknown[]) => againWhereItGaveWay(() => ask(text, values))) as unknown as typeof pool.query;
  return pool as unknown as SqlPool;
}

/**
 * A single statement that the database gave up in favour of another one is asked again, also where it is the login's own: engines that
 * know no weaker isolation than SERIALIZABLE answer 40001 to any of two that write one row. Inside of a transaction nothing is: that begins again as a whole.
 */
function askAgain(client: pg.ClientBase): void {
  const ask = client.query.bind(client) as (...given: readonly unknown[]) => Promise<unknown>;
  let isOpen = false;
  client.query = ((...given: readonly unknown[]) => {
    const [text] = given;
    // the pool's own way in is with a callback: it asks again by itself
    if (typeof text !== 'string' || given.some((one) => typeof one === 'function')) return ask(...given);
    const word = /^\s*(begin|start|commit|end|rollback|abort)\b/i.exec(text)?.[1]?.toLowerCase();
    if (word !== undefined) isOpen = word === 'begin' || word === 'start';
    return word !== undefined || isOpen ? ask(...given) : againWhereItGaveWay(() => ask(...given));
  }) as typeof client.query;
}
