/**
 * How much ranks and grades hang on a weight: the whole year once more with one part counting more or less.
 *
 * Imports: scheme/grammar (types).
 */

import type { Node, Scheme } from '#scheme/grammar.ts';
import { compareExact, formatExact, parseExact } from './decimal.ts';
import { evaluateAll } from './evaluate-all.ts';
import type { UnitFacts, UnitResult } from './facts.ts';
import { compare, minus, one, over, plus, times, zero, type Rational } from './rational.ts';
import type { EvaluationSettings } from './settings.ts';

export interface Standing {
  readonly unit: string;
  readonly total: string | null;
  /** 1 for the best, equal totals share a rank; null without a total. */
  readonly rank: number | null;
  readonly grade: string | null;
}

export interface Shift {
  /** Share of the part within its node, before and after. */
  readonly before: string;
  readonly after: string;
  readonly standings: readonly Standing[];
  /** Units whose rank or grade is another than by the scheme's own weights. */
  readonly moved: readonly string[];
}

/**
 * The year with one part's weight changed by `by`, its siblings sharing the rest as they did before.
 *
 * Shape    part: id of a part of a weighted node. by: share to add, "-0.05" or "0.1". undefined where no part has this id, where it
 *          is alone in its node, or where its weight would leave 0 to 1.
 * Units    Exact: weights become fractions, nothing is rounded before the totals are.
 * Errors   As evaluate-all.
 */
export function withWeight(scheme: Scheme, units: readonly UnitFacts[], { part, by, settings }: { readonly part: string; readonly by: string; readonly settings?: EvaluationSettings }): Shift | undefined {
  const before = weightOf(scheme.total, part);
  if (before === undefined) return undefined;
  const after = plus(before, parseExact(by));
  if (compare(after, zero) <= 0 || compare(after, one) >= 0 || compare(before, one) >= 0) return undefined;
  const { classes: _classes, ...bare } = scheme;
  const changed: Scheme = { ...(scheme.classes === undefined ? bare : scheme), total: reweighted(scheme.total, part, { before, after }) };
  const [own, other] = [standings(evaluateAll(scheme, units, settings)), standings(evaluateAll(changed, units, settings))];
  const moved = other.filter(({ rank, grade }, place) => rank !== own[place]?.rank || grade !== own[place]?.grade).map(({ unit }) => unit);
  return { before: formatExact(before), after: formatExact(after), standings: other, moved };
}

/** Totals with their ranks, in the order of the results. */
export function standings(results: readonly UnitResult[]): readonly Standing[] {
  const totals = results.flatMap(({ total }) => (total === null ? [] : [total]));
  return results.map(({ unit, total, grade }) => ({
    unit,
    total,
    rank: total === null ? null : 1 + totals.filter((other) => compareExact(other, total) > 0).length,
    grade,
  }));
}

function weightOf(node: Node, part: string): Rational | undefined {
  if (node.kind !== 'weighted') return undefined;
  const own = node.parts.find(({ of }) => of.id === part);
  if (own !== undefined) return parseExact(own.weight);
  return node.parts.map(({ of }) => weightOf(of, part)).find((found) => found !== undefined);
}

function reweighted(node: Node, part: string, { before, after }: { readonly before: Rational; readonly after: Rational }): Node {
  if (node.kind !== 'weighted') return node;
  const isHere = node.parts.some(({ of }) => of.id === part);
  const scale = over(minus(one, after), minus(one, before));
  return {
    ...node,
    parts: node.parts.map((own) => ({
      ...own,
      weight: !isHere ? own.weight : own.of.id === part ? formatExact(after) : formatExact(times(parseExact(own.weight), scale)),
      of: reweighted(own.of, part, { before, after }),
    })),
  };
}
