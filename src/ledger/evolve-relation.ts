/**
 * Entries about how two problems stand to each other without being one: told apart, or the earlier one come back.
 *
 * Neither changes what is charged; see evolve-problem.ts for what does.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import { findProblem } from './evolve-problem.ts';
import { tellApart } from './problem-pairs.ts';
import type { MutableBookState } from './state.ts';

export function evolveRelation(state: MutableBookState, entry: EntryOf<'problemsToldApart' | 'recurrenceLinked' | 'recurrenceRemoved'>): void {
  const { unit, problem } = findProblem(state, entry.problem);
  const { reason, at, by } = entry;
  unit.revision += 1;
  switch (entry.kind) {
    case 'problemsToldApart':
      // says nothing about the content of either: whoever is correcting one of them need not look again
      return tellApart(unit, { problem: entry.problem, from: entry.from, reason, at, by });
    case 'recurrenceLinked':
      problem.revision += 1;
      problem.recurrenceOf = { earlier: entry.earlier, reason, at, by };
      return;
    case 'recurrenceRemoved':
      problem.revision += 1;
      problem.recurrenceOf = null;
      return;
  }
}
