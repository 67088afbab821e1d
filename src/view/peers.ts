/**
 * Who scores whom: the office's list with progress, and a peer's own list.
 */

import type { Actor } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { Voice } from '#scheme/grammar.ts';
import { listedUnits } from '#workflow/open-points.ts';
import type { Action } from '#workflow/policy.ts';
import { sheetOf, voicesOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { sheetStatus, type DraftNote, type TaskStatus } from './task-status.ts';
import { allowed, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface PeersView {
  readonly card: BookCard;
  /** False for a scheme without peers. */
  readonly applies: boolean;
  readonly revision: number;
  readonly peersPerUnit: number;
  readonly units: readonly UnitName[];
  readonly pairs: readonly { readonly unit: UnitName; readonly reviewers: readonly PeerSheetRow[] }[];
  /** Kinds of reviewers that the scheme weighs, and which each reviewer is; null where all count alike. */
  readonly voices: { readonly known: readonly Voice[]; readonly byReviewer: Readonly<Record<string, string>> } | null;
  /** What stands against hand-made pairs: conflicts and last year's pairs of the last draw; null where nothing was drawn. */
  readonly drawn: { readonly at: string; readonly conflicts: readonly OnePair[]; readonly lastYear: readonly OnePair[] } | null;
  readonly allowed: readonly Action[];
}

export interface OnePair { readonly unit: string; readonly reviewer: string }

export interface PeerSheetRow { readonly reviewer: UnitName; readonly sheet: string; readonly status: TaskStatus; readonly late: boolean }

export function peersView(state: BookState, viewer: Actor, context: { now: string; drafts: readonly DraftNote[] }): PeersView {
  const units = listedUnits(state);
  const runs = viewer.role === 'office' || viewer.role === 'leader';
  const visible = units.filter((unit) => runs || (viewer.role === 'peer' && isReviewer(state, unit, viewer)));
  return {
    card: bookCard(state, viewer, context.now),
    applies: sheetOf(state.scheme, 'peer') !== undefined,
    revision: state.peersRevision,
    peersPerUnit: state.settings.peersPerUnit,
    units: runs ? units.map(unitName) : [],
    pairs: visible.map((unit) => ({
      unit: unitName(unit),
      reviewers: (state.reviewersByUnit.get(unit.unit.id) ?? [])
        .filter((reviewer) => runs || reviewer === viewer.unit)
        .flatMap((reviewer) => peerRow(state, unit, { reviewer, drafts: context.drafts })),
    })),
    voices: runs ? peerVoices(state) : null,
    drawn: runs ? drawnFacts(state) : null,
    allowed: allowed(state, viewer),
  };
}

function peerVoices(state: BookState): PeersView['voices'] {
  const known = voicesOf(state.scheme);
  if (known === undefined) return null;
  return { known, byReviewer: Object.fromEntries([...state.voicesByUnit.values()].flatMap((voices) => [...voices])) };
}

function drawnFacts({ peerDraws }: BookState): PeersView['drawn'] {
  const last = peerDraws[peerDraws.length - 1];
  return last === undefined ? null : { at: last.at, conflicts: last.input.conflicts.map(({ unit, reviewer }) => ({ unit, reviewer })), lastYear: last.input.lastYear };
}

function isReviewer(state: BookState, unit: SeenUnit, viewer: Actor): boolean {
  return viewer.unit !== undefined && (state.reviewersByUnit.get(unit.unit.id)?.includes(viewer.unit) ?? false);
}

function peerRow(state: BookState, unit: SeenUnit, { reviewer, drafts }: { reviewer: string; drafts: readonly DraftNote[] }): readonly PeerSheetRow[] {
  const known = state.units.get(reviewer);
  if (known === undefined) return [];
  const id = sheetName('peer', unit.unit.id, reviewer);
  const sheet = unit.sheets.get(id);
  const draft = drafts.find((note) => note.sheet === id);
  return [{ reviewer: unitName(known), sheet: id, status: sheetStatus(sheet, draft), late: sheet?.late ?? false }];
}
