/**
 * Visits that an inspector is to make: one task per inspection, until the last of them has ended.
 */

import type { BookState } from '#ledger/state.ts';
import { visitsFor } from '#workflow/inspection-visits.ts';
import { mayDo } from '#workflow/policy.ts';
import { deadline } from './deadline.ts';
import { newTask, type Task, type TaskContext } from './task.ts';

export function visitTasks(state: BookState, { viewer, now }: TaskContext): readonly Task[] {
  if (viewer.role !== 'inspector' || !mayDo('inspector', 'recordVisit', state.stage)) return [];
  return [...state.inspections.values()].flatMap((inspection): readonly Task[] => {
    const round = inspection.rounds[inspection.rounds.length - 1];
    if (inspection.closed !== null || round === undefined) return [];
    const visits = round.targets
      .filter(({ inspectors }) => inspectors.includes(viewer.person))
      .map(({ unit }) => visitsFor(state, { inspection: inspection.id, round: round.number }, unit));
    const done = visits.filter((one) => one.some(({ concluded }) => concluded !== null)).length;
    if (done === visits.length) return [];
    return [newTask(state, {
      kind: 'visitAssigned', about: { id: inspection.id, words: inspection.title }, due: deadline(round.to, now, state.calendar),
      status: visits.some((one) => one.length > 0) ? 'inProgress' : 'notStarted', progress: { done, of: visits.length },
    })];
  });
}
