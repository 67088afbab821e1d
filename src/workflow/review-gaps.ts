/**
 * What the office's own sheet about a unit still lacks.
 *
 * Imports: ledger, workflow.
 */

import type { BookState, Untouched, UnitState } from '#ledger/state.ts';
import { pointsGap } from './points-gap.ts';
import type { SheetGap } from './refusal.ts';
import { itemsOf, schemeOf, sheetOf, tableOf } from './scheme-parts.ts';

/** Empty where the scheme has no comprehensive sheet, or nothing is missing. */
export function ratingGaps(state: BookState, unit: Untouched<UnitState>): readonly { item: string; gap: SheetGap }[] {
  const scheme = schemeOf(state, unit.unit.id);
  const form = sheetOf(scheme, 'comprehensive');
  const table = form === undefined ? undefined : tableOf(scheme, form.table);
  if (table === undefined) return [];
  return itemsOf(table).flatMap((item) => {
    const gap = pointsGap(item, unit.ratings.get(item.id));
    return gap === undefined ? [] : [{ item: item.id, gap }];
  });
}
