/**
 * Stores over a database of the PostgreSQL family: five plain tables, all but that of the files keyed by book.
 *
 * An append is one transaction, mostly one statement, that begins with the row of its book: where length and head are no longer what the author
 * believes, no row is found and nothing is written. Authors of one book therefore wait for each other, those of
 * different books never do. It has returned true only after COMMIT was answered.
 *
 * Imports: the files beside it.
 */

import { checkPlaces, mayFollow } from './append-check.ts';
import { StoreError, type BookStore, type BookSummary, type DraftStore, type Expected, type StoredEntry, type Stores } from './book-store.ts';
import { appendAlone, atOnce, createAppend, type Append } from './postgres-append.ts';
import { postgresBlobs, postgresDrafts } from './postgres-beside.ts';
import { holdRow, poolOver } from './postgres-hold.ts';
import { postgresRefusals, unrefused } from './postgres-refusals.ts';
import { inTransaction, type Ask, type SqlPool, type SqlRow } from './sql.ts';
import { storeErrorOf } from './sql-fault.ts';
import { fromSqlText, toSqlText } from './sql-text.ts';

/** The tables must be there: `migrate` makes them. Closing the stores leaves the pool open for whoever made it. */
export function openPostgresStores(pool: SqlPool): Stores {
  return storesOver(pool, createAppend(pool));
}

function storesOver(pool: SqlPool, append: Append): Stores {
  let closed = false;
  /** Every way in: a closed store answers nothing, and what the database complains of becomes a StoreError. */
  const asked = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closed) throw new StoreError('closed');
    try {
      return await work();
    } catch (cause) {
      throw storeErrorOf(cause);
    }
  };
  return {
    books: guarded(postgresBooks(pool, append), asked),
    drafts: guarded<DraftStore>(postgresDrafts(pool), asked),
    blobs: guarded(postgresBlobs(pool), asked),
    refusals: guarded(postgresRefusals(pool), asked),
    hold: async (book, work) => {
      // what the work itself throws is not the database's
      let thrown: { readonly cause: unknown } | undefined;
      const guardedWork = async (ask: Ask) => {
        await holdRow(ask, book);
        const held = poolOver(ask);
        return work(storesOver(held, (addition) => appendAlone(held, addition))).catch((cause: unknown) => {
          thrown = { cause };
          throw cause;
        });
      };
      return asked(() => inTransaction(pool, guardedWork)).catch((cause: unknown) => {
        throw thrown === undefined ? cause : thrown.cause;
      });
    },
    close: () => {
      closed = true;
    },
  };
}

type Asked = <Result>(work: () => Promise<Result>) => Promise<Result>;

function guarded<Store extends object>(store: Store, asked: Asked): Store {
  const entries = Object.entries(store) as [string, (...given: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(entries.map(([name, call]) => [name, (...given: unknown[]) => asked(() => call(...given))])) as Store;
}

function postgresBooks(pool: SqlPool, appendInUse: Append): BookStore {
  return {
    list: async () => {
      const { rows } = await pool.query('SELECT book, length, head FROM book');
      return rows.map(summaryOf).toSorted((one, other) => (one.book < other.book ? -1 : 1));
    },
    // one statement, so that length, head and entries are of one moment
    read: async (book, from) => {
      const { rows } = await pool.query(fromPlace, [toSqlText(book), from]);
      return entriesOf(book, from, rows);
    },
    follow: async (book, known) => {
      const { rows } = await pool.query(fromPlace, [toSqlText(book), known.length]);
      const found = rows[0] === undefined ? { length: 0, head: '' } : summaryOf({ ...rows[0], book: '' });
      return mayFollow(known, found) ? entriesOf(book, known.length, rows) : undefined;
    },
    length: async (book) => {
      const { rows } = await pool.query('SELECT length FROM book WHERE book = $1', [toSqlText(book)]);
      return Number(rows[0]?.['length'] ?? 0);
    },
    append: async (book, expected, entries) => {
      checkPlaces(expected, entries);
      const name = toSqlText(book);
      const last = entries.at(-1);
      if (last === undefined) return isStill(pool, name, expected);
      if (typeof expected !== 'number' && expected.length > 0 && entries.length <= atOnce) return appendInUse({ name, expected, entries });
      return inTransaction(pool, async (ask) => {
        if (!(await claim(ask, name, { expected, last }))) return false;
        await insert(ask, name, entries);
        return true;
      });
    },
    remove: (book) =>
      inTransaction(pool, async (ask) => {
        // the row of the book first, as in append: whoever is writing it is waited for
        for (const table of ['book', 'entry', 'draft', 'refusal']) await ask(`DELETE FROM ${table} WHERE book = $1`, [toSqlText(book)]);
      }),
  };
}

const fromPlace = 'SELECT b.length, b.head, e.seq, e.hash, e.content FROM book b LEFT JOIN entry e ON e.book = b.book AND e.seq >= $2 WHERE b.book = $1 ORDER BY e.seq';

/** Moves the book's row on if it is as expected. Until the transaction ends nobody else can. */
async function claim(ask: Ask, name: string, { expected, last }: { readonly expected: Expected; readonly last: StoredEntry }): Promise<boolean> {
  const { length, head, unrefused: command } = typeof expected === 'number' ? { length: expected, head: undefined } : expected;
  const next = [last.seq + 1, toSqlText(last.hash)];
  if (length === 0) {
    if (head !== undefined && head !== '') return false;
    return (await ask('INSERT INTO book (book, length, head) VALUES ($1, $2, $3) ON CONFLICT (book) DO NOTHING', [name, ...next])).rowCount === 1;
  }
  const found = head === undefined
    ? await ask('UPDATE book SET length = $2, head = $3 WHERE book = $1 AND length = $4', [name, ...next, length])
    : await ask(`UPDATE book SET length = $2, head = $3 WHERE book = $1 AND length = $4 AND head = $5 ${unrefused('$1', '$6')}`, [name, ...next, length, toSqlText(head), toSqlText(command ?? '')]);
  return found.rowCount === 1;
}

/** Rows in one statement: four values each, and a statement takes 65,535. */
const together = 1000;

async function insert(ask: Ask, name: string, entries: readonly StoredEntry[]): Promise<void> {
  for (let first = 0; first < entries.length; first += together) {
    const part = entries.slice(first, first + together);
    const places = part.map((_, row) => `($1, $${row * 3 + 2}, $${row * 3 + 3}, $${row * 3 + 4})`).join(', ');
    const values = part.flatMap(({ seq, hash, text }) => [seq, toSqlText(hash), toSqlText(text)]);
    const { rowCount } = await ask(`INSERT INTO entry (book, seq, hash, content) VALUES ${places}`, [name, ...values]);
    if (rowCount !== part.length) throw new StoreError('broken', { cause: new Error(`${rowCount} of ${part.length} entries were taken`) });
  }
}

/** An empty batch is a question. */
async function isStill(pool: SqlPool, name: string, expected: Expected): Promise<boolean> {
  const { rows } = await pool.query('SELECT book, length, head FROM book WHERE book = $1', [name]);
  const found = rows[0] === undefined ? { length: 0, head: '' } : summaryOf(rows[0]);
  return typeof expected === 'number' ? expected === found.length : expected.length === found.length && expected.head === found.head;
}

function summaryOf({ book, length, head }: SqlRow): BookSummary {
  return { book: fromSqlText(String(book)), length: Number(length), head: fromSqlText(String(head)) };
}

/** Throws StoreError where the rows are not the entries from `from` to the end of the book, each in its place. */
function entriesOf(book: string, from: number, rows: readonly SqlRow[]): readonly StoredEntry[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { length, head } = summaryOf({ ...first, book: '' });
  const entries = rows.flatMap(({ seq, hash, content }) =>
    seq === null ? [] : [{ seq: Number(seq), hash: fromSqlText(String(hash)), text: fromSqlText(String(content)) }]);
  const misplaced = entries.findIndex(({ seq }, index) => seq !== from + index);
  if (misplaced >= 0) throw new StoreError('broken', { facts: { book, seq: from + misplaced, damage: 'missing' } });
  const end = from + entries.length;
  if (end < length) throw new StoreError('broken', { facts: { book, seq: end, damage: 'missing' } });
  if (entries.length > 0 && (end > length || entries.at(-1)?.hash !== head)) {
    throw new StoreError('broken', { facts: { book, seq: Math.min(end - 1, length), damage: 'unexpected' } });
  }
  return entries;
}
