/**
 * What is added to a total, taken off it or laid over it: bonuses, adjustments, vetoes; and the facts of a unit
 * that are no points: its class and its flags.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Clause, Decimal, Text } from './text.ts';

/** Points on top of the composition. */
export interface Bonus {
  readonly id: string;
  readonly title: Text;
  /** Most that its rules bring together. */
  readonly cap: Decimal;
  /** Only where a node (the whole composition unless said) scores at least `min`. */
  readonly unlock?: { readonly node?: string; readonly min: Decimal };
  readonly rules: readonly BonusRule[];
  readonly clause: Clause;
}

interface AnyBonusRule {
  readonly id: string;
  readonly text: Text;
  readonly per: Text;
  readonly clause: Clause;
}

/** each: points × count. once: points, however often. */
export interface CountedBonusRule extends AnyBonusRule {
  readonly counting: 'each' | 'once';
  readonly points: Decimal;
}

/** By how many percent a figure exceeds its quota: `first.over` brings `first.points`, each further `further.over` brings `further.points`. */
export interface StepsBonusRule extends AnyBonusRule {
  readonly counting: 'steps';
  /** The quota of all units; left out, each claim says its own. */
  readonly quota?: Decimal;
  readonly first: { readonly over: Decimal; readonly points: Decimal };
  readonly further?: { readonly over: Decimal; readonly points: Decimal };
}

export type BonusRule = CountedBonusRule | StepsBonusRule;

/** Points added or taken by a decision, within bounds and for a stated reason. */
export interface Adjustment {
  readonly id: string;
  readonly title: Text;
  readonly sign: 'plus' | 'minus';
  readonly min: Decimal;
  readonly max: Decimal;
  /** In force only once a second person has signed. */
  readonly twoPersons?: true;
  readonly clause: Clause;
}

/** One thing that overrides the points (单项否决): the grade is no better than `grade`, or the total no higher than `score`. */
export interface Veto {
  readonly id: string;
  readonly text: Text;
  readonly effect: { readonly kind: 'grade'; readonly grade: string } | { readonly kind: 'ceiling'; readonly score: Decimal };
  readonly clause: Clause;
}

/** A state of the unit that a grade may ask about: "a rectification is open". */
export interface Flag {
  readonly id: string;
  readonly title: Text;
  readonly clause: Clause;
}

/** Units of one kind, with tables or weights of their own. */
export interface UnitClass {
  readonly id: string;
  readonly title: Text;
  readonly clause: Clause;
  /** Tables that stand in place of others, for nodes and sheets alike. */
  readonly tables?: readonly { readonly instead: string; readonly use: string }[];
  /** Weights of parts, by the id of the part's node; what adds up to 1 in the total adds up to 1 here. */
  readonly weights?: readonly { readonly part: string; readonly weight: Decimal }[];
}
