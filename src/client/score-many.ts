/**
 * Scores of many units without the screen standing still: in a worker, slice by slice, with progress and a way to stop. Where no
 * worker can be started the same slices are scored here, with the screen's turn in between.
 *
 * Used by whoever scores a whole year under another scheme: `await scoreMany(scheme, facts, { signal, onProgress })`.
 *
 * Imports: engine, scheme (types).
 */

import { createSliceScorer, joinScores, type ManyScores } from '#engine/batch/score-slice.ts';
import type { EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { ScoreAnswer, ScoreRequest } from './score-worker.ts';
import { askWorker, inTurns, stopIfAsked, withWorker } from './worker-talk.ts';

export type { ManyScores, RefusedUnit } from '#engine/batch/score-slice.ts';

export interface ScoreManyOptions {
  readonly settings?: EvaluationSettings;
  readonly signal?: AbortSignal;
  /** Told after each slice. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Starts the worker; another one in tests. */
  readonly start?: () => Worker;
}

/** Units handed over at once: to copy them takes a slow computer some milliseconds. */
const sliceInWorker = 200;
/** Units between two looks at the clock. */
const sliceHere = 10;

/**
 * Totals and grades of all units.
 *
 * Shape    In the order of the facts. Keep one `settings` object per plan.
 * Gaps     A unit whose facts the scheme refuses is named in `refused`; the others are scored. Grades stand by their lines: quotas
 *          and places in a ranking are not laid over them.
 * Errors   The signal's reason (an AbortError) when it is stopped; RangeError on an invalid scheme.
 */
export async function scoreMany(scheme: Scheme, facts: readonly UnitFacts[], options: ScoreManyOptions = {}): Promise<ManyScores> {
  stopIfAsked(options.signal);
  return withWorker(options.start ?? startScoreWorker, (worker) => scoreThere(worker, { scheme, facts, options }), () => scoreHere(scheme, facts, options));
}

function startScoreWorker(): Worker {
  return new Worker(new URL('./score-worker.ts', import.meta.url), { type: 'module' });
}

interface Work {
  readonly scheme: Scheme;
  readonly facts: readonly UnitFacts[];
  readonly options: ScoreManyOptions;
}

async function scoreThere(worker: Worker, { scheme, facts, options: { settings, signal, onProgress } }: Work): Promise<ManyScores> {
  const ask = (request: ScoreRequest) => askWorker<ScoreAnswer>(worker, request, { signal, isFirst: request.kind === 'start' });
  await ask({ kind: 'start', scheme, ...(settings !== undefined && { settings }) });
  const slices: ManyScores[] = [];
  for (let first = 0; first < facts.length; first += sliceInWorker) {
    const { scores } = await ask({ kind: 'slice', facts: facts.slice(first, first + sliceInWorker) });
    slices.push(scores);
    onProgress?.(Math.min(first + sliceInWorker, facts.length), facts.length);
  }
  return joinScores(slices);
}

async function scoreHere(scheme: Scheme, facts: readonly UnitFacts[], { settings, signal, onProgress }: ScoreManyOptions): Promise<ManyScores> {
  const score = createSliceScorer(scheme, settings);
  const slices: ManyScores[] = [];
  await inTurns(facts, sliceHere, { work: (part) => slices.push(score(part)), told: onProgress, signal });
  return joinScores(slices);
}
