/**
 * A single change that would turn a grade.
 *
 * Imports: engine and scheme (types).
 */

import type { Exact, UnitFacts } from '#engine/facts.ts';
import type { Text } from '#scheme/grammar.ts';

/** One change, and the total and grade that it would lead to. */
export type Flip = FlipCause & { readonly total: string; readonly grade: string; readonly isBetter: boolean };

export type FlipCause =
  /** The problem were not there. */
  | { readonly kind: 'problemGone'; readonly problem: string }
  /** One more were found under the rule. */
  | { readonly kind: 'oneMore'; readonly item: string; readonly rule: string; readonly title: Text; readonly text: Text }
  /** The part had at least (better) or at most (worse) this score. */
  | { readonly kind: 'score'; readonly leaf: string; readonly title: Text; readonly now: Exact; readonly score: string }
  | { readonly kind: 'fraudGone' }
  | { readonly kind: 'vetoGone' | 'flagGone'; readonly id: string; readonly title: Text }
  | { readonly kind: 'bonusGone'; readonly id: string; readonly title: Text };

/** The same with the facts as they would be. */
export interface Change { readonly cause: FlipCause; readonly facts: UnitFacts }
