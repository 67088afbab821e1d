/**
 * What a person finds on arrival: the work that waits for them, nearest deadline first, and the years.
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { bookCard, type BookCard } from './book-card.ts';
import type { Task } from './task.ts';
import { tasksOf } from './tasks.ts';
import type { DraftNote } from './task-status.ts';
import { mayReadBook } from './viewer.ts';
import { shanghaiDay } from '#workflow/working-days.ts';

export interface HomeView {
  readonly today: string;
  readonly tasks: readonly Task[];
  readonly books: readonly BookCard[];
}

export interface BookWithDrafts { readonly state: BookState; readonly drafts: readonly DraftNote[] }

export function homeView(books: readonly BookWithDrafts[], viewer: Actor, now: string): HomeView {
  const readable = books.filter(({ state }) => mayReadBook(state, viewer));
  const tasks = readable.flatMap(({ state, drafts }) => tasksOf(state, { viewer, now, drafts }));
  return {
    today: shanghaiDay(now),
    tasks: tasks.slice().sort(byDue),
    books: readable
      .map(({ state }) => bookCard(state, viewer, now))
      .sort((a, b) => b.year - a.year || a.title.localeCompare(b.title, 'zh-CN')),
  };
}

/** Open work before done work; within it the nearest day first, and what has no day last. */
function byDue(a: Task, b: Task): number {
  const done = Number(a.status === 'done') - Number(b.status === 'done');
  return done !== 0 ? done : (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999');
}
