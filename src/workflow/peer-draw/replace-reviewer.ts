/**
 * A reviewer falls out after the draw: its sheets go to others, and as few other pairs as possible move.
 *
 * Imports: ledger (types).
 */

import type { PeerDrawInput, PeerGroup, PeerPair } from '#ledger/peer-draw-fields.ts';
import { assignByFlow, type Impossible } from './flow.ts';
import { groupTask, type GroupTask } from './task.ts';

export type Replaced =
  | { readonly ok: true; readonly pairs: readonly PeerPair[]; readonly changed: readonly { readonly unit: string; readonly from: string; readonly to: string }[] }
  | { readonly ok: false; readonly why: Impossible };

/** Moving a pair that stands weighs more than any unmet wish. */
const stay = 10_000;

/**
 * Shape    group: as drawn, with whoever fell out in `reviewsNobody`. pairs: as they stand; of other groups they are left alone.
 *          Nobody gets more sheets than an even share rounded up, or than somebody has already.
 * Example  one of six falls out: its three units get one new reviewer each, nothing else changes.
 */
export function replaceReviewer(input: PeerDrawInput, group: PeerGroup, pairs: readonly PeerPair[]): Replaced {
  const drawn = groupTask(input, group);
  const width = drawn.reviewers.length;
  const column = new Map(drawn.reviewers.map((id, at) => [id, at]));
  const start = new Uint8Array(drawn.forbidden.length);
  const before = new Map(pairs.map(({ unit, reviewers }) => [unit, reviewers]));
  drawn.units.forEach((unit, row) => {
    for (const reviewer of before.get(unit) ?? []) {
      const at = column.get(reviewer);
      if (at !== undefined && drawn.forbidden[row * width + at] === 0) start[row * width + at] = 1;
    }
  });
  const load = drawn.reviewers.map((_, at) => drawn.units.reduce((sum, _unit, row) => sum + (start[row * width + at] ?? 0), 0));
  const task: GroupTask = { ...drawn, least: Math.max(drawn.most, ...load), most: Math.max(drawn.most, ...load), extra: 0 };
  const flowed = assignByFlow(task, { start, stay });
  if (!flowed.ok) return flowed;

  const changed: { unit: string; from: string; to: string }[] = [];
  const after = new Map(drawn.units.map((unit, row) => {
    const reviewers = drawn.reviewers.filter((_, at) => flowed.chosen[row * width + at] === 1);
    const gone = (before.get(unit) ?? []).filter((id) => !reviewers.includes(id));
    const come = reviewers.filter((id) => !(before.get(unit) ?? []).includes(id));
    come.forEach((to, at) => changed.push({ unit, from: gone[at] ?? '', to }));
    return [unit, reviewers];
  }));
  return { ok: true, changed, pairs: pairs.map((pair) => ({ unit: pair.unit, reviewers: after.get(pair.unit) ?? pair.reviewers })) };
}
