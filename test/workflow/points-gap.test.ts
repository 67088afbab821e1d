/** When points need a reason: below full marks, or where the plan sets a level for peers, below it and at both ends. */

import { expect, it } from 'vitest';

import { reasonDue } from '#workflow/points-gap.ts';

it.each([
  ['10', '10', undefined, undefined],
  ['10', '9.99', undefined, 'note'],
  ['10', '0', undefined, 'note'],
  ['10', '10', '80', 'noteEdge'],
  ['10', '0', '80', 'noteEdge'],
  ['10', '8', '80', undefined],
  ['10', '7.99', '80', 'noteLow'],
  ['2.5', '2', '80', undefined],
  ['2.5', '1.99', '80', 'noteLow'],
  ['3', '2.09', '70', 'noteLow'],
])('of %s points %s, at level %s: %s', (full, points, level, due) => {
  expect(reasonDue({ points: full }, points, level)).toBe(due);
});
