/**
 * What a result tells of bonuses, adjustments, vetoes and of the way to the grade. Read through facts.ts.
 *
 * Imports: scheme/grammar (types).
 */

import type { Decimal } from '#scheme/grammar.ts';

export interface BonusResult {
  readonly id: string;
  /** What counts: the points of its claims, up to the cap, or 0 while locked; null while that is open. */
  readonly points: string | null;
  readonly uncapped: string;
  readonly cap: string;
  /** null: the score that unlocks it is missing. */
  readonly unlocked: boolean | null;
  readonly claims: readonly BonusClaim[];
}

export interface BonusClaim {
  readonly id: string;
  readonly rule: string;
  readonly count: number;
  /** "0" for a repeat of a rule that counts once, and for a claim listed before. */
  readonly points: string;
  /** By how many percent the quota is exceeded, for rules by steps. */
  readonly excess?: string;
}

export interface AdjustmentResult {
  readonly id: string;
  readonly sign: 'plus' | 'minus';
  readonly points: string;
  readonly reason: string;
}

export interface VetoResult {
  readonly id: string;
  /** The total before and after its ceiling, where it lowered it. */
  readonly lowered?: { readonly from: string; readonly to: string };
}

/**
 * veto         a veto allows no better grade.
 * requirement  a precondition of the better grade is not fulfilled: a veto was found, or `flag` stands.
 * quota        the better grade has its share of units; `limit` of `units`, and so many with a score not below this one's.
 * quotaOpen    the grade has a quota, and not all units are known: it may still be lowered.
 */
export type GradeStep =
  | { readonly because: 'veto'; readonly veto: string; readonly from: string; readonly to: string }
  | { readonly because: 'requirement'; readonly flag: string | null; readonly from: string; readonly to: string }
  | { readonly because: 'quota'; readonly from: string; readonly to: string; readonly percent: Decimal; readonly limit: number; readonly units: number; readonly ahead: number }
  | { readonly because: 'quotaOpen'; readonly from: string; readonly to: string; readonly percent: Decimal };
