/**
 * The identity of a problem: however often it is listed, it is one.
 *
 * Imports: nothing beyond the room.
 */

import type { ChargeFact, ProblemFact } from './facts.ts';

/** One problem with the charges of all its listings, in the order recorded. */
export interface Problem {
  readonly id: string;
  readonly charges: readonly ChargeFact[];
  /** Index into `charges` of the place that the office decided on. */
  readonly decided: number | undefined;
}

/**
 * Problems by identity, in the order in which each was first listed.
 *
 * Gaps     Where two listings carry a decision, the first stands; check-facts.ts refuses two different ones.
 * Source   Arxan 2021, annex 11, table, note 2: "同1个问题只在1处扣分，不重复扣分。"
 */
export function gatherProblems(listed: readonly ProblemFact[]): Iterable<Problem> {
  const byId = new Map<string, Problem>();
  for (const { id, charges, chargedAt } of listed) {
    const known = byId.get(id);
    if (known === undefined) {
      byId.set(id, { id, charges, decided: chargedAt });
      continue;
    }
    const decided = known.decided ?? (chargedAt === undefined ? undefined : known.charges.length + chargedAt);
    byId.set(id, { id, charges: [...known.charges, ...charges], decided });
  }
  return byId.values();
}
