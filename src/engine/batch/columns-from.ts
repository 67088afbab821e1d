/**
 * From facts to columns.
 *
 * Imports: nothing beyond the room.
 */

import type { UnitFacts } from '../facts.ts';
import { compare, rational, zero } from '../rational.ts';
import type { BatchPlan } from './batch-plan.ts';
import { fromProblems, missing, type FindingColumns, type PeerColumn, type UnitColumns } from './columns.ts';
import { roomFor, writeFindings } from './finding-columns.ts';
import { hundredthsOf } from './hundredths.ts';
import { peerScores, singleScore } from './leaf-columns.ts';

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
  const room = plan.lanes === undefined ? 0 : facts.reduce((sum, { problems }) => sum + roomFor(problems), 0);
  const desk: Desk = {
    offsets: new Uint32Array(units + 1),
    findings: { rule: new Uint16Array(room), count: new Uint16Array(room), problem: new Uint16Array(room) },
    fraud: new Uint16Array(units),
    leaves: new Int16Array(units * single.length).fill(missing),
    peers: means.map(() => ({ offsets: new Uint32Array(units + 1), scores: [] })),
    numbers: new Map(),
  };
  const outside: number[] = [];
  let mostFindings = 0;
  facts.forEach((one, unit) => {
    const end = writeUnit(plan, one, { desk, unit });
    if (end === undefined) outside.push(unit);
    const from = desk.offsets[unit] ?? 0;
    desk.offsets[unit + 1] = end ?? from;
    desk.peers.forEach(({ offsets, scores }) => (offsets[unit + 1] = scores.length));
    mostFindings = Math.max(mostFindings, (end ?? from) - from);
  });
  const { offsets, findings, fraud, leaves } = desk;
  return {
    units,
    offsets,
    findings: cut(findings, offsets[units] ?? 0),
    mostFindings,
    fraud,
    leaves,
    peers: desk.peers.map((column): PeerColumn => ({ offsets: column.offsets, scores: Uint16Array.from(column.scores) })),
    hasDeductions: plan.weights.isDeductionsOnly || (offsets[units] ?? 0) > 0 || leaves.includes(fromProblems),
    outside,
  };
}

interface Desk {
  readonly offsets: Uint32Array;
  readonly findings: FindingColumns;
  readonly fraud: Uint16Array;
  readonly leaves: Int16Array;
  readonly peers: readonly { readonly offsets: Uint32Array; readonly scores: number[] }[];
  readonly numbers: Map<string, number>;
}

/** Where the unit's findings end; undefined, with nothing written that counts, where its facts do not fit. */
function writeUnit(plan: BatchPlan, facts: UnitFacts, { desk, unit }: { desk: Desk; unit: number }): number | undefined {
  const { single, means, mostPeers, isDeductionsOnly } = plan.weights;
  const fraud = fraudOf(plan, facts);
  const scores = single.map(({ leaf }) => singleScore(leaf, factOf(facts, leaf.id)));
  const peers = means.map(({ leaf }) => peerScores(leaf, factOf(facts, leaf.id)));
  const fits =
    fraud !== undefined &&
    Object.keys(facts.leaves).every((id) => plan.oracle.leaves.has(id)) &&
    scores.every((score) => score !== undefined && !(isDeductionsOnly && score >= 0)) &&
    peers.every((own) => own !== undefined && own.length <= mostPeers);
  if (!fits) return undefined;
  const at = desk.offsets[unit] ?? 0;
  const end = plan.lanes === undefined ? endWithoutTable(facts, at) : writeFindings(plan.lanes, facts.problems, { ...desk, at });
  if (end === undefined) return undefined;
  desk.fraud[unit] = fraud;
  scores.forEach((score, place) => (desk.leaves[unit * single.length + place] = score ?? missing));
  peers.forEach((own, mean) => own?.forEach((score) => desk.peers[mean]?.scores.push(score)));
  return end;
}

function endWithoutTable({ problems }: UnitFacts, at: number): number | undefined {
  return problems.length === 0 ? at : undefined;
}

function factOf({ leaves }: UnitFacts, id: string) {
  return Object.hasOwn(leaves, id) ? leaves[id] : undefined;
}

/** More than the whole total takes no more than that. */
function fraudOf({ oracle: { fraud } }: BatchPlan, facts: UnitFacts): number | undefined {
  const hundredths = hundredthsOf(facts.fraud);
  if (hundredths === undefined || hundredths === 0) return hundredths;
  const value = rational(BigInt(hundredths), 100n);
  const isWithin = fraud !== undefined && compare(fraud.min, value) <= 0 && compare(value, fraud.max) <= 0 && compare(zero, value) <= 0;
  return isWithin ? Math.min(hundredths, 10_000) : undefined;
}

function cut({ rule, count, problem }: FindingColumns, length: number): FindingColumns {
  return { rule: rule.subarray(0, length), count: count.subarray(0, length), problem: problem.subarray(0, length) };
}
