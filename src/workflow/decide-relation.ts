/**
 * Two problems that are not one: told apart for good, or the earlier one come back.
 *
 * Imports: ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import { pairName } from '#ledger/problem-pairs.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { problemIn, problemRefusal } from './decide-problem.ts';
import { refuse, type Decision, type Refusal } from './refusal.ts';

export function decideRelation({ state, command, actor }: Asked<CommandOf<'tellApart' | 'linkRecurrence' | 'removeRecurrence'>>): Decision<Event> {
  switch (command.kind) {
    case 'tellApart':
      return tellApart(state, command);
    case 'linkRecurrence':
      return link(state, command, actor);
    case 'removeRecurrence': {
      const { problem, reason } = command;
      const refusal = problemRefusal(state, command) ?? ownRefusal(state, command.problem, actor);
      if (refusal !== undefined) return refuse(refusal);
      if (problemIn(state, problem)?.recurrenceOf === null) return refuse({ code: 'notFound', what: 'problem' });
      return { ok: true, events: [{ kind: 'recurrenceRemoved', problem, reason }] };
    }
  }
}

function tellApart(state: BookState, command: CommandOf<'tellApart'>): Decision<Event> {
  const { problem, from, reason } = command;
  const refusal = problemRefusal(state, command) ?? otherRefusal(state, problem, from);
  if (refusal !== undefined) return refuse(refusal);
  const unit = state.units.get(state.unitByProblem.get(problem) ?? '');
  if (unit?.toldApart.has(pairName(problem, from)) === true) return refuse({ code: 'exists' });
  return { ok: true, events: [{ kind: 'problemsToldApart', problem, from, reason }] };
}

/** Another year's problem is taken by what its book says: this book cannot look into that one. */
function link(state: BookState, command: CommandOf<'linkRecurrence'>, actor: Actor): Decision<Event> {
  const { problem, earlier, reason } = command;
  const refusal =
    problemRefusal(state, command) ??
    ownRefusal(state, problem, actor) ??
    (earlier.in === 'thisBook' ? otherRefusal(state, problem, earlier.problem) ?? orderRefusal(state, problem, earlier.problem) : undefined);
  if (refusal !== undefined) return refuse(refusal);
  if (earlier.in === 'otherBook' && earlier.year >= state.year) {
    return refuse({ code: 'invalidInput', fields: [{ path: 'earlier.year', fault: 'range' }] });
  }
  if (problemIn(state, problem)?.recurrenceOf !== null) return refuse({ code: 'exists' });
  return { ok: true, events: [{ kind: 'recurrenceLinked', problem, earlier, reason }] };
}

/** The other of two problems must be there, of the same unit, and stand by itself. */
function otherRefusal(state: BookState, problem: string, other: string): Refusal | undefined {
  const found = problemIn(state, other);
  if (found === undefined || other === problem) return { code: 'notFound', what: 'problem' };
  if (found.unit !== problemIn(state, problem)?.unit) return { code: 'otherUnit' };
  if (found.withdrawn !== null) return { code: 'problemClosed', state: 'withdrawn' };
  return found.joinedInto === null ? undefined : { code: 'problemClosed', state: 'joined' };
}

/** A return is found on a later day, and no problem returns as itself: a day corrected afterwards could close such a circle. */
function orderRefusal(state: BookState, problem: string, earlier: string): Refusal | undefined {
  const [later, before] = [problemIn(state, problem), problemIn(state, earlier)];
  if (later === undefined || before === undefined) return { code: 'notFound', what: 'problem' };
  let isOwn = false;
  for (let at: typeof before | undefined = before; at !== undefined && !isOwn;) {
    isOwn = at.id === problem;
    at = at.recurrenceOf?.earlier.in === 'thisBook' ? problemIn(state, at.recurrenceOf.earlier.problem) : undefined;
  }
  return before.foundOn < later.foundOn && !isOwn ? undefined : { code: 'notEarlier', day: later.foundOn, earlier: before.foundOn };
}

/** An inspector says it of own records; somebody else's are the office's to link. */
function ownRefusal(state: BookState, problem: string, actor: Actor): Refusal | undefined {
  if (actor.role !== 'inspector' || problemIn(state, problem)?.recordedBy.person === actor.person) return undefined;
  return { code: 'notAllowed', action: 'linkRecurrence', stage: state.stage, role: 'inspector' };
}
