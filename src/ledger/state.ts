/**
 * The state of one book, folded from its entries.
 *
 * The fold owns its state and changes it in place (a copy per entry would make a book of 50,000
 * entries unusable); everybody else gets `BookState`, which the type checker keeps untouched.
 * `revision` counts changes of a thing: a command names the one its author saw, and a view may
 * keep what it computed for as long as the unit's revision stays.
 *
 * Imports: scheme (types), ledger fields.
 */

import type { Scheme, SheetId, StageId } from '#scheme/grammar.ts';
import type { CalendarState, ObligationState } from './obligation-state.ts';
import type { GivenState } from './given-state.ts';
import type { Actor, Charge, EarlierProblem, Evidence, Method, Row, Settings, StagePlan, Unit } from './fields.ts';
import type { Noted, RoundOf } from './inspection-fields.ts';
import type { InspectionState } from './inspection-state.ts';
import type { GapState } from './gap-state.ts';
import type { PeerDrawState } from './peer-state.ts';
import type { NoticeState, ObjectionState, Reversal } from './notice-state.ts';
import type { SurveyState } from './survey-state.ts';

export interface MutableBookState {
  book: string;
  length: number;
  head: string;
  /** Hash of the request per command id. */
  requestByCommand: Map<string, string>;
  title: string;
  year: number;
  sample: boolean;
  scheme: Scheme;
  schemeHash: string;
  createdAt: string;
  /** Revision of title, dates and settings. */
  planRevision: number;
  stages: StagePlan[];
  settings: Settings;
  stage: StageId;
  stageSince: string;
  /** Number of stage moves, so that two people cannot both move on from the same screen. */
  stageRevision: number;
  unitsRevision: number;
  /** In the order of the office's list. */
  units: Map<string, UnitState>;
  /** Reviewers by reviewed unit. */
  reviewersByUnit: Map<string, string[]>;
  /** Voice of each reviewer by reviewed unit, where the scheme weighs voices. */
  voicesByUnit: Map<string, Map<string, string>>;
  peersRevision: number;
  /** Draws of reviewers, oldest first; the last one and its changes say how the present list came about. */
  peerDraws: PeerDrawState[];
  unitByProblem: Map<string, string>;
  unitByVisit: Map<string, string>;
  unitByNotice: Map<string, string>;
  unitByObjection: Map<string, string>;
  /** In the order in which they were planned. */
  inspections: Map<string, InspectionState>;
  moves: StageMove[];
  approval: Approval;
  publications: Publication[];
  /** The book as it is now, where this is how it stood on an earlier day; null otherwise. What is read of the past is what both let one read. */
  present: MutableBookState | null;
  /** Set while a published result is being corrected. */
  correction: { reason: string; at: string; by: Actor } | null;
  obligations: ObligationState;
  calendar: CalendarState;
  /** The public questionnaire; null until the office writes one. */
  survey: SurveyState | null;
}

export interface StageMove { from: StageId; to: StageId; at: string; by: Actor; reason: string; open: number }

export interface UnitState {
  unit: Unit;
  /** False once the office took the unit off the list; what was recorded stays. */
  listed: boolean;
  revision: number;
  problems: Map<string, ProblemState>;
  /** Pairs of problems that look alike and are not the same, by pairName: what the office has said already. */
  toldApart: Map<string, ToldApart>;
  visits: VisitState[];
  /** Submitted sheets by sheet id ("self:u1", "peer:u1:u2"). */
  sheets: Map<string, SheetState>;
  /** The office's own points by indicator. */
  ratings: Map<string, RatingState>;
  /** Results of other bodies by leaf id. */
  entered: Map<string, EnteredState>;
  fraud: FraudState | null;
  /** What the office said of gaps between claim and finding, by item. */
  gaps: Map<string, GapState>;
  proposal: ProposalState | null;
  extensions: Map<StageId, { until: string; reason: string }>;
  /** Rectification notices, in the order of their numbers. */
  notices: Map<string, NoticeState>;
  objections: Map<string, ObjectionState>;
  /** The window for objections to the published result, opened once more. */
  reopened: { until: string; reason: string; at: string; by: Actor } | null;
  /** What only some schemes ask for. */
  given: GivenState;
}

export interface ProblemState {
  id: string;
  unit: string;
  /** 1, 2, 3 … within the unit, in the order of recording: how people call it. */
  number: number;
  revision: number;
  charges: Charge[];
  words: string;
  foundOn: string;
  method: Method;
  evidence: Evidence[];
  visit: string | null;
  place: string;
  noted: Noted | null;
  recordedBy: Actor;
  recordedAt: string;
  withdrawn: { reason: string; at: string; by: Actor } | null;
  /** The problem that this one turned out to be the same as. */
  joinedInto: { problem: string; reason: string; at: string; by: Actor } | null;
  /** Which charge counts, among this problem's and those of the problems joined into it. */
  decided: { problem: string; index: number; reason: string; at: string; by: Actor } | null;
  /** The earlier problem that came back as this one. Both stand, and are charged, by themselves. */
  recurrenceOf: { earlier: EarlierProblem; reason: string; at: string; by: Actor } | null;
  /** What reviews of objections made of single charges, by the charge's place. */
  reversals: Map<number, Reversal>;
  /** The day on which the unit was told of the charges as they are now, by a notice or a list; null: not yet. */
  toldOn: string | null;
  /** Instant from which the charges, or the place that counts, are as they are. */
  chargesSince: string;
  /** The window for objections, opened once more. */
  reopened: { until: string; reason: string; at: string; by: Actor } | null;
}

export interface ToldApart { problem: string; from: string; reason: string; at: string; by: Actor }

export interface VisitState {
  id: string; on: string; method: Method; words: string; evidence: Evidence[]; by: Actor; at: string;
  of: RoundOf | null;
  people: string[];
  place: string;
  noted: Noted | null;
  /** Said at the end of the visit; null while it goes on, and for one that was recorded in one step. */
  concluded: { nothingFound: boolean; words: string; evidence: Evidence[]; by: Actor; at: string } | null;
}

export interface SheetState {
  id: string;
  kind: SheetId;
  unit: string;
  reviewer: string | null;
  revision: number;
  status: 'submitted' | 'returned';
  submittedAt: string;
  submittedBy: Actor;
  late: boolean;
  /** Position and hash of the submission's entry: the receipt. */
  receipt: { seq: number; hash: string };
  returned: { reason: string; at: string; by: Actor } | null;
  rows: Row[];
  settled: Map<string, { outcome: 'adopted' | 'joined' | 'dismissed'; problem: string | null; reason: string }>;
}

export interface RatingState { points: string | null; note: string; revision: number; by: Actor; at: string }
export interface EnteredState { score: string; answers: number | null; source: string; evidence: Evidence[]; revision: number; by: Actor; at: string }
export interface FraudState {
  points: string; reason: string; evidence: Evidence[]; proposedBy: Actor; at: string; revision: number;
  signed: { agreed: boolean; reason: string; by: Actor; at: string } | null;
}
export interface ProposalState { total: string; suggested: string; grade: string; reason: string; by: Actor; at: string; revision: number }
export interface Approval { status: 'none' | 'approved' | 'sentBack'; words: string; at: string | null; by: Actor | null }
export interface Publication { version: number; at: string; by: Actor; head: string; results: { unit: string; total: string; grade: string }[]; correction: string | null }

export type Untouched<T> =
  T extends Map<infer K, infer V> ? ReadonlyMap<K, Untouched<V>>
  : T extends Set<infer V> ? ReadonlySet<V>
  : T extends (infer V)[] ? readonly Untouched<V>[]
  : T extends readonly unknown[] ? T
  : T extends object ? { readonly [K in keyof T]: Untouched<T[K]> }
  : T;

export type BookState = Untouched<MutableBookState>;
