/**
 * What would become of a reviewer's sheets if it fell out now: who takes them, with and without those already submitted.
 */

import type { Actor } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import { handOn } from '#workflow/peer-draw/hand-on.ts';
import { mayDo } from '#workflow/policy.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { unitName, type UnitName } from './viewer.ts';

export interface PeerReplacementView {
  readonly reviewer: UnitName;
  readonly revision: number;
  /** Sheets of this reviewer that were submitted. */
  readonly submitted: number;
  readonly keeping: Outcome;
  readonly all: Outcome;
}

export type Outcome =
  | { readonly ok: true; readonly changed: readonly { readonly unit: string; readonly from: string; readonly to: string }[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** undefined for those who do not assign reviewers, and for who is no unit of the book. Changes name units by their names. */
export function peerReplacementView(state: BookState, id: string, viewer: Actor): PeerReplacementView | undefined {
  const unit = state.units.get(id);
  if (unit === undefined || !mayDo(viewer.role, 'assignPeers', state.stage)) return undefined;
  const named = (one: string) => state.units.get(one)?.unit.name ?? one;
  const outcome = (keepSubmitted: boolean): Outcome => {
    const handed = handOn(state, { reviewer: id, keepSubmitted });
    return handed.ok ? { ok: true, changed: handed.changed.map(({ unit: of, from, to }) => ({ unit: named(of), from: named(from), to: named(to) })) } : handed;
  };
  const submitted = [...state.reviewersByUnit].filter(([of, reviewers]) => reviewers.includes(id) && state.units.get(of)?.sheets.get(sheetName('peer', of, id))?.status === 'submitted').length;
  return { reviewer: unitName(unit), revision: state.peersRevision, submitted, keeping: outcome(true), all: outcome(false) };
}
