/**
 * The cases to be decided, in one row: pairs that look alike first, the likeliest in front, then problems that are charged at
 * several places. Pure.
 *
 * Imports: view (types).
 */

import type { DuplicatePair, DuplicatesView } from '#view/duplicates.ts';
import type { ProblemRow } from '#view/problem-row.ts';

export type Case =
  | { readonly kind: 'pair'; readonly id: string; readonly unit: ProblemRow['unit']; readonly pair: DuplicatePair }
  | { readonly kind: 'places'; readonly id: string; readonly unit: ProblemRow['unit']; readonly problem: ProblemRow; readonly joined: readonly ProblemRow[] };

export function casesOf({ pairs, undecided }: Pick<DuplicatesView, 'pairs' | 'undecided'>, unit: string): readonly Case[] {
  const cases: Case[] = [
    ...pairs.map((pair) => ({ kind: 'pair' as const, id: pair.id, unit: pair.earlier.unit, pair })),
    ...undecided.map(({ problem, joined }) => ({ kind: 'places' as const, id: problem.id, unit: problem.unit, problem, joined })),
  ];
  return unit === '' ? cases : cases.filter((one) => one.unit.id === unit);
}

/** Units that have cases, in the order in which they come up. */
export function unitsOf(cases: readonly Case[]): readonly ProblemRow['unit'][] {
  return [...new Map(cases.map(({ unit }) => [unit.id, unit])).values()];
}
