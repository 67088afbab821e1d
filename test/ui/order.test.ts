/** Orders of tables: what is missing comes last, whichever way the table is turned. */

import { describe, expect, it } from 'vitest';

import { byCount, byExact, byText } from '#ui/order.ts';

interface Row {
  readonly name: string;
  readonly total: string | null;
}

const rows: readonly Row[] = [
  { name: '天池镇', total: '90.5' },
  { name: '市教育局', total: null },
  { name: '第10单位', total: '271/3' },
  { name: '第9单位', total: '9' },
];
const names = (sorted: readonly Row[]) => sorted.map(({ name }) => name);

describe('by score', () => {
  it.each([
    ['up', ['第9单位', '第10单位', '天池镇', '市教育局']],
    ['down', ['天池镇', '第10单位', '第9单位', '市教育局']],
  ] as const)('%s', (direction, expected) => {
    expect(names(rows.toSorted(byExact(({ total }) => total, direction)))).toEqual(expected);
  });
});

it('by name follows the sound of the characters and the size of numbers', () => {
  expect(names(rows.toSorted(byText(({ name }) => name, 'up')))).toEqual(['第9单位', '第10单位', '市教育局', '天池镇']);
});

it('by count is by number', () => {
  expect([{ n: 10 }, { n: 9 }, { n: null }].toSorted(byCount(({ n }) => n, 'down'))).toEqual([{ n: 10 }, { n: 9 }, { n: null }]);
});
