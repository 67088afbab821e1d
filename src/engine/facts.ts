/**
 * What the engine is told about a unit, and what it answers.
 *
 * Facts and results are plain JSON-able data: decimal text in, decimal text (or a fraction such
 * as "271/3") out, so that nothing on the way can lose a digit.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal } from '#scheme/grammar.ts';
import type { AdjustmentFact, BonusFact, EarnedFact } from './given-facts.ts';
import type { AdjustmentResult, BonusResult, GradeStep, VetoResult } from './beyond-results.ts';

export type * from './beyond-results.ts';
export type * from './given-facts.ts';

export interface UnitFacts {
  readonly unit: string;
  /** Problems for the scheme's deductions, in the order in which they were recorded. */
  readonly problems: readonly ProblemFact[];
  /** "0", or a decision within the scheme's fraud range. */
  readonly fraud: Decimal;
  /** Fact per leaf id of the scheme's total. A leaf that is absent is missing, never 0. */
  readonly leaves: Readonly<Record<string, LeafFact>>;
  /** Where the scheme has classes, the unit's own. */
  readonly unitClass?: string;
  readonly bonuses?: readonly BonusFact[];
  readonly adjustments?: readonly AdjustmentFact[];
  /** Ids of the vetoes that were found. */
  readonly vetoes?: readonly string[];
  /** Ids of the flags that stand. */
  readonly flags?: readonly string[];
  /** Nothing more is to come: what is missing stays missing, and rules for that are final. */
  readonly closed?: true;
}

export interface ProblemFact {
  readonly id: string;
  /** At least one. */
  readonly charges: readonly ChargeFact[];
  /** Index into `charges` of the place that the office decided on. */
  readonly chargedAt?: number;
}

export interface ChargeFact {
  readonly item: string;
  readonly rule: string;
  /** Whole number from 1; periods for a rule by period. */
  readonly count: number;
  /** What was reached, for a rule by shortfall; its count is 1. */
  readonly reached?: Decimal;
}

/**
 * score          the leaf's score, 0–100 (or up to the full marks that an `entered` leaf names).
 * points         points per indicator of the leaf's table; an indicator left out makes the leaf missing.
 * problems       what the table leaves after the deductions for `problems` (a `deductions` leaf). `earned`: what is known of
 *                items whose points are earned, by item; without it the leaf is missing.
 * many           one fact per reviewer (a `mean` leaf); an empty list is missing. `voices`: the voice of each, where the
 *                leaf has voices.
 * answers        how often each option was chosen, by question (a `questionnaire` leaf).
 * notApplicable  the leaf does not apply to the unit; the scheme says what counts then.
 */
export type LeafFact =
  | { readonly kind: 'score'; readonly score: Decimal }
  | { readonly kind: 'points'; readonly points: Readonly<Record<string, Decimal>> }
  | { readonly kind: 'problems'; readonly earned?: Readonly<Record<string, EarnedFact>> }
  | { readonly kind: 'many'; readonly of: readonly LeafFact[]; readonly voices?: readonly string[] }
  | { readonly kind: 'answers'; readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>> }
  | { readonly kind: 'notApplicable' };

/** Exact number as text: lowest decimal form, or "numerator/denominator" where none exists. */
export type Exact = string;

export interface UnitResult {
  readonly unit: string;
  readonly complete: boolean;
  /** Two decimals, half up; null while a part is missing. */
  readonly total: Decimal | null;
  readonly exactTotal: Exact | null;
  /** `name.zh` of the band of the rounded total. */
  readonly grade: string | null;
  readonly range: Range;
  /** Categories of a deduction total, then the nodes below a weighted total, in table order. */
  readonly parts: readonly PartResult[];
  /** Items of the deduction table, in table order (also where the deductions are only a leaf). */
  readonly items: readonly ItemResult[];
  readonly charged: readonly ChargeResult[];
  readonly suppressed: readonly SuppressedResult[];
  readonly fraud: Exact;
  /** Ids of the leaves that are missing and waited for. */
  readonly missing: readonly string[];
  /** The fields below are there only where the scheme has such a thing and the unit too. */
  readonly unitClass?: string;
  /** The total does not apply to the unit: no part of it does. */
  readonly state?: 'notApplicable';
  /** Ids of the leaves that are missing while a rule of the scheme stands in for them. */
  readonly assumed?: readonly string[];
  readonly bonuses?: readonly BonusResult[];
  readonly adjustments?: readonly AdjustmentResult[];
  /** Ids of the vetoes found, and what is left of the total under their ceilings where that is less. */
  readonly vetoes?: readonly VetoResult[];
  /** Why the grade is not simply that of the line reached, step by step. */
  readonly gradeSteps?: readonly GradeStep[];
}

/** Lowest and highest total still possible (two decimals), and the grades that lie between. */
export interface Range {
  readonly min: Decimal;
  readonly max: Decimal;
  readonly grades: readonly string[];
}

export interface PartResult {
  readonly id: string;
  /** null while missing. */
  readonly score: Exact | null;
  readonly of: Exact;
  /** Share of the final in percent, e.g. "7" for the self part; for categories their points. */
  readonly weight: Exact;
  /** score / of × weight, what the part brings to the total; null while missing. */
  readonly contribution: Exact | null;
  /** Why there is no score, or why another counts: the part does not apply, or it is missing and a rule stands in. */
  readonly state?: 'notApplicable' | 'assumed';
  /** What counts in its place: full marks, a fixed score; null where its weight is redistributed. */
  readonly counted?: Exact | null;
  /** Share of the final in percent after redistribution, where it is not `weight`. */
  readonly share?: Exact;
  /** A part with a deduction table that takes nothing: its score was entered, or the part does not apply. */
  readonly replaced?: Replaced;
  /** Score per reviewer behind a mean, and whether it was trimmed away. */
  readonly from?: readonly { readonly score: Exact | null; readonly trimmed: boolean; readonly weight?: Exact }[];
  /** Mean of each question of a questionnaire, and its answers; null with too few. */
  readonly questions?: readonly { readonly id: string; readonly score: Exact | null; readonly answers: number }[];
}

/** What stands in the place of what a table leaves. */
export type Replaced = 'entered' | 'notApplicable';

export interface ItemResult {
  readonly id: string;
  readonly deducted: Exact;
  readonly uncapped: Exact;
  readonly cap: Exact;
  /** Full marks of the item, where they are not its cap or not simply there. */
  readonly points?: Exact;
  /** Where points are earned: how many, and what is left of them; null while missing. */
  readonly earned?: Exact | null;
  readonly left?: Exact | null;
  readonly state?: 'notApplicable';
}

export interface ChargeResult {
  readonly problem: string;
  /** Index of the charge within its problem. */
  readonly index: number;
  readonly item: string;
  readonly rule: string;
  readonly count: number;
  /** Points that this charge takes before the item's cap ("0" for a repeat of a 'once' rule). */
  readonly points: Exact;
}

export interface SuppressedResult extends ChargeResult {
  /** same-problem: another charge of the problem has more points or stands first. decided: the office chose another. */
  readonly because: 'same-problem' | 'decided';
}
