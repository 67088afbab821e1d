/**
 * Rules that take points off an item: how what was found is counted, and what it costs.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Clause, Decimal, Text } from './text.ts';

interface AnyRule {
  readonly id: string;
  /** Points, or with `unit` percent of the item's points. */
  readonly points: Decimal;
  readonly unit?: 'percent';
  readonly text: Text;
  /** What is counted: "per system", "per occurrence", "per missing column". */
  readonly per: Text;
  readonly clause: Clause;
}

/** points × count. */
export interface EachRule extends AnyRule {
  readonly counting: 'each';
}

/** points once, whatever the count and the number of problems. */
export interface OnceRule extends AnyRule {
  readonly counting: 'once';
}

/** points for the first, `further` for each one after it, over all problems charged here. */
export interface GraduatedRule extends AnyRule {
  readonly counting: 'graduated';
  readonly further: Decimal;
}

/** No points for the item: takes all of them, once. `points` are the item's own. */
export interface AllRule extends AnyRule {
  readonly counting: 'all';
}

/** points for each period in which it was so; a year has no more than its number of them. */
export interface PeriodRule extends AnyRule {
  readonly counting: 'period';
  readonly period: Period;
}

/** points for each `step` by which `target` was missed; the charge says what was reached. */
export interface ShortfallRule extends AnyRule {
  readonly counting: 'shortfall';
  readonly target: Decimal;
  readonly step: Decimal;
  /** Which steps count: only full ones, or every one that is begun. */
  readonly steps: 'full' | 'begun';
}

export type Rule = EachRule | OnceRule | GraduatedRule | AllRule | PeriodRule | ShortfallRule;

export type Period = 'year' | 'halfYear' | 'quarter' | 'month' | 'week';

/** How many of them a year has at the most. */
export const periodsInYear: Readonly<Record<Period, number>> = { year: 1, halfYear: 2, quarter: 4, month: 12, week: 53 };
