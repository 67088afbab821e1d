/** The check beside other work finds what the whole check finds, and takes no time that nobody gave it. */

import { expect, it } from 'vitest';

import { checkAside } from '#api/chain-check.ts';
import type { Sealed } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { buildSample } from '#mock/build-samples.ts';

const { book, entries } = buildSample('sample-arxan-2026');
const flipped = (seq: number): readonly Sealed[] => entries.map((one) => (one.seq === seq ? { ...one, text: one.text.replace('"at":"2026', '"at":"2025') } : one));
const never = () => new Promise<void>(() => undefined);
const atOnce = () => Promise.resolve();

it.each([0, 1, 49, 50, 51, 99, 100, entries.length - 1])('finds a flipped byte in entry %i as the whole check does', async (seq) => {
  const broken = flipped(seq);
  expect(await checkAside(book, broken, never).outcome()).toEqual({ code: 'hash', seq });
  expect(verifyChain(book, broken)).toEqual({ code: 'hash', seq });
});

it('finds a missing entry, also where two portions meet', async () => {
  for (const seq of [10, 50, 100]) {
    expect(await checkAside(book, entries.toSpliced(seq, 1), never).outcome()).toEqual({ code: 'order', seq, found: seq + 1 });
  }
});

it('has nothing to say of a sound book', async () => {
  expect(await checkAside(book, entries, never).outcome()).toBeUndefined();
});

it('does nothing until there is time', async () => {
  let pauses = 0;
  const check = checkAside(book, entries, () => {
    pauses += 1;
    return never();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([pauses, check.isDone()]).toEqual([1, false]);
});

it('comes to its end by itself when time is given', async () => {
  const check = checkAside(book, entries, atOnce);
  await expect.poll(() => check.isDone()).toBe(true);
  expect(await check.outcome()).toBeUndefined();
});
