/**
 * Entries about one unit other than its problems: visits, sheets, ratings, results, fraud, grade.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { Place } from './place.ts';
import { parseSheetName } from './sheet-id.ts';
import type { MutableBookState, SheetState, UnitState } from './state.ts';

type UnitEntry = EntryOf<
  | 'deadlineExtended' | 'visitRecorded' | 'sheetSubmitted' | 'sheetReturned' | 'findingSettled' | 'itemRated'
  | 'resultEntered' | 'fraudProposed' | 'fraudSigned' | 'gradeProposed'
>;

export function evolveUnit(state: MutableBookState, entry: UnitEntry, place: Place): void {
  const unit = unitOf(state, 'sheet' in entry ? (parseSheetName(entry.sheet)?.unit ?? '') : entry.unit);
  const { at, by } = entry;
  unit.revision += 1;
  switch (entry.kind) {
    case 'deadlineExtended':
      unit.extensions.set(entry.stage, { until: entry.until, reason: entry.reason });
      return;
    case 'visitRecorded':
      unit.visits.push({
        id: entry.visit, on: entry.on, method: entry.method, words: entry.words, evidence: entry.evidence, by, at,
        of: entry.of ?? null, people: entry.people ?? [], place: entry.place ?? '', noted: entry.noted ?? null, concluded: null,
      });
      state.unitByVisit.set(entry.visit, entry.unit);
      return;
    case 'sheetSubmitted':
      unit.sheets.set(entry.sheet, submitted(unit.sheets.get(entry.sheet), entry, place));
      return;
    case 'sheetReturned': {
      const sheet = sheetOf(unit, entry.sheet);
      sheet.status = 'returned';
      sheet.revision += 1;
      sheet.returned = { reason: entry.reason, at, by };
      return;
    }
    case 'findingSettled': {
      const sheet = sheetOf(unit, entry.sheet);
      sheet.revision += 1;
      sheet.settled.set(entry.finding, { outcome: entry.outcome, problem: entry.problem ?? null, reason: entry.reason });
      return;
    }
    case 'itemRated': {
      const revision = (unit.ratings.get(entry.item)?.revision ?? 0) + 1;
      unit.ratings.set(entry.item, { points: entry.points, note: entry.note, revision, by, at });
      return;
    }
    case 'resultEntered': {
      const revision = (unit.entered.get(entry.leaf)?.revision ?? 0) + 1;
      const { score, answers = null, source, evidence } = entry;
      unit.entered.set(entry.leaf, { score, answers, source, evidence, revision, by, at });
      return;
    }
    case 'fraudProposed': {
      const revision = (unit.fraud?.revision ?? 0) + 1;
      const { points, reason, evidence } = entry;
      unit.fraud = { points, reason, evidence, proposedBy: by, at, revision, signed: null };
      return;
    }
    case 'fraudSigned':
      if (unit.fraud === null) throw new RangeError(`Unit ${unit.unit.id} has no fraud decision to sign.`);
      unit.fraud.revision += 1;
      unit.fraud.signed = { agreed: entry.agreed, reason: entry.reason, by, at };
      return;
    case 'gradeProposed': {
      const revision = (unit.proposal?.revision ?? 0) + 1;
      const { total, suggested, grade, reason } = entry;
      unit.proposal = { total, suggested, grade, reason, by, at, revision };
      return;
    }
  }
}

function submitted(before: SheetState | undefined, entry: EntryOf<'sheetSubmitted'>, place: Place): SheetState {
  const name = parseSheetName(entry.sheet);
  if (name === undefined) throw new RangeError(`"${entry.sheet}" is no sheet.`);
  return {
    id: entry.sheet, ...name, revision: (before?.revision ?? 0) + 1, status: 'submitted',
    submittedAt: entry.at, submittedBy: entry.by, late: entry.late, receipt: { seq: place.seq, hash: place.hash },
    returned: null, rows: entry.rows,
    // what the office settled about a finding stays settled when the sheet comes back with it
    settled: before?.settled ?? new Map(),
  };
}

function unitOf(state: MutableBookState, id: string): UnitState {
  const unit = state.units.get(id);
  if (unit === undefined) throw new RangeError(`The book has no unit ${id}.`);
  return unit;
}

function sheetOf(unit: UnitState, id: string): SheetState {
  const sheet = unit.sheets.get(id);
  if (sheet === undefined) throw new RangeError(`Unit ${unit.unit.id} has no sheet ${id}.`);
  return sheet;
}
