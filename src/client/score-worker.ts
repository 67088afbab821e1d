/**
 * The worker behind score-many.ts: makes a scheme ready once, then scores the units that it is given part by part.
 *
 * Imports: engine, scheme (types).
 */

import { createManyScorer, type ManyScorer, type ManyScores } from '#engine/batch/many-scorer.ts';
import type { EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { FailedAnswer } from './worker-talk.ts';

export type ScoreRequest =
  | { readonly kind: 'start'; readonly scheme: Scheme; readonly settings?: EvaluationSettings }
  | { readonly kind: 'units'; readonly facts: readonly UnitFacts[] }
  | { readonly kind: 'more' }
  | { readonly kind: 'end' };

export interface ScoreAnswer {
  readonly kind: 'scores';
  /** Units that still wait for the places of others. */
  readonly waiting: number;
  /** After the end. */
  readonly scores: ManyScores | null;
}

/** Answers each request with one answer; it fails on a scheme that is not valid. */
export function createScoreDesk(): (request: ScoreRequest) => ScoreAnswer | FailedAnswer {
  let scorer: ManyScorer | undefined;
  return (request) => {
    try {
      if (request.kind === 'start') scorer = createManyScorer(request.scheme, request.settings);
      if (request.kind === 'units') scorer?.add(request.facts);
      const waiting = request.kind === 'more' ? (scorer?.more() ?? 0) : 0;
      return { kind: 'scores', waiting, scores: request.kind === 'end' ? (scorer?.end() ?? null) : null };
    } catch (cause) {
      return { kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
    }
  };
}

// in a page, and in a test, there is nobody to answer
if (typeof window === 'undefined' && typeof self !== 'undefined') {
  const desk = createScoreDesk();
  self.addEventListener('message', ({ data }: MessageEvent<ScoreRequest>) => self.postMessage(desk(data)));
}
