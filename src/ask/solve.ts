/**
 * The proof of work, in slices between which the page stays alive; over plain http and without workers, as in-app browsers
 * have neither secure contexts nor, always, workers.
 *
 * Imports: ledger (answer-work).
 */

import { bitsOf, type WorkFor } from '#ledger/answer-work.ts';

export interface Work { readonly day: string; readonly nonce: number }

const slice = 24;

/** Goes on from `from`, so that a harder demand builds on what was tried. */
export function solve(work: WorkFor, bits: number, from = 0): Promise<Work> {
  return new Promise((resolve) => {
    let nonce = from;
    const step = () => {
      const end = Date.now() + slice;
      while (Date.now() < end) {
        for (let tries = 0; tries < 200; tries += 1, nonce += 1) {
          if (bitsOf(work, nonce) < bits) continue;
          resolve({ day: work.day, nonce });
          return;
        }
      }
      setTimeout(step, 0);
    };
    step();
  });
}
