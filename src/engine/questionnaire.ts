/**
 * The score of a questionnaire: the mean of its questions, each the mean of its answers.
 *
 * Imports: nothing beyond the room.
 */

import { formatExact } from './decimal.ts';
import type { LeafFact, PartResult } from './facts.ts';
import { mean, weightedMean } from './mean.ts';
import type { QuestionnairePlan } from './plan.ts';
import { rational, zero, type Rational } from './rational.ts';
import { anyScore, joinSpans, knownSpan, type Span } from './span.ts';

export type Answers = Extract<LeafFact, { kind: 'answers' }>['answers'];

/**
 * What the answers score.
 *
 * Units    0–100.
 * Gaps     A question with fewer answers than the scheme asks for is missing, and the questionnaire with it.
 * Example  one question, 100 and 60 for its options, 3 and 1 answers -> 90.
 */
export function scoreAnswers(plan: QuestionnairePlan, answers: Answers): Span {
  const spans = [...plan.options.keys()].map((question): Span => {
    const score = scoreOf(plan, question, answers);
    return score === undefined ? anyScore : knownSpan(score);
  });
  return joinSpans(spans, (scores) => mean(scores, 0));
}

/** Question by question, for the reasons. */
export function questionResults(plan: QuestionnairePlan, answers: Answers): NonNullable<PartResult['questions']> {
  return [...plan.options.keys()].map((id) => {
    const score = scoreOf(plan, id, answers);
    return { id, score: score === undefined ? null : formatExact(score), answers: countOf(answers, id) };
  });
}

function scoreOf({ options, fewest }: QuestionnairePlan, question: string, answers: Answers): Rational | undefined {
  const count = countOf(answers, question);
  if (count < Math.max(1, fewest)) return undefined;
  const given = Object.entries(answers[question] ?? {});
  const scores = given.map(([option]) => options.get(question)?.get(option) ?? zero);
  return weightedMean(scores, given.map(([, times]) => rational(BigInt(times))));
}

function countOf(answers: Answers, question: string): number {
  const given = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return Object.values(given ?? {}).reduce((sum, count) => sum + count, 0);
}
