/**
 * Objections: charges made known, objected to within the window, answered by somebody else, reversed.
 *
 * A charge is never edited: what a review takes back or lowers is a reversing entry beside it.
 *
 * Imports: engine (decimals), ledger, workflow.
 */

import { compareExact } from '#engine/decimal.ts';
import type { Event } from '#ledger/entries.ts';
import type { ObjectionState } from '#ledger/notice-state.ts';
import { chargeNow } from '#ledger/standing-charges.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { chargesRefusal, dayRefusal, problemIn, unitRefusal } from './decide-problem.ts';
import { chargeCost, isWindowOpen, objectionIn, objectionWindow, standingObjection } from './objection-rules.ts';
import { refuse, type Decision, type Refusal } from './refusal.ts';
import { deductionTable, schemeOf } from './scheme-parts.ts';
import { shanghaiDay } from './working-days.ts';

type AboutObjection = 'tellCharges' | 'fileObjection' | 'withdrawObjection' | 'answerObjection' | 'reopenObjection';

export function decideObjection(asked: Asked<CommandOf<AboutObjection>>): Decision<Event> {
  const { state, command, now } = asked;
  switch (command.kind) {
    case 'tellCharges':
      return tellCharges(state, command, now);
    case 'fileObjection':
      return file({ ...asked, command });
    case 'withdrawObjection': {
      // another unit's is not there, whatever revision is guessed
      if (state.unitByObjection.get(command.objection) !== asked.actor.unit) return refuse({ code: 'notFound', what: 'objection' });
      const found = waiting(state, command);
      if ('code' in found) return refuse(found);
      return { ok: true, events: [{ kind: 'objectionWithdrawn', objection: found.id, reason: command.reason }] };
    }
    case 'answerObjection':
      return answer({ ...asked, command });
    case 'reopenObjection':
      return reopen(state, command, now);
  }
}

function tellCharges(state: BookState, { unit: id, problems, on, how, words, evidence }: CommandOf<'tellCharges'>, now: string): Decision<Event> {
  const refusal = unitRefusal(state, id) ?? dayRefusal(on, now);
  if (refusal !== undefined) return refuse(refusal);
  if (new Set(problems).size < problems.length) return refuse({ code: 'invalidInput', fields: [{ path: 'problems', fault: 'twice' }] });
  for (const one of problems) {
    const problem = state.units.get(id)?.problems.get(one);
    if (problem === undefined) return refuse({ code: 'notFound', what: 'problem' });
    if (problem.withdrawn !== null) return refuse({ code: 'problemClosed', state: 'withdrawn' });
    if (problem.toldOn !== null) return refuse({ code: 'exists' });
    if (on < shanghaiDay(problem.chargesSince)) return refuse({ code: 'invalidInput', fields: [{ path: 'on', fault: 'dayOrder' }] });
  }
  return { ok: true, events: [{ kind: 'chargesTold', unit: id, problems, on, how, words, evidence }] };
}

function file({ state, command, actor, now }: Asked<CommandOf<'fileObjection'>>): Decision<Event> {
  const { objection, unit: id, problem, charge, words, evidence } = command;
  const unit = state.units.get(id);
  if (unit?.listed !== true || actor.unit !== id) return refuse({ code: 'notFound', what: 'unit' });
  if (state.unitByObjection.has(objection)) return refuse({ code: 'exists' });
  const refusal = subjectRefusal(state, command) ?? windowRefusal(state, command, now);
  if (refusal !== undefined) return refuse(refusal);
  return { ok: true, events: [{ kind: 'objectionFiled', objection, unit: id, problem, charge: problem === null ? null : charge, words, evidence }] };
}

/** Is there something to object to: a charge that stands, or a published result? */
function subjectRefusal(state: BookState, { unit: id, problem: about, charge }: CommandOf<'fileObjection'>): Refusal | undefined {
  if (about === null) return state.publications.length === 0 ? { code: 'notFound', what: 'result' } : undefined;
  const problem = state.units.get(id)?.problems.get(about);
  if (problem === undefined || charge === null || problem.charges[charge] === undefined) return { code: 'notFound', what: 'problem' };
  if (problem.withdrawn !== null) return { code: 'problemClosed', state: 'withdrawn' };
  return chargeNow(problem, charge) === null ? { code: 'chargeGone' } : undefined;
}

/** Once per charge and per published version, within the window; a window opened again by the office opens both. */
function windowRefusal(state: BookState, { unit: id, problem: about, charge }: CommandOf<'fileObjection'>, now: string): Refusal | undefined {
  const unit = state.units.get(id);
  if (unit === undefined) return { code: 'notFound', what: 'unit' };
  const problem = about === null ? null : (unit.problems.get(about) ?? null);
  const window = objectionWindow(state, unit, problem);
  if (!isWindowOpen(window, shanghaiDay(now))) return { code: 'windowClosed', closed: window.closes ?? '' };
  const before = standingObjection(unit, problem === null ? null : { problem: problem.id, index: charge ?? 0 });
  if (before === undefined) return undefined;
  if (before.answer === null) return { code: 'objected', answered: false };
  const again = (problem ?? unit).reopened;
  const isNewVersion = problem === null && before.filedAt < (state.publications.at(-1)?.at ?? '');
  return isNewVersion || (again !== null && again.at > before.answer.at) ? undefined : { code: 'objected', answered: true };
}

/** The objection of a command, if it waits for an answer and is as it was seen. */
function waiting(state: BookState, command: { objection: string; seen: number }): Untouched<ObjectionState> | Refusal {
  const found = objectionIn(state, command.objection);
  if (found === undefined) return { code: 'notFound', what: 'objection' };
  if (found.revision !== command.seen) return { code: 'changedMeanwhile', what: 'objection', seen: command.seen, current: found.revision };
  return found.answer !== null || found.withdrawn !== null ? { code: 'exists' } : found;
}

function answer({ state, command, actor }: Asked<CommandOf<'answerObjection'>>): Decision<Event> {
  const found = waiting(state, command);
  if ('code' in found) return refuse(found);
  const refusal = eyesRefusal(state, found, actor.person) ?? fixedRefusal(state, found, command);
  if (refusal !== undefined) return refuse(refusal);
  const { outcome, reason, evidence } = command;
  const answered: Event = { kind: 'objectionAnswered', objection: found.id, outcome, reason, evidence };
  const { about } = found;
  if (about === null || outcome === 'rejected') return { ok: true, events: [answered] };
  const problem = problemIn(state, about.problem);
  const from = problem === undefined ? undefined : chargeNow(problem, about.index);
  if (problem === undefined || problem.withdrawn !== null) return refuse({ code: 'problemClosed', state: 'withdrawn' });
  if (from === undefined || from === null) return refuse({ code: 'chargeGone' });
  if (outcome === 'upheld' && command.whole) return { ok: true, events: [answered, { kind: 'problemWithdrawn', problem: problem.id, reason }] };
  const to = outcome === 'upheld' ? null : command.to;
  const lowered = to === null ? undefined : lowerRefusal(state, problem.unit, { from, to });
  if (lowered !== undefined) return refuse(lowered);
  return { ok: true, events: [answered, { kind: 'chargeReversed', problem: problem.id, charge: about.index, from, to, objection: found.id, reason }] };
}

/** Four eyes: who recorded the problem, or proposed the grade, does not judge the objection to it. Persons are compared, not roles. */
function eyesRefusal(state: BookState, { unit, about }: Untouched<ObjectionState>, person: string): Refusal | undefined {
  const by = about === null ? state.units.get(unit)?.proposal?.by : problemIn(state, about.problem)?.recordedBy;
  return by?.person === person ? { code: 'ownRecord', person, what: about === null ? 'grade' : 'problem' } : undefined;
}

/** A result that was approved or published changes only by way of a correction; rejecting changes nothing. */
function fixedRefusal(state: BookState, { about }: Untouched<ObjectionState>, { outcome, to }: CommandOf<'answerObjection'>): Refusal | undefined {
  if (outcome === 'partly' && about !== null && to === null) return { code: 'invalidInput', fields: [{ path: 'to', fault: 'invalid_type' }] };
  if (outcome === 'rejected') return undefined;
  const isFixed = state.stage === 'approval' || state.stage === 'published' || (about === null && state.correction === null);
  return isFixed ? { code: 'correctionFirst', stage: state.stage } : undefined;
}

/** Partly upheld takes less than before; the same or more would be no relief but a new charge. */
function lowerRefusal(state: BookState, unit: string, { from, to }: { from: Parameters<typeof chargeCost>[1]; to: Parameters<typeof chargeCost>[1] }): Refusal | undefined {
  const table = deductionTable(schemeOf(state, unit));
  if (table === undefined) return { code: 'notFound', what: 'leaf' };
  const unknown = chargesRefusal(state, unit, [to]);
  if (unknown !== undefined) return unknown;
  return compareExact(chargeCost(table, to), chargeCost(table, from)) < 0 ? undefined : { code: 'invalidInput', fields: [{ path: 'to', fault: 'notLower' }] };
}

function reopen(state: BookState, { unit: id, problem: about, until, reason }: CommandOf<'reopenObjection'>, now: string): Decision<Event> {
  const refusal = unitRefusal(state, id);
  if (refusal !== undefined) return refuse(refusal);
  const unit = state.units.get(id);
  const problem = about === null ? null : unit?.problems.get(about);
  if (unit === undefined || problem === undefined) return refuse({ code: 'notFound', what: 'problem' });
  if (problem === null && state.publications.length === 0) return refuse({ code: 'notFound', what: 'result' });
  if (problem !== null && problem.withdrawn !== null) return refuse({ code: 'problemClosed', state: 'withdrawn' });
  const { closes } = objectionWindow(state, unit, problem);
  if (closes === null) return refuse({ code: 'exists' });
  const today = shanghaiDay(now);
  // of an open window the last day moves; one that has closed opens from today
  if (until < today || until < closes) return refuse({ code: 'invalidInput', fields: [{ path: 'until', fault: 'dayOrder' }] });
  return { ok: true, events: [{ kind: 'objectionReopened', unit: id, problem: about, until, reason }] };
}
