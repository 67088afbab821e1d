/**
 * A weighted draw without replacement that anybody can repeat: SHA-256 and whole numbers, nothing else.
 *
 * Step n: read SHA-256 of the UTF-8 text "kaoping-draw-1\n<label>\n<seed>\n<n>" as a whole number, take its
 * remainder by the sum of the weights still in the pot, and go along the pot in the order of the ids
 * (by code unit) until the weights passed exceed the remainder. The remainder of a number of 256 bits leaves a bias
 * below 2⁻²⁰⁰: smaller than anything that could be seen.
 *
 * Shape    ids are distinct; weights whole, 1 or more. Returns at most `count`, in the order drawn.
 * Example  drawWeighted([{ id: 'a', weight: 1 }], { seed: 's', label: 'units', count: 1 }) -> [{ id: 'a', step: 1, … }].
 * Source   Decision 0085.
 */

import { hashText } from '#ledger/chain.ts';

export interface Ticket { readonly id: string; readonly weight: number }

export interface Drawn {
  readonly id: string;
  /** Counted from 1. */
  readonly step: number;
  readonly hash: string;
  /** Sum of the weights in the pot at this step, and the remainder that chose. */
  readonly total: number;
  readonly remainder: number;
}

export function drawWeighted(tickets: readonly Ticket[], { seed, label, count }: { readonly seed: string; readonly label: string; readonly count: number }): readonly Drawn[] {
  const pot = tickets.slice().sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const drawn: Drawn[] = [];
  while (pot.length > 0 && drawn.length < count) {
    const step = drawn.length + 1;
    const total = pot.reduce((sum, { weight }) => sum + weight, 0);
    const hash = hashText(`kaoping-draw-1\n${label}\n${seed}\n${step}`);
    const remainder = Number(BigInt(`0x${hash}`) % BigInt(total));
    let passed = 0;
    const at = pot.findIndex(({ weight }) => (passed += weight) > remainder);
    const [taken] = pot.splice(at, 1);
    if (taken !== undefined) drawn.push({ id: taken.id, step, hash, total, remainder });
  }
  return drawn;
}
