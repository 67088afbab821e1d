/** What a command names as evidence is there before the command is carried out, whichever way both come in. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { actAs } from '#client/actor.ts';
import { createApiClient } from '#client/api-client.ts';
import { sendRecord } from '#client/site/send-record.ts';
import type { SiteFile, SiteRecord } from '#client/site/site-record.ts';
import type { Backup } from '#exchange/backup.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createMemoryStores } from '#store/memory.ts';
import { officeStores } from '#store/office-stores.ts';
import { createWorld, inspector, office, unit, type World } from '../support/world.ts';

const book = 'year';
const bytesOf = (words: string) => new TextEncoder().encode(words);
const hashOf = (words: string) => bytesToHex(sha256(bytesOf(words)));
const [one, two] = ['公开栏照片', '网页截图'] as const;
const evidence = (...files: readonly string[]) => files.map((words) => ({ kind: 'file' as const, sha256: hashOf(words), name: `${words}.png`, type: 'image/png', size: bytesOf(words).length, note: '' }));
const upload = (world: World, words: string) => world.ask(inspector, `/books/${book}/evidence/${hashOf(words)}`, { method: 'PUT', body: bytesOf(words), headers: { 'content-type': 'image/png' } });
const problem = '20000000-0000-4000-8000-000000000001';
const record = (...files: readonly string[]) => ({
  kind: 'recordProblem' as const, id: problem, problem, unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '公开栏空白', foundOn: '2025-11-03', method: 'website' as const, evidence: evidence(...files),
});
const lengthOf = async (world: World) => (await world.stores.books.read(book, 0)).length;

async function yearWithout(stores = createMemoryStores()): Promise<World> {
  const world = createWorld({ stores });
  await world.createYear(book, arxan2021, [unit('a', '教育局')]);
  return world;
}

describe('a command that names evidence', () => {
  it('is refused while a file is missing, says which, and writes nothing', async () => {
    const world = await yearWithout();
    await upload(world, one);
    expect(await world.send(book, inspector, record(one, two))).toMatchObject({ status: 409, ok: false, refusal: { code: 'evidenceMissing', files: [hashOf(two)] } });
    expect(await lengthOf(world)).toBe(2);
  });

  it('is carried out under the same id once the file is there', async () => {
    const world = await yearWithout();
    await world.send(book, inspector, record(one));
    await upload(world, one);
    expect(await world.send(book, inspector, record(one))).toMatchObject({ ok: true, replayed: false });
    expect(await world.send(book, inspector, record(one))).toMatchObject({ ok: true, replayed: true });
    expect(await lengthOf(world)).toBe(3);
  });

  it('is told first what the rules refuse, so that nobody uploads in vain', async () => {
    const world = await yearWithout();
    expect(await world.send(book, inspector, { ...record(one), unit: 'nobody' })).toMatchObject({ refusal: { code: 'notFound', what: 'unit' } });
  });

  it('does not find the file of another office', async () => {
    const stores = createMemoryStores();
    await upload(await yearWithout(officeStores(stores, 'south')), one);
    expect(await (await yearWithout(officeStores(stores, 'north'))).send(book, inspector, record(one))).toMatchObject({ refusal: { code: 'evidenceMissing' } });
  });

  it('takes words that only look like the name of a file for words', async () => {
    const world = await yearWithout();
    expect(await world.send(book, inspector, { ...record(), words: `"sha256":"${hashOf(one)}"` })).toMatchObject({ ok: true });
  });
});

describe('a backup whose files are not all there', () => {
  it('is brought in and says what is missing; what names it can still be revised', async () => {
    const world = await yearWithout();
    await upload(world, one);
    await world.done(book, inspector, record(one));
    const backup = JSON.parse(await (await world.ask(office, `/books/${book}/backup`)).text()) as Backup;
    const other = createWorld();
    const answer = await other.ask(office, '/restore', { method: 'POST', body: JSON.stringify({ ...backup, files: [] }) });
    expect(await answer.json()).toMatchObject({ ok: true, added: 3, missing: [hashOf(one)] });
    const { kind: _, id: _id, unit: _unit, ...same } = record(one);
    const revised = { ...same, kind: 'reviseProblem', id: '20000000-0000-4000-8000-000000000002', seen: 0, reason: '更正', words: '公开栏仍空白' };
    expect(await other.send(book, inspector, revised)).toMatchObject({ ok: true });
  });
});

describe('the outbox of a device', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { origin: 'http://tab' });
    actAs(inspector);
  });
  afterEach(() => void vi.unstubAllGlobals());

  const waiting: SiteRecord = {
    id: 'r1', at: '2025-12-03T01:00:00.000Z', order: 1, book, bookTitle: book, pack: null, actor: inspector, about: { kind: 'problem', unit: 'a', words: '' },
    commands: [record(one)], files: [hashOf(one)], state: 'waiting', refusal: null, sentAt: null,
  };
  const kept: SiteFile = { sha256: hashOf(one), type: 'image/png', name: `${one}.png`, bytes: bytesOf(one), keptAt: '2025-12-03T01:00:00.000Z' };

  async function sent(world: World, record: SiteRecord, file: SiteFile | undefined) {
    const asked: string[] = [];
    let last = record;
    const api = createApiClient((request) => {
      asked.push(request.method);
      return world.transport(request);
    });
    await sendRecord(api, record, { file: async () => file, write: async (written) => ((last = written), true), now: () => '2025-12-03T02:00:00.000Z' });
    return { asked, last };
  }

  it('sends the files before the command that names them', async () => {
    const { asked, last } = await sent(await yearWithout(), waiting, kept);
    expect(asked).toEqual(['PUT', 'POST']);
    expect(last.state).toBe('sent');
  });

  it('keeps a record whose file is gone with the reason, and sends it when the file is back', async () => {
    const world = await yearWithout();
    const { last } = await sent(world, waiting, undefined);
    expect(last).toMatchObject({ state: 'refused', refusal: { code: 'evidenceMissing', files: [hashOf(one)] } });
    expect(last.commands).toEqual(waiting.commands);
    expect((await sent(world, { ...last, state: 'waiting' }, kept)).last.state).toBe('sent');
    expect(await lengthOf(world)).toBe(3);
  });

  it('sends what was refused and can be mended under another id, and what went through before it under its own', async () => {
    const world = await yearWithout();
    const other = { ...record(), id: '20000000-0000-4000-8000-000000000009', problem: '20000000-0000-4000-8000-000000000009', unit: 'b' };
    const { last } = await sent(world, { ...waiting, commands: [record(), other], files: [] }, undefined);
    expect(last).toMatchObject({ state: 'refused', refusal: { code: 'notFound' } });
    await world.done(book, office, { kind: 'changeUnits', seen: 1, units: [unit('a', '教育局'), unit('b', '民政局')] });
    expect((await sent(world, { ...last, state: 'waiting' }, undefined)).last.state).toBe('sent');
    expect(await lengthOf(world)).toBe(5);
  });
});
