/** Long scoring leaves turns to others. */

import { expect, it } from 'vitest';

import { scoreAhead } from '#api/score-ahead.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import { buildLargeYear } from '#mock/large-year.ts';

function largeYear(units: number) {
  const state = emptyBook('large');
  for (const sealed of buildLargeYear({ units, problemsPerUnit: 2 }).entries) evolve(state, JSON.parse(sealed.text) as Entry, sealed);
  return state;
}

it.each([
  { path: 'results', turns: 10 },
  { path: 'plan', turns: 0 },
])('a year of 50 units has $turns turns for $path', async ({ path, turns }) => {
  let taken = 0;
  await scoreAhead(largeYear(50), path, async () => void (taken += 1));
  expect(taken).toBe(turns);
});

it('without anybody who wants a turn nothing is done ahead', async () => {
  await expect(scoreAhead(largeYear(5), 'results', undefined)).resolves.toBeUndefined();
});
