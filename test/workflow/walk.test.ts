/**
 * Both schemes walked from an empty year to published grades, through the API, by commands alone.
 */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { ResultsView, UnitResultView } from '#view/results.ts';
import type { DeskView } from '#view/desk.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { createWorld, inspector, leader, office, peerActor, secondOffice, unit, unitActor } from '../support/world.ts';

const book = 'year';
const units = [unit('a', '教育局'), unit('b', '民政局'), unit('c', '林草局')];

describe('an Arxan year', () => {
  it('goes from an empty year to published grades, each with its reasons', async () => {
    const world = createWorld();
    await world.createYear(book, arxan2021, units);
    const problem = '10000000-0000-4000-8000-000000000001';
    const stage = async (to: string, seen: number, reason = '') => world.done(book, office, { kind: 'moveStage', seen, to: to as 'review', reason });
    await stage('selfAssessment', 0);
    await world.done(book, inspector, {
      kind: 'recordProblem', problem, unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 2 }, { item: '3.1', rule: 'a', count: 1 }],
      words: '预算公开栏目两项内容未按时公开', foundOn: '2025-11-03', method: 'website', evidence: [],
    });
    const rows = itemsOf(arxan2021.tables[0]!).map((item) => ({
      item: item.id, findings: item.id === '4.1' ? [{ id: 'f1', rule: 'a', count: 1, words: '年报迟交三天' }] : [], note: '', evidence: [],
    }));
    await world.done(book, unitActor('a'), { kind: 'submitSheet', sheet: 'self:a', seen: 0, rows });
    await stage('review', 1, '民政局、林草局未交自评，先行评议');
    expect((await world.send(book, office, { kind: 'moveStage', seen: 2, to: 'approval', reason: '' })).refusal).toMatchObject({ code: 'stillOpen' });

    const desk = await world.get<DeskView>(office, `/books/${book}/desk/a`);
    expect(desk.findings).toMatchObject([{ id: 'f1', item: '4.1', settled: null }]);
    await world.done(book, office, {
      kind: 'recordProblem', problem: '10000000-0000-4000-8000-000000000002', unit: 'a', charges: [{ item: '4.1', rule: 'a', count: 1 }],
      words: '年报迟交三天', foundOn: '2025-12-03', method: 'review', evidence: [], finding: { sheet: 'self:a', finding: 'f1' },
    });
    await world.done(book, office, { kind: 'proposeFraud', unit: 'b', seen: 0, points: '2.5', reason: '补造会议记录', evidence: [] });
    expect((await world.send(book, office, { kind: 'signFraud', unit: 'b', seen: 1, agreed: true, reason: '' })).refusal).toMatchObject({ code: 'secondSignature' });
    await world.done(book, secondOffice, { kind: 'signFraud', unit: 'b', seen: 1, agreed: true, reason: '' });
    await world.done(book, office, { kind: 'proposeSuggested', units: ['a', 'b', 'c'] });
    await stage('approval', 2, '一处重复扣分按较多的一处计');
    expect((await world.send(book, office, { kind: 'publish', seen: 3 })).refusal).toEqual({ code: 'notApproved' });
    await world.done(book, leader, { kind: 'approve', seen: 3, note: '同意' });
    await world.done(book, office, { kind: 'publish', seen: 3 });

    const results = await world.get<ResultsView>(office, `/books/${book}/results`);
    expect(results.rows.map(({ unit: { id }, total, grade, rank }) => ({ id, total, grade, rank }))).toEqual([
      { id: 'c', total: '100.00', grade: '优秀', rank: 1 },
      { id: 'b', total: '97.50', grade: '优秀', rank: 2 },
      { id: 'a', total: '96.00', grade: '优秀', rank: 3 },
    ]);
    const own = await world.get<UnitResultView>(unitActor('a'), `/books/${book}/results/a`);
    expect(own.problems[0]?.charges).toMatchObject([
      { item: '2.1', state: 'suppressed', instead: { item: '3.1', rule: 'a' } },
      { item: '3.1', state: 'charged', points: '3' },
    ]);
    expect((await world.ask(unitActor('a'), `/books/${book}/results/b`)).status).toBe(404);
    expect((await world.send(book, inspector, { kind: 'withdrawProblem', problem, seen: 0, reason: 'x' })).status).toBe(403);
  });
});

describe('a Tianshui year', () => {
  it('weighs ordinary, public, self, peers and the office into four grades', async () => {
    const world = createWorld();
    await world.createYear(book, tianshui2015, units);
    const table = tianshui2015.tables[0]!;
    const sheet = (lost: string, points: string) => itemsOf(table).map((item) => ({ item: item.id, points: item.id === lost ? points : item.points, findings: [], note: item.id === lost ? '台账不全' : '', evidence: [] }));
    const first = itemsOf(table)[0]!;
    const move = (to: string, seen: number) => world.done(book, office, { kind: 'moveStage', seen, to: to as 'review', reason: '' });
    await move('selfAssessment', 0);
    for (const { id } of units) await world.done(book, unitActor(id), { kind: 'submitSheet', sheet: `self:${id}`, seen: 0, rows: sheet(first.id, '1') });
    expect((await world.send(book, office, { kind: 'moveStage', seen: 1, to: 'peerReview', reason: '' })).refusal).toMatchObject({ code: 'stillOpen' });
    const pairs = [{ unit: 'a', reviewers: ['b', 'c'] }, { unit: 'b', reviewers: ['c', 'a'] }, { unit: 'c', reviewers: ['a', 'b'] }];
    await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs });
    await move('peerReview', 1);
    for (const { unit: of, reviewers } of pairs) {
      for (const by of reviewers) await world.done(book, peerActor(by), { kind: 'submitSheet', sheet: `peer:${of}:${by}`, seen: 0, rows: sheet(first.id, '0') });
    }
    expect((await world.send(book, peerActor('a'), { kind: 'submitSheet', sheet: 'peer:a:b', seen: 0, rows: [] })).refusal).toEqual({ code: 'notFound', what: 'sheet' });
    await move('review', 2);
    for (const { id } of units) {
      await world.done(book, inspector, { kind: 'recordVisit', visit: world.newId(), unit: id, on: '2025-11-20', method: 'onSite', words: '未发现问题', evidence: [] });
      await world.done(book, office, { kind: 'enterResult', unit: id, leaf: 'social', seen: 0, score: '88.75', answers: 213, source: '门户网站问卷', evidence: [] });
      for (const item of itemsOf(table)) await world.done(book, office, { kind: 'rateItem', unit: id, item: item.id, seen: 0, points: item.points, note: '' });
    }
    await world.done(book, office, { kind: 'proposeSuggested', units: ['a', 'b', 'c'] });
    await move('approval', 3);
    await world.done(book, leader, { kind: 'sendBack', seen: 4, reason: '请复核民政局' });
    await move('approval', 5);
    await world.done(book, leader, { kind: 'approve', seen: 6, note: '' });
    await world.done(book, office, { kind: 'publish', seen: 6 });
    const results = await world.get<ResultsView>(leader, `/books/${book}/results`);
    expect(new Set(results.rows.map(({ total }) => total)).size).toBe(1);
    expect(results.rows.every(({ rank, grade }) => rank === 1 && grade === '优秀')).toBe(true);

    await world.done(book, office, { kind: 'openCorrection', seen: 7, reason: '社会评议录入有误' });
    await world.done(book, office, { kind: 'enterResult', unit: 'a', leaf: 'social', seen: 1, score: '20', source: '更正', evidence: [] });
    expect((await world.send(book, office, { kind: 'moveStage', seen: 8, to: 'approval', reason: '' })).refusal).toMatchObject({ open: [{ unit: 'a', what: 'staleGrade' }] });
    await world.done(book, office, { kind: 'proposeSuggested', units: ['a'] });
    await move('approval', 8);
    await world.done(book, leader, { kind: 'approve', seen: 9, note: '' });
    await world.done(book, office, { kind: 'publish', seen: 9 });
    const own = await world.get<UnitResultView>(unitActor('a'), `/books/${book}/results/a`);
    expect(own.versions.map(({ version, correction }) => ({ version, correction }))).toEqual([
      { version: 1, correction: null },
      { version: 2, correction: '社会评议录入有误' },
    ]);
  });
});
