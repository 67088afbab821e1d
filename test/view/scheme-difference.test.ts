/** The difference between two schemes: by name, not by place, and nothing between equals. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Category, Item, Scheme } from '#scheme/grammar.ts';
import { schemeDifference, type SchemeChange } from '#view/scheme-difference.ts';

const withItems = (change: (items: readonly Item[]) => readonly Item[]): Scheme => ({
  ...arxan2021,
  tables: arxan2021.tables.map((table) => ({ ...table, categories: table.categories.map((category, index): Category => (index === 0 ? { ...category, items: change(category.items) } : category)) })),
});
const told = (changes: readonly SchemeChange[]) => changes.map(({ kind, steps }) => `${kind} ${steps.map((step) => ('id' in step ? step.id : step.field)).slice(4).join(' ')}`);

describe('schemeDifference', () => {
  it.each([['Arxan', arxan2021], ['Tianshui', tianshui2015]])('finds nothing between %s and its copy', (_name, scheme) => {
    expect(schemeDifference(scheme, structuredClone(scheme))).toEqual([]);
  });

  it('names one changed number by item and rule, with old and new', () => {
    const after = withItems((items) => items.map((item) => (item.id === '1.2' ? { ...item, points: '4' } : item)));
    expect(schemeDifference(arxan2021, after)).toMatchObject([{ kind: 'changed', before: '3', after: '4', path: ['tables', 0, 'categories', 0, 'items', 1, 'points'] }]);
  });

  it('pairs items by id: one that went does not change those behind it', () => {
    expect(told(schemeDifference(arxan2021, withItems((items) => items.slice(1))))).toEqual(['went items 1.1']);
  });

  it('tells what came as a whole', () => {
    const after = withItems((items) => [...items, { ...items[0]!, id: '1.9' }]);
    expect(told(schemeDifference(arxan2021, after))).toEqual(['came items 1.9']);
  });

  it('tells another order once', () => {
    const after = withItems((items) => [items[1]!, items[0]!, ...items.slice(2)]);
    expect(schemeDifference(arxan2021, after)).toMatchObject([{ kind: 'moved', before: ['1.1', '1.2', '1.3', '1.4'], after: ['1.2', '1.1', '1.3', '1.4'] }]);
  });

  it('mirrors: what came one way went the other', () => {
    const there = schemeDifference(arxan2021, tianshui2015);
    const back = schemeDifference(tianshui2015, arxan2021);
    const count = (changes: readonly SchemeChange[], kind: SchemeChange['kind']) => changes.filter((change) => change.kind === kind).length;
    expect([count(there, 'came'), count(there, 'went'), count(there, 'changed')]).toEqual([count(back, 'went'), count(back, 'came'), count(back, 'changed')]);
  });
});
