/** What a result tells beside its total: items, categories, charges, questions; where there are several tables, each its own. */

import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import type { ChargeFact, EarnedFact, UnitFacts } from '#engine/facts.ts';
import type { Earning, Item, Node, Rule, Scheme } from '#scheme/grammar.ts';
import { charge, leafFacts, problem } from './facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const levels: Earning = { kind: 'levels', levels: [['A', '20'], ['B', '15'], ['D', '5']].map(([id = '', points = '']) => ({ id, title: text, points })) };
const level = (own: string): EarnedFact => ({ kind: 'level', level: own });
const not: EarnedFact = { kind: 'notApplicable' };

/** A table `t` of 100 behind half of the total, and a table `v` of 50, whose items are these, behind the other half. */
function twoTables(first: Item, second: Item, said: { readonly cap?: string } = {}): Scheme {
  const before = makeTable('t', '100', [['t1', '100', [makeItem('0', '100', [makeRule('a', '1')])]]]);
  const table = makeTable('v', '50', [['v1', '20', [first]], ['v2', '30', [second]]]);
  const capped = { ...table, categories: table.categories.map((one) => (one.id === 'v1' ? { ...one, ...said } : one)) };
  return makeScheme(node.weighted('total', [['0.5', node.deductions('x', 't')], ['0.5', node.deductions('y', 'v')]]), { tables: [before, capped] });
}

function twoTableFacts(earned: Readonly<Record<string, EarnedFact>>, ...charges: readonly string[]): UnitFacts {
  return {
    ...leafFacts({ x: { kind: 'problems' }, y: { kind: 'problems', earned } }),
    problems: charges.map((one, index) => problem(`p${index}`, one)),
  };
}

const plain = makeItem('2', '30', [makeRule('a', '1')]);

describe('items of a second table', () => {
  it('are told with what each earned and lost there', () => {
    const scheme = twoTables(makeItem('1', '20', [makeRule('a', '2')], { earned: levels }), plain);
    const { total, items } = evaluate(scheme, twoTableFacts({ 1: level('B') }, '0a×7', '1a×3', '2a×4'));
    // t: 93; v: 15 − 6 and 30 − 4 of 50: 70
    expect(total).toBe('81.50');
    expect(items).toEqual([
      { id: '0', deducted: '7', uncapped: '7', cap: '100' },
      { id: '1', deducted: '6', uncapped: '6', cap: '20', points: '20', earned: '15', left: '9' },
      { id: '2', deducted: '4', uncapped: '4', cap: '30' },
    ]);
  });

  it('are told as not applicable, and are in no sum', () => {
    const scheme = twoTables(makeItem('1', '20', [makeRule('a', '2')], { earned: levels, notApplicable: 'redistribute' }), plain);
    const { total, items } = evaluate(scheme, twoTableFacts({ 1: not }, '2a×3'));
    // t: 100; v: 27 of 30
    expect(total).toBe('95.00');
    expect(items[1]).toEqual({ id: '1', deducted: '0', uncapped: '0', cap: '20', points: '20', earned: null, left: null, state: 'notApplicable' });
  });

  it('are told with full marks where the scheme gives those', () => {
    const scheme = twoTables(makeItem('1', '20', [makeRule('a', '2')], { notApplicable: 'full' }), plain);
    expect(evaluate(scheme, twoTableFacts({ 1: not })).items[1]).toEqual({ id: '1', deducted: '0', uncapped: '0', cap: '20', points: '20', earned: '20', left: '20' });
  });

  it('that may not apply, and of which nothing is known, are missing', () => {
    const scheme = twoTables(makeItem('1', '20', [makeRule('a', '2')], { earned: levels, notApplicable: 'redistribute' }), plain);
    const { total, items, range } = evaluate(scheme, twoTableFacts({}, '2a×30'));
    expect([total, items[1]?.earned, items[1]?.left]).toEqual([null, null, null]);
    // t 100; v: between nothing of 30 (it does not apply) and 20 of 50
    expect(range).toMatchObject({ min: '50.00', max: '70.00' });
  });

  it('lose no more than they earned, unless they have no cap', () => {
    const told = (said: Partial<Item>) => evaluate(twoTables(makeItem('1', '20', [makeRule('a', '2')], { earned: levels, ...said }), plain), twoTableFacts({ 1: level('D') }, '1a×6')).items[1];
    expect(told({})).toMatchObject({ deducted: '12', earned: '5', left: '0' });
    expect(told({ uncapped: true })).toMatchObject({ deducted: '12', earned: '5', left: '-7' });
  });

  it('share the cap of their category', () => {
    const scheme = twoTables(makeItem('1', '20', [makeRule('a', '2')], { earned: levels }), plain, { cap: '5' });
    // v: 15 − 5 and 30 of 50: 80
    expect(evaluate(scheme, twoTableFacts({ 1: level('B') }, '1a×3')).total).toBe('90.00');
  });
});

describe('a table all of whose points are earned', () => {
  it('scores what was earned', () => {
    const scheme = makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '20', [['c', '20', [makeItem('1', '20', [], { earned: levels })]]])] });
    expect(evaluate(scheme, leafFacts({ deductions: { kind: 'problems', earned: { 1: level('B') } } })).total).toBe('75.00');
  });
});

it('a table that the scheme has not is a mistake of the caller, told with its name', () => {
  expect(() => evaluate(makeScheme(node.deductions('deductions', 'none')), leafFacts({}))).toThrow(new RangeError('No table none in scheme made-for-a-test.'));
});

describe('a table of which nothing applies', () => {
  const both = { notApplicable: 'redistribute' } as const;
  const scheme = (part: Extract<Node, { kind: 'weighted' }>['parts'][number]['notApplicable']): Scheme => {
    const made = twoTables(makeItem('1', '20', [], both), makeItem('2', '30', [], both));
    if (made.total.kind !== 'weighted') throw new RangeError('a weighted total');
    return { ...made, total: { ...made.total, parts: made.total.parts.map((one, place) => (place === 1 && part !== undefined ? { ...one, notApplicable: part } : one)) } };
  };

  it('does not apply either: its part goes by the rule of the scheme for such a part', () => {
    const facts = twoTableFacts({ 1: not, 2: not }, '0a×10');
    expect(evaluate(scheme('redistribute'), facts)).toMatchObject({ total: '90.00' });
    expect(evaluate(scheme('full'), facts)).toMatchObject({ total: '95.00' });
  });

  it('in one category alone, the other is the whole table', () => {
    const { total } = evaluate(scheme('redistribute'), twoTableFacts({ 1: not }, '0a×10'));
    expect(total).toBe('95.00');
  });
});

/** One item of 20 points beside one of 80. */
const oneItem = (rules: readonly Rule[], said: Partial<Item> = {}): Scheme =>
  makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '100', [['c', '100', [makeItem('1', '20', rules, said), makeItem('2', '80', [makeRule('a', '1'), makeRule('b', '3')])]]])] });
const found = (...problems: readonly (string | ChargeFact)[]): UnitFacts => ({
  ...leafFacts({ deductions: { kind: 'problems' } }),
  problems: problems.map((one, index) => (typeof one === 'string' ? problem(`p${index}`, one) : { id: `p${index}`, charges: [one] })),
});

describe('an item', () => {
  it('is told with its full marks where its cap is another', () => {
    expect(evaluate(oneItem([makeRule('a', '1')], { cap: '5' }), found('1a×7')).items[0]).toEqual({ id: '1', deducted: '5', uncapped: '7', cap: '5', points: '20' });
    expect(evaluate(oneItem([makeRule('a', '1')], { uncapped: true }), found('1a×30')).items[0]).toEqual({ id: '1', deducted: '30', uncapped: '30', cap: '100', points: '20' });
    expect(evaluate(oneItem([makeRule('a', '1')]), found()).items[0]).toEqual({ id: '1', deducted: '0', uncapped: '0', cap: '20' });
  });

  it.each([
    ['a percentage of points in parts: 12.5 % of 33.3', makeTable('t', '100', [['c', '100', [makeItem('1', '33.3', [ruleOf('a', '12.5', { counting: 'each', unit: 'percent' })]), makeItem('2', '66.7', [])]]]), '1a', '4.1625', '95.8375'],
    ['a further one finer than the first', makeTable('t', '100', [['c', '100', [makeItem('1', '100', [ruleOf('a', '1', { counting: 'graduated', further: '0.0625' })])]]]), '1a×2', '1.0625', '98.9375'],
    ['a rule finer than every other number', makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '0.001')])]]]), '1a', '0.001', '99.999'],
    ['a cap finer than every other number', makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '1')], { cap: '2.0005' })]]]), '1a×3', '2.0005', '97.9995'],
    ['points finer than every other number', makeTable('t', '100', [['c', '100', [makeItem('1', '1.00005', [makeRule('a', '2')]), makeItem('2', '98.99995', [])]]]), '1a', '1.00005', '98.99995'],
  ])('is exact: %s', (_what, table, charged, deducted, exactTotal) => {
    const result = evaluate(makeScheme(node.deductions('deductions', 't'), { tables: [table] }), found(charged));
    expect([result.items[0]?.deducted, result.exactTotal]).toEqual([deducted, exactTotal]);
  });

  it('and its category are exact where the category has the finest cap', () => {
    const table = makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '1')])]]]);
    const capped = { ...table, categories: table.categories.map((one) => ({ ...one, cap: '2.0005' })) };
    expect(evaluate(makeScheme(node.deductions('deductions', 't'), { tables: [capped] }), found('1a×3')).exactTotal).toBe('97.9995');
  });
});

describe('a charge', () => {
  const shortfall = (steps: 'full' | 'begun', step = '1') => oneItem([ruleOf('a', '0.5', { counting: 'shortfall', target: '40', step, steps })]);
  const reached = (own: string): ChargeFact => ({ item: '1', rule: 'a', count: 1, reached: own });

  it('by shortfall is told with the steps that were missed', () => {
    expect(evaluate(shortfall('full'), found(reached('31'))).charged).toMatchObject([{ count: 9, points: '4.5' }]);
    expect(evaluate(oneItem([makeRule('a', '1')]), found('1a×3')).charged).toMatchObject([{ count: 3, points: '3' }]);
  });

  it.each([['30', 1], ['29.5', 2], ['40', 0], ['40.5', 0], ['60', 0], ['20', 2]])('by each ten begun: %s of 40 are %i', (own, count) => {
    expect(evaluate(shortfall('begun', '10'), found(reached(own))).charged).toMatchObject([{ count, points: String(count * 0.5) }]);
  });

  it('by period stops at the periods of a year, however many problems there are', () => {
    const scheme = oneItem([ruleOf('a', '2', { counting: 'period', period: 'quarter' })]);
    const { charged, total } = evaluate(scheme, found('1a×3', '1a×3', '1a×3'));
    expect([charged.map(({ points }) => points), total]).toEqual([['6', '2', '0'], '92.00']);
  });

  it('for no points at all takes them once', () => {
    const scheme = oneItem([ruleOf('a', '20', { counting: 'all' })]);
    const { charged, items } = evaluate(scheme, found('1a×2', '1a'));
    expect([charged.map(({ points }) => points), items[0]?.uncapped]).toEqual([['20', '0'], '20']);
  });

  it('that is suppressed tells what it would take alone', () => {
    const scheme = oneItem([ruleOf('a', '1', { counting: 'graduated', further: '2' })]);
    const { charged, suppressed } = evaluate(scheme, found('1a', '1a 2b'));
    expect(charged.map(({ item, points }) => [item, points])).toEqual([['1', '1'], ['2', '3']]);
    expect(suppressed).toEqual([{ problem: 'p1', index: 0, item: '1', rule: 'a', count: 1, points: '1', because: 'same-problem' }]);
  });

  it('listed first is the one that counts, where two say the same', () => {
    const { charged, suppressed } = evaluate(oneItem([makeRule('a', '1')]), found('1a 1a'));
    expect([charged.map(({ index }) => index), suppressed.map(({ index }) => index)]).toEqual([[0], [1]]);
  });

  it('in the table’s first place counts, where two take the same, in whatever order they are listed', () => {
    const scheme = oneItem([makeRule('a', '1'), makeRule('b', '1')]);
    for (const [listed, place] of [['1b 1a', 'a'], ['1a 1b', 'a'], ['2a 1b', 'b'], ['1b 2a', 'b']] as const) {
      expect(evaluate(scheme, found(listed)).charged.map(({ rule, item }) => `${item}${rule}`)).toEqual([`1${place}`]);
    }
  });
});

describe('a questionnaire', () => {
  const options = [['A', '100'], ['B', '60']].map(([id = '', own = '']) => ({ id, title: text, score: own }));
  const scheme = makeScheme({ kind: 'questionnaire', id: 'q', title: text, clause, fewest: 2, questions: [{ id: 'q1', title: text, options }, { id: 'q2', title: text, options }] });
  const told = (answers: Readonly<Record<string, Readonly<Record<string, number>>>>) => evaluate(scheme, leafFacts({ q: { kind: 'answers', answers } }));

  it('is told question by question', () => {
    const { total, parts } = told({ q1: { A: 3, B: 1 }, q2: { A: 0, B: 2 } });
    // 90 and 60
    expect([total, parts[0]?.questions]).toEqual(['75.00', [{ id: 'q1', score: '90', answers: 4 }, { id: 'q2', score: '60', answers: 2 }]]);
  });

  it('has no score while one question has too few answers, and says which', () => {
    const { total, parts } = told({ q1: { A: 1, B: 1 }, q2: { A: 1 } });
    expect([total, parts[0]?.questions]).toEqual([null, [{ id: 'q1', score: '80', answers: 2 }, { id: 'q2', score: null, answers: 1 }]]);
    expect(told({ q1: { A: 2 } }).parts[0]?.questions).toEqual([{ id: 'q1', score: '100', answers: 2 }, { id: 'q2', score: null, answers: 0 }]);
  });
});

describe('a category', () => {
  it('is told with what is left of it', () => {
    const { parts } = evaluate(oneItem([makeRule('a', '1')]), found('1a×2', '2a×5'));
    expect(parts).toMatchObject([{ id: 'c', score: '93', of: '100', weight: '100', contribution: '93' }]);
  });

  it('of which nothing applies is told so, and the others carry its share', () => {
    const table = makeTable('t', '100', [['c', '20', [makeItem('1', '20', [], { notApplicable: 'redistribute' })]], ['d', '80', [makeItem('2', '80', [makeRule('a', '8')])]]]);
    const facts = { ...leafFacts({ deductions: { kind: 'problems', earned: { 1: not } } }), problems: [problem('p', '2a')] } as const;
    const { total, parts } = evaluate(makeScheme(node.deductions('deductions', 't'), { tables: [table] }), facts);
    expect([total, parts]).toEqual([
      '90.00',
      [
        { id: 'c', score: null, of: '0', weight: '0', contribution: '0', state: 'notApplicable', counted: null },
        { id: 'd', score: '72', of: '80', weight: '100', contribution: '90' },
      ],
    ]);
  });
});

it('a charge of an unknown place is a mistake of the caller, told with the place', () => {
  expect(() => evaluate(oneItem([makeRule('a', '1')]), found(charge('9z')))).toThrow(/unknownItem/);
});
