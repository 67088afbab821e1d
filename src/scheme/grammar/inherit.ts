/**
 * What an office passes on to those below it, and what a scheme was begun from.
 *
 * Imports: nothing beyond the grammar.
 */

import type { Decimal } from './text.ts';

/** The scheme of the office above that this one keeps to. Its hash says which wording exactly. */
export interface Base {
  readonly id: string;
  readonly hash: string;
  /** Which publication of its id it was, for people. */
  readonly version?: number;
}

/** What stays as it is in every scheme begun from this one. What is not named may be changed. */
export interface Locks {
  readonly tables: readonly LockedTable[];
  /** The composition of the total, with its weights, sheets, rounding and classes of units. */
  readonly total?: true;
  /** The lines of the grades, and what else they ask for. */
  readonly grades?: true;
  /** Bonuses, adjustments, vetoes, flags, fraud, stages, duties and the questionnaire. */
  readonly beyond?: true;
  /** Most that bonuses of one's own may bring together, beside those of this scheme; none where it is left out. */
  readonly ownBonus?: Decimal;
}

export interface LockedTable {
  readonly table: string;
  /** The items that are locked, with their rules; all of the table's where it is left out. */
  readonly items?: readonly { readonly item: string }[];
  /** Most points that items of one's own may have together in this table; none where it is left out. */
  readonly own?: Decimal;
}
