/**
 * Self-assessment against what was found, unit by unit and item by item, with what the office has said of each gap.
 */

import { addDecimals, subtract } from '#engine/decimal.ts';
import type { Actor, Evidence, Finding, Row } from '#ledger/fields.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import { claimsOf, explanationOf, isAbove, type Claim } from '#workflow/claims.ts';
import type { Action } from '#workflow/policy.ts';
import { sheetOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { allowed, mayLook, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ClaimsView {
  readonly card: BookCard;
  /** What a self-assessment asks; null for a scheme without one. */
  readonly form: 'points' | 'findings' | null;
  /** The scheme deducts for faked material. */
  readonly hasFraud: boolean;
  readonly rows: readonly ClaimsRow[];
  readonly allowed: readonly Action[];
}

export interface ClaimsRow {
  readonly unit: UnitName;
  readonly submitted: boolean;
  /** Sums over the items that both sides speak of. */
  readonly claimed: string;
  readonly found: string;
  readonly gap: string;
  readonly compared: number;
  readonly items: readonly ClaimItem[];
  /** Items with more claimed than found, and no explanation. */
  readonly unexplained: number;
  readonly fraud: 'none' | 'proposed' | 'inForce' | 'refused';
}

export interface ClaimItem extends Claim {
  readonly isAbove: boolean;
  readonly note: string;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly explained: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
  readonly revision: number;
}

/** undefined for those who do not read scores in the making. */
export function claimsView(state: BookState, viewer: Actor, now: string): ClaimsView | undefined {
  if (!mayLook(state, viewer, 'readDesk')) return undefined;
  return {
    card: bookCard(state, viewer, now), form: sheetOf(state.scheme, 'self')?.form ?? null, hasFraud: state.scheme.fraud !== undefined,
    rows: readableUnits(state, viewer).map((unit) => claimsRow(state, unit)), allowed: allowed(state, viewer),
  };
}

function claimsRow(state: BookState, unit: SeenUnit): ClaimsRow {
  const sheet = unit.sheets.get(sheetName('self', unit.unit.id));
  const rowByItem = new Map(sheet?.status === 'submitted' ? sheet.rows.map((row) => [row.item, row as Row] as const) : []);
  const items = claimsOf(state, unit).map((claim): ClaimItem => {
    const row = rowByItem.get(claim.item);
    const said = explanationOf(unit, claim);
    return {
      ...claim, isAbove: isAbove(claim), note: row?.note ?? '', findings: row?.findings ?? [], evidence: row?.evidence ?? [],
      explained: said === undefined ? null : { reason: said.reason, by: said.by, at: said.at }, revision: unit.gaps.get(claim.item)?.revision ?? 0,
    };
  });
  const compared = items.filter(({ gap }) => gap !== null);
  const claimed = addDecimals(...compared.flatMap((one) => one.claimed ?? []));
  const found = addDecimals(...compared.flatMap((one) => one.found ?? []));
  return {
    unit: unitName(unit), submitted: sheet?.status === 'submitted', claimed, found, gap: subtract(claimed, found), compared: compared.length, items,
    unexplained: items.filter((item) => item.isAbove && item.explained === null).length, fraud: fraudOf(unit),
  };
}

function fraudOf({ fraud }: SeenUnit): ClaimsRow['fraud'] {
  if (fraud === null || fraud.points === '0') return 'none';
  return fraud.signed === null ? 'proposed' : fraud.signed.agreed ? 'inForce' : 'refused';
}
