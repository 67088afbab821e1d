/**
 * A problem as lists and desks show it: what was found, by whom, and what became of each charge.
 */

import { sameProblem } from '#ledger/evolve-problem.ts';
import type { Actor, Evidence, Method } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { scoreOf } from '#workflow/score.ts';
import { unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface ProblemRow {
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
  readonly recordedBy: Actor;
  readonly recordedAt: string;
  readonly state: 'charged' | 'withdrawn' | 'joined';
  /** Why it was withdrawn or joined, by whom. */
  readonly closed: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
  readonly joinedInto: { readonly problem: string; readonly number: number } | null;
  readonly charges: readonly ChargeRow[];
  readonly decided: { readonly reason: string; readonly by: Actor; readonly at: string } | null;
}

export interface ChargeRow {
  readonly item: string;
  readonly rule: string;
  readonly count: number;
  /** Position among the charges of the problem and of those joined into it: what decideCharge names. */
  readonly position: number;
  /** Points this charge takes before the item's cap; "0" where it takes none. */
  readonly points: string;
  /** charged: counts. repeat: its flat rule counts already. suppressed: counted elsewhere. none: withdrawn. */
  readonly state: 'charged' | 'repeat' | 'suppressed' | 'none';
  /** Where the same problem is charged instead. */
  readonly instead: { readonly item: string; readonly rule: string } | null;
  readonly because: 'same-problem' | 'decided' | null;
}

type SeenProblem = SeenUnit['problems'] extends ReadonlyMap<string, infer P> ? P : never;

export function problemRows(state: BookState, unit: SeenUnit): readonly ProblemRow[] {
  return [...unit.problems.values()].map((problem) => problemRow(state, unit, problem));
}

export function problemRow(state: BookState, unit: SeenUnit, problem: SeenProblem): ProblemRow {
  const root = problem.joinedInto === null ? problem : (unit.problems.get(problem.joinedInto.problem) ?? problem);
  const closed = problem.withdrawn ?? problem.joinedInto;
  return {
    id: problem.id, unit: unitName(unit), number: problem.number, revision: problem.revision, words: problem.words,
    foundOn: problem.foundOn, method: problem.method, evidence: problem.evidence,
    visit: problem.visit, place: problem.place,
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
  const first = charged[0];
  let offset = 0;
  for (const other of sameProblem(unit.problems, root)) {
    if (other.id === problem.id) break;
    offset += other.charges.length;
  }
  return problem.charges.map(({ item, rule, count }, index): ChargeRow => {
    const position = offset + index;
    const plain = { item, rule, count, position, instead: null, because: null };
    if (problem.withdrawn !== null) return { ...plain, points: '0', state: 'none' };
    const counts = charged.find((one) => one.index === position);
    if (counts !== undefined) return { ...plain, points: counts.points, state: counts.points === '0' ? 'repeat' : 'charged' };
    const because = suppressed.find((one) => one.index === position)?.because ?? null;
    return { ...plain, points: '0', state: 'suppressed', because, instead: first === undefined ? null : { item: first.item, rule: first.rule } };
  });
}
