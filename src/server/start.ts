/**
 * From an environment to something that answers Node's requests.
 *
 * Imports: @hono/node-server, pino, store, the files beside it.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';

import { createPglitePool } from '#store/pglite-pool.ts';
import { createPgPool } from '#store/pg-pool.ts';
import { bookMigrations, migrate } from '#store/postgres-migrations.ts';
import type { SqlPool } from '#store/sql.ts';
import { accountMigrations } from './account-migrations.ts';
import { startKeeper } from './checkpoint-keeper.ts';
import type { Environment } from './environment.ts';
import { createService } from './service.ts';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export const allMigrations = [...bookMigrations, ...accountMigrations];

/** The database of this environment, its tables up to date. */
export async function openDatabase({ database, folder }: Pick<Environment, 'database' | 'folder'>, onBroken?: (cause: Error) => void): Promise<SqlPool> {
  const pool = database === undefined ? await createPglitePool(folder) : createPgPool(database, onBroken === undefined ? {} : { onBroken });
  try {
    await migrate(pool, allMigrations);
  } catch (cause) {
    await pool.end();
    throw cause;
  }
  return pool;
}

/** `page` answers everything that is not for the API: the built app. */
export async function startService(environment: Environment, { page, version }: { readonly page: Listener; readonly version: string }) {
  const log = pino({ level: environment.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const pool = await openDatabase(environment, (cause) => log.warn({ code: 'code' in cause ? cause.code : cause.name }, 'a connection to the database broke'));
  const keeper = environment.checkpoints === undefined ? undefined : await startKeeper(pool, { checkpoints: environment.checkpoints, log }).catch(async (cause: unknown) => {
    await pool.end();
    throw cause;
  });
  const service = await createService({ pool, environment, log, version, ...(keeper === undefined ? {} : { signing: keeper }) });
  const answer = getRequestListener(service.fetch);
  const underWay = new Set<ServerResponse>();

  const listener: Listener = (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // says where a request came from; nobody else may say so
    request.headers['x-kaoping-peer'] = /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') ? 'loopback' : 'other';
    request.headers['x-kaoping-address'] = request.socket.remoteAddress ?? '';
    if (!/^\/(api|healthz|readyz|version|metrics)(\/|$)/.test(path)) return page(request, response);
    underWay.add(response);
    response.once('close', () => void underWay.delete(response));
    void answer(request, response);
  };

  return {
    listener, service,
    /** Lets what is under way end, at most for ten seconds, then closes the database. */
    close: async () => {
      service.end();
      for (let look = 0; look < 100 && underWay.size > 0; look += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      await keeper?.close();
      await pool.end();
    },
  };
}
