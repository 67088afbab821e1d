/** What is being recorded here, and what came of it: told between the parts of this screen. */

import type { Method } from '#ledger/fields.ts';
import type { ProblemsView } from '#view/problems.ts';
import type { Refusal } from '#workflow/refusal.ts';
import type { ProblemContent } from '../problem-content.ts';

/** How a new record stands to a known problem: the same, that one come back, or another one. */
export type Standing = 'same' | 'back' | 'new';

export interface NewProblem extends ProblemContent {
  /** Made once, so that the same record is never in the book twice. */
  readonly id: string;
  readonly unit: string;
  /** Known problem that it looks like and of which something is said; '' for none. */
  readonly sameAs: string;
  readonly sameReason: string;
  /** Where, in words. */
  readonly place: string;
  /** The visit it is found on; '' for none. */
  readonly visit: string;
  /** What is said of it; drafts from before this could be said mean the same problem. */
  readonly stands?: Standing;
}

/** What was said of the new problem and a known one, or why it was refused. */
export type Joining = { readonly kind: 'none' | 'joined' | 'back' | 'apart' } | { readonly kind: 'refused'; readonly refusal: Refusal };

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
