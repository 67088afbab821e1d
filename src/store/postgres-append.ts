/**
 * Entries added to books in use, over a database of the PostgreSQL family: one statement for one book, or for all that wait at the same moment.
 *
 * Each is a transaction of its own. Of a book that somebody else has in hand a group takes nothing and waits for nobody; nor does it take what no longer
 * fits. Those are asked again alone, so no book keeps another one waiting, and two groups never wait for each other.
 *
 * Imports: the files beside it.
 */

import { StoreError, type Standing, type StoredEntry } from './book-store.ts';
import { gather } from './gather.ts';
import { unrefused } from './postgres-refusals.ts';
import { againWhereItGaveWay, codeOf, type SqlPool, type SqlValue } from './sql.ts';
import { storeErrorOf } from './sql-fault.ts';
import { toSqlText } from './sql-text.ts';

export interface Addition {
  /** Of the book, as the database has it. */
  readonly name: string;
  readonly expected: Standing & { readonly unrefused?: string };
  /** At least one, at most `atOnce`. */
  readonly entries: readonly StoredEntry[];
}

/** What a command adds seldom has more. */
export const atOnce = 20;

/** Books in one statement. */
const most = 50;

/** Answers whether the book still was as expected, and only once the entries are there for good. */
export type Append = (addition: Addition) => Promise<boolean>;

export function createAppend(pool: SqlPool): Append {
  let isRefused = false;
  const together = gather<Addition, boolean>({
    most, keyOf: ({ name }) => name,
    askTogether: async (additions) => {
      try {
        return await appendTogether(pool, additions);
      } catch (cause) {
        const error = storeErrorOf(cause);
        // written or not, nobody knows: as with one
        if (error instanceof StoreError && error.fault === 'away') throw error;
        // a syntax or a feature that this engine does not have
        isRefused ||= /^(42|0A)/.test(codeOf(cause));
        return additions.map(() => false);
      }
    },
  });
  return async (addition) => (!isRefused && (await together(addition))) || appendAlone(pool, addition);
}

/**
 * One question instead of four, and nobody holds the book's row while an answer is under way. The row moves on only together with the entries; no row, no entries.
 * Waits for whoever has the row.
 */
export async function appendAlone(pool: SqlPool, { name, expected: { length, head, unrefused: command = '' }, entries }: Addition): Promise<boolean> {
  const last = entries.at(-1);
  const rows = entries.map((_, row) => `(CAST($${row * 3 + 7} AS integer), CAST($${row * 3 + 8} AS text), CAST($${row * 3 + 9} AS text))`).join(', ');
  const text = `WITH moved AS (UPDATE book SET length = $2, head = $3 WHERE book = $1 AND length = $4 AND head = $5 ${unrefused('$1', '$6')} RETURNING book)
    INSERT INTO entry (book, seq, hash, content) SELECT moved.book, added.seq, added.hash, added.content FROM moved CROSS JOIN (VALUES ${rows}) AS added (seq, hash, content)`;
  const values = [name, length + entries.length, toSqlText(last?.hash ?? ''), length, toSqlText(head), toSqlText(command), ...entries.flatMap(({ seq, hash, text: content }) => [seq, toSqlText(hash), toSqlText(content)])];
  const { rowCount } = await againWhereItGaveWay(() => pool.query(text, values));
  return allOrNone(rowCount ?? 0, entries.length);
}

/**
 * The same for several books. Whoever waits for a row sees afterwards whether it was moved; here nobody waits, and what was moved since the statement began does
 * not fit either: the row is looked at again when it is written.
 */
async function appendTogether(pool: SqlPool, additions: readonly Addition[]): Promise<readonly boolean[]> {
  const values: SqlValue[] = [];
  const put = (value: SqlValue, type: 'text' | 'integer') => `CAST($${values.push(value)} AS ${type})`;
  const names = additions.map(({ name }) => put(name, 'text'));
  const moves = additions.map(({ expected: { length, head, unrefused: command = '' }, entries }, place) => {
    const next = [put(length + entries.length, 'integer'), put(toSqlText(entries.at(-1)?.hash ?? ''), 'text')];
    return `(${[names[place], ...next, put(length, 'integer'), put(toSqlText(head), 'text'), put(toSqlText(command), 'text')].join(', ')})`;
  });
  const rows = additions.flatMap(({ entries }, place) =>
    entries.map(({ seq, hash, text }) => `(${[names[place], put(seq, 'integer'), put(toSqlText(hash), 'text'), put(toSqlText(text), 'text')].join(', ')})`));
  const written = await pool.query(`WITH free AS (SELECT book FROM book WHERE book IN (${names.join(', ')}) FOR UPDATE SKIP LOCKED),
    moved AS (UPDATE book SET length = move.length, head = move.head
      FROM free JOIN (VALUES ${moves.join(', ')}) AS move (book, length, head, was, before, command) ON move.book = free.book
      WHERE book.book = move.book AND book.length = move.was AND book.head = move.before ${unrefused('move.book', 'move.command')} RETURNING book.book)
    INSERT INTO entry (book, seq, hash, content)
      SELECT moved.book, added.seq, added.hash, added.content FROM moved JOIN (VALUES ${rows.join(', ')}) AS added (book, seq, hash, content) ON added.book = moved.book
    RETURNING book`, values);
  const count = new Map<unknown, number>();
  for (const { book } of written.rows) count.set(book, (count.get(book) ?? 0) + 1);
  return additions.map(({ name, entries }) => allOrNone(count.get(name) ?? 0, entries.length));
}

function allOrNone(written: number, wanted: number): boolean {
  if (written !== 0 && written !== wanted) throw new StoreError('broken', { cause: new Error(`${written} of ${wanted} entries were taken`) });
  return written !== 0;
}
