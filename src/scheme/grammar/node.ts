/**
 * How the total is composed: a tree whose every node is a score from 0 to 100.
 *
 * The id of a leaf is its name in the facts.
 *
 * Imports: nothing beyond the grammar.
 */

import type { SheetId } from './sheet.ts';
import type { Clause, Decimal, Text } from './text.ts';

interface AnyNode {
  readonly id: string;
  readonly title: Text;
  readonly clause: Clause;
}

/** What a table leaves: each item's points, or what it earned, less the deductions. */
export interface DeductionsNode extends AnyNode {
  readonly kind: 'deductions';
  readonly table: string;
}

export interface SheetNode extends AnyNode {
  readonly kind: 'sheet';
  readonly sheet: SheetId;
}

export interface MeanNode extends AnyNode {
  readonly kind: 'mean';
  readonly sheet: SheetId;
  /** Drop the highest and lowest when there are at least this many; 0 = never. */
  readonly trimFrom: number;
  /** Kinds of reviewers whose scores count by weights; only where nothing is dropped. */
  readonly voices?: readonly Voice[];
}

export interface Voice {
  readonly id: string;
  readonly title: Text;
  readonly weight: Decimal;
}

/** A score that somebody enters, also one of another body. */
export interface EnteredNode extends AnyNode {
  readonly kind: 'entered';
  /** Full marks of what is entered, where they are not 100; it is scaled to 100. */
  readonly of?: Decimal;
}

/** The mean of the questions, each being the mean of its answers. */
export interface QuestionnaireNode extends AnyNode {
  readonly kind: 'questionnaire';
  readonly questions: readonly Question[];
  /** With fewer answers to a question than this the score is missing. */
  readonly fewest?: number;
}

export interface Question {
  readonly id: string;
  readonly title: Text;
  /** `score` is 0–100, best first. */
  readonly options: readonly { readonly id: string; readonly title: Text; readonly score: Decimal }[];
}

export interface WeightedNode extends AnyNode {
  readonly kind: 'weighted';
  readonly parts: readonly WeightedPart[];
}

export interface WeightedPart {
  readonly weight: Decimal;
  readonly of: Node;
  /** What counts while the part has no score; it is waited for unless said. */
  readonly missing?: MissingRule;
  /** What counts where the part does not apply to a unit; unless said, it applies to all. */
  readonly notApplicable?: NotApplicableRule;
}

/** wait: no total. redistribute: the other parts carry its weight. fixed: this score, 0–100. */
export type MissingRule =
  | { readonly kind: 'wait' }
  | { readonly kind: 'redistribute' }
  | { readonly kind: 'fixed'; readonly score: Decimal };

/** redistribute: the others carry its weight. full: it counts as full marks. */
export type NotApplicableRule = 'redistribute' | 'full';

export type Node = DeductionsNode | SheetNode | MeanNode | EnteredNode | QuestionnaireNode | WeightedNode;
