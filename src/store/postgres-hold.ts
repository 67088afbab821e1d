/**
 * A book held by one author: its row is locked, and everything is asked over the one line that holds it.
 *
 * Imports: the files beside it.
 */

import type { Ask, SqlPool, SqlValue } from './sql.ts';
import { toSqlText } from './sql-text.ts';

/** Waits for whoever has the row; those who come later wait behind. Ends with the transaction of `ask`. */
export async function holdRow(ask: Ask, book: string): Promise<void> {
  await ask('SELECT book FROM book WHERE book = $1 FOR UPDATE', [toSqlText(book)]);
}

/** A line that is in a transaction, in the shape of a pool: a transaction within it is a part of it. */
export function poolOver(ask: Ask): SqlPool {
  const query = (text: string, values: unknown[] = []) => ask(partOf[text] ?? text, values as SqlValue[]);
  return { query, connect: async () => ({ query, release: () => undefined }), end: async () => undefined };
}

const partOf: Readonly<Record<string, string>> = { BEGIN: 'SAVEPOINT part', COMMIT: 'RELEASE SAVEPOINT part', ROLLBACK: 'ROLLBACK TO SAVEPOINT part' };
