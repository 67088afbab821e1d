/**
 * What a year of peer review shows of each reviewer, pair and circle, in multiples of what is usual in that year.
 *
 * Always measured the same way, for the real year and for the honest ones that it is held against.
 */

import { givenBy, heaviestCircle, mutualPairs, type Favour } from './circles.ts';
import { noiseOf, residualsOf } from './residuals.ts';
import { deviation, grouped, mean } from './robust.ts';
import type { Noise, Residual, ReviewedYear } from './year.ts';

export interface ReviewerMeasure {
  readonly reviewer: string;
  readonly sheets: number;
  /** Mean distance; null where there is nothing to compare with. */
  readonly fromOthers: number | null;
  readonly fromOffice: number | null;
  readonly above: number | null;
  /** Above in multiples of what so many sheets stray; null below `leastForHabit` sheets. */
  readonly leniency: number | null;
  /** How much the scores given differ among themselves. */
  readonly spread: number;
  /** That spread over the one to be expected for those units; null below `leastForSpread` sheets. */
  readonly evenness: number | null;
}

export interface Measured {
  readonly noise: Noise;
  readonly residuals: readonly Residual[];
  readonly reviewers: readonly ReviewerMeasure[];
  readonly pairs: readonly Favour[];
  readonly circle: Favour | undefined;
}

/** A habit shows on three sheets at the earliest, sameness on four. */
export const leastForHabit = 3;
export const leastForSpread = 4;

export function measure(year: Omit<ReviewedYear, 'seed'>): Measured {
  const residuals = residualsOf(year);
  const noise = noiseOf(residuals);
  const stray = Math.hypot(noise.sheet, noise.reviewer, noise.unit);
  const given = givenBy(residuals);
  return {
    noise, residuals,
    reviewers: [...grouped(residuals, ({ reviewer }) => reviewer)].map(([reviewer, rows]) => reviewerMeasure(reviewer, rows, noise)),
    pairs: mutualPairs(given, stray), circle: heaviestCircle(given, stray),
  };
}

function reviewerMeasure(reviewer: string, rows: readonly Residual[], noise: Noise): ReviewerMeasure {
  const some = (values: readonly number[]) => (values.length === 0 ? null : mean(values));
  const known = rows.flatMap(({ above }) => above ?? []);
  const above = some(known);
  const anchors = rows.flatMap(({ anchor }) => anchor ?? []);
  const own = deviation(rows.map(({ given }) => given));
  return {
    reviewer, sheets: rows.length, above,
    fromOthers: some(rows.flatMap(({ fromOthers }) => fromOthers ?? [])), fromOffice: some(rows.flatMap(({ fromOffice }) => fromOffice ?? [])),
    leniency: above === null || known.length < leastForHabit ? null : above / Math.sqrt(noise.reviewer ** 2 + (noise.sheet ** 2 + noise.unit ** 2) / known.length),
    spread: own,
    evenness: anchors.length < leastForSpread ? null : own / Math.sqrt(deviation(anchors) ** 2 + noise.sheet ** 2),
  };
}

/** The most striking of each kind: what an honest year is asked for. */
export interface Extremes { readonly leniency: number; readonly evenness: number; readonly pair: number; readonly circle: number }

export function extremesOf({ reviewers, pairs, circle }: Measured): Extremes {
  return {
    leniency: Math.max(0, ...reviewers.map(({ leniency }) => Math.abs(leniency ?? 0))),
    evenness: Math.min(Number.POSITIVE_INFINITY, ...reviewers.flatMap(({ evenness }) => evenness ?? [])),
    pair: Math.max(0, ...pairs.map(({ weight }) => weight)),
    circle: circle?.weight ?? 0,
  };
}
