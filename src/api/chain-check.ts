/**
 * The check of a book's chain beside other work: a little at a time, or all at once as soon as somebody waits for it.
 *
 * Imports: ledger.
 */

import type { ChainFault, Sealed } from '#ledger/chain.ts';

export interface ChainCheck {
  /** The first fault, or undefined where the book is whole. Waiting for it makes it hurry. */
  readonly outcome: () => Promise<ChainFault | undefined>;
  readonly isDone: () => boolean;
}

/** Entries between two pauses: a few milliseconds, on a slow computer not much more than one frame. */
const portion = 50;

/** `pause` resolves when there is time for the next portion. */
export function checkAside(book: string, entries: readonly Sealed[], pause: () => Promise<void>): ChainCheck {
  let hurry = () => undefined as void;
  const hurried = new Promise<void>((resolve) => {
    hurry = resolve;
  });
  let done = false;

  async function run(): Promise<ChainFault | undefined> {
    // the shapes of all entries come with it: home stands before they are fetched
    await Promise.race([pause(), hurried]);
    const { verifyNext } = await import('#ledger/verify-chain.ts');
    for (let at = 0; at < entries.length; at += portion) {
      await Promise.race([pause(), hurried]);
      const fault = verifyNext({ book, length: at, head: entries[at - 1]?.hash ?? '' }, entries.slice(at, at + portion));
      if (fault !== undefined) return fault;
    }
    return undefined;
  }

  const running = run().finally(() => {
    done = true;
  });
  return {
    isDone: () => done,
    outcome: () => {
      hurry();
      return running;
    },
  };
}
