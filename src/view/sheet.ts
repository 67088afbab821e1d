/**
 * One sheet to fill in or to read: a unit's self-assessment or a peer's scores of another unit.
 *
 * The items' words come from the book's scheme; this view carries what was entered. A sheet's
 * draft belongs to its author and is read separately.
 */

import type { Actor, Row } from '#ledger/fields.ts';
import { parseSheetName, sheetName } from '#ledger/sheet-id.ts';
import type { BookState, SheetState, Untouched } from '#ledger/state.ts';
import type { SheetId, StageId } from '#scheme/grammar.ts';
import { dueDay, isAuthor } from '#workflow/sheet-author.ts';
import { mayDo } from '#workflow/policy.ts';
import { isAfter, peersSealed, sheetOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { deadline, type Deadline } from './deadline.ts';
import { bonusClaims, type BonusClaimRow } from './bonus-claims.ts';
import { mayReadScore, mayReadUnit, unitName, type UnitName } from './viewer.ts';

export interface SheetView {
  readonly card: BookCard;
  readonly sheet: string;
  readonly kind: SheetId;
  readonly stage: StageId;
  readonly unit: UnitName;
  /** null on a self-assessment, and for a reader who may not know the peer. */
  readonly reviewer: UnitName | null;
  readonly revision: number;
  readonly status: 'open' | 'submitted' | 'returned';
  readonly due: Deadline | null;
  /** What was submitted last; empty before. */
  readonly rows: readonly Row[];
  readonly receipt: Receipt | null;
  readonly returned: { readonly reason: string; readonly at: string; readonly person: string } | null;
  /** The unit's own rows, beside which a peer scores. */
  readonly selfRows: readonly Row[];
  /** May the viewer write and submit it now? */
  readonly maySubmit: boolean;
  /** The unit's claims to bonuses, beside its self-assessment. */
  readonly bonuses: readonly BonusClaimRow[];
  readonly mayClaim: boolean;
  readonly mayReturn: boolean;
  /** Percent of full marks below which a reason is due; null: below full marks. */
  readonly reasonBelow: string | null;
  /** True where it was submitted and stays closed to this reader until its stage is over. */
  readonly sealed: boolean;
}

export interface Receipt {
  /** Number of the entry in the book, counted from 1, and the hash that seals it. */
  readonly number: number;
  readonly hash: string;
  readonly at: string;
  readonly person: string;
  readonly late: boolean;
}

/** undefined where the sheet does not exist for this viewer. */
export function sheetView(state: BookState, id: string, { viewer, now }: { viewer: Actor; now: string }): SheetView | undefined {
  const name = parseSheetName(id);
  const form = name === undefined ? undefined : sheetOf(state.scheme, name.kind);
  const unit = name === undefined ? undefined : state.units.get(name.unit);
  if (name === undefined || form === undefined || unit?.listed !== true || name.kind === 'comprehensive') return undefined;
  const author = isAuthor(state, name, viewer);
  if (!author && !mayReadSheet(state, name, viewer)) return undefined;
  const sheet = unit.sheets.get(id);
  const day = dueDay(state, name);
  const self = unit.sheets.get(sheetName('self', name.unit));
  const hidesPeer = name.kind === 'peer' && viewer.role === 'unit' && state.settings.blindPeers;
  const reviewer = name.reviewer === null || hidesPeer ? undefined : state.units.get(name.reviewer);
  const sealed = name.kind === 'peer' && !author && peersSealed(state);
  const open = state.stage === form.stage || (isAfter(state.scheme, state.stage, form.stage) && mayDo(viewer.role, name.kind === 'peer' ? 'submitPeer' : 'submitSelf', state.stage));
  return {
    card: bookCard(state, viewer, now), sheet: id, kind: name.kind, stage: form.stage, unit: unitName(unit),
    reviewer: reviewer === undefined ? null : unitName(reviewer),
    revision: sheet?.revision ?? 0, status: sheet?.status ?? 'open', due: day === undefined ? null : deadline(day, now, state.calendar),
    rows: sealed ? [] : ((sheet?.rows ?? []) as readonly Row[]),
    receipt: sheet === undefined || sheet.status === 'returned' ? null : receiptOf(sheet),
    returned: sheet?.returned === null || sheet?.returned === undefined || sheet.status === 'submitted' ? null : { reason: sheet.returned.reason, at: sheet.returned.at, person: sheet.returned.by.person },
    selfRows: name.kind === 'peer' && self?.status === 'submitted' ? (self.rows as readonly Row[]) : [],
    maySubmit: author && open && sheet?.status !== 'submitted',
    bonuses: name.kind === 'self' ? bonusClaims(unit) : [],
    mayClaim: name.kind === 'self' && author && state.scheme.bonuses !== undefined && mayDo(viewer.role, 'claimBonus', state.stage),
    reasonBelow: name.kind === 'peer' ? (state.settings.peerReasonBelow ?? null) : null,
    sealed: sealed && sheet !== undefined,
    mayReturn: sheet?.status === 'submitted' && mayDo(viewer.role, 'returnSheet', state.stage),
  };
}

function receiptOf(sheet: Untouched<SheetState>): Receipt {
  return { number: sheet.receipt.seq + 1, hash: sheet.receipt.hash, at: sheet.submittedAt, person: sheet.submittedBy.person, late: sheet.late };
}

/** A unit reads what peers said of it once their stage is closed; where peers are blind, without names (received-peers.ts). */
function mayReadSheet(state: BookState, name: { kind: SheetId; unit: string }, viewer: Actor): boolean {
  if (viewer.role === 'office' || viewer.role === 'leader') return true;
  if (viewer.role !== 'unit' || !mayReadUnit(state, viewer, name.unit)) return false;
  return name.kind === 'self' || (!state.settings.blindPeers && (mayReadScore(state, viewer, name.unit) || isAfter(state.scheme, state.stage, 'peerReview')));
}
