/** Levels: from the best on, equal ones side by side in the order they came. */

import { expect, it } from 'vitest';

import { levelsOf } from '#engine/levels.ts';
import { rational } from '#engine/rational.ts';

const things = ['a 80', 'b 90', 'c 80', 'd 70', 'e 80', 'f 90'];
const levels = (better: 'more' | 'fewer') => levelsOf(things, (thing) => rational(BigInt(thing.slice(2))), better).map(({ things: own, ahead }) => [own.map((thing) => thing.slice(0, 1)).join(''), ahead]);

it('the most is best, or the fewest', () => {
  expect(levels('more')).toEqual([['bf', 0], ['ace', 2], ['d', 5]]);
  expect(levels('fewer')).toEqual([['d', 0], ['ace', 1], ['bf', 4]]);
});

it('nothing has no level', () => {
  expect(levelsOf([], () => rational(0n), 'more')).toEqual([]);
});
