/**
 * The score of one leaf of the total, from the fact given for it.
 *
 * Imports: nothing beyond the room.
 */

import { parseExact } from './decimal.ts';
import type { LeafFact } from './facts.ts';
import { mean, weightedMean } from './mean.ts';
import type { LeafPlan, SheetPlan } from './plan.ts';
import { scoreAnswers } from './questionnaire.ts';
import { hundred, over, plus, times, zero, type Rational } from './rational.ts';
import { anyScore, joinSpans, knownSpan, mapSpan, notApplicable, type Span } from './span.ts';

/**
 * What a leaf scores, or still can score.
 *
 * Units    0–100 in every leaf: points of a table are scaled by its full marks.
 * Gaps     No fact -> 0–100, not known. A sheet with indicators left out is not known either, and
 *          spans from what is given to that plus the full marks of the rest. A mean of none is not known.
 * Errors   None for facts that check-facts.ts accepts.
 * Example  indicators of 60 and 40 points, 55 given for the first -> 55–95.
 */
export function scoreLeaf(leaf: LeafPlan, fact: LeafFact | undefined, problems: () => Span): Span {
  if (fact === undefined) return anyScore;
  switch (fact.kind) {
    case 'score':
      return knownSpan(over(times(parseExact(fact.score), hundred), leaf.full));
    case 'problems':
      return problems();
    case 'points':
      return leaf.indicators === undefined ? anyScore : scoreSheet(leaf.indicators, fact.points);
    case 'many': {
      const scores = fact.of.map((one) => scoreLeaf(leaf, one, problems));
      return scores.length === 0 ? anyScore : joinSpans(scores, (values) => meanOf(leaf, fact, values));
    }
    case 'answers':
      return leaf.questions === undefined ? anyScore : scoreAnswers(leaf.questions, fact.answers);
    case 'notApplicable':
      return notApplicable;
  }
}

/** The score of each reviewer behind a mean. */
export function scoresBehind(leaf: LeafPlan, { of }: Extract<LeafFact, { kind: 'many' }>): readonly Span[] {
  return of.map((one) => scoreLeaf(leaf, one, () => anyScore));
}

/** Weights of the reviewers, where they have voices. */
export function weightsBehind({ voices }: LeafPlan, { voices: given = [] }: Extract<LeafFact, { kind: 'many' }>): readonly Rational[] | undefined {
  return voices && given.map((voice) => voices.get(voice) ?? zero);
}

function meanOf(leaf: LeafPlan, fact: Extract<LeafFact, { kind: 'many' }>, values: readonly Rational[]): Rational {
  const weights = weightsBehind(leaf, fact);
  return weights === undefined ? mean(values, leaf.trimFrom) : weightedMean(values, weights);
}

function scoreSheet({ full, points }: SheetPlan, given: Readonly<Record<string, string>>): Span {
  let [low, rest, known] = [zero, zero, true];
  for (const [indicator, most] of points) {
    const text = Object.hasOwn(given, indicator) ? given[indicator] : undefined;
    if (text !== undefined) low = plus(low, parseExact(text));
    else [rest, known] = [plus(rest, most), false];
  }
  return mapSpan({ known, value: low, low, high: known ? low : plus(low, rest) }, (sum) => over(times(sum, hundred), full));
}
