/**
 * Who is told what, and how urgent it is. Pure: the words come from the caller.
 */

import type { PersonsTasks } from '#view/reminders.ts';
import type { Task } from '#view/task.ts';

export const urgencies = ['overdue', 'one', 'three', 'five', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** Working days left: none or one, up to three, up to five, more; what has no day comes last. */
export function urgencyOf({ due }: Pick<Task, 'due'>): Urgency {
  if (due === null) return 'later';
  if (due.overdue) return 'overdue';
  if (due.left <= 1) return 'one';
  if (due.left <= 3) return 'three';
  return due.left <= 5 ? 'five' : 'later';
}

export interface Group { readonly urgency: Urgency; readonly tasks: readonly Task[] }

export function groupsOf(tasks: readonly Task[]): readonly Group[] {
  return urgencies.map((urgency) => ({ urgency, tasks: tasks.filter((task) => urgencyOf(task) === urgency) })).filter((group) => group.tasks.length > 0);
}

export interface DigestWords {
  readonly head: string;
  readonly person: (person: PersonsTasks) => string;
  readonly urgency: (urgency: Urgency) => string;
  readonly task: (task: Task) => string;
  readonly foot: string;
}

/** Plain text for a group chat: a head, each person, what is urgent first, numbered. */
export function digestText(persons: readonly PersonsTasks[], words: DigestWords): string {
  const body = persons.flatMap((person) => [
    '', words.person(person),
    ...groupsOf(person.tasks).flatMap(({ urgency, tasks }) => [words.urgency(urgency), ...tasks.map((task, index) => `${index + 1}. ${words.task(task)}`)]),
  ]);
  return [words.head, ...body, '', words.foot].join('\n');
}
