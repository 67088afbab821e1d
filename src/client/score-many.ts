/**
 * Scores of many units without the screen standing still: in a worker, part by part, with progress and a way to stop. Where no
 * worker can be started they are scored here in the same way, with the screen's turn in between.
 *
 * Used by whoever scores a whole year under another scheme: `await scoreMany(scheme, facts, { signal, onProgress })`.
 *
 * Imports: engine, scheme (types).
 */

import { createManyScorer, type ManyScores } from '#engine/batch/many-scorer.ts';
import type { EvaluationSettings } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { ScoreAnswer, ScoreRequest } from './score-worker.ts';
import { askWorker, inTurns, moreInTurns, stopIfAsked, withWorker } from './worker-talk.ts';

export type { ManyScores, RefusedUnit } from '#engine/batch/many-scorer.ts';

export interface ScoreManyOptions {
  readonly settings?: EvaluationSettings;
  readonly signal?: AbortSignal;
  /** Told after each part. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Starts the worker; another one in tests. */
  readonly start?: () => Worker;
}

/** Units handed over at once: to copy them takes a slow computer some milliseconds. */
const partInWorker = 200;
/** Units between two looks at the clock. */
const partHere = 10;

/**
 * Totals and grades of all units.
 *
 * Shape    In the order of the facts. Keep one `settings` object per plan.
 * Gaps     A unit whose facts the scheme refuses is named in `refused`; the others are scored. Places in a ranking and quotas of grades
 *          are those among all units given.
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
  for (let first = 0; first < facts.length; first += partInWorker) {
    await ask({ kind: 'units', facts: facts.slice(first, first + partInWorker) });
    onProgress?.(Math.min(first + partInWorker, facts.length), facts.length);
  }
  while ((await ask({ kind: 'more' })).waiting > 0);
  const { scores } = await ask({ kind: 'end' });
  if (scores === null) throw new RangeError('The scores have no end.');
  return scores;
}

async function scoreHere(scheme: Scheme, facts: readonly UnitFacts[], { settings, signal, onProgress }: ScoreManyOptions): Promise<ManyScores> {
  const { add, more, end } = createManyScorer(scheme, settings);
  await inTurns(facts, partHere, { work: add, told: onProgress, signal });
  await moreInTurns(more, signal);
  return end();
}
