/**
 * Tasks that follow from the stage a year is in: sheets to fill in, results to review, approve and publish.
 */

import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { Scheme, Sheet } from '#scheme/grammar.ts';
import { dueDay } from '#workflow/sheet-author.ts';
import { findingsOf } from '#workflow/findings.ts';
import { listedUnits } from '#workflow/listed-units.ts';
import { openPeers } from '#workflow/open-peers.ts';
import { mayDo } from '#workflow/policy.ts';
import { isAfter, schemeOf, sheetOf } from '#workflow/scheme-parts.ts';
import { deadline, stageDeadline } from './deadline.ts';
import { newTask, type Task, type TaskContext } from './task.ts';
import { sheetStatus, type TaskStatus } from './task-status.ts';

/** The work of the open stage, by role. */
export function stageTasks(state: BookState, context: TaskContext): readonly Task[] {
  switch (context.viewer.role) {
    case 'office':
      return officeTasks(state, context);
    case 'inspector':
      return ['preparation', 'selfAssessment', 'peerReview', 'review'].includes(state.stage) && listedUnits(state).length > 0
        ? [stageTask(state, context, { kind: 'inspect', status: 'inProgress', due: stageDeadline(state, 'review', context.now) })]
        : [];
    case 'unit':
      return unitTasks(state, context);
    case 'peer':
      return peerTasks(state, context);
    case 'leader':
      return state.stage === 'approval' && state.approval.status !== 'approved' ? [stageTask(state, context, { kind: 'approve', status: 'notStarted' })] : [];
  }
}

function officeTasks(state: BookState, context: TaskContext): readonly Task[] {
  const units = listedUnits(state);
  const tasks: Task[] = [];
  const add = (part: Partial<Task> & Pick<Task, 'kind' | 'status'>) => tasks.push(stageTask(state, context, part));
  const findings = units.flatMap(findingsOf);
  const open = findings.filter(({ settled }) => settled === undefined).length;
  const canSettle = state.stage === 'selfAssessment' || state.stage === 'peerReview' || state.stage === 'review';
  if (canSettle && open > 0) add({ kind: 'settleFindings', status: 'inProgress', progress: { done: findings.length - open, of: findings.length } });
  switch (state.stage) {
    case 'preparation':
      add({ kind: 'setUp', status: units.length === 0 ? 'notStarted' : 'inProgress' });
      break;
    case 'selfAssessment': {
      const done = units.filter((unit) => unit.sheets.get(sheetName('self', unit.unit.id))?.status === 'submitted').length;
      add({ kind: 'watchSelf', status: 'inProgress', progress: { done, of: units.length } });
      break;
    }
    case 'peerReview': {
      const waiting = units.flatMap((unit) => openPeers(state, unit)).length;
      const of = [...state.reviewersByUnit.values()].reduce((sum, reviewers) => sum + reviewers.length, 0);
      add({ kind: 'watchPeers', status: 'inProgress', progress: { done: of - waiting, of } });
      break;
    }
    case 'review': {
      const done = units.filter((unit) => unit.proposal !== null).length;
      add({ kind: 'reviewUnits', status: done === 0 ? 'notStarted' : 'inProgress', progress: { done, of: units.length } });
      for (const unit of units) {
        const { fraud } = unit;
        if (fraud !== null && fraud.signed === null && fraud.points !== '0' && fraud.proposedBy.person !== context.viewer.person) {
          add({ kind: 'signFraud', status: 'notStarted', unit: { id: unit.unit.id, name: unit.unit.name } });
        }
      }
      break;
    }
    case 'approval':
      add(state.approval.status === 'approved' ? { kind: 'publish', status: 'notStarted' } : { kind: 'waitApproval', status: 'inProgress' });
      break;
    case 'published':
    case 'archived':
      break;
  }
  return tasks;
}

function unitTasks(state: BookState, context: TaskContext): readonly Task[] {
  const id = context.viewer.unit ?? '';
  const unit = state.units.get(id);
  if (unit?.listed !== true) return [];
  const about = { id, name: unit.unit.name };
  if (state.stage === 'published' || state.stage === 'archived') {
    return [stageTask(state, context, { kind: 'readResult', status: 'done', due: null, unit: about })];
  }
  const form = sheetOf(state.scheme, 'self');
  if (form === undefined || state.stage === 'preparation') return [];
  return [sheetTask(state, context, { kind: 'fillSelf', sheet: sheetName('self', id), unit: about })].filter(({ status }) => isToBeFilled(state, form, { author: id, status }));
}

function peerTasks(state: BookState, context: TaskContext): readonly Task[] {
  const form = sheetOf(state.scheme, 'peer');
  const reviewer = context.viewer.unit ?? '';
  if (form === undefined) return [];
  return listedUnits(state)
    .filter((unit) => state.reviewersByUnit.get(unit.unit.id)?.includes(reviewer))
    .map((unit) =>
      sheetTask(state, context, { kind: 'fillPeer', sheet: sheetName('peer', unit.unit.id, reviewer), unit: { id: unit.unit.id, name: unit.unit.name } }),
    )
    .filter(({ status }) => isToBeFilled(state, form, { author: reviewer, status }));
}

/** In the sheet's own stage; later, as long as one may still be sent, for whoever has it back or was given a later day. */
function isToBeFilled(state: BookState, form: Sheet, { author, status }: { readonly author: string; readonly status: TaskStatus }): boolean {
  if (state.stage === form.stage) return true;
  const [role, action] = form.id === 'peer' ? (['peer', 'submitPeer'] as const) : (['unit', 'submitSelf'] as const);
  if (!isAfter(state.scheme, state.stage, form.stage) || !mayDo(role, action, state.stage)) return false;
  return status === 'needsMore' || status === 'returned' || (state.units.get(author)?.extensions.has(form.stage) ?? false);
}

function sheetTask(state: BookState, context: TaskContext, about: { kind: 'fillSelf' | 'fillPeer'; sheet: string; unit: { id: string; name: string } }): Task {
  const { kind, sheet, unit } = about;
  const submitted = state.units.get(unit.id)?.sheets.get(sheet);
  const draft = context.drafts.find((note) => note.sheet === sheet);
  const name = { kind: kind === 'fillSelf' ? 'self' : 'peer', unit: unit.id, reviewer: kind === 'fillSelf' ? null : (context.viewer.unit ?? null) } as const;
  const day = dueDay(state, name);
  return stageTask(state, context, {
    kind, sheet, unit, status: sheetStatus(submitted, draft), due: day === undefined ? null : deadline(day, context.now, state.calendar),
    progress: submitted === undefined && draft !== undefined ? { done: draft.filled, of: itemCount(schemeOf(state, unit.id), name.kind) } : null,
  });
}

function itemCount(scheme: Scheme, sheet: 'self' | 'peer'): number {
  const form = sheetOf(scheme, sheet);
  const table = scheme.tables.find((candidate) => candidate.id === form?.table);
  return table?.categories.reduce((sum, category) => sum + category.items.length, 0) ?? 0;
}

/** Due when the open stage ends, unless the task says otherwise. */
function stageTask(state: BookState, context: TaskContext, part: Partial<Task> & Pick<Task, 'kind' | 'status'>): Task {
  return newTask(state, { due: stageDeadline(state, state.stage, context.now), ...part });
}
