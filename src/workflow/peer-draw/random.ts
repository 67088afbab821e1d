/**
 * Chance that is the same on every machine: four 32-bit words from SHA-256 of a text, stirred by sfc32.
 *
 * Whole numbers of 32 bits only: Math.exp and its like may differ in the last digit from one machine to the next.
 *
 * Imports: ledger (SHA-256).
 */

import { hashText } from '#ledger/chain.ts';

/** A whole number from 0 to `below` - 1. `below` is at most 2^32. */
export type Chance = (below: number) => number;

/**
 * Shape    The same text gives the same numbers for ever.
 * Source   sfc32 by Chris Doty-Humphrey (PractRand), public domain; twelve rounds are thrown away.
 */
export function chanceFrom(text: string): Chance {
  const hash = hashText(text);
  const word = (at: number) => Number.parseInt(hash.slice(at * 8, at * 8 + 8), 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  // without a bias: numbers beyond the last whole multiple are drawn again
  return (below) => {
    const limit = 0x1_0000_0000 - (0x1_0000_0000 % below);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % below;
  };
}

/** Fisher–Yates; the list itself stays as it is. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const mixed = list.slice();
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = chance(at + 1);
    const [one, two] = [mixed[at] as T, mixed[other] as T];
    mixed[at] = two;
    mixed[other] = one;
  }
  return mixed;
}
