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
export interface Duration {
  /** By the clock on the wall; others' work on the machine is in it. */
  readonly wall: number;
  /** What the processors spent on this process, collection of garbage included. */
  readonly cpu: number;
}

export async function timed(work: () => unknown): Promise<Duration> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}

/** Load of the last minute. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Three digits that mean something: "0.123", "12.3", "12,300". */
export function inDigits(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });
}
