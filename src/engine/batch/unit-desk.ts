/**
 * The columns of a batch, one unit at a time: what a live batch scores a single unit from.
 *
 * A unit's columns are its stretch of the batch, until it is replaced by columns of its own; findings added later stand
 * in a chain. To be scored, all of it is laid out as a batch of one, so that there is one way of scoring.
 *
 * Imports: nothing beyond the room.
 */

import { noGrade, noTotal, type BatchPlan } from './batch-plan.ts';
import type { Figures, PeerColumn, UnitColumns } from './columns.ts';
import { deductUnits } from './deduct-units.ts';
import { totalUnits } from './total-units.ts';
import { roomForDeductions } from './unit-deductions.ts';

export interface LateFinding {
  /** LanePlan.ruleNumbers. */
  readonly rule: number;
  /** For a rule that looks at a shortfall: its steps. */
  readonly count: number;
  /**
   * The unit's number of a problem that it has already; left out for a new one. Not one whose place the office decided on:
   * a decision is a matter for all facts of the unit.
   */
  readonly problem?: number;
}

export interface UnitScore {
  /** Hundredths; -1 without one. */
  readonly total: number;
  /** Index into the plan's `grades`; 255 without one. */
  readonly grade: number;
}

export interface UnitDesk {
  readonly addFinding: (unit: number, finding: LateFinding) => UnitScore;
  /** Columns of one unit, in place of what it had. */
  readonly replace: (unit: number, own: UnitColumns) => UnitScore;
  /** No finding can be added until the unit is replaced: its facts do not fit into columns. */
  readonly close: (unit: number) => void;
}

export function createUnitDesk(plan: BatchPlan, columns: UnitColumns): UnitDesk {
  const { lanes, weights } = plan;
  const late = new Map<number, LateFindings>();
  const replaced = new Map<number, UnitColumns>();
  const closed = new Set(columns.outside);
  const table = lanes && { lanes, out: roomForDeductions(lanes, 1) };
  const left = table?.out.left ?? new Int32Array(1);
  const totals = new Int16Array(1);
  const floors = plan.gradesByExact ? new Int16Array(1) : undefined;
  let sheet = createSheet(weights.single.length, columns.mostFindings + 16);

  const score = (unit: number): UnitScore => {
    const source = replaced.get(unit) ?? columns;
    const at = source === columns ? unit : 0;
    const [from, to] = [source.offsets[at] ?? 0, source.offsets[at + 1] ?? 0];
    const more = late.get(unit) ?? noneLate;
    const length = to - from + more.rule.length;
    if (length > sheet.mostFindings) sheet = createSheet(weights.single.length, length * 2);
    copyFindings({ source, from, to }, more, sheet);
    sheet.offsets[1] = length;
    sheet.fraud[0] = source.fraud[at] ?? 0;
    const singles = weights.single.length;
    for (let leaf = 0; leaf < singles; leaf += 1) sheet.leaves[leaf] = source.leaves[at * singles + leaf] ?? noTotal;
    if (table !== undefined) deductUnits(table.lanes, sheet, table.out);
    totalUnits(weights, source.peers.length === 0 ? sheet : { ...sheet, peers: source.peers.map((own) => peersOf(own, at)) }, { left, totals, floors });
    const total = totals[0] ?? noTotal;
    return { total, grade: plan.gradeByTotal[floors?.[0] ?? total] ?? noGrade };
  };

  return {
    addFinding(unit, { rule, count, problem }) {
      if (lanes === undefined || closed.has(unit) || unit >= columns.units) throw new RangeError(`No findings for unit ${unit} in columns.`);
      const isOnce = lanes.isOnce[rule];
      if (isOnce === undefined || !Number.isInteger(count) || count < 1 || (isOnce === 0 && count > Math.min(lanes.mostCount, lanes.mostOfRule[rule] ?? 0))) {
        throw new RangeError(`No finding of rule ${rule}, ${count} times.`);
      }
      const known = late.get(unit) ?? { rule: [], count: [], problem: [], problems: problemsIn(replaced.get(unit) ?? columns, replaced.has(unit) ? 0 : unit) };
      const number = problem ?? known.problems;
      if (number < 0 || number > known.problems) throw new RangeError(`No problem ${number} in unit ${unit}.`);
      late.set(unit, known);
      known.rule.push(rule);
      known.count.push(isOnce === 1 ? 1 : count);
      known.problem.push(number);
      known.problems = Math.max(known.problems, number + 1);
      return score(unit);
    },
    replace(unit, own) {
      closed.delete(unit);
      late.delete(unit);
      replaced.set(unit, own);
      return score(unit);
    },
    close: (unit) => void closed.add(unit),
  };
}

interface LateFindings {
  readonly rule: number[];
  readonly count: number[];
  readonly problem: number[];
  /** Different problems of the unit, these included. */
  problems: number;
}

const noneLate: LateFindings = { rule: [], count: [], problem: [], problems: 0 };

/** Columns for one unit, to be written on again and again. */
function createSheet(leaves: number, findings: number): Figures {
  return {
    units: 1,
    offsets: new Uint32Array(2),
    findings: { rule: new Uint16Array(findings), count: new Uint16Array(findings), problem: new Uint16Array(findings) },
    mostFindings: findings,
    fraud: new Uint16Array(1),
    leaves: new Int16Array(leaves),
    peers: [],
  };
}

interface Stretch {
  readonly source: UnitColumns;
  readonly from: number;
  readonly to: number;
}

function copyFindings({ source: { findings }, from, to }: Stretch, late: LateFindings, { findings: sheet }: Figures): void {
  let at = 0;
  for (let finding = from; finding < to; finding += 1, at += 1) {
    sheet.rule[at] = findings.rule[finding] ?? 0;
    sheet.count[at] = findings.count[finding] ?? 0;
    sheet.problem[at] = findings.problem[finding] ?? 0;
  }
  const more = late.rule.length;
  for (let finding = 0; finding < more; finding += 1, at += 1) {
    sheet.rule[at] = late.rule[finding] ?? 0;
    sheet.count[at] = late.count[finding] ?? 0;
    sheet.problem[at] = late.problem[finding] ?? 0;
  }
}

function peersOf({ offsets, scores }: PeerColumn, unit: number): PeerColumn {
  const own = scores.subarray(offsets[unit] ?? 0, offsets[unit + 1] ?? 0);
  return { offsets: Uint32Array.of(0, own.length), scores: own };
}

function problemsIn({ offsets, findings: { problem } }: UnitColumns, unit: number): number {
  let most = -1;
  for (let finding = offsets[unit] ?? 0; finding < (offsets[unit + 1] ?? 0); finding += 1) most = Math.max(most, problem[finding] ?? 0);
  return most + 1;
}
