/**
 * What units owe all year round, as data of a scheme: which registers are kept, how long each duty may take, what
 * stops or moves its clock, and where a late one is charged. Each with the clause it comes from.
 *
 * Days are whole numbers and never decide a score; a late record only suggests a problem, which a person confirms.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Clause, Text } from './text.ts';

/** Registers that the program can keep; a scheme names those that its office asks for. */
export const registerKinds = ['publication', 'request', 'explanation', 'report', 'clarification'] as const;
export type RegisterKind = (typeof registerKinds)[number];

export interface Register {
  readonly kind: RegisterKind;
  readonly title: Text;
  readonly term: Term;
  readonly clause: Clause;
  /** How much longer a request may take once the applicant was told in time. */
  readonly extension?: { readonly days: number; readonly clause: Clause };
  /** The application went back to be completed: the time begins anew with what comes in, or only stands still. */
  readonly correction?: { readonly effect: 'restarts' | 'pauses'; readonly clause: Clause };
  readonly thirdParty?: Consultation;
  readonly otherBody?: Consultation;
  /** Nothing is published before it was reviewed for secrecy. */
  readonly secrecyReview?: { readonly clause: Clause };
  /** Where what went wrong is charged, if a person confirms it. */
  readonly breaches: readonly Breach[];
}

export type Term =
  /** Working days after the day it began; that day is not counted. */
  | { readonly kind: 'workingDays'; readonly days: number }
  /** Every year by a day of the calendar; the office itself may have a later one. */
  | { readonly kind: 'yearly'; readonly monthDay: string; readonly office?: { readonly monthDay: string; readonly clause: Clause } }
  /** "Promptly": the source gives no number, so nothing is ever late by itself. */
  | { readonly kind: 'promptly' };

/** Somebody is asked before an answer is given. */
export interface Consultation {
  /** Whether the time of the one who is asked counts into the time of the answer. */
  readonly effect: 'pauses' | 'counts';
  /** Working days from receipt within which they must be asked. */
  readonly askWithin?: number;
  /** Working days after which silence ends the waiting. */
  readonly answerWithin?: number;
  readonly clause: Clause;
}

export const breachKinds = ['late', 'askedLate', 'unreviewed', 'withheld'] as const;
export type BreachKind = (typeof breachKinds)[number];

export interface Breach { readonly kind: BreachKind; readonly item: string; readonly rule: string }

export interface Obligations { readonly registers: readonly Register[] }
