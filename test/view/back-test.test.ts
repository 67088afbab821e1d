/** A draft on the facts of a past year: changes, flips, items that never count, and facts that have no place. */

import { describe, expect, it } from 'vitest';

import { compileScheme } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Item, Scheme } from '#scheme/grammar.ts';
import { backTest, createBackTest, fitted } from '#view/back-test.ts';
import type { YearFacts } from '#view/year-facts.ts';

const unitOf = (id: string) => ({ id, name: id, short: id, kind: 'department' as const });
const facts = (unit: string, ...charges: readonly (readonly [string, string, number])[]): UnitFacts => ({
  unit, fraud: '0', leaves: { deductions: { kind: 'problems' } },
  problems: charges.map(([item, rule, count], index) => ({ id: `p${index}`, charges: [{ item, rule, count }] })),
});
const year = (...units: readonly UnitFacts[]): YearFacts => ({ title: '2025', scheme: arxan2021, settings: {}, units: units.map((one) => ({ unit: unitOf(one.unit), facts: one })) });
const withItem = (id: string, change: (item: Item) => readonly Item[]): Scheme => ({
  ...arxan2021,
  tables: arxan2021.tables.map((table) => ({ ...table, categories: table.categories.map((category) => ({ ...category, items: category.items.flatMap((item) => (item.id === id ? change(item) : [item])) })) })),
});
const dearer = withItem('2.1', (item) => [{ ...item, rules: item.rules.map((rule) => ({ ...rule, points: '3' })) }]);

describe('backTest', () => {
  it('changes nothing with the scheme of the year', () => {
    const { rows, flips, lost } = backTest(year(facts('a', ['2.1', 'a', 4]), facts('b')), arxan2021);
    expect(rows.map(({ change, isFlipped }) => [change, isFlipped])).toEqual([['0', false], ['0', false]]);
    expect({ flips, lost }).toEqual({ flips: [], lost: [] });
  });

  it('tells the change of each unit and whose grade turns', () => {
    const { rows, flips } = backTest(year(facts('a', ['2.1', 'a', 4]), facts('b', ['2.1', 'a', 1])), dearer);
    expect(rows.map(({ unit, before, after, change }) => [unit.id, before.total, after.total, change])).toEqual([['a', '96.00', '88.00', '-8'], ['b', '99.00', '97.00', '-2']]);
    expect(flips).toEqual([{ from: '优秀', to: '合格', units: 1 }]);
  });

  it('names the items that took a point off nobody', () => {
    const { untouched } = backTest(year(facts('a', ['2.1', 'a', 1])), arxan2021);
    expect(untouched.map(({ id }) => id)).not.toContain('2.1');
    expect(untouched).toHaveLength(13);
  });

  it('lists what the draft has no place for, with how many units have it, and counts the rest', () => {
    const without = withItem('2.2', () => []);
    const { rows, lost } = backTest(year(facts('a', ['2.2', 'a', 3], ['2.1', 'a', 1]), facts('b', ['2.2', 'a', 1])), without);
    expect(lost).toEqual([{ code: 'unknownItem', facts: { value: '2.2' }, units: 2 }]);
    expect(rows.map(({ lost: own }) => own.length)).toEqual([1, 1]);
    expect(rows[0]?.after.total).toBe('99.00');
  });
});

describe('one unit, part by part and item by item', () => {
  const tested = (scheme: Scheme, unit?: string) => backTest(year(facts('a', ['2.1', 'a', 4], ['2.2', 'a', 1]), facts('b')), scheme, unit).detail;

  it('is told where the two differ', () => {
    expect(tested(dearer, 'a')?.items).toEqual([{ id: '2.1', title: expect.objectContaining({ zh: expect.any(String) }), before: '-4', after: '-12' }]);
    expect(tested(dearer, 'a')?.parts.map(({ id, before, after }) => [id, before, after])).toEqual([['2', '45', '37']]);
    expect(tested(dearer, 'b')).toEqual({ parts: [], items: [] });
  });

  it('an item that one of them has not is told as missing there, not as 0', () => {
    const without = withItem('2.2', () => []);
    expect(tested(without, 'a')?.items.map(({ id, before, after }) => [id, before, after])).toEqual([['2.2', '-1', undefined]]);
  });

  it('nobody was asked for, and nobody is told', () => {
    expect([tested(dearer), tested(dearer, 'nobody')]).toEqual([null, null]);
  });
});

describe('a draft that looks at all units', () => {
  const clause = { ref: { zh: '文', en: 'text' } };
  const [first, ...others] = arxan2021.grades.bands;
  const rationed = (percent: string): Scheme => ({
    ...arxan2021, grades: { ...arxan2021.grades, bands: first === undefined ? [] : [{ ...first, quota: { percent, rounding: 'down', ties: 'none', within: 'all', clause } }, ...others] },
  });
  const units = [facts('a', ['2.1', 'a', 4]), facts('b', ['2.1', 'a', 3]), facts('c', ['2.1', 'a', 2]), facts('d', ['2.1', 'a', 1])];

  it('has its quota laid over all, also where they come part by part: half of four are best', () => {
    const { add, more, end } = createBackTest(year(), rationed('50'));
    for (const one of year(...units).units) add([one]);
    expect(more()).toBe(0);
    const tested = end();
    expect(tested.rows.map(({ before, after }) => [before.grade, after.grade])).toEqual([['优秀', '合格'], ['优秀', '合格'], ['优秀', '优秀'], ['优秀', '优秀']]);
    expect(tested.flips).toEqual([{ from: '优秀', to: '合格', units: 2 }]);
    expect(tested).toEqual(backTest(year(...units), rationed('50')));
  });

  it('has its places told when the last unit is there, and the year before keeps its own quota', () => {
    const ranked: Scheme = {
      ...rationed('25'),
      tables: arxan2021.tables.map((table) => ({ ...table, categories: table.categories.map((category) => ({ ...category, items: category.items.map((item): Item => (item.id === '1.1'
        ? { ...item, earned: { kind: 'ranking', figure: clause.ref, better: 'more', within: 'all', count: 'places', ties: 'better', steps: [{ upTo: '1', points: '3' }], rest: '0' } } : item)) })) })),
    };
    const ranking = units.map((one, place): UnitFacts => ({ ...one, leaves: { deductions: { kind: 'problems', earned: { '1.1': { kind: 'figure', figure: String(place) } } } } }));
    const { add, more, end } = createBackTest({ scheme: ranked, settings: {} }, ranked);
    for (const one of year(...ranking).units) add([one]);
    expect(more()).toBe(0);
    const { rows } = end();
    expect(rows.map(({ before, change }) => [before.total, before.grade, change])).toEqual([['93.00', '合格', '0'], ['94.00', '合格', '0'], ['95.00', '合格', '0'], ['99.00', '优秀', '0']]);
  });
});

describe('fitted', () => {
  it('takes a charge out of a problem, moves the decision with it, and keeps the others', () => {
    const given: UnitFacts = { ...facts('a'), problems: [{ id: 'p', charges: [{ item: 'gone', rule: 'a', count: 1 }, { item: '2.1', rule: 'a', count: 1 }], chargedAt: 1 }] };
    expect(fitted(compileScheme(arxan2021), given).kept.problems).toEqual([{ id: 'p', charges: [{ item: '2.1', rule: 'a', count: 1 }], chargedAt: 0 }]);
  });

  it('lists every part of another scheme that has no counterpart', () => {
    const { kept, lost } = fitted(compileScheme(tianshui2015), { ...facts('a'), fraud: '2' });
    expect(kept).toEqual({ unit: 'a', problems: [], fraud: '0', leaves: {} });
    expect(lost.map(({ code }) => code).sort()).toEqual(['noFraud', 'unknownLeaf']);
  });
});
