/**
 * A problem as lists and desks show it: what was found, by whom, and what became of each charge.
 */

import { replacedItems } from '#engine/replaced.ts';
import { sameProblem } from '#ledger/evolve-problem.ts';
import type { Actor, Charge, Evidence, Method } from '#ledger/fields.ts';
import { chargeNow, standingCharges } from '#ledger/standing-charges.ts';
import type { Noted } from '#ledger/inspection-fields.ts';
import type { BookState } from '#ledger/state.ts';
import { chargeCost } from '#workflow/objection-rules.ts';
import { deductionTable, schemeOf } from '#workflow/scheme-parts.ts';
import { scoreOf } from '#workflow/score.ts';
import { noRelations, relationsOf, type Relations } from './recurrence-row.ts';
import { unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ProblemRow extends Relations {
  readonly id: string;
  readonly unit: UnitName;
  /** Number within the unit. */
  readonly number: number;
  readonly revision: number;
  readonly words: string;
  readonly foundOn: string;
  readonly method: Method;
  readonly evidence: readonly Evidence[];
  /** The visit on which it was found, and where, in words. */
  readonly visit: string | null;
  readonly place: string;
  /** Who took it down on a device without connection, and when. */
  readonly noted: Noted | null;
  readonly recordedBy: Actor;
  readonly recordedAt: string;
  readonly state: 'charged' | 'withdrawn' | 'joined';
  /** Why it was withdrawn or joined, by whom. */
  readonly closed: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
  readonly joinedInto: { readonly problem: string; readonly number: number } | null;
  readonly charges: readonly ChargeRow[];
  readonly decided: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
  /** The rectification notice that it stands in. */
  readonly notice: { readonly id: string; readonly label: string } | null;
}

export interface ChargeRow {
  readonly item: string;
  readonly rule: string;
  readonly count: number;
  /** What was reached, where the rule counts by how far a target was missed. */
  readonly reached?: string;
  /** Position among the charges of the problem and of those joined into it: what decideCharge names. */
  readonly position: number;
  /** Points this charge takes before the item's cap; "0" where it takes none. */
  readonly points: string;
  /**
   * charged: counts. repeat: its flat rule counts already. suppressed: counted elsewhere. none: withdrawn. reversed: taken back
   * by a review. misplaced: outside of the tables of the unit's class, so nothing is taken until it is corrected. replaced: the part
   * of its table does not apply or was entered as a score, so the table takes nothing.
   */
  readonly state: 'charged' | 'repeat' | 'suppressed' | 'none' | 'reversed' | 'misplaced' | 'replaced';
  /** Where the same problem is charged instead. */
  readonly instead: { readonly item: string; readonly rule: string } | null;
  readonly because: 'same-problem' | 'decided' | null;
  /** What a review of an objection made of it; item, rule and count are what counts now. */
  readonly review: ChargeReview | null;
}

/** Points before the item's cap, as recorded and as they count now. */
export interface ChargeReview { readonly was: Charge; readonly before: string; readonly after: string; readonly reason: string; readonly by: Actor; readonly at: string }

type SeenProblem = SeenUnit['problems'] extends ReadonlyMap<string, infer P> ? P : never;

/** A unit does not see a notice before it was delivered. */
export function problemRows(state: BookState, unit: SeenUnit, viewer?: Actor): readonly ProblemRow[] {
  const notices = [...unit.notices.values()].filter(({ cancelled, delivered }) => cancelled === null && (viewer?.role !== 'unit' || delivered !== null));
  const noticeByProblem = new Map(notices.flatMap(({ id, label, problems }) => problems.map((problem) => [problem, { id, label }] as const)));
  const relations = relationsOf(unit);
  return [...unit.problems.values()].map((problem) => ({
    ...problemRow(state, unit, problem), ...(relations.get(problem.id) ?? noRelations), notice: noticeByProblem.get(problem.id) ?? null,
  }));
}

function problemRow(state: BookState, unit: SeenUnit, problem: SeenProblem): Omit<ProblemRow, 'notice' | keyof Relations> {
  const root = problem.joinedInto === null ? problem : (unit.problems.get(problem.joinedInto.problem) ?? problem);
  const closed = problem.withdrawn ?? problem.joinedInto;
  return {
    id: problem.id, unit: unitName(unit), number: problem.number, revision: problem.revision, words: problem.words,
    foundOn: problem.foundOn, method: problem.method, evidence: problem.evidence,
    visit: problem.visit, place: problem.place, noted: problem.noted,
    recordedBy: problem.recordedBy, recordedAt: problem.recordedAt,
    state: problem.withdrawn !== null ? 'withdrawn' : problem.joinedInto !== null ? 'joined' : 'charged',
    closed: closed === null ? null : { reason: closed.reason, by: closed.by, at: closed.at },
    joinedInto: problem.joinedInto === null ? null : { problem: root.id, number: root.number },
    charges: chargeRows(state, unit, { problem, root }),
    decided: problem.decided === null ? null : { reason: problem.decided.reason, by: problem.decided.by, at: problem.decided.at },
  };
}

function chargeRows(state: BookState, unit: SeenUnit, { problem, root }: { problem: SeenProblem; root: SeenProblem }): readonly ChargeRow[] {
  const result = scoreOf(state, unit);
  const charged = result.charged.filter((one) => one.problem === root.id);
  const suppressed = result.suppressed.filter((one) => one.problem === root.id);
  const standing = standingCharges(unit.problems, root);
  const first = charged[0];
  let offset = 0;
  for (const other of sameProblem(unit.problems, root)) {
    if (other.id === problem.id) break;
    offset += other.charges.length;
  }
  const replaced = replacedItems(state.scheme, result);
  const isScored = charged.length + suppressed.length > 0;
  return problem.charges.map((recorded, index): ChargeRow => {
    const { item, rule, count, reached } = chargeNow(problem, index) ?? recorded;
    const plain = { item, rule, count, ...(reached === undefined ? {} : { reached }), position: offset + index, instead: null, because: null, review: chargeReview(state, problem, index) };
    if (problem.withdrawn !== null) return { ...plain, points: '0', state: 'none' };
    // the engine counts only what still stands
    const place = standing.findIndex((one) => one.problem === problem.id && one.index === index);
    if (place < 0) return { ...plain, points: '0', state: 'reversed' };
    if (!isScored) return { ...plain, points: '0', state: 'misplaced' };
    const counts = charged.find((one) => one.index === place);
    if (counts !== undefined && replaced.has(item)) return { ...plain, points: '0', state: 'replaced' };
    if (counts !== undefined) return { ...plain, points: counts.points, state: counts.points === '0' ? 'repeat' : 'charged' };
    const because = suppressed.find((one) => one.index === place)?.because ?? null;
    return { ...plain, points: '0', state: 'suppressed', because, instead: first === undefined ? null : { item: first.item, rule: first.rule } };
  });
}

function chargeReview(state: BookState, problem: SeenProblem, index: number): ChargeReview | null {
  const reversal = problem.reversals.get(index);
  const table = deductionTable(schemeOf(state, problem.unit));
  if (reversal === undefined || table === undefined) return null;
  const { from: was, to, reason, by, at } = reversal;
  return { was, before: chargeCost(table, was), after: to === null ? '0' : chargeCost(table, to), reason, by, at };
}
