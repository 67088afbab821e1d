/**
 * The limit: one pass over typed arrays that are in order already. It reads all that a batch reads and adds it up, writes one
 * number per unit, and decides nothing: no repeated problems, no caps, no items, no grades.
 *
 * Imports: engine.
 */

import type { BatchPlan } from '#engine/batch/batch-plan.ts';
import type { UnitColumns } from '#engine/batch/columns.ts';

export function onePass({ lanes }: BatchPlan, { units, offsets, findings, fraud, leaves, peers }: UnitColumns): Int32Array {
  const { rule, count, problem } = findings;
  const points = lanes?.points ?? new Int32Array(1);
  const singles = leaves.length / units;
  const peer = peers[0];
  const sums = new Int32Array(units);
  let finding = 0;
  let at = 0;
  for (let unit = 0; unit < units; unit += 1) {
    let sum = fraud[unit] ?? 0;
    for (const end = offsets[unit + 1] ?? 0; finding < end; finding += 1) {
      sum += Math.imul(points[rule[finding] ?? 0] ?? 0, count[finding] ?? 0) + (problem[finding] ?? 0);
    }
    for (let leaf = 0; leaf < singles; leaf += 1) sum += leaves[unit * singles + leaf] ?? 0;
    for (const end = peer?.offsets[unit + 1] ?? 0; at < end; at += 1) sum += peer?.scores[at] ?? 0;
    sums[unit] = sum;
  }
  return sums;
}
