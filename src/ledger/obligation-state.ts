/**
 * The registers, what was decided about late ones, and the office's calendar, as folded from the entries.
 */

import type { Actor } from './fields.ts';
import type { RecordContent } from './obligation-fields.ts';

export interface ObligationState {
  /** In the order of being written. */
  records: Map<string, RecordState>;
  /** By suggestion key, the latest decision. */
  settled: Map<string, SettledState>;
}

export interface RecordState {
  id: string;
  /** Null where the office itself owes it. */
  unit: string | null;
  revision: number;
  content: RecordContent;
  changes: RecordChange[];
  withdrawn: { reason: string; at: string; by: Actor } | null;
}

/** What stood there from then on; the first has no reason. */
export interface RecordChange { content: RecordContent; reason: string; at: string; by: Actor }

export interface SettledState {
  outcome: 'confirmed' | 'dismissed';
  problem: string | null;
  reason: string;
  /** Revision of the record that was looked at; a dismissal holds for that one. */
  seen: number;
  at: string;
  by: Actor;
}

export interface CalendarState {
  revision: number;
  days: Map<string, { working: boolean; source: string; at: string; by: Actor }>;
  years: Set<number>;
}
