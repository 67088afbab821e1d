/**
 * The problems of one unit as findings: rule numbers, counts, and local numbers of the problems.
 *
 * Imports: nothing beyond the room.
 */

import type { ChargeFact, ProblemFact } from '../facts.ts';
import type { FindingColumns } from './columns.ts';
import type { LanePlan } from './lane-plan.ts';

const mostProblems = 65_535;

/**
 * Writes the findings of one unit from `at` on, and returns where they end; undefined where they do not fit.
 *
 * A problem whose place the office decided on is written with that place alone. `numbers` is the caller's, to be used again.
 *
 * Source   Arxan 2021, annex 11, table, note 2: "同1个问题只在1处扣分，不重复扣分。"
 */
export function writeFindings(lanes: LanePlan, problems: readonly ProblemFact[], { findings, numbers, at }: FindingDesk): number | undefined {
  if (problems.length > mostProblems) return undefined;
  numbers.clear();
  const decided = decidedPlaces(problems);
  if (decided === 'contradicting') return undefined;
  let end = at;
  for (const { id, charges } of problems) {
    const isNew = !numbers.has(id);
    const number = numbers.get(id) ?? numbers.size;
    if (isNew) numbers.set(id, number);
    if (charges.length === 0) return undefined;
    const chosen = decided?.get(id);
    for (const charge of charges) {
      const rule = ruleNumber(lanes, charge);
      if (rule === undefined) return undefined;
      if (chosen !== undefined && (!isNew || charge !== charges[0])) continue;
      const own = chosen === undefined ? rule : ruleNumber(lanes, chosen);
      if (own === undefined) return undefined;
      findings.rule[end] = own;
      findings.count[end] = lanes.isOnce[own] === 1 ? 1 : (chosen ?? charge).count;
      findings.problem[end] = number;
      end += 1;
    }
  }
  return end;
}

export interface FindingDesk {
  readonly findings: FindingColumns;
  /** Problem numbers by id. */
  readonly numbers: Map<string, number>;
  readonly at: number;
}

/** Room that the findings need at most. */
export function roomFor(problems: readonly ProblemFact[]): number {
  let charges = 0;
  for (const problem of problems) charges += problem.charges.length;
  return charges;
}

/** A count that a rule cannot take in 32 bits does not fit, even where the rule counts once. */
function ruleNumber(lanes: LanePlan, { item, rule, count }: ChargeFact): number | undefined {
  if (!Number.isSafeInteger(count) || count < 1) return undefined;
  const number = lanes.ruleNumbers.get(item)?.get(rule);
  return number !== undefined && (count <= lanes.mostCount || lanes.isOnce[number] === 1) ? number : undefined;
}

function decidedPlaces(problems: readonly ProblemFact[]): ReadonlyMap<string, ChargeFact> | 'contradicting' | undefined {
  let places: Map<string, ChargeFact> | undefined;
  for (const { id, charges, chargedAt } of problems) {
    if (chargedAt === undefined) continue;
    places ??= new Map();
    const chosen = charges[chargedAt];
    const before = places.get(id);
    if (chosen === undefined || (before !== undefined && !samePlace(before, chosen))) return 'contradicting';
    places.set(id, chosen);
  }
  return places;
}

function samePlace(a: ChargeFact, b: ChargeFact): boolean {
  return a.item === b.item && a.rule === b.rule && a.count === b.count;
}
