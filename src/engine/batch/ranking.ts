/**
 * A ranking that follows each change without sorting.
 *
 * Totals are whole hundredths from 0 to the highest one of the scheme, so a rank is a count of the totals above, a distribution is a
 * counter per band, and a place is found by walking down the counts. Units of one total are kept in a chain, for the list on screen.
 *
 * Imports: nothing beyond the room.
 */

import { noGrade, noTotal } from './batch-plan.ts';
import { createPrefixCounts } from './prefix-counts.ts';

export interface Ranking {
  /** Sets the total of a unit, and its grade where that is not the one of its total; the total -1 takes it out of the ranking. */
  readonly change: (unit: number, total: number, grade?: number) => void;
  /** Adds a unit behind the others, and tells its number. */
  readonly add: (total: number) => number;
  readonly units: () => number;
  /** Units that have a total. */
  readonly ranked: () => number;
  readonly totalOf: (unit: number) => number;
  /** 1 for the best; equal totals share a rank and the next one is skipped. undefined without a total. */
  readonly rankOf: (unit: number) => number | undefined;
  /** Index of the band; 255 without a total. */
  readonly gradeOf: (unit: number) => number;
  /** Units per band, best first. */
  readonly distribution: () => readonly number[];
  /** The total in a place of the list, from 1; undefined behind its end. */
  readonly totalAt: (place: number) => number | undefined;
  /** Units in the places from `place` on, best first, equal totals in the order of the units. */
  readonly unitsFrom: (place: number, count: number) => readonly number[];
}

const end = -1;

/**
 * The ranking of units by their totals.
 *
 * Shape    totals: by unit. bands: grade index by total (BatchPlan.gradeByTotal), best band 0; its last place is the highest total.
 *          grades: by unit, where they are not simply those of the totals.
 * Units    Hundredths.
 * Gaps     Units with the total -1 have no rank and no grade, and are in no list.
 * Errors   RangeError on other totals and on units that do not exist.
 * Example  9000, 8000, 9000 -> ranks 1, 3, 1.
 */
export function createRanking(totals: ArrayLike<number>, bands: Uint8Array, grades?: ArrayLike<number>): Ranking {
  const highest = bands.length - 1;
  let units = totals.length;
  let ranked = 0;
  let totalByUnit = new Int16Array(units).fill(noTotal);
  let gradeByUnit = new Uint8Array(units).fill(noGrade);
  let before = new Int32Array(units).fill(end);
  let after = new Int32Array(units).fill(end);
  const first = new Int32Array(highest + 1).fill(end);
  const counts = createPrefixCounts(highest + 1);
  const perBand = new Int32Array(Math.max(...bands) + 1);

  /** `one` is 1 to put a unit in, -1 to take it out. */
  const count = (total: number, band: number, one: 1 | -1) => {
    counts.add(total, one);
    perBand[band] = (perBand[band] ?? 0) + one;
    ranked += one;
  };

  const takeOut = (unit: number, total: number) => {
    count(total, gradeByUnit[unit] ?? noGrade, -1);
    const [previous, next] = [before[unit] ?? end, after[unit] ?? end];
    if (previous === end) first[total] = next;
    else after[previous] = next;
    if (next !== end) before[next] = previous;
  };

  const putIn = (unit: number, total: number) => {
    count(total, gradeByUnit[unit] ?? noGrade, 1);
    const next = first[total] ?? end;
    if (next !== end) before[next] = unit;
    before[unit] = end;
    after[unit] = next;
    first[total] = unit;
  };

  const change = (unit: number, total: number, grade = total === noTotal ? noGrade : (bands[total] ?? noGrade)) => {
    checkTotal(total);
    const old = totalOf(unit);
    if (old === total && gradeByUnit[unit] === grade) return;
    if (old !== noTotal) takeOut(unit, old);
    gradeByUnit[unit] = grade;
    if (total !== noTotal) putIn(unit, total);
    totalByUnit[unit] = total;
  };

  const checkTotal = (total: number): void => {
    if (!Number.isInteger(total) || total < noTotal || total > highest) throw new RangeError(`Not a total in hundredths: ${total}.`);
  };

  const totalOf = (unit: number): number => {
    const total = unit < units ? totalByUnit[unit] : undefined;
    if (total === undefined) throw new RangeError(`No unit ${unit} in the ranking.`);
    return total;
  };

  const add = (total: number): number => {
    checkTotal(total);
    if (units === totalByUnit.length) {
      totalByUnit = grown(totalByUnit, units, (room) => new Int16Array(room));
      gradeByUnit = grown(gradeByUnit, units, (room) => new Uint8Array(room));
      before = grown(before, units, (room) => new Int32Array(room));
      after = grown(after, units, (room) => new Int32Array(room));
    }
    totalByUnit[units] = noTotal;
    gradeByUnit[units] = noGrade;
    units += 1;
    change(units - 1, total);
    return units - 1;
  };

  const totalAt = (place: number): number | undefined =>
    place >= 1 && place <= ranked ? counts.valueAt(ranked - place + 1) : undefined;

  const unitsOf = (total: number): readonly number[] => {
    const found: number[] = [];
    for (let unit = first[total] ?? end; unit !== end; unit = after[unit] ?? end) found.push(unit);
    return found.sort((a, b) => a - b);
  };

  const unitsFrom = (place: number, most: number): readonly number[] => {
    const found: number[] = [];
    let next = place;
    for (let total = totalAt(next); total !== undefined && found.length < most; total = totalAt(next)) {
      const above = ranked - counts.below(total + 1);
      const here = unitsOf(total).slice(next - above - 1, next - above - 1 + most - found.length);
      found.push(...here);
      next += here.length;
    }
    return found;
  };

  for (let unit = 0; unit < units; unit += 1) change(unit, totals[unit] ?? noTotal, grades?.[unit]);
  return {
    change,
    add,
    units: () => units,
    ranked: () => ranked,
    totalOf,
    rankOf: (unit) => {
      const total = totalOf(unit);
      return total === noTotal ? undefined : ranked - counts.below(total + 1) + 1;
    },
    gradeOf: (unit) => (totalOf(unit) === noTotal ? noGrade : (gradeByUnit[unit] ?? noGrade)),
    distribution: () => Array.from(perBand),
    totalAt,
    unitsFrom,
  };
}

/** Room for twice as many as there are, so that adding one by one costs no more than adding all at once. */
function grown<Numbers extends Int16Array | Int32Array | Uint8Array>(old: Numbers, used: number, make: (room: number) => Numbers): Numbers {
  const fresh = make(Math.max(16, used * 2));
  fresh.set(old);
  return fresh;
}
