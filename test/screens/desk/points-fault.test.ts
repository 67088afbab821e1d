/** What may be typed as points. */

import { expect, it } from 'vitest';

import { isBelowFull, pointsFault } from '#screens/desk/points-fault.ts';

it.each([
  ['', undefined], ['0', undefined], ['10', undefined], ['9.75', undefined], ['10.00', undefined],
  ['10.01', 'tooMany'], ['11', 'tooMany'], ['9.755', 'points'], ['-1', 'points'], ['九', 'points'], ['1e1', 'points'], ['9.', 'points'],
])('%s of ten: %s', (typed, fault) => {
  expect(pointsFault(typed, '10')).toBe(fault);
});

it.each([['', false], ['10', false], ['9.99', true], ['0', true], ['12', false], ['x', false]])('"%s" asks for a reason below ten: %s', (typed, below) => {
  expect(isBelowFull(typed, '10')).toBe(below);
});
