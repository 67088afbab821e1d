/**
 * Objections of a year: those that the viewer may read, and for a unit what it may still object to and until when.
 */

import type { Actor, Charge, Evidence } from '#ledger/fields.ts';
import type { ObjectionState } from '#ledger/notice-state.ts';
import { chargeNow } from '#ledger/standing-charges.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import { noticeSettings } from '#workflow/notice-rules.ts';
import { chargeCost, isWindowOpen, objectionWindow, standingObjection, type ObjectionWindow } from '#workflow/objection-rules.ts';
import { isOpenObjection } from '#workflow/open-objections.ts';
import { allowedActions, type Action } from '#workflow/policy.ts';
import { deductionTable, schemeOf } from '#workflow/scheme-parts.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { allowed, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ObjectionsView {
  readonly card: BookCard;
  /** Those that wait first, then the newest. */
  readonly objections: readonly ObjectionRow[];
  /** Charges and results with their windows: all that the viewer may read and that can still be disputed or reopened. */
  readonly subjects: readonly ObjectionSubject[];
  readonly units: readonly UnitName[];
  /** Length of the window in working days, and whether it is our default. */
  readonly window: { readonly days: number; readonly ours: boolean };
  readonly allowed: readonly Action[];
}

export interface ObjectionRow {
  readonly id: string;
  readonly unit: UnitName;
  readonly revision: number;
  /** moot: the problem was withdrawn meanwhile. */
  readonly status: 'open' | 'upheld' | 'partly' | 'rejected' | 'withdrawn' | 'moot';
  /** null: the published result. */
  readonly about: { readonly problem: string; readonly number: number; readonly problemWords: string; readonly index: number; readonly charge: Charge; readonly points: string; readonly recordedBy: string } | null;
  readonly words: string;
  readonly evidence: readonly Untouched<Evidence>[];
  readonly filedAt: string;
  readonly filedBy: string;
  readonly answer: { readonly reason: string; readonly by: string; readonly at: string; readonly evidence: readonly Untouched<Evidence>[] } | null;
  /** What the charge took and takes now; null where nothing changed. */
  readonly change: { readonly before: string; readonly after: string; readonly to: Charge | null } | null;
  /** Why this viewer cannot answer it: recorded the problem, or proposed the grade. */
  readonly ownRecord: boolean;
}

export interface ObjectionSubject {
  readonly unit: UnitName;
  /** null: the published result. */
  readonly charge: { readonly problem: string; readonly number: number; readonly words: string; readonly index: number; readonly charge: Charge; readonly points: string } | null;
  readonly window: ObjectionWindow;
  readonly isOpen: boolean;
  /** An objection that was filed already and not taken back. */
  readonly objection: string | null;
  /** Whether the unit was told of it; a charge nobody told of has no last day. */
  readonly told: boolean;
}

export function objectionsView(state: BookState, viewer: Actor, now: string): ObjectionsView {
  const units = readableUnits(state, viewer);
  const rows = units.flatMap((unit) => [...unit.objections.values()].map((objection) => objectionRow(state, { unit, objection, viewer })));
  return {
    card: bookCard(state, viewer, now),
    objections: rows.sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open') || b.filedAt.localeCompare(a.filedAt)),
    subjects: mayDispute(state, viewer) ? units.flatMap((unit) => subjectsOf(state, unit, shanghaiDay(now))) : [],
    units: units.map(unitName),
    window: { days: noticeSettings(state).objectionDays, ours: state.settings.notices === undefined },
    allowed: allowed(state, viewer),
  };
}

function mayDispute(state: BookState, viewer: Actor): boolean {
  const may = allowedActions(viewer.role, state.stage);
  return may.includes('object') || may.includes('reopenObjection');
}

function objectionRow(state: BookState, { unit, objection, viewer }: { unit: SeenUnit; objection: Untouched<ObjectionState>; viewer: Actor }): ObjectionRow {
  const { about, answer } = objection;
  const problem = about === null ? undefined : unit.problems.get(about.problem);
  const table = deductionTable(schemeOf(state, unit.unit.id));
  const reversal = about === null ? undefined : problem?.reversals.get(about.index);
  const isOwn = reversal?.objection === objection.id;
  const judge = about === null ? unit.proposal?.by.person : problem?.recordedBy.person;
  return {
    id: objection.id, unit: unitName(unit), revision: objection.revision,
    status: answer?.outcome ?? (objection.withdrawn !== null ? 'withdrawn' : isOpenObjection(unit, objection) ? 'open' : 'moot'),
    about: about === null || problem === undefined || table === undefined ? null : {
      problem: problem.id, number: problem.number, problemWords: problem.words, index: about.index, charge: about.charge,
      points: chargeCost(table, about.charge), recordedBy: problem.recordedBy.person,
    },
    words: objection.words, evidence: objection.evidence, filedAt: objection.filedAt, filedBy: objection.filedBy.person,
    answer: answer === null ? null : { reason: answer.reason, by: answer.by.person, at: answer.at, evidence: answer.evidence },
    change: reversal === undefined || !isOwn || table === undefined ? null : { before: chargeCost(table, reversal.from), after: reversal.to === null ? '0' : chargeCost(table, reversal.to), to: reversal.to },
    ownRecord: judge === viewer.person,
  };
}

function subjectsOf(state: BookState, unit: SeenUnit, today: string): readonly ObjectionSubject[] {
  const table = deductionTable(schemeOf(state, unit.unit.id));
  const subjects: ObjectionSubject[] = [];
  if (state.publications.length > 0) {
    const window = objectionWindow(state, unit, null);
    subjects.push({ unit: unitName(unit), charge: null, window, isOpen: isWindowOpen(window, today), objection: standingObjection(unit, null)?.id ?? null, told: true });
  }
  for (const problem of unit.problems.values()) {
    if (problem.withdrawn !== null || table === undefined) continue;
    const window = objectionWindow(state, unit, problem);
    for (const index of problem.charges.keys()) {
      const charge = chargeNow(problem, index);
      if (charge === null || charge === undefined) continue;
      subjects.push({
        unit: unitName(unit),
        charge: { problem: problem.id, number: problem.number, words: problem.words, index, charge, points: chargeCost(table, charge) },
        window, isOpen: isWindowOpen(window, today), told: window.from !== null,
        objection: standingObjection(unit, { problem: problem.id, index })?.id ?? null,
      });
    }
  }
  return subjects;
}
