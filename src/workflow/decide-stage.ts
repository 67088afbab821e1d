/**
 * The walk through the year: moving on, reopening, approving, publishing, correcting.
 *
 * Forward goes one stage at a time; what is open is named first. Backward needs a reason. A
 * published year moves back only as a correction, which ends in a new version.
 *
 * Imports: ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { BookState } from '#ledger/state.ts';
import type { CommandOf } from './commands.ts';
import type { Asked } from './asked.ts';
import { unitRefusal } from './decide-problem.ts';
import { listedUnits, openPoints } from './open-points.ts';
import { refuse, type Decision, type Refusal } from './refusal.ts';
import { hasStage, isAfter, neighbour } from './scheme-parts.ts';

type Moving = 'moveStage' | 'extendDeadline' | 'approve' | 'sendBack' | 'publish' | 'openCorrection';

export function decideStage({ state, command }: Asked<CommandOf<Moving>>): Decision<Event> {
  if (command.kind === 'extendDeadline') return extend(state, command);
  if (command.seen !== state.stageRevision) {
    return refuse({ code: 'changedMeanwhile', what: 'stage', seen: command.seen, current: state.stageRevision });
  }
  switch (command.kind) {
    case 'moveStage':
      return move(state, command);
    case 'approve':
      if (state.approval.status === 'approved') return refuse({ code: 'exists' });
      return { ok: true, events: [{ kind: 'resultsApproved', note: command.note }] };
    case 'sendBack':
      return {
        ok: true,
        events: [{ kind: 'resultsSentBack', reason: command.reason }, moved(state, 'review', command.reason)],
      };
    case 'publish':
      return publish(state);
    case 'openCorrection':
      return { ok: true, events: [{ kind: 'correctionOpened', reason: command.reason }, moved(state, 'review', command.reason)] };
  }
}

function move(state: BookState, { to, reason }: CommandOf<'moveStage'>): Decision<Event> {
  const refusal = moveRefusal(state, to);
  if (refusal !== undefined) return refuse(refusal);
  if (isAfter(state.scheme, state.stage, to)) {
    return reason === '' ? refuse({ code: 'reasonNeeded', why: 'reopen' }) : { ok: true, events: [moved(state, to, reason)] };
  }
  const open = openPoints(state);
  const blocking = open.filter((point) => point.blocking);
  if (blocking.length > 0) return refuse({ code: 'stillOpen', open: blocking });
  if (open.length > 0 && reason === '') return refuse({ code: 'reasonNeeded', why: 'moveEarly' });
  return { ok: true, events: [moved(state, to, reason, open.length)] };
}

/** One step forward, or any open stage back; publication and correction have commands of their own. */
function moveRefusal(state: BookState, to: BookState['stage']): Refusal | undefined {
  const { stage: from } = state;
  if (!hasStage(state.scheme, to) || to === from) return { code: 'stageOrder', from, to };
  const forward = neighbour(state.scheme, from, 1) === to && to !== 'published';
  const back = isAfter(state.scheme, from, to) && from !== 'published' && from !== 'archived';
  return forward || back ? undefined : { code: 'stageOrder', from, to };
}

/** Source  Arxan article 8 (approval, then the notice of results); Tianshui article 10. */
function publish(state: BookState): Decision<Event> {
  if (state.approval.status !== 'approved') return refuse({ code: 'notApproved' });
  const results = listedUnits(state).flatMap(({ unit, proposal }) =>
    proposal === null ? [] : [{ unit: unit.id, total: proposal.total, grade: proposal.grade }],
  );
  const version = state.publications.length + 1;
  return { ok: true, events: [{ kind: 'resultsPublished', version, results }, moved(state, 'published', '')] };
}

function extend(state: BookState, { unit, stage, until, reason }: CommandOf<'extendDeadline'>): Decision<Event> {
  const refusal = unitRefusal(state, unit);
  if (refusal !== undefined) return refuse(refusal);
  const plan = state.stages.find((candidate) => candidate.stage === stage);
  if (plan === undefined) return refuse({ code: 'stageOrder', from: state.stage, to: stage });
  if (until <= plan.to) return refuse({ code: 'invalidInput', fields: [{ path: 'until', fault: 'dayOrder' }] });
  return { ok: true, events: [{ kind: 'deadlineExtended', unit, stage, until, reason }] };
}

function moved(state: BookState, to: BookState['stage'], reason: string, open = 0): Event {
  return { kind: 'stageMoved', from: state.stage, to, reason, open };
}
