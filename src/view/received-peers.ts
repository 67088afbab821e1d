/**
 * What peers said of the reader's own unit, once their stage is closed.
 *
 * Where peers are blind nothing here tells them apart: sheets come in the order of what they say, without names, days and files.
 *
 * Source: process description, stage table (peer review: the unit reads its own received scores once closed).
 */

import type { Actor, Row } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import { canonicalJson } from '#scheme/canonical-json.ts';
import { isAfter, sheetOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { mayReadUnit, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ReceivedPeersView {
  readonly card: BookCard;
  readonly unit: UnitName;
  /** False until the peers' stage is over: there is nothing to read before. */
  readonly isClosed: boolean;
  readonly isBlind: boolean;
  /** Reviewers that the unit has; some may not have submitted. */
  readonly expected: number;
  readonly sheets: readonly ReceivedSheet[];
  /** The unit's own rows, to read beside; empty where they are not submitted. */
  readonly own: readonly Row[];
}

export interface ReceivedSheet {
  /** null where peers are blind. */
  readonly reviewer: UnitName | null;
  readonly rows: readonly Row[];
}

/** undefined for everybody but a unit, and where the scheme has no peers. */
export function receivedPeersView(state: BookState, viewer: Actor, now: string): ReceivedPeersView | undefined {
  const form = sheetOf(state.scheme, 'peer');
  const unit = viewer.role === 'unit' && viewer.unit !== undefined && mayReadUnit(state, viewer, viewer.unit) ? state.units.get(viewer.unit) : undefined;
  if (form === undefined || unit === undefined) return undefined;
  const isClosed = isAfter(state.scheme, state.stage, form.stage);
  const own = unit.sheets.get(sheetName('self', unit.unit.id));
  return {
    card: bookCard(state, viewer, now), unit: unitName(unit), isClosed, isBlind: state.settings.blindPeers,
    expected: state.reviewersByUnit.get(unit.unit.id)?.length ?? 0,
    sheets: isClosed ? receivedSheets(state, unit) : [],
    own: own?.status === 'submitted' ? (own.rows as readonly Row[]) : [],
  };
}

function receivedSheets(state: BookState, unit: SeenUnit): readonly ReceivedSheet[] {
  const reviewers = state.reviewersByUnit.get(unit.unit.id) ?? [];
  const said = reviewers.flatMap((reviewer): ReceivedSheet[] => {
    const sheet = unit.sheets.get(sheetName('peer', unit.unit.id, reviewer));
    const known = state.units.get(reviewer);
    if (sheet?.status !== 'submitted' || known === undefined) return [];
    return [{ reviewer: unitName(known), rows: sheet.rows as readonly Row[] }];
  });
  if (!state.settings.blindPeers) return said;
  const nameless = said.map(({ rows }) => ({ reviewer: null, rows: rows.map(nothingTelling) }));
  return nameless.map((sheet) => ({ sheet, order: canonicalJson(sheet.rows) })).toSorted((left, right) => (left.order < right.order ? -1 : Number(left.order > right.order))).map(({ sheet }) => sheet);
}

/** Without files and identities of findings, which whoever added them knows again. */
function nothingTelling({ findings, ...row }: Row): Row {
  return { ...row, findings: findings.map((finding, at) => ({ ...finding, id: String(at + 1) })), evidence: [] };
}
