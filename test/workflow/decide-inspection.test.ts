/** Inspections: what is written, and every reason for which it is not. */

import { describe, expect, it } from 'vitest';

import type { DrawRules } from '#ledger/inspection-fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { InspectionView } from '#view/inspection.ts';
import type { InspectionsView } from '#view/inspections.ts';
import type { HomeView } from '#view/home.ts';
import { drawInspection } from '#workflow/inspection-draw.ts';
import { createWorld, inspector, leader, office, unit, unitActor, type Asked } from '../support/world.ts';

const other = { role: 'inspector', person: '检查员乙' } as const;
const one = '00000000-0000-4000-8000-0000000000a1';
const visit = '00000000-0000-4000-8000-0000000000b1';
const problem = '00000000-0000-4000-8000-0000000000c1';

async function planned() {
  const world = createWorld();
  await world.createYear('y', arxan2021, ['a', 'b', 'c', 'd'].map((id) => unit(id)));
  await world.done('y', office, plan({}));
  return world;
}
const plan = (more: Partial<Extract<Asked, { kind: 'planInspection' }>>): Asked => ({
  kind: 'planInspection', inspection: one, title: '一季度抽查', method: 'onSite', from: '2025-12-01', to: '2025-12-31', items: ['2.1'],
  targets: [{ unit: 'a', inspectors: [inspector.person] }, { unit: 'b', inspectors: [other.person] }], ...more,
});
const start = (more: object = {}): Asked => ({ kind: 'recordVisit', visit, unit: 'a', on: '2025-12-03', method: 'onSite', words: '', evidence: [], of: { inspection: one, round: 1 }, people: [inspector.person, '陪同人员'], place: '办事大厅', ...more });
const found = (more: object = {}): Asked => ({ kind: 'recordProblem', problem, unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '栏目空白', foundOn: '2025-12-03', method: 'onSite', evidence: [], visit, place: '一楼公开栏', ...more });
const end = (nothingFound: boolean, more: object = {}): Asked => ({ kind: 'concludeVisit', visit, nothingFound, words: '当场反馈', evidence: [], ...more });

describe('an inspection', () => {
  it('goes round by round: visits, what they found, and a recheck', async () => {
    const world = await planned();
    await world.done('y', inspector, start());
    await world.done('y', inspector, found());
    await world.done('y', inspector, end(false));
    await world.done('y', office, { kind: 'openRound', inspection: one, seen: 0, targets: [{ unit: 'a', inspectors: [inspector.person] }], from: '2025-12-08', to: '2025-12-19', reason: '复查整改情况' });
    await world.done('y', inspector, start({ visit: problem, of: { inspection: one, round: 2 } }));
    await world.done('y', inspector, end(true, { visit: problem }));
    const view = await world.get<InspectionView>(office, `/books/y/inspections/${one}`);
    expect(view.row).toMatchObject({ number: 1, rounds: 2, targets: 1, visited: 1, problems: 1, closed: false });
    expect(view.rounds.map(({ number, targets }) => [number, targets.map(({ unit: { id }, status, problems }) => [id, status, problems.length])])).toEqual([
      [1, [['a', 'done', 1], ['b', 'notStarted', 0]]],
      [2, [['a', 'done', 0]]],
    ]);
    expect(view.rounds[0]?.targets[0]?.problems[0]).toMatchObject({ visit, place: '一楼公开栏', words: '栏目空白' });
    expect(view.rounds[0]?.targets[0]?.visits[0]).toMatchObject({ people: [inspector.person, '陪同人员'], place: '办事大厅', concluded: { nothingFound: false, words: '当场反馈' } });
  });

  it('shows an inspector the own targets only, and the work that waits; a leader all, a unit nothing', async () => {
    const world = await planned();
    const mine = await world.get<InspectionView>(inspector, `/books/y/inspections/${one}`);
    expect(mine.rounds[0]?.targets.map(({ unit: { id } }) => id)).toEqual(['a']);
    expect(JSON.stringify(mine.rounds)).not.toContain(other.person);
    expect((await world.get<InspectionsView>({ role: 'inspector', person: '检查员丙' }, '/books/y/inspections')).inspections).toEqual([]);
    expect((await world.get<InspectionView>(leader, `/books/y/inspections/${one}`)).rounds[0]?.targets).toHaveLength(2);
    expect((await world.ask(unitActor('a'), `/books/y/inspections`)).status).toBe(404);
    const { tasks } = await world.get<HomeView>(inspector, '/home');
    expect(tasks.filter(({ kind }) => kind === 'visitAssigned')).toMatchObject([{ about: { id: one, words: '一季度抽查' }, status: 'notStarted', progress: { done: 0, of: 1 }, due: { day: '2025-12-31' } }]);
    await world.done('y', inspector, start());
    await world.done('y', inspector, end(true));
    expect((await world.get<HomeView>(inspector, '/home')).tasks.filter(({ kind }) => kind === 'visitAssigned')).toEqual([]);
  });

  it('changed by hand, keeps the earlier list and the reason beside the new one', async () => {
    const world = await planned();
    await world.done('y', office, { kind: 'changeInspection', inspection: one, seen: 0, round: 1, targets: [{ unit: 'a', inspectors: [other.person] }, { unit: 'c', inspectors: [] }], from: '2025-12-01', to: '2025-12-31', reason: '乙单位正在搬迁' });
    const { rounds } = await world.get<InspectionView>(office, `/books/y/inspections/${one}`);
    expect(rounds[0]?.changes).toMatchObject([{ added: [{ id: 'c' }], removed: [{ id: 'b' }], reassigned: [{ id: 'a' }], reason: '乙单位正在搬迁' }]);
  });
});

describe('a draw', () => {
  const rules: DrawRules = {
    seed: '518', count: 2, excluded: [{ unit: 'd', reason: '撤并' }], inspectors: ['甲', '乙', '丙'], perUnit: 2, avoid: [], grades: [], gradesFrom: '',
    weights: { kinds: [], never: 3, longAgo: 2, recent: 1, recentDays: 180, problems: 2, clean: 1, grades: [] },
  };
  const listed = async (world: Awaited<ReturnType<typeof planned>>) => {
    const { candidates, today } = await world.get<InspectionsView>(office, '/books/y/inspections');
    return drawInspection({ rules, on: today, candidates: [...candidates] });
  };
  const second = '00000000-0000-4000-8000-0000000000a2';

  it('puts on record what the preview showed, with everything it was drawn from', async () => {
    const world = await planned();
    const preview = await listed(world);
    await world.done('y', office, plan({ inspection: second, targets: [], draw: { rules, expected: preview.hash } }));
    const { draw, rounds } = await world.get<InspectionView>(office, `/books/y/inspections/${second}`);
    expect(draw?.result).toEqual(preview);
    expect(rounds[0]?.targets.map(({ unit: { id } }) => id)).toEqual(preview.drawn.map(({ id }) => id));
  });

  it('is refused where a visit was recorded since the preview', async () => {
    const world = await planned();
    const preview = await listed(world);
    await world.done('y', inspector, start());
    expect(await world.send('y', office, plan({ inspection: second, targets: [], draw: { rules, expected: preview.hash } }))).toMatchObject({ status: 422, refusal: { code: 'drawChanged' } });
  });

  it('is refused where there are fewer units than are to be drawn', async () => {
    const world = await planned();
    const many = { ...rules, count: 4 };
    const { candidates, today } = await world.get<InspectionsView>(office, '/books/y/inspections');
    const { hash } = drawInspection({ rules: many, on: today, candidates: [...candidates] });
    expect((await world.send('y', office, plan({ inspection: second, targets: [], draw: { rules: many, expected: hash } }))).refusal).toEqual({ code: 'drawShort', what: 'units', wanted: 4, available: 3 });
  });
});

describe('refused, nothing written', () => {
  it.each([
    ['a plan by an inspector', inspector, plan({ inspection: visit }), 'notAllowed'],
    ['the same plan again', office, plan({}), 'exists'],
    ['an unknown unit', office, plan({ inspection: visit, targets: [{ unit: 'zz', inspectors: [] }] }), 'notFound'],
    ['a unit twice', office, plan({ inspection: visit, targets: [{ unit: 'a', inspectors: [] }, { unit: 'a', inspectors: [] }] }), 'invalidInput'],
    ['no target', office, plan({ inspection: visit, targets: [] }), 'invalidInput'],
    ['an unknown item', office, plan({ inspection: visit, items: ['9.9'] }), 'invalidInput'],
    ['an end before the beginning', office, plan({ inspection: visit, from: '2025-12-02', to: '2025-12-01' }), 'invalidInput'],
    ['a change of a list that somebody changed', office, { kind: 'closeInspection', inspection: one, seen: 7, reason: 'x' }, 'changedMeanwhile'],
    ['closing with units unvisited and no reason', office, { kind: 'closeInspection', inspection: one, seen: 0, reason: '' }, 'reasonNeeded'],
    ['reopening what is open', office, { kind: 'reopenInspection', inspection: one, seen: 0, reason: 'x' }, 'exists'],
    ['a visit to a unit of another inspector', inspector, start({ unit: 'b' }), 'notTarget'],
    ['a visit by one who was not sent', { role: 'inspector', person: '检查员丙' }, start(), 'notFound'],
    ['a visit of a round that was not opened', inspector, start({ of: { inspection: one, round: 2 } }), 'notTarget'],
    ['the end of a visit that did not begin', inspector, end(true), 'notFound'],
    ['a problem of a visit that did not begin', inspector, found(), 'notFound'],
  ] as const)('%s', async (_, actor, command, code) => {
    const world = await planned();
    const before = (await world.stores.books.read('y', 0)).length;
    expect((await world.send('y', actor, command)).refusal?.code).toBe(code);
    expect((await world.stores.books.read('y', 0)).length).toBe(before);
  });

  it.each([
    ['"nothing found" beside a problem', [found()], end(true), { code: 'visitFindings', count: 1 }],
    ['"problems found" beside none', [], end(false), { code: 'visitFindings', count: 0 }],
    ['a second end', [end(true)], end(true), { code: 'visitConcluded', on: '2025-12-03' }],
    ['a problem after the end', [end(true)], found(), { code: 'visitConcluded', on: '2025-12-03' }],
    ['a problem of another unit', [], found({ unit: 'b' }), { code: 'notFound', what: 'visit' }],
    ['the same visit again', [], start(), { code: 'exists' }],
  ] as const)('%s', async (_, before, command, refusal) => {
    const world = await planned();
    await world.done('y', inspector, start());
    for (const asked of before) await world.done('y', inspector, asked);
    expect((await world.send('y', inspector, command)).refusal).toEqual(refusal);
  });

  it('a visit or another round once the inspection is closed, until it is reopened', async () => {
    const world = await planned();
    await world.done('y', office, { kind: 'closeInspection', inspection: one, seen: 0, reason: '任务合并' });
    expect((await world.send('y', inspector, start())).refusal).toEqual({ code: 'inspectionClosed' });
    await world.done('y', office, { kind: 'reopenInspection', inspection: one, seen: 1, reason: '补充检查' });
    await world.done('y', inspector, start());
  });
});
