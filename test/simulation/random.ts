/** Numbers that are the same for the same seed, whatever the machine (mulberry32). */

export interface Random {
  /** 0 up to, not including, 1. */
  readonly next: () => number;
  /** 0 up to, not including, `below`. */
  readonly whole: (below: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  let state = (seed + 0x9e3779b9) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return { next, whole, chance: (share) => next() < share, pick: (from) => from[whole(from.length)]! };
}
