/**
 * What has been said of two problems of a unit: that they look alike and are not the same.
 *
 * The last word counts: joining two problems takes back that they were told apart, or that one was the other come back.
 *
 * Imports: ledger (types).
 */

import type { ProblemState, ToldApart, UnitState } from './state.ts';

/** One name for a pair, whichever is named first. */
export function pairName(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

export function tellApart(unit: UnitState, said: ToldApart): void {
  unit.toldApart.set(pairName(said.problem, said.from), said);
}

/** Two records of one problem are neither apart nor is one the return of the other. */
export function relateAsOne(unit: UnitState, problem: ProblemState, into: string): void {
  unit.toldApart.delete(pairName(problem.id, into));
  for (const [one, other] of [[problem, into], [unit.problems.get(into), problem.id]] as const) {
    const earlier = one?.recurrenceOf?.earlier;
    if (one !== undefined && earlier?.in === 'thisBook' && earlier.problem === other) one.recurrenceOf = null;
  }
}
