/** Points as they are typed on a Chinese keyboard. */

import { expect, it } from 'vitest';

import { pointsTyped } from '#ui/points-typed.ts';

it.each([
  ['８．５', '8.5'],
  ['3。5分', '3.5'],
  [' 2 ', '2'],
  ['.5', '0.5'],
  ['007', '7'],
  ['3.', '3'],
  ['-1', '-1'],
  ['', ''],
  ['约三', '约三'],
  ['1e3', '1e3'],
  ['1.2.3', '1.2.3'],
  ['85%', '85%'],
])('%j becomes %j', (typed, tidy) => {
  expect(pointsTyped(typed)).toBe(tidy);
});
