/**
 * Facts for what only some schemes have: earned points, bonuses, adjustments, vetoes. Read through facts.ts.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal } from '#scheme/grammar.ts';

/**
 * What is known of an item whose points are earned; an item without one is missing.
 *
 * level          the level picked (`levels`).
 * figure         the figure reached (`scale`, `quota`, `ranking`).
 * rate           so many done of so many due (`rate`); nothing due: the item does not apply.
 * notApplicable  the item does not apply to the unit; the scheme says what counts then.
 */
export type EarnedFact =
  | { readonly kind: 'level'; readonly level: string }
  | { readonly kind: 'figure'; readonly figure: Decimal }
  | { readonly kind: 'rate'; readonly done: Decimal; readonly due: Decimal }
  | { readonly kind: 'notApplicable' };

/** One thing that brings a bonus. The same id listed twice is one. */
export interface BonusFact {
  readonly id: string;
  readonly bonus: string;
  readonly rule: string;
  /** Whole number from 1; for rules that count each. */
  readonly count: number;
  /** What was reached, for rules by steps above a quota; and the unit's quota where the scheme gives none. */
  readonly reached?: Decimal;
  readonly quota?: Decimal;
}

/** A decision that adds or takes points; one for each adjustment at the most. */
export interface AdjustmentFact {
  readonly adjustment: string;
  readonly points: Decimal;
  /** Why; never empty. */
  readonly reason: string;
}
