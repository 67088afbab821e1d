/**
 * Peer sheets about a unit that are still to come.
 *
 * Imports: ledger, workflow (types).
 */

import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState, Untouched, UnitState } from '#ledger/state.ts';
import type { OpenPoint } from './refusal.ts';

export function openPeers(state: BookState, unit: Untouched<UnitState>): readonly OpenPoint[] {
  const { id } = unit.unit;
  const reviewers = state.reviewersByUnit.get(id) ?? [];
  if (reviewers.length === 0) return [{ unit: id, what: 'peers', blocking: true }];
  return reviewers
    .filter((reviewer) => unit.sheets.get(sheetName('peer', id, reviewer))?.status !== 'submitted')
    .map((which) => ({ unit: id, what: 'peerSheet', which, blocking: false }));
}
