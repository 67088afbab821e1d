/**
 * From leaves to totals, for many units: one fraction of whole numbers each (weights-plan.ts).
 *
 * Imports: nothing beyond the room.
 */

import { noTotal } from './batch-plan.ts';
import { fromProblems, missing, type Figures, type PeerColumn } from './columns.ts';
import type { LeafPlan } from '../plan.ts';
import type { RoundingPlan, WeightsPlan } from './weights-plan.ts';

export interface TotalsDesk {
  /** Points left of the deduction table by unit, in its unit. */
  readonly left: Int32Array;
  readonly totals: Int16Array;
  /** The same cut to hundredths, where grades go by the exact total. */
  readonly floors: Int16Array | undefined;
}

/**
 * Totals in hundredths, rounded as the scheme says; `noTotal` where a leaf is missing.
 *
 * Shape    Writes `totals`, and `floors` where there are any.
 * Errors   None for columns that columns-from.ts has made.
 */
export function totalUnits(weights: WeightsPlan, columns: Figures, { left, totals, floors }: TotalsDesk): void {
  const { divisor, deductionFactor, means, single, rounding } = weights;
  const { units, leaves, fraud, peers } = columns;
  const factors = Float64Array.from(single, ({ factor }) => factor);
  const meanFactors = Float64Array.from(means, ({ factor }) => factor);
  const reduced = peers.map((column, mean) => reducePeers(column, means[mean]?.leaf));
  const leafCount = factors.length;
  const meanCount = meanFactors.length;

  for (let unit = 0; unit < units; unit += 1) {
    let sum = -divisor * (fraud[unit] ?? 0);
    let isWhole = true;
    for (let leaf = 0; leaf < leafCount; leaf += 1) {
      const score = leaves[unit * leafCount + leaf] ?? missing;
      if (score >= 0) sum += (factors[leaf] ?? 0) * score;
      else if (score === fromProblems) sum += deductionFactor * (left[unit] ?? 0);
      else isWhole = false;
    }
    let over = divisor;
    let count = 1;
    for (let mean = 0; mean < meanCount; mean += 1) {
      const { sums, counts } = reduced[mean] ?? nobody;
      const own = counts[unit] ?? 0;
      if (own === 0) isWhole = false;
      sum = sum * own + (meanFactors[mean] ?? 0) * (sums[unit] ?? 0) * count;
      count *= own;
    }
    over *= count;
    totals[unit] = isWhole ? rounded(sum, over, rounding) : noTotal;
    if (floors !== undefined) floors[unit] = isWhole ? Math.floor(Math.max(0, sum) / over) : noTotal;
  }
}

/** Never below zero. Exact: weights-plan.ts keeps all numbers together below 2^53. */
function rounded(sum: number, hundredth: number, { mode, unit }: RoundingPlan): number {
  if (sum <= 0) return 0;
  const over = hundredth * unit;
  // deductions in whole points come out in hundredths: two divisions less for every unit
  if (over === 1) return sum;
  if (mode === 'halfUp') return Math.floor((sum + Math.floor(over / 2)) / over) * unit;
  const below = Math.floor(sum / over);
  const rest = sum - below * over;
  if (mode === 'down' || rest === 0) return below * unit;
  const isUp = mode === 'up' || rest * 2 > over || (rest * 2 === over && below % 2 === 1);
  return (isUp ? below + 1 : below) * unit;
}

interface ReducedPeers {
  readonly sums: Int32Array;
  readonly counts: Uint16Array;
}

const nobody: ReducedPeers = { sums: new Int32Array(0), counts: new Uint16Array(0) };

/** Sum and number of the scores that count: without the lowest and the highest where there are enough to drop them. */
function reducePeers({ offsets, scores }: PeerColumn, leaf: LeafPlan | undefined): ReducedPeers {
  const units = offsets.length - 1;
  const sums = new Int32Array(units);
  const counts = new Uint16Array(units);
  const trimFrom = leaf?.trimFrom ?? 0;
  let at = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const end = offsets[unit + 1] ?? 0;
    const count = end - at;
    let [sum, low, high] = [0, 10_000, 0];
    for (; at < end; at += 1) {
      const score = scores[at] ?? 0;
      sum += score;
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
    const isTrimmed = trimFrom > 0 && count >= trimFrom;
    sums[unit] = isTrimmed ? sum - low - high : sum;
    counts[unit] = isTrimmed ? count - 2 : count;
  }
  return { sums, counts };
}
