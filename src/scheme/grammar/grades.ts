/**
 * Grades: lines, and what else a grade asks for.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Clause, Decimal, Text } from './text.ts';

export interface Grades {
  /** Best first; the last band starts at 0. `name.zh` is the band's identity. */
  readonly bands: readonly GradeBand[];
  /** True where the regulation gives no thresholds and the office sets them in the plan. */
  readonly setByOffice: boolean;
  /** Which score meets the lines; the rounded one unless said. */
  readonly by?: 'rounded' | 'exact';
  readonly clause: Clause;
}

export interface GradeBand {
  readonly name: Text;
  readonly min: Decimal;
  /** What follows from the grade, e.g. commendation. */
  readonly consequence?: { readonly text: Text; readonly clause: Clause };
  /** At most this share of the units; the others go to the next band. */
  readonly quota?: GradeQuota;
  /** What the unit must fulfil besides the line; who does not goes to the next band. */
  readonly requires?: readonly GradeRequirement[];
}

export interface GradeQuota {
  /** Of the units with a score, in percent. */
  readonly percent: Decimal;
  /** What becomes of a part of a unit. */
  readonly rounding: 'down' | 'up' | 'halfUp';
  /** Units with one score at the border: all of them get the grade, or none. */
  readonly ties: 'all' | 'none';
  readonly within: 'all' | 'class';
  readonly clause: Clause;
}

export type GradeRequirement =
  /** No veto was found. */
  | { readonly kind: 'noVeto'; readonly clause: Clause }
  /** The flag does not stand. */
  | { readonly kind: 'noFlag'; readonly flag: string; readonly clause: Clause };
