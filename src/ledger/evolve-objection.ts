/**
 * Entries about objections: charges made known, objections filed and answered, charges reversed.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { ObjectionState } from './notice-state.ts';
import type { MutableBookState, ProblemState, UnitState } from './state.ts';

export type ObjectionEntry = EntryOf<
  'chargesTold' | 'objectionFiled' | 'objectionWithdrawn' | 'objectionAnswered' | 'chargeReversed' | 'objectionReopened'
>;

export function evolveObjection(state: MutableBookState, entry: ObjectionEntry): void {
  const stamp = { at: entry.at, by: entry.by };
  switch (entry.kind) {
    case 'chargesTold':
      tell(state, entry.problems, entry.on);
      return;
    case 'objectionFiled':
      return file(state, entry);
    case 'objectionWithdrawn': {
      const objection = objectionOf(state, entry.objection);
      objection.revision += 1;
      objection.withdrawn = { reason: entry.reason, ...stamp };
      return;
    }
    case 'objectionAnswered': {
      const objection = objectionOf(state, entry.objection);
      objection.revision += 1;
      objection.answer = { outcome: entry.outcome, reason: entry.reason, evidence: entry.evidence, ...stamp };
      return;
    }
    case 'chargeReversed': {
      const { unit, problem } = problemOf(state, entry.problem);
      const { from, to, objection, reason } = entry;
      unit.revision += 1;
      problem.revision += 1;
      problem.reversals.set(entry.charge, { from, to, objection, reason, ...stamp });
      if (to === null) forgetPlace(unit, problem.id, entry.charge);
      return;
    }
    case 'objectionReopened': {
      const window = { until: entry.until, reason: entry.reason, ...stamp };
      if (entry.problem === null) unitOf(state, entry.unit).reopened = window;
      else problemOf(state, entry.problem).problem.reopened = window;
      return;
    }
  }
}

/** The first day on which the unit was told stays: a second telling gives no second window. */
export function tell(state: MutableBookState, problems: readonly string[], on: string): void {
  for (const id of problems) {
    const { problem } = problemOf(state, id);
    problem.toldOn ??= on;
  }
}

function file(state: MutableBookState, entry: EntryOf<'objectionFiled'>): void {
  const { objection: id, unit, words, evidence, by, at } = entry;
  const index = entry.charge ?? 0;
  const charge = entry.problem === null ? undefined : problemOf(state, entry.problem).problem.charges[index];
  const about = entry.problem === null || charge === undefined ? null : { problem: entry.problem, index, charge };
  unitOf(state, unit).objections.set(id, { id, unit, revision: 1, about, words, evidence, filedBy: by, filedAt: at, withdrawn: null, answer: null });
  state.unitByObjection.set(id, unit);
}

/** A decision for a place that counts no more falls: the rule chooses among those that are left. */
function forgetPlace(unit: UnitState, problem: string, index: number): void {
  for (const other of unit.problems.values()) {
    if (other.decided?.problem === problem && other.decided.index === index) other.decided = null;
  }
}

function objectionOf(state: MutableBookState, id: string): ObjectionState {
  const objection = state.units.get(state.unitByObjection.get(id) ?? '')?.objections.get(id);
  if (objection === undefined) throw new RangeError(`The book has no objection ${id}.`);
  return objection;
}

function unitOf(state: MutableBookState, id: string): UnitState {
  const unit = state.units.get(id);
  if (unit === undefined) throw new RangeError(`The book has no unit ${id}.`);
  return unit;
}

function problemOf(state: MutableBookState, id: string): { unit: UnitState; problem: ProblemState } {
  const unit = state.units.get(state.unitByProblem.get(id) ?? '');
  const problem = unit?.problems.get(id);
  if (unit === undefined || problem === undefined) throw new RangeError(`The book has no problem ${id}.`);
  return { unit, problem };
}
