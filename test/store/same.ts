/**
 * A comparison that works in Node and in a page alike: the promises are run in both.
 *
 * Imports: fast-check (its way of writing values down).
 */

import { stringify } from 'fast-check';

/** Throws unless both are written the same way, down to bytes and undefined. */
export function same(actual: unknown, expected: unknown, about = 'value'): void {
  const [found, wanted] = [stringify(actual), stringify(expected)];
  if (found !== wanted) throw new Error(`${about}: expected ${shortened(wanted)}, found ${shortened(found)}`);
}

/** The error that a promise was rejected with; throws if it was fulfilled. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`expected a rejection, found ${shortened(stringify(value))}`);
    },
    (error: unknown) => error,
  );
}

function shortened(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text;
}
