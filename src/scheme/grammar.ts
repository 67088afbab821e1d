/**
 * The grammar of a scoring scheme: the only shapes a scheme may be made of.
 *
 * A scheme is data and holds no functions. It is stored inside the book it governs, compared,
 * hashed, shown to readers, and evaluated years later by an engine that knows the same grammar.
 *
 * Numbers are decimal text ("0.35"), not JavaScript numbers, because a total must not change
 * when the same terms are added in another order.
 *
 * Tables and the scheme itself stand here, the rest in grammar/: rules, earned points, nodes of the total,
 * grades, and what lies beyond the total.
 *
 * Imports: nothing beyond the grammar.  Read by: every room above.
 */

import type { Adjustment, Bonus, Flag, UnitClass, Veto } from './grammar/beyond.ts';
import type { Earning } from './grammar/earning.ts';
import type { Grades } from './grammar/grades.ts';
import type { Base, Locks } from './grammar/inherit.ts';
import type { Node, NotApplicableRule } from './grammar/node.ts';
import type { Obligations } from './grammar/obligations.ts';
import type { Rule } from './grammar/rule.ts';
import type { SchemeStage, Sheet } from './grammar/sheet.ts';
import type { Survey } from './grammar/survey.ts';
import type { Clause, Day, Decimal, Text } from './grammar/text.ts';

export type * from './grammar/beyond.ts';
export type * from './grammar/earning.ts';
export type * from './grammar/grades.ts';
export type * from './grammar/inherit.ts';
export type * from './grammar/node.ts';
export * from './grammar/obligations.ts';
export * from './grammar/rule.ts';
export * from './grammar/sheet.ts';
export * from './grammar/survey.ts';
export type * from './grammar/text.ts';

export interface Scheme {
  readonly format: 1;
  readonly id: string;
  readonly title: Text;
  readonly issuer: Text;
  readonly source: { readonly document: Text; readonly number?: string; readonly issued: Day };
  /** True for a scheme that we made up to show what can be written; no office issued it. */
  readonly example?: true;
  /** Remarks a reader must know, e.g. which labels are ours. */
  readonly notes: readonly Text[];
  readonly tables: readonly Table[];
  readonly sheets: readonly Sheet[];
  readonly total: Node;
  readonly rounding: Rounding;
  readonly grades: Grades;
  /** Where the total stops; "100" unless bonuses may lead beyond. */
  readonly highest?: Decimal;
  /** Points off the total for faked material; the range within which the office decides. */
  readonly fraud?: { readonly min: Decimal; readonly max: Decimal; readonly clause: Clause };
  readonly bonuses?: readonly Bonus[];
  readonly adjustments?: readonly Adjustment[];
  readonly vetoes?: readonly Veto[];
  readonly flags?: readonly Flag[];
  /** Kinds of units; where there are any, each unit is of one. */
  readonly classes?: readonly UnitClass[];
  readonly stages: readonly SchemeStage[];
  /** What units owe all year round, where the scheme keeps registers of it. */
  readonly obligations?: Obligations;
  /** What the public is asked, where the scheme has a questionnaire. */
  readonly survey?: Survey;
  /** The scheme of the office above that this one was begun from and keeps to. */
  readonly base?: Base;
  /** What stays as it is in schemes that offices below begin from this one. */
  readonly locks?: Locks;
}

/** halfUp and halfEven go to the nearest; down and up always the same way. Totals are never below 0. */
export interface Rounding {
  readonly mode: 'halfUp' | 'halfEven' | 'down' | 'up';
  readonly places: 0 | 1 | 2 | 3 | 4;
  readonly clause: Clause;
}

/** Items or indicators, grouped. Deduction tables use `rules`; rating tables may have none. */
export interface Table {
  readonly id: string;
  readonly title: Text;
  readonly full: Decimal;
  /** True for a table that we supply as a sample for the office to edit. */
  readonly sample?: true;
  readonly categories: readonly Category[];
  readonly clause: Clause;
  /** Remarks on the table: caps, no double deduction. */
  readonly remarks: readonly { readonly text: Text; readonly clause: Clause }[];
}

export interface Category {
  readonly id: string;
  readonly title: Text;
  readonly points: Decimal;
  /** Most that the deductions of its items take together, where it is less than what they may take one by one. */
  readonly cap?: Decimal;
  readonly clause: Clause;
  readonly items: readonly Item[];
}

export interface Item {
  readonly id: string;
  /** Short name, for lists and charts. */
  readonly title: Text;
  /** What the item asks, in the words of the source. */
  readonly text: Text;
  /** Full marks of the item; most that its deductions take, unless `cap` says otherwise. */
  readonly points: Decimal;
  /** Most that its deductions take, where it is less than its points. */
  readonly cap?: Decimal;
  /** Its deductions have no cap: they go on into what other items have. */
  readonly uncapped?: true;
  /** How its points are earned; full marks unless said. */
  readonly earned?: Earning;
  /** What counts where the item does not apply to a unit; unless said, it applies to all. */
  readonly notApplicable?: NotApplicableRule;
  readonly clause: Clause;
  readonly rules: readonly Rule[];
  /** Examples next to the item, ours. */
  readonly help?: { readonly good: Text; readonly bad: Text };
}
