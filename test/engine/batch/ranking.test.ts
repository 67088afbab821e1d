/** A ranking that follows changes is the ranking of the totals as they are now. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPrefixCounts } from '#engine/batch/prefix-counts.ts';
import { createRanking, type Ranking } from '#engine/batch/ranking.ts';

/** Three bands: from 90.00, from 70.00, and the rest. */
const bands = Uint8Array.from({ length: 10_001 }, (_, total) => (total >= 9000 ? 0 : total >= 7000 ? 1 : 2));

/** The plain way: sort everything, count everything. */
function fromScratch(totals: readonly number[]) {
  const ranked = totals.map((total, unit) => ({ total, unit })).filter(({ total }) => total >= 0);
  const list = ranked.toSorted((a, b) => b.total - a.total || a.unit - b.unit);
  const grades = [0, 1, 2].map((band) => ranked.filter(({ total }) => bands[total] === band).length);
  return {
    ranks: totals.map((total) => (total < 0 ? undefined : 1 + ranked.filter((other) => other.total > total).length)),
    grades,
    list: list.map(({ unit }) => unit),
    totalsInOrder: list.map(({ total }) => total),
  };
}

function stateOf(ranking: Ranking): ReturnType<typeof fromScratch> {
  const units = Array.from({ length: ranking.units() }, (_, unit) => unit);
  const places = Array.from({ length: ranking.ranked() }, (_, place) => place + 1);
  return {
    ranks: units.map(ranking.rankOf),
    grades: [...ranking.distribution()],
    list: [...ranking.unitsFrom(1, units.length)],
    totalsInOrder: places.flatMap((place) => ranking.totalAt(place) ?? []),
  };
}

const anyTotal = fc.oneof(fc.integer({ min: -1, max: 10_000 }), fc.constantFrom(-1, 0, 7000, 8999, 9000, 10_000));

describe('a ranking', () => {
  it('lets equal totals share a rank, and skips the next', () => {
    const ranking = createRanking([9000, 8000, 9000, -1, 10_000], bands);
    expect([0, 1, 2, 3, 4].map(ranking.rankOf)).toEqual([2, 4, 2, undefined, 1]);
    expect(ranking.distribution()).toEqual([3, 1, 0]);
    expect(ranking.unitsFrom(1, 10)).toEqual([4, 0, 2, 1]);
    expect([1, 2, 3, 4].map(ranking.totalAt)).toEqual([10_000, 9000, 9000, 8000]);
    expect([0, 5].map(ranking.totalAt)).toEqual([undefined, undefined]);
    expect([0, 3].map(ranking.gradeOf)).toEqual([0, 255]);
  });

  it('after any changes and additions is what it would be from scratch', () => {
    const changes = fc.array(fc.tuple(fc.option(fc.nat(30)), anyTotal), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(anyTotal, { maxLength: 20 }), changes, (start, steps) => {
        const totals = [...start];
        const ranking = createRanking(start, bands);
        for (const [unit, total] of steps) {
          if (unit === null || unit >= totals.length) {
            expect(ranking.add(total)).toBe(totals.length);
            totals.push(total);
          } else {
            ranking.change(unit, total);
            totals[unit] = total;
          }
        }
        expect(stateOf(ranking)).toEqual(fromScratch(totals));
        expect(totals.map((_, unit) => ranking.totalOf(unit))).toEqual(totals);
      }),
      { numRuns: 300 },
    );
  });

  it('tells any stretch of the list without the rest of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(-1, 100, 200, 300), { maxLength: 30 }), fc.integer({ min: 1, max: 31 }), fc.nat(8), (totals, place, count) => {
        const ranking = createRanking(totals, bands);
        expect(ranking.unitsFrom(place, count)).toEqual(fromScratch(totals).list.slice(place - 1, place - 1 + count));
      }),
    );
  });

  it.each([-2, 10_001, 0.5, Number.NaN])('refuses %s, which is no total in hundredths', (total) => {
    const ranking = createRanking([5000], bands);
    const refusal = new RangeError(`Not a total in hundredths: ${total}.`);
    expect(() => ranking.change(0, total)).toThrow(refusal);
    expect(() => ranking.add(total)).toThrow(refusal);
    expect([ranking.units(), ranking.totalOf(0), ranking.rankOf(0)]).toEqual([1, 5000, 1]);
  });

  it('knows no unit that it was not given', () => {
    const ranking = createRanking([1], bands);
    const refused = (unit: number) => {
      for (const ask of [ranking.totalOf, ranking.rankOf, ranking.gradeOf, (own: number) => ranking.change(own, 5)]) {
        expect(() => ask(unit)).toThrow(new RangeError(`No unit ${unit} in the ranking.`));
      }
    };
    refused(1);
    ranking.add(2);
    refused(2);
    expect(ranking.totalOf(1)).toBe(2);
  });

  it('follows a grade that changes while the total stays', () => {
    const ranking = createRanking([9500, 9500, -1], bands, [0, 2, 255]);
    expect([[0, 1, 2].map(ranking.gradeOf), ranking.distribution()]).toEqual([[0, 2, 255], [1, 0, 1]]);
    ranking.change(0, 9500, 1);
    expect([[0, 1, 2].map(ranking.gradeOf), ranking.distribution(), ranking.unitsFrom(1, 3)]).toEqual([[1, 2, 255], [0, 1, 1], [0, 1]]);
  });

  it('tells no more units than it was asked for, also where the last of them share a total with others', () => {
    const ranking = createRanking([300, 200, 200, 200, 100], bands);
    expect([ranking.unitsFrom(1, 2), ranking.unitsFrom(1, 4), ranking.unitsFrom(3, 3), ranking.unitsFrom(2, 0)]).toEqual([[0, 1], [0, 1, 2, 3], [2, 3, 4], []]);
  });

  it.each([[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])('lets units of one total go in any order: %i, %i, %i', (...order) => {
    const ranking = createRanking([500, 500, 500], bands);
    const left = order.map((unit) => {
      ranking.change(unit, -1);
      return ranking.unitsFrom(1, 3);
    });
    expect(left).toEqual(order.map((_, place) => [0, 1, 2].filter((unit) => !order.slice(0, place + 1).includes(unit))));
    ranking.change(1, 500);
    expect([ranking.unitsFrom(1, 3), ranking.distribution()]).toEqual([[1], [0, 0, 1]]);
  });

  it('begins with nobody, and grows one by one', () => {
    const ranking = createRanking([], bands);
    expect([ranking.units(), ranking.ranked(), ranking.unitsFrom(1, 5), ranking.totalAt(1)]).toEqual([0, 0, [], undefined]);
    const units = Array.from({ length: 40 }, (_, place) => ranking.add(place * 10));
    expect(units).toEqual(Array.from({ length: 40 }, (_, place) => place));
    expect([ranking.rankOf(0), ranking.rankOf(39), ranking.unitsFrom(39, 5)]).toEqual([40, 1, [1, 0]]);
  });
});

describe('prefix counts', () => {
  it('count and find like a sorted list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.array(fc.nat(69), { maxLength: 40 }), (size, values) => {
        const own = values.map((value) => value % size);
        const counts = createPrefixCounts(size);
        own.forEach((value) => counts.add(value, 1));
        const sorted = own.toSorted((a, b) => a - b);
        expect(sorted.map((_, index) => counts.valueAt(index + 1))).toEqual(sorted);
        expect(counts.valueAt(own.length + 1)).toBe(size);
        for (let value = 0; value <= size; value += 1) expect(counts.below(value)).toBe(own.filter((other) => other < value).length);
        own.slice(1).forEach((value) => counts.add(value, -1));
        expect(counts.below(size)).toBe(Math.min(1, own.length));
      }),
    );
  });
});
