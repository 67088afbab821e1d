/**
 * A cheapest full assignment by flow, or the proof that there is none.
 *
 * Each unit sends `need` sheets, each reviewer takes `least`, and `extra` of them one more. Sheets are added one at a time along
 * the cheapest way on which earlier ones may move over (successive shortest paths), which ends in the least sum of costs.
 * Where no way is left, the units and reviewers that the way could still reach are what cannot be: Hall's condition, and
 * anybody can count it (see `Impossible`).
 *
 * Costs here are those of single pairs; that two units review each other costs nothing in a flow. See improve.ts.
 *
 * Imports: nothing beyond the folder.
 */

import type { GroupTask } from './task.ts';

/**
 * These units need `needed` sheets. `reviewers` can take `capacity` at most; all others can take `others` from these units at
 * most, since what is more is forbidden. needed > capacity + others.
 */
export interface Impossible {
  readonly units: readonly number[];
  readonly reviewers: readonly number[];
  readonly needed: number;
  readonly capacity: number;
  readonly others: number;
}

export type Flowed =
  | { readonly ok: true; readonly chosen: Uint8Array }
  | { readonly ok: false; readonly why: Impossible };

/**
 * Shape    start: a part of an assignment to go on from. stay: what it costs to take a pair of it away; `fixed` ones stay whatever
 *          it costs. needs: reviewers per unit where they differ.
 * Gaps     None: either every unit has its reviewers, or the proof comes back.
 */
export function assignByFlow(task: GroupTask, { start, stay = 0, fixed, needs }: GoOn = {}): Flowed {
  const { units, reviewers, forbidden } = task;
  const width = reviewers.length;
  const chosen = start?.slice() ?? new Uint8Array(forbidden.length);
  const load = new Int32Array(width);
  const wanted = needs ?? Int32Array.from(units, () => task.need);
  const missing = wanted.slice();
  chosen.forEach((is, place) => {
    if (is === 0) return;
    load[place % width] = (load[place % width] ?? 0) + 1;
    const row = Math.floor(place / width);
    missing[row] = (missing[row] ?? 0) - 1;
  });
  for (let row = 0; row < units.length; row += 1) {
    while ((missing[row] ?? 0) > 0) {
      const way = cheapestWay(task, { row, chosen, load, stay, fixed });
      if (!way.found) return { ok: false, why: proof(task, way, wanted) };
      for (const place of way.places) {
        chosen[place] = 1 - (chosen[place] ?? 0);
        load[place % width] = (load[place % width] ?? 0) + (chosen[place] === 1 ? 1 : -1);
      }
      missing[row] = (missing[row] ?? 0) - 1;
    }
  }
  return { ok: true, chosen };
}

interface GoOn { readonly start?: Uint8Array; readonly stay?: number; readonly fixed?: Uint8Array; readonly needs?: Int32Array }

interface Standing {
  readonly row: number;
  readonly chosen: Uint8Array;
  readonly load: Int32Array;
  readonly stay: number;
  readonly fixed: Uint8Array | undefined;
}

type Way =
  | { readonly found: true; readonly places: readonly number[] }
  | { readonly found: false; readonly rows: readonly number[]; readonly columns: readonly number[] };

const far = 1_000_000_000;

/**
 * Bellman and Ford with a queue, over rows, columns, and one node more: the pot of the `extra` sheets, through which a reviewer
 * with `least` may take one, if need be from another who has one.
 */
function cheapestWay(task: GroupTask, { row: from, chosen, load, stay, fixed }: Standing): Way {
  const { units, reviewers, forbidden, cost, least, extra } = task;
  const [height, width] = [units.length, reviewers.length];
  const pot = height + width;
  const taken = load.reduce((sum, sheets) => sum + Math.max(0, sheets - least), 0);
  const price = new Int32Array(pot + 1).fill(far);
  const before = new Int32Array(pot + 1).fill(-1);
  const isQueued = new Uint8Array(pot + 1);
  const queue: number[] = [];
  const reach = (node: number, by: number, sum: number): void => {
    if (sum >= (price[node] ?? far)) return;
    price[node] = sum;
    before[node] = by;
    if (isQueued[node] === 1) return;
    isQueued[node] = 1;
    queue.push(node);
  };
  reach(from, -1, 0);
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] as number;
    const sum = price[node] ?? far;
    isQueued[node] = 0;
    if (node < height) {
      for (let column = 0, place = node * width; column < width; column += 1, place += 1) {
        if (chosen[place] === 0 && forbidden[place] === 0) reach(height + column, node, sum + (cost[place] ?? 0));
      }
    } else if (node < pot) {
      for (let row = 0, place = node - height; row < height; row += 1, place += width) {
        if (chosen[place] === 1 && fixed?.[place] !== 1) reach(row, node, sum - (cost[place] ?? 0) + stay);
      }
      if (load[node - height] === least) reach(pot, node, sum);
    } else {
      for (let column = 0; column < width; column += 1) if ((load[column] ?? 0) > least) reach(height + column, node, sum);
    }
  }

  let end = taken < extra && (price[pot] ?? far) < far ? pot : -1;
  for (let column = 0; column < width; column += 1) {
    const node = height + column;
    if ((load[column] ?? 0) >= least || (price[node] ?? far) >= far) continue;
    const ahead = end < 0 ? -1 : (price[node] ?? far) - (price[end] ?? far);
    // of equal ways the one to whoever has least to do
    if (ahead < 0 || (ahead === 0 && end !== pot && (load[column] ?? 0) < (load[end - height] ?? 0))) end = node;
  }
  if (end < 0) {
    const reached = [...price.keys()].filter((node) => node < pot && (price[node] ?? far) < far);
    return { found: false, rows: reached.filter((node) => node < height), columns: reached.filter((node) => node >= height).map((node) => node - height) };
  }
  return { found: true, places: placesAlong(before, end, { height, width }) };
}

/** Pairs that change on the way; what goes through the pot is nobody's pair. */
function placesAlong(before: Int32Array, end: number, { height, width }: { readonly height: number; readonly width: number }): readonly number[] {
  const places: number[] = [];
  for (let node = end; (before[node] ?? -1) >= 0; node = before[node] as number) {
    const by = before[node] as number;
    if (node < height) places.push(node * width + (by - height));
    else if (by < height) places.push(by * width + (node - height));
  }
  return places;
}

function proof(task: GroupTask, { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] }, wanted: Int32Array): Impossible {
  const { reviewers, forbidden, least, extra } = task;
  const inside = new Set(columns);
  let others = 0;
  for (const row of rows) {
    for (let column = 0; column < reviewers.length; column += 1) {
      if (!inside.has(column) && forbidden[row * reviewers.length + column] === 0) others += 1;
    }
  }
  return { units: rows, reviewers: columns, needed: rows.reduce((sum, row) => sum + (wanted[row] ?? 0), 0), capacity: least * columns.length + Math.min(extra, columns.length), others };
}
