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
/** Milliseconds before the screen has its turn. */
const turn = 12;
/** A worker that says nothing for so long was never started. */
const patience = 10_000;

/**
 * Totals and grades of all units.
 *
 * Shape    In the order of the facts. Keep one `settings` object per plan.
 * Gaps     A unit whose facts the scheme refuses is named in `refused`; the others are scored.
 * Errors   The signal's reason (an AbortError) when it is stopped; RangeError on an invalid scheme.
 */
export async function scoreMany(scheme: Scheme, facts: readonly UnitFacts[], options: ScoreManyOptions = {}): Promise<ManyScores> {
  stopIfAsked(options.signal);
  const worker = startWorker(options.start ?? startScoreWorker);
  if (worker === undefined) return scoreHere(scheme, facts, options);
  try {
    return await scoreThere(worker, { scheme, facts, options });
  } catch (cause) {
    if (cause instanceof NoWorker) return await scoreHere(scheme, facts, options);
    throw cause;
  } finally {
    worker.terminate();
  }
}

class NoWorker extends Error {}

/** `throwIfAborted` is younger than the oldest browser. */
function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

function startScoreWorker(): Worker {
  return new Worker(new URL('./score-worker.ts', import.meta.url), { type: 'module' });
}

/** undefined where the browser has none, or forbids it. */
function startWorker(start: () => Worker): Worker | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

interface Work {
  readonly scheme: Scheme;
  readonly facts: readonly UnitFacts[];
  readonly options: ScoreManyOptions;
}

async function scoreThere(worker: Worker, { scheme, facts, options: { settings, signal, onProgress } }: Work): Promise<ManyScores> {
  const ask = (request: ScoreRequest) => answerOf(worker, request, signal);
  await ask({ kind: 'start', scheme, ...(settings !== undefined && { settings }) });
  const slices: ManyScores[] = [];
  for (let first = 0; first < facts.length; first += sliceInWorker) {
    const { scores } = await ask({ kind: 'slice', facts: facts.slice(first, first + sliceInWorker) });
    slices.push(scores);
    onProgress?.(Math.min(first + sliceInWorker, facts.length), facts.length);
  }
  return joinScores(slices);
}

function answerOf(worker: Worker, request: ScoreRequest, signal: AbortSignal | undefined): Promise<Extract<ScoreAnswer, { kind: 'scores' }>> {
  return new Promise((resolve, reject) => {
    stopIfAsked(signal);
    const settle = (end: () => void) => {
      clearTimeout(tooLate);
      signal?.removeEventListener('abort', stop);
      worker.removeEventListener('message', answered);
      worker.removeEventListener('error', broken);
      end();
    };
    const stop = () => settle(() => reject(signal?.reason as Error));
    const broken = () => settle(() => reject(new NoWorker()));
    const answered = ({ data }: MessageEvent<ScoreAnswer>) => settle(() => (data.kind === 'failed' ? reject(new RangeError(data.message)) : resolve(data)));
    const tooLate = request.kind === 'start' ? setTimeout(broken, patience) : undefined;
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', answered);
    worker.addEventListener('error', broken);
    worker.postMessage(request);
  });
}

async function scoreHere(scheme: Scheme, facts: readonly UnitFacts[], { settings, signal, onProgress }: ScoreManyOptions): Promise<ManyScores> {
  const score = createSliceScorer(scheme, settings);
  const slices: ManyScores[] = [];
  let turnBegan = performance.now();
  for (let first = 0; first < facts.length; first += sliceHere) {
    slices.push(score(facts.slice(first, first + sliceHere)));
    if (performance.now() - turnBegan < turn && first + sliceHere < facts.length) continue;
    onProgress?.(Math.min(first + sliceHere, facts.length), facts.length);
    await new Promise((resolve) => setTimeout(resolve));
    stopIfAsked(signal);
    turnBegan = performance.now();
  }
  return joinScores(slices);
}
