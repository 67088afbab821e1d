/**
 * From which score of one part on the grade would be another: found by halving, as a total never falls when a part rises.
 *
 * Imports: engine, scheme (types).
 */

import { parseExact } from '#engine/decimal.ts';
import { evaluatePlan, type Plan } from '#engine/evaluate.ts';
import type { LeafFact, UnitFacts, UnitResult } from '#engine/facts.ts';
import { over, roundHalfUp, times } from '#engine/rational.ts';
import type { Node, Scheme } from '#scheme/grammar.ts';
import type { Change } from './flip.ts';

interface Now {
  readonly facts: UnitFacts;
  readonly result: UnitResult;
  /** 0 is best. */
  readonly rank: (grade: string) => number;
}

type Leaf = Exclude<Node, { kind: 'weighted' | 'deductions' }>;

/** Scores are tried in hundredths. */
const places = 2;
const steps = 100;

/** For each part that somebody scores: the nearest score above with a better grade, and below with a worse one. */
export function scoreFlips({ total }: Scheme, plan: Plan, now: Now): readonly Change[] {
  return leavesOf(total).flatMap((leaf) => {
    const part = now.result.parts.find(({ id }) => id === leaf.id);
    if (part === undefined || part.score === null || part.state !== undefined) return [];
    const full = parseExact(leaf.kind === 'entered' ? (leaf.of ?? '100') : '100');
    // whole hundredths, from here on only counted
    const most = Number(roundHalfUp(full, places));
    const present = Number(roundHalfUp(times(over(parseExact(part.score), parseExact(part.of)), full), places));
    const rankAt = (units: number) => {
      const { grade } = evaluatePlan(plan, withScore(leaf, now.facts, units));
      return grade === null ? undefined : now.rank(grade);
    };
    const here = now.result.grade === null ? 0 : now.rank(now.result.grade);
    const above = nearest(present, most, (units) => (rankAt(units) ?? here) < here);
    const below = nearest(present, 0, (units) => (rankAt(units) ?? here) > here);
    return [above, below].flatMap((units) => (units === undefined ? [] : [{
      cause: { kind: 'score' as const, leaf: leaf.id, title: leaf.title, now: part.score ?? '0', score: text(units) }, facts: withScore(leaf, now.facts, units),
    }]));
  });
}

/** The place nearest to `from` towards `to` where it holds; it holds from there on. */
function nearest(from: number, to: number, holds: (units: number) => boolean): number | undefined {
  if (from === to || !holds(to)) return undefined;
  let [no, yes] = [from, to];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function withScore(leaf: Leaf, facts: UnitFacts, units: number): UnitFacts {
  const score: LeafFact = { kind: 'score', score: text(units) };
  return { ...facts, leaves: { ...facts.leaves, [leaf.id]: leaf.kind === 'mean' ? { kind: 'many', of: [score], ...(leaf.voices === undefined ? {} : { voices: leaf.voices.slice(0, 1).map(({ id }) => id) }) } : score } };
}

function text(units: number): string {
  const whole = Math.floor(units / steps);
  const rest = String(units % steps).padStart(2, '0').replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}.${rest}`;
}

/** A questionnaire has answers, no score that could simply be another. */
function leavesOf(node: Node): readonly Leaf[] {
  if (node.kind === 'weighted') return node.parts.flatMap(({ of }) => leavesOf(of));
  return node.kind === 'deductions' || node.kind === 'questionnaire' ? [] : [node];
}

