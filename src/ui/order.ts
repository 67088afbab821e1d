/**
 * Orders for tables. What is missing comes last in either direction.
 *
 * Imports: exact-text.
 * Example  rows.toSorted(byExact((row) => row.total, 'down'))
 */

import { compareExact } from './exact-text.ts';

export type Direction = 'up' | 'down';

const chinese = new Intl.Collator('zh-CN', { numeric: true });

export function byText<Row>(textOf: (row: Row) => string | null | undefined, direction: Direction) {
  return byKey(textOf, chinese.compare, direction);
}

export function byExact<Row>(exactOf: (row: Row) => string | null | undefined, direction: Direction) {
  return byKey(exactOf, compareExact, direction);
}

export function byCount<Row>(countOf: (row: Row) => number | null | undefined, direction: Direction) {
  return byKey(countOf, (a, b) => a - b, direction);
}

function byKey<Row, Key>(keyOf: (row: Row) => Key | null | undefined, compare: (a: Key, b: Key) => number, direction: Direction) {
  return (left: Row, right: Row): number => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
    if (b === null || b === undefined) return -1;
    return direction === 'up' ? compare(a, b) : compare(b, a);
  };
}
