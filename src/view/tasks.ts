/**
 * What a person has to do in one book now: the tasks of every source, one file each.
 *
 * One more source: a `TaskSource` in a file of its own and a line here; its kinds in task.ts, in
 * src/workflow/language/ and in src/screens/task-target.ts (does not compile without).
 */

import type { BookState } from '#ledger/state.ts';
import { noticeTasks } from './notice-tasks.ts';
import { dutyTasks } from './duty-tasks.ts';
import { stageTasks } from './stage-tasks.ts';
import { visitTasks } from './visit-tasks.ts';
import type { Task, TaskContext, TaskSource } from './task.ts';

const sources: readonly TaskSource[] = [
  visitTasks,
  stageTasks,
  noticeTasks,
  dutyTasks,
];

export function tasksOf(state: BookState, context: TaskContext): readonly Task[] {
  return sources.flatMap((source) => source(state, context));
}
