/**
 * Why a unit has its score: the scheme and a result, laid out as one tree.
 *
 * Imports: scheme/grammar (types).
 */

import { schemeFor } from '#scheme/classes.ts';
import type { Node, Scheme } from '#scheme/grammar.ts';
import { addDecimals } from './decimal.ts';
import { tableOf } from './deduction-plan.ts';
import { explainBeyond, explainGradeSteps } from './explain-beyond.ts';
import { explainDeductions } from './explain-deductions.ts';
import { explainQuestions, explainSheets } from './explain-sheets.ts';
import type { PartResult, UnitFacts, UnitResult } from './facts.ts';
import type { NodeReason, TotalReason } from './reasons.ts';

export type * from './reasons.ts';

/** What is explained; `facts` only where sheets are to be explained down to their indicators. */
interface Case {
  readonly scheme: Scheme;
  readonly result: UnitResult;
  readonly facts: UnitFacts | undefined;
}

/**
 * The reasons behind a result.
 *
 * Shape    result: what evaluate answered for this scheme. facts: the same unit's; without them a
 *          sheet's explanation ends at its score.
 * Gaps     Missing scores are null. Only rules under which something was found are listed.
 * Errors   RangeError where the result is not one of this scheme.
 * Example  total 92.50 ─ deductions 95 ─ category 2: 48 of 50 ─ item 2.1: 28 of 30 ─ rule a ─ charge p1; fraud 2.5.
 */
export function explain(whole: Scheme, result: UnitResult, facts?: UnitFacts): TotalReason {
  const scheme = schemeFor(whole, result.unitClass);
  const root = explainNode(scheme.total, rootPart(scheme.total, result), { scheme, result, facts });
  return {
    kind: 'total',
    id: 'total',
    score: result.total,
    exact: result.exactTotal,
    of: '100',
    grade: result.grade,
    gradeClause: scheme.grades.clause,
    gradeBy: scheme.grades.by ?? 'rounded',
    range: result.range,
    rounding: { mode: scheme.rounding.mode, places: scheme.rounding.places },
    gradeSteps: explainGradeSteps(scheme, result),
    ...(result.state && { state: result.state }),
    clause: scheme.rounding.clause,
    children: [root, ...explainBeyond(scheme, result)],
  };
}

function explainNode(node: Node, part: PartResult, about: Case): NodeReason {
  const { score, of, weight, contribution, state, counted, share, replaced } = part;
  const { kind, id, title, clause } = node;
  const ruled = { ...(state && { state, counted: counted ?? null }), ...(share !== undefined && { share }), ...(replaced !== undefined && { replaced }) };
  return { kind, id, title, score, of, weight, contribution, ...ruled, clause, children: childrenOf(node, part, about) };
}

function childrenOf(node: Node, part: PartResult, about: Case): NodeReason['children'] {
  switch (node.kind) {
    case 'weighted':
      return node.parts.map(({ of }) => explainNode(of, partOf(of, about.result), about));
    case 'deductions':
      return explainDeductions(tableOf(about.scheme, node.table), part, { result: about.result, fact: about.facts?.leaves[node.id] });
    case 'sheet':
    case 'mean':
      return explainSheets(node, part, about);
    case 'questionnaire':
      return explainQuestions(node, part);
    case 'entered':
      return [];
  }
}

function partOf({ id }: Node, { parts }: UnitResult): PartResult {
  const part = parts.find((candidate) => candidate.id === id);
  if (part === undefined) throw new RangeError(`The result has no part ${id}: it is not one of this scheme.`);
  return part;
}

/** The root brings the whole: a result lists what is below it, so its own score, before fraud, is their sum. */
function rootPart(root: Node, result: UnitResult): PartResult {
  if (root.kind !== 'weighted' && root.kind !== 'deductions') return partOf(root, result);
  const below = root.kind === 'weighted' ? root.parts.map(({ of }) => partOf(of, result)) : result.parts;
  const brought = below.flatMap(({ contribution }) => (contribution === null ? [] : [contribution]));
  const score = brought.length === below.length && result.state === undefined ? addDecimals(...brought) : null;
  return { id: root.id, score, of: '100', weight: '100', contribution: score };
}
