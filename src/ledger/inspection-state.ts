/**
 * Inspections as the book knows them: rounds, targets, and what was changed by hand after a draw.
 *
 * Imports: ledger fields.
 */

import type { Actor, Method } from './fields.ts';
import type { DrawInput, Target } from './inspection-fields.ts';

export interface InspectionState {
  id: string;
  /** 1, 2, 3 … in the book. */
  number: number;
  revision: number;
  title: string;
  method: Method;
  /** Items to look at first; none means all. */
  items: string[];
  draw: DrawInput | null;
  /** The first visit, then the rechecks. */
  rounds: RoundState[];
  closed: { reason: string; at: string; by: Actor } | null;
  by: Actor;
  at: string;
}

export interface RoundState {
  number: number;
  from: string;
  to: string;
  /** Why there is a recheck; '' for the first round. */
  reason: string;
  targets: Target[];
  /** Each list that was put in the place of an earlier one. */
  changes: TargetChange[];
  by: Actor;
  at: string;
}

export interface TargetChange { before: Target[]; after: Target[]; reason: string; by: Actor; at: string }
