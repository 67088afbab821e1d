/**
 * What the book knows of a notice and of an objection.
 *
 * Imports: ledger fields (types).
 */

import type { Actor, Charge, Evidence, Method } from './fields.ts';
import type { DeliveryMethod, RecheckFinding, Reply } from './notice-fields.ts';

export interface Told { on: string; how: DeliveryMethod; words: string; evidence: Evidence[]; by: Actor; at: string }

export interface NoticeState {
  id: string;
  unit: string;
  revision: number;
  /** Counts within the calendar year of its issue. */
  year: number;
  n: number;
  /** As printed: "某政公开办〔2026〕12号". */
  label: string;
  issuer: string;
  problems: string[];
  words: string;
  issuedOn: string;
  issuedBy: Actor;
  issuedAt: string;
  /** Working days from delivery. */
  days: number;
  delivered: Told | null;
  /** Last day for the reply that is awaited; null before delivery. */
  due: string | null;
  extensions: { from: string; to: string; reason: string; by: Actor; at: string }[];
  rounds: RoundState[];
  closed: { at: string; by: Actor } | null;
  cancelled: { reason: string; at: string; by: Actor } | null;
}

/** A deadline, the reply to it, and the recheck. The last round is the present one. */
export interface RoundState {
  due: string;
  reply: { replies: Reply[]; late: boolean; at: string; by: Actor } | null;
  recheck: { visit: string; on: string; method: Method; findings: RecheckFinding[]; words: string; evidence: Evidence[]; at: string; by: Actor } | null;
}

export interface ObjectionState {
  id: string;
  unit: string;
  revision: number;
  /** null: against the published result as a whole. */
  about: { problem: string; index: number; charge: Charge } | null;
  words: string;
  evidence: Evidence[];
  filedBy: Actor;
  filedAt: string;
  withdrawn: { reason: string; at: string; by: Actor } | null;
  answer: { outcome: 'upheld' | 'partly' | 'rejected'; reason: string; evidence: Evidence[]; at: string; by: Actor } | null;
}

/** A charge that a review changed. `to` null: it counts no more. */
export interface Reversal { from: Charge; to: Charge | null; objection: string; reason: string; at: string; by: Actor }
