/**
 * The public questionnaire of a scheme: its questions, how few answers are too few, and the part of the total that its
 * result may become.
 *
 * An office begins its yearly questionnaire with these questions. Only questions of one choice or on a scale, with options
 * that have scores, count; the others are told in the results.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Clause, Decimal, Text } from './text.ts';

export const surveyQuestionKinds = ['single', 'scale', 'multi', 'text'] as const;
export type SurveyQuestionKind = (typeof surveyQuestionKinds)[number];

export interface SurveyQuestion {
  readonly id: string;
  readonly kind: SurveyQuestionKind;
  readonly title: Text;
  /** May be left unanswered. */
  readonly isOptional?: true;
  /** None for free text; on a scale from the lowest step to the highest. */
  readonly options: readonly SurveyOption[];
}

/** `score` is 0–100; an option without one ("cannot say") is counted and told, and scores nothing. */
export interface SurveyOption { readonly id: string; readonly title: Text; readonly score?: Decimal }

/** missing: the result cannot be taken over, and the part waits or goes by its own rule. marked: it can, and says so. */
export const surveyBelow = ['missing', 'marked'] as const;

export interface Survey {
  readonly title: Text;
  readonly questions: readonly SurveyQuestion[];
  /** The part of the total that a unit's result may become: an entered result or a questionnaire. None: it informs only. */
  readonly leaf?: string;
  /** With fewer counted answers for a unit than this … */
  readonly fewest: number;
  /** … this happens. */
  readonly below: (typeof surveyBelow)[number];
  /** Places to which a result is rounded, once, when it becomes an entered result; the way is that of the total. */
  readonly places: 0 | 1 | 2;
  readonly clause: Clause;
}
