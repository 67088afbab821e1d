/** Saved and brought back: the same books, evidence, drafts and people; and whatever was changed by hand is found and named. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createPglitePool } from '#store/pglite-pool.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool, SqlValue } from '#store/sql.ts';
import { admin } from '#server/admin.ts';
import { backUp, restore } from '#server/archive.ts';
import { en } from '#screens/sign-in/language/en.ts';
import { zh } from '#screens/sign-in/language/zh.ts';
import { postByWord, readPeople } from '#server/import-people.ts';
import { verifyAll } from '#server/verify.ts';
import { createWorld, office, unit, unitActor } from '../support/world.ts';
import { emptyDatabase, openDatabaseInMemory, startServed } from './served.ts';

let pool: SqlPool;
const folder = mkdtempSync(join(tmpdir(), 'kaoping-archive-'));
const rule = arxan2021.tables[0]!.categories.flatMap(({ items }) => items).find(({ rules }) => rules.length > 0)!;

/** Two years with problems, evidence that is named and evidence that is not yet, drafts, two people. */
beforeAll(async () => {
  pool = await openDatabaseInMemory();
  const served = await startServed(pool);
  const world = createWorld({ stores: served.service.stores });
  for (const book of ['y1', 'y2']) {
    await world.createYear(book, arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
    for (let n = 0; n < 6; n += 1) {
      const bytes = new TextEncoder().encode(`证据 ${book} ${n}`);
      const hash = createHash('sha256').update(bytes).digest('hex');
      await world.ask(office, `/books/${book}/evidence/${hash}`, { method: 'PUT', body: bytes, headers: { 'content-type': 'text/plain' } });
      await world.done(book, office, {
        kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item: rule.id, rule: rule.rules[0]!.id, count: 1 }], words: `第${n}次`, foundOn: '2025-11-03', method: 'website',
        evidence: n === 5 ? [] : [{ kind: 'file', sha256: hash, name: '截图.txt', type: 'text/plain', size: bytes.length, note: '' }],
      });
    }
    await world.ask(unitActor('a'), `/books/${book}/drafts/sheet:self:a`, { method: 'PUT', body: JSON.stringify({ content: { rows: {} }, seen: null }) });
  }
  await served.person({ username: 'office', name: '经办' });
  await served.person({ username: 'a1', name: 'a联系人', unit: 'a' });
}, 240_000);
afterAll(async () => {
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('brings everything back into an empty database, and nobody needs a new password', async () => {
    const saved = join(folder, 'saved');
    const told = await backUp(pool, saved, '2025-12-31T00:00:00.000Z');
    expect(told).toEqual({ books: 2, evidence: 12, accounts: 2 });
    const other = await openDatabaseInMemory();
    expect(await restore(other, saved)).toEqual(told);
    for (const book of ['y1', 'y2']) {
      expect(await openPostgresStores(other).books.read(book, 0)).toEqual(await openPostgresStores(pool).books.read(book, 0));
      expect(await openPostgresStores(other).drafts.list(book, '')).toEqual(await openPostgresStores(pool).drafts.list(book, ''));
    }
    expect((await verifyAll(other)).faults).toEqual([]);
    const { visitor } = await startServed(other);
    expect((await visitor().login('a1')).status).toBe(200);
    await expect(restore(other, saved)).rejects.toThrow('not empty');
    await other.end();
  }, 180_000);

  it.each(['books/y1.json', 'accounts.json', 'evidence.json'])('whose %s was changed is refused, and nothing is written', async (name) => {
    const damaged = join(folder, `damaged ${name.replace('/', ' ')}`);
    await backUp(pool, damaged, '2025-12-31T00:00:00.000Z');
    const text = readFileSync(join(damaged, name), 'utf8');
    writeFileSync(join(damaged, name), text.replace(/[a-f0-9]{3}/, (found) => (found === 'abc' ? 'abd' : 'abc')));
    const other = await openDatabaseInMemory();
    await emptyDatabase(other);
    await expect(restore(other, damaged)).rejects.toThrow(`${name} is not as it was saved`);
    expect(await openPostgresStores(other).books.list()).toEqual([]);
    await other.end();
  }, 180_000);

  it('goes into an empty folder only', async () => {
    writeFileSync(join(folder, 'something'), '');
    await expect(backUp(pool, folder, '')).rejects.toThrow('is not empty');
  });
});

describe('verify', () => {
  /** Each changes one thing at a place that chance picks, and says what must be named. */
  const tampering: Readonly<Record<string, (rows: { book: string; seq: number; sha256: string }) => readonly [string, readonly SqlValue[]]>> = {
    'a word in an entry': ({ book, seq }) => ["UPDATE entry SET content = replace(content, '2025', '2026') WHERE book = $1 AND seq = $2", [book, seq]],
    'a blank in an entry': ({ book, seq }) => ["UPDATE entry SET content = content || ' ' WHERE book = $1 AND seq = $2", [book, seq]],
    'a hash': ({ book, seq }) => ["UPDATE entry SET hash = 'a' || substr(hash, 2) || 'b' WHERE book = $1 AND seq = $2", [book, seq]],
    'an entry gone': ({ book, seq }) => ['DELETE FROM entry WHERE book = $1 AND seq = $2', [book, seq]],
    'an entry in another place': ({ book, seq }) => ['UPDATE entry SET seq = 1000 WHERE book = $1 AND seq = $2', [book, seq]],
    'two entries exchanged': ({ book, seq }) => ['UPDATE entry SET content = (SELECT o.content FROM entry o WHERE o.book = $1 AND o.seq = $3) WHERE book = $1 AND seq = $2', [book, seq, seq === 0 ? 1 : seq - 1]],
    'the length of a book': ({ book }) => ['UPDATE book SET length = length - 1 WHERE book = $1', [book]],
    'the head of a book': ({ book }) => ["UPDATE book SET head = 'x' WHERE book = $1", [book]],
    'a book gone and its entries left': ({ book }) => ['DELETE FROM book WHERE book = $1', [book]],
    'a byte of evidence': ({ sha256 }) => ['UPDATE evidence SET content = $2 WHERE sha256 = $1', [sha256, new Uint8Array([0])]],
    'evidence gone': ({ sha256 }) => ['DELETE FROM evidence WHERE sha256 = $1', [sha256]],
  };
  const each = Number(process.env['TAMPERINGS'] ?? 6);

  it.each(Object.entries(tampering))('finds and names: %s', async (_what, tamper) => {
    for (let n = 0; n < each; n += 1) {
      const book = `y${1 + (n % 2)}`;
      const length = await openPostgresStores(pool).books.length(book);
      const seq = Math.floor(Math.random() * length);
      const named = (await openPostgresStores(pool).books.read(book, 0)).flatMap(({ text }) => /"sha256":"([0-9a-f]{64})"/.exec(text)?.[1] ?? []);
      const sha256 = named[Math.floor(Math.random() * named.length)] ?? '';
      const [statement, values] = tamper({ book, seq, sha256 });
      const client = await pool.connect();
      await client.query('BEGIN');
      const { rowCount } = await client.query(statement, [...values]);
      const inside: SqlPool = { query: client.query, connect: async () => ({ query: client.query, release: () => undefined }), end: async () => undefined };
      const { faults } = await verifyAll(inside);
      await client.query('ROLLBACK');
      client.release();
      expect(rowCount).toBeGreaterThan(0);
      expect(faults.join('\n'), statement).toMatch(statement.includes('evidence') ? sha256 : `book ${book}`);
    }
    expect((await verifyAll(pool)).faults).toEqual([]);
  });
});

describe('the administrator', () => {
  const env = { KAOPING_DATA: join(folder, 'data') };
  const run = async (...words: readonly string[]) => {
    const lines: string[] = [];
    return { code: await admin(words, { env, say: (line) => void lines.push(line) }), text: lines.join('\n') };
  };

  it.each([
    ['a word too many', ['create-user', 'wang', '王五', 'unti=edu'], {}, 2, '"unti=edu" is too much for create-user'],
    ['a reason without quotes', ['accept-restore', 'the', 'disk', 'broke'], {}, 2, '"disk" is too much for accept-restore'],
    ['a file that is not there', ['import-users', 'nobody.xlsx'], {}, 1, 'failed: The file or folder is not there. (ENOENT'],
    ['a book that is not there', ['export-book', 'y0', 'y0.json'], {}, 1, 'There is no book y0. There is none at all.'],
    ['a database that does not answer', ['verify'], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 1, 'failed: No database answers at the address in DATABASE_URL'],
    ['a data folder that is a file', ['verify'], { KAOPING_DATA: 'package.json' }, 1, 'failed: That is a file, not a folder.'],
  ])('says what is wrong with %s', async (_what, words, more, code, said) => {
    const lines: string[] = [];
    expect(await admin(words, { env: { ...env, ...more }, say: (line) => void lines.push(line) })).toBe(code);
    expect(lines.join('\n')).toContain(said);
  });

  it('makes, resets and ends accounts, carries a year in and out, saves and verifies', async () => {
    const made = await run('create-user', 'zhang', '张三', 'posts=office,inspector');
    expect(made).toMatchObject({ code: 0, text: expect.stringMatching(/^zhang\t[a-z0-9]{4}(-[a-z0-9]{4}){3}$/) });
    expect(await run('create-user', 'li', '张三')).toEqual({ code: 1, text: expect.stringMatching(/^Account refused: nameTaken\. /) });
    expect(await run('create-user', 'wang', '王五', 'unit=edu', 'posts=leader')).toEqual({ code: 1, text: expect.stringMatching(/^Account refused: posts\. /) });
    expect((await run('reset-password', 'zhang')).text).not.toBe(made.text);
    const list = join(folder, 'people.csv');
    writeFileSync(list, '用户名,姓名,单位,岗位\nedu1,李教育,edu,自评、互评\nhead,主任,,领导小组\nzhang,张四,,考评办\n');
    expect(await run('import-users', list)).toEqual({ code: 1, text: 'row 4: username "zhang": usernameTaken' });
    writeFileSync(list, '用户名,姓名,单位,岗位\nedu1,李教育,edu,自评、互评\nhead,主任,,领导小组\nzhang,张三,,考评办\n');
    const imported = await run('import-users', list);
    expect(imported).toMatchObject({ code: 0, text: expect.stringMatching(/^edu1\t\S{19}\nhead\t\S{19}\nzhang\thas an account already$/) });
    expect((await run('import-users', list)).text).toBe(['edu1', 'head', 'zhang'].map((username) => `${username}\thas an account already`).join('\n'));

    const stores = openPostgresStores(pool);
    const book = join(folder, 'y1.json');
    const world = createWorld({ stores });
    writeFileSync(book, await (await world.ask(office, '/books/y1/backup')).text());
    expect((await run('import-book', book)).text).toBe('y1: 8 entries written, 0 were there');
    expect((await run('import-book', book)).text).toBe('y1: 0 entries written, 8 were there');
    const torn = join(folder, 'torn.json');
    writeFileSync(torn, readFileSync(book, 'utf8').slice(0, -20));
    expect(await run('import-book', torn)).toEqual({ code: 1, text: expect.stringMatching(/^refused: backup fault=truncated/) });
    expect((await run('export-book', 'y1', join(folder, 'back.json'))).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'back.json'), 'utf8')).entries).toEqual(JSON.parse(readFileSync(book, 'utf8')).entries);
    expect(await run('verify')).toEqual({ code: 0, text: '1 books, 8 entries, 5 evidence files, 0 checkpoints: whole' });
    expect((await run('backup', join(folder, 'saved again'))).code).toBe(0);
    expect(readdirSync(join(folder, 'saved again')).toSorted()).toEqual(['accounts.json', 'answers', 'books', 'evidence.json', 'manifest.json']);
    expect((await run('end-user', 'zhang')).code).toBe(0);
    expect((await run('nonsense')).code).toBe(2);
  }, 300_000);

  it('is told what is wrong with a table of people before anybody is made', async () => {
    const read = async (text: string) => readPeople(new TextEncoder().encode(text));
    expect(await read('姓名\n张三\n')).toEqual({ ok: false, faults: ['no column 用户名'] });
    expect(await read('用户名,姓名,岗位\nx1,张三,皇帝\nx1,李四,\n')).toEqual({ ok: false, faults: ['row 2: posts "皇帝": posts', 'row 3: username "x1": twice'] });
    // as the page of accounts writes its template in English
    expect(await read('Name,User name,Belongs to,Posts\n张三,x1,edu,Peer review\n')).toEqual({ ok: true, known: [], people: [{ name: '张三', username: 'x1', unit: 'edu', posts: ['peer'] }] });
  });

  it('may write posts as the screens do, in either language', () => {
    for (const { posts } of [zh, en]) for (const [post, word] of Object.entries(posts)) expect(postByWord.get(word), word).toBe(post);
  });

  it('cannot open a data folder that is in use', async () => {
    writeFileSync(join(folder, 'data', 'process'), '1');
    await expect(createPglitePool(join(folder, 'data'))).rejects.toThrow('in use by process 1');
  });
});
