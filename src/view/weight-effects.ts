/**
 * How much a total depends on the weights: what one percentage point more for a part, taken from its neighbours in
 * proportion, would do, and between which weights the grade stays.
 *
 * Imports: engine, scheme (types).
 */

import { formatExact, formatFixed, parseExact } from '#engine/decimal.ts';
import type { Exact, UnitResult } from '#engine/facts.ts';
import { compare, hundred, minus, one, over, plus, rational, times, zero, type Rational } from '#engine/rational.ts';
import type { Scheme, Text, WeightedNode } from '#scheme/grammar.ts';

export interface WeightEffect {
  readonly part: string;
  readonly title: Text;
  /** Within its node, in percent. */
  readonly weight: Exact;
  /** Points of the total for one percentage point more; four places. */
  readonly perPoint: string;
  /** Weights in percent between which the grade stays, one place; null where it stays to the end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Lines of the present grade and of the next better one, before rounding. */
interface Lines { readonly low: string; readonly high: string | null }

/** Only where every part of a node has a score of its own: with stand-ins the weights are not the scheme's. */
export function weightEffects(scheme: Scheme, result: UnitResult, lines: Lines): readonly WeightEffect[] {
  return weightedNodes(scheme.total, one).flatMap(({ node, share }) => effectsIn(node, share, { result, lines }));
}

interface Case { readonly result: UnitResult; readonly lines: Lines }

function effectsIn(node: WeightedNode, share: Rational, { result, lines }: Case): readonly WeightEffect[] {
  const parts = node.parts.map(({ weight, of }) => ({ of, weight: parseExact(weight), score: scoreOf(of.id, result) }));
  if (parts.length < 2 || parts.some(({ score }) => score === undefined) || result.exactTotal === null) return [];
  const total = parseExact(result.exactTotal);
  const whole = parts.reduce((sum, { weight, score }) => plus(sum, times(weight, score ?? zero)), zero);
  return parts.map(({ of, weight, score = zero }) => {
    const rest = over(minus(whole, times(weight, score)), minus(one, weight));
    const slope = times(share, minus(score, rest));
    const at = (line: string | null) => (line === null || compare(slope, zero) === 0 ? undefined : plus(weight, over(minus(parseExact(line), total), slope)));
    const crossings = [at(lines.low), at(lines.high)].filter((place): place is Rational => place !== undefined && compare(place, zero) >= 0 && compare(place, one) <= 0);
    const before = crossings.filter((place) => compare(place, weight) <= 0);
    const after = crossings.filter((place) => compare(place, weight) > 0);
    return {
      part: of.id, title: of.title, weight: formatExact(times(weight, hundred)), perPoint: formatSigned(times(slope, rational(1n, 100n))),
      from: before[0] === undefined ? null : formatFixed(times(before[0], hundred), 1), to: after[0] === undefined ? null : formatFixed(times(after[0], hundred), 1),
    };
  });
}

function formatSigned(value: Rational): string {
  return compare(value, zero) < 0 ? `-${formatFixed(minus(zero, value), 4)}` : formatFixed(value, 4);
}

/** 0–100; undefined without a score of its own. */
function scoreOf(id: string, { parts }: UnitResult): Rational | undefined {
  const part = parts.find((candidate) => candidate.id === id);
  if (part === undefined || part.score === null || part.state !== undefined) return undefined;
  return over(times(parseExact(part.score), hundred), parseExact(part.of));
}

function weightedNodes(node: Scheme['total'], share: Rational): readonly { readonly node: WeightedNode; readonly share: Rational }[] {
  if (node.kind !== 'weighted') return [];
  return [{ node, share }, ...node.parts.flatMap(({ weight, of }) => weightedNodes(of, times(share, parseExact(weight))))];
}
