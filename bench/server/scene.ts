/**
 * The scene of every chapter: a PostgreSQL server of its own, its tables, accounts, and people who are logged in.
 *
 * Imports: server, store, test/server, node, the files beside it.
 */

import { randomUUID } from 'node:crypto';

import { createAccounts } from '#server/accounts.ts';
import { sharedSecret } from '#server/settings.ts';
import { openDatabase } from '#server/start.ts';
import type { NewPerson } from '#server/person.ts';
import type { SqlPool } from '#store/sql.ts';
import { startPostgres, type LocalPostgres } from '../../test/server/local-postgres.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export const password = 'correct horse battery';

export interface Scene {
  readonly postgres: LocalPostgres;
  readonly database: string;
  readonly pool: SqlPool;
  readonly addPeople: (people: readonly NewPerson[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function openScene(port: number): Promise<Scene> {
  const postgres = await startPostgres(port);
  const database = postgres.address();
  const pool = await openDatabase({ database, folder: '' });
  const accounts = await createAccounts(pool, { secret: await sharedSecret(pool), environment: { address: 'http://localhost', isSecure: false, oidc: undefined } });
  return {
    postgres, database, pool,
    addPeople: async ([first, ...others]) => {
      if (first === undefined) return;
      const { person } = await accounts.create(first, password);
      for (const other of others) await addLike(pool, person.id, other);
    },
    end: async () => {
      await pool.end();
      postgres.end();
    },
  };
}

/** An account with the rows and the password of another: hashing 500 passwords is no part of any measurement. */
async function addLike(pool: SqlPool, model: string, { username, name, unit, posts, office }: NewPerson): Promise<void> {
  const id = randomUUID();
  const add = async (table: string, key: string, changes: Readonly<Record<string, unknown>>) => {
    const [row] = (await pool.query(`SELECT * FROM "${table}" WHERE "${key}" = $1`, [model])).rows;
    const columns = Object.entries({ ...row, ...changes });
    await pool.query(`INSERT INTO "${table}" (${columns.map(([column]) => `"${column}"`).join(', ')}) VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`, columns.map(([, value]) => value));
  };
  await add('user', 'id', { id, name, username, displayUsername: username, email: `${username}@accounts.invalid`, unit: unit ?? null, roles: (posts ?? ['unit', 'peer']).join(','), ...(office === undefined ? {} : { office }) });
  await add('account', 'userId', { id: randomUUID(), accountId: id, userId: id });
}

/** One after the other: a password costs the server a fifteenth of a second. */
export async function loggedIn(origin: string, names: readonly string[]): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = [];
  for (const name of names) {
    const visitor = createVisitor(origin, name);
    await visitor.login(password);
    visitors.push(visitor);
  }
  return visitors;
}
