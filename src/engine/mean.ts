/**
 * The mean of the reviewers' scores, with or without its two ends.
 *
 * Imports: nothing beyond the room.
 */

import { compare, over, plus, rational, times, zero, type Rational } from './rational.ts';

/**
 * Mean of the scores, after dropping one highest and one lowest where there are enough.
 *
 * Shape    scores: 1..n. trimFrom: 0 never, else the number of scores from which on two are dropped (at least 3).
 * Errors   RangeError without scores: a missing mean is not zero, and never asked for here.
 * Source   Tianshui 2015, art. 8.3 (互查互评); dropping the ends is a setting of the plan.
 * Example  [90, 80, 10], trimFrom 3 -> 80.
 */
export function mean(scores: readonly Rational[], trimFrom: number): Rational {
  const dropped = trimmedPlaces(scores, trimFrom);
  const kept = scores.filter((_, index) => !dropped.includes(index));
  return over(kept.reduce(plus, zero), rational(BigInt(kept.length)));
}

/**
 * Mean of the scores, each counted by its weight.
 *
 * Shape    scores and weights: 1..n, in one order; weights above 0.
 * Example  [90, 60], weights 2 and 1 -> 80.
 */
export function weightedMean(scores: readonly Rational[], weights: readonly Rational[]): Rational {
  const sum = scores.reduce((total, score, index) => plus(total, times(score, weights[index] ?? zero)), zero);
  return over(sum, weights.reduce(plus, zero));
}

/** Places of the lowest and the highest score that leave; of equal scores the first low and the last high. */
export function trimmedPlaces(scores: readonly Rational[], trimFrom: number): readonly number[] {
  if (trimFrom === 0 || scores.length < trimFrom) return [];
  let [lowest, highest] = [0, 0];
  scores.forEach((score, index) => {
    if (compare(score, scores[lowest] ?? score) < 0) lowest = index;
    if (compare(score, scores[highest] ?? score) >= 0) highest = index;
  });
  return [lowest, highest];
}
