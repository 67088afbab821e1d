/**
 * From entries to state: the only place where an entry takes effect.
 *
 * It trusts its entries, which were decided before (or checked on restore), and changes the state
 * it is given in place; see state.ts for why. A kind of entry without a branch does not compile.
 *
 * Imports: ledger.
 */

import type { Scheme } from '#scheme/grammar.ts';
import type { Entry, EntryOf } from './entries.ts';
import { evolveGap } from './evolve-gap.ts';
import { evolveInspection } from './evolve-inspection.ts';
import { evolveObligation } from './evolve-obligation.ts';
import { evolveNotice } from './evolve-notice.ts';
import { evolveObjection } from './evolve-objection.ts';
import { evolveGiven } from './evolve-given.ts';
import { evolveProblem } from './evolve-problem.ts';
import { evolvePeers } from './evolve-peers.ts';
import { evolveRelation } from './evolve-relation.ts';
import { evolveUnit } from './evolve-unit.ts';
import { evolveSurvey } from './survey-state.ts';
import { nothingGiven } from './given-state.ts';
import type { Place } from './place.ts';
import type { MutableBookState, UnitState } from './state.ts';

/** A book before its first entry. */
export function emptyBook(book: string): MutableBookState {
  return {
    book, length: 0, head: '', requestByCommand: new Map(),
    title: '', year: 0, sample: false, scheme: {} as Scheme, schemeHash: '', createdAt: '',
    planRevision: 0, stages: [], settings: { trimFrom: 0, peersPerUnit: 3, blindPeers: true },
    stage: 'preparation', stageSince: '', stageRevision: 0, unitsRevision: 0, units: new Map(),
    reviewersByUnit: new Map(), voicesByUnit: new Map(), peersRevision: 0, peerDraws: [], unitByProblem: new Map(), unitByVisit: new Map(), inspections: new Map(), moves: [],
    unitByNotice: new Map(), unitByObjection: new Map(),
    approval: { status: 'none', words: '', at: null, by: null }, publications: [], present: null, correction: null,
    obligations: { records: new Map(), settled: new Map() }, calendar: { revision: 0, days: new Map(), years: new Set() }, survey: null,
  };
}

/**
 * Apply one entry.
 *
 * Shape    state: owned by the caller and changed in place. at: where the entry stands in the book.
 * Errors   Throws on an entry about a unit or problem that the book does not have: a broken book.
 */
export function evolve(state: MutableBookState, entry: Entry, at: Place): void {
  apply(state, entry, at);
  state.length = at.seq + 1;
  state.head = at.hash;
  state.requestByCommand.set(entry.command, entry.request);
}

function apply(state: MutableBookState, entry: Entry, at: Place): void {
  switch (entry.kind) {
    case 'assessmentCreated':
      return create(state, entry);
    case 'planChanged':
      state.title = entry.title;
      state.stages = entry.stages;
      state.settings = entry.settings;
      state.planRevision += 1;
      // thresholds and trimming reach every score
      for (const unit of state.units.values()) unit.revision += 1;
      return;
    case 'unitsChanged':
      return listUnits(state, entry);
    case 'peersAssigned':
    case 'peersDrawn':
    case 'reviewerReplaced':
      return evolvePeers(state, entry);
    case 'stageMoved':
      return moveStage(state, entry);
    case 'inspectionPlanned':
    case 'inspectionChanged':
    case 'roundOpened':
    case 'inspectionClosed':
    case 'inspectionReopened':
    case 'visitConcluded':
      return evolveInspection(state, entry);
    case 'problemRecorded':
    case 'problemRevised':
    case 'problemWithdrawn':
    case 'problemsJoined':
    case 'problemSplit':
    case 'chargeDecided':
      return evolveProblem(state, entry);
    case 'problemsToldApart':
    case 'recurrenceLinked':
    case 'recurrenceRemoved':
      return evolveRelation(state, entry);
    case 'deadlineExtended':
    case 'visitRecorded':
    case 'sheetSubmitted':
    case 'sheetReturned':
    case 'findingSettled':
    case 'itemRated':
    case 'resultEntered':
    case 'fraudProposed':
    case 'fraudSigned':
    case 'gradeProposed':
      return evolveUnit(state, entry, at);
    case 'gapExplained':
      return evolveGap(state, entry);
    case 'noticeIssued':
    case 'noticeDelivered':
    case 'noticeExtended':
    case 'noticeCancelled':
    case 'noticeReplied':
    case 'noticeRechecked':
      return evolveNotice(state, entry);
    case 'chargesTold':
    case 'objectionFiled':
    case 'objectionWithdrawn':
    case 'objectionAnswered':
    case 'chargeReversed':
    case 'objectionReopened':
      return evolveObjection(state, entry);
    case 'itemMeasured':
    case 'applicabilitySet':
    case 'answersEntered':
    case 'bonusRecorded':
    case 'bonusSettled':
    case 'adjustmentProposed':
    case 'adjustmentSigned':
    case 'vetoFound':
    case 'vetoWithdrawn':
    case 'flagRaised':
    case 'flagLifted':
      return evolveGiven(state, entry);
    case 'surveySet':
    case 'surveyPublished':
    case 'surveyWithdrawn':
      return evolveSurvey(state, entry);
    case 'resultsApproved':
      state.approval = { status: 'approved', words: entry.note, at: entry.at, by: entry.by };
      return;
    case 'resultsSentBack':
      state.approval = { status: 'sentBack', words: entry.reason, at: entry.at, by: entry.by };
      return;
    case 'resultsPublished':
      state.publications.push({
        version: entry.version, at: entry.at, by: entry.by, head: at.hash, results: entry.results,
        correction: state.correction?.reason ?? null,
      });
      state.correction = null;
      return;
    case 'correctionOpened':
      state.correction = { reason: entry.reason, at: entry.at, by: entry.by };
      state.approval = { status: 'none', words: '', at: null, by: null };
      return;
    case 'recordKept':
    case 'recordCorrected':
    case 'recordTakenBack':
    case 'suggestionSettled':
    case 'calendarSet':
      return evolveObligation(state, entry);
  }
}

function create(state: MutableBookState, entry: EntryOf<'assessmentCreated'>): void {
  state.title = entry.title;
  state.year = entry.year;
  state.sample = entry.sample;
  state.scheme = entry.scheme;
  state.schemeHash = entry.schemeHash;
  state.createdAt = entry.at;
  state.stageSince = entry.at;
  state.stages = entry.stages;
  state.settings = entry.settings;
}

/** A unit taken off the list keeps its records; one that comes back finds them again. */
function listUnits(state: MutableBookState, entry: EntryOf<'unitsChanged'>): void {
  const before = state.units;
  const listed = new Map<string, UnitState>();
  for (const unit of entry.units) {
    const known = before.get(unit.id);
    listed.set(unit.id, known === undefined ? newUnit(unit) : { ...known, unit, listed: true, revision: known.revision + 1 });
  }
  for (const [id, known] of before) {
    if (!listed.has(id)) listed.set(id, { ...known, listed: false, revision: known.revision + 1 });
  }
  state.units = listed;
  state.unitsRevision += 1;
}

function newUnit(unit: UnitState['unit']): UnitState {
  return {
    unit, listed: true, revision: 0, problems: new Map(), toldApart: new Map(), visits: [], sheets: new Map(), ratings: new Map(),
    entered: new Map(), fraud: null, gaps: new Map(), proposal: null, extensions: new Map(),
    notices: new Map(), objections: new Map(), reopened: null, given: nothingGiven(),
  };
}

/** Approval stands for what was seen then: any move but the one to publication ends it. */
function moveStage(state: MutableBookState, entry: EntryOf<'stageMoved'>): void {
  const { from, to, at, by, reason, open } = entry;
  state.moves.push({ from, to, at, by, reason, open });
  state.stage = to;
  state.stageSince = at;
  state.stageRevision += 1;
  // whether peers may still come in depends on the stage, so every score may have changed
  for (const unit of state.units.values()) unit.revision += 1;
  if (to === 'approval') state.approval = { status: 'none', words: '', at: null, by: null };
}
