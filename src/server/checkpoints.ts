/**
 * Signed checkpoints: how long every book was and which hash it ended with, kept in a folder outside of the database.
 *
 * A chain does not show that its newest end is gone from all tables alike, nor that a whole database was set back. Against a
 * checkpoint both show. Files are never changed; each is one moment. docs/decisions/0152.
 *
 * Imports: scheme (canonical JSON), store, node, zod.
 */

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

import { canonicalJson } from '#scheme/canonical-json.ts';
import type { BookSummary } from '#store/book-store.ts';
import { makeFolder } from '#store/make-folder.ts';
import { openPostgresStores } from '#store/postgres.ts';
import { fromSqlText, toSqlText } from '#store/sql-text.ts';
import type { SqlPool } from '#store/sql.ts';
import { readPublicKeys, signatureFault, type SigningKey } from './signing.ts';

const shape = z.strictObject({
  format: z.literal('kaoping-checkpoint'), version: z.literal(1),
  /** Grows within the folder: a clock that was set back changes nothing. */
  number: z.int(), at: z.string(),
  books: z.array(z.strictObject({ book: z.string(), length: z.int(), head: z.string() })),
  /** Why everything before this one no longer counts: the database was set back on purpose. */
  accepted: z.optional(z.string()),
  key: z.string(), signature: z.string(),
});
export type Checkpoint = z.infer<typeof shape>;

export interface ReadCheckpoints {
  /** In order of their numbers. */
  readonly checkpoints: readonly Checkpoint[];
  /** Files that are not as they were signed, one line each. */
  readonly faults: readonly string[];
}

export function readCheckpoints(folder: string): ReadCheckpoints {
  makeFolder(folder);
  const keys = readPublicKeys(folder);
  const checkpoints: Checkpoint[] = [];
  const faults: string[] = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json')).toSorted()) {
    const read = checkpointIn(readFileSync(join(folder, name), 'utf8'));
    const fault = read === undefined ? 'cannot be read' : signatureFault(keys, signedText(read), read);
    if (read === undefined || fault !== undefined) faults.push(`checkpoint ${name}: ${fault}`);
    else checkpoints.push(read);
  }
  return { checkpoints: checkpoints.toSorted((one, other) => one.number - other.number || (one.at < other.at ? -1 : 1)), faults };
}

export interface Expectation extends BookSummary { readonly at: string }

/** What must be there at least: each book at its longest since the last time that a setting back was accepted. */
export function expectedOf(checkpoints: readonly Checkpoint[]): readonly Expectation[] {
  const from = checkpoints.findLastIndex(({ accepted }) => accepted !== undefined);
  const byBook = new Map<string, Expectation>();
  for (const { books, at } of checkpoints.slice(Math.max(0, from))) {
    for (const book of books) if (book.length >= (byBook.get(book.book)?.length ?? 0)) byBook.set(book.book, { ...book, at });
  }
  return [...byBook.values()];
}

/** One line for each book that is not what was signed. */
export async function behind(pool: SqlPool, expected: readonly Expectation[]): Promise<readonly string[]> {
  const present = new Map((await openPostgresStores(pool).books.list()).map((one) => [one.book, one]));
  const faults: string[] = [];
  for (const { book, length, head, at } of expected) {
    const found = present.get(book);
    if (found === undefined) faults.push(`book ${book}: gone; ${length} entries were signed on ${at}`);
    else if (found.length < length) faults.push(`book ${book}: ends after ${found.length} entries; ${length} were signed on ${at}`);
    else if ((await hashAt(pool, book, length - 1)) !== head) faults.push(`book ${book}: entry ${length - 1} is not the one that was signed on ${at}`);
  }
  return faults;
}

/** Undefined where nothing is there to be signed. Samples can be removed, so they are left out. */
export async function writeCheckpoint(pool: SqlPool, { folder, key, at, accepted }: { readonly folder: string; readonly key: SigningKey; readonly at: string; readonly accepted?: string }): Promise<Checkpoint | undefined> {
  const books = await lastingBooks(pool);
  const last = readCheckpoints(folder).checkpoints.at(-1);
  if (accepted === undefined && (books.length === 0 || canonicalJson(last?.books ?? []) === canonicalJson(books))) return undefined;
  const content = { format: 'kaoping-checkpoint' as const, version: 1 as const, number: (last?.number ?? 0) + 1, at, books, ...(accepted === undefined ? {} : { accepted }) };
  const made: Checkpoint = { ...content, ...key.sign(canonicalJson(content)) };
  const name = `${String(made.number).padStart(8, '0')}-${at.replaceAll(/[^0-9TZ]/g, '')}-${randomBytes(3).toString('hex')}${accepted === undefined ? '' : '-accepted'}.json`;
  // whole or not at all: whoever reads while this is written sees no half of it
  const half = join(folder, `${name}.part`);
  writeFileSync(half, `${JSON.stringify(made)}\n`, { flush: true });
  renameSync(half, join(folder, name));
  if (accepted === undefined) prune(folder);
  return made;
}

/** Newest kept in full; of what is older the last of each day. An acceptance is kept for ever. */
const newest = 200;

function prune(folder: string): void {
  const names = readdirSync(folder).filter((one) => /^\d{8}-\d{8}T\d+Z-[0-9a-f]+\.json$/.test(one)).toSorted().slice(0, -newest);
  const lastOfDay = new Map(names.map((name) => [name.slice(9, 17), name]));
  for (const name of names) if (lastOfDay.get(name.slice(9, 17)) !== name) rmSync(join(folder, name), { force: true });
}

/** Keys of an entry are in order, so what says that it is a sample stands before its scheme. */
const sampleBegins = `{"at":"%","kind":"assessmentCreated","request":"${'_'.repeat(64)}","sample":true,"scheme":%`;

async function lastingBooks(pool: SqlPool): Promise<BookSummary[]> {
  const list = await openPostgresStores(pool).books.list();
  const { rows } = await pool.query('SELECT book FROM entry WHERE seq = 0 AND content LIKE $1', [sampleBegins]);
  const samples = new Set(rows.map(({ book }) => fromSqlText(String(book))));
  // the answers of the public go with the year that they are of
  return list.filter(({ book }) => !samples.has(book) && !samples.has(book.replace('answers:', ''))).map(({ book, length, head }) => ({ book, length, head }));
}

async function hashAt(pool: SqlPool, book: string, seq: number): Promise<string | undefined> {
  const { rows } = await pool.query('SELECT hash FROM entry WHERE book = $1 AND seq = $2', [toSqlText(book), seq]);
  return rows[0] === undefined ? undefined : fromSqlText(String(rows[0]['hash']));
}

function signedText({ key: _key, signature: _signature, ...content }: Checkpoint): string {
  return canonicalJson(content);
}

function checkpointIn(text: string): Checkpoint | undefined {
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
