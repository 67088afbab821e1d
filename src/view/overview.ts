/**
 * One year at a glance: its stages with dates, and for each unit how far it is in each of them.
 */

import type { Actor, Settings } from '#ledger/fields.ts';
import { leavesOf } from '#ledger/leaves.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import type { BookState } from '#ledger/state.ts';
import type { StageId, Text } from '#scheme/grammar.ts';
import { openOfUnit, openPoints } from '#workflow/open-points.ts';
import type { Action } from '#workflow/policy.ts';
import type { OpenPoint } from '#workflow/refusal.ts';
import { isAfter, neighbour, sheetOf } from '#workflow/scheme-parts.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { deadline, type Deadline } from './deadline.ts';
import { sheetStatus, type DraftNote, type TaskStatus } from './task-status.ts';
import { allowed, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface OverviewView {
  readonly card: BookCard;
  readonly stages: readonly StageStep[];
  /** Columns of the matrix, in stage order; a cell per unit and column. */
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** What is open in the present stage, for those who run the year; empty for others. */
  readonly open: readonly OpenPoint[];
  readonly next: StageId | null;
  /** Stages that may be reopened, latest first. */
  readonly back: readonly StageId[];
  readonly stageRevision: number;
  readonly settings: Settings;
  readonly approval: BookState['approval'];
  readonly correction: BookState['correction'];
  readonly publications: readonly { readonly version: number; readonly at: string; readonly head: string; readonly correction: string | null }[];
  readonly moves: BookState['moves'];
  readonly allowed: readonly Action[];
}

export interface StageStep { readonly id: StageId; readonly title: Text; readonly from: string; readonly to: string; readonly state: 'done' | 'now' | 'next'; readonly deadline: Deadline | null }

export type MatrixColumn = 'problems' | 'self' | 'peer' | 'entered' | 'review' | 'grade';

export interface MatrixRow {
  readonly unit: UnitName;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly column: MatrixColumn;
  readonly status: TaskStatus;
  /** Count behind the state, e.g. 2 of 3 peers, or the number of problems. */
  readonly done: number;
  readonly of: number | null;
  readonly late: boolean;
  /** Later last day given to this unit. */
  readonly until: string | null;
  /** Grade, for the grade column. */
  readonly text: string | null;
}

export function overviewView(state: BookState, viewer: Actor, context: { now: string; drafts: readonly DraftNote[] }): OverviewView {
  const runs = viewer.role === 'office' || viewer.role === 'leader';
  const columns = columnsOf(state, viewer);
  return {
    card: bookCard(state, viewer, context.now),
    stages: state.scheme.stages.map(({ id, title }) => stageStep(state, { id, title }, context.now)),
    columns,
    rows: readableUnits(state, viewer).map((unit) => ({
      unit: unitName(unit),
      cells: columns.map((column) => cell(state, unit, { column, drafts: context.drafts })),
    })),
    open: runs ? openPoints(state) : [],
    next: neighbour(state.scheme, state.stage, 1) ?? null,
    back: reopenable(state),
    stageRevision: state.stageRevision,
    settings: state.settings as Settings,
    approval: state.approval,
    correction: state.correction,
    publications: state.publications.map(({ version, at, head, correction }) => ({ version, at, head, correction })),
    moves: state.moves,
    allowed: allowed(state, viewer),
  };
}

function reopenable(state: BookState): readonly StageId[] {
  if (state.stage === 'published' || state.stage === 'archived') return [];
  return state.scheme.stages.map(({ id }) => id).filter((id) => isAfter(state.scheme, state.stage, id)).reverse();
}

function stageStep(state: BookState, stage: { id: StageId; title: Text }, now: string): StageStep {
  const plan = state.stages.find((candidate) => candidate.stage === stage.id);
  const current = state.stage === stage.id;
  const past = isAfter(state.scheme, state.stage, stage.id);
  return {
    ...stage, from: plan?.from ?? '', to: plan?.to ?? '', state: current ? 'now' : past ? 'done' : 'next',
    deadline: plan === undefined || past ? null : deadline(plan.to, now, state.calendar),
  };
}

function columnsOf(state: BookState, viewer: Actor): readonly MatrixColumn[] {
  const columns: MatrixColumn[] = ['problems'];
  if (sheetOf(state.scheme, 'self') !== undefined) columns.push('self');
  if (viewer.role === 'unit') return columns;
  if (sheetOf(state.scheme, 'peer') !== undefined) columns.push('peer');
  if (viewer.role === 'inspector') return columns;
  if (enteredLeaves(state) > 0) columns.push('entered');
  return [...columns, 'review', 'grade'];
}

function cell(state: BookState, unit: SeenUnit, { column, drafts }: { column: MatrixColumn; drafts: readonly DraftNote[] }): MatrixCell {
  const id = unit.unit.id;
  const plain = { column, late: false, until: null, text: null, of: null };
  switch (column) {
    case 'problems': {
      const done = [...unit.problems.values()].filter((problem) => problem.withdrawn === null && problem.joinedInto === null).length;
      return { ...plain, done, status: done > 0 || unit.visits.length > 0 ? 'inProgress' : 'notStarted' };
    }
    case 'self': {
      const sheet = unit.sheets.get(sheetName('self', id));
      const draft = drafts.find((note) => note.sheet === sheetName('self', id));
      return { ...plain, done: sheet?.status === 'submitted' ? 1 : 0, of: 1, status: sheetStatus(sheet, draft), late: sheet?.late ?? false, until: unit.extensions.get('selfAssessment')?.until ?? null };
    }
    case 'peer': {
      const reviewers = state.reviewersByUnit.get(id) ?? [];
      const sheets = reviewers.map((reviewer) => unit.sheets.get(sheetName('peer', id, reviewer)));
      const done = sheets.filter((sheet) => sheet?.status === 'submitted').length;
      const started = done > 0 || reviewers.some((reviewer) => drafts.some((note) => note.sheet === sheetName('peer', id, reviewer)));
      return {
        ...plain, done, of: reviewers.length, late: sheets.some((sheet) => sheet?.late ?? false),
        status: reviewers.length > 0 && done === reviewers.length ? 'done' : started ? 'inProgress' : 'notStarted',
      };
    }
    case 'entered':
      return enteredCell(plain, { done: unit.entered.size + unit.given.answers.size, of: enteredLeaves(state) });
    case 'review': {
      const open = state.stage === 'review' ? openOfUnit(state, unit).filter((point) => point.what !== 'grade' && point.blocking).length : 0;
      const past = isAfter(state.scheme, state.stage, 'review');
      const rated = unit.ratings.size > 0 || unit.proposal !== null;
      return { ...plain, done: open, status: past || (state.stage === 'review' && open === 0) ? 'done' : rated ? 'inProgress' : 'notStarted' };
    }
    case 'grade': {
      const stale = state.stage === 'review' && openOfUnit(state, unit).some((point) => point.what === 'staleGrade');
      return { ...plain, done: unit.proposal === null ? 0 : 1, of: 1, text: unit.proposal?.grade ?? null, status: unit.proposal === null ? 'notStarted' : stale ? 'needsMore' : 'done' };
    }
  }
}

/** Results of other bodies and questionnaires that the scheme asks for. */
function enteredLeaves(state: BookState): number {
  return leavesOf(state.scheme.total).filter(({ kind }) => kind === 'entered' || kind === 'questionnaire').length;
}

function enteredCell(plain: Omit<MatrixCell, 'done' | 'status'>, { done, of }: { done: number; of: number }): MatrixCell {
  return { ...plain, done, of, status: done === 0 ? 'notStarted' : done < of ? 'inProgress' : 'done' };
}
