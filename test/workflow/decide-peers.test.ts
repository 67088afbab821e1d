/** Who reviews whom on record: drawn from inputs that the book keeps, changed with a reason, handed on when somebody falls out. */

import { describe, expect, it } from 'vitest';

import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { PeerDrawView } from '#view/peer-draw.ts';
import type { PeerReplacementView } from '#view/peer-replacement.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { createWorld, leader, office, peerActor, unit, type World } from '../support/world.ts';

const book = 'year';
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const all = (given: Partial<PeerDrawInput> = {}): PeerDrawInput => ({
  seed: '2026-11-26', perUnit: 3, groups: [{ name: '全部', units: ids, reviewsNobody: [] }], conflicts: [], lastYear: [], wishes: [], ...given,
});
const items = tianshui2015.tables.flatMap((table) => table.categories.flatMap((category) => category.items));

async function begun(): Promise<World> {
  const world = createWorld();
  await world.createYear(book, tianshui2015, ids.map((id) => unit(id, `${id}局`)));
  return world;
}

const view = (world: World) => world.get<PeerDrawView>(office, `/books/${book}/peer-draw`);
const reviewersIn = async (world: World) => new Map((await view(world)).pairs.map(({ unit: of, reviewers }) => [of, reviewers]));

async function drawn(): Promise<World> {
  const world = await begun();
  await world.done(book, office, { kind: 'drawPeers', seen: 0, input: all(), reason: '' });
  return world;
}

async function scoring(): Promise<World> {
  const world = await drawn();
  await world.done(book, office, { kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '' });
  await world.done(book, office, { kind: 'moveStage', seen: 1, to: 'peerReview', reason: '提前' });
  return world;
}

const submit = (world: World, of: string, by: string) =>
  world.done(book, peerActor(by), { kind: 'submitSheet', sheet: `peer:${of}:${by}`, seen: 0, rows: items.map(({ id, points }) => ({ item: id, points, findings: [], note: '', evidence: [] })) });

describe('a draw', () => {
  it('is made again from its inputs when it is recorded, and the book keeps them', async () => {
    const world = await drawn();
    const expected = drawPeers(all());
    const { draws } = await view(world);
    expect(draws).toHaveLength(1);
    expect(draws[0]).toMatchObject({ input: all(), hash: expected.hash, pairs: expected.ok ? expected.pairs : [], groups: [{ name: '全部', units: 8, load: [3, 3] }] });
  });

  it.each([
    ['leaves a unit of the list out', all({ groups: [{ name: '全部', units: ids.slice(1), reviewsNobody: [] }] }), { code: 'invalidInput', fields: [{ path: 'groups', fault: 'unitsLeft' }] }],
    ['names a unit that is not on the list', all({ groups: [{ name: '全部', units: [...ids, 'zz'], reviewsNobody: [] }] }), { code: 'invalidInput', fields: [{ path: 'groups.0.units.8', fault: 'unknownUnit' }] }],
    ['has a unit in two groups', all({ groups: [{ name: '甲', units: ids, reviewsNobody: [] }, { name: '乙', units: ['a'], reviewsNobody: [] }] }), { code: 'invalidInput', fields: [{ path: 'groups.1.units.0', fault: 'twice' }] }],
    [
      'cannot keep the conflicts', all({ conflicts: ['b', 'c', 'd', 'e', 'f'].map((reviewer) => ({ unit: 'a', reviewer, reason: '主管' })) }),
      { code: 'drawImpossible', group: '全部', unit: 'a', needed: 3, possible: 2, among: 7 },
    ],
  ])('is refused where it %s', async (_what, input, refusal) => {
    const world = await begun();
    expect((await world.send(book, office, { kind: 'drawPeers', seen: 0, input, reason: '' })).refusal).toMatchObject(refusal);
  });

  it('is made a second time only with a reason, over the list that was seen', async () => {
    const world = await drawn();
    expect((await world.send(book, office, { kind: 'drawPeers', seen: 0, input: all({ seed: 'x' }), reason: '换种子' })).refusal).toMatchObject({ code: 'changedMeanwhile', what: 'peers' });
    expect((await world.send(book, office, { kind: 'drawPeers', seen: 1, input: all({ seed: 'x' }), reason: '' })).refusal).toEqual({ code: 'reasonNeeded', why: 'drawAgain' });
    await world.done(book, office, { kind: 'drawPeers', seen: 1, input: all({ seed: 'x' }), reason: '一个单位合并' });
    expect((await view(world)).draws.map(({ reason }) => reason)).toEqual(['', '一个单位合并']);
  });

  it('is the office’s to make', async () => {
    const world = await begun();
    expect((await world.send(book, leader, { kind: 'drawPeers', seen: 0, input: all(), reason: '' })).refusal).toMatchObject({ code: 'notAllowed', action: 'assignPeers' });
  });

  it('is changed by hand only with a reason, and the change stands beside it', async () => {
    const world = await drawn();
    const pairs = [...(await reviewersIn(world))].map(([of, reviewers]) => ({ unit: of, reviewers: of === 'a' ? ['b'] : reviewers }));
    expect((await world.send(book, office, { kind: 'assignPeers', seen: 1, pairs })).refusal).toEqual({ code: 'reasonNeeded', why: 'departsFromDraw' });
    await world.done(book, office, { kind: 'assignPeers', seen: 1, pairs, reason: '丙局撤并' });
    expect((await view(world)).draws[0]?.changes).toMatchObject([{ kind: 'hand', reason: '丙局撤并', pairs: [{ unit: 'a', to: ['b'] }] }]);
  });
});

describe('a reviewer who falls out', () => {
  it('hands its open sheets on, keeps what it submitted, and moves nobody’s submitted sheet', async () => {
    const world = await scoring();
    const before = await reviewersIn(world);
    const own = [...before].filter(([, reviewers]) => reviewers.includes('c')).map(([of]) => of);
    const [first = ''] = own;
    await submit(world, first, 'c');
    const others = [...before].flatMap(([of, reviewers]) => reviewers.filter((by) => by !== 'c').map((by) => [of, by] as const)).slice(0, 12);
    for (const [of, by] of others) await submit(world, of, by);

    const preview = await world.get<PeerReplacementView>(office, `/books/${book}/peer-replacements/c`);
    expect(preview.submitted).toBe(1);
    await world.done(book, office, { kind: 'replaceReviewer', seen: 1, reviewer: 'c', keepSubmitted: true, reason: '联系人离岗' });
    const after = await reviewersIn(world);
    expect([...after].filter(([, reviewers]) => reviewers.includes('c')).map(([of]) => of)).toEqual([first]);
    for (const [of, by] of others) expect(after.get(of)).toContain(by);
    for (const [of, reviewers] of after) {
      expect(new Set(reviewers).size).toBe(3);
      expect(reviewers).not.toContain(of);
    }
    const moved = [...after].flatMap(([of, reviewers]) => reviewers.filter((by) => before.get(of)?.includes(by) !== true)).length;
    expect(preview.keeping).toMatchObject({ ok: true });
    expect(preview.keeping.ok && preview.keeping.changed).toHaveLength(moved);
    expect(moved).toBe(own.length - 1);
  });

  it('has nothing to hand on when it reviews nobody, and never gets a sheet again', async () => {
    const world = await scoring();
    await world.done(book, office, { kind: 'replaceReviewer', seen: 1, reviewer: 'c', keepSubmitted: false, reason: '联系人离岗' });
    expect((await world.send(book, office, { kind: 'replaceReviewer', seen: 2, reviewer: 'c', keepSubmitted: false, reason: '再换' })).refusal).toEqual({ code: 'nothingToReplace', unit: 'c' });
    await world.done(book, office, { kind: 'replaceReviewer', seen: 2, reviewer: 'd', keepSubmitted: false, reason: '联系人离岗' });
    const reviewing = new Set([...(await reviewersIn(world)).values()].flat());
    expect([reviewing.has('c'), reviewing.has('d')]).toEqual([false, false]);
    expect((await view(world)).draws[0]?.changes.map(({ kind, reviewer }) => [kind, reviewer])).toEqual([['replaced', 'c'], ['replaced', 'd']]);
  });

  it('can be replaced where reviewers were only named by hand', async () => {
    const world = await begun();
    await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs: ids.map((id, at) => ({ unit: id, reviewers: [ids[(at + 1) % 8]!] })) });
    await world.done(book, office, { kind: 'replaceReviewer', seen: 1, reviewer: 'b', keepSubmitted: true, reason: '离岗' });
    const after = await reviewersIn(world);
    expect(after.get('a')).toHaveLength(1);
    expect(after.get('a')).not.toContain('b');
    expect(after.get('c')).toEqual(['d']);
  });
});
