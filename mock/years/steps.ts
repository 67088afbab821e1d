/**
 * What happens on which day, in order of the days.
 *
 * Imports: writing (types).
 */

import type { BookWriter } from '../writing/book-writer.ts';

export interface Step { readonly day: string; readonly run: () => void }

/** Carries the steps out; those of one day in the order in which they were written down. */
export function walk(writer: BookWriter, steps: readonly Step[]): void {
  for (const { day, run } of steps.toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))) {
    writer.clock.on(day);
    run();
  }
}
