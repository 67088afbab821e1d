/**
 * A scheme tried on a past year without the screen standing still: in a worker, or here in turns with the screen.
 *
 * Imports: react, scheme (types), view.
 */

import { useEffect, useState } from 'react';

import type { Scheme } from '#scheme/grammar.ts';
import { createBackTest, type BackTest } from '#view/back-test.ts';
import type { YearFacts } from '#view/year-facts.ts';
import type { BackTestAnswer, BackTestRequest } from './back-test-worker.ts';
import { askWorker, inTurns, moreInTurns, stopIfAsked, withWorker } from './worker-talk.ts';

export interface BackTestOptions {
  /** A unit of which every part and item is told. */
  readonly detailOf?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
  /** Starts the worker; another one in tests. */
  readonly start?: () => Worker;
}

/** Units handed over at once: with twenty problems each, to copy them takes a slow computer some milliseconds. */
const partInWorker = 50;
const partHere = 5;

/** Errors: the signal's reason (an AbortError) when it is stopped. */
export async function runBackTest(year: YearFacts, scheme: Scheme, options: BackTestOptions = {}): Promise<BackTest> {
  stopIfAsked(options.signal);
  return withWorker(options.start ?? startBackTestWorker, (worker) => testThere(worker, year, { scheme, options }), () => testHere(year, scheme, options));
}

/** `tested`: the newest result, also while a newer one is computed; `progress` while that is so. */
export interface RunningBackTest {
  readonly tested: BackTest | null;
  readonly progress: { readonly done: number; readonly all: number } | null;
}

/** Begins anew, and stops what ran, whenever the year or the scheme is another one. */
export function useBackTest(year: YearFacts | undefined, scheme: Scheme | null, detailOf?: string): RunningBackTest {
  const [tested, setTested] = useState<BackTest | null>(null);
  const [progress, setProgress] = useState<RunningBackTest['progress']>(null);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const stop = new AbortController();
    if (year === undefined || scheme === null) {
      setTested(null);
      setProgress(null);
      return undefined;
    }
    setProgress({ done: 0, all: year.units.length });
    runBackTest(year, scheme, { ...(detailOf !== undefined && { detailOf }), signal: stop.signal, onProgress: (done, all) => setProgress({ done, all }) }).then(
      (told) => {
        if (stop.signal.aborted) return;
        setTested(told);
        setProgress(null);
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setFailure(cause);
      },
    );
    return () => stop.abort();
  }, [year, scheme, detailOf]);
  // what nobody expected goes where all such things go
  if (failure !== undefined) throw failure;
  return { tested, progress };
}

function startBackTestWorker(): Worker {
  return new Worker(new URL('./back-test-worker.ts', import.meta.url), { type: 'module' });
}

async function testThere(worker: Worker, { scheme: before, settings, units }: YearFacts, { scheme, options: { detailOf, signal, onProgress } }: { readonly scheme: Scheme; readonly options: BackTestOptions }): Promise<BackTest> {
  const ask = (request: BackTestRequest) => askWorker<BackTestAnswer>(worker, request, { signal, isFirst: request.kind === 'start' });
  await ask({ kind: 'start', year: { scheme: before, settings }, scheme });
  for (let first = 0; first < units.length; first += partInWorker) {
    await ask({ kind: 'units', units: units.slice(first, first + partInWorker) });
    onProgress?.(Math.min(first + partInWorker, units.length), units.length);
  }
  while ((await ask({ kind: 'more' })).waiting > 0);
  const { tested } = await ask({ kind: 'end', ...(detailOf !== undefined && { detailOf }) });
  if (tested === null) throw new RangeError('The back-test has no end.');
  return tested;
}

async function testHere(year: YearFacts, scheme: Scheme, { detailOf, signal, onProgress }: BackTestOptions): Promise<BackTest> {
  const { add, more, end } = createBackTest(year, scheme);
  await inTurns(year.units, partHere, { work: add, told: onProgress, signal });
  await moreInTurns(more, signal);
  return end(detailOf);
}
