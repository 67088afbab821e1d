/** The bench of the signs in small: seeded, so that a change of the signs shows at once. */

import { expect, it } from 'vitest';

import { measure } from '../../bench/answers/measure.ts';

it('finds most of the stuffing and marks few honest answers', () => {
  const { byWay, stuffed, honest, off } = measure(3000, 'small');
  expect(honest.found / honest.all).toBeLessThan(0.03);
  expect(stuffed.found / stuffed.all).toBeGreaterThan(0.6);
  expect(byWay.script.found).toBe(byWay.script.all);
  expect(byWay.oneself.found / byWay.oneself.all).toBeGreaterThan(0.8);
  // what is left out brings the scores nearer to what honest people said
  expect(off.cleaned).toBeLessThan(off.raw);
});
