/**
 * What a questionnaire comes to: for each unit and question how often each answer was chosen, the score of all answers and of
 * those that count, and how far such a score may be off.
 *
 * Source   Mean of the questions, each the mean of its answers with a score: as the engine scores a questionnaire.
 *
 * Imports: engine, ledger, scheme, workflow.
 */

import { formatExact, formatFixed, formatUnits, parseExact } from '#engine/decimal.ts';
import { mean, weightedMean } from '#engine/mean.ts';
import { rational, times, over, type Rational } from '#engine/rational.ts';
import { roundTo } from '#engine/rounding.ts';
import type { AnswersState, AnswerState } from '#ledger/answers-book.ts';
import { millionths } from '#scheme/millionths.ts';
import { isScored } from '#scheme/scored-question.ts';
import type { Rounding } from '#scheme/grammar.ts';
import type { Content } from './decide-answer.ts';

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One set of answers of one unit, or of all together. */
export interface Tally {
  readonly answers: number;
  readonly counts: Counts;
  /** Exact, 0–100; null while a question has no answer with a score. */
  readonly score: string | null;
  /** Half the width of the 95 % interval of the mean, two places; null for fewer than five answers. */
  readonly margin: string | null;
}

export interface UnitTally { readonly unit: string; readonly raw: Tally; readonly cleaned: Tally }

export interface SurveyTally { readonly units: readonly UnitTally[]; readonly all: { readonly raw: Tally; readonly cleaned: Tally } }

/** Answers to the questions as published now; those to an earlier version do not count. */
export function tallySurvey(content: Content, { answers }: Pick<AnswersState, 'answers'>, version: number): SurveyTally {
  const byUnit = new Map(content.units.map((unit) => [unit, { raw: newSum(content), cleaned: newSum(content) }]));
  const all = { raw: newSum(content), cleaned: newSum(content) };
  const scores = scoresOf(content);
  for (const answer of answers) {
    const own = answer.version === version ? byUnit.get(answer.unit) : undefined;
    if (own === undefined) continue;
    const score = ownScore(answer, scores);
    for (const { raw, cleaned } of [own, all]) {
      add(raw, answer, score);
      if (answer.excluded === null) add(cleaned, answer, score);
    }
  }
  const told = ({ raw, cleaned }: { raw: Sum; cleaned: Sum }) => ({ raw: tallyOf(content, raw), cleaned: tallyOf(content, cleaned) });
  return { units: [...byUnit].map(([unit, sums]) => ({ unit, ...told(sums) })), all: told(all) };
}

interface Sum { answers: number; readonly counts: Map<string, Map<string, number>>; scored: number; sum: bigint; squares: bigint }

function newSum({ questions }: Content): Sum {
  return { answers: 0, counts: new Map(questions.map(({ id }) => [id, new Map<string, number>()])), scored: 0, sum: 0n, squares: 0n };
}

type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Millionths of a point by question and option; whole numbers far below 2^53. */
function scoresOf({ questions }: Content): Scores {
  return new Map(questions.filter((question) => isScored(question)).map(({ id, options }) => [
    id, new Map(options.flatMap((option) => (option.score === undefined ? [] : [[option.id, Number(millionths(option.score))] as const]))),
  ]));
}

/** Mean of one answer's scored choices in whole millionths, for the margin alone; null where it has none. */
function ownScore({ picks }: AnswerState, scores: Scores): bigint | null {
  let sum = 0;
  let count = 0;
  for (const [question, options] of scores) {
    const chosen = picks[question]?.[0];
    const score = chosen === undefined ? undefined : options.get(chosen);
    if (score === undefined) continue;
    sum += score;
    count += 1;
  }
  return count === 0 ? null : BigInt(Math.round(sum / count));
}

function add(to: Sum, { picks }: AnswerState, score: bigint | null): void {
  to.answers += 1;
  for (const question in picks) {
    const counts = to.counts.get(question);
    if (counts === undefined) continue;
    for (const option of picks[question] ?? []) counts.set(option, (counts.get(option) ?? 0) + 1);
  }
  if (score === null) return;
  to.scored += 1;
  to.sum += score;
  to.squares += score * score;
}

function tallyOf(content: Content, sum: Sum): Tally {
  const counts = Object.fromEntries([...sum.counts].map(([question, options]) => [question, Object.fromEntries(options)]));
  const score = scoreOfCounts(content, counts);
  return { answers: sum.answers, counts, score: score === null ? null : formatExact(score), margin: marginOf(sum) };
}

/** null while a question that counts has no answer with a score: a missing part is not 0. */
export function scoreOfCounts({ questions }: Pick<Content, 'questions'>, counts: Counts): Rational | null {
  const means: Rational[] = [];
  for (const question of questions) {
    if (!isScored(question)) continue;
    const given = question.options.flatMap(({ id, score }) => {
      const count = counts[question.id]?.[id] ?? 0;
      return score === undefined || count === 0 ? [] : [{ score: parseExact(score), weight: rational(BigInt(count)) }];
    });
    if (given.length === 0) return null;
    means.push(weightedMean(given.map(({ score }) => score), given.map(({ weight }) => weight)));
  }
  return means.length === 0 ? null : mean(means, 0);
}

/**
 * Source   Student's t for 95 %, by Cornish and Fisher's expansion around 1.96; s / √n.
 * Gaps     Fewer than five answers tell nothing of their spread.
 */
function marginOf({ scored, sum, squares }: Sum): string | null {
  if (scored < 5) return null;
  const n = BigInt(scored);
  // variance of the mean, in square millionths: (n·Σx² − (Σx)²) / (n² (n − 1))
  const variance = (n * squares - sum * sum) * 10_000n / (n * n * (n - 1n));
  const freedom = scored - 1;
  const z = 1.96;
  const t = z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
  // √ of 10^4 · square millionths is hundredths of a millionth
  const width = (squareRoot(variance) * BigInt(Math.round(t * 10_000))) / 10_000n;
  return formatFixed(rational(width, 100_000_000n), 2);
}

function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}

/**
 * A mean as the result that is entered: scaled to the part's full marks, and rounded once.
 *
 * Example  "250/3" of 120, two places, half up -> "100.00".
 */
export function enteredScore(score: string, { full, mode, places }: { readonly full: string; readonly mode: Rounding['mode']; readonly places: 0 | 1 | 2 }): string {
  const scaled = over(times(parseExact(score), parseExact(full)), rational(100n));
  return formatUnits(roundTo(scaled, { mode, places }), places);
}
