/**
 * How it came about who reviews whom: draws with their inputs, and what was changed afterwards.
 *
 * Imports: ledger fields.
 */

import type { Actor } from './fields.ts';
import type { PeerDrawInput } from './peer-draw-fields.ts';

export interface PeerDrawState {
  input: PeerDrawInput;
  /** As drawn, by reviewed unit; changes since then are beside it. */
  drawn: Map<string, string[]>;
  reason: string;
  by: Actor;
  at: string;
  /** Oldest first. */
  changes: PeerChange[];
}

export interface PeerChange {
  kind: 'hand' | 'replaced';
  /** Who fell out. */
  reviewer: string | null;
  pairs: { unit: string; from: string[]; to: string[] }[];
  reason: string;
  by: Actor;
  at: string;
}
