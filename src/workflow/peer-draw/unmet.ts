/**
 * Which wishes a draw could not meet, and what can be said about why.
 *
 * Imports: nothing beyond the folder.
 */

import { mirror } from './improve.ts';
import type { GroupTask } from './task.ts';

export interface UnmetWish {
  /** mutual: the two review each other (told once). repeated: last year's pair, or rather apart. together: wished for, not drawn. */
  readonly kind: 'mutual' | 'repeated' | 'together';
  readonly unit: string;
  readonly reviewer: string;
  /** Reviewers of the unit without conflict, those among them who are also free of repetition, and how many it needs. */
  readonly possible: number;
  readonly free: number;
  readonly need: number;
  /**
   * fewFree: the unit needs more reviewers than are free. smallGroup: there are not enough different pairs for everybody.
   * others: it could only be met at the price of another rule or wish.
   */
  readonly because: 'fewFree' | 'smallGroup' | 'others';
}

export function unmetWishes(task: GroupTask, chosen: Uint8Array): readonly UnmetWish[] {
  const { units, reviewers } = task;
  const width = reviewers.length;
  const unmet: UnmetWish[] = [];
  const tell = (kind: UnmetWish['kind'], place: number): void => {
    const row = Math.floor(place / width);
    const { possible, free } = roomOf(task, row);
    unmet.push({ kind, unit: units[row] ?? '', reviewer: reviewers[place % width] ?? '', possible, free, need: task.need, because: cause(task, kind, free) });
  };
  chosen.forEach((is, place) => {
    if (is === 0) return;
    const back = mirror(task, place);
    if ((task.cost[place] ?? 0) > 0) tell('repeated', place);
    if (back > place && chosen[back] === 1) tell('mutual', place);
  });
  for (const [row, column] of task.together) if (chosen[row * width + column] === 0) tell('together', row * width + column);
  return unmet;
}

function roomOf({ reviewers, forbidden, cost }: GroupTask, row: number): { readonly possible: number; readonly free: number } {
  let [possible, free] = [0, 0];
  for (let place = row * reviewers.length, end = place + reviewers.length; place < end; place += 1) {
    if (forbidden[place] === 1) continue;
    possible += 1;
    if (cost[place] === 0) free += 1;
  }
  return { possible, free };
}

function cause(task: GroupTask, kind: UnmetWish['kind'], free: number): UnmetWish['because'] {
  if (kind === 'repeated' && free < task.need) return 'fewFree';
  const members = task.units.length;
  if (kind === 'mutual' && task.reviewers.length === members && task.need * 2 > members - 1) return 'smallGroup';
  return 'others';
}
