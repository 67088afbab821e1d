/** The history of a score ends at the score, hides peers from the unit, and is quick. */

import { beforeAll, describe, expect, it } from 'vitest';

import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { MutableBookState } from '#ledger/state.ts';
import { buildSample } from '#mock/build-samples.ts';
import { scoreHistoryView, scoreLines, type PlacedEntry } from '#view/score-history.ts';
import { scoreOf } from '#workflow/score.ts';
import { unitActor } from '../support/world.ts';

let entries: readonly PlacedEntry[];
let state: MutableBookState;

beforeAll(() => {
  const { entries: sealed, book } = buildSample('sample-tianshui-2025');
  entries = sealed.map(({ seq, hash, text }) => ({ seq, hash, entry: JSON.parse(text) as Entry }));
  state = emptyBook(book);
  for (const { entry, ...place } of entries) evolve(state, entry, place);
}, 60_000);

describe('the history of a score', () => {
  it('joins without a gap, from no record to the score of today, for every unit', () => {
    for (const [id, unit] of [...state.units].slice(0, 8)) {
      const lines = scoreLines(state.book, id, entries);
      expect(lines.slice(1).map(({ before }) => before)).toEqual(lines.slice(0, -1).map(({ after }) => after));
      expect(lines.at(-1)?.after.total).toBe(scoreOf(state, unit).total);
      expect(lines.every(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))).toBe(true);
    }
  });

  it('names the review of an objection with what the charge took and takes', () => {
    const line = scoreLines(state.book, 'lincaoju', entries).find(({ kind }) => kind === 'chargeReversed');
    expect(line).toMatchObject({ review: { after: '0' }, problem: { number: expect.any(Number) }, person: '考评办复核' });
    expect(line?.reason).not.toBe('');
  });

  it('tells a unit neither who its peers were nor when they scored it', () => {
    const own = scoreHistoryView(state, 'qinzhou', { viewer: unitActor('qinzhou'), entries });
    const peers = own?.lines.filter(({ item }) => item === 'peer') ?? [];
    // all that came before the stage was over came in with its end, and names nobody
    expect(own?.lines.some(({ kind }) => kind === 'stageMoved')).toBe(true);
    expect(peers.every(({ at, person, reason }) => at === null && person === null && reason === '')).toBe(true);
    expect(JSON.stringify(own)).not.toContain('互评员');
    expect(scoreHistoryView(state, 'maiji', { viewer: unitActor('qinzhou'), entries })).toBeUndefined();
  });

  it('scores the unit only where it changed', () => {
    // not the clock of a busy machine: of thousands of entries few are about one unit
    const lines = scoreLines(state.book, 'qinzhou', entries);
    expect(entries.length).toBeGreaterThan(1000);
    expect(lines.length).toBeLessThan(120);
  });
});
