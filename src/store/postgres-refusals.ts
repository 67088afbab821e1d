/**
 * What was told to whoever was refused, over a database of the PostgreSQL family.
 *
 * A note takes the row of its book, as an append does, and counts up there. An append asks that the count still is what it was when its
 * statement began: where it waited for a note, the count is another, and no entry is written.
 *
 * Imports: the files beside it.
 */

import type { RefusalStore } from './book-store.ts';
import { againWhereItGaveWay, type SqlPool } from './sql.ts';
import { fromSqlText, toSqlText } from './sql-text.ts';

/** For the UPDATE of a book's row, both given as SQL: this command was not refused, nor is just being. */
export function unrefused(book: string, command: string): string {
  return `AND book.refused = (SELECT seen.refused FROM book AS seen WHERE seen.book = ${book}) AND NOT EXISTS (SELECT 1 FROM refusal WHERE refusal.book = ${book} AND refusal.command = ${command})`;
}

export function postgresRefusals(pool: SqlPool): RefusalStore {
  return {
    get: async (book, command) => {
      const [row] = (await pool.query('SELECT content FROM refusal WHERE book = $1 AND command = $2', [toSqlText(book), toSqlText(command)])).rows;
      return row === undefined ? undefined : fromSqlText(String(row['content']));
    },
    put: async (book, { length, head }, { command, text }) => {
      const values = [toSqlText(book), length, toSqlText(head), toSqlText(command), toSqlText(text)];
      return (await againWhereItGaveWay(() => pool.query(note, values))).rowCount === 1;
    },
  };
}

const note = `WITH held AS (UPDATE book SET refused = refused + 1 WHERE book = $1 AND length = $2 AND head = $3 RETURNING book)
  INSERT INTO refusal (book, command, content) SELECT held.book, CAST($4 AS text), CAST($5 AS text) FROM held
  ON CONFLICT (book, command) DO NOTHING`;
