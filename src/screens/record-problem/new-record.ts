/** What is being recorded here, and what came of it: told between the parts of this screen. */

import type { Method } from '#ledger/fields.ts';
import type { ProblemsView } from '#view/problems.ts';
import type { Refusal } from '#workflow/refusal.ts';
import type { ProblemContent } from '../problem-content.ts';

export interface NewProblem extends ProblemContent {
  /** Made once, so that the same record is never in the book twice. */
  readonly id: string;
  readonly unit: string;
  /** Known problem that it turned out to be, for the office. */
  readonly sameAs: string;
  readonly sameReason: string;
  /** Where, in words. */
  readonly place: string;
  /** The visit it is found on; '' for none. */
  readonly visit: string;
}

/** Whether the new problem was joined into a known one, and if not, why not. */
export type Joining = { readonly kind: 'none' } | { readonly kind: 'joined' } | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface RecordedThing {
  readonly kind: 'problem' | 'visit';
  readonly id: string;
  readonly unit: string;
  readonly method: Method | undefined;
  readonly day: string;
  /** The form that it came from: the next form begins where this one ended. */
  readonly round: number;
  readonly joining: Joining;
  /** sent: in the book. waiting: in the outbox. packed: kept for the results of a pack. */
  readonly how: 'sent' | 'waiting' | 'packed';
}

export interface FormProps {
  readonly book: string;
  readonly view: ProblemsView;
  readonly start: { readonly unit: string; readonly item: string; readonly method: Method | undefined; readonly day: string | undefined; readonly visit: string };
  readonly round: number;
  readonly onRecorded: (recorded: RecordedThing) => void;
}
