/**
 * The units that take part, in the order of the office's list.
 *
 * Imports: ledger (types).
 */

import type { BookState, Untouched, UnitState } from '#ledger/state.ts';

export function listedUnits(state: BookState): readonly Untouched<UnitState>[] {
  return [...state.units.values()].filter((unit) => unit.listed);
}
