/** Rectification notices: numbers, delivery, deadlines, replies, rechecks, and that none of them moves a score. */

import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '#ledger/fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { DeskView } from '#view/desk.ts';
import type { NoticeView, RectificationView } from '#view/rectification.ts';
import { numberLabel } from '#workflow/notice-rules.ts';
import { createWorld, inspector, office, unit, unitActor, type Asked, type World } from '../support/world.ts';

const book = 'year';
let world: World;
let problems: string[];

beforeEach(async () => {
  world = createWorld({ start: '2025-11-03T02:00:00.000Z' });
  await world.createYear(book, arxan2021, [unit('edu', '教育局'), unit('tax', '税务局')]);
  problems = [];
  for (const [of, item] of [['edu', '2.1'], ['edu', '2.2'], ['edu', '4.1'], ['tax', '2.1']] as const) {
    const problem = world.newId();
    problems.push(problem);
    await world.done(book, inspector, { kind: 'recordProblem', problem, unit: of, charges: [{ item, rule: 'a', count: 1 }], words: `${item}没有按时公开`, foundOn: '2025-11-03', method: 'website', evidence: [] });
  }
});

const issue = async (of: readonly number[], days = 10, on: 'edu' | 'tax' = 'edu') => {
  const notice = world.newId();
  const answer = await world.send(book, office, { kind: 'issueNotice', notice, unit: on, problems: of.map((index) => problems[index] ?? ''), words: '', days });
  return { notice, answer };
};
const view = (notice: string, actor: Actor = office) => world.get<NoticeView>(actor, `/books/${book}/rectification/${notice}`);
const about = async (notice: string) => ({ notice, seen: (await view(notice)).notice.revision });
const deliver = async (notice: string, on: string) => world.send(book, office, { kind: 'deliverNotice', ...(await about(notice)), on, how: 'inPerson', words: '', evidence: [] });
const reply = async (notice: string, of: readonly number[], actor = unitActor('edu')) =>
  world.send(book, actor, { kind: 'replyNotice', ...(await about(notice)), replies: of.map((index) => ({ problem: problems[index] ?? '', words: '已整改', evidence: [] })) });
const recheck = async (notice: string, mended: readonly (readonly [number, boolean])[], { days = null as number | null, words = '', actor = inspector as Actor } = {}) =>
  world.send(book, actor, {
    kind: 'recheckNotice', ...(await about(notice)), visit: world.newId(), on: '2025-11-20', method: 'website', words: '', evidence: [], days,
    findings: mended.map(([index, is]) => ({ problem: problems[index] ?? '', mended: is, words })),
  } as Asked);

describe('the number of a notice', () => {
  it('is given when it is issued, one after the other over all units', async () => {
    for (const [of, on] of [[[0], 'edu'], [[3], 'tax'], [[1], 'edu']] as const) await issue(of, 10, on);
    const { notices } = await world.get<RectificationView>(office, `/books/${book}/rectification`);
    expect(notices.map(({ label }) => label)).toEqual(['某政公开办〔2025〕3号', '某政公开办〔2025〕2号', '某政公开办〔2025〕1号']);
  });

  it('stays used when the notice is cancelled, and begins anew in the next calendar year', async () => {
    const { notice } = await issue([0]);
    await world.done(book, office, { kind: 'cancelNotice', ...(await about(notice)), reason: '误发' });
    const { notice: second } = await issue([0]);
    world.setDay('2026-01-05');
    const { notice: third } = await issue([1]);
    expect([(await view(notice)).notice, (await view(second)).notice, (await view(third)).notice].map(({ label, status }) => [label, status])).toEqual([
      ['某政公开办〔2025〕1号', 'cancelled'], ['某政公开办〔2025〕2号', 'issued'], ['某政公开办〔2026〕1号', 'issued'],
    ]);
  });

  it('follows the pattern of the plan, carries an earlier register on, and a pattern without its count is refused', async () => {
    const plan = await world.get<{ revision: number; title: string; stages: readonly { stage: string; from: string; to: string }[]; settings: object }>(office, `/books/${book}/plan`);
    const change = (pattern: string) =>
      world.send(book, office, {
        kind: 'changePlan', seen: plan.revision, title: plan.title, stages: plan.stages.map(({ stage, from, to }) => ({ stage, from, to })),
        settings: { ...plan.settings, notices: { pattern, first: 13, days: 20, issuer: '市政务公开办', objectionDays: 5 } },
      });
    expect(await change('整改〔{year}〕号')).toMatchObject({ ok: false, refusal: { code: 'invalidInput', fields: [{ path: 'settings.notices.pattern', fault: 'pattern' }] } });
    expect((await change('整改〔{year}〕{n}号')).ok).toBe(true);
    const [first, second] = [await issue([0]), await issue([1])];
    expect([(await view(first.notice)).notice.label, (await view(second.notice)).notice.label]).toEqual(['整改〔2025〕13号', '整改〔2025〕14号']);
    expect((await view(first.notice)).issuer).toBe('市政务公开办');
  });

  it.each([['某政公开办〔{year}〕{n}号', '某政公开办〔2026〕12号'], ['第{n}号', '第12号']])('writes %s as %s', (pattern, label) => {
    expect(numberLabel(pattern, 2026, 12)).toBe(label);
  });
});

describe('issuing', () => {
  it.each<[string, () => Promise<unknown>, object]>([
    ['a problem that stands in another notice', async () => { await issue([0]); return (await issue([0, 1])).answer; }, { code: 'inNotice', number: 1, label: '某政公开办〔2025〕1号' }],
    ['a problem of another unit', async () => (await issue([0, 3])).answer, { code: 'notFound', what: 'problem' }],
    ['the same problem twice', async () => (await issue([0, 0])).answer, { code: 'invalidInput' }],
    ['a withdrawn problem', async () => { await world.done(book, office, { kind: 'withdrawProblem', problem: problems[0] ?? '', seen: 0, reason: '查无实据' }); return (await issue([0])).answer; }, { code: 'problemClosed', state: 'withdrawn' }],
  ])('refuses %s', async (_, act, refusal) => {
    expect(await act()).toMatchObject({ ok: false, refusal });
  });
});

describe('the deadline', () => {
  it.each([
    ['2025-11-03', 10, '2025-11-17'],
    // over the spring festival of 2026: 15 to 23 February off, 14 and 28 February worked
    ['2026-02-10', 10, '2026-03-02'],
    ['2026-02-10', 20, '2026-03-16'],
  ])('of a notice delivered on %s with %i working days is %s', async (on, days, due) => {
    const { notice } = await issue([0], days);
    world.setDay(on);
    await deliver(notice, on);
    expect((await view(notice)).notice).toMatchObject({ dueDay: due, status: 'waiting', deliveredOn: on });
  });

  it('is said to be unreliable where the calendar of a year in between is not published', async () => {
    const { notice } = await issue([0], 30);
    world.setDay('2026-12-15');
    await deliver(notice, '2026-12-15');
    expect((await view(notice)).notice.due?.reliable).toBe(false);
  });

  it('passes without a reply: overdue, listed with its lateness; a late reply is taken and stays listed', async () => {
    const { notice } = await issue([0], 5);
    await deliver(notice, '2025-11-03');
    world.setDay('2025-11-12');
    expect((await view(notice)).notice).toMatchObject({ status: 'overdue', late: { days: 2, due: '2025-11-10', replied: null } });
    await reply(notice, [0]);
    expect((await view(notice)).notice).toMatchObject({ status: 'replied', late: { days: 2, replied: '2025-11-12' } });
  });

  it('is moved by the office with a reason, forward only, and not once the unit has replied', async () => {
    const { notice } = await issue([0], 5);
    await deliver(notice, '2025-11-03');
    const extend = async (until: string) => world.send(book, office, { kind: 'extendNotice', ...(await about(notice)), until, reason: '采购周期长' });
    expect(await extend('2025-11-10')).toMatchObject({ refusal: { code: 'invalidInput', fields: [{ path: 'until', fault: 'dayOrder' }] } });
    expect((await extend('2025-11-24')).ok).toBe(true);
    expect((await view(notice)).notice.dueDay).toBe('2025-11-24');
    await reply(notice, [0]);
    expect(await extend('2025-12-24')).toMatchObject({ refusal: { code: 'noticeNotWaiting', status: 'replied' } });
  });

  it('cannot begin before the notice was issued, or tomorrow', async () => {
    const { notice } = await issue([0]);
    expect(await deliver(notice, '2025-11-02')).toMatchObject({ refusal: { code: 'invalidInput' } });
    expect(await deliver(notice, '2025-11-05')).toMatchObject({ refusal: { code: 'futureDay' } });
  });
});

describe('reply and recheck', () => {
  it('speak of every problem: what is left out is named by its number', async () => {
    const { notice } = await issue([0, 1]);
    await deliver(notice, '2025-11-03');
    expect(await reply(notice, [0])).toMatchObject({ refusal: { code: 'problemsLeft', numbers: [2] } });
    expect((await reply(notice, [0, 1])).ok).toBe(true);
    expect(await reply(notice, [0, 1])).toMatchObject({ refusal: { code: 'noticeNotWaiting', status: 'replied' } });
  });

  it('go another round for what is not mended, with a new deadline and a word on each; then the notice is closed', async () => {
    const { notice } = await issue([0, 1]);
    await deliver(notice, '2025-11-03');
    await reply(notice, [0, 1]);
    world.setDay('2025-11-20');
    expect(await recheck(notice, [[0, true], [1, false]], { days: 5 })).toMatchObject({ refusal: { code: 'reasonNeeded', why: 'notMended' } });
    expect(await recheck(notice, [[0, true], [1, false]], { words: '链接仍打不开' })).toMatchObject({ refusal: { code: 'invalidInput', fields: [{ path: 'days' }] } });
    expect((await recheck(notice, [[0, true], [1, false]], { words: '链接仍打不开', days: 5 })).ok).toBe(true);
    expect((await view(notice)).notice).toMatchObject({ status: 'again', round: 2, dueDay: '2025-11-27' });
    // only what is left is spoken of again
    expect((await reply(notice, [1])).ok).toBe(true);
    expect((await recheck(notice, [[1, true]])).ok).toBe(true);
    expect((await view(notice)).notice).toMatchObject({ status: 'closed', round: 2 });
    expect(await recheck(notice, [[1, true]])).toMatchObject({ refusal: { code: 'noticeClosed', status: 'closed' } });
  });

  it('leave out a problem that was withdrawn meanwhile', async () => {
    const { notice } = await issue([0, 1]);
    await deliver(notice, '2025-11-03');
    await world.done(book, office, { kind: 'withdrawProblem', problem: problems[0] ?? '', seen: 0, reason: '查无实据' });
    expect((await reply(notice, [1])).ok).toBe(true);
    expect((await view(notice)).problems.map(({ state }) => state)).toEqual(['withdrawn', 'open']);
  });

  it('never change a score, and stand among the visits of the unit', async () => {
    const before = (await world.get<DeskView>(office, `/books/${book}/desk/edu`)).result;
    const { notice } = await issue([0, 1, 2]);
    await deliver(notice, '2025-11-03');
    await reply(notice, [0, 1, 2]);
    world.setDay('2025-11-20');
    await recheck(notice, [[0, true], [1, true], [2, true]]);
    const after = await world.get<DeskView>(office, `/books/${book}/desk/edu`);
    expect(after.result).toEqual(before);
    expect(after.visits.length).toBe(1);
  });

  it('are the unit’s own: another unit finds no such notice, nor does its own before the delivery', async () => {
    const { notice } = await issue([0]);
    expect((await world.ask(unitActor('edu'), `/books/${book}/rectification/${notice}`)).status).toBe(404);
    await deliver(notice, '2025-11-03');
    expect((await world.ask(unitActor('edu'), `/books/${book}/rectification/${notice}`)).status).toBe(200);
    expect(await reply(notice, [0], unitActor('tax'))).toMatchObject({ refusal: { code: 'notFound', what: 'notice' } });
  });

  it('answer an old view with a conflict', async () => {
    const { notice } = await issue([0]);
    expect(await world.send(book, office, { kind: 'cancelNotice', notice, seen: 7, reason: '误发' })).toMatchObject({ status: 409, refusal: { code: 'changedMeanwhile', what: 'notice', current: 1 } });
  });
});
