/**
 * The tables, step by step. A step that was released is never changed: its checksum is compared at each start.
 *
 * What was avoided, so that the whole PostgreSQL family can hold them: docs/server.md.
 *
 * Imports: @noble/hashes, sql.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { codeOf, inTransaction, type SqlPool } from './sql.ts';

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const bookMigrations: readonly Migration[] = [
  {
    name: '001-books',
    statements: [
      'CREATE TABLE book (book text NOT NULL, length integer NOT NULL, head text NOT NULL, PRIMARY KEY (book))',
      'CREATE TABLE entry (book text NOT NULL, seq integer NOT NULL, hash text NOT NULL, content text NOT NULL, PRIMARY KEY (book, seq))',
      'CREATE TABLE draft (book text NOT NULL, draft_key text NOT NULL, saved_at text NOT NULL, content text NOT NULL, PRIMARY KEY (book, draft_key))',
      'CREATE TABLE evidence (sha256 text NOT NULL, media_type text NOT NULL, content bytea NOT NULL, PRIMARY KEY (sha256))',
    ],
  },
  {
    name: '002-refusals',
    statements: [
      'CREATE TABLE refusal (book text NOT NULL, command text NOT NULL, content text NOT NULL, PRIMARY KEY (book, command))',
      // how many of a book: whoever waited for the row of a book sees by it that one was noted meanwhile
      'ALTER TABLE book ADD COLUMN refused integer NOT NULL DEFAULT 0',
    ],
  },
];

/** The database was made by a newer program, or a step was changed after it was taken. */
export class MigrationError extends Error {}

/** Takes the steps that are missing, each whole or not at all; several processes may start at once. */
export async function migrate(pool: SqlPool, migrations: readonly Migration[]): Promise<void> {
  await pool.query('CREATE TABLE IF NOT EXISTS migration (name text NOT NULL, checksum text NOT NULL, PRIMARY KEY (name))').catch((cause: unknown) => {
    // two processes made it at the same moment
    if (!alreadyThere.has(codeOf(cause))) throw cause;
  });
  for (const migration of migrations) await take(pool, migration);
  const { rows } = await pool.query('SELECT name FROM migration');
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.map(({ name }) => String(name)).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new MigrationError(`The database was made by a newer version: it has ${unknown.join(', ')}.`);
}

const alreadyThere = new Set(['23505', '42P07']);

async function take(pool: SqlPool, { name, statements }: Migration): Promise<void> {
  const checksum = bytesToHex(sha256(utf8ToBytes(statements.join(';\n'))));
  await inTransaction(pool, async (ask) => {
    // whoever comes second waits here until the first is done, and then has nothing to do
    const { rowCount } = await ask('INSERT INTO migration (name, checksum) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [name, checksum]);
    if (rowCount === 1) {
      for (const statement of statements) await ask(statement);
      return;
    }
    const { rows } = await ask('SELECT checksum FROM migration WHERE name = $1', [name]);
    if (rows[0]?.['checksum'] !== checksum) throw new MigrationError(`Step ${name} of the database is not the one of this program.`);
  });
}
