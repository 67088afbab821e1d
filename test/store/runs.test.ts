/** Packing entries into runs, and collecting them again. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { StoredEntry } from '#store/book-store.ts';
import { collectFrom, lastOf, pack, runOf } from '#store/runs.ts';
import { entriesBetween, entryAt } from './entries.ts';

/** What one record of an older Chromium may hold inside the database file, in bytes of two-byte text. */
const mostBytes = 65_536;

const anyEntries = fc
  .array(fc.oneof(fc.nat(400), fc.nat(40_000)), { maxLength: 60 })
  .map((sizes) => sizes.map((size, seq) => entryAt(seq, '公'.repeat(size))));

const sizeOf = (entries: readonly StoredEntry[]) => entries.reduce((sum, { hash, text }) => sum + 2 * (hash.length + text.length) + 8, 0);

describe('pack', () => {
  it('keeps every entry in its place', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const collector = collectFrom('b', 0);
        collector.take(pack(entries));
        expect(collector.entries).toEqual(entries);
      }),
    );
  });

  it('makes no run of several entries too large to lie inside the database file', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const several = pack(entries).filter(({ texts }) => texts.length > 1);
        expect(several.map((run) => sizeOf(entries.slice(run.first, lastOf(run) + 1))).filter((size) => size > mostBytes)).toEqual([]);
      }),
    );
  });

  it('begins a new run only where the next entry would not have fitted', () => {
    const runs = pack(entriesBetween(0, 5000));
    expect(runs.map(({ first, texts }) => texts.length + first)).toEqual([...runs.slice(1).map(({ first }) => first), 5000]);
    expect(runs.length).toBeLessThan(20);
  });

  it('packs nothing into nothing', () => {
    expect(pack([])).toEqual([]);
  });
});

describe('collecting', () => {
  const collected = (from: number, ...records: unknown[]) => {
    const collector = collectFrom('b', from);
    collector.take(records);
    return collector;
  };
  const [first, second] = [runOf(entriesBetween(0, 3)), runOf(entriesBetween(3, 5))];

  it('leaves out what lies before the place asked for', () => {
    expect(collected(2, first, second).entries).toEqual(entriesBetween(2, 5));
  });

  it.each([
    ['a gap at the beginning', 0, [second], { seq: 0, damage: 'missing' }],
    ['a gap in the middle', 0, [first, runOf(entriesBetween(4, 5))], { seq: 3, damage: 'missing' }],
    ['a run told twice', 0, [first, first], { seq: 3, damage: 'unexpected' }],
    ['something else than a run', 0, [first, 'text'], { seq: 3, damage: 'unreadable' }],
    ['nothing at all', 0, [null], { seq: 0, damage: 'unreadable' }],
    ['an empty run', 0, [runOf([])], { seq: 0, damage: 'unreadable' }],
    ['a hash too few', 0, [{ ...first, hashes: ['h'] }], { seq: 0, damage: 'unreadable' }],
    ['a text that is none', 0, [{ ...first, texts: ['a', 7, 'c'] }], { seq: 1, damage: 'unreadable' }],
    ['a place that is no number', 0, [{ ...first, first: '0' }], { seq: 0, damage: 'unreadable' }],
  ])('finds %s', (_what, from, records, found) => {
    expect(() => collected(from, ...records)).toThrow(expect.objectContaining({ fault: 'broken', facts: { book: 'b', ...found } }));
  });

  it.each([
    ['fewer entries than the book has', { length: 7, head: entryAt(6).hash }, { seq: 5, damage: 'missing' }],
    ['more entries than the book has', { length: 4, head: entryAt(3).hash }, { seq: 4, damage: 'unexpected' }],
    ['another head than the book has', { length: 5, head: 'another' }, { seq: 4, damage: 'unexpected' }],
  ])('finds %s', (_what, summary, found) => {
    expect(() => collected(0, first, second).finish(summary)).toThrow(expect.objectContaining({ facts: { book: 'b', ...found } }));
  });

  it('ends well where the book ends, and beyond its end', () => {
    expect(() => collected(0, first, second).finish({ length: 5, head: entryAt(4).hash })).not.toThrow();
    expect(() => collected(9).finish({ length: 5, head: entryAt(4).hash })).not.toThrow();
  });
});
