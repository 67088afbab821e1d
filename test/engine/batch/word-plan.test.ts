/** Lanes in words: how wide they are, where each item stands, and that nothing runs over into a neighbour. */

import { describe, expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { deductedIn } from '#engine/batch/unit-deductions.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Rule, Scheme } from '#scheme/grammar.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from '../make-scheme.ts';
import { compareWithOracle, planOf } from './compare.ts';

const schemeOf = (points: string, rules: readonly Rule[]): Scheme =>
  makeScheme(node.deductions('d', 't'), { tables: [makeTable('t', points, [['c', points, [makeItem('1', points, rules)]]])] });

const charged = (item: string, ...charges: readonly (readonly [rule: string, count: number])[]): UnitFacts => ({
  unit: 'u', fraud: '0', leaves: { d: { kind: 'problems' } },
  problems: charges.map(([rule, count], place) => ({ id: `p${place}`, charges: [{ item, rule, count }] })),
});

describe('lanes in words', () => {
  it.each([
    { points: '127', rules: [makeRule('a', '1')], width: 8 },
    { points: '128', rules: [makeRule('a', '1')], width: 16 },
    { points: '127', rules: [makeRule('a', '1', 'once')], width: 16 },
    { points: '100', rules: [makeRule('a', '13', 'once'), makeRule('b', '14', 'once')], width: 8 },
    { points: '100', rules: [makeRule('a', '14', 'once'), makeRule('b', '14', 'once')], width: 16 },
    { points: '10', rules: [ruleOf('a', '10', { counting: 'period', period: 'month' })], width: 16 },
    { points: '32767', rules: [makeRule('a', '1')], width: 16 },
    { points: '32768', rules: [makeRule('a', '1')], width: undefined },
    { points: '100', rules: [ruleOf('a', '1', { counting: 'graduated', further: '2' })], width: undefined },
    { points: '100', rules: [ruleOf('a', '1', { counting: 'graduated', further: '0' })], width: 8 },
  ])('are $width bits wide for $points points', ({ points, rules, width }) => {
    expect(planOf(schemeOf(points, rules)).lanes?.words?.width).toBe(width);
  });

  it.each([
    { categories: [['64', '64']], width: 16 },
    { categories: [['63', '64']], width: 8 },
    { categories: [['64'], ['64'], ['100']], width: 8 },
    { categories: [['1'], ['16000', '16767']], width: 16 },
    { categories: [['1'], ['16000', '16768']], width: undefined },
  ])('are $width bits wide for categories of $categories: one lane adds up a category', ({ categories, width }) => {
    const points = categories.map((items) => String(items.reduce((sum, own) => sum + Number(own), 0)));
    const made = categories.map((items, place) => [`c${place}`, points[place] ?? '', items.map((own, item) => makeItem(`${place}.${item}`, own, [makeRule('a', '1')]))] as const);
    const table = makeTable('t', String(points.reduce((sum, own) => sum + Number(own), 0)), made);
    expect(planOf(makeScheme(node.deductions('d', 't'), { tables: [table] })).lanes?.words?.width).toBe(width);
  });

  it('are none beside a graduated rule, and where one of the categories has a cap of its own', () => {
    expect(planOf(schemeOf('100', [makeRule('a', '1'), ruleOf('g', '1', { counting: 'graduated', further: '2' })])).lanes?.words).toBeUndefined();
    const table = makeTable('t', '60', ['x', 'y'].map((id) => [id, '30', [makeItem(`${id}1`, '30', [makeRule('a', '1')])]] as const));
    const capped = { ...table, categories: table.categories.map((one) => (one.id === 'x' ? { ...one, cap: '20' } : one)) };
    expect([table, capped].map((own) => planOf(makeScheme(node.deductions('d', 't'), { tables: [own] })).lanes?.words?.width)).toEqual([8, undefined]);
  });

  it('begin a word for each category', () => {
    const items = (first: number, count: number) => Array.from({ length: count }, (_, place) => makeItem(`${first + place}`, '5', [makeRule('a', '1')]));
    const table = makeTable('t', '50', [['x', '25', items(1, 5)], ['y', '5', items(6, 1)], ['z', '20', items(7, 4)]]);
    const { words } = planOf(makeScheme(node.deductions('d', 't'), { tables: [table] })).lanes!;
    expect([...(words?.placeOfItem ?? [])]).toEqual([0, 1, 2, 3, 4, 8, 12, 13, 14, 15]);
    expect([...(words?.endOfCategory ?? [])]).toEqual([2, 3, 4]);
  });

  it.each([
    { what: 'counts beyond what a lane holds', findings: [['a', 60_000], ['a', 60_000]] as const, deducted: 20 },
    { what: 'one rule once and one each', findings: [['a', 4], ['o', 1], ['o', 9]] as const, deducted: 15 },
    { what: 'a cap that is met', findings: [['a', 6], ['a', 1], ['o', 1]] as const, deducted: 20 },
  ])('stop at their caps: $what', ({ findings, deducted }) => {
    const table = makeTable('t', '60', [['x', '60', [makeItem('0', '20', [makeRule('a', '1')]), makeItem('1', '20', [makeRule('a', '3'), makeRule('o', '3', 'once')]), makeItem('2', '20', [makeRule('a', '1')])]]]);
    const plan = planOf(makeScheme(node.deductions('d', 't'), { tables: [table] }));
    const facts = [charged('1', ...findings), charged('2', ['a', 1])];
    const { deductions } = scoreBatch(plan, columnsFrom(plan, facts));
    expect([0, 1].map((unit) => [0, 1, 2].map((item) => deductedIn(deductions!, unit, item)))).toEqual([[0, deducted, 0], [0, 0, 1]]);
    expect(compareWithOracle(plan, facts).differences).toEqual([]);
  });

  it('are read as wide as they are where the whole table holds more than 16 bits', () => {
    const table = makeTable('t', '90000', ['x', 'y', 'z'].map((id, place) => [id, '30000', [makeItem(`${place + 1}`, '30000', [makeRule('a', '7')])]] as const));
    const plan = planOf(makeScheme(node.deductions('d', 't'), { tables: [table] }));
    expect(plan.lanes?.words?.width).toBe(16);
    expect(compareWithOracle(plan, [charged('1', ['a', 2]), charged('3', ['a', 5_000]), charged('2', ['a', 3])])).toEqual({ inColumns: 3, differences: [] });
  });

  it('move the points of a problem that is found in a dearer place, and leave them where the new one is cheaper', () => {
    const plan = planOf(schemeOf('50', [makeRule('a', '1'), makeRule('b', '3')]));
    const found = (...rules: readonly string[]): UnitFacts => ({ ...charged('1'), problems: rules.map((rule) => ({ id: 'same', charges: [{ item: '1', rule, count: 1 }] })) });
    const facts = [found('a', 'b'), found('b', 'a'), found('a', 'b', 'a'), found('a', 'a')];
    const { deductions } = scoreBatch(plan, columnsFrom(plan, facts));
    expect(facts.map((_, unit) => deductedIn(deductions!, unit, 0))).toEqual([3, 3, 3, 1]);
  });
});
