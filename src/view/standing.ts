/**
 * The order of the units by their totals, kept from one look to the next: when a unit's total changes, it moves, and nothing is
 * sorted. Kept beside the state of the book; dropping it changes nothing.
 *
 * Imports: engine, ledger (types).
 */

import { createRanking, type Ranking } from '#engine/batch/ranking.ts';
import { hundredthsOf } from '#engine/batch/hundredths.ts';
import { compareExact } from '#engine/decimal.ts';
import type { BookState } from '#ledger/state.ts';

export interface Placed {
  /** Place among the units that were given. */
  readonly unit: number;
  /** 1 is best; equal totals share a rank and the next one is skipped. */
  readonly rank: number;
}

interface Kept {
  readonly ids: readonly string[];
  readonly ranking: Ranking;
}

const oneBand = new Uint8Array(10_001);
/** All units, and those that a reader may see. */
const mostKept = 3;
const keptByState = new WeakMap<BookState, Kept[]>();

/**
 * Units that have a total, best first, equal totals in the order given.
 *
 * Shape    ids and totals: by unit.
 * Gaps     A unit with the total null is left out.
 * Example  "90.00", null, "95.00", "90.00" -> 2 (rank 1), 0 (2), 3 (2).
 */
export function standing(state: BookState, ids: readonly string[], totals: readonly (string | null)[]): readonly Placed[] {
  const whole = totals.map((total) => (total === null ? -1 : hundredthsOf(total)));
  if (!whole.every(isRankable)) return sorted(totals);
  const { ranking } = keptFor(state, ids);
  whole.forEach((total, unit) => ranking.change(unit, total));
  return ranking.unitsFrom(1, ids.length).map((unit) => ({ unit, rank: ranking.rankOf(unit) ?? 0 }));
}

/** Totals beyond 100 or with more than two places. */
function isRankable(total: number | undefined): total is number {
  return total !== undefined && total < oneBand.length;
}

function keptFor(state: BookState, ids: readonly string[]): Kept {
  const kept = keptByState.get(state) ?? [];
  const found = kept.find((one) => one.ids.length === ids.length && one.ids.every((id, place) => id === ids[place]));
  if (found !== undefined) return found;
  const made: Kept = { ids, ranking: createRanking(ids.map(() => -1), oneBand) };
  keptByState.set(state, [made, ...kept].slice(0, mostKept));
  return made;
}

function sorted(totals: readonly (string | null)[]): readonly Placed[] {
  const known = totals.flatMap((total, unit) => (total === null ? [] : [{ total, unit }])).sort((a, b) => compareExact(b.total, a.total));
  let rank = 0;
  return known.map(({ total, unit }, place): Placed => {
    const before = known[place - 1];
    if (before === undefined || compareExact(before.total, total) !== 0) rank = place + 1;
    return { unit, rank };
  });
}
