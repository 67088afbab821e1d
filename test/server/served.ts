/**
 * The service as people meet it, without a port: accounts over the embedded database in memory, a cookie jar for each person.
 *
 * Imports: server, store.
 */

import { afterAll, beforeAll, beforeEach } from 'vitest';

import { createPglitePool } from '#store/pglite-pool.ts';
import { migrate } from '#store/postgres-migrations.ts';
import type { SqlPool } from '#store/sql.ts';
import type { Oidc } from '#server/environment.ts';
import { createService } from '#server/service.ts';
import { allMigrations } from '#server/start.ts';
import type { NewPerson } from '#server/person.ts';

export const address = 'http://localhost:5240';
export const password = 'correct horse battery';

export interface Visitor {
  readonly ask: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly login: (username: string, given?: string) => Promise<Response>;
  readonly cookie: () => string;
  readonly setCookie: (cookie: string) => void;
}

export async function openDatabaseInMemory(): Promise<SqlPool> {
  const pool = await createPglitePool();
  await migrate(pool, allMigrations);
  return pool;
}

export async function emptyDatabase(pool: SqlPool): Promise<void> {
  for (const table of ['book', 'entry', 'draft', 'evidence', 'refusal', '"session"', '"account"', '"verification"', '"twoFactor"', '"user"', 'login_try', 'server_setting', 'office']) await pool.query(`DELETE FROM ${table}`);
}

export type Served = Awaited<ReturnType<typeof startServed>>;

/** For a whole file of tests: one database, emptied before each of them, and a service over it that `prepare` is given. */
export function servedAnew(prepare: (served: Served, pool: SqlPool) => Promise<void>): void {
  let pool: SqlPool;
  beforeAll(async () => {
    pool = await openDatabaseInMemory();
  }, 180_000);
  beforeEach(async () => {
    await emptyDatabase(pool);
    await prepare(await startServed(pool), pool);
  });
  afterAll(() => pool.end());
}

export async function startServed(pool: SqlPool, { start = '2025-12-03T02:00:00.000Z', isSecure = false, oidc, signing }: { readonly start?: string; readonly isSecure?: boolean; readonly oidc?: Oidc; readonly signing?: NonNullable<Parameters<typeof createService>[0]['signing']> } = {}) {
  let clock = Date.parse(start);
  const logged: unknown[] = [];
  const note = (...line: unknown[]) => void logged.push(line);
  const service = await createService({
    pool, version: 'test', ...(signing === undefined ? {} : { signing }), now: () => new Date((clock += 1)), log: { info: note, warn: note, error: note } as never,
    environment: { address: isSecure ? 'https://kaoping.example' : address, isSecure, oidc, metricsToken: undefined, behindProxy: false },
  });

  function visitor(): Visitor {
    const jar = new Map<string, string>();
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask: Visitor['ask'] = async (method, path, body, headers = {}) => {
      const bytes = body === undefined ? undefined : body instanceof Uint8Array ? body : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
      const request = new Request(`${address}${path}`, {
        method, ...(bytes === undefined ? {} : { body: bytes as BodyInit }),
        headers: {
          host: 'localhost:5240', origin: address, 'sec-fetch-site': 'same-origin', ...(jar.size === 0 ? {} : { cookie: cookie() }),
          ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(bytes.length) }), ...headers,
        },
      });
      const answer = await service.fetch(request);
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return answer;
    };
    return {
      ask, cookie,
      login: (username, given = password) => ask('POST', '/api/session', { username, password: given }),
      setCookie: (text) => {
        jar.clear();
        for (const pair of text.split('; ')) jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      },
    };
  }

  return {
    service, visitor, logged,
    passTime: (milliseconds: number) => {
      clock += milliseconds;
    },
    /** An account with the usual password, and its owner, logged in. */
    person: async (given: NewPerson): Promise<Visitor> => {
      await service.accounts.create(given, password);
      const owner = visitor();
      const answer = await owner.login(given.username);
      if (!answer.ok) throw new Error(`login: ${answer.status} ${await answer.text()}`);
      return owner;
    },
  };
}
