/**
 * Leaf facts as hundredths.
 *
 * `undefined` always means: not for columns, ask the oracle. That covers every fact that check-facts.ts refuses, so
 * that there is one list of what is wrong and one place that says it.
 *
 * Imports: nothing beyond the room.
 */

import type { LeafFact } from '../facts.ts';
import type { LeafPlan } from '../plan.ts';
import { compare, over, rational, times, hundred, type Rational } from '../rational.ts';
import { fromProblems, missing } from './columns.ts';
import { hundredthsOf } from './hundredths.ts';
import type { NumberList } from './number-list.ts';

const highest = 10_000;

/** Score of a leaf that has one: hundredths, missing, or fromProblems. */
export function singleScore(leaf: LeafPlan, fact: LeafFact): number | undefined {
  switch (fact.kind) {
    case 'score':
      return leaf.full === hundred ? withinHundred(hundredthsOf(fact.score)) : scaledScore(leaf, fact.score);
    case 'points':
      return sheetScore(leaf, fact.points);
    case 'problems':
      return leaf.kind === 'deductions' && fact.earned === undefined ? fromProblems : undefined;
    case 'many':
    case 'answers':
    case 'notApplicable':
      return undefined;
  }
}

/**
 * Adds the scores behind a mean: none where one of them, and so the mean, is missing. False where they do not fit, with some
 * written or not.
 */
export function addPeerScores(leaf: LeafPlan, fact: LeafFact, scores: NumberList): boolean {
  if (fact.kind !== 'many' || fact.voices !== undefined || leaf.voices !== undefined) return false;
  const before = scores.length();
  let isMissing = false;
  for (const one of fact.of) {
    const score = singleScore(leaf, one);
    if (score === undefined) return false;
    if (score === missing) isMissing = true;
    else scores.add(score);
  }
  if (isMissing) scores.cutTo(before);
  return true;
}

/** Of other full marks than 100, where it comes out in hundredths. */
function scaledScore({ full }: LeafPlan, text: string): number | undefined {
  const score = hundredthsOf(text);
  if (score === undefined) return undefined;
  const { numerator, denominator } = over(times(rational(BigInt(score)), hundred), full);
  return denominator === 1n ? withinHundred(Number(numerator)) : undefined;
}

function sheetScore({ indicators }: LeafPlan, given: Readonly<Record<string, string>>): number | undefined {
  if (indicators === undefined) return undefined;
  let sum = 0;
  let filled = 0;
  for (const [indicator, text] of Object.entries(given)) {
    const most = indicators.points.get(indicator);
    const points = hundredthsOf(text);
    if (most === undefined || points === undefined || exceeds(points, most)) return undefined;
    sum += points;
    filled += 1;
  }
  if (filled < indicators.points.size) return missing;
  const { numerator, denominator } = over(times(rational(BigInt(sum)), hundred), indicators.full);
  return denominator === 1n ? withinHundred(Number(numerator)) : undefined;
}

function exceeds(points: number, most: Rational): boolean {
  return compare(rational(BigInt(points), 100n), most) > 0;
}

function withinHundred(score: number | undefined): number | undefined {
  return score !== undefined && score <= highest ? score : undefined;
}
