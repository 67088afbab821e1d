/**
 * Entries about problems: recorded, revised, withdrawn, found to be the same, and where they count.
 *
 * A problem joined into another keeps its own record; its charges are looked at together with
 * those of the problem it was joined into (facts.ts).
 *
 * Imports: ledger.
 */

import { canonicalJson } from '#scheme/canonical-json.ts';
import type { EntryOf } from './entries.ts';
import { relateAsOne, tellApart } from './problem-pairs.ts';
import type { MutableBookState, ProblemState, UnitState } from './state.ts';

type ProblemEntry = EntryOf<
  'problemRecorded' | 'problemRevised' | 'problemWithdrawn' | 'problemsJoined' | 'problemSplit' | 'chargeDecided'
>;

export function evolveProblem(state: MutableBookState, entry: ProblemEntry): void {
  if (entry.kind === 'problemRecorded') return record(state, entry);
  const { unit, problem } = findProblem(state, entry.problem);
  unit.revision += 1;
  problem.revision += 1;
  const stamp = { reason: entry.reason, at: entry.at, by: entry.by };
  switch (entry.kind) {
    case 'problemRevised':
      // other charges are told anew: the window for objections begins again
      if (canonicalJson(problem.charges) !== canonicalJson(entry.charges)) chargedAnew(problem, entry.at);
      problem.charges = entry.charges;
      problem.words = entry.words;
      problem.foundOn = entry.foundOn;
      problem.method = entry.method;
      problem.evidence = entry.evidence;
      // the decision named a charge by its place, which may be another one now
      forgetDecision(unit, problem.id);
      return;
    case 'problemWithdrawn':
      problem.withdrawn = stamp;
      forgetDecision(unit, problem.id);
      return;
    case 'problemsJoined':
      problem.joinedInto = { problem: entry.into, ...stamp };
      problem.decided = null;
      relateAsOne(unit, problem, entry.into);
      return;
    case 'problemSplit':
      forgetDecision(unit, problem.id);
      // what was taken apart with a reason is not asked about again
      if (problem.joinedInto !== null) tellApart(unit, { problem: problem.id, from: problem.joinedInto.problem, ...stamp });
      problem.joinedInto = null;
      chargedAnew(problem, entry.at);
      return;
    case 'chargeDecided':
      chargedAnew(problem, entry.at);
      problem.decided = entry.charge === null ? null : { ...chargeAt(unit, problem, entry.charge), ...stamp };
      return;
  }
}

/**
 * The problems whose charges are looked at together: the problem itself, then those joined into
 * it in the order in which they were recorded. Withdrawn ones take no part.
 */
export function sameProblem<P extends { id: string; joinedInto: { problem: string } | null; withdrawn: unknown }>(
  problems: ReadonlyMap<string, P>,
  root: P,
): readonly P[] {
  const joined: P[] = [];
  for (const other of problems.values()) {
    if (other.joinedInto?.problem === root.id && other.withdrawn === null) joined.push(other);
  }
  return joined.length === 0 ? [root] : [root, ...joined];
}

/** The unit has not been told of what counts from now on. */
function chargedAnew(problem: ProblemState, at: string): void {
  problem.toldOn = null;
  problem.chargesSince = at;
}

function chargeAt(unit: UnitState, root: ProblemState, position: number): { problem: string; index: number } {
  let before = 0;
  for (const problem of sameProblem(unit.problems, root)) {
    if (position < before + problem.charges.length) return { problem: problem.id, index: position - before };
    before += problem.charges.length;
  }
  throw new RangeError(`Problem ${root.id} has no charge ${position}.`);
}

function forgetDecision(unit: UnitState, about: string): void {
  for (const problem of unit.problems.values()) {
    if (problem.id === about || problem.decided?.problem === about) problem.decided = null;
  }
}

function record(state: MutableBookState, entry: EntryOf<'problemRecorded'>): void {
  const unit = state.units.get(entry.unit);
  if (unit === undefined) throw new RangeError(`The book has no unit ${entry.unit}.`);
  unit.revision += 1;
  unit.problems.set(entry.problem, {
    id: entry.problem, unit: entry.unit, number: unit.problems.size + 1, revision: 0,
    charges: entry.charges, words: entry.words, foundOn: entry.foundOn, method: entry.method, evidence: entry.evidence,
    visit: entry.visit ?? null, place: entry.place ?? '', noted: entry.noted ?? null,
    recordedBy: entry.by, recordedAt: entry.at, withdrawn: null, joinedInto: null, decided: null, recurrenceOf: null,
    reversals: new Map(), toldOn: null, chargesSince: entry.at, reopened: null,
  });
  state.unitByProblem.set(entry.problem, entry.unit);
}

export function findProblem(state: MutableBookState, id: string): { unit: UnitState; problem: ProblemState } {
  const unit = state.units.get(state.unitByProblem.get(id) ?? '');
  const problem = unit?.problems.get(id);
  if (unit === undefined || problem === undefined) throw new RangeError(`The book has no problem ${id}.`);
  return { unit, problem };
}
