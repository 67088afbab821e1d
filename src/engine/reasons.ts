/**
 * The tree of reasons behind a result: data only, sentences are made where a person reads them.
 *
 *   total ─ node ─ node ─ category ─ item ─ rule ─ charge (or suppressed)
 *         │             ├ reviewer ─ indicator
 *         │             └ question
 *         └ bonus, adjustment, fraud, veto
 *
 * Imports: scheme/grammar (types).
 */

import type { Clause, Decimal, Earning, Item, Node, Rounding, Rule, Text } from '#scheme/grammar.ts';
import type { AdjustmentReason, BonusReason, ExplainedGradeStep, FraudReason, VetoReason } from './beyond-reasons.ts';
import type { ChargeResult, EarnedFact, Exact, PartResult, Range, Replaced, SuppressedResult } from './facts.ts';

export type * from './beyond-reasons.ts';

export type Reason =
  | TotalReason
  | NodeReason
  | CategoryReason
  | ItemReason
  | RuleReason
  | ChargeReason
  | SuppressedReason
  | ReviewerReason
  | IndicatorReason
  | QuestionReason
  | BonusReason
  | AdjustmentReason
  | VetoReason
  | FraudReason;

/** The root. `clause` is that of the rounding, `gradeClause` that of the bands. */
export interface TotalReason {
  readonly kind: 'total';
  readonly id: 'total';
  readonly score: Decimal | null;
  readonly exact: Exact | null;
  readonly of: Exact;
  readonly grade: string | null;
  readonly gradeClause: Clause;
  /** Whether the line is met by the rounded total or by the exact one. */
  readonly gradeBy: 'rounded' | 'exact';
  readonly range: Range;
  readonly rounding: Pick<Rounding, 'mode' | 'places'>;
  /** Why the grade is not simply that of the line reached. */
  readonly gradeSteps: readonly ExplainedGradeStep[];
  /** No part applies to the unit. */
  readonly state?: 'notApplicable';
  readonly clause: Clause;
  readonly children: readonly (NodeReason | BonusReason | AdjustmentReason | VetoReason | FraudReason)[];
}

/** A node of the scheme's total; null scores are missing. */
export interface NodeReason extends Share {
  readonly kind: Node['kind'];
  /** Why another score counts, and which; null where its weight is redistributed. */
  readonly state?: PartResult['state'];
  readonly counted?: Exact | null;
  /** Share of the final after redistribution, where it is not `weight`. */
  readonly share?: Exact;
  /** A part with a table: what stands in the place of what it leaves. */
  readonly replaced?: Replaced;
  readonly children: readonly (NodeReason | CategoryReason | ReviewerReason | IndicatorReason | QuestionReason)[];
}

export interface CategoryReason extends Share {
  readonly kind: 'category';
  /** Most that its deductions take together, and whether that held something back. */
  readonly cap?: Exact;
  readonly capped?: boolean;
  readonly state?: PartResult['state'];
  /** The score of its table was entered, or its part does not apply: there is no score of the category, and its problems take nothing. */
  readonly replaced?: Replaced;
  readonly children: readonly ItemReason[];
}

/** `weight` is the share of the final in percent, `contribution` what it brings to the total. */
interface Share {
  readonly id: string;
  readonly title: Text;
  readonly score: Exact | null;
  readonly of: Exact;
  readonly weight: Exact;
  readonly contribution: Exact | null;
  readonly clause: Clause;
}

export interface ItemReason {
  readonly kind: 'item';
  readonly id: string;
  readonly title: Text;
  /** Points left; null while points that are earned are not known, and where the item does not apply. */
  readonly score: Exact | null;
  readonly of: Exact;
  /** Most that deductions take; null where there is no cap. */
  readonly cap: Exact | null;
  /** Charges told here, and those that took points. */
  readonly found: number;
  readonly counted: number;
  /** How points are earned here, and what is known. */
  readonly earned?: { readonly by: Earning; readonly fact: EarnedFact | null; readonly points: Exact | null };
  readonly state?: 'notApplicable';
  readonly notApplicable?: Item['notApplicable'];
  readonly deducted: Exact;
  readonly uncapped: Exact;
  /** Whether the cap took something back. */
  readonly capped: boolean;
  readonly clause: Clause;
  readonly children: readonly RuleReason[];
}

/** A rule under which something was found; rules without findings are no reason. */
export interface RuleReason {
  readonly kind: 'rule';
  readonly id: string;
  readonly title: Text;
  readonly points: Exact;
  readonly counting: Rule['counting'];
  /** The rule itself: what else its counting says. */
  readonly rule: Rule;
  readonly per: Text;
  /** What its charges take together, before the item's cap. */
  readonly taken: Exact;
  readonly clause: Clause;
  readonly children: readonly (ChargeReason | SuppressedReason)[];
}

export interface ChargeReason extends ChargeResult {
  readonly kind: 'charge';
  /** Problem and place in it: "p1#0". */
  readonly id: string;
  readonly clause: Clause;
  readonly children: readonly [];
}

/** A charge that takes nothing: the problem is charged elsewhere, or its table is replaced as a whole. */
export interface SuppressedReason extends ChargeResult {
  readonly kind: 'suppressed';
  readonly because: SuppressedResult['because'] | Replaced;
  readonly id: string;
  /** Where the same problem is counted instead. */
  readonly countedAt: { readonly item: string; readonly rule: string } | null;
  readonly clause: Clause;
  readonly children: readonly [];
}

/** One reviewer behind a mean, in the order of the facts. */
export interface ReviewerReason {
  readonly kind: 'reviewer';
  /** Place in the facts, from "0". */
  readonly id: string;
  readonly score: Exact | null;
  readonly of: Exact;
  readonly trimmed: boolean;
  /** Weight of the reviewer's voice, where the mean has voices. */
  readonly weight?: Exact;
  readonly clause: Clause;
  readonly children: readonly IndicatorReason[];
}

/** A question of a questionnaire: the mean of its answers; null with too few. */
export interface QuestionReason {
  readonly kind: 'question';
  readonly id: string;
  readonly title: Text;
  readonly score: Exact | null;
  readonly of: Exact;
  readonly answers: number;
  readonly clause: Clause;
  readonly children: readonly [];
}

/** An indicator scored on a sheet; null where it was left out. */
export interface IndicatorReason {
  readonly kind: 'indicator';
  readonly id: string;
  readonly title: Text;
  readonly score: Exact | null;
  readonly of: Exact;
  readonly clause: Clause;
  readonly children: readonly [];
}
