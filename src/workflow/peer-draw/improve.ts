/**
 * From some assignment to one with fewer unmet wishes, by exchanging reviewers.
 *
 * One step takes two sheets, "a is reviewed by x" and "b is reviewed by y", and exchanges the reviewers; or gives a sheet of a
 * reviewer with one more than the least to one who has the least. What everybody must review stays even throughout. A step that
 * is worse by one is taken now and then, so that the search does not end in the first hollow.
 *
 * Imports: nothing beyond the folder.
 */

import type { Chance } from './random.ts';
import type { GroupTask } from './task.ts';

/** What a forbidden pair weighs against unmet wishes. */
const hard = 1000;
/** One in so many steps may make it worse by one wish. */
const daring = 48;

export interface Improved {
  readonly chosen: Uint8Array;
  /** Forbidden pairs that are left. */
  readonly forbidden: number;
  /** Unmet wishes: costs of pairs, pairs that review each other, pairs wished for that are not there. */
  readonly unmet: number;
}

/**
 * Shape    chosen: a full assignment, forbidden pairs allowed. Returns the best met on the way.
 * Units    steps: exchanges tried.
 */
export function improve(task: GroupTask, { chosen: start, chance, steps }: { readonly chosen: Uint8Array; readonly chance: Chance; readonly steps: number }): Improved {
  const width = task.reviewers.length;
  const chosen = start.slice();
  const wanted = new Uint8Array(chosen.length);
  for (const [row, column] of task.together) wanted[row * width + column] = 1;
  const weight = weights(task, wanted);
  const sheets = [...chosen.keys()].filter((place) => chosen[place] === 1);
  const load = new Int32Array(width);
  for (const place of sheets) load[place % width] = (load[place % width] ?? 0) + 1;

  /** Weight of the same two reviewing each other, if `place` is (or were) taken. */
  const mutual = (place: number): number => {
    const back = mirror(task, place);
    return back >= 0 && chosen[back] === 1 ? 1 : 0;
  };
  const put = (place: number): number => {
    chosen[place] = 1;
    return (weight[place] ?? 0) + mutual(place);
  };
  const take = (place: number): number => {
    const without = (weight[place] ?? 0) + mutual(place);
    chosen[place] = 0;
    return -without;
  };

  let now = totalWeight(task, chosen, weight);
  const floor = -task.together.length;
  let best = now;
  let bestChosen = chosen.slice();
  for (let step = 0; step < steps && best > floor; step += 1) {
    const one = sheets.length === 0 ? 0 : pick(sheets, weight, mutual, chance);
    const [from, a, x] = split(sheets[one] ?? 0, width);
    if (task.extra > 0 && chance(4) === 0) {
      const y = chance(width);
      if ((load[x] ?? 0) <= task.least || (load[y] ?? 0) > task.least || chosen[a * width + y] === 1) continue;
      const change = take(from) + put(a * width + y);
      if (change <= 0 || (change === 1 && chance(daring) === 0)) {
        now += change;
        load[x] = (load[x] ?? 0) - 1;
        load[y] = (load[y] ?? 0) + 1;
        sheets[one] = a * width + y;
      } else {
        take(a * width + y);
        put(from);
      }
    } else {
      const two = chance(sheets.length);
      const [other, b, y] = split(sheets[two] ?? 0, width);
      const [first, second] = [a * width + y, b * width + x];
      if (a === b || x === y || chosen[first] === 1 || chosen[second] === 1) continue;
      const change = take(from) + take(other) + put(first) + put(second);
      if (change <= 0 || (change === 1 && chance(daring) === 0)) {
        now += change;
        sheets[one] = first;
        sheets[two] = second;
      } else {
        take(first);
        take(second);
        put(from);
        put(other);
      }
    }
    if (now < best) {
      best = now;
      bestChosen = chosen.slice();
    }
  }
  return { chosen: bestChosen, ...countUnmet(task, bestChosen) };
}

/** Half of the time a sheet that is wrong, so that the search works where there is work. */
function pick(sheets: readonly number[], weight: Int32Array, mutual: (place: number) => number, chance: Chance): number {
  const at = chance(sheets.length);
  if (chance(2) === 0) return at;
  for (let look = 0; look < 24; look += 1) {
    const candidate = (at + look) % sheets.length;
    const place = sheets[candidate] ?? 0;
    if ((weight[place] ?? 0) + mutual(place) > 0) return candidate;
  }
  return at;
}

/** A pair wished for counts one less than nothing. */
function weights({ forbidden, cost }: GroupTask, wanted: Uint8Array): Int32Array {
  return Int32Array.from(forbidden, (is, place) => (is === 1 ? hard : 0) + (cost[place] ?? 0) - (wanted[place] ?? 0));
}

function totalWeight(task: GroupTask, chosen: Uint8Array, weight: Int32Array): number {
  let sum = 0;
  chosen.forEach((is, place) => {
    if (is === 0) return;
    const back = mirror(task, place);
    // each two are met twice; their mutual review counts once
    sum += (weight[place] ?? 0) + (back > place && chosen[back] === 1 ? 1 : 0);
  });
  return sum;
}

export function countUnmet(task: GroupTask, chosen: Uint8Array): { readonly forbidden: number; readonly unmet: number } {
  const width = task.reviewers.length;
  let [forbidden, unmet] = [0, 0];
  chosen.forEach((is, place) => {
    if (is === 0) return;
    const back = mirror(task, place);
    forbidden += task.forbidden[place] ?? 0;
    unmet += (task.cost[place] ?? 0) + (back > place && chosen[back] === 1 ? 1 : 0);
  });
  unmet += task.together.filter(([row, column]) => chosen[row * width + column] === 0).length;
  return { forbidden, unmet };
}

/** The place of the same two the other way round; -1 where the one does not review or is not reviewed. */
export function mirror({ reviewers, rowOfColumn, columnOfRow }: GroupTask, place: number): number {
  const width = reviewers.length;
  const row = rowOfColumn[place % width] ?? -1;
  const column = columnOfRow[Math.floor(place / width)] ?? -1;
  return row < 0 || column < 0 ? -1 : row * width + column;
}

function split(place: number, width: number): readonly [place: number, row: number, column: number] {
  return [place, Math.floor(place / width), place % width];
}
