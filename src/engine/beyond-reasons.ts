/**
 * Reasons beyond the composition: bonuses, adjustments, vetoes, fraud, and the steps of the grade. Read through reasons.ts.
 *
 * Imports: scheme/grammar (types).
 */

import type { Clause, Decimal, Text } from '#scheme/grammar.ts';
import type { BonusClaim, Exact, GradeStep } from './facts.ts';

/** A step with the words of the veto or the flag that it is about, and where it stands. */
export type ExplainedGradeStep = GradeStep & { readonly about: Text | null; readonly clause: Clause };

/** A bonus that the unit claims; `score` null while it is open whether it is unlocked. */
export interface BonusReason {
  readonly kind: 'bonus';
  readonly id: string;
  readonly title: Text;
  readonly score: Exact | null;
  readonly uncapped: Exact;
  readonly cap: Exact;
  readonly capped: boolean;
  readonly unlocked: boolean | null;
  /** What unlocks it: a node's title and the score that it must reach. */
  readonly unlock: { readonly node: Text; readonly min: Decimal } | null;
  readonly claims: readonly (BonusClaim & { readonly title: Text })[];
  readonly clause: Clause;
  readonly children: readonly [];
}

export interface AdjustmentReason {
  readonly kind: 'adjustment';
  readonly id: string;
  readonly title: Text;
  readonly sign: 'plus' | 'minus';
  readonly points: Exact;
  readonly reason: string;
  readonly clause: Clause;
  readonly children: readonly [];
}

/** A veto that was found, and what it did to the total; what it did to the grade is a step of the grade. */
export interface VetoReason {
  readonly kind: 'veto';
  readonly id: string;
  readonly title: Text;
  readonly lowered: { readonly from: Exact; readonly to: Exact } | null;
  readonly grade: string | null;
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
