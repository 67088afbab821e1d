/**
 * What a book knows of a unit where its scheme asks more than problems, points and results.
 *
 * Each thing carries a revision of its own: what its author saw when it was changed.
 *
 * Imports: ledger fields.
 */

import type { Actor, Evidence, Measure } from './fields.ts';
import type { Answers } from './given-shapes.ts';

export interface GivenState {
  /** By item; `measure` is null where an earlier record was taken back. */
  measures: Map<string, MeasureState>;
  /** Items and leaves about which somebody said whether they apply, by placeName. */
  applicability: Map<string, ApplicabilityState>;
  /** By leaf. */
  answers: Map<string, AnswersState>;
  /** Claims to bonuses, in the order of recording. */
  bonuses: Map<string, BonusState>;
  adjustments: Map<string, AdjustmentState>;
  vetoes: Map<string, MarkState>;
  flags: Map<string, MarkState>;
}

interface Stamp { at: string; by: Actor }

export interface MeasureState extends Stamp { measure: Measure | null; note: string; evidence: Evidence[]; revision: number }
export interface ApplicabilityState extends Stamp { applies: boolean; reason: string; revision: number }
export interface AnswersState extends Stamp { answers: Answers; source: string; evidence: Evidence[]; revision: number }

export interface BonusState extends Stamp {
  id: string; bonus: string; rule: string; count: number; reached: string | null; quota: string | null;
  words: string; evidence: Evidence[]; revision: number;
  /** What the office records stands at once; a unit's claim waits for the office. */
  status: 'waiting' | 'accepted' | 'refused';
  settled: { accepted: boolean; reason: string; at: string; by: Actor } | null;
}

export interface AdjustmentState extends Stamp {
  points: string; reason: string; evidence: Evidence[]; revision: number;
  signed: { agreed: boolean; reason: string; at: string; by: Actor } | null;
}

/** A veto or a flag: it stands until it is taken back. */
export interface MarkState extends Stamp { stands: boolean; reason: string; evidence: Evidence[]; revision: number }

export function nothingGiven(): GivenState {
  return { measures: new Map(), applicability: new Map(), answers: new Map(), bonuses: new Map(), adjustments: new Map(), vetoes: new Map(), flags: new Map() };
}

export function placeName(of: 'item' | 'leaf', which: string): string {
  return `${of}:${which}`;
}
