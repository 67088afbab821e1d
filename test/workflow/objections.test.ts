/** Objections: the window, four eyes, what each outcome does to the score, and the line that it leaves. */

import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor, Charge } from '#ledger/fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { DeskView } from '#view/desk.ts';
import type { ObjectionsView } from '#view/objections.ts';
import type { ScoreHistoryView } from '#view/score-history.ts';
import { createWorld, inspector, leader, office, secondOffice, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
let world: World;
let problem: string;

beforeEach(async () => {
  world = createWorld({ start: '2025-11-03T02:00:00.000Z' });
  await world.createYear(book, arxan2021, [unit('edu', '教育局'), unit('tax', '税务局')]);
  problem = await record([{ item: '2.1', rule: 'a', count: 2 }]);
});

async function record(charges: readonly Charge[], actor: Actor = inspector): Promise<string> {
  const id = world.newId();
  await world.done(book, actor, { kind: 'recordProblem', problem: id, unit: 'edu', charges: [...charges], words: '两项内容没有按时公开', foundOn: '2025-11-03', method: 'website', evidence: [] });
  return id;
}
const file = (about: string | null, charge: number | null = 0, actor: Actor = unitActor('edu')) => {
  const objection = world.newId();
  return world.send(book, actor, { kind: 'fileObjection', objection, unit: 'edu', problem: about, charge, words: '与事实不符', evidence: [] }).then((answer) => ({ objection, answer }));
};
const answer = (objection: string, outcome: 'upheld' | 'partly' | 'rejected', { to = null as Charge | null, whole = false, actor = office as Actor } = {}) =>
  world.send(book, actor, { kind: 'answerObjection', objection, seen: 1, outcome, to, whole, reason: '经核实', evidence: [] });
const tell = (on: string, problems = [problem]) => world.send(book, office, { kind: 'tellCharges', unit: 'edu', problems, on, how: 'officeSystem', words: '', evidence: [] });
const total = async () => (await world.get<DeskView>(office, `/books/${book}/desk/edu`)).result.total;
const history = async () => (await world.get<ScoreHistoryView>(office, `/books/${book}/history/edu`)).lines;

describe('the window', () => {
  it('has no end before the unit was told', async () => {
    world.setDay('2026-03-03');
    expect((await file(problem)).answer.ok).toBe(true);
  });

  it.each([
    ['2025-11-17', true],
    ['2025-11-18', false],
  ])('of ten working days from a telling on 3 November is open on %s: %s', async (day, isOpen) => {
    await tell('2025-11-03');
    world.setDay(day);
    const { answer: said } = await file(problem);
    expect(said.ok).toBe(isOpen);
    if (!isOpen) expect(said.refusal).toEqual({ code: 'windowClosed', closed: '2025-11-17' });
  });

  it('counts from the delivery of a notice, and begins again when the charges change', async () => {
    const notice = world.newId();
    await world.done(book, office, { kind: 'issueNotice', notice, unit: 'edu', problems: [problem], words: '', days: 10 });
    await world.done(book, office, { kind: 'deliverNotice', notice, seen: 1, on: '2025-11-03', how: 'post', words: '', evidence: [] });
    world.setDay('2025-12-01');
    expect((await file(problem)).answer.refusal).toMatchObject({ code: 'windowClosed' });
    await world.done(book, office, { kind: 'reviseProblem', problem, seen: 0, charges: [{ item: '2.1', rule: 'a', count: 3 }], words: '三项', foundOn: '2025-11-03', method: 'website', evidence: [], reason: '又发现一项' });
    expect((await file(problem)).answer.ok).toBe(true);
  });

  it('is opened once more by the office until a day, with a reason', async () => {
    await tell('2025-11-03');
    world.setDay('2025-12-01');
    await world.done(book, office, { kind: 'reopenObjection', unit: 'edu', problem, until: '2025-12-05', reason: '联系人更换，通知未转达' });
    expect((await file(problem)).answer.ok).toBe(true);
  });

  it('is not begun twice for the same charges', async () => {
    await tell('2025-11-03');
    expect((await tell('2025-11-03')).refusal).toEqual({ code: 'exists' });
  });
});

describe('filing', () => {
  it.each<[string, () => Promise<{ answer: { refusal?: unknown } }>, object]>([
    ['another unit’s charge', () => file(problem, 0, unitActor('tax')), { code: 'notFound', what: 'unit' }],
    ['a charge that is not there', () => file(problem, 5), { code: 'notFound', what: 'problem' }],
    ['a result that was not published', () => file(null, null), { code: 'notFound', what: 'result' }],
    ['the same charge again while it waits', async () => { await file(problem); return file(problem); }, { code: 'objected', answered: false }],
    ['a charge whose objection was answered', async () => { await answer((await file(problem)).objection, 'rejected'); return file(problem); }, { code: 'objected', answered: true }],
  ])('refuses %s', async (_, act, refusal) => {
    expect((await act()).answer.refusal).toMatchObject(refusal);
  });

  it('holds the charges still while it waits', async () => {
    await file(problem);
    const revise = (count: number) => world.send(book, office, { kind: 'reviseProblem', problem, seen: 0, charges: [{ item: '2.1', rule: 'a', count }], words: '更正文字', foundOn: '2025-11-03', method: 'website', evidence: [], reason: '更正' });
    expect((await revise(4)).refusal).toEqual({ code: 'chargesSettled', because: 'objection' });
    expect((await revise(2)).ok).toBe(true);
  });

  it('can be taken back by the unit, and raised again in time', async () => {
    const { objection } = await file(problem);
    expect((await world.send(book, unitActor('tax'), { kind: 'withdrawObjection', objection, seen: 1, reason: '' })).refusal).toMatchObject({ code: 'notFound' });
    await world.done(book, unitActor('edu'), { kind: 'withdrawObjection', objection, seen: 1, reason: '' });
    expect((await file(problem)).answer.ok).toBe(true);
  });
});

describe('the answer', () => {
  it('is not given by who recorded the problem: persons are compared, not roles', async () => {
    const own = await record([{ item: '2.2', rule: 'a', count: 1 }], office);
    const { objection } = await file(own);
    expect((await answer(objection, 'rejected')).refusal).toEqual({ code: 'ownRecord', person: office.person, what: 'problem' });
    expect((await answer(objection, 'rejected', { actor: secondOffice })).ok).toBe(true);
  });

  it.each<[string, Parameters<typeof answer>[1], Parameters<typeof answer>[2], string, object | null]>([
    ['upheld: the charge is taken back', 'upheld', {}, '100.00', { before: '2', after: '0' }],
    ['partly: it counts less', 'partly', { to: { item: '2.1', rule: 'a', count: 1 } }, '99.00', { before: '2', after: '1' }],
    ['rejected: nothing changes', 'rejected', {}, '98.00', null],
  ])('%s, at once and as a line of its own', async (_, outcome, more, after, review) => {
    expect(await total()).toBe('98.00');
    await answer((await file(problem)).objection, outcome, more);
    expect(await total()).toBe(after);
    const last = (await history()).at(-1);
    if (review === null) expect(last?.kind).toBe('problemRecorded');
    else expect(last).toMatchObject({ kind: 'chargeReversed', review, before: { total: '98.00' }, after: { total: after }, reason: '经核实', person: office.person, problem: { number: 1 } });
  });

  it.each<[string, Charge | null, object]>([
    ['no new charge', null, { code: 'invalidInput', fields: [{ path: 'to', fault: 'invalid_type' }] }],
    ['the same points', { item: '2.2', rule: 'a', count: 2 }, { code: 'invalidInput', fields: [{ path: 'to', fault: 'notLower' }] }],
    ['more points', { item: '2.1', rule: 'b', count: 1 }, { code: 'invalidInput', fields: [{ path: 'to', fault: 'notLower' }] }],
    ['an unknown rule', { item: '2.1', rule: 'zz', count: 1 }, { code: 'invalidInput', fields: [{ path: 'charges.0.rule', fault: 'unknownRule' }] }],
  ])('partly with %s is refused', async (_, to, refusal) => {
    expect((await answer((await file(problem)).objection, 'partly', { to })).refusal).toMatchObject(refusal);
  });

  it('taking one of two places back lets the other count; taking back the problem ends both', async () => {
    const twofold = () => record([{ item: '2.1', rule: 'b', count: 1 }, { item: '3.1', rule: 'a', count: 1 }]);
    const one = await twofold();
    expect(await total()).toBe('95.00');
    await answer((await file(one, 0)).objection, 'upheld');
    expect(await total()).toBe('95.00');
    const other = await twofold();
    expect(await total()).toBe('92.00');
    await answer((await file(other, 0)).objection, 'upheld', { whole: true });
    expect(await total()).toBe('95.00');
    expect((await history()).at(-1)).toMatchObject({ kind: 'problemWithdrawn', before: { total: '92.00' }, after: { total: '95.00' } });
  });

  it('lets a decision for the place that is gone fall, and no later one choose it', async () => {
    const one = await record([{ item: '2.1', rule: 'b', count: 1 }, { item: '4.1', rule: 'a', count: 1 }]);
    await world.done(book, office, { kind: 'decideCharge', problem: one, seen: 0, charge: 0, reason: '按此处' });
    await answer((await file(one, 0)).objection, 'upheld');
    expect(await total()).toBe('97.00');
    expect((await world.send(book, office, { kind: 'decideCharge', problem: one, seen: 2, charge: 0, reason: '按此处' })).refusal).toMatchObject({ code: 'invalidInput', fields: [{ path: 'charge' }] });
  });

  it('is not awaited once the problem was withdrawn', async () => {
    await file(problem);
    await world.done(book, office, { kind: 'withdrawProblem', problem, seen: 0, reason: '查无实据' });
    expect((await world.get<ObjectionsView>(office, `/books/${book}/objections`)).objections.map(({ status }) => status)).toEqual(['moot']);
  });
});

describe('a published result', () => {
  async function publish(): Promise<void> {
    const move = async (to: string) => world.send(book, office, { kind: 'moveStage', seen: (await revision()), to, reason: '按期推进' });
    await move('selfAssessment');
    await move('review');
    await world.done(book, office, { kind: 'proposeSuggested', units: ['edu', 'tax'] });
    await move('approval');
    await world.done(book, leader, { kind: 'approve', seen: await revision(), note: '' });
    await world.done(book, office, { kind: 'publish', seen: await revision() });
  }
  const revision = async () => (await world.get<{ stageRevision: number }>(office, `/books/${book}/overview`)).stageRevision;

  it('is objected to in its own window; changing it needs a correction, rejecting does not', async () => {
    world.setDay('2026-01-19');
    await publish();
    const { objection, answer: filed } = await file(null, null);
    expect(filed.ok).toBe(true);
    expect((await answer(objection, 'upheld', { actor: secondOffice })).refusal).toMatchObject({ code: 'correctionFirst', stage: 'published' });
    expect((await answer(objection, 'rejected')).refusal).toEqual({ code: 'ownRecord', person: office.person, what: 'grade' });
    expect((await answer(objection, 'rejected', { actor: secondOffice })).ok).toBe(true);
    world.setDay('2026-02-03');
    expect((await file(problem)).answer.refusal).toEqual({ code: 'windowClosed', closed: '2026-02-02' });
  });

  it('is corrected first, then the objection to a charge is upheld', async () => {
    world.setDay('2026-01-19');
    await publish();
    const { objection } = await file(problem);
    expect((await answer(objection, 'upheld')).refusal).toMatchObject({ code: 'correctionFirst' });
    await world.done(book, office, { kind: 'openCorrection', seen: await revision(), reason: '复核申诉' });
    expect((await answer(objection, 'upheld')).ok).toBe(true);
    expect(await total()).toBe('100.00');
  });

  it('the review cannot end while an objection waits', async () => {
    const move = async (to: string) => world.send(book, office, { kind: 'moveStage', seen: await revision(), to, reason: '按期推进' });
    await move('selfAssessment');
    await move('review');
    await world.done(book, office, { kind: 'proposeSuggested', units: ['edu', 'tax'] });
    const { objection } = await file(problem);
    expect((await move('approval')).refusal).toMatchObject({ code: 'stillOpen', open: [{ unit: 'edu', what: 'objection', which: objection, blocking: true }] });
  });
});
