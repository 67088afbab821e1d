/**
 * A reviewer falls out after the draw: its sheets go to others, and as few other pairs as possible move.
 *
 * Imports: ledger (types).
 */

import type { PeerDrawInput, PeerGroup, PeerPair } from '#ledger/peer-draw-fields.ts';
import { assignByFlow, type Impossible } from './flow.ts';
import { byCodeUnit, groupTask, type GroupTask } from './task.ts';

export type Replaced =
  | { readonly ok: true; readonly pairs: readonly PeerPair[]; readonly changed: readonly { readonly unit: string; readonly from: string; readonly to: string }[] }
  | { readonly ok: false; readonly why: Impossible };

export interface OnePair { readonly unit: string; readonly reviewer: string }

export interface Standing {
  /** Pairs of whoever fell out that stay all the same. */
  readonly keeps: readonly OnePair[];
  /** Pairs of others that may not move. */
  readonly fixed: readonly OnePair[];
}

/** Moving a pair that stands weighs more than any unmet wish. */
const stay = 10_000;

/**
 * Shape    group: as drawn, with whoever fell out in `reviewsNobody`. pairs: as they stand; of other groups they are left alone.
 *          Every unit keeps as many reviewers as it has. Nobody gets more sheets than an even share rounded up, or than somebody
 *          has already; where that is not enough, as few more as it takes.
 * Example  one of six falls out: its three units get one new reviewer each, nothing else changes.
 */
export function replaceReviewer(input: PeerDrawInput, group: PeerGroup, pairs: readonly PeerPair[], { keeps, fixed }: Standing = { keeps: [], fixed: [] }): Replaced {
  const drawn = groupTask(input, group);
  const width = drawn.reviewers.length;
  const column = new Map(drawn.reviewers.map((id, at) => [id, at]));
  const rows = new Map(drawn.units.map((id, at) => [id, at]));
  const before = new Map(pairs.map(({ unit, reviewers }) => [unit, reviewers]));
  const kept = new Map(keeps.map(({ unit, reviewer }) => [unit, reviewer]));
  const start = new Uint8Array(drawn.forbidden.length);
  drawn.units.forEach((unit, row) => {
    for (const reviewer of before.get(unit) ?? []) {
      const at = column.get(reviewer);
      if (at !== undefined && (drawn.forbidden[row * width + at] === 0 || has(fixed, unit, reviewer))) start[row * width + at] = 1;
    }
  });
  const stays = new Uint8Array(start.length);
  for (const { unit, reviewer } of fixed) {
    const [row, at] = [rows.get(unit), column.get(reviewer)];
    if (row !== undefined && at !== undefined) stays[row * width + at] = 1;
  }
  const needs = Int32Array.from(drawn.units, (unit) => (before.get(unit)?.length ?? 0) - (kept.has(unit) ? 1 : 0));
  const load = drawn.reviewers.map((_, at) => drawn.units.reduce((sum, _unit, row) => sum + (start[row * width + at] ?? 0), 0));
  const sheets = needs.reduce((sum, need) => sum + need, 0);
  const flow = (most: number) => assignByFlow({ ...drawn, least: most, most, extra: 0 } satisfies GroupTask, { start, stay, fixed: stays, needs });
  let most = Math.max(width === 0 ? 0 : Math.ceil(sheets / width), ...load);
  let flowed = flow(most);
  while (!flowed.ok && most < drawn.units.length) {
    most += 1;
    flowed = flow(most);
  }
  if (!flowed.ok) return flowed;

  const { chosen } = flowed;
  const changed: { unit: string; from: string; to: string }[] = [];
  const after = new Map(drawn.units.map((unit, row) => {
    const keeper = kept.get(unit);
    const reviewers = [...drawn.reviewers.filter((_, at) => chosen[row * width + at] === 1), ...(keeper === undefined ? [] : [keeper])].sort(byCodeUnit);
    const gone = (before.get(unit) ?? []).filter((id) => !reviewers.includes(id));
    const come = reviewers.filter((id) => !(before.get(unit) ?? []).includes(id));
    come.forEach((to, at) => changed.push({ unit, from: gone[at] ?? '', to }));
    return [unit, reviewers];
  }));
  return { ok: true, changed, pairs: pairs.map((pair) => ({ unit: pair.unit, reviewers: after.get(pair.unit) ?? pair.reviewers })) };
}

function has(pairs: readonly OnePair[], unit: string, reviewer: string): boolean {
  return pairs.some((pair) => pair.unit === unit && pair.reviewer === reviewer);
}
