/** The large year: made by commands, sound, and as long as it says. What it costs is measured in bench/. */

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
