/**
 * Groups and pairs as the office draws them: what is on record, what became of it since, and what a new draw would be made over.
 *
 * Only for those who run or oversee the year: it names every reviewer.
 */

import type { Actor } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { PeerDrawInput, PeerPair } from '#ledger/peer-draw-fields.ts';
import type { PeerChange, PeerDrawState } from '#ledger/peer-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { Voice } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/open-points.ts';
import { peerInputHash } from '#workflow/peer-draw/draw-peers.ts';
import { groupTask, type GroupTask } from '#workflow/peer-draw/task.ts';
import { unmetWishes, type UnmetWish } from '#workflow/peer-draw/unmet.ts';
import type { Action } from '#workflow/policy.ts';
import { sheetOf, voicesOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { allowed, mayLook, unitName, type UnitName } from './viewer.ts';

export interface PeerDrawView {
  readonly card: BookCard;
  /** False for a scheme without peers. */
  readonly applies: boolean;
  readonly revision: number;
  readonly peersPerUnit: number;
  readonly isBlind: boolean;
  readonly units: readonly UnitName[];
  /** All units that the book knows, for reading earlier draws. */
  readonly names: Readonly<Record<string, string>>;
  /** The one in force last. */
  readonly draws: readonly RecordedDraw[];
  /** As they stand, whether drawn or named by hand. */
  readonly pairs: readonly PeerPair[];
  /** Sheets that were submitted under the present pairs. */
  readonly submitted: number;
  readonly voices: { readonly known: readonly Voice[]; readonly byReviewer: Readonly<Record<string, string>> } | null;
  readonly allowed: readonly Action[];
}

export interface RecordedDraw {
  readonly input: PeerDrawInput;
  readonly hash: string;
  readonly pairs: readonly PeerPair[];
  readonly groups: readonly GroupOutcome[];
  readonly reason: string;
  readonly by: Actor;
  readonly at: string;
  readonly changes: readonly Untouched<PeerChange>[];
}

export interface GroupOutcome {
  readonly name: string;
  readonly units: number;
  readonly load: readonly [least: number, most: number];
  readonly unmet: readonly UnmetWish[];
}

export function peerDrawView(state: BookState, viewer: Actor, now: string): PeerDrawView | undefined {
  if (!mayLook(state, viewer, 'readProgress')) return undefined;
  const known = voicesOf(state.scheme);
  return {
    card: bookCard(state, viewer, now),
    applies: sheetOf(state.scheme, 'peer') !== undefined,
    revision: state.peersRevision, peersPerUnit: state.settings.peersPerUnit, isBlind: state.settings.blindPeers,
    units: listedUnits(state).map(unitName),
    names: Object.fromEntries([...state.units.values()].map(({ unit }) => [unit.id, unit.name])),
    draws: state.peerDraws.map(recordedDraw),
    pairs: pairsIn(state.reviewersByUnit),
    submitted: submittedSheets(state),
    voices: known === undefined ? null : { known, byReviewer: Object.fromEntries([...state.voicesByUnit.values()].flatMap((voices) => [...voices])) },
    allowed: allowed(state, viewer),
  };
}

function recordedDraw({ input: seen, drawn, reason, by, at, changes }: Untouched<PeerDrawState>): RecordedDraw {
  const input = seen as PeerDrawInput;
  return {
    input, hash: peerInputHash(input), pairs: pairsIn(drawn), groups: input.groups.map((group) => outcomeOf(groupTask(input, group), drawn)),
    reason, by, at, changes,
  };
}

/** What a group's pairs come to: recomputed from input and pairs, not drawn again. */
export function outcomeOf(task: GroupTask, pairs: ReadonlyMap<string, readonly string[]>): GroupOutcome {
  const width = task.reviewers.length;
  const chosen = Uint8Array.from({ length: task.units.length * width }, (_, place) => Number(pairs.get(task.units[Math.floor(place / width)] ?? '')?.includes(task.reviewers[place % width] ?? '') ?? false));
  const load = task.reviewers.map((_, column) => task.units.reduce((sum, _unit, row) => sum + (chosen[row * width + column] ?? 0), 0));
  return { name: task.name, units: task.units.length, load: [Math.min(...load), Math.max(...load)], unmet: unmetWishes(task, chosen) };
}

function pairsIn(reviewersByUnit: ReadonlyMap<string, readonly string[]>): readonly PeerPair[] {
  return [...reviewersByUnit].map(([unit, reviewers]) => ({ unit, reviewers: [...reviewers] }));
}

function submittedSheets(state: BookState): number {
  let count = 0;
  for (const [unit, reviewers] of state.reviewersByUnit) {
    for (const reviewer of reviewers) if (state.units.get(unit)?.sheets.get(sheetName('peer', unit, reviewer))?.status === 'submitted') count += 1;
  }
  return count;
}
