/**
 * How work is asked for: by so many who each wait for their answer, or at a rate that does not wait for anybody.
 *
 * Imports: nothing.
 */

/** Runs per second: `hands` do it again and again for so long. */
export async function inTurns(hands: number, seconds: number, work: (hand: number) => Promise<void>): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  await Promise.all(Array.from({ length: hands }, async (_, hand) => {
    while (performance.now() < until) {
      await work(hand);
      done += 1;
    }
  }));
  return done / ((performance.now() - began) / 1000);
}

/**
 * Begins `rate` runs per second whether or not earlier ones have ended, as people do. `late`: when a run began after its time, its
 * waiting counts (in milliseconds), or a server that stops everybody would look quick.
 */
export async function atRate(rate: number, seconds: number, work: (turn: number, late: number) => Promise<void>): Promise<void> {
  const began = performance.now();
  const all: Promise<void>[] = [];
  const turns = Math.round(rate * seconds);
  for (let turn = 0; turn < turns; turn += 1) {
    const due = began + (turn * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    all.push(work(turn, Math.max(0, performance.now() - due)));
  }
  await Promise.all(all);
}

/** `share` 0.99: the time within which 99 of 100 had their answer. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
