/**
 * What the office still has to say about problems that may be one: pairs of a unit that look alike and were neither
 * joined, told apart nor linked, and problems that are charged at several places without a decision.
 *
 * The likely pairs of a unit are kept for as long as its problems stay: one new record is compared with the others, not all with all.
 */

import { pairName } from '#ledger/problem-pairs.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { undecidedDuplicates } from '#workflow/open-points.ts';
import type { Action } from '#workflow/policy.ts';
import { createAlikeIndex, type AlikeIndex } from './alike/alike-index.ts';
import type { Likeness } from './alike/likeness.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import { reasonsOf, type Sign } from './similar-problems.ts';
import { allowed, mayLook, readableUnits, type SeenUnit } from './viewer.ts';

export interface DuplicatesView {
  readonly card: BookCard;
  /** The likeliest first. */
  readonly pairs: readonly DuplicatePair[];
  /** Problems that count at one of several places by the rule alone, with the records joined into each. */
  readonly undecided: readonly { readonly problem: ProblemRow; readonly joined: readonly ProblemRow[] }[];
  /** How many pairs were told apart: settled, and not asked about again. */
  readonly toldApart: number;
  readonly allowed: readonly Action[];
}

export interface DuplicatePair {
  readonly id: string;
  /** The one recorded first. */
  readonly earlier: ProblemRow;
  readonly later: ProblemRow;
  readonly signs: readonly Sign[];
  readonly likeness: number;
}

/** undefined for whoever has no desk: which problems are one is the office's to say. */
export function duplicatesView(state: BookState, viewer: Actor, now: string): DuplicatesView | undefined {
  if (!mayLook(state, viewer, 'readDesk')) return undefined;
  const units = readableUnits(state, viewer);
  const pairs: DuplicatePair[] = [];
  const undecided: { problem: ProblemRow; joined: readonly ProblemRow[] }[] = [];
  let toldApart = 0;
  for (const unit of units) {
    toldApart += unit.toldApart.size;
    const likely = openPairs(unit);
    const open = undecidedDuplicates(state, unit);
    if (likely.length === 0 && open.length === 0) continue;
    const rows = problemRows(state, unit, viewer);
    const rowById = new Map(rows.map((row) => [row.id, row]));
    for (const { id, one, other, likeness } of likely) {
      const [earlier, later] = [rowById.get(one), rowById.get(other)].sort((a, b) => (a?.number ?? 0) - (b?.number ?? 0));
      if (earlier !== undefined && later !== undefined) pairs.push({ id, earlier, later, signs: reasonsOf(likeness).signs, likeness: likeness.score });
    }
    for (const id of open) {
      const problem = rowById.get(id);
      if (problem !== undefined) undecided.push({ problem, joined: rows.filter((row) => row.joinedInto?.problem === id && row.state === 'joined') });
    }
  }
  return {
    card: bookCard(state, viewer, now),
    pairs: pairs.sort((a, b) => b.likeness - a.likeness || a.id.localeCompare(b.id)),
    undecided, toldApart, allowed: allowed(state, viewer),
  };
}

interface LikelyPair { readonly id: string; readonly one: string; readonly other: string; readonly likeness: Likeness }
interface Kept { readonly index: AlikeIndex; readonly pairById: Map<string, LikelyPair>; revision: number; open: readonly LikelyPair[] }

const keptByUnit = new WeakMap<SeenUnit, Kept>();

/** Likely pairs of which nothing was said yet. */
function openPairs(unit: SeenUnit): readonly LikelyPair[] {
  const kept = keptByUnit.get(unit) ?? { index: createAlikeIndex(), pairById: new Map<string, LikelyPair>(), revision: -1, open: [] };
  keptByUnit.set(unit, kept);
  if (kept.revision === unit.revision) return kept.open;
  const standing = [...unit.problems.values()].filter(({ withdrawn, joinedInto }) => withdrawn === null && joinedInto === null);
  const fresh = new Set(kept.index.follow(standing.map((problem) => ({ ...problem, items: problem.charges.map(({ item }) => item) }))));
  const ids = new Set(standing.map(({ id }) => id));
  for (const { id, one, other } of kept.pairById.values()) {
    if (fresh.has(one) || fresh.has(other) || !ids.has(one) || !ids.has(other)) kept.pairById.delete(id);
  }
  for (const one of fresh) {
    for (const { id: other, likeness } of kept.index.searchKnown(one)) {
      const id = pairName(one, other);
      kept.pairById.set(id, { id, one, other, likeness });
    }
  }
  kept.revision = unit.revision;
  kept.open = [...kept.pairById.values()].filter(({ id, one, other }) => !unit.toldApart.has(id) && !isReturn(unit, one, other) && !isReturn(unit, other, one));
  return kept.open;
}

function isReturn(unit: SeenUnit, later: string, earlier: string): boolean {
  const link = unit.problems.get(later)?.recurrenceOf?.earlier;
  return link?.in === 'thisBook' && link.problem === earlier;
}
