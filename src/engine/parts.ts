/**
 * The composition of a total: each node's score, and what it brings to the total.
 *
 * Imports: nothing beyond the room.
 */

import { compose, type Composition, type Counted } from './compose.ts';
import { formatExact } from './decimal.ts';
import type { DeductionPlan, TablePlan } from './deduction-plan.ts';
import type { Deductions } from './deductions.ts';
import type { LeafFact, PartResult, UnitFacts } from './facts.ts';
import { scoreLeaf, scoresBehind, weightsBehind } from './leaf.ts';
import { trimmedPlaces } from './mean.ts';
import type { LeafPlan, NodePlan, Plan } from './plan.ts';
import { questionResults } from './questionnaire.ts';
import { greater, hundred, over, plus, rational, times, zero, type Rational } from './rational.ts';
import { knownSpan, type Span } from './span.ts';
import { scoreTable, type TableScore } from './table-score.ts';

/** What the nodes are scored from. */
export interface Grounds {
  readonly plan: Plan;
  readonly facts: UnitFacts;
  readonly deductions: Deductions | undefined;
  /** Points of ranked items whose place is known. */
  readonly places: ReadonlyMap<string, Rational>;
}

export interface ScoredNode {
  readonly plan: NodePlan;
  readonly span: Span;
  readonly parts: readonly ScoredNode[];
  /** What counts for each part of a weighted node. */
  readonly composition: Composition | undefined;
  /** Reviewers' scores behind a mean, questions of a questionnaire, what stands in the place of a table. */
  readonly from: Pick<PartResult, 'from' | 'questions' | 'replaced'>;
  /** Items and categories of a table whose points are earned. */
  readonly table: TableScore | undefined;
}

/**
 * A node and everything below it, scored.
 *
 * Units    0–100 in every node.
 * Gaps     A weighted node is known when all that counts of it is; until then it spans from all lowest to all highest.
 * Source   Tianshui 2015, art. 9.
 */
export function scoreNode(plan: NodePlan, grounds: Grounds): ScoredNode {
  if (plan.kind === 'weighted') {
    const parts = plan.parts.map((part) => scoreNode(part.of, grounds));
    const composition = compose(plan.parts, parts.map(({ span }) => span), grounds.facts.closed === true);
    return { plan, span: composition.span, parts, composition, from: {}, table: undefined };
  }
  const fact = factOf(plan, grounds.facts);
  const table = scoreOfTable(plan, fact, grounds);
  const span = scoreLeaf(plan, fact, () => table?.span ?? plainScore(plan, grounds));
  return { plan, span, parts: [], composition: undefined, from: behind(plan, fact), table };
}

/** Parts of a result: the categories of a total by deductions, else the nodes below the total (or the only leaf). */
export function partsOf(plan: Plan, root: ScoredNode, deductions: Deductions | undefined): readonly PartResult[] {
  if (root.plan.kind === 'weighted') return partsBelow(root, hundred);
  if (plan.deductions && deductions) {
    return root.table === undefined ? categoryParts(plan.deductions, deductions, root.span.known) : earnedParts(root.table);
  }
  return partsFrom(root, { isOwn: true, span: root.span, maybe: undefined }, hundred);
}

/** `share`: of the node in the final, in percent, as it really counts. */
function partsBelow({ plan, parts, span, composition }: ScoredNode, share: Rational): PartResult[] {
  if (plan.kind !== 'weighted' || composition === undefined) return [];
  return parts.flatMap((part, index) => {
    const counted = composition.counted[index];
    const weight = plan.parts[index]?.weight ?? zero;
    if (counted === undefined) return [];
    // while the node is missing nobody knows which parts will share its weight: they stand as the scheme has them
    const own = !span.known ? times(share, weight) : counted.span === undefined ? zero : over(times(share, weight), composition.weight);
    return partsFrom(part, counted, own);
  });
}

function partsFrom(node: ScoredNode, { isOwn, span: counted }: Counted, share: Rational): PartResult[] {
  const { plan, span, from } = node;
  const text = formatExact(share);
  const brings = counted === undefined ? zero : counted.known ? over(times(counted.value, share), hundred) : undefined;
  const state = span.notApplicable === true ? 'notApplicable' : isOwn ? undefined : 'assumed';
  const part: PartResult = {
    id: plan.id,
    score: span.known ? formatExact(span.value) : null,
    of: '100',
    weight: plan.weight.text,
    contribution: brings === undefined ? null : formatExact(brings),
    ...(state !== undefined && { state, counted: counted === undefined ? null : formatExact(counted.value) }),
    ...(text !== plan.weight.text && { share: text }),
    ...from,
  };
  return [part, ...partsBelow(node, share)];
}

function categoryParts(plan: DeductionPlan, deductions: Deductions, known: boolean): PartResult[] {
  const [table] = plan.tables;
  if (table === undefined) return [];
  const unit = rational(10n ** BigInt(plan.places));
  const share = (units: bigint) => formatExact(over(times(rational(units), hundred), rational(table.full)));
  const lefts = leftOfCategories(table, deductions);
  return table.categories.map(({ id, points }, index) => {
    const left = lefts[index] ?? 0n;
    return {
      id,
      score: known ? formatExact(over(rational(left), unit)) : null,
      of: formatExact(over(rational(points), unit)),
      weight: share(points),
      contribution: known ? share(left) : null,
    };
  });
}

function earnedParts({ categories, span: whole }: TableScore): PartResult[] {
  const full = categories.reduce((sum, { points }) => plus(sum, points), zero);
  const share = (value: Rational) => formatExact(over(times(value, hundred), full));
  return categories.map(({ id, left, points }): PartResult => {
    if (left.notApplicable === true) return { id, score: null, of: '0', weight: '0', contribution: '0', state: 'notApplicable', counted: null };
    const known = left.known && whole.known;
    return { id, score: left.known ? formatExact(left.value) : null, of: formatExact(points), weight: share(points), contribution: known ? share(left.value) : null };
  });
}

function scoreOfTable(leaf: LeafPlan, fact: LeafFact | undefined, { plan, deductions, places }: Grounds): TableScore | undefined {
  const table = tableOfLeaf(plan.deductions, leaf.id);
  if (table === undefined || !table.isEarned || plan.deductions === undefined || deductions === undefined) return undefined;
  return scoreTable(plan.deductions, table, deductions, { earned: (fact?.kind === 'problems' && fact.earned) || {}, places });
}

function plainScore({ id }: LeafPlan, { plan, deductions }: Grounds): Span {
  const table = tableOfLeaf(plan.deductions, id);
  if (table === undefined || deductions === undefined) throw new RangeError('The scheme has no deductions.');
  const left = leftOfCategories(table, deductions).reduce((sum, own) => sum + own, 0n);
  return knownSpan(greater(over(times(rational(left), hundred), rational(table.full)), zero));
}

function tableOfLeaf(plan: DeductionPlan | undefined, leaf: string): TablePlan | undefined {
  return plan?.tables.find((table) => table.leaf === leaf);
}

function leftOfCategories({ categories }: TablePlan, { byItem }: Deductions): readonly bigint[] {
  return categories.map(({ points, cap, first, end }) => {
    const taken = byItem.slice(first, end).reduce((total, value) => total + value, 0n);
    return points - (cap !== undefined && taken > cap ? cap : taken);
  });
}

function behind(leaf: LeafPlan, fact: LeafFact | undefined): ScoredNode['from'] {
  if (fact?.kind === 'answers' && leaf.questions) return { questions: questionResults(leaf.questions, fact.answers) };
  if (leaf.kind === 'deductions') return fact?.kind === 'score' ? { replaced: 'entered' } : fact?.kind === 'notApplicable' ? { replaced: 'notApplicable' } : {};
  if (fact?.kind !== 'many') return {};
  const spans = scoresBehind(leaf, fact);
  const known = spans.every((span) => span.known);
  const trimmed = known ? trimmedPlaces(spans.map((span) => span.low), leaf.trimFrom) : [];
  const weights = weightsBehind(leaf, fact);
  const from = spans.map((span, index) => {
    const weight = weights?.[index];
    return { score: span.known ? formatExact(span.value) : null, trimmed: trimmed.includes(index), ...(weight && { weight: formatExact(weight) }) };
  });
  return { from };
}

function factOf(leaf: LeafPlan, { leaves }: UnitFacts): LeafFact | undefined {
  return Object.hasOwn(leaves, leaf.id) ? leaves[leaf.id] : undefined;
}
