/** What is listed as one's own work: a sheet as long as it may still be sent by this author, and no longer. */

import { beforeEach, describe, expect, it } from 'vitest';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { HomeView } from '#view/home.ts';
import type { Task } from '#view/task.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { createWorld, inspector, leader, office, peerActor, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
/** b reviews a and c; c reviews a; a reviews b. */
const pairs = [{ unit: 'a', reviewers: ['b', 'c'] }, { unit: 'b', reviewers: ['a'] }, { unit: 'c', reviewers: ['b'] }];
const rows = itemsOf(tianshui2015.tables[0]!).map(({ id, points }) => ({ item: id, points, findings: [], note: '', evidence: [] }));
const far = '2026-06-30';

let world: World;
let stage = 0;
const move = async (to: string, reason = '按期进入下一阶段') => {
  await world.done(book, office, { kind: 'moveStage', seen: stage, to: to as 'review', reason });
  stage += 1;
};
const extend = (of: string, which: 'selfAssessment' | 'peerReview', until = far) =>
  world.done(book, office, { kind: 'extendDeadline', unit: of, stage: which, until, reason: '同意延期' });
const tasks = async (actor: typeof leader) => (await world.get<HomeView>(actor, '/home')).tasks;
const sheets = async (actor: typeof leader) => (await tasks(actor)).map(({ sheet, status }) => [sheet, status]);
const submit = (by: string, of: string) => world.done(book, peerActor(by), { kind: 'submitSheet', sheet: `peer:${of}:${by}`, seen: 0, rows });

beforeEach(async () => {
  world = createWorld();
  stage = 0;
  await world.createYear(book, tianshui2015, [unit('a'), unit('b'), unit('c')]);
  await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs });
});

describe('a reviewer', () => {
  it('has the sheets assigned to it while the peers are asked', async () => {
    await move('selfAssessment');
    expect(await sheets(peerActor('b'))).toEqual([]);
    await move('peerReview');
    expect(await sheets(peerActor('b'))).toEqual([['peer:a:b', 'notStarted'], ['peer:c:b', 'notStarted']]);
    expect(await sheets(peerActor('c'))).toEqual([['peer:a:c', 'notStarted']]);
    expect(await sheets(peerActor('a'))).toEqual([['peer:b:a', 'notStarted']]);
  });

  it('with a later day keeps them after the stage, due on that day; the others do not', async () => {
    await move('selfAssessment');
    await move('peerReview');
    await extend('b', 'peerReview');
    await move('review');
    const kept = await tasks(peerActor('b'));
    expect(kept.map(({ sheet, due }: Task) => [sheet, due?.day, due?.overdue])).toEqual([['peer:a:b', far, false], ['peer:c:b', far, false]]);
    expect(await sheets(peerActor('c'))).toEqual([]);
    // what is listed can be done
    await submit('b', 'a');
    expect(await sheets(peerActor('b'))).toEqual([['peer:c:b', 'notStarted'], ['peer:a:b', 'done']]);
  });

  it('has no use of a later day that the reviewed unit was given, nor of one for another stage', async () => {
    await move('selfAssessment');
    await move('peerReview');
    await extend('a', 'peerReview');
    await extend('c', 'selfAssessment');
    await move('review');
    expect(await sheets(peerActor('c'))).toEqual([]);
  });

  it('is not asked before the stage, whatever day it was given', async () => {
    await extend('b', 'peerReview');
    await move('selfAssessment');
    expect(await sheets(peerActor('b'))).toEqual([]);
  });

  it('has a returned sheet back after the stage', async () => {
    await move('selfAssessment');
    await move('peerReview');
    await submit('c', 'a');
    await move('review');
    await world.done(book, office, { kind: 'returnSheet', sheet: 'peer:a:c', seen: 1, reason: '请写明依据' });
    expect(await sheets(peerActor('c'))).toEqual([['peer:a:c', 'returned']]);
  });
});

describe('a unit', () => {
  it('with a later day keeps its own sheet through the peers\' stage and the review', async () => {
    await move('selfAssessment');
    await extend('a', 'selfAssessment');
    await move('peerReview');
    await move('review');
    expect((await tasks(unitActor('a'))).map(({ sheet, due }: Task) => [sheet, due?.day])).toEqual([['self:a', far]]);
    expect(await sheets(unitActor('b'))).toEqual([]);
  });
});

it('nobody is asked for a sheet that would be refused: in approval every sheet is closed', async () => {
  const self = (of: string) => world.done(book, unitActor(of), { kind: 'submitSheet', sheet: `self:${of}`, seen: 0, rows });
  await move('selfAssessment');
  for (const id of ['a', 'b', 'c']) await self(id);
  await move('peerReview');
  for (const [by, of] of [['b', 'a'], ['a', 'b'], ['b', 'c']] as const) await submit(by, of);
  await extend('c', 'peerReview');
  await extend('a', 'selfAssessment');
  await move('review');
  await finishReview();
  expect(await sheets(peerActor('c'))).toEqual([['peer:a:c', 'notStarted']]);
  await move('approval');
  expect(await sheets(peerActor('c'))).toEqual([]);
  expect(await sheets(unitActor('a'))).toEqual([]);
  expect(await sheets(leader)).toEqual([[null, 'notStarted']]);
});

async function finishReview(): Promise<void> {
  for (const id of ['a', 'b', 'c']) {
    await world.done(book, inspector, { kind: 'recordVisit', visit: world.newId(), unit: id, on: '2025-11-20', method: 'onSite', words: '未发现问题', evidence: [] });
    await world.done(book, office, { kind: 'enterResult', unit: id, leaf: 'social', seen: 0, score: '90', answers: 100, source: '问卷', evidence: [] });
    for (const { item, points } of rows) await world.done(book, office, { kind: 'rateItem', unit: id, item, seen: 0, points, note: '' });
    await world.done(book, office, { kind: 'proposeGrade', unit: id, seen: 0, grade: '优秀', reason: '综合评价' });
  }
}
