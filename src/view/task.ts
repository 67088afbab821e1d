/**
 * One piece of work that waits for a person. Every task leads to the screen where it is done.
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Deadline } from './deadline.ts';
import type { DraftNote, TaskStatus } from './task-status.ts';

export const taskKinds = [
  'setUp', 'watchSelf', 'watchPeers', 'reviewUnits', 'settleFindings', 'signFraud', 'waitApproval', 'publish', 'visitAssigned', 'inspect', 'fillSelf', 'fillPeer', 'approve', 'readResult',
  'keepRecord', 'handInReport', 'settleSuggestions',
  'deliverNotices', 'replyNotice', 'recheckNotices', 'answerObjections',
] as const;

export interface Task {
  readonly kind: (typeof taskKinds)[number];
  readonly book: string;
  readonly bookTitle: string;
  readonly sample: boolean;
  readonly status: TaskStatus;
  readonly due: Deadline | null;
  /** The unit that the task is about, where it is about one. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly sheet: string | null;
  /** The record, notice or visit that the task is about: its id, and what people call it. */
  readonly about: { readonly id: string; readonly words: string } | null;
  /** done of all, where it can be counted. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

export interface TaskContext { readonly viewer: Actor; readonly now: string; readonly drafts: readonly DraftNote[] }

/** Tasks of one subject, for one viewer: what waits for somebody else is not among them. */
export type TaskSource = (state: BookState, context: TaskContext) => readonly Task[];

export function newTask(state: BookState, part: Partial<Task> & Pick<Task, 'kind' | 'status'>): Task {
  return { book: state.book, bookTitle: state.title, sample: state.sample, due: null, unit: null, sheet: null, about: null, progress: null, ...part };
}
