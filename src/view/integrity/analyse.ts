/**
 * What the office should look at in a year of peer review, and how sure that is.
 *
 * Three hundred honest years like the real one are made up (honest.ts) and measured in the same way. A limit is the most striking of them, for
 * each of the four kinds.
 * What lies beyond is a question to ask, never a verdict, and no score changes by it.
 *
 * Shape    The same year and seed give the same answer.
 * Gaps     Too few sheets for a kind: null, and no finding. Fewer than `leastSheets` sheets in all: nothing is looked for.
 * Source   docs/integrity.md, decision 0046.
 */

import type { Favour } from './circles.ts';
import { honestYear, normalFrom } from './honest.ts';
import { extremesOf, measure, type Extremes, type Measured, type ReviewerMeasure } from './measure.ts';
import type { Noise, ReviewedYear } from './year.ts';

export type Finding =
  | { readonly kind: 'lenient' | 'strict' | 'same'; readonly reviewer: string; readonly sheets: number; readonly size: number; readonly limit: number }
  | { readonly kind: 'mutual' | 'circle'; readonly units: readonly string[]; readonly sheets: number; readonly above: number; readonly size: number; readonly limit: number };

export interface Integrity {
  readonly sheets: number;
  /** False where there is too little to look at. */
  readonly judged: boolean;
  readonly noise: Noise;
  readonly limits: Extremes;
  readonly findings: readonly Finding[];
  readonly reviewers: readonly ReviewerMeasure[];
  readonly pairs: readonly Favour[];
  /** Each sheet with its distances, for the table behind the chart. */
  readonly residuals: Measured['residuals'];
}

export const leastSheets = 12;
const honestYears = 300;

export function analyse(year: ReviewedYear, years = honestYears): Integrity {
  const measured = measure(year);
  const { noise, reviewers, pairs, residuals } = measured;
  const judged = residuals.filter(({ above }) => above !== null).length >= leastSheets;
  const limits = judged ? limitsFor(year, noise, years) : { leniency: Number.POSITIVE_INFINITY, evenness: 0, pair: Number.POSITIVE_INFINITY, circle: Number.POSITIVE_INFINITY };
  return { sheets: residuals.length, judged, noise, limits, findings: judged ? findingsIn(measured, limits) : [], reviewers, pairs, residuals };
}

function limitsFor(year: ReviewedYear, noise: Noise, years: number): Extremes {
  const normal = normalFrom(year.seed);
  const honest = Array.from({ length: years }, () => extremesOf(measure(honestYear(year, noise, normal))));
  const highest = (of: (extremes: Extremes) => number) => Math.max(...honest.map(of));
  return {
    leniency: highest(({ leniency }) => leniency), pair: highest(({ pair }) => pair), circle: highest(({ circle }) => circle),
    evenness: Math.min(...honest.map(({ evenness }) => evenness)),
  };
}

function findingsIn({ reviewers, pairs, circle }: Measured, limits: Extremes): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { reviewer, sheets, leniency, evenness } of reviewers) {
    if (leniency !== null && Math.abs(leniency) > limits.leniency) findings.push({ kind: leniency > 0 ? 'lenient' : 'strict', reviewer, sheets, size: Math.abs(leniency), limit: limits.leniency });
    if (evenness !== null && evenness < limits.evenness) findings.push({ kind: 'same', reviewer, sheets, size: evenness, limit: limits.evenness });
  }
  for (const { units, sheets, above, weight } of pairs) if (weight > limits.pair) findings.push({ kind: 'mutual', units, sheets, above, size: weight, limit: limits.pair });
  if (circle !== undefined && circle.weight > limits.circle) findings.push({ kind: 'circle', units: circle.units, sheets: circle.sheets, above: circle.above, size: circle.weight, limit: limits.circle });
  return findings;
}
