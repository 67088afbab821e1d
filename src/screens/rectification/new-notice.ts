/** A notice as it is typed, before it has a number. Pure. */

import type { ProblemRow } from '#view/problem-row.ts';

export interface NoticeContent {
  readonly problems: readonly string[];
  readonly words: string;
  /** Working days, as typed. */
  readonly days: string;
}

/** Problems that a notice can be made of: they stand, and are in no other notice. */
export function noticeable(problems: readonly ProblemRow[], unit: string): readonly ProblemRow[] {
  return problems.filter((row) => row.unit.id === unit && row.state === 'charged' && row.notice === null).sort((a, b) => a.number - b.number);
}

/** undefined where the text is no number of days from 1 to 250. */
export function daysOf(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 250 ? days : undefined;
}
