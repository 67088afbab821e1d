/** Self against verified: what is compared, what a gap is, and when an explanation of it still holds. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { ClaimsView } from '#view/claims.ts';
import type { OverviewView } from '#view/overview.ts';
import { createWorld, inspector, leader, office, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const rowOf = async (world: World) => (await world.get<ClaimsView>(office, `/books/${book}/claims`)).rows[0]!;
const itemOf = async (world: World, item: string) => (await rowOf(world)).items.find((one) => one.item === item)!;
const move = async (world: World, to: 'selfAssessment' | 'peerReview' | 'review') =>
  world.done(book, office, { kind: 'moveStage', seen: (await world.get<OverviewView>(office, `/books/${book}/overview`)).stageRevision, to, reason: '按期' });

async function pointsYear(): Promise<World> {
  const world = createWorld();
  await world.createYear(book, tianshui2015, [unit('a'), unit('b')]);
  await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'a', reviewers: ['b'] }, { unit: 'b', reviewers: ['a'] }] });
  await move(world, 'selfAssessment');
  const items = tianshui2015.tables[0]!.categories.flatMap((category) => category.items);
  await world.done(book, unitActor('a'), { kind: 'submitSheet', sheet: 'self:a', seen: 0, rows: items.map(({ id, points }) => ({ item: id, points, findings: [], note: '', evidence: [] })) });
  await move(world, 'peerReview');
  await move(world, 'review');
  return world;
}

const rate = (world: World, points: string, seen = 0) => world.done(book, office, { kind: 'rateItem', unit: 'a', item: '2.3', seen, points, note: '抽查三条未按时公开' });

describe('where points are given', () => {
  it('nothing is compared before the office has scored; then more claimed than found is a gap', async () => {
    const world = await pointsYear();
    expect(await itemOf(world, '2.3')).toMatchObject({ claimed: '10', found: null, gap: null, isAbove: false });
    await rate(world, '6');
    expect(await itemOf(world, '2.3')).toMatchObject({ claimed: '10', found: '6', gap: '4', isAbove: true, explained: null });
    expect(await rowOf(world)).toMatchObject({ compared: 1, claimed: '10', found: '6', gap: '4', unexplained: 1 });
  });

  it('an explanation holds for the figures that it was given for', async () => {
    const world = await pointsYear();
    await rate(world, '6');
    const explain = (seen: number) => world.send(book, office, { kind: 'explainGap', unit: 'a', item: '2.3', seen, reason: '材料事后补交' });
    expect((await explain(0)).ok).toBe(true);
    expect(await rowOf(world)).toMatchObject({ unexplained: 0 });
    expect((await explain(0)).refusal).toMatchObject({ code: 'changedMeanwhile', what: 'gap', current: 1 });
    await rate(world, '5', 1);
    expect(await rowOf(world)).toMatchObject({ unexplained: 1 });
    expect((await explain(1)).ok).toBe(true);
    expect(await rowOf(world)).toMatchObject({ unexplained: 0 });
  });

  it.each(['10', '9.99'])('there is nothing to explain at %s of 10 unless more was claimed', async (points) => {
    const world = await pointsYear();
    await rate(world, points);
    const { ok, refusal } = await world.send(book, office, { kind: 'explainGap', unit: 'a', item: '2.3', seen: 0, reason: '无' });
    expect([ok, refusal?.code]).toEqual(points === '10' ? [false, 'notFound'] : [true, undefined]);
  });

  it('only the office explains', async () => {
    const world = await pointsYear();
    await rate(world, '6');
    expect((await world.send(book, leader, { kind: 'explainGap', unit: 'a', item: '2.3', seen: 0, reason: '无' })).refusal).toMatchObject({ code: 'notAllowed', action: 'explainGap' });
  });
});

describe('where findings are asked', () => {
  it('what the unit’s own findings leave stands beside what the charged problems leave', async () => {
    const world = createWorld();
    await world.createYear(book, arxan2021, [unit('a')]);
    await world.done(book, inspector, { kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 4 }], words: '四项未及时公开', foundOn: '2025-11-03', method: 'website', evidence: [] });
    await move(world, 'selfAssessment');
    const items = arxan2021.tables[0]!.categories.flatMap((category) => category.items);
    await world.done(book, unitActor('a'), {
      kind: 'submitSheet', sheet: 'self:a', seen: 0,
      rows: items.map(({ id }) => ({ item: id, note: '', evidence: [], findings: id === '2.1' ? [{ id: 'f1', rule: 'a', count: 1, words: '一项未及时公开' }] : [] })),
    });
    expect(await itemOf(world, '2.1')).toMatchObject({ full: '30', claimed: '29', found: '26', gap: '3', isAbove: true });
    expect(await itemOf(world, '2.2')).toMatchObject({ claimed: '20', found: '20', gap: '0', isAbove: false });
  });
});
