/**
 * The tree of reasons behind a result: data only, sentences are made where a person reads them.
 *
 *   total ─ node ─ node ─ category ─ item ─ rule ─ charge (or suppressed)
 *         │             └ reviewer ─ indicator
 *         └ fraud
 *
 * Imports: scheme/grammar (types).
 */

import type { Clause, Decimal, Node, Rule, Text } from '#scheme/grammar.ts';
import type { ChargeResult, Exact, Range, SuppressedResult } from './facts.ts';

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
  readonly range: Range;
  readonly clause: Clause;
  readonly children: readonly (NodeReason | FraudReason)[];
}

/** A node of the scheme's total; null scores are missing. */
export interface NodeReason extends Share {
  readonly kind: Node['kind'];
  readonly children: readonly (NodeReason | CategoryReason | ReviewerReason | IndicatorReason)[];
}

export interface CategoryReason extends Share {
  readonly kind: 'category';
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
  /** Points left of the cap. */
  readonly score: Exact;
  readonly of: Exact;
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

export interface SuppressedReason extends SuppressedResult {
  readonly kind: 'suppressed';
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
  readonly clause: Clause;
  readonly children: readonly IndicatorReason[];
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

export interface FraudReason {
  readonly kind: 'fraud';
  readonly id: 'fraud';
  readonly points: Exact;
  readonly clause: Clause;
  readonly children: readonly [];
}
