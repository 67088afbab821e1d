/**
 * What a unit claimed of itself, item by item, beside what was found.
 *
 * Where the sheet asks points: the unit's and the office's. Where it asks findings: what would be left of the item after the unit's own
 * findings, and what is left after the problems that are charged.
 *
 * Imports: engine, ledger, workflow.
 */

import { addDecimals, compareExact, subtract } from '#engine/decimal.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState, Untouched, UnitState } from '#ledger/state.ts';
import { itemsOf, schemeOf, sheetOf, tableOf } from './scheme-parts.ts';
import { scoreOf } from './score.ts';
import { findingCosts } from './sheet-figures.ts';

export interface Claim {
  readonly item: string;
  readonly full: string;
  /** Points of the item; null where one side has said nothing, or the item's points are measured. */
  readonly claimed: string | null;
  readonly found: string | null;
  /** Claimed less found: above 0 more was claimed than was found. */
  readonly gap: string | null;
}

/** Gaps  No items for a scheme without self-assessment. */
export function claimsOf(state: BookState, unit: Untouched<UnitState>): readonly Claim[] {
  const scheme = schemeOf(state, unit.unit.id);
  const form = sheetOf(scheme, 'self');
  const table = form === undefined ? undefined : tableOf(scheme, form.table);
  if (form === undefined || table === undefined) return [];
  const sheet = unit.sheets.get(sheetName('self', unit.unit.id));
  const rows = new Map(sheet?.status === 'submitted' ? sheet.rows.map((row) => [row.item, row] as const) : []);
  const scored = form.form === 'findings' ? new Map(scoreOf(state, unit).items.map((one) => [one.id, one])) : undefined;
  return itemsOf(table).map((item): Claim => {
    const row = rows.get(item.id);
    const claimed = row === undefined || item.earned !== undefined ? null : form.form === 'points' ? (row.points ?? null) : left(item.points, addDecimals(...findingCosts(table, item.id, row.findings)));
    const charged = scored?.get(item.id);
    const found = form.form === 'points' ? (unit.ratings.get(item.id)?.points ?? null) : charged === undefined || item.earned !== undefined ? null : left(item.points, charged.deducted);
    return { item: item.id, full: item.points, claimed, found, gap: claimed === null || found === null ? null : subtract(claimed, found) };
  });
}

export function isAbove(claim: Claim): boolean {
  return claim.gap !== null && compareExact(claim.gap, '0') > 0;
}

/** What the office has said of a gap, as long as the figures are those that it was said of. */
export function explanationOf(unit: Untouched<UnitState>, { item, claimed, found }: Claim) {
  const said = unit.gaps.get(item);
  return said !== undefined && said.claimed === claimed && said.found === found ? said : undefined;
}

function left(full: string, taken: string): string {
  return compareExact(taken, full) >= 0 ? '0' : subtract(full, taken);
}
