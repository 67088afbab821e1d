/**
 * The whole service in one folder and back: a backup file per book, as a tab writes it, accounts, evidence that no entry names
 * yet, and a list of all of it with the SHA-256 of each.
 *
 * Books and files of an office other than the first are named "office@book". Each book is read in one statement, so it is of one moment; books do not depend on each other.
 *
 * Imports: exchange, ledger, store, node.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { readBackup, writeBackup, type BackupFile } from '#exchange/backup.ts';
import { isAnswersBook } from '#ledger/answers-name.ts';
import { namedFiles } from '#ledger/named-files.ts';
import type { StoredEntry } from '#store/book-store.ts';
import { makeFolder } from '#store/make-folder.ts';
import { officeStores, placeOf, rootOffice, storedName } from '#store/office-stores.ts';
import { openPostgresStores } from '#store/postgres.ts';
import { inTransaction, type SqlPool, type SqlValue } from '#store/sql.ts';
import { chainFaultOf } from './verify.ts';

/** Sessions and tries are not taken along: everybody logs in anew. */
const accountTables = {
  user: ['id', 'name', 'email', 'emailVerified', 'image', 'createdAt', 'updatedAt', 'username', 'displayUsername', 'twoFactorEnabled', 'unit', 'office', 'roles', 'mustChange', 'hasLeft'],
  account: ['id', 'accountId', 'providerId', 'userId', 'accessToken', 'refreshToken', 'idToken', 'accessTokenExpiresAt', 'refreshTokenExpiresAt', 'scope', 'password', 'createdAt', 'updatedAt'],
  office: ['id', 'name', 'parent'],
  twoFactor: ['id', 'secret', 'backupCodes', 'userId', 'verified', 'failedVerificationCount', 'lockedUntil'],
} as const;
type AccountRows = Readonly<Record<keyof typeof accountTables, readonly Readonly<Record<string, unknown>>[]>>;

const manifestName = 'manifest.json';
interface Manifest { readonly format: 'kaoping-server'; readonly version: 1; readonly savedAt: string; readonly files: Readonly<Record<string, string>> }

export interface Archived { readonly books: number; readonly evidence: number; readonly accounts: number }

/** Into a new or empty folder. */
export async function backUp(pool: SqlPool, folder: string, savedAt: string): Promise<Archived> {
  makeFolder(folder);
  if (readdirSync(folder).length > 0) throw new ArchiveError(`${folder} is not empty.`);
  for (const part of ['books', 'answers']) mkdirSync(join(folder, part));
  const { books, drafts, blobs } = openPostgresStores(pool);
  const files: Record<string, string> = {};
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { flush: true });
    files[name] = hashed(text);
  };
  const left = new Set((await pool.query('SELECT sha256 FROM evidence')).rows.map(({ sha256 }) => String(sha256)));
  let evidence = 0;
  /** Gets what is there; a file that an entry names and nobody stored is found by verify. */
  const fetchAll = async (hashes: Iterable<string>, office: string) => {
    const found: BackupFile[] = [];
    for (const sha256 of hashes) {
      const stored = storedName({ office, name: sha256 });
      const blob = await blobs.get(stored);
      if (blob !== undefined) found.push({ sha256, ...blob });
      left.delete(stored);
    }
    evidence += found.length;
    return found;
  };
  const names = new Set([...(await books.list()).map(({ book }) => book), ...(await pool.query('SELECT DISTINCT book FROM draft')).rows.map(({ book }) => String(book))]);
  for (const book of names) {
    // answers of the public have no evidence and no drafts, and a kind of their own
    const { office, name } = placeOf(book);
    if (isAnswersBook(name)) {
      put(join('answers', `${fileName(book.replace('answers:', ''))}.json`), JSON.stringify({ book, entries: await books.read(book, 0) }));
      continue;
    }
    const entries = await books.read(book, 0);
    put(join('books', `${fileName(book)}.json`), writeBackup({ book: name, savedAt, entries, files: await fetchAll(namedFiles(entries), office), drafts: [...(await drafts.list(book, ''))] }));
  }
  // each under its stored name, with its office
  const loose = (await fetchAll([...left], rootOffice)).map(({ sha256, type, bytes }) => ({ sha256, type, base64: Buffer.from(bytes).toString('base64') }));
  put('evidence.json', JSON.stringify(loose));
  const accounts = await readAccounts(pool);
  put('accounts.json', JSON.stringify(accounts));
  writeFileSync(join(folder, manifestName), JSON.stringify({ format: 'kaoping-server', version: 1, savedAt, files } satisfies Manifest, null, 1), { flush: true });
  return { books: names.size, evidence, accounts: accounts.user.length };
}

/** Into an empty database. Everything is checked before anything is written. */
export async function restore(pool: SqlPool, folder: string): Promise<Archived> {
  for (const table of ['book', 'evidence', '"user"']) {
    if ((await pool.query(`SELECT 1 FROM ${table} LIMIT 1`)).rows.length > 0) throw new ArchiveError('The database is not empty.');
  }
  const { files } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest;
  const texts = new Map(Object.entries(files).map(([name, hash]) => {
    const text = readFileSync(join(folder, name), 'utf8');
    if (hashed(text) !== hash) throw new ArchiveError(`${name} is not as it was saved.`);
    return [name, text] as const;
  }));
  const checked = [...texts].flatMap(([name, text]) => {
    if (!name.startsWith('books')) return [];
    const read = readBackup(text);
    if (!read.ok) throw new ArchiveError(`${name}: ${read.fault.fault}${'where' in read.fault ? ` at ${read.fault.where}` : ''}`);
    return [{ ...read.backup, office: officeOf(name) }];
  });
  const answers = [...texts].flatMap(([name, text]) => {
    if (!name.startsWith('answers')) return [];
    const read = JSON.parse(text) as { readonly book: string; readonly entries: readonly StoredEntry[] };
    if (!isAnswersBook(placeOf(read.book).name) || chainFaultOf(read.book, read.entries) !== undefined) throw new ArchiveError(`${name}: chain`);
    return [read];
  });
  const stores = openPostgresStores(pool);
  const { books, blobs } = stores;
  for (const { book, entries } of answers) await books.append(book, 0, entries);
  let evidence = 0;
  const loose = JSON.parse(texts.get('evidence.json') ?? '[]') as readonly { readonly sha256: string; readonly type: string; readonly base64: string }[];
  for (const { sha256, type, base64 } of loose) await blobs.put(sha256, { type, bytes: Uint8Array.from(Buffer.from(base64, 'base64')) });
  for (const backup of checked) {
    const own = officeStores(stores, backup.office);
    for (const { sha256, type, bytes } of backup.files) await own.blobs.put(sha256, { type, bytes });
    for (const draft of backup.drafts) await own.drafts.put(backup.book, draft);
    await own.books.append(backup.book, 0, backup.entries);
    evidence += backup.files.length;
  }
  const accounts = JSON.parse(texts.get('accounts.json') ?? '{}') as AccountRows;
  await writeAccounts(pool, accounts);
  return { books: checked.length + answers.length, evidence: evidence + loose.length, accounts: accounts.user.length };
}

export class ArchiveError extends Error {}

async function readAccounts(pool: SqlPool): Promise<AccountRows> {
  const rows = async (table: string, columns: readonly string[]) => (await pool.query(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY "id"`)).rows;
  return { user: await rows('user', accountTables.user), account: await rows('account', accountTables.account), twoFactor: await rows('twoFactor', accountTables.twoFactor), office: await rows('office', accountTables.office) };
}

async function writeAccounts(pool: SqlPool, accounts: AccountRows): Promise<void> {
  await inTransaction(pool, async (ask) => {
    for (const [table, columns] of Object.entries(accountTables)) {
      for (const row of accounts[table as keyof AccountRows] ?? []) {
        const places = columns.map((_, place) => `$${place + 1}`).join(', ');
        await ask(`INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${places})`, columns.map((column) => (row[column] ?? (column === 'office' ? rootOffice : null)) as SqlValue));
      }
    }
  });
}

/** The names above, and nothing that came from outside. */
function quoted(name: string): string {
  return `"${name}"`;
}

/** A name of a file in one folder: no name of an office or a book has an @. */
function fileName(stored: string): string {
  return stored.replace('/', '@');
}

function officeOf(file: string): string {
  return placeOf(basename(file).replace('@', '/')).office;
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
