/**
 * What units reported of themselves and the office has not settled yet.
 *
 * A self-reported finding takes points only once somebody at the office takes it up as a problem,
 * says that it is one already recorded, or dismisses it with a reason.
 *
 * Imports: ledger.
 */

import type { Finding } from '#ledger/fields.ts';
import { parseSheetName } from '#ledger/sheet-id.ts';
import type { BookState, SheetState, Untouched, UnitState } from '#ledger/state.ts';

type SeenSheet = Untouched<SheetState>;
type Settled = SeenSheet['settled'] extends ReadonlyMap<string, infer S> ? S : never;

export interface FoundFinding { readonly sheet: SeenSheet; readonly item: string; readonly finding: Untouched<Finding>; readonly settled: Settled | undefined }

export function findingIn(state: BookState, sheetId: string, findingId: string): FoundFinding | undefined {
  const unit = state.units.get(parseSheetName(sheetId)?.unit ?? '');
  return unit === undefined ? undefined : findingsOf(unit).find(({ sheet, finding }) => sheet.id === sheetId && finding.id === findingId);
}

/** Findings of the unit's own submitted sheets, in table order. */
export function findingsOf(unit: Untouched<UnitState>): readonly FoundFinding[] {
  const all: FoundFinding[] = [];
  for (const sheet of unit.sheets.values()) {
    if (sheet.kind !== 'self' || sheet.status !== 'submitted') continue;
    for (const row of sheet.rows) {
      for (const finding of row.findings) all.push({ sheet, item: row.item, finding, settled: sheet.settled.get(finding.id) });
    }
  }
  return all;
}
