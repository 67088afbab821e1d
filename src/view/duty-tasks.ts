/**
 * Tasks that follow from the registers: what a unit, or the office itself, has to do within five working days or is late
 * with, and what the office has to look into.
 */

import type { BookState } from '#ledger/state.ts';
import { suggestionsOf } from '#workflow/obligation-suggestions.ts';
import { mayDo } from '#workflow/policy.ts';
import { dutiesOf } from './duties.ts';
import { newTask, type Task, type TaskContext } from './task.ts';

/** Working days before the last one from which on a person is reminded. */
export const remindFrom = 5;

export function dutyTasks(state: BookState, { viewer, now }: TaskContext): readonly Task[] {
  if (!mayDo(viewer.role, 'keepRegisters', state.stage)) return [];
  const unit = viewer.role === 'unit' ? (viewer.unit ?? '') : null;
  const name = unit === null ? undefined : state.units.get(unit)?.unit.name;
  const own = dutiesOf(state, unit, now).filter(({ due }) => due.left <= remindFrom).map((duty) => newTask(state, {
    kind: duty.record === null ? 'handInReport' : 'keepRecord', status: 'inProgress', due: duty.due, about: { id: duty.id, words: duty.words },
    ...(unit !== null && name !== undefined ? { unit: { id: unit, name } } : {}),
  }));
  return viewer.role === 'office' ? [...own, ...toSettle(state, now)] : own;
}

function toSettle(state: BookState, now: string): readonly Task[] {
  const open = suggestionsOf(state, now).length;
  if (open === 0) return [];
  const done = state.obligations.settled.size;
  return [newTask(state, { kind: 'settleSuggestions', status: done === 0 ? 'notStarted' : 'inProgress', progress: { done, of: done + open } })];
}
