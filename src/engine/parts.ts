/**
 * The composition of a total: each node's score, and what it brings to the total.
 *
 * Imports: nothing beyond the room.
 */

import { formatExact } from './decimal.ts';
import type { DeductionPlan } from './deduction-plan.ts';
import type { Deductions } from './deductions.ts';
import type { LeafFact, PartResult, UnitFacts } from './facts.ts';
import { scoreLeaf, scoresBehind } from './leaf.ts';
import { trimmedPlaces } from './mean.ts';
import type { LeafPlan, NodePlan, Plan } from './plan.ts';
import { hundred, over, plus, rational, times, zero, type Rational } from './rational.ts';
import { joinSpans, type Span } from './span.ts';

/** What the nodes are scored from. */
export interface Grounds {
  readonly plan: Plan;
  readonly facts: UnitFacts;
  readonly deductions: Deductions | undefined;
}

export interface ScoredNode {
  readonly plan: NodePlan;
  readonly span: Span;
  readonly parts: readonly ScoredNode[];
  /** Reviewers' scores behind a mean. */
  readonly from: PartResult['from'];
}

/**
 * A node and everything below it, scored.
 *
 * Units    0–100 in every node.
 * Gaps     A weighted node is known when all its parts are; until then it spans from all lowest to all highest.
 * Source   Tianshui 2015, art. 9.
 */
export function scoreNode(plan: NodePlan, grounds: Grounds): ScoredNode {
  if (plan.kind === 'weighted') {
    const parts = plan.parts.map((part) => scoreNode(part.of, grounds));
    const span = joinSpans(
      parts.map((part) => part.span),
      (scores) => scores.reduce((sum, score, index) => plus(sum, times(score, plan.parts[index]?.weight ?? zero)), zero),
    );
    return { plan, span, parts, from: undefined };
  }
  const fact = factOf(plan, grounds.facts);
  const span = scoreLeaf(plan, fact, () => scoreOfProblems(grounds));
  return { plan, span, parts: [], from: reviewersOf(plan, fact) };
}

/** Parts of a result: the categories of a total by deductions, else the nodes below the total (or the only leaf). */
export function partsOf(plan: Plan, root: ScoredNode, deductions: Deductions | undefined): readonly PartResult[] {
  if (root.plan.kind === 'weighted') return root.parts.flatMap(partsFrom);
  if (root.plan.kind === 'deductions' && plan.deductions && deductions) {
    return categoryParts(plan.deductions, deductions, root.span.known);
  }
  return partsFrom(root);
}

function partsFrom({ plan, span, parts, from }: ScoredNode): PartResult[] {
  const part: PartResult = {
    id: plan.id,
    score: span.known ? formatExact(span.low) : null,
    of: '100',
    weight: plan.weight.text,
    contribution: span.known ? formatExact(over(times(span.low, plan.weight.value), hundred)) : null,
    ...(from && { from }),
  };
  return [part, ...parts.flatMap(partsFrom)];
}

function categoryParts(table: DeductionPlan, { byItem }: Deductions, known: boolean): PartResult[] {
  const unit = rational(10n ** BigInt(table.places));
  const share = (units: bigint) => formatExact(over(times(rational(units), hundred), rational(table.full)));
  return table.categories.map(({ id, points, first, end }) => {
    const left = points - sum(byItem.slice(first, end));
    return {
      id,
      score: known ? formatExact(over(rational(left), unit)) : null,
      of: formatExact(over(rational(points), unit)),
      weight: share(points),
      contribution: known ? share(left) : null,
    };
  });
}

function scoreOfProblems({ plan: { deductions: table }, deductions }: Grounds): Rational {
  if (table === undefined || deductions === undefined) throw new RangeError('The scheme has no deductions.');
  return over(times(rational(table.full - sum(deductions.byItem)), hundred), rational(table.full));
}

function reviewersOf(leaf: LeafPlan, fact: LeafFact | undefined): PartResult['from'] {
  const spans = scoresBehind(leaf, fact);
  if (spans === undefined) return undefined;
  const known = spans.every((span) => span.known);
  const trimmed = known ? trimmedPlaces(spans.map((span) => span.low), leaf.trimFrom) : [];
  return spans.map((span, index) => ({
    score: span.known ? formatExact(span.low) : null,
    trimmed: trimmed.includes(index),
  }));
}

function factOf(leaf: LeafPlan, { leaves }: UnitFacts): LeafFact | undefined {
  return Object.hasOwn(leaves, leaf.id) ? leaves[leaf.id] : undefined;
}

function sum(units: readonly bigint[]): bigint {
  return units.reduce((total, value) => total + value, 0n);
}
