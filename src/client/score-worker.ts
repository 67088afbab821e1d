/**
 * The worker behind score-many.ts: makes a scheme ready once, then scores the slices that it is given.
 *
 * Imports: engine, scheme (types).
 */

import { createSliceScorer, type ManyScores } from '#engine/batch/score-slice.ts';
import type { EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { FailedAnswer } from './worker-talk.ts';

export type ScoreRequest =
  | { readonly kind: 'start'; readonly scheme: Scheme; readonly settings?: EvaluationSettings }
  | { readonly kind: 'slice'; readonly facts: readonly UnitFacts[] };

export interface ScoreAnswer {
  readonly kind: 'scores';
  readonly scores: ManyScores;
}

const nothing: ManyScores = { totals: [], grades: [], refused: [] };

/** Answers each request with one answer; it fails on a scheme that is not valid. */
export function createScoreDesk(): (request: ScoreRequest) => ScoreAnswer | FailedAnswer {
  let score: ReturnType<typeof createSliceScorer> | undefined;
  return (request) => {
    try {
      if (request.kind === 'start') score = createSliceScorer(request.scheme, request.settings);
      return { kind: 'scores', scores: request.kind === 'slice' && score !== undefined ? score(request.facts) : nothing };
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
