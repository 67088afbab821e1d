/** Which facts fit into columns, and what the columns then hold; the others are left to the evaluator. */

import { describe, expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import type { LeafFact, UnitFacts } from '#engine/facts.ts';
import type { Node, Scheme, WeightedPart } from '#scheme/grammar.ts';
import { deductionFacts, leafFacts, many, points, problem, score } from '../facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, sheetsOver } from '../make-scheme.ts';
import { planOf, scoresOf } from './compare.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const problems: LeafFact = { kind: 'problems' };

/** Whether each of these facts fits. */
const fits = (scheme: Scheme, ...facts: readonly UnitFacts[]): readonly boolean[] => {
  const { outside } = columnsFrom(planOf(scheme), facts);
  return facts.map((_, unit) => !outside.includes(unit));
};

const table = makeTable('t', '100', [['c', '100', [makeItem('1', '60', [makeRule('e', '2')]), makeItem('2', '40', [makeRule('e', '1')])]]]);
const deducted = makeScheme(node.deductions('deductions', 't'), { tables: [table] });
const found = (...charges: readonly string[]): UnitFacts => deductionFacts(charges);

describe('the score of a leaf', () => {
  const entered = (own: string, said: Partial<Extract<Node, { kind: 'entered' }>> = {}) => fits(makeScheme({ kind: 'entered', ...named('a'), ...said }), leafFacts({ a: score(own) }))[0];

  it.each<readonly [own: string, of: string | undefined, doesFit: boolean]>([
    ['0', undefined, true], ['100', undefined, true], ['100.01', undefined, false], ['0.01', undefined, true], ['0.001', undefined, false], ['x', undefined, false],
    ['108', '120', true], ['120', '120', true], ['121.2', '120', false], ['100', '120', false], ['1', '120', false], ['1.005', '120', false], ['25', '50', true], ['50.5', '50', false],
  ])('%s, of %s, fits: %s', (own, of, doesFit) => {
    expect(entered(own, of === undefined ? {} : { of })).toBe(doesFit);
  });

  const rating = makeTable('r', '30', [['c', '30', [makeItem('x', '10', []), makeItem('y', '20', [])]]]);
  const sheet = makeScheme(node.sheet('a'), { tables: [rating], sheets: sheetsOver('r') });
  it.each<readonly [what: string, fact: LeafFact, expected: number | 'outside']>([
    ['all points', points({ x: '10', y: '20' }), 10_000],
    ['no points', points({ x: '0', y: '0' }), 0],
    ['points that come out in hundredths', points({ x: '4.5', y: '12' }), 5500],
    ['points that do not', points({ x: '5', y: '20' }), 'outside'],
    ['few points that do not', points({ x: '0.01', y: '0' }), 'outside'],
    ['an indicator not yet filled in', points({ x: '6' }), -1],
    ['more than an indicator has', points({ x: '10.01', y: '19.99' }), 'outside'],
    ['an indicator that is not there', points({ x: '3', y: '3', z: '0' }), 'outside'],
    ['points that are no number', points({ x: '3', y: 'x' }), 'outside'],
    ['problems in the place of a sheet', problems, 'outside'],
    ['several sheets in the place of one', many('90'), 'outside'],
    ['one that does not apply', { kind: 'notApplicable' }, 'outside'],
    ['answers in the place of a sheet', { kind: 'answers', answers: {} }, 'outside'],
  ])('on a sheet: %s', (_what, fact, expected) => {
    const plan = planOf(sheet);
    const columns = columnsFrom(plan, [leafFacts({ a: fact })]);
    expect(columns.outside.length > 0 ? 'outside' : scoreBatch(plan, columns).totals[0]).toBe(expected);
  });

  it.each<readonly [what: string, fact: LeafFact, doesFit: boolean]>([
    ['problems', problems, true],
    ['problems beside earned points', { kind: 'problems', earned: {} }, false],
    ['a score', score('90'), false],
    ['a score of nothing', score('0'), false],
    ['points', points({ 1: '1' }), false],
  ])('of a total that is nothing but deductions: %s', (_what, fact, doesFit) => {
    expect(fits(deducted, leafFacts({ deductions: fact }))).toEqual([doesFit]);
  });

  it('of the deductions fits beside others', () => {
    const scheme = makeScheme(node.weighted('w', [['0.5', node.deductions('d', 't')], ['0.5', node.entered('a')]]), { tables: [table] });
    expect(fits(scheme, leafFacts({ d: score('0'), a: score('0') }), leafFacts({ d: points({ 1: '1' }), a: score('0') }), leafFacts({ d: problems, a: problems }))).toEqual([true, false, false]);
    expect(scoresOf(scheme, [leafFacts({ d: score('0'), a: score('0') })]).totals).toEqual(['0.00']);
  });
});

describe('the scores behind a mean', () => {
  const means = (weights: readonly [string, string]) => node.weighted('w', [[weights[0], node.mean('a', 0)], [weights[1], node.mean('b', 0)]]);
  const made = (total: Node) => makeScheme(total, { tables: [table], sheets: sheetsOver('t') });
  const plain = made(means(['0.5', '0.5']));
  const both = (a: LeafFact): UnitFacts => leafFacts({ a, b: many('50') });

  it.each<readonly [what: string, fact: LeafFact, doesFit: boolean]>([
    ['several', many('90', '80'), true],
    ['none', { kind: 'many', of: [] }, true],
    ['one score for all', score('90'), false],
    ['reviewers with voices, which the scheme has not', { kind: 'many', of: [score('90')], voices: ['v'] }, false],
    ['one that is too fine', many('90', '80.125'), false],
    ['a reviewer of whom there are problems', { kind: 'many', of: [score('90'), problems] }, false],
  ])('fit or not: %s', (_what, fact, doesFit) => {
    expect(fits(plain, both(many('10', '20')), both(fact), both(many('30')))).toEqual([true, doesFit, true]);
  });

  it('are all there, however many of a single unit', () => {
    const plan = planOf(made(node.mean('m', 0)));
    const columns = columnsFrom(plan, [leafFacts({ m: many(...Array.from({ length: 40 }, (_, place) => String(place))) })]);
    expect([[...(columns.peers[0]?.scores ?? [])], [...scoreBatch(plan, columns).totals]]).toEqual([Array.from({ length: 40 }, (_, place) => place * 100), [1950]]);
  });

  it('of a unit that does not fit are taken back: the units after it keep theirs', () => {
    const plan = planOf(plain);
    const columns = columnsFrom(plan, [both(many('10', '20')), leafFacts({ a: many('90'), b: many('80.125') }), both(many('30'))]);
    expect(columns.peers.map(({ offsets, scores }) => [[...offsets], [...scores]])).toEqual([[[0, 2, 2, 3], [1000, 2000, 3000]], [[0, 1, 1, 2], [5000, 5000]]]);
    expect([...scoreBatch(plan, columns).totals]).toEqual([3250, -1, 4000]);
  });

  it('are not for columns where each has a voice', () => {
    const voices = [{ id: 'v', title: text, weight: '1' }];
    const scheme = made({ kind: 'mean', ...named('m'), sheet: 'peer', trimFrom: 0, voices });
    expect(fits(scheme, leafFacts({ m: many('90') }), leafFacts({ m: { kind: 'many', of: [score('90')], voices: ['v'] } }))).toEqual([false, false]);
  });

  it('are as many as the weights allow, in each unit anew', () => {
    const fine = made(means(['0.333333', '0.666667']));
    const { mostPeers } = planOf(fine).weights;
    const lots = (count: number): UnitFacts => both({ kind: 'many', of: Array.from({ length: count }, () => score('90')) });
    expect(fits(fine, lots(mostPeers), lots(mostPeers), lots(mostPeers + 1))).toEqual([true, true, false]);
  });
});

describe('a unit', () => {
  it.each<readonly [what: string, more: Partial<UnitFacts>, doesFit: boolean]>([
    ['with nothing more', {}, true], ['with bonuses', { bonuses: [] }, false], ['with adjustments', { adjustments: [] }, false], ['with vetoes', { vetoes: [] }, false],
    ['with flags', { flags: [] }, false], ['of a class', { unitClass: 'county' }, false],
  ])('%s fits: %s', (_what, more, doesFit) => {
    expect(fits(deducted, { ...found('1e'), ...more })).toEqual([doesFit]);
  });

  it.each([
    ['0', true], ['0.5', true], ['300', true], ['299.99', true], ['0.49', false], ['300.01', false], ['2.125', false],
  ])('with %s points off for faked material fits: %s', (fraud, doesFit) => {
    const scheme: Scheme = { ...deducted, fraud: { min: '0.5', max: '300', clause } };
    expect(fits(scheme, { ...found('1e'), fraud })).toEqual([doesFit]);
    expect(fits(deducted, { ...found('1e'), fraud })).toEqual([fraud === '0']);
  });

  it('loses no more than the whole total for faked material', () => {
    const scheme: Scheme = { ...deducted, fraud: { min: '0.5', max: '1000', clause } };
    expect([...columnsFrom(planOf(scheme), ['99.99', '100', '100.01', '656'].map((fraud) => ({ ...found(), fraud }))).fraud]).toEqual([9999, 10_000, 10_000, 10_000]);
  });

  it('that lacks a leaf waits, unless the scheme has a rule for that: then the evaluator has it', () => {
    const parts = (rule: Partial<WeightedPart>): Scheme =>
      makeScheme({ kind: 'weighted', ...named('w'), parts: [{ weight: '0.5', of: node.entered('a'), ...rule }, { weight: '0.5', of: node.mean('m', 0) }] }, { tables: [table], sheets: sheetsOver('t') });
    const whole = { a: score('90'), b: score('80'), m: many('70'), n: many('60') };
    const four = makeScheme(
      { kind: 'weighted', ...named('w'), parts: [node.entered('a'), node.entered('b'), node.mean('m', 0), node.mean('n', 0)].map((of) => ({ weight: '0.25', of, missing: { kind: 'redistribute' } })) },
      { tables: [table], sheets: sheetsOver('t') },
    );
    const without = (own: string) => leafFacts(Object.fromEntries(Object.entries(whole).filter(([id]) => id !== own)));
    expect(fits(four, leafFacts(whole), ...Object.keys(whole).map(without), leafFacts(whole))).toEqual([true, false, false, false, false, true]);
    const lacking = [leafFacts({ a: score('90'), m: many('80') }), leafFacts({ m: many('80') }), leafFacts({ a: score('90') }), leafFacts({ a: score('90'), m: { kind: 'many', of: [] } })];
    expect(fits(parts({}), ...lacking)).toEqual([true, true, true, true]);
    expect(fits(parts({ missing: { kind: 'wait' } }), ...lacking)).toEqual([true, true, true, true]);
    expect(fits(parts({ missing: { kind: 'redistribute' } }), ...lacking)).toEqual([true, false, false, false]);
    expect(fits(parts({ notApplicable: 'full' }), ...lacking)).toEqual([true, false, false, false]);
  });
});

describe('columns', () => {
  it('hold nothing of a unit that does not fit', () => {
    const scheme = makeScheme(node.weighted('w', [['0.25', node.deductions('d', 't')], ['0.75', node.entered('a')]]), { tables: [table] });
    const unit = (own: string, charged: string) => leafFacts({ d: problems, a: score(own) }, [problem('p', charged)]);
    const columns = columnsFrom(planOf(scheme), [unit('80', '1e'), unit('90', '1z'), unit('60', '2e'), unit('70', '1z')]);
    expect([[...columns.leaves], [...columns.fraud], [...columns.offsets], columns.outside]).toEqual([[-2, 8000, -1, -1, -2, 6000, -1, -1], [0, 0, 0, 0], [0, 1, 1, 2, 2], [1, 3]]);
  });

  it('say how many findings a unit has at the most', () => {
    expect(columnsFrom(planOf(deducted), [found('1e'), found('1e', '1e', '2e'), found('2e', '1e')]).mostFindings).toBe(3);
    expect([...columnsFrom(planOf(deducted), [found('1e'), found('1e', '1e', '2e'), found('2e', '1e')]).offsets]).toEqual([0, 1, 4, 6]);
  });

  it('number the problems of each unit anew, in the order of their first appearance', () => {
    const facts = (...ids: readonly string[]): UnitFacts => ({ ...deductionFacts([]), problems: ids.map((id) => problem(id, '1e')) });
    expect([...columnsFrom(planOf(deducted), [facts('b', 'a', 'b'), facts('a', 'c', 'b', 'c'), facts('c')]).findings.problem]).toEqual([0, 1, 0, 0, 1, 2, 1, 0]);
  });

  it('ask the table only where something is asked of it', () => {
    const scheme = makeScheme(node.weighted('w', [['0.5', node.deductions('d', 't')], ['0.5', node.entered('a')]]), { tables: [table] });
    const told = (own: Scheme, facts: UnitFacts) => {
      const columns = columnsFrom(planOf(own), [facts]);
      return [columns.hasDeductions, scoreBatch(planOf(own), columns).deductions !== undefined];
    };
    expect(told(deducted, leafFacts({}))).toEqual([true, true]);
    expect(told(scheme, leafFacts({ d: score('90'), a: score('90') }))).toEqual([false, false]);
    expect(told(scheme, leafFacts({ d: problems, a: score('90') }))).toEqual([true, true]);
    expect(told(scheme, leafFacts({ d: score('90'), a: score('90') }, [problem('p', '1e')]))).toEqual([true, true]);
    expect(told(makeScheme(node.entered('a')), leafFacts({ a: score('90') }))).toEqual([false, false]);
  });
});
