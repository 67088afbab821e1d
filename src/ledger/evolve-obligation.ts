/**
 * Entries about registers, about what was suggested from them, and about the office's calendar.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { MutableBookState } from './state.ts';

type ObligationEntry = EntryOf<'recordKept' | 'recordCorrected' | 'recordTakenBack' | 'suggestionSettled' | 'calendarSet'>;

export function evolveObligation(state: MutableBookState, entry: ObligationEntry): void {
  const { records, settled } = state.obligations;
  const stamp = { at: entry.at, by: entry.by };
  switch (entry.kind) {
    case 'recordKept':
      records.set(entry.record, {
        id: entry.record, unit: entry.unit, revision: 1, content: entry.content,
        changes: [{ content: entry.content, reason: '', ...stamp }], withdrawn: null,
      });
      return;
    case 'recordCorrected': {
      const record = recordIn(state, entry.record);
      record.revision += 1;
      record.content = entry.content;
      record.changes.push({ content: entry.content, reason: entry.reason, ...stamp });
      return;
    }
    case 'recordTakenBack': {
      const record = recordIn(state, entry.record);
      record.revision += 1;
      record.withdrawn = { reason: entry.reason, ...stamp };
      return;
    }
    case 'suggestionSettled': {
      const { outcome, problem, reason, seen } = entry;
      settled.set(entry.suggestion, { outcome, problem: problem ?? null, reason, seen, ...stamp });
      return;
    }
    case 'calendarSet':
      for (const { day, working } of entry.days) {
        if (working === null) state.calendar.days.delete(day);
        else state.calendar.days.set(day, { working, source: entry.source, ...stamp });
      }
      state.calendar.years = new Set(entry.years);
      state.calendar.revision += 1;
      return;
  }
}

function recordIn(state: MutableBookState, id: string) {
  const record = state.obligations.records.get(id);
  if (record === undefined) throw new Error(`The book has no record ${id}.`);
  return record;
}
