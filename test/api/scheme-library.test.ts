/** The office's own schemes: published once and for good, by the office alone, beside the years and not among them. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import type { HomeView } from '#view/home.ts';
import type { LibraryView, PublishedView } from '#view/scheme-library.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { createWorld, leader, office, secondOffice, unitActor, type World } from '../support/world.ts';

const own: Scheme = { ...arxan2021, id: 'mine', title: { zh: '本县办法', en: '' } };
const revised: Scheme = { ...own, notes: [{ zh: '第二版', en: '' }] };
const id = (end: number) => `00000000-0000-4000-8000-${String(900 + end).padStart(12, '0')}`;

interface Answer { readonly ok: boolean; readonly refusal?: Refusal; readonly replayed?: boolean; readonly hash?: string }

async function send(world: World, actor: Parameters<World['ask']>[0], command: unknown): Promise<Answer> {
  return (await world.ask(actor, '/schemes/commands', { method: 'POST', body: JSON.stringify(command) })).json() as Promise<Answer>;
}
const publish = (scheme: unknown, seen = 0, command = 1) => ({ kind: 'publishScheme', id: id(command), seen, scheme, from: '2026-01-01', note: '' });
const listed = (world: World, actor = office) => world.get<LibraryView>(actor, '/schemes');

describe('publishing', () => {
  it('keeps the scheme with its hash, its day, and who did it, and numbers the versions', async () => {
    const world = createWorld();
    expect(await send(world, office, publish(own))).toMatchObject({ ok: true, hash: schemeHash(own) });
    expect(await send(world, secondOffice, publish(revised, 1, 2))).toMatchObject({ ok: true });
    expect((await listed(world)).published).toMatchObject([
      { id: 'mine', version: 2, hash: schemeHash(revised), by: { person: '复核' } },
      { id: 'mine', version: 1, hash: schemeHash(own), from: '2026-01-01', by: { person: '经办' }, retired: null },
    ]);
    expect(await world.get<PublishedView>(unitActor('a'), `/schemes/${schemeHash(own)}`)).toMatchObject({ scheme: own });
  });

  it('is carried out once, however often it is sent', async () => {
    const world = createWorld();
    await send(world, office, publish(own));
    expect(await send(world, office, publish(own))).toMatchObject({ ok: true, replayed: true });
    expect((await listed(world)).published).toHaveLength(1);
  });

  it.each([
    ['by a unit', unitActor('a'), publish(own), { code: 'notInLibrary' }],
    ['by the leaders', leader, publish(own), { code: 'notInLibrary' }],
    ['with points that do not add up', office, publish({ ...own, tables: own.tables.map((table) => ({ ...table, full: '99' })) }), { code: 'schemeFaults' }],
    ['under the id of a shipped one', office, publish(arxan2021), { code: 'schemeIdShipped', id: 'arxan-2021' }],
    ['on a day that does not exist', office, { ...publish(own), from: '2026-02-30' }, { code: 'invalidInput' }],
    ['on top of a version that its author did not know', office, publish(revised, 0, 5), { code: 'changedMeanwhile', what: 'schemes', current: 1 }],
    ['a second time in the same words', office, publish(own, 1, 6), { code: 'schemePublished', version: 1 }],
    ['under an id that stands for something else', office, publish(revised, 1, 99), { code: 'commandReused' }],
  ])('%s is refused, and nothing is written', async (_how, actor, command, refusal) => {
    const world = createWorld();
    await send(world, office, publish(own, 0, 99));
    expect(await send(world, actor, command)).toMatchObject({ ok: false, refusal });
    expect((await listed(world)).published).toHaveLength(1);
  });
});

describe('a published scheme', () => {
  it('can be taken out of use once, with a reason, and stays readable', async () => {
    const world = createWorld();
    await send(world, office, publish(own));
    const retire = { kind: 'retireScheme', id: id(2), hash: schemeHash(own), reason: '已修订' };
    expect(await send(world, leader, { ...retire, id: id(4) })).toMatchObject({ refusal: { code: 'notInLibrary' } });
    expect(await send(world, office, retire)).toMatchObject({ ok: true });
    expect(await send(world, office, { ...retire, id: id(3) })).toMatchObject({ refusal: { code: 'schemeRetired', reason: '已修订' } });
    expect((await listed(world)).published).toMatchObject([{ retired: { reason: '已修订' } }]);
  });

  it('is in no list of years, and its book is no year', async () => {
    const world = createWorld();
    await send(world, office, publish(own));
    expect((await world.get<HomeView>(office, '/home')).books).toEqual([]);
    expect((await world.ask(office, '/books/scheme-library/overview')).status).toBe(404);
    expect(await world.send('scheme-library', office, { kind: 'moveStage', seen: 0, to: 'review', reason: '' })).toMatchObject({ refusal: { code: 'notFound' } });
    expect((await world.ask(office, '/books/scheme-library', { method: 'DELETE' })).status).toBe(404);
  });

  it('is missed when its book was tampered with', async () => {
    const world = createWorld();
    await send(world, office, publish(own));
    const [entry] = await world.stores.books.read('scheme-library', 0);
    await world.stores.books.remove('scheme-library');
    await world.stores.books.append('scheme-library', 0, [{ ...entry!, text: entry!.text.replace('2026-01-01', '2025-01-01') }]);
    expect(await world.get(office, '/schemes')).toMatchObject({ refusal: { code: 'brokenBook', fault: { code: 'hash' } } });
  });
});

describe('a draft', () => {
  const content = { scheme: own, origin: null, tryOut: null, publication: { from: '', note: '' } };
  const put = (world: World, body: unknown, actor = office) => world.ask(actor, '/books/scheme-library/drafts/scheme%3Ax', { method: 'PUT', body: JSON.stringify(body) });

  it('is the office’s, whoever in it goes on, and two windows do not overwrite each other', async () => {
    const world = createWorld();
    const { draft } = (await (await put(world, { content, seen: null })).json()) as { draft: { savedAt: string } };
    expect((await put(world, { content: { ...content, tryOut: {} }, seen: draft.savedAt }, secondOffice)).status).toBe(200);
    expect(await (await put(world, { content, seen: draft.savedAt })).json()).toMatchObject({ refusal: { code: 'draftChanged' } });
    expect((await listed(world, secondOffice)).drafts).toMatchObject([{ draft: 'x', title: { zh: '本县办法' } }]);
    expect((await listed(world, leader)).drafts).toEqual([]);
  });

  it('travels with the published ones in a backup, into an empty computer and only there over its own history', async () => {
    const world = createWorld();
    await put(world, { content, seen: null });
    await send(world, office, publish(own));
    const backup = await (await world.ask(office, '/books/scheme-library/backup')).text();
    const other = createWorld();
    const restore = (target: World, text: string) => target.ask(office, '/restore', { method: 'POST', body: text });
    expect((await restore(other, backup)).status).toBe(200);
    expect(await listed(other)).toMatchObject({ published: [{ id: 'mine' }], drafts: [{ draft: 'x' }] });
    const third = createWorld();
    await send(third, office, publish(revised));
    expect(await (await restore(third, backup)).json()).toMatchObject({ refusal: { code: 'backup', fault: 'exists' } });
    expect(await (await restore(createWorld(), backup.replace('2026-01-01', '2025-01-01'))).json()).toMatchObject({ refusal: { code: 'backup', fault: 'chain' } });
  });
});
