/** What a live batch tells after a finding or a change, and what it refuses. */

import { describe, expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { createLiveBatch } from '#engine/batch/live-batch.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { deductionFacts, leafFacts, many, score } from '../facts-of.ts';
import { planOf } from './compare.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from '../make-scheme.ts';

const arxan = planOf(arxan2021);
const ruleNumber = (item: string, rule: string) => arxan.lanes?.ruleNumbers.get(item)?.get(rule) ?? -1;

describe('a live batch', () => {
  it('charges a problem that is found again in one place only', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    expect(live.addFinding(0, { rule: ruleNumber('2.1', 'b'), count: 1, problem: 0 })).toBe(9700);
    expect(live.addFinding(0, { rule: ruleNumber('2.2', 'a'), count: 1, problem: 0 })).toBe(9700);
    expect(live.addFinding(0, { rule: ruleNumber('2.2', 'a'), count: 1 })).toBe(9600);
    expect(live.ranking.distribution()).toEqual([1, 0, 0]);
  });

  it('refuses findings that the plan does not know', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    for (const [rule, count] of [[999, 1], [0, 0], [0, 0.5], [ruleNumber('2.1', 'a'), 65_536]] as const) {
      expect(() => live.addFinding(0, { rule, count })).toThrow(new RangeError(`No finding of rule ${rule}, ${count} times.`));
    }
    for (const problem of [2, -1]) expect(() => live.addFinding(0, { rule: 0, count: 1, problem })).toThrow(new RangeError(`No problem ${problem} in unit 0.`));
    expect(() => live.addFinding(1, { rule: 0, count: 1 })).toThrow(new RangeError('No findings for unit 1 in columns.'));
    expect(live.ranking.totalOf(0)).toBe(9900);
  });

  it('has no findings where the scheme has no deductions', () => {
    const plan = planOf(makeScheme(node.entered('a')));
    const live = createLiveBatch(plan, columnsFrom(plan, [leafFacts({ a: score('80') })]));
    expect(() => live.addFinding(0, { rule: 0, count: 1 })).toThrow(new RangeError('No findings for unit 0 in columns.'));
    expect([live.change(0, leafFacts({ a: score('70.5') })), live.change(0, leafFacts({})), live.ranking.gradeOf(0)]).toEqual([7050, -1, 255]);
  });

  it('has no total for a unit whose facts do not fit and that lacks a leaf', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    expect([live.change(0, { ...deductionFacts(['2.1a'], '2.125'), leaves: {} }), live.ranking.gradeOf(0), live.ranking.ranked()]).toEqual([-1, 255, 0]);
  });

  it('takes a rule that counts once as one, however often it was found, and others as often as the year has periods', () => {
    const items = [makeItem('1', '60', [makeRule('o', '2', 'once'), ruleOf('p', '1', { counting: 'period', period: 'quarter' })]), makeItem('2', '40', [makeRule('e', '3')])];
    const plan = planOf(makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '100', [['c', '100', items]])] }));
    const live = createLiveBatch(plan, columnsFrom(plan, [deductionFacts([])]));
    expect(live.addFinding(0, { rule: 0, count: 70_000 })).toBe(9800);
    // the same problem costs more elsewhere
    expect(live.addFinding(0, { rule: 2, count: 1, problem: 0 })).toBe(9700);
    expect(live.addFinding(0, { rule: 1, count: 4 })).toBe(9300);
    expect(() => live.addFinding(0, { rule: 1, count: 5 })).toThrow(RangeError);
  });

  it('counts the problems of a unit apart from those of the next', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts([]), deductionFacts(['2.1a', '2.1b'])]));
    const [cheap, dear] = [ruleNumber('2.1', 'a'), ruleNumber('2.1', 'b')];
    expect([live.addFinding(0, { rule: cheap, count: 1 }), live.addFinding(0, { rule: dear, count: 1, problem: 0 }), live.addFinding(0, { rule: cheap, count: 1 })]).toEqual([9900, 9700, 9600]);
    expect([live.addFinding(1, { rule: dear, count: 1, problem: 0 }), live.addFinding(1, { rule: cheap, count: 1, problem: 2 })]).toEqual([9400, 9300]);
  });

  it('keeps the findings of each unit, and what it refuses leaves nothing behind', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a', '2.1a', '2.1b']), deductionFacts(['2.1a']), deductionFacts(['2.1b', '2.1b'])]));
    const [cheap, dear] = [ruleNumber('2.1', 'a'), ruleNumber('2.1', 'b')];
    expect(() => live.addFinding(1, { rule: cheap, count: 1, problem: 2 })).toThrow(RangeError);
    expect([live.addFinding(1, { rule: cheap, count: 1 }), live.addFinding(2, { rule: cheap, count: 1 }), live.addFinding(1, { rule: dear, count: 1, problem: 1 })]).toEqual([9800, 9300, 9600]);
  });

  it('adds no finding to a unit that no longer fits', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    expect(live.change(0, deductionFacts(['2.1a'], '2.125'))).toBe(9688);
    expect(() => live.addFinding(0, { rule: 0, count: 1 })).toThrow(new RangeError('No findings for unit 0 in columns.'));
  });

  it('takes many more findings than the unit began with', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    const told = Array.from({ length: 60 }, () => live.addFinding(0, { rule: ruleNumber('2.1', 'a'), count: 1 }));
    expect([told.slice(0, 3), told.at(28), told.at(-1)]).toEqual([[9800, 9700, 9600], 7000, 7000]);
  });

  it('keeps the reviewers of each unit', () => {
    const plan = planOf(tianshui2015);
    const facts = (own: string, ...peers: readonly string[]) => leafFacts({ ordinary: { kind: 'problems' }, social: score(own), self: score(own), comprehensive: score(own), peers: many(...peers) });
    const live = createLiveBatch(plan, columnsFrom(plan, [facts('80', '70'), facts('80', '90', '60', '61'), facts('80', '50', '60')]));
    expect([0, 1, 2].map(live.ranking.totalOf)).toEqual([8190, 8197, 7875]);
    const rule = plan.lanes?.ruleNumbers.get('2.3')?.get('a') ?? -1;
    expect([live.addFinding(1, { rule, count: 5 }), live.addFinding(2, { rule, count: 1 }), live.change(1, facts('90', '10', '20')), live.addFinding(1, { rule, count: 1 })]).toEqual([8097, 7855, 7625, 7605]);
    expect([live.ranking.totalOf(0), live.ranking.rankOf(0)]).toEqual([8190, 1]);
  });

  it('keeps what was taken off for faked material', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts([]), deductionFacts(['2.1a'], '2.5')]));
    expect(live.addFinding(1, { rule: ruleNumber('2.1', 'a'), count: 1 })).toBe(9550);
  });

  it('adds no finding to a unit whose facts do not fit, until they do', () => {
    const fine: UnitFacts = { ...deductionFacts(['2.1a']), fraud: '2.125' };
    const live = createLiveBatch(arxan, columnsFrom(arxan, [fine]));
    expect(live.ranking.rankOf(0)).toBeUndefined();
    expect(live.change(0, fine)).toBe(9688);
    expect(() => live.addFinding(0, { rule: 0, count: 1 })).toThrow(RangeError);
    expect(live.change(0, deductionFacts(['2.1a']))).toBe(9900);
    expect(live.addFinding(0, { rule: ruleNumber('2.1', 'a'), count: 2 })).toBe(9700);
  });

  it('refuses facts that the evaluator refuses, and stays as it was', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    expect(() => live.change(0, deductionFacts(['9.9z']))).toThrow(/unknownItem/);
    expect(live.addFinding(0, { rule: ruleNumber('2.1', 'a'), count: 1 })).toBe(9800);
  });
});

describe('what a live batch tells of grades', () => {
  const text = { zh: '文', en: 'text' };
  const clause = { ref: text };
  const table = makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '0.004')])]]]);
  const bands = [{ name: { zh: 'best', en: 'best' }, min: '99' }, { name: { zh: 'pass', en: 'pass' }, min: '60' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }];
  const bare: UnitFacts = { unit: 'u', problems: [], fraud: '0', leaves: { d: { kind: 'problems' } } };

  it('totals above 100, where a bonus leads there', () => {
    const scheme = makeScheme(node.deductions('d', 't'), {
      tables: [table], highest: '103', grades: { bands: [{ name: { zh: 'beyond', en: 'beyond' }, min: '102' }, ...bands], setByOffice: false, clause },
      bonuses: [{ id: 'merit', title: text, clause, cap: '5', rules: [{ id: 'a', text, per: text, clause, counting: 'each', points: '1.5' }] }],
    });
    const claims = (count: number) => ({ ...bare, bonuses: [{ id: 'b', bonus: 'merit', rule: 'a', count }] });
    const live = createLiveBatch(planOf(scheme), columnsFrom(planOf(scheme), [bare, bare, bare]));
    expect([live.change(0, claims(1)), live.change(1, claims(3))]).toEqual([10_150, 10_300]);
    expect([0, 1, 2].map(live.ranking.rankOf)).toEqual([2, 1, 3]);
    expect(live.ranking.unitsFrom(1, 3)).toEqual([1, 0, 2]);
    expect(live.ranking.distribution()).toEqual([1, 2, 0, 0]);
    expect(() => live.ranking.change(0, 10_301)).toThrow(RangeError);
  });

  it('a grade by the exact total, where the rounded one looks better', () => {
    const scheme = makeScheme(node.deductions('d', 't'), { tables: [table], grades: { bands, by: 'exact', setByOffice: false, clause } });
    const plan = planOf(scheme);
    const live = createLiveBatch(plan, columnsFrom(plan, [bare]));
    const rule = plan.lanes?.ruleNumbers.get('1')?.get('a') ?? -1;
    // 98.996: published as 99.00, graded below 99
    expect(live.addFinding(0, { rule, count: 251 })).toBe(9900);
    expect([live.ranking.gradeOf(0), live.ranking.distribution()]).toEqual([1, [0, 1, 0]]);
  });

  it('a grade that a veto lowers, and lifts again when it is gone', () => {
    const scheme = makeScheme(node.deductions('d', 't'), { tables: [table], grades: { bands, setByOffice: false, clause }, vetoes: [{ id: 'leak', text, clause, effect: { kind: 'grade', grade: 'fail' } }] });
    const plan = planOf(scheme);
    const live = createLiveBatch(plan, columnsFrom(plan, [bare, bare]));
    expect(live.change(0, { ...bare, vetoes: ['leak'] })).toBe(10_000);
    expect([[0, 1].map(live.ranking.gradeOf), [0, 1].map(live.ranking.rankOf), live.ranking.distribution()]).toEqual([[2, 0], [1, 1], [1, 0, 1]]);
    live.change(0, bare);
    expect(live.ranking.distribution()).toEqual([2, 0, 0]);
  });

  it('nothing where grades have a quota: one unit would change the others', () => {
    const quota = { percent: '30', rounding: 'down', ties: 'none', within: 'all', clause } as const;
    const plan = planOf(makeScheme(node.deductions('d', 't'), { tables: [table], grades: { bands: bands.map((band, place) => (place === 0 ? { ...band, quota } : band)), setByOffice: false, clause } }));
    expect(() => createLiveBatch(plan, columnsFrom(plan, [bare]))).toThrow(/quota/);
  });
});
