/**
 * Entries about inspections: planned, changed by hand, another round, closed and reopened; and how a visit ended.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { InspectionState } from './inspection-state.ts';
import type { MutableBookState, VisitState } from './state.ts';

type InspectionEntry = EntryOf<
  'inspectionPlanned' | 'inspectionChanged' | 'roundOpened' | 'inspectionClosed' | 'inspectionReopened' | 'visitConcluded'
>;

export function evolveInspection(state: MutableBookState, entry: InspectionEntry): void {
  const { at, by } = entry;
  if (entry.kind === 'inspectionPlanned') return plan(state, entry);
  if (entry.kind === 'visitConcluded') return conclude(state, entry);
  const inspection = inspectionOf(state, entry.inspection);
  inspection.revision += 1;
  switch (entry.kind) {
    case 'inspectionChanged': {
      const round = inspection.rounds[entry.round - 1];
      if (round === undefined) throw new RangeError(`Inspection ${inspection.id} has no round ${entry.round}.`);
      round.changes.push({ before: round.targets, after: entry.targets, reason: entry.reason, by, at });
      round.targets = entry.targets;
      round.from = entry.from;
      round.to = entry.to;
      return;
    }
    case 'roundOpened': {
      const { from, to, reason, targets } = entry;
      inspection.rounds.push({ number: inspection.rounds.length + 1, from, to, reason, targets, changes: [], by, at });
      return;
    }
    case 'inspectionClosed':
      inspection.closed = { reason: entry.reason, at, by };
      return;
    case 'inspectionReopened':
      inspection.closed = null;
      return;
  }
}

function plan(state: MutableBookState, entry: EntryOf<'inspectionPlanned'>): void {
  const { inspection, title, method, items, draw = null, from, to, targets, at, by } = entry;
  state.inspections.set(inspection, {
    id: inspection, number: state.inspections.size + 1, revision: 0, title, method, items, draw,
    rounds: [{ number: 1, from, to, reason: '', targets, changes: [], by, at }],
    closed: null, by, at,
  });
}

function conclude(state: MutableBookState, entry: EntryOf<'visitConcluded'>): void {
  const { nothingFound, words, evidence, at, by } = entry;
  const unit = state.units.get(state.unitByVisit.get(entry.visit) ?? '');
  const visit: VisitState | undefined = unit?.visits.find(({ id }) => id === entry.visit);
  if (unit === undefined || visit === undefined) throw new RangeError(`The book has no visit ${entry.visit}.`);
  unit.revision += 1;
  visit.concluded = { nothingFound, words, evidence, at, by };
}

function inspectionOf(state: MutableBookState, id: string): InspectionState {
  const inspection = state.inspections.get(id);
  if (inspection === undefined) throw new RangeError(`The book has no inspection ${id}.`);
  return inspection;
}
