/**
 * How a problem is linked to the one that came back as it, seen from both ends.
 */

import type { Actor } from '#ledger/fields.ts';
import type { SeenUnit } from './viewer.ts';

export interface Recurrence {
  readonly earlier:
    | { readonly in: 'thisBook'; readonly problem: string; readonly number: number; readonly foundOn: string }
    | { readonly in: 'otherBook'; readonly book: string; readonly problem: string; readonly year: number; readonly number: number; readonly words: string };
  readonly reason: string;
  readonly by: Actor;
  readonly at: string;
}

/** A later problem of this book, as which this one came back. */
export interface CameBack { readonly problem: string; readonly number: number; readonly foundOn: string }

export interface Relations { readonly recurrence: Recurrence | null; readonly cameBack: readonly CameBack[] }

/** By id of the problem; one that is linked to nothing is not there. */
export function relationsOf(unit: SeenUnit): ReadonlyMap<string, Relations> {
  const relations = new Map<string, { recurrence: Recurrence | null; cameBack: CameBack[] }>();
  const of = (id: string) => {
    const known = relations.get(id) ?? { recurrence: null, cameBack: [] };
    relations.set(id, known);
    return known;
  };
  for (const problem of unit.problems.values()) {
    const link = problem.recurrenceOf;
    if (link === null) continue;
    const { earlier, reason, by, at } = link;
    if (earlier.in === 'otherBook') {
      of(problem.id).recurrence = { earlier, reason, by, at };
      continue;
    }
    const before = unit.problems.get(earlier.problem);
    if (before === undefined) continue;
    of(problem.id).recurrence = { earlier: { in: 'thisBook', problem: before.id, number: before.number, foundOn: before.foundOn }, reason, by, at };
    if (problem.withdrawn === null) of(before.id).cameBack.push({ problem: problem.id, number: problem.number, foundOn: problem.foundOn });
  }
  return relations;
}

export const noRelations: Relations = { recurrence: null, cameBack: [] };
