/**
 * Whose an inspection is, and which of its visits were made.
 *
 * Imports: ledger (types).
 */

import type { Actor } from '#ledger/fields.ts';
import type { RoundOf } from '#ledger/inspection-fields.ts';
import type { InspectionState } from '#ledger/inspection-state.ts';
import type { BookState, Untouched, VisitState } from '#ledger/state.ts';

/** An inspector reads the inspections in which they are or were to go somewhere. */
export function isFor(inspection: Untouched<InspectionState>, actor: Actor): boolean {
  return actor.role !== 'inspector' || inspection.rounds.some(({ targets }) => targets.some(({ inspectors }) => inspectors.includes(actor.person)));
}

export function problemsOfVisit(state: BookState, visit: string): number {
  const unit = state.units.get(state.unitByVisit.get(visit) ?? '');
  return [...(unit?.problems.values() ?? [])].filter((problem) => problem.visit === visit && problem.withdrawn === null).length;
}

/** Targets of the latest round whose visit has not ended. */
export function openTargets(state: BookState, inspection: Untouched<InspectionState> | undefined): number {
  const round = inspection?.rounds[inspection.rounds.length - 1];
  if (inspection === undefined || round === undefined) return 0;
  return round.targets.filter(({ unit }) => !visitsFor(state, { inspection: inspection.id, round: round.number }, unit).some(({ concluded }) => concluded !== null)).length;
}

export function visitsFor(state: BookState, { inspection, round }: RoundOf, unit: string): readonly Untouched<VisitState>[] {
  return (state.units.get(unit)?.visits ?? []).filter(({ of }) => of?.inspection === inspection && of.round === round);
}
