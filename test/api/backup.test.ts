/** A year out into a file, and back in only when everything in it holds. */

import { describe, expect, it } from 'vitest';

import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

import type { Backup } from '#exchange/backup.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createWorld, inspector, office, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const bytes = new TextEncoder().encode('屏幕截图');
const hash = bytesToHex(sha256(bytes));

async function savedYear(): Promise<{ world: World; text: string }> {
  const world = createWorld();
  await world.createYear(book, arxan2021, [unit('a', '教育局')]);
  await world.ask(inspector, `/books/${book}/evidence/${hash}`, { method: 'PUT', body: bytes, headers: { 'content-type': 'image/png' } });
  await world.done(book, inspector, {
    kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '测试专用字样', foundOn: '2025-11-03', method: 'website',
    evidence: [{ kind: 'file', sha256: hash, name: '截图.png', type: 'image/png', size: bytes.length, note: '' }],
  });
  await world.ask(unitActor('a'), `/books/${book}/drafts/sheet:self:a`, { method: 'PUT', body: JSON.stringify({ content: { rows: {} }, seen: null }) });
  return { world, text: await (await world.ask(office, `/books/${book}/backup`)).text() };
}

const restore = async (world: World, text: string) => (await world.ask(office, '/restore', { method: 'POST', body: text })).json() as Promise<Record<string, unknown>>;

/** The backup with one part changed, as text. */
function changed(text: string, change: (backup: { -readonly [K in keyof Backup]: Backup[K] } & Record<string, unknown>) => void): string {
  const backup = JSON.parse(text) as never;
  change(backup);
  return JSON.stringify(backup);
}

describe('a backup', () => {
  it('brings back the book, its evidence and half-typed work', async () => {
    const { world, text } = await savedYear();
    const other = createWorld();
    expect(await restore(other, text)).toMatchObject({ ok: true, book, added: 3, kept: 0 });
    const view = `/books/${book}/problems`;
    expect(await other.get(office, view)).toEqual(await world.get(office, view));
    expect(await (await other.ask(office, `/books/${book}/evidence/${hash}`)).text()).toBe('屏幕截图');
    expect(await other.get(unitActor('a'), `/books/${book}/drafts/sheet:self:a`)).toMatchObject({ draft: { content: { rows: {} } } });
  });

  it('restored twice changes nothing; a longer one carries the book on', async () => {
    const { world, text } = await savedYear();
    expect(await restore(world, text)).toMatchObject({ added: 0, kept: 3 });
    const early = createWorld();
    await restore(early, text);
    await world.done(book, office, { kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '' });
    const longer = await (await world.ask(office, `/books/${book}/backup`)).text();
    expect(await restore(early, longer)).toMatchObject({ added: 1, kept: 3 });
  });

  it('is refused where the same year went on differently here', async () => {
    const { world, text } = await savedYear();
    const other = createWorld({ start: '2025-12-05T00:00:00.000Z' });
    await other.createYear(book, arxan2021, [unit('z', '别的单位')]);
    expect(await restore(other, text)).toMatchObject({ refusal: { code: 'backup', fault: 'exists' } });
    expect(world.reported).toEqual([]);
  });

  it.each<[string, (text: string) => string, object]>([
    ['not JSON', () => 'hello', { fault: 'json' }],
    ['an empty file', () => '', { fault: 'json' }],
    ['another program’s JSON', () => '{"a":1}', { fault: 'shape', where: 'format' }],
    ['cut off in the middle', (text) => text.slice(0, text.length / 2), { fault: 'truncated' }],
    ['of a version to come', (text) => changed(text, (backup) => { backup['version'] = 9 as never; }), { fault: 'version', version: '9' }],
    ['with something added', (text) => changed(text, (backup) => { backup['extra'] = 1; }), { fault: 'shape' }],
    ['with one letter of an entry changed', (text) => text.replace('测试专用字样', '测试专用字洋'), { fault: 'chain', where: 'entries.2' }],
    ['with an entry missing', (text) => changed(text, (backup) => { backup.entries.splice(1, 1); }), { fault: 'chain', where: 'entries.1' }],
    ['with no entries', (text) => changed(text, (backup) => { backup.entries.length = 0; }), { fault: 'chain' }],
    ['under another book’s name', (text) => changed(text, (backup) => { backup.book = 'other'; }), { fault: 'chain', where: 'entries.0' }],
    ['with evidence swapped', (text) => changed(text, (backup) => { backup.files[0]!.base64 = btoa('other'); }), { fault: 'file', where: 'files.0' }],
    ['with a book name that leaves its folder', (text) => changed(text, (backup) => { backup.book = '../x'; }), { fault: 'shape', where: 'book' }],
  ])('that is %s is refused with the place, and nothing is written', async (_, damage, refusal) => {
    const { text } = await savedYear();
    const other = createWorld();
    expect(await restore(other, damage(text))).toMatchObject({ ok: false, refusal: { code: 'backup', ...refusal } });
    expect(await other.stores.books.list()).toEqual([]);
    expect(other.reported).toEqual([]);
  });
});

describe('evidence', () => {
  it('is answered as a download without its own type where it could run', async () => {
    const world = createWorld();
    await world.createYear(book, arxan2021, [unit('a')]);
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const address = `/books/${book}/evidence/${bytesToHex(sha256(svg))}`;
    await world.ask(office, address, { method: 'PUT', body: svg, headers: { 'content-type': 'image/svg+xml' } });
    const { headers } = await world.ask(office, address);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is refused under a hash that is not its own', async () => {
    const world = createWorld();
    await world.createYear(book, arxan2021, [unit('a')]);
    const response = await world.ask(office, `/books/${book}/evidence/${'0'.repeat(64)}`, { method: 'PUT', body: bytes });
    expect(await response.json()).toMatchObject({ refusal: { code: 'invalidInput', fields: [{ fault: 'hash' }] } });
  });
});
