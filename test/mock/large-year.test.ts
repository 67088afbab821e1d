/** The large year: made by commands, sound, as long as it says, and not slower per entry when it grows. */

import { describe, expect, it } from 'vitest';

import { readBackup, writeBackup } from '#exchange/backup.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import { buildLargeYear } from '#mock/large-year.ts';

describe('a large year', () => {
  const small = buildLargeYear({ units: 12, problemsPerUnit: 5 });

  it('has an entry per problem, sheet and grade, and four more', () => {
    expect(small.entries.length).toBe(12 * (5 + 2) + 4);
    expect(buildLargeYear({ units: 3, problemsPerUnit: 0 }).entries.length).toBe(3 * 2 + 4);
  });

  it('is read as a backup without a fault and is the same again', () => {
    expect(readBackup(writeBackup(small)).ok).toBe(true);
    expect(buildLargeYear({ units: 12, problemsPerUnit: 5 }).entries.at(-1)?.hash).toBe(small.entries.at(-1)?.hash);
  });

  it('stands in review with a grade proposed for every unit', () => {
    const state = emptyBook(small.book);
    for (const sealed of small.entries) evolve(state, JSON.parse(sealed.text) as Entry, sealed);
    expect(state.stage).toBe('review');
    expect([...state.units.values()].filter(({ proposal }) => proposal === null)).toEqual([]);
  });

  it('takes a name for its book, so that several can be loaded', () => {
    expect(buildLargeYear({ units: 1, problemsPerUnit: 1, book: 'other' }).book).toBe('other');
  });
});

it('costs no more per entry with eight times the units', () => {
  buildLargeYear({ units: 50, problemsPerUnit: 10 });
  const small = perEntry(50);
  const large = perEntry(400);
  // quadratic work would make it eight times as much; five leaves room for a busy machine
  expect(large / small).toBeLessThan(5);
}, 60_000);

/** Milliseconds per entry, the best of five runs. */
function perEntry(units: number): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const from = performance.now();
    const { entries } = buildLargeYear({ units, problemsPerUnit: 10 });
    return (performance.now() - from) / entries.length;
  });
  return Math.min(...times);
}
