/**
 * Objections that nobody has answered yet.
 *
 * Imports: ledger (types).
 */

import type { ObjectionState } from '#ledger/notice-state.ts';
import type { Untouched, UnitState } from '#ledger/state.ts';

type SeenUnit = Untouched<UnitState>;
type SeenObjection = Untouched<ObjectionState>;

export function openObjections(unit: SeenUnit): readonly SeenObjection[] {
  return [...unit.objections.values()].filter((objection) => isOpenObjection(unit, objection));
}

/** One that waits for an answer. An objection to a problem withdrawn meanwhile waits for nothing. */
export function isOpenObjection(unit: SeenUnit, { about, answer, withdrawn }: SeenObjection): boolean {
  if (answer !== null || withdrawn !== null) return false;
  return about === null || unit.problems.get(about.problem)?.withdrawn === null;
}
