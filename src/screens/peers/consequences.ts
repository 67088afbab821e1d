/** What an assignment of peers means, before it is saved. Pure. */

import type { Pairs } from './assign-in-turn.ts';

export interface Consequences {
  /** Fewest and most units that one reviewer scores, and how many units review nobody. */
  readonly load: { readonly min: number; readonly max: number; readonly idle: number };
  readonly without: readonly string[];
  /** Units with some, yet fewer than wanted. */
  readonly fewer: readonly string[];
  /** Pairs that review each other, each pair once. */
  readonly mutual: readonly (readonly [string, string])[];
  /** Sheets submitted or begun that would no longer count. */
  readonly dropped: readonly OnePair[];
  /** Pairs that the last draw kept apart as conflicts, and those of last year. */
  readonly conflicts: readonly OnePair[];
  readonly repeated: readonly OnePair[];
}

interface OnePair { readonly unit: string; readonly reviewer: string }

export interface AssignmentFacts {
  /** All units of the year, in order. */
  readonly units: readonly string[];
  readonly wanted: number;
  /** Sheets with work in them under the assignment that is in force. */
  readonly begun: readonly OnePair[];
  readonly drawn?: { readonly conflicts: readonly OnePair[]; readonly lastYear: readonly OnePair[] } | null;
}

export function consequences(pairs: Pairs, { units, wanted, begun, drawn }: AssignmentFacts): Consequences {
  const loads = loadByReviewer(pairs, units);
  const counts = [...loads.values()];
  const reviewersOf = (unit: string) => pairs.get(unit) ?? [];
  return {
    load: { min: counts.length === 0 ? 0 : Math.min(...counts), max: counts.length === 0 ? 0 : Math.max(...counts), idle: counts.filter((count) => count === 0).length },
    without: units.filter((unit) => reviewersOf(unit).length === 0),
    fewer: units.filter((unit) => reviewersOf(unit).length > 0 && reviewersOf(unit).length < wanted),
    mutual: units.flatMap((unit, index) => reviewersOf(unit).filter((other) => units.indexOf(other) > index && reviewersOf(other).includes(unit)).map((other) => [unit, other] as const)),
    conflicts: (drawn?.conflicts ?? []).filter(({ unit, reviewer }) => reviewersOf(unit).includes(reviewer)),
    repeated: (drawn?.lastYear ?? []).filter(({ unit, reviewer }) => reviewersOf(unit).includes(reviewer)),
    dropped: begun.filter(({ unit, reviewer }) => !reviewersOf(unit).includes(reviewer)),
  };
}

/** How many units each unit scores; 0 for those who score nobody. */
export function loadByReviewer(pairs: Pairs, units: readonly string[]): ReadonlyMap<string, number> {
  const loads = new Map(units.map((unit) => [unit, 0]));
  for (const reviewers of pairs.values()) for (const reviewer of reviewers) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1);
  return loads;
}
