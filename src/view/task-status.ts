/**
 * The five states of a piece of work, and what a draft tells about it.
 *
 * "Not started" and "started" are kept apart: to the office they mean different things.
 */

export const taskStatuses = ['notStarted', 'inProgress', 'needsMore', 'done', 'returned'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** What is known of a half-filled sheet without showing what is in it. */
export interface DraftNote {
  readonly sheet: string;
  readonly savedAt: string;
  readonly filled: number;
}

export function sheetStatus(submitted: { readonly status: 'submitted' | 'returned' } | undefined, draft: DraftNote | undefined): TaskStatus {
  if (submitted?.status === 'submitted') return 'done';
  if (submitted?.status === 'returned') return draft === undefined ? 'returned' : 'needsMore';
  return draft === undefined || draft.filled === 0 ? 'notStarted' : 'inProgress';
}
