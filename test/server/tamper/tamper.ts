/**
 * One thing in the database is changed by somebody who may change everything there; then it is looked for. All in a transaction that is
 * taken back, so that the next one finds the database as it was.
 *
 * Imports: the service, store.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { seal } from '#ledger/chain.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { behind, expectedOf, readCheckpoints, writeCheckpoint } from '#server/checkpoints.ts';
import { openSigningKey } from '#server/signing.ts';
import { verifyAll } from '#server/verify.ts';
import type { StoredEntry } from '#store/book-store.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import { toSqlText } from '#store/sql-text.ts';
import { createRandom, type Random } from '../../simulation/random.ts';
import { createWorld, office, unit } from '../../support/world.ts';
import { openDatabaseInMemory } from '../served.ts';

type Ask = SqlPool['query'];

interface Scene {
  readonly ask: Ask;
  readonly random: Random;
  readonly books: ReadonlyMap<string, readonly StoredEntry[]>;
  readonly files: readonly string[];
}

/** What was done, and what must stand in a line of what is found: undefined where the dice gave nothing to change. */
type Tampering = (scene: Scene) => Promise<{ readonly done: string; readonly named: RegExp } | undefined>;

export interface Tampered { readonly tried: number; readonly byKind: Readonly<Record<string, number>>; readonly missed: readonly string[]; readonly chainAlone: number }

export async function tamperMany(times: number, firstSeed = 1): Promise<Tampered> {
  const pool = await openDatabaseInMemory();
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-signed-'));
  try {
    const scene = await prepare(pool);
    await writeCheckpoint(pool, { folder, key: openSigningKey(folder), at: '2025-12-03T03:00:00.000Z' });
    const whole = await findings(pool, folder);
    if (whole.all.length > 0) throw new Error(`not whole before anything was done: ${whole.all.join('; ')}`);
    const byKind: Record<string, number> = {};
    const missed: string[] = [];
    let tried = 0;
    let chainAlone = 0;
    for (let seed = firstSeed; tried < times; seed += 1) {
      const random = createRandom(seed);
      const [kind, tamper] = random.pick(Object.entries(tamperings));
      const client = await pool.connect();
      await client.query('BEGIN');
      const done = await tamper({ ...scene, random, ask: client.query });
      if (done !== undefined) {
        tried += 1;
        byKind[kind] = (byKind[kind] ?? 0) + 1;
        const found = await findings({ query: client.query, connect: async () => ({ query: client.query, release: () => undefined }), end: async () => undefined }, folder);
        if (found.byChain > 0) chainAlone += 1;
        if (!found.all.some((line) => done.named.test(line))) missed.push(`seed ${seed}: ${kind}: ${done.done}: found ${found.all.join('; ') || 'nothing'}`);
      }
      await client.query('ROLLBACK');
      client.release();
    }
    return { tried, byKind, missed, chainAlone };
  } finally {
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findings(pool: SqlPool, folder: string): Promise<{ readonly all: readonly string[]; readonly byChain: number }> {
  const { faults } = await verifyAll(pool);
  const { checkpoints, faults: unreadable } = readCheckpoints(folder);
  return { all: [...faults, ...unreadable, ...(await behind(pool, expectedOf(checkpoints)))], byChain: faults.length };
}

async function prepare(pool: SqlPool): Promise<Pick<Scene, 'books' | 'files'>> {
  const stores = openPostgresStores(pool);
  const world = createWorld({ stores });
  const rule = tianshui2015.tables.flatMap(({ categories }) => categories.flatMap(({ items }) => items)).find(({ rules }) => rules.length > 0)!;
  const files: string[] = [];
  for (const book of ['y1', 'y2']) {
    await world.createYear(book, tianshui2015, [unit('a'), unit('b')]);
    for (let n = 0; n < 8; n += 1) {
      const bytes = new TextEncoder().encode(`evidence ${book} ${n}`);
      const sha256 = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      await world.ask(office, `/books/${book}/evidence/${sha256}`, { method: 'PUT', body: bytes, headers: { 'content-type': 'image/png' } });
      files.push(sha256);
      await world.done(book, office, {
        kind: 'recordProblem', problem: world.newId(), unit: n % 2 === 0 ? 'a' : 'b', charges: [{ item: rule.id, rule: rule.rules[0]!.id, count: 1 }], words: `第${n}个问题`, foundOn: '2025-11-03', method: 'website',
        evidence: [{ kind: 'file', sha256, name: '截图.png', type: 'image/png', size: bytes.length, note: '' }],
      });
    }
  }
  const books = new Map<string, readonly StoredEntry[]>();
  for (const { book } of await stores.books.list()) books.set(book, await stores.books.read(book, 0));
  return { books, files };
}

function anEntry({ books, random }: Scene): { readonly book: string; readonly entries: readonly StoredEntry[]; readonly entry: StoredEntry } {
  const [book, entries] = random.pick([...books]);
  return { book, entries, entry: random.pick(entries) };
}

/** One character is another one. */
function otherwise(text: string, random: Random): string {
  const at = random.whole(text.length);
  const now = text[at] === 'x' ? 'y' : 'x';
  return text.slice(0, at) + now + text.slice(at + 1);
}

/** Writes the newest entries of a book anew, in a chain that is whole, as somebody would who knows how. */
async function putBook(ask: Ask, book: string, entries: readonly StoredEntry[]): Promise<void> {
  await ask('DELETE FROM entry WHERE book = $1', [book]);
  for (const { seq, hash, text } of entries) await ask('INSERT INTO entry (book, seq, hash, content) VALUES ($1, $2, $3, $4)', [book, seq, hash, toSqlText(text)]);
  await ask('UPDATE book SET length = $2, head = $3 WHERE book = $1', [book, entries.length, entries.at(-1)?.hash ?? '']);
}

const tamperings: Readonly<Record<string, Tampering>> = {
  'a character of an entry': async (scene) => {
    const { book, entry } = anEntry(scene);
    await scene.ask('UPDATE entry SET content = $3 WHERE book = $1 AND seq = $2', [book, entry.seq, otherwise(entry.text, scene.random)]);
    return { done: `${book} ${entry.seq}`, named: new RegExp(`book ${book}: entry ${entry.seq}`) };
  },
  'a character of a hash': async (scene) => {
    const { book, entry } = anEntry(scene);
    await scene.ask('UPDATE entry SET hash = $3 WHERE book = $1 AND seq = $2', [book, entry.seq, otherwise(entry.hash, scene.random)]);
    return { done: `${book} ${entry.seq}`, named: new RegExp(`book ${book}: entry ${entry.seq}`) };
  },
  'a place of an entry': async (scene) => {
    const { book, entry, entries } = anEntry(scene);
    await scene.ask('UPDATE entry SET seq = $3 WHERE book = $1 AND seq = $2', [book, entry.seq, entries.length + scene.random.whole(5)]);
    return { done: `${book} ${entry.seq}`, named: new RegExp(`book ${book}: entry ${entry.seq}`) };
  },
  'an entry moved into another book': async (scene) => {
    const { book, entry, entries } = anEntry(scene);
    const other = [...scene.books.keys()].find((one) => one !== book) ?? '';
    await scene.ask('UPDATE entry SET book = $3, seq = $4 WHERE book = $1 AND seq = $2', [book, entry.seq, other, entries.length + 50]);
    return { done: `${book} ${entry.seq} to ${other}`, named: new RegExp(`book ${book}: entry ${entry.seq}`) };
  },
  'an entry removed': async (scene) => {
    const { book, entry } = anEntry(scene);
    await scene.ask('DELETE FROM entry WHERE book = $1 AND seq = $2', [book, entry.seq]);
    return { done: `${book} ${entry.seq}`, named: new RegExp(`book ${book}: entry ${entry.seq}`) };
  },
  'two entries exchanged': async (scene) => {
    const { book, entry, entries } = anEntry(scene);
    const other = scene.random.pick(entries);
    if (other.seq === entry.seq) return undefined;
    for (const [to, from] of [[entry, other], [other, entry]] as const) await scene.ask('UPDATE entry SET content = $3, hash = $4 WHERE book = $1 AND seq = $2', [book, to.seq, toSqlText(from.text), from.hash]);
    return { done: `${book} ${entry.seq} and ${other.seq}`, named: new RegExp(`book ${book}: entry (${entry.seq}|${other.seq})`) };
  },
  'an entry too much': async (scene) => {
    const { book, entry, entries } = anEntry(scene);
    await scene.ask('INSERT INTO entry (book, seq, hash, content) VALUES ($1, $2, $3, $4)', [book, entries.length, entry.hash, toSqlText(entry.text)]);
    return { done: `${book} ${entries.length}`, named: new RegExp(`book ${book}: entry ${entries.length}`) };
  },
  'the length of a book': async (scene) => {
    const { book, entries } = anEntry(scene);
    const length = scene.random.whole(entries.length + 3);
    if (length === entries.length) return undefined;
    await scene.ask('UPDATE book SET length = $2 WHERE book = $1', [book, length]);
    return { done: `${book} ${length}`, named: new RegExp(`book ${book}: `) };
  },
  'the head of a book': async (scene) => {
    const { book, entries } = anEntry(scene);
    await scene.ask('UPDATE book SET head = $2 WHERE book = $1', [book, otherwise(entries.at(-1)?.hash ?? 'x', scene.random)]);
    return { done: book, named: new RegExp(`book ${book}: `) };
  },
  'the name of a book': async (scene) => {
    const { book } = anEntry(scene);
    for (const table of ['book', 'entry']) await scene.ask(`UPDATE ${table} SET book = $2 WHERE book = $1`, [book, 'other-name']);
    return { done: book, named: /book other-name: entry 0: hash/ };
  },
  'a book removed, its entries left': async (scene) => {
    const { book } = anEntry(scene);
    await scene.ask('DELETE FROM book WHERE book = $1', [book]);
    return { done: book, named: new RegExp(`book ${book}: entries without a book`) };
  },
  'a book gone without a trace': async (scene) => {
    const { book } = anEntry(scene);
    for (const table of ['book', 'entry', 'draft']) await scene.ask(`DELETE FROM ${table} WHERE book = $1`, [book]);
    return { done: book, named: new RegExp(`book ${book}: gone`) };
  },
  'the newest end cut off, all tables alike': async (scene) => {
    const { book, entries } = anEntry(scene);
    const kept = 1 + scene.random.whole(entries.length - 1);
    await putBook(scene.ask, book, entries.slice(0, kept));
    return { done: `${book} after ${kept} of ${entries.length}`, named: new RegExp(`book ${book}: ends after ${kept} entries; ${entries.length} were signed`) };
  },
  'history written anew with right hashes': async (scene) => {
    const { book, entries, entry } = anEntry(scene);
    const changed = entries.slice(entry.seq).map(({ text }, index) => JSON.parse(index === 0 ? text.replace('2025', '2024') : text) as object);
    if (entry.text === entry.text.replace('2025', '2024')) return undefined;
    const from = { book, length: entry.seq, head: entries[entry.seq - 1]?.hash ?? '' };
    await putBook(scene.ask, book, [...entries.slice(0, entry.seq), ...seal(from, changed)]);
    return { done: `${book} from ${entry.seq}`, named: new RegExp(`book ${book}: entry ${entries.length - 1} is not the one that was signed`) };
  },
  'the whole database set back': async (scene) => {
    const share = scene.random.next();
    const cut = [...scene.books].map(([book, entries]) => [book, entries.slice(0, Math.max(1, Math.floor(entries.length * share)))] as const);
    for (const [book, entries] of cut) await putBook(scene.ask, book, entries);
    const [first = ''] = scene.books.keys();
    return { done: `${Math.round(share * 100)} %`, named: new RegExp(`book ${first}: ends after`) };
  },
  'an empty database in its place': async (scene) => {
    for (const table of ['book', 'entry', 'draft', 'evidence', 'refusal']) await scene.ask(`DELETE FROM ${table}`);
    const [first = ''] = scene.books.keys();
    return { done: 'everything', named: new RegExp(`book ${first}: gone`) };
  },
  'a byte of evidence': async ({ ask, random, files }) => {
    const sha256 = random.pick(files);
    const content = Uint8Array.from((await ask('SELECT content FROM evidence WHERE sha256 = $1', [sha256])).rows[0]?.['content'] as Uint8Array);
    const at = random.whole(content.length);
    content[at] = (content[at] ?? 0) ^ (1 << random.whole(8));
    await ask('UPDATE evidence SET content = $2 WHERE sha256 = $1', [sha256, content]);
    return { done: `${sha256} byte ${at}`, named: new RegExp(`file ${sha256}: content`) };
  },
  'evidence cut short': async ({ ask, random, files }) => {
    const sha256 = random.pick(files);
    await ask('UPDATE evidence SET content = $2 WHERE sha256 = $1', [sha256, new Uint8Array(random.whole(5))]);
    return { done: sha256, named: new RegExp(`file ${sha256}: content`) };
  },
  'evidence removed': async ({ ask, random, files }) => {
    const sha256 = random.pick(files);
    await ask('DELETE FROM evidence WHERE sha256 = $1', [sha256]);
    return { done: sha256, named: new RegExp(`file ${sha256}: missing`) };
  },
  'two evidence files exchanged': async ({ ask, random, files }) => {
    const [one, other] = [random.pick(files), random.pick(files)];
    if (one === other) return undefined;
    await ask('UPDATE evidence SET sha256 = $2 WHERE sha256 = $1', [one, 'x']);
    await ask('UPDATE evidence SET sha256 = $2 WHERE sha256 = $1', [other, one]);
    await ask('UPDATE evidence SET sha256 = $2 WHERE sha256 = $1', ['x', other]);
    return { done: `${one} ${other}`, named: new RegExp(`file ${one}: content`) };
  },
};
