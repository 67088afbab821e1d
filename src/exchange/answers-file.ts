/**
 * Answers as a file: from a second device to the office's, and as the backup of an answers' book.
 *
 * Imports: ledger, zod.
 */

import * as z from 'zod/mini';

import { answersEntry } from '#ledger/answers-book.ts';
import { answersBook } from '#ledger/answers-name.ts';
import type { ChainFault, Sealed } from '#ledger/chain.ts';
import { verifyChain } from '#ledger/verify-chain.ts';

const shape = z.strictObject({
  format: z.literal('kaoping-answers'), v: z.literal(1), year: z.string().check(z.regex(/^[0-9a-z][0-9a-z-]{0,63}$/)), savedAt: z.string(),
  entries: z.array(z.strictObject({ seq: z.int().check(z.minimum(0)), hash: z.string(), text: z.string().check(z.maxLength(3_000_000)) })).check(z.maxLength(500_000)),
});

export type AnswersFileRead =
  | { readonly ok: true; readonly year: string; readonly entries: readonly Sealed[] }
  | { readonly ok: false; readonly fault: 'json' | 'shape' | 'chain'; readonly chain?: ChainFault };

export function writeAnswersFile({ year, savedAt, entries }: { readonly year: string; readonly savedAt: string; readonly entries: readonly Sealed[] }): string {
  return JSON.stringify({ format: 'kaoping-answers', v: 1, year, savedAt, entries });
}

/** Checked whole: nothing of a file that was changed on its way comes in. */
export function readAnswersFile(text: string): AnswersFileRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'json' };
  }
  const checked = shape.safeParse(value);
  if (!checked.success) return { ok: false, fault: 'shape' };
  const { year, entries } = checked.data;
  const chain = verifyChain(answersBook(year), entries, answersEntry);
  return chain === undefined ? { ok: true, year, entries } : { ok: false, fault: 'chain', chain };
}
