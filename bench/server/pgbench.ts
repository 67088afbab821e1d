/**
 * What PostgreSQL alone takes: pgbench writes the same rows in a transaction of the same shape, over as many lines.
 *
 * Imports: test/server (programs), node.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SqlPool } from '#store/sql.ts';
import { postgresPrograms } from '../../test/server/local-postgres.ts';

/** Tables of its own with the very columns and keys, so that no book of the service is damaged. */
export async function preparePgbench(pool: SqlPool, books: number): Promise<void> {
  for (const table of ['book', 'entry']) await pool.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`);
  for (let book = 0; book < books; book += 1) await pool.query('INSERT INTO bare_book (book, length, head) VALUES ($1, 1, $2)', [`bare-${book}`, '0'.repeat(64)]);
}

/** The transaction of an append: the row of the book moves on, the entry is added. `content` is an entry of the service. */
export function pgbenchScript(books: number, content: string): string {
  return [
    `\\set n random(0, ${books - 1})`,
    'BEGIN;',
    `UPDATE bare_book SET length = length + 1, head = lpad(length::text, 64, '0') WHERE book = 'bare-' || :n RETURNING length AS seq \\gset`,
    `INSERT INTO bare_entry (book, seq, hash, content) VALUES ('bare-' || :n, :seq - 1, lpad(:seq::text, 64, '0'), $words$${content}$words$);`,
    'COMMIT;',
    '',
  ].join('\n');
}

export interface PgbenchPlan { readonly database: string; readonly folder: string; readonly script: string; readonly clients: number; readonly seconds: number }

/** Commits per second. */
export async function pgbench({ database, folder, script, clients, seconds }: PgbenchPlan): Promise<number> {
  const file = join(folder, 'append.pgbench');
  writeFileSync(file, script);
  const child = spawn(join(postgresPrograms() ?? '', 'pgbench'), ['-n', '-M', 'extended', '-f', file, '-c', String(clients), '-j', '1', '-T', String(seconds), database], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => void (told += part.toString('utf8')));
  await once(child, 'exit');
  const rate = /^tps = ([\d.]+)/m.exec(told)?.[1];
  if (rate === undefined) throw new Error(`pgbench: ${told}`);
  return Number(rate);
}
