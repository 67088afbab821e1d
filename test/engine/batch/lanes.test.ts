/** What the lanes of a table take, unit by unit: tables that do not fit into words (a rule whose first one costs another, a cap of a category, an item without one), and those that do. */

import { describe, expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { prepareLanes } from '#engine/batch/lane-plan.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { deductedIn } from '#engine/batch/unit-deductions.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { compileScheme } from '#engine/plan.ts';
import type { Scheme, Table } from '#scheme/grammar.ts';
import { deductionFacts } from '../facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from '../make-scheme.ts';
import { compareWithOracle, planOf } from './compare.ts';

const schemeOf = (table: Table): Scheme => makeScheme(node.deductions('deductions', 't'), { tables: [table] });
const capped = (table: Table, id: string, cap: string): Table => ({ ...table, categories: table.categories.map((one) => (one.id === id ? { ...one, cap } : one)) });

/** By unit: what each item loses, what is left of each category, and of the whole. */
function lanesOf(scheme: Scheme, facts: readonly UnitFacts[]) {
  const plan = planOf(scheme);
  const columns = columnsFrom(plan, facts);
  expect(columns.outside).toEqual([]);
  const { deductions } = scoreBatch(plan, columns);
  if (deductions === undefined || plan.lanes === undefined) throw new RangeError('a scheme of deductions');
  const { items, categories } = plan.lanes;
  return facts.map((_, unit) => [
    Array.from({ length: items }, (_unused, item) => deductedIn(deductions, unit, item)),
    Array.from({ length: categories }, (_unused, category) => deductions.categories[unit * categories + category]),
    deductions.left[unit],
  ]);
}

type Case = readonly [what: string, findings: readonly string[], items: readonly number[], categories: readonly number[], left: number];
const unitsOf = (cases: readonly Case[]) => cases.map(([, findings]) => deductionFacts(findings));
const toldBy = (cases: readonly Case[]) => cases.map(([, , ...told]) => told);

describe('lanes one by one', () => {
  const first = makeItem('1', '20', [ruleOf('a', '1', { counting: 'graduated', further: '3' }), makeRule('b', '2'), makeRule('o', '4', 'once'), ruleOf('q', '1', { counting: 'period', period: 'quarter' })]);
  const table = makeTable('t', '60', [['x', '30', [first, makeItem('2', '10', [makeRule('e', '2')])]], ['y', '30', [makeItem('3', '30', [makeRule('e', '1'), ruleOf('h', '7', { counting: 'graduated', further: '2' })])]]]);
  const scheme = schemeOf(capped(table, 'x', '25'));
  const cases: readonly Case[] = [
    ['nothing', [], [0, 0, 0], [30, 30], 60],
    ['a first one', ['1a'], [1, 0, 0], [29, 30], 59],
    ['a first one and two more', ['1a×3'], [7, 0, 0], [23, 30], 53],
    ['the same in three problems', ['1a', '1a', '1a'], [7, 0, 0], [23, 30], 53],
    ['a first one that costs more than the next', ['3h×3'], [0, 0, 11], [30, 19], 49],
    ['both rules of that kind, each with a first one of its own', ['3h', '1a', '3h'], [1, 0, 9], [29, 21], 50],
    ['more than the item has', ['1a×9'], [20, 0, 0], [10, 30], 40],
    ['what counts once, three times', ['1o×3', '1o'], [4, 0, 0], [26, 30], 56],
    ['what counts in each quarter, six times', ['1q×4', '1q×2'], [4, 0, 0], [26, 30], 56],
    ['several rules of one item', ['1b×2', '1a×2', '1o'], [12, 0, 0], [18, 30], 48],
    ['several rules that come to more than the item has', ['1b×9', '1a×2'], [20, 0, 0], [10, 30], 40],
    ['more than the category loses', ['1b×9', '2e×4'], [18, 8, 0], [5, 30], 35],
    ['just what the category loses', ['1b×9', '1a', '2e×3'], [19, 6, 0], [5, 30], 35],
    ['items of both categories', ['2e', '3e×5', '2e×9'], [0, 10, 5], [20, 25], 45],
    ['a problem in its dearest place', ['1b 3e'], [2, 0, 0], [28, 30], 58],
    ['listed last', ['3e 1b'], [2, 0, 0], [28, 30], 58],
    ['where the first one costs less than what is beside it', ['1a 1b'], [2, 0, 0], [28, 30], 58],
    ['where the first and the next come to more than what is beside them', ['3e×3 1a×2'], [4, 0, 0], [26, 30], 56],
    ['where the first costs more than what is beside it', ['3h 1b×3'], [0, 0, 7], [30, 23], 53],
    ['between two places that cost the same: the first of the table', ['2e 1b'], [2, 0, 0], [28, 30], 58],
    ['listed first', ['1b 2e'], [2, 0, 0], [28, 30], 58],
    ['within an item', ['1o 1a×2'], [4, 0, 0], [26, 30], 56],
    ['behind another problem', ['2e', '3e 1b', '3e 2e'], [2, 4, 0], [24, 30], 54],
    ['three places, the middle one dearest', ['3e 1b×2 2e'], [4, 0, 0], [26, 30], 56],
    ['nothing again', [], [0, 0, 0], [30, 30], 60],
  ];

  it.each(cases.map((one, unit) => [one[0], unit] as const))('take right: %s', (_what, unit) => {
    expect(lanesOf(scheme, unitsOf(cases))[unit]).toEqual(toldBy(cases)[unit]);
  });

  it('take what the evaluator says', () => {
    expect(compareWithOracle(planOf(scheme), unitsOf(cases))).toEqual({ inColumns: cases.length, differences: [] });
  });

  it('let an item without a cap, and its category, go on below nothing; not the whole', () => {
    const sinking = schemeOf(makeTable('t', '50', [['x', '20', [makeItem('1', '20', [makeRule('a', '15')], { uncapped: true })]], ['y', '30', [makeItem('2', '30', [makeRule('e', '30')])]]]));
    const units = [['1a'], ['1a×2'], ['1a×3', '2e'], ['1a×9'], ['1a×2', '2e×2']].map((findings) => deductionFacts(findings));
    expect(lanesOf(sinking, units)).toEqual([[[15, 0], [5, 30], 35], [[30, 0], [-10, 30], 20], [[45, 30], [-25, 0], 0], [[50, 0], [-30, 30], 0], [[30, 30], [-10, 0], 0]]);
    expect(compareWithOracle(planOf(sinking), units).differences).toEqual([]);
  });

  it.each(['65535', '65536', '100000'])('hold a table of %s points', (points) => {
    const large = schemeOf(makeTable('t', points, [['x', points, [makeItem('1', points, [ruleOf('a', '1', { counting: 'graduated', further: '3' }), makeRule('b', points)])]]]));
    expect(lanesOf(large, [['1a×2'], ['1b'], []].map((findings) => deductionFacts(findings)))).toEqual([[[4], [Number(points) - 4], Number(points) - 4], [[Number(points)], [0], 0], [[0], [Number(points)], Number(points)]]);
  });

  it.each([
    { points: '100', further: '1', uncapped: false, bytes: 1 }, { points: '200', further: '1', uncapped: false, bytes: 2 }, { points: '100', further: '2', uncapped: false, bytes: 2 },
    { points: '70000', further: '1', uncapped: false, bytes: 4 }, { points: '100', further: '1', uncapped: true, bytes: 4 },
  ])('take $bytes bytes a category of $points points, each further one $further, without a cap: $uncapped', ({ points, further, uncapped, bytes }) => {
    const item = makeItem('1', points, [ruleOf('a', '1', { counting: 'graduated', further })], uncapped ? { uncapped } : {});
    const plan = planOf(schemeOf(makeTable('t', points, [['x', points, [item]]])));
    expect(scoreBatch(plan, columnsFrom(plan, [deductionFacts([])])).deductions?.categories.BYTES_PER_ELEMENT).toBe(bytes);
  });

  it('are made of one table: several are a mistake of the caller', () => {
    const two = makeScheme(node.weighted('w', [['0.5', node.deductions('d', 't')], ['0.5', node.deductions('e', 'u')]]), { tables: ['t', 'u'].map((id) => makeTable(id, '1', [['c', '1', [makeItem(`${id}1`, '1', [])]]])) });
    const { deductions } = compileScheme(two);
    expect(() => deductions && prepareLanes(deductions)).toThrow(new RangeError('Lanes are made of one table.'));
  });
});

describe('lanes in words', () => {
  const items = Array.from({ length: 6 }, (_, place) => makeItem(`${place}`, '20', [makeRule('a', '3'), makeRule('o', '5', 'once'), makeRule('p', '6', 'once'), makeRule('b', '3'), makeRule('r', '1', 'once'), makeRule('s', '2', 'once')]));
  const scheme = schemeOf(makeTable('t', '120', [['x', '100', items.slice(0, 5)], ['y', '20', items.slice(5)]]));
  const one = (item: number, deducted: number): Case[3] => [0, 1, 2, 3, 4, 5].map((place) => (place === item ? deducted : 0));
  const cases: readonly Case[] = [
    ['nothing', [], one(0, 0), [100, 20], 120],
    ['an item of the first word', ['1a×2'], one(1, 6), [94, 20], 114],
    ['an item of the second', ['4a'], one(4, 3), [97, 20], 117],
    ['an item of the second category', ['5a'], one(5, 3), [100, 17], 117],
    ['what counts once, in the second word', ['4o×7', '4o'], one(4, 5), [95, 20], 115],
    ['both that count once, in the third', ['5o', '5p×2'], one(5, 11), [100, 9], 109],
    ['one more that counts once, beside others of other words', ['0s×2', '0r', '4o', '5r'], [3, 0, 0, 0, 5, 1], [92, 19], 111],
    ['counts that run over by themselves', ['1a×43'], one(1, 20), [80, 20], 100],
    ['all rules of an item', ['4o', '4p', '4a', '4b'], one(4, 17), [83, 20], 103],
    ['more than the item has', ['4o', '4p', '4a×4'], one(4, 20), [80, 20], 100],
    ['counts that could run over, many times', Array.from({ length: 9 }, () => '1a×30'), one(1, 20), [80, 20], 100],
    ['counts that could run over, and do not', ['1a×2', '1o×60'], one(1, 11), [89, 20], 109],
    ['counts that could run over, in three words', ['1a×43', '4a', '4o×60', '5p×60'], [0, 20, 0, 0, 8, 6], [72, 14], 86],
    ['counts of a problem that is not charged there', ['1a×43 2a×44'], one(2, 20), [80, 20], 100],
    ['a problem in its dearest place', ['1o 2p'], one(2, 6), [94, 20], 114],
    ['listed last', ['2p 1o'], one(2, 6), [94, 20], 114],
    ['behind others', ['0a', '3a', '1o 2p', '4a 5o'], [3, 0, 6, 3, 0, 5], [88, 15], 103],
    ['between two places that cost the same: the first of the table', ['2a 1b'], one(1, 3), [97, 20], 117],
    ['listed first', ['1b 2a'], one(1, 3), [97, 20], 117],
    ['three times the same', ['3a 2a 4a'], one(2, 3), [97, 20], 117],
    ['twice the same place', ['3a 3a'], one(3, 3), [97, 20], 117],
    ['four places, the second dearest', ['0r 1o 2r 3a'], one(1, 5), [95, 20], 115],
    ['four places, the last dearest', ['0r 1a 2s 3p'], one(3, 6), [94, 20], 114],
    ['nothing again', [], one(0, 0), [100, 20], 120],
  ];

  it.each(cases.map((own, unit) => [own[0], unit] as const))('take right: %s', (_what, unit) => {
    expect(lanesOf(scheme, unitsOf(cases))[unit]).toEqual(toldBy(cases)[unit]);
  });

  it('take what the evaluator says', () => {
    expect(planOf(scheme).lanes?.words?.width).toBe(8);
    expect(compareWithOracle(planOf(scheme), unitsOf(cases))).toEqual({ inColumns: cases.length, differences: [] });
  });
});

it('lanes have a number for as many rules as 16 bits say, less one for each item', () => {
  const rules = Array.from({ length: 65_535 }, (_, place) => makeRule(`r${place}`, '1'));
  const lanes = (own: typeof rules) => {
    const { deductions } = compileScheme(schemeOf(makeTable('t', '10', [['c', '10', [makeItem('1', '10', own)]]])));
    return deductions && prepareLanes(deductions);
  };
  expect(lanes(rules)).toBe('tooManyRules');
  expect(lanes(rules.slice(1))).toMatchObject({ items: 1 });
});
