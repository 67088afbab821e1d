/**
 * Effect of the office's word on a gap between what a unit claimed and what was found.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { MutableBookState } from './state.ts';

export function evolveGap(state: MutableBookState, { unit: id, item, claimed, found, reason, by, at }: EntryOf<'gapExplained'>): void {
  const unit = state.units.get(id);
  if (unit === undefined) throw new RangeError(`The book has no unit ${id}.`);
  unit.gaps.set(item, { claimed, found, reason, by, at, revision: (unit.gaps.get(item)?.revision ?? 0) + 1 });
}
