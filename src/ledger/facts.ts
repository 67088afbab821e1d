/**
 * From what a book knows of a unit to the facts that the engine scores.
 *
 * A part is missing until somebody gave it: a self score until the sheet is submitted (a returned
 * sheet is not submitted), the ordinary part until the unit was visited or a problem was recorded,
 * a mean until every assigned reviewer has submitted or the peer stage is over.
 *
 * Imports: scheme, engine (types).
 */

import type { LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import type { Node, Scheme, SheetId } from '#scheme/grammar.ts';
import { sheetName } from './sheet-id.ts';
import { standingCharges } from './standing-charges.ts';
import type { BookState, MutableBookState, Untouched, UnitState } from './state.ts';

type SeenUnit = Untouched<UnitState>;
type SeenProblem = SeenUnit['problems'] extends ReadonlyMap<string, infer P> ? P : never;

/**
 * Shape    One unit of the book. Problems that were withdrawn or joined into another are not problems of their own.
 * Gaps     A leaf that nobody gave is left out of `leaves`.
 * Source   Schemes: Arxan notes 1 and 2, article 12; Tianshui articles 8 and 9.
 */
export function factsOf(state: BookState | MutableBookState, unit: SeenUnit): UnitFacts {
  const problems: ProblemFact[] = [];
  for (const problem of unit.problems.values()) {
    if (problem.withdrawn !== null || problem.joinedInto !== null) continue;
    const fact = problemFact(unit, problem);
    if (fact !== undefined) problems.push(fact);
  }
  const leaves: Record<string, LeafFact> = {};
  for (const leaf of leavesOf(state.scheme.total)) {
    const fact = leafFact(state, unit, leaf);
    if (fact !== undefined) leaves[leaf.id] = fact;
  }
  const fraud = unit.fraud?.signed?.agreed === true ? unit.fraud.points : '0';
  return { unit: unit.unit.id, problems, fraud, leaves };
}

export type Leaf = Exclude<Node, { kind: 'weighted' }>;

/** The leaves of a scheme's total, in table order. */
export function leavesOf(node: Node): readonly Leaf[] {
  return node.kind === 'weighted' ? node.parts.flatMap((part) => leavesOf(part.of)) : [node];
}

/** The leaf that a sheet feeds; undefined where a sheet informs without counting (Arxan's self-assessment). */
export function leafOfSheet(scheme: Scheme, sheet: SheetId): Leaf | undefined {
  return leavesOf(scheme.total).find((leaf) => (leaf.kind === 'sheet' || leaf.kind === 'mean') && leaf.sheet === sheet);
}

function leafFact(state: BookState | MutableBookState, unit: SeenUnit, leaf: Leaf): LeafFact | undefined {
  switch (leaf.kind) {
    case 'deductions':
      return leaf === state.scheme.total || unit.visits.length > 0 || unit.problems.size > 0 ? { kind: 'problems' } : undefined;
    case 'sheet':
      return leaf.sheet === 'comprehensive' ? ratingsFact(unit) : sheetFact(unit, sheetName(leaf.sheet, unit.unit.id));
    case 'mean':
      return peersFact(state, unit, leaf.sheet);
    case 'entered': {
      const entered = unit.entered.get(leaf.id);
      return entered === undefined ? undefined : { kind: 'score', score: entered.score };
    }
  }
}

/** The office's points so far; the engine finds an indicator that is still without points. */
function ratingsFact(unit: SeenUnit): LeafFact | undefined {
  const points: Record<string, string> = {};
  for (const [item, rating] of unit.ratings) if (rating.points !== null) points[item] = rating.points;
  return Object.keys(points).length === 0 ? undefined : { kind: 'points', points };
}

function sheetFact(unit: SeenUnit, id: string): LeafFact | undefined {
  const sheet = unit.sheets.get(id);
  if (sheet === undefined || sheet.status !== 'submitted') return undefined;
  const points: Record<string, string> = {};
  for (const row of sheet.rows) if (row.points !== undefined) points[row.item] = row.points;
  return { kind: 'points', points };
}

function peersFact(state: BookState | MutableBookState, unit: SeenUnit, kind: SheetId): LeafFact | undefined {
  const reviewers = state.reviewersByUnit.get(unit.unit.id) ?? [];
  const facts = reviewers.map((reviewer) => sheetFact(unit, sheetName(kind, unit.unit.id, reviewer)));
  const given = facts.filter((fact) => fact !== undefined);
  if (given.length === 0) return undefined;
  const closed = state.stage !== 'preparation' && state.stage !== 'selfAssessment' && state.stage !== 'peerReview';
  // a reviewer who has not submitted yet is a sheet without points: it keeps the mean open, within its bounds
  return { kind: 'many', of: closed ? given : facts.map((fact) => fact ?? { kind: 'points', points: {} }) };
}

/** undefined where reviews took every charge back. */
function problemFact(unit: SeenUnit, root: SeenProblem): ProblemFact | undefined {
  const standing = standingCharges(unit.problems, root);
  if (standing.length === 0) return undefined;
  const charges = standing.map(({ charge }) => charge);
  const { decided } = root;
  const chargedAt = decided === null ? -1 : standing.findIndex(({ problem, index }) => problem === decided.problem && index === decided.index);
  return { id: root.id, charges, ...(chargedAt < 0 ? {} : { chargedAt }) };
}
