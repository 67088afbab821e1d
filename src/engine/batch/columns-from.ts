/**
 * From facts to columns.
 *
 * Imports: nothing beyond the room.
 */

import type { UnitFacts } from '../facts.ts';
import { compare, rational } from '../rational.ts';
import type { BatchPlan } from './batch-plan.ts';
import { fromProblems, missing, type PeerColumn, type UnitColumns } from './columns.ts';
import { createFindingsWriter, type FindingsWriter } from './finding-columns.ts';
import { hundredthsOf } from './hundredths.ts';
import { addPeerScores, singleScore } from './leaf-columns.ts';
import { createNumberList, type NumberList } from './number-list.ts';
import type { WeightsPlan } from './weights-plan.ts';

/**
 * Columns of many units.
 *
 * Shape    One unit per facts, in their order.
 * Gaps     Facts that whole hundredths cannot hold (a third decimal, thousands of peers), and facts that check-facts.ts
 *          refuses, leave an empty unit that is named in `outside`: for the plain evaluator, which also says what is wrong.
 */
export function columnsFrom(plan: BatchPlan, facts: readonly UnitFacts[]): UnitColumns {
  const units = facts.length;
  const { single, means } = plan.weights;
  const desk: Desk = {
    findings: createFindingsWriter(plan.lanes, units * 8),
    fraud: new Uint16Array(units),
    leaves: new Int16Array(units * single.length).fill(missing),
    peers: means.map(() => ({ scores: createNumberList(units * 4), offsets: new Uint32Array(units + 1) })),
  };
  const offsets = new Uint32Array(units + 1);
  const outside: number[] = [];
  let mostFindings = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const one = facts[unit];
    const before = offsets[unit] ?? 0;
    if (one === undefined || !writeUnit(plan, one, { desk, unit })) {
      outside.push(unit);
      takeBack(desk, { unit, leaves: single.length, findings: before });
    }
    const end = desk.findings.length();
    offsets[unit + 1] = end;
    for (const { scores, offsets: own } of desk.peers) own[unit + 1] = scores.length();
    mostFindings = Math.max(mostFindings, end - before);
  }
  const { fraud, leaves } = desk;
  const findings = desk.findings.columns();
  return {
    units,
    offsets,
    findings,
    mostFindings,
    fraud,
    leaves,
    peers: desk.peers.map(({ scores, offsets: own }): PeerColumn => ({ offsets: own, scores: scores.numbers() })),
    hasDeductions: plan.weights.isDeductionsOnly || findings.rule.length > 0 || leaves.includes(fromProblems),
    outside,
  };
}

interface Desk {
  readonly findings: FindingsWriter;
  readonly fraud: Uint16Array;
  readonly leaves: Int16Array;
  /** One for each mean: its scores, and where each unit's begin. */
  readonly peers: readonly { readonly scores: NumberList; readonly offsets: Uint32Array }[];
}

interface Place {
  readonly desk: Desk;
  readonly unit: number;
}

/** Whether the unit's facts fit; where not, what was written of them is to be taken back. */
function writeUnit(plan: BatchPlan, facts: UnitFacts, place: Place): boolean {
  if (facts.unitClass !== plan.unitClass || hasMore(facts)) return false;
  const fraud = fraudOf(plan, facts);
  if (fraud === undefined || !writeLeaves(plan.weights, facts, place)) return false;
  if (!plan.waits && lacksLeaf(plan.weights, place)) return false;
  place.desk.fraud[place.unit] = fraud;
  return place.desk.findings.write(facts.problems);
}

/** Facts of few units, which change what the total is made of. */
function hasMore({ bonuses, adjustments, vetoes, flags }: UnitFacts): boolean {
  return bonuses !== undefined || adjustments !== undefined || vetoes !== undefined || flags !== undefined;
}

/** After the unit's leaves were written; its peers' offsets are not. */
function lacksLeaf({ single }: WeightsPlan, { desk, unit }: Place): boolean {
  const first = unit * single.length;
  return desk.leaves.subarray(first, first + single.length).includes(missing) || desk.peers.some(({ scores, offsets }) => scores.length() === offsets[unit]);
}

function writeLeaves({ single, means, placeByLeaf, mostPeers, isDeductionsOnly }: WeightsPlan, { leaves }: UnitFacts, { desk, unit }: Place): boolean {
  const ids = Object.keys(leaves);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? '';
    const place = placeByLeaf.get(id);
    const fact = leaves[id];
    if (place === undefined) return false;
    const leaf = single[place]?.leaf ?? means[place - single.length]?.leaf;
    if (fact === undefined || leaf === undefined) continue;
    if (place < single.length) {
      const score = singleScore(leaf, fact);
      if (score === undefined || (isDeductionsOnly && score >= 0)) return false;
      desk.leaves[unit * single.length + place] = score;
    } else {
      const peers = desk.peers[place - single.length];
      if (peers === undefined || !addPeerScores(leaf, fact, peers.scores) || peers.scores.length() - (peers.offsets[unit] ?? 0) > mostPeers) return false;
    }
  }
  return true;
}

interface Written {
  readonly unit: number;
  /** Leaves of a unit. */
  readonly leaves: number;
  /** Where the column ended before the unit. */
  readonly findings: number;
}

function takeBack(desk: Desk, { unit, leaves, findings }: Written): void {
  desk.findings.cutTo(findings);
  desk.fraud[unit] = 0;
  desk.leaves.fill(missing, unit * leaves, (unit + 1) * leaves);
  for (const { scores, offsets } of desk.peers) scores.cutTo(offsets[unit] ?? 0);
}

/** More than the whole total takes no more than that. */
function fraudOf({ fraud }: BatchPlan, facts: UnitFacts): number | undefined {
  const hundredths = hundredthsOf(facts.fraud);
  if (hundredths === undefined || hundredths === 0) return hundredths;
  const value = rational(BigInt(hundredths), 100n);
  const isWithin = fraud !== undefined && compare(fraud.min, value) <= 0 && compare(value, fraud.max) <= 0;
  return isWithin ? Math.min(hundredths, 10_000) : undefined;
}
