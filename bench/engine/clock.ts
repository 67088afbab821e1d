/**
 * Time and middle values. Loads are read beside every table, because a busy machine is part of a figure.
 *
 * Imports: nothing.
 */

import { loadavg } from 'node:os';

export function medianOf(runs: readonly number[]): number {
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('No runs, no median.');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Load of the last minute. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Three digits that mean something: "0.123", "12.3", "12,300". */
export function inDigits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
