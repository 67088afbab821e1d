/**
 * Leaves that are scored on sheets, explained: reviewers behind a mean, indicators on a sheet.
 *
 * Imports: scheme/grammar (types).
 */

import type { Node, QuestionnaireNode, Scheme } from '#scheme/grammar.ts';
import { tableOf } from './deduction-plan.ts';
import type { LeafFact, PartResult, UnitFacts } from './facts.ts';
import { foundIn } from './found-in.ts';
import type { IndicatorReason, QuestionReason, ReviewerReason } from './reasons.ts';

type SheetNode = Extract<Node, { readonly sheet: string }>;

/** What is below a sheet or a mean: reviewers as the result tells, indicators as far as facts are given. */
export function explainSheets(
  node: SheetNode,
  part: PartResult,
  { scheme, facts }: { readonly scheme: Scheme; readonly facts: UnitFacts | undefined },
): readonly (ReviewerReason | IndicatorReason)[] {
  const fact = facts?.leaves[node.id];
  if (node.kind === 'sheet') return indicatorsOf(node, scheme, fact);
  const facing = fact?.kind === 'many' ? fact.of : undefined;
  return (part.from ?? []).map(({ score, trimmed, weight }, place) => ({
    kind: 'reviewer',
    id: String(place),
    score,
    of: '100',
    trimmed,
    ...(weight !== undefined && { weight }),
    clause: node.clause,
    children: indicatorsOf(node, scheme, facing?.[place]),
  }));
}

/** What is below a questionnaire whose answers are known. */
export function explainQuestions({ questions, clause }: QuestionnaireNode, part: PartResult): readonly QuestionReason[] {
  return (part.questions ?? []).map(({ id, score, answers }) => ({ kind: 'question', id, title: foundIn(questions, id).title, score, of: '100', answers, clause, children: [] }));
}

function indicatorsOf(node: SheetNode, scheme: Scheme, fact: LeafFact | undefined): readonly IndicatorReason[] {
  if (fact?.kind !== 'points') return [];
  const items = tableOf(scheme, foundIn(scheme.sheets, node.sheet).table).categories.flatMap((category) => category.items);
  return items.map(({ id, title, points, clause }) => ({
    kind: 'indicator',
    id,
    title,
    score: (Object.hasOwn(fact.points, id) ? fact.points[id] : undefined) ?? null,
    of: points,
    clause,
    children: [],
  }));
}
