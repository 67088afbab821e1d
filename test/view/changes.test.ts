/** What changed between an earlier day and today: said by unit, with the score, to whom may read both days. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ChangesView } from '#view/changes.ts';
import { createWorld, inspector, office, secondOffice, unit, unitActor, type World } from '../support/world.ts';

const id = (last: string) => `00000000-0000-4000-9000-0000000000${last}`;
const charge = { item: '2.1', rule: 'a', count: 2 };

/** March: two problems of a, one of b. June: everything else. */
async function year(): Promise<World> {
  const world = createWorld({ start: '2025-03-03T01:00:00.000Z' });
  await world.createYear('y', arxan2021, [unit('a', '教育局'), unit('b', '民政局'), unit('c', '财政局')]);
  const base = { kind: 'recordProblem' as const, foundOn: '2025-03-01', method: 'website' as const, evidence: [], charges: [charge] };
  await world.done('y', inspector, { ...base, problem: id('a1'), unit: 'a', words: '预算晚了' });
  await world.done('y', inspector, { ...base, problem: id('a2'), unit: 'a', words: '栏目空白', charges: [{ item: '3.1', rule: 'a', count: 1 }] });
  await world.done('y', inspector, { ...base, problem: id('b1'), unit: 'b', words: '决算晚了' });
  await world.done('y', office, { kind: 'issueNotice', notice: id('c1'), unit: 'a', problems: [id('a1')], words: '', days: 15 });
  world.setDay('2025-06-10');
  await world.done('y', inspector, { ...base, problem: id('a3'), unit: 'a', words: '六月的问题' });
  await world.done('y', office, { kind: 'withdrawProblem', problem: id('a2'), seen: 0, reason: '查无此事' });
  await world.done('y', office, { kind: 'deliverNotice', notice: id('c1'), seen: 1, on: '2025-06-10', how: 'post', words: '', evidence: [] });
  await world.done('y', unitActor('b'), { kind: 'fileObjection', objection: id('d1'), unit: 'b', problem: id('b1'), charge: 0, words: '已公开', evidence: [] });
  await world.done('y', secondOffice, { kind: 'answerObjection', objection: id('d1'), seen: 1, outcome: 'partly', to: { ...charge, count: 1 }, whole: false, reason: '一件属实', evidence: [] });
  return world;
}

const changes = (world: World, day: string, actor = office) => world.get<ChangesView>(actor, `/books/y/changes?asOf=${day}`);

describe('what changed since a day', () => {
  it('names each unit with what became of its problems, notices, objections and score', async () => {
    const { units, entries, stage } = await changes(await year(), '2025-03-31');
    expect([entries, stage]).toEqual([6, null]);
    expect(units.map(({ unit: { id: of }, total }) => [of, total])).toEqual([['a', { before: '95.00', after: '96.00' }], ['b', { before: '98.00', after: '99.00' }]]);
    expect(units[0]?.problems.map(({ number, what }) => [number, what])).toEqual([[2, 'withdrawn'], [3, 'recorded']]);
    expect(units[0]?.notices.map(({ before, after }) => [before, after])).toEqual([['issued', 'waiting']]);
    expect(units[1]?.problems.map(({ number, what }) => [number, what])).toEqual([[1, 'recharged']]);
    expect(units[1]?.objections.map(({ number, before, after }) => [number, before, after])).toEqual([[1, null, 'partly']]);
  });

  it('is nothing since today', async () => {
    const { units, entries } = await changes(await year(), '2025-06-10');
    expect([units, entries]).toEqual([[], 0]);
  });

  it('is new at the next look when the book grew meanwhile', async () => {
    const world = await year();
    const path = '/books/y/changes?asOf=2025-03-31';
    const tag = (await world.ask(office, path)).headers.get('etag') ?? '';
    expect((await world.ask(office, path, { headers: { 'if-none-match': tag } })).status).toBe(304);
    await world.done('y', office, { kind: 'withdrawProblem', problem: id('a3'), seen: 0, reason: '重复' });
    expect((await world.ask(office, path, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('shows a unit its own changes alone, and no score that it may not read', async () => {
    const world = await year();
    const seen = await changes(world, '2025-03-31', unitActor('a'));
    expect(seen.units.map(({ unit: { id: of }, total }) => [of, total])).toEqual([['a', null]]);
    expect(JSON.stringify(seen.units)).not.toMatch(/民政局|决算/);
    // the notice reached the unit in between: for the unit it is new
    expect(seen.units[0]?.notices.map(({ before, after }) => [before, after])).toEqual([[null, 'waiting']]);
    expect((await changes(world, '2025-03-31', inspector)).units.every(({ total }) => total === null)).toBe(true);
  });

  it('names a unit that came to the list, and the step to another stage', async () => {
    const world = await year();
    await world.done('y', office, { kind: 'changeUnits', seen: 1, units: [unit('a', '教育局'), unit('b', '民政局'), unit('c', '财政局'), unit('d', '审计局')] });
    await world.done('y', office, { kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '检查继续进行' });
    const { units, stage } = await changes(world, '2025-03-31');
    expect(units.filter(({ isNew }) => isNew).map(({ unit: of }) => of.id)).toEqual(['d']);
    expect(stage?.before.zh).not.toBe(stage?.after.zh);
  });
});
