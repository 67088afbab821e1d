/** Who keeps which register, what a late record leads to, and the calendar an office sets: asked through the real API. */

import { beforeEach, describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { RecordContent } from '#ledger/obligation-fields.ts';
import { createWorld, leader, office, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const [first, second] = ['00000000-0000-4000-8000-00000000aaa1', '00000000-0000-4000-8000-00000000aaa2'];
const problem = '00000000-0000-4000-8000-00000000bbb1';
const published = (part: object = {}): RecordContent => ({ register: 'publication', title: '关于做好春耕备耕工作的通知', number: '', arose: '2025-03-03', note: '', ...part });

let world: World;
beforeEach(async () => {
  world = createWorld();
  await world.createYear(book, arxan2021, [unit('a'), unit('b')]);
});

const keep = (actor = unitActor('a'), part: object = {}) =>
  world.send(book, actor, { kind: 'keepRecord', record: first, unit: 'a', content: published(), ...part });
const state = async () => (await world.get<{ card: unknown; problems: { words: string }[] }>(office, `/books/${book}/problems`)).problems;

describe('a record', () => {
  it('is kept by the unit itself and by the office, and by nobody else', async () => {
    expect((await keep()).ok).toBe(true);
    expect((await keep(office, { record: second })).ok).toBe(true);
    expect((await keep(unitActor('b'), { record: world.newId() })).refusal).toEqual({ code: 'notFound', what: 'unit' });
    expect((await keep(leader, { record: world.newId() })).refusal?.code).toBe('notAllowed');
  });

  it('of the office itself is the office\'s alone', async () => {
    const content = { register: 'report', year: 2024, note: '' };
    expect((await keep(unitActor('a'), { unit: null, content })).refusal).toEqual({ code: 'notFound', what: 'unit' });
    expect((await keep(office, { unit: null, content })).ok).toBe(true);
  });

  it('is corrected with a reason, by someone who saw the latest', async () => {
    await keep();
    const correct = (seen: number, actor = unitActor('a'), content = published({ published: '2025-03-20' })) =>
      world.send(book, actor, { kind: 'correctRecord', record: first, seen, content, reason: '补填发布日期' });
    expect((await correct(0)).refusal).toEqual({ code: 'changedMeanwhile', what: 'record', seen: 0, current: 1 });
    expect((await correct(1, unitActor('b'))).refusal).toEqual({ code: 'notFound', what: 'record' });
    expect((await correct(1)).ok).toBe(true);
    expect((await correct(2, office, { register: 'report', year: 2024, note: '' })).refusal).toEqual({ code: 'notFound', what: 'record' });
  });

  it('taken back stays, and is not changed any more', async () => {
    await keep();
    await world.done(book, unitActor('a'), { kind: 'takeBackRecord', record: first, seen: 1, reason: '重复登记' });
    expect((await world.send(book, office, { kind: 'correctRecord', record: first, seen: 2, content: published(), reason: '改' })).refusal).toEqual({ code: 'recordTakenBack' });
  });

  it.each([
    ['before it arose', published({ published: '2025-02-28' }), { code: 'daysOrder', first: '2025-03-03', next: '2025-02-28' }],
    ['tomorrow', published({ published: '2099-01-01' }), { code: 'futureDay', day: '2099-01-01' }],
    ['in a register the scheme does not keep', { register: 'nothing' }, { code: 'invalidInput' }],
    ['answered before it came', { register: 'request', title: '申请', number: '', received: '2025-03-03', channel: 'online', answered: '2025-03-01', note: '' }, { code: 'daysOrder' }],
    ['a third party that answered before it was asked', { register: 'request', title: '申请', number: '', received: '2025-03-03', channel: 'online', thirdParty: { asked: '2025-03-06', answered: '2025-03-05' }, note: '' }, { code: 'daysOrder' }],
  ])('%s is refused', async (_what, content, refusal) => {
    expect((await keep(office, { content })).refusal).toMatchObject(refusal);
  });

  it('imported twice is written once', async () => {
    const rows = [first, second].map((record) => ({ record, unit: 'a', content: published() }));
    const before = await world.done(book, office, { kind: 'keepRecords', rows });
    const again = await world.send(book, office, { kind: 'keepRecords', rows: [...rows, { record: world.newId(), unit: 'b', content: published() }] });
    expect((again.length ?? 0) - (before.length ?? 0)).toBe(1);
    expect((await world.send(book, office, { kind: 'keepRecords', rows })).refusal).toEqual({ code: 'exists' });
  });
});

describe('a late record', () => {
  const about = { suggestion: `${first}:late`, seen: 1 };
  const charges = [{ item: '2.1', rule: 'a', count: 1 }];
  const confirm = (part: object = {}) => world.send(book, office, { kind: 'confirmSuggestion', ...about, problem, charges, words: '应于3月31日前公开，4月8日才公开', evidence: [], ...part });

  beforeEach(() => keep(unitActor('a'), { content: published({ published: '2025-04-08', review: { outcome: 'open', on: '2025-03-05' } }) }));

  it('is no problem until a person of the office says so', async () => {
    expect(await state()).toEqual([]);
    expect((await world.send(book, unitActor('a'), { kind: 'dismissSuggestion', ...about, reason: '不算' })).refusal?.code).toBe('notAllowed');
    expect((await confirm()).ok).toBe(true);
    expect((await state()).map(({ words }) => words)).toEqual(['应于3月31日前公开，4月8日才公开']);
    expect((await confirm({ problem: world.newId() })).refusal).toEqual({ code: 'exists' });
  });

  it('is dismissed with a reason, and suggested again once the record was changed', async () => {
    await world.done(book, office, { kind: 'dismissSuggestion', ...about, reason: '网站故障，有公告' });
    expect((await confirm()).refusal).toEqual({ code: 'exists' });
    await world.done(book, unitActor('a'), { kind: 'correctRecord', record: first, seen: 1, content: published({ published: '2025-04-30' }), reason: '日期填错' });
    expect((await confirm({ seen: 1 })).refusal?.code).toBe('changedMeanwhile');
    expect((await confirm({ seen: 2 })).ok).toBe(true);
  });

  it('that turns out to have been in time is no longer suggested', async () => {
    await world.done(book, unitActor('a'), { kind: 'correctRecord', record: first, seen: 1, content: published({ published: '2025-03-31' }), reason: '日期填错' });
    expect((await confirm({ seen: 2 })).refusal).toEqual({ code: 'notFound', what: 'suggestion' });
  });
});

describe('what the registers suggest', () => {
  const report = (of: string, part: object = {}) => world.send(book, office, {
    kind: 'confirmSuggestion', suggestion: `report.${of}:late`, seen: 0, problem: world.newId(), charges: [{ item: '4.1', rule: 'a', count: 1 }], words: '未报送年度报告', evidence: [], ...part,
  });
  const suggested = async (key: string) => (await world.send(book, office, { kind: 'dismissSuggestion', suggestion: key, seen: 1, reason: '核实后不属实' })).ok;

  it('includes the annual report that nobody entered, for each unit', async () => {
    await keep(unitActor('a'), { content: { register: 'report', year: 2024, submitted: '2025-01-20', published: '2025-01-21', note: '' } });
    expect((await report('a')).refusal).toEqual({ code: 'notFound', what: 'suggestion' });
    expect((await report('b')).ok).toBe(true);
  });

  it.each([
    ['published without a review', published({ published: '2025-03-10' }), 'unreviewed', true],
    ['reviewed after it was published', published({ published: '2025-03-10', review: { outcome: 'open', on: '2025-03-11' } }), 'unreviewed', true],
    ['reviewed on the day it was published', published({ published: '2025-03-10', review: { outcome: 'open', on: '2025-03-10' } }), 'unreviewed', false],
    ['published though the review withheld it', published({ published: '2025-03-10', review: { outcome: 'withheld', on: '2025-03-05' } }), 'withheld', true],
    ['not published as the review withheld it', published({ review: { outcome: 'withheld', on: '2025-03-05' } }), 'withheld', false],
    ['a third party asked on the sixth working day', { register: 'request', title: '申请', number: '', received: '2025-03-03', channel: 'letter', thirdParty: { asked: '2025-03-11' }, answered: '2025-03-20', note: '' }, 'askedLate', true],
    ['a third party asked on the fifth working day', { register: 'request', title: '申请', number: '', received: '2025-03-03', channel: 'letter', thirdParty: { asked: '2025-03-10' }, answered: '2025-03-20', note: '' }, 'askedLate', false],
  ] as const)('%s: %s', async (_what, content, breach, is) => {
    await keep(office, { content });
    expect(await suggested(`${first}:${breach}`)).toBe(is);
  });
});

describe('the calendar', () => {
  it('is set by the office and moves every last day that follows from it', async () => {
    await keep(unitActor('a'), { content: published({ published: '2025-04-01', review: { outcome: 'open', on: '2025-03-04' } }) });
    const late = () => world.send(book, office, { kind: 'dismissSuggestion', suggestion: `${first}:late`, seen: 1, reason: '核实' });
    const set = (seen: number, working: boolean | null) => world.send(book, office, { kind: 'setCalendar', seen, days: [{ day: '2025-03-07', working }], years: [], source: '本市放假通知' });
    expect((await world.send(book, unitActor('a'), { kind: 'setCalendar', seen: 0, days: [], years: [], source: '无' })).refusal?.code).toBe('notAllowed');
    expect((await set(0, false)).ok).toBe(true);
    expect((await late()).refusal).toEqual({ code: 'notFound', what: 'suggestion' });
    expect((await set(0, null)).refusal?.code).toBe('changedMeanwhile');
    expect((await set(1, null)).ok).toBe(true);
    expect((await late()).ok).toBe(true);
  });
});
