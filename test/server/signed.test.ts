/** What a chain alone cannot show: a cut-off end, a database set back. Checkpoints outside of it, receipts in people's hands. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SignedReceipt as Receipt } from '#exchange/receipt-file.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { admin } from '#server/admin.ts';
import { startKeeper } from '#server/checkpoint-keeper.ts';
import { readCheckpoints, writeCheckpoint } from '#server/checkpoints.ts';
import { createOffice } from '#server/offices.ts';
import { openSigningKey, readPublicKeys, signatureFault } from '#server/signing.ts';
import { startService } from '#server/start.ts';
import { readEnvironment } from '#server/environment.ts';
import { createPglitePool } from '#store/pglite-pool.ts';
import { officeStores } from '#store/office-stores.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { createWorld, office, unit } from '../support/world.ts';
import { emptyDatabase, openDatabaseInMemory, startServed } from './served.ts';
import { tamperMany } from './tamper/tamper.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let pool: SqlPool;
let folder = '';
beforeAll(async () => {
  pool = await openDatabaseInMemory();
});
beforeEach(async () => {
  await emptyDatabase(pool);
  folder = mkdtempSync(join(tmpdir(), 'kaoping-signed-'));
});
afterAll(() => pool.end());

const at = (hour: number) => `2025-12-03T${String(hour).padStart(2, '0')}:00:00.000Z`;
const signNow = (hour: number) => writeCheckpoint(pool, { folder, key: openSigningKey(folder), at: at(hour) });
const keeperOf = () => startKeeper(pool, { checkpoints: { folder, minutes: 10 }, log: silent });
async function setBack(book: string, length: number): Promise<void> {
  await pool.query('DELETE FROM entry WHERE book = $1 AND seq >= $2', [book, length]);
  await pool.query('UPDATE book SET length = $2, head = (SELECT hash FROM entry WHERE book = $1 AND seq = $3) WHERE book = $1', [book, length, length - 1]);
}

describe('a random change of anything in the books', () => {
  it('is found and named: 200 of them', { timeout: 300_000 }, async () => {
    const { tried, byKind, missed, chainAlone } = await tamperMany(200);
    expect(missed).toEqual([]);
    expect(tried).toBe(200);
    expect(Object.keys(byKind)).toHaveLength(20);
    // without the checkpoints some of it would not show
    expect(chainAlone).toBeLessThan(tried);
  });
});

describe('a service', () => {
  it('does not start behind its own last checkpoint, says why, and starts once the setting back was accepted with a reason', async () => {
    const world = createWorld({ stores: openPostgresStores(pool) });
    await world.createYear('y1', tianshui2015, [unit('a')]);
    await (await keeperOf()).close();
    expect(readCheckpoints(folder).checkpoints).toHaveLength(1);
    await setBack('y1', 1);
    await expect(keeperOf()).rejects.toThrow(/book y1: ends after 1 entries; 2 were signed on [\s\S]*accept-restore/);

    await writeCheckpoint(pool, { folder, key: openSigningKey(folder), at: at(5), accepted: 'Disk broke; backup of Monday.' });
    const warned: unknown[] = [];
    await (await startKeeper(pool, { checkpoints: { folder, minutes: 10 }, log: { ...silent, warn: (...line: unknown[]) => void warned.push(line) } as never })).close();
    expect(JSON.stringify(warned)).toContain('Disk broke');
    // and from then on this is what must be there
    await pool.query('DELETE FROM entry');
    await pool.query('DELETE FROM book');
    await expect(keeperOf()).rejects.toThrow('book y1: gone; 1 entries were signed');
  });

  it('does not start where a checkpoint was changed, or is not its own', async () => {
    await createWorld({ stores: openPostgresStores(pool) }).createYear('y1', tianshui2015, [unit('a')]);
    await signNow(3);
    const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.json'));
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace('"length":2', '"length":1'));
    await expect(keeperOf()).rejects.toThrow(`checkpoint ${name}: forged`);
    writeFileSync(join(folder, name), text);
    rmSync(join(folder, readdirSync(folder).find((one) => one.endsWith('.pub.pem')) ?? ''));
    rmSync(join(folder, 'key.pem'));
    await expect(keeperOf()).rejects.toThrow(`checkpoint ${name}: unknown`);
  });

  it('signs while it runs and when it ends, only what is new, and never over a loss', async () => {
    const world = createWorld({ stores: openPostgresStores(pool) });
    await world.createYear('y1', tianshui2015, [unit('a')]);
    const keeper = await keeperOf();
    await world.done('y1', office, { kind: 'changeUnits', seen: 1, units: [unit('a'), unit('b')] });
    await keeper.close();
    expect(readCheckpoints(folder).checkpoints.map(({ number, books }) => [number, books[0]?.length])).toEqual([[1, 2], [2, 3]]);
    const again = await keeperOf();
    await setBack('y1', 2);
    await again.close();
    expect(readCheckpoints(folder).checkpoints).toHaveLength(2);
  });

  it('shares its key and folder with the other processes over one database', async () => {
    const world = createWorld({ stores: openPostgresStores(pool) });
    await world.createYear('y1', tianshui2015, [unit('a')]);
    const [one, other] = await Promise.all([keeperOf(), keeperOf()]);
    expect(one.key.id).toBe(other.key.id);
    await Promise.all([one.close(), other.close()]);
    expect(readCheckpoints(folder).faults).toEqual([]);
    await (await keeperOf()).close();
  });

  it('leaves samples out, which can be removed, with the answers that belong to them', async () => {
    const world = createWorld({ stores: openPostgresStores(pool) });
    await world.createYear('y1', tianshui2015, [unit('a')]);
    await world.done('sample', office, { kind: 'createAssessment', title: '样例', year: 2025, scheme: tianshui2015, sample: true, stages: [...defaultStages(tianshui2015, 2025)], settings: defaultSettings(tianshui2015) });
    const made = await signNow(3);
    expect(made?.books.map(({ book }) => book)).toEqual(['y1']);
  });

  it('keeps the last of each day of what is old, and every acceptance', async () => {
    const world = createWorld({ stores: openPostgresStores(pool) });
    await world.createYear('y1', tianshui2015, [unit('a')]);
    mkdirSync(folder, { recursive: true });
    const key = openSigningKey(folder);
    const names = ['20251201T01', '20251201T02', '20251202T01'].map((hour, index) => `${String(index + 1).padStart(8, '0')}-${hour}0000000Z-a1.json`);
    for (const name of [...names, '00000000-20251130T010000000Z-a1-accepted.json']) writeFileSync(join(folder, name), '{}');
    for (let n = 0; n < 200; n += 1) writeFileSync(join(folder, `${String(n + 10).padStart(8, '0')}-20251203T010000000Z-a1.json`), '{}');
    await writeCheckpoint(pool, { folder, key, at: '2025-12-03T02:00:00.000Z' });
    const left = readdirSync(folder);
    expect(names.map((name) => left.includes(name))).toEqual([false, true, true]);
    expect(left.filter((one) => one.includes('accepted'))).toHaveLength(1);
  });

  it('is told on its command line what is wrong, and takes an acceptance there', { timeout: 120_000 }, async () => {
    const env = { KAOPING_DATA: join(folder, 'data'), KAOPING_LOG: 'silent' };
    const run = async (...words: readonly string[]) => {
      const lines: string[] = [];
      return { code: await admin(words, { env, say: (line) => void lines.push(line) }), text: lines.join('\n') };
    };
    const read = readEnvironment(env);
    if (!read.ok) throw new Error(read.complaints.join());
    const start = async () => startService(read.environment, { version: 'test', page: () => undefined });
    await (await start()).close();
    const inside = await createPglitePool(join(folder, 'data'));
    await createWorld({ stores: openPostgresStores(inside) }).createYear('y1', tianshui2015, [unit('a')]);
    await inside.end();
    expect(await run('checkpoint')).toEqual({ code: 0, text: 'checkpoint 1: 1 books' });
    expect(await run('checkpoint')).toEqual({ code: 0, text: 'nothing new to sign' });
    expect((await run('verify')).text).toBe('1 books, 2 entries, 0 evidence files, 1 checkpoints: whole');
    const again = await createPglitePool(join(folder, 'data'));
    for (const table of ['book', 'entry']) await again.query(`DELETE FROM ${table}`);
    await again.end();
    await expect(start()).rejects.toThrow('book y1: gone');
    expect(await run('verify')).toMatchObject({ code: 1, text: expect.stringMatching(/^book y1: gone; 2 entries were signed on .+\n0 books, .+ 1 faults$/) });
    expect((await run('checkpoint')).code).toBe(1);
    expect(await run('accept-restore', ' ')).toEqual({ code: 1, text: 'The reason must be said.' });
    expect((await run('accept-restore', '重装')).code).toBe(0);
    await (await start()).close();
    expect((await run('verify')).code).toBe(0);
  });
});

describe('a receipt', () => {
  it('comes with each command, the same when it is sent again, and tells later whether the entry is still there', async () => {
    const key = openSigningKey(folder);
    const served = await startServed(pool, { signing: { key, folder } });
    await createWorld({ stores: served.service.stores }).createYear('y1', tianshui2015, [unit('a', '教育局')]);
    const contact = await served.person({ username: 'a1', name: 'a联系人', unit: 'a', posts: ['unit'] });
    const clerk = await served.person({ username: 'office', name: '经办' });
    const command = { kind: 'keepRecord', id: '00000000-0000-4000-8000-0000000000aa', record: '00000000-0000-4000-8000-0000000000ab', unit: 'a', content: { register: 'request', title: '申请公开', number: '', received: '2025-11-03', channel: 'online', note: '' } };
    const send = async () => (await (await contact.ask('POST', '/api/books/y1/commands', command)).json()) as { readonly receipt: Receipt; readonly length: number; readonly head: string };
    const first = await send();
    expect(first.receipt).toMatchObject({ book: 'y1', command: command.id, seq: 2, hash: first.head, key: key.id });
    expect((await send()).receipt).toEqual(first.receipt);
    const listed = (await (await contact.ask('GET', '/api/books/y1/receipts')).json()) as { readonly receipts: readonly { readonly kind: string; readonly receipt: Receipt }[] };
    expect(listed.receipts).toEqual([{ kind: 'recordKept', receipt: first.receipt }]);
    expect(JSON.stringify(await (await clerk.ask('GET', '/api/books/y1/receipts')).json())).not.toContain(command.id);

    const look = async (...receipts: readonly unknown[]) => (await (await contact.ask('POST', '/api/receipts', { receipts })).json()) as unknown;
    const forged = { ...first.receipt, at: '2020-01-01T00:00:00.000Z' };
    const foreign = { ...first.receipt, key: '0'.repeat(16) };
    expect(await look(first.receipt, forged, foreign)).toEqual({ ok: true, looked: [{ state: 'kept', kind: 'recordKept' }, { state: 'forged', kind: null }, { state: 'unknown', kind: null }] });
    // a changed text whose hash was left, then an end that was cut off
    const { rows } = await pool.query("SELECT content FROM entry WHERE book = 'y1' AND seq = 2");
    const change = (content: string) => pool.query("UPDATE entry SET content = $1 WHERE book = 'y1' AND seq = 2", [content]);
    await change(String(rows[0]?.['content']).replace('申请公开', '申请公布'));
    expect(await look(first.receipt)).toEqual({ ok: true, looked: [{ state: 'gone', kind: null }] });
    await change(String(rows[0]?.['content']));
    expect(await look(first.receipt)).toMatchObject({ looked: [{ state: 'kept' }] });
    await setBack('y1', 2);
    expect(await look(first.receipt)).toEqual({ ok: true, looked: [{ state: 'gone', kind: null }] });
    expect((await contact.ask('POST', '/api/receipts', { receipts: [{}] })).status).toBe(400);
    expect((await served.visitor().ask('POST', '/api/receipts', { receipts: [first.receipt] })).status).toBe(401);
    const { key: told } = (await (await contact.ask('GET', '/api/receipts/key')).json()) as { readonly key: { readonly id: string; readonly pem: string } };
    expect(told).toEqual({ id: key.id, pem: key.publicPem });
  });

  it('may be checked by anybody with an account, and tells what was written to those alone who could have got it themselves', async () => {
    const key = openSigningKey(folder);
    const served = await startServed(pool, { signing: { key, folder } });
    await createOffice(pool, { id: 'qinzhou', name: '秦州区考评办', parent: 'root' });
    const county = await served.person({ username: 'county', name: '区经办', office: 'qinzhou' });
    await createWorld({ stores: officeStores(served.service.stores, 'qinzhou') }).createYear('y1', tianshui2015, [unit('a', '教育局'), unit('b', '财政局')]);
    const person = (name: string, more: object) => served.person({ username: name, name, office: 'qinzhou', ...more });
    const author = await person('author', { unit: 'a', posts: ['unit'] });
    const command = { kind: 'keepRecord', id: '00000000-0000-4000-8000-0000000000aa', record: '00000000-0000-4000-8000-0000000000ab', unit: 'a', content: { register: 'request', title: '申请公开', number: '', received: '2025-11-03', channel: 'online', note: '' } };
    const { receipt } = (await (await author.ask('POST', '/api/books/y1/commands', command)).json()) as { readonly receipt: Receipt };
    const askers = {
      author, colleague: await person('colleague', { unit: 'a', posts: ['peer'] }), office: county, leader: await person('leader', { posts: ['leader'] }),
      otherUnit: await person('otherUnit', { unit: 'b' }), inspector: await person('inspector', { posts: ['inspector'] }), city: await served.person({ username: 'city', name: '市经办' }),
    };
    const told = await Promise.all(Object.entries(askers).map(async ([who, asker]) => [who, ((await (await asker.ask('POST', '/api/receipts', { receipts: [receipt] })).json()) as { readonly looked: readonly unknown[] }).looked[0]]));
    const known = { state: 'kept', kind: 'recordKept' };
    const notKnown = { state: 'kept', kind: null };
    expect(Object.fromEntries(told)).toEqual({ author: known, colleague: known, office: known, leader: known, otherUnit: notKnown, inspector: notKnown, city: notKnown });
  });

  it('signed by an earlier key is still known by its public half', () => {
    const first = openSigningKey(folder);
    const signed = first.sign('text');
    rmSync(join(folder, 'key.pem'));
    const second = openSigningKey(folder);
    expect(second.id).not.toBe(first.id);
    const keys = readPublicKeys(folder);
    expect([signatureFault(keys, 'text', signed), signatureFault(keys, 'texT', signed), signatureFault(keys, 'text', second.sign('text'))]).toEqual([undefined, 'forged', undefined]);
  });
});
