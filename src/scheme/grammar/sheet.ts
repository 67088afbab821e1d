/**
 * Stages of a year, and the forms that are filled in during them.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Clause, Text } from './text.ts';

/** All stages the program knows, in the order in which a scheme may use them. */
export const stageIds = [
  'preparation',
  'selfAssessment',
  'peerReview',
  'review',
  'approval',
  'published',
  'archived',
] as const;
export type StageId = (typeof stageIds)[number];

export interface SchemeStage {
  readonly id: StageId;
  readonly title: Text;
  readonly clause: Clause;
}

export type SheetId = 'self' | 'peer' | 'comprehensive';

/** A form that somebody fills in over a table: by points per indicator, or by own findings. */
export interface Sheet {
  readonly id: SheetId;
  readonly title: Text;
  readonly table: string;
  readonly form: 'points' | 'findings';
  readonly stage: StageId;
  readonly clause: Clause;
}
