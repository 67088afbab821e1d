/**
 * A year with each of the three example schemes, from an empty book to published grades, through the API, by commands alone.
 * Every figure is worked out by hand beside it.
 */

import { describe, expect, it } from 'vitest';

import { onlineOnsite } from '#scheme/data/examples/online-onsite.ts';
import { twoClasses } from '#scheme/data/examples/two-classes.ts';
import { vetoBonus } from '#scheme/data/examples/veto-bonus.ts';
import type { DeskView } from '#view/desk.ts';
import type { LeadershipView } from '#view/leadership.ts';
import type { ResultsView, UnitResultView } from '#view/results.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { createWorld, leader, office, peerActor, secondOffice, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const about = { words: '检查发现', foundOn: '2025-11-03', method: 'website' as const, evidence: [] };

/** The verbs of these years, short enough that the figures stand out. */
function verbs(world: World) {
  let seen = 0;
  const desk = (of: string) => world.get<DeskView>(office, `/books/${book}/desk/${of}`);
  return {
    desk,
    move: async (to: string, reason = '') => {
      await world.done(book, office, { kind: 'moveStage', seen, to: to as 'review', reason });
      seen += 1;
    },
    approveAndPublish: async () => {
      await world.done(book, leader, { kind: 'approve', seen, note: '' });
      await world.done(book, office, { kind: 'publish', seen });
      seen += 1;
    },
    correct: async () => {
      await world.done(book, office, { kind: 'openCorrection', seen, reason: '检查结果有误' });
      seen += 1;
    },
    charge: (of: string, item: string, rule: string, amount: { count?: number; reached?: string }, problem = world.newId()) =>
      world.done(book, office, { kind: 'recordProblem', problem, unit: of, charges: [{ item, rule, count: 1, ...amount }], ...about }),
    measure: async (of: string, item: string, measure: { kind: 'figure'; figure: string } | { kind: 'level'; level: string } | { kind: 'rate'; done: string; due: string }) =>
      world.done(book, office, { kind: 'measureItem', unit: of, item, seen: 0, measure, note: '', evidence: [] }),
    rate: async (of: string, points: Readonly<Record<string, string>>) => {
      for (const [item, given] of Object.entries(points)) await world.done(book, office, { kind: 'rateItem', unit: of, item, seen: 0, points: given, note: '现场查看' });
    },
    verdict: async (of: string) => {
      const { result, proposal } = await desk(of);
      return [result.total, result.grade, proposal?.stale ?? null];
    },
    results: async () => {
      const { rows } = await world.get<ResultsView>(office, `/books/${book}/results`);
      return Object.fromEntries(rows.map(({ unit: { id }, total, grade, rank }) => [id, [total, grade, rank]]));
    },
  };
}

describe('a year of online checks, a visit, a bonus and a quota', () => {
  it('gives the best grade to a share of the units, and lapses a proposal when the share moves', async () => {
    const world = createWorld();
    await world.createYear(book, onlineOnsite, ['a', 'b', 'c', 'd'].map((id) => unit(id)));
    const { move, approveAndPublish, correct, charge, measure, rate, desk, verdict, results } = verbs(world);
    await move('review');

    // a: two months empty 10, three dead links 1 + 2 + 2; 18 of 20 explained 22.5 less 10 % of 25; 31 of 40 items 4.5
    await charge('a', '1.1', 'a', { count: 2 });
    await charge('a', '1.1', 'b', { count: 3 });
    await charge('a', '1.2', 'a', {});
    await charge('a', '2.2', 'a', { reached: '31' });
    await measure('a', '1.2', { kind: 'rate', done: '18', due: '20' });
    await rate('a', { s1: '36', s2: '30', s3: '27' });
    // online 15 + 20 + 25 + 15.5 = 75.5; 0.8 × 75.5 + 0.2 × 93 = 79
    expect(await verdict('a')).toEqual(['79.00', '合格', null]);
    // two commendations and a practice taken up: 2 + 2, of which 3 count
    const claim = world.newId();
    await world.done(book, unitActor('a'), { kind: 'claimBonus', claim, unit: 'a', bonus: 'merit', rule: 'a', count: 2, words: '省、市各通报表扬一次', evidence: [] });
    await world.done(book, office, { kind: 'recordBonus', claim: world.newId(), unit: 'a', bonus: 'merit', rule: 'b', count: 1, words: '做法在全市推广', evidence: [] });
    expect((await desk('a')).open.map(({ what }) => what)).toContain('bonusClaim');
    await world.done(book, office, { kind: 'settleBonus', unit: 'a', claim, seen: 0, accepted: true, reason: '' });
    expect(await verdict('a')).toEqual(['82.00', '良好', null]);
    expect((await world.send(book, unitActor('a'), { kind: 'claimBonus', claim: world.newId(), unit: 'b', bonus: 'merit', rule: 'a', count: 1, words: 'x', evidence: [] })).status).toBe(404);

    // b: nothing had to be explained, which counts as full marks; c: a lawsuit lost takes all of 2.1, 0.8 × 75 + 20; d: 80 + 18
    await world.done(book, office, { kind: 'setApplicability', unit: 'b', of: 'item', which: '1.2', seen: 0, applies: false, reason: '本年没有应解读的文件' });
    await rate('b', { s1: '40', s2: '30', s3: '30' });
    await measure('c', '1.2', { kind: 'rate', done: '20', due: '20' });
    await charge('c', '2.1', 'b', {});
    await rate('c', { s1: '40', s2: '30', s3: '30' });
    await measure('d', '1.2', { kind: 'rate', done: '5', due: '5' });
    await rate('d', { s1: '30', s2: '30', s3: '30' });
    await world.done(book, office, { kind: 'proposeSuggested', units: ['a', 'b', 'c', 'd'] });
    // 30 % of 4 units is 1: d reaches the line and is not among them
    expect(await verdict('b')).toEqual(['100.00', '优秀', false]);
    expect(await verdict('d')).toEqual(['98.00', '良好', false]);
    expect((await desk('d')).result.gradeSteps).toMatchObject([{ because: 'quota', from: '优秀', to: '良好', limit: 1, units: 4 }]);

    // three late answers at b: 0.8 × 85 + 20 = 88; now d has the place, without a change of its own
    const late = world.newId();
    await charge('b', '2.1', 'a', { count: 3 }, late);
    expect(await verdict('b')).toEqual(['88.00', '良好', true]);
    expect(await verdict('d')).toEqual(['98.00', '优秀', true]);
    expect((await world.send(book, office, { kind: 'moveStage', seen: 1, to: 'approval', reason: '' })).refusal).toMatchObject({ code: 'stillOpen', open: [{ unit: 'b', what: 'staleGrade' }, { unit: 'd', what: 'staleGrade' }] });
    expect((await world.send(book, office, { kind: 'proposeGrade', unit: 'b', seen: 1, grade: '优秀', reason: '' })).refusal).toMatchObject({ code: 'reasonNeeded' });
    await world.done(book, office, { kind: 'proposeSuggested', units: ['b', 'd'] });
    await move('approval');
    await approveAndPublish();
    expect(await results()).toEqual({ d: ['98.00', '优秀', 1], b: ['88.00', '良好', 2], a: ['82.00', '良好', 3], c: ['80.00', '良好', 4] });

    await correct();
    await world.done(book, office, { kind: 'withdrawProblem', problem: late, seen: 0, reason: '复查：三件均按期答复' });
    await world.done(book, office, { kind: 'proposeSuggested', units: ['b', 'd'] });
    await move('approval');
    await approveAndPublish();
    const own = await world.get<UnitResultView>(unitActor('d'), `/books/${book}/results/d`);
    expect(own.versions.map(({ version, total, grade }) => [version, total, grade])).toEqual([[1, '98.00', '优秀'], [2, '98.00', '良好']]);
    expect(own.row.total).toBe('98.00');
  });

  it('asks each charge for what its rule needs', async () => {
    const world = createWorld();
    await world.createYear(book, onlineOnsite, [unit('a')]);
    const ask = (item: string, rule: string, amount: object) =>
      world.send(book, office, { kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item, rule, count: 1, ...amount }], ...about });
    const faults = async (item: string, rule: string, amount: object) => (await ask(item, rule, amount)).refusal;
    expect(await faults('2.2', 'a', {})).toEqual({ code: 'invalidInput', fields: [{ path: 'charges.0.reached', fault: 'figureNeeded' }] });
    expect(await faults('2.2', 'a', { reached: '40' })).toEqual({ code: 'invalidInput', fields: [{ path: 'charges.0.reached', fault: 'notShort' }] });
    expect(await faults('2.1', 'a', { reached: '3' })).toEqual({ code: 'invalidInput', fields: [{ path: 'charges.0.reached', fault: 'figureUnasked' }] });
    expect(await faults('1.1', 'a', { count: 13 })).toEqual({ code: 'invalidInput', fields: [{ path: 'charges.0.count', fault: 'tooManyPeriods' }] });
    expect(await faults('1.1', 'a', { count: 12 })).toBeUndefined();
  });
});

describe('a year of vetoes, a bonus to be unlocked and preconditions', () => {
  it('lets what overrides the points be found and withdrawn, each with its effect', async () => {
    const world = createWorld();
    await world.createYear(book, vetoBonus, ['a', 'b', 'c'].map((id) => unit(id)));
    const { move, approveAndPublish, charge, measure, desk, verdict, results } = verbs(world);
    await move('review');
    const answers = (of: string, q1: object, q2: object) => world.done(book, office, { kind: 'enterAnswers', unit: of, leaf: 'social', seen: 0, answers: { q1, q2 } as never, source: '问卷汇总', evidence: [] });
    const upper = (of: string, score: string) => world.done(book, office, { kind: 'enterResult', unit: of, leaf: 'upper', seen: 0, score, source: '省办通报', evidence: [] });

    // a: 24 of at most 20, and 30; together at most 45 of 60, so 15 left; level B 7, 12 days 10, 360 of 480 11.25: 43.25
    await charge('a', '1.1', 'a', { count: 12 });
    await charge('a', '1.2', 'a', { count: 20 });
    await measure('a', '2.1', { kind: 'level', level: 'B' });
    await measure('a', '2.2', { kind: 'figure', figure: '12' });
    await measure('a', '2.3', { kind: 'figure', figure: '360' });
    // 20 content and 10 rather: 275/3; all content: 100; mean 575/6. 108 of 120: 90
    await answers('a', { A: 20, B: 10, C: 0 }, { A: 30, B: 0, C: 0 });
    await upper('a', '108');
    expect((await world.send(book, office, { kind: 'enterResult', unit: 'a', leaf: 'upper', seen: 1, score: '121', source: 'x', evidence: [] })).refusal).toMatchObject({ code: 'invalidInput' });
    // 0.7 × 43.25 + 0.2 × 575/6 + 9 = 58.44
    expect(await verdict('a')).toEqual(['58.4', '不合格', null]);

    // b: days do not apply, no result of a higher body, too few answers: the work alone carries all of it, 100
    await measure('b', '2.1', { kind: 'level', level: 'A' });
    await measure('b', '2.3', { kind: 'figure', figure: '600' });
    await world.done(book, office, { kind: 'setApplicability', unit: 'b', of: 'item', which: '2.2', seen: 0, applies: false, reason: '没有申请' });
    await world.done(book, office, { kind: 'setApplicability', unit: 'b', of: 'leaf', which: 'upper', seen: 0, applies: false, reason: '上级没有考评' });
    await answers('b', { A: 3, B: 0, C: 0 }, { A: 30, B: 0, C: 0 });
    expect((await world.send(book, office, { kind: 'recordProblem', problem: world.newId(), unit: 'b', charges: [{ item: '9.9', rule: 'a', count: 1 }], ...about })).refusal).toMatchObject({ code: 'invalidInput' });
    expect(await verdict('b')).toEqual(['100.0', '优秀', null]);
    // 600 is 25 % above 480: 1 for the first 10 %, the next 20 % not full
    await world.done(book, office, { kind: 'recordBonus', claim: world.newId(), unit: 'b', bonus: 'extra', rule: 'a', count: 1, reached: '600', words: '全年公开600条', evidence: [] });
    expect(await verdict('b')).toEqual(['101.0', '优秀', null]);
    const mark = { unit: 'b', reason: '逾期未整改', evidence: [] };
    await world.done(book, office, { kind: 'raiseFlag', ...mark, flag: 'open', seen: 0 });
    expect(await verdict('b')).toEqual(['101.0', '合格', null]);
    await world.done(book, office, { kind: 'liftFlag', unit: 'b', flag: 'open', seen: 1, reason: '复查合格' });
    await world.done(book, office, { kind: 'findVeto', ...mark, veto: 'refused', seen: 0 });
    expect(await verdict('b')).toEqual(['79.0', '合格', null]);
    expect((await world.send(book, office, { kind: 'findVeto', ...mark, veto: 'refused', seen: 1 })).refusal).toEqual({ code: 'exists' });
    await world.done(book, office, { kind: 'withdrawVeto', unit: 'b', veto: 'refused', seen: 1, reason: '已完成整改' });

    // c: everything full, 2 points off by decision; a state secret makes the lowest grade whatever the points
    await measure('c', '2.1', { kind: 'level', level: 'A' });
    await measure('c', '2.2', { kind: 'figure', figure: '5' });
    await measure('c', '2.3', { kind: 'figure', figure: '480' });
    await answers('c', { A: 30, B: 0, C: 0 }, { A: 30, B: 0, C: 0 });
    await upper('c', '120');
    expect((await world.send(book, office, { kind: 'proposeAdjustment', unit: 'c', adjustment: 'summons', seen: 0, points: '4', reason: '被约谈', evidence: [] })).refusal).toEqual({ code: 'pointsRange', min: '1', max: '3' });
    await world.done(book, office, { kind: 'proposeAdjustment', unit: 'c', adjustment: 'summons', seen: 0, points: '2', reason: '被约谈', evidence: [] });
    await world.done(book, office, { kind: 'findVeto', unit: 'c', veto: 'secret', seen: 0, reason: '附件涉密', evidence: [] });
    expect(await verdict('c')).toEqual(['98.0', '不合格', null]);
    expect((await desk('c')).result.gradeSteps).toMatchObject([{ because: 'veto', veto: 'secret', to: '不合格' }]);

    expect((await desk('b')).open).toEqual([{ unit: 'b', what: 'byRule', which: 'social', blocking: false }, { unit: 'b', what: 'grade', blocking: true }]);
    await world.done(book, office, { kind: 'proposeSuggested', units: ['a', 'b', 'c'] });
    await move('approval', 'b 单位问卷不足，由其他部分分担权重');
    await approveAndPublish();
    expect(await results()).toEqual({ b: ['101.0', '优秀', 1], c: ['98.0', '不合格', 2], a: ['58.4', '不合格', 3] });
    expect((await world.get<LeadershipView>(leader, `/books/${book}/leadership`)).card.highest).toBe('103');
  });
});

describe('a year of two classes', () => {
  it('scores, ranks and grades each class by its own table, weights and share', async () => {
    const world = createWorld();
    const districts = ['d1', 'd2', 'd3', 'd4'];
    const departments = ['p1', 'p2'];
    const all = [...districts, ...departments];
    const classed = (id: string, unitClass: string) => ({ ...unit(id), unitClass });
    const units = all.map((id) => classed(id, departments.includes(id) ? 'department' : 'district'));
    await world.createYear(book, twoClasses, units.map((one) => (one.id === 'p2' ? classed('p2', 'district') : one)));
    const { move, approveAndPublish, charge, measure, desk, results } = verbs(world);
    expect((await world.send(book, office, { kind: 'changeUnits', seen: 1, units: [unit('d1')] })).refusal).toEqual({ code: 'invalidInput', fields: [{ path: 'units.0.unitClass', fault: 'classNeeded' }] });

    // p2 was taken for a district: what was charged there has no place in table B and takes nothing until it is corrected
    const stray = world.newId();
    await charge('p2', 'A1.1', 'a', {}, stray);
    await world.done(book, office, { kind: 'changeUnits', seen: 1, units });
    expect((await desk('p2')).given.misplaced).toEqual([stray]);
    expect((await desk('p2')).problems[0]?.charges).toMatchObject([{ state: 'misplaced', points: '0' }]);
    expect((await world.send(book, office, { kind: 'recordProblem', problem: world.newId(), unit: 'p2', charges: [{ item: 'A1.1', rule: 'a', count: 1 }], ...about })).refusal).toMatchObject({ fields: [{ fault: 'unknownItem' }] });
    await world.done(book, office, { kind: 'withdrawProblem', problem: stray, seen: 0, reason: '该单位为部门，不适用A表' });

    await move('selfAssessment');
    const indicators = itemsOf(twoClasses.tables.find(({ id }) => id === 'rated')!);
    const sheet = (points: Readonly<Record<string, string>> = {}) => indicators.map((item) => ({ item: item.id, points: points[item.id] ?? item.points, findings: [], note: '说明', evidence: [] }));
    for (const id of all.filter((one) => one !== 'd4')) await world.done(book, unitActor(id), { kind: 'submitSheet', sheet: `self:${id}`, seen: 0, rows: sheet() });
    const pairs = all.map((id, index) => ({ unit: id, reviewers: [all[(index + 1) % 6]!, all[(index + 2) % 6]!] }));
    expect((await world.send(book, office, { kind: 'assignPeers', seen: 0, pairs })).refusal).toMatchObject({ code: 'invalidInput', fields: [{ fault: 'unknownVoice' }, {}, {}, {}, {}, {}] });
    await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs: pairs.map((pair) => ({ ...pair, voices: Object.fromEntries(pair.reviewers.map((one) => [one, one === 'd2' ? 'leader' : 'peer'])) })) });
    await move('peerReview', 'd4 未交自评');
    for (const { unit: of, reviewers } of pairs) {
      for (const by of reviewers) await world.done(book, peerActor(by), { kind: 'submitSheet', sheet: `peer:${of}:${by}`, seen: 0, rows: sheet(of === 'd1' && by === 'd2' ? { R1: '40' } : {}) });
    }
    await move('review');
    for (const [id, figure] of [['d1', '400'], ['d2', '300'], ['d3', '300']] as const) await measure(id, 'A2.1', { kind: 'figure', figure });
    for (const [id, figure] of [['p1', '50'], ['p2', '40']] as const) await measure(id, 'B2.1', { kind: 'figure', figure });
    // a place is nobody's alone: while d4 has said nothing, no district has its points
    expect((await desk('d2')).result).toMatchObject({ total: null, missing: ['checks'] });
    expect((await desk('p1')).result.total).not.toBeNull();
    await measure('d4', 'A2.1', { kind: 'figure', figure: '100' });
    await charge('d1', 'A1.1', 'a', { count: 4 });
    await charge('d1', 'A1.2', 'a', { count: 4 });
    await charge('p1', 'B1.1', 'a', { count: 3 });
    await world.done(book, office, { kind: 'proposeSuggested', units: all });
    await move('approval', 'd4 自评按规定计 60 分');
    await approveAndPublish();

    // visits 400, 300, 300, 100: first quarter 20, the two that share place 2 of 4 15, the last 5
    // d1: 50 − 12, 30 − 40 (no cap), 20: 48; leader 80 three times, peer 100: 85; 28.8 + 21.25 + 15 = 65.05, half to the even tenth
    // d2, d3: 0.6 × 95 + 25 + 15; d4: 0.6 × 85 + 25 + 0.15 × 60; p1: 0.7 × (80 − 2 − 4 − 4 + 15) + 30; p2: 0.7 × (80 + 5) + 30
    // the best quarter of four districts is one place, which the two level at it share; d4 reaches the line behind them
    expect(await results()).toEqual({
      d2: ['97.0', '优秀', 1], d3: ['97.0', '优秀', 1], p1: ['89.5', '优秀', 3], p2: ['89.5', '优秀', 3], d4: ['85.0', '合格', 5], d1: ['65.0', '合格', 6],
    });
    const { heat } = await world.get<LeadershipView>(leader, `/books/${book}/leadership`);
    expect(heat.map(({ title, categories, rows }) => [title?.zh, categories.map(({ id }) => id), rows.map(({ unit: { id } }) => id)])).toEqual([
      ['区县', ['A1', 'A2'], districts],
      ['部门', ['B1', 'B2'], departments],
    ]);
    expect((await desk('p1')).items.map(({ id }) => id)).toEqual(['B1.1', 'B2.1']);
    expect((await world.send(book, secondOffice, { kind: 'measureItem', unit: 'p1', item: 'B2.1', seen: 1, measure: null, note: 'x', evidence: [] })).status).toBe(403);
  });
});
