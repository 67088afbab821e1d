/**
 * A command with all that a decision may look at.
 *
 * Imports: ledger (types).
 */

import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';

export interface Asked<C> {
  readonly state: BookState;
  readonly command: C;
  readonly actor: Actor;
  /** ISO instant. */
  readonly now: string;
}
