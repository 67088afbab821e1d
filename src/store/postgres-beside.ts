/**
 * Drafts and evidence files over a database of the PostgreSQL family.
 *
 * Imports: the files beside it.
 */

import { StoreError, type BlobStore, type Draft, type DraftStore } from './book-store.ts';
import type { SqlPool, SqlResult, SqlRow } from './sql.ts';
import { fromSqlText, toSqlText } from './sql-text.ts';

export function postgresDrafts(pool: SqlPool): DraftStore {
  const columns = 'SELECT draft_key, saved_at, content FROM draft WHERE book = $1';
  return {
    get: async (book, key) => {
      const { rows } = await pool.query(`${columns} AND draft_key = $2`, [toSqlText(book), toSqlText(key)]);
      return rows.map(draftOf)[0];
    },
    // compared here: a database has its own opinion of what comes before what
    list: async (book, prefix) => {
      const { rows } = await pool.query(columns, [toSqlText(book)]);
      return rows.map(draftOf).filter(({ key }) => key.startsWith(prefix)).toSorted((one, other) => (one.key < other.key ? -1 : 1));
    },
    put: async (book, { key, savedAt, text }, seen) => {
      const values = [toSqlText(book), toSqlText(key), savedAt, toSqlText(text)];
      if (seen === null) return (await pool.query('INSERT INTO draft (book, draft_key, saved_at, content) VALUES ($1, $2, $3, $4) ON CONFLICT (book, draft_key) DO NOTHING', values)).rowCount === 1;
      if (seen !== undefined) return (await pool.query('UPDATE draft SET saved_at = $3, content = $4 WHERE book = $1 AND draft_key = $2 AND saved_at = $5', [...values, seen])).rowCount === 1;
      written(await pool.query(
        'INSERT INTO draft (book, draft_key, saved_at, content) VALUES ($1, $2, $3, $4) ON CONFLICT (book, draft_key) DO UPDATE SET saved_at = EXCLUDED.saved_at, content = EXCLUDED.content',
        values,
      ));
      return true;
    },
    remove: async (book, key, seen) => {
      const values = [toSqlText(book), toSqlText(key)];
      const text = 'DELETE FROM draft WHERE book = $1 AND draft_key = $2';
      await (seen === undefined ? pool.query(text, values) : pool.query(`${text} AND saved_at = $3`, [...values, toSqlText(seen)]));
    },
  };
}

export function postgresBlobs(pool: SqlPool): BlobStore {
  return {
    has: async (sha256) => (await pool.query('SELECT sha256 FROM evidence WHERE sha256 = $1', [toSqlText(sha256)])).rows.length === 1,
    get: async (sha256) => {
      const [row] = (await pool.query('SELECT media_type, content FROM evidence WHERE sha256 = $1', [toSqlText(sha256)])).rows;
      return row === undefined ? undefined : { type: fromSqlText(String(row['media_type'])), bytes: new Uint8Array(row['content'] as Uint8Array) };
    },
    put: async (sha256, { type, bytes }) => {
      written(await pool.query(
        'INSERT INTO evidence (sha256, media_type, content) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO UPDATE SET media_type = EXCLUDED.media_type, content = EXCLUDED.content',
        // a view of Node's own kind: the driver would write any other array as a list of numbers
        [toSqlText(sha256), toSqlText(type), Uint8Array.from(bytes)],
      ));
    },
    remove: async (sha256) => {
      await pool.query('DELETE FROM evidence WHERE sha256 = $1', [toSqlText(sha256)]);
    },
  };
}

function draftOf({ draft_key: key, saved_at: savedAt, content }: SqlRow): Draft {
  return { key: fromSqlText(String(key)), savedAt: String(savedAt), text: fromSqlText(String(content)) };
}

function written({ rowCount }: SqlResult): void {
  if (rowCount !== 1) throw new StoreError('broken', { cause: new Error(`${rowCount} rows written`) });
}
