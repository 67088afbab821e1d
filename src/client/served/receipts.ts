/**
 * Asks a server whether receipts are its own, and whether what they acknowledge is still in the books.
 *
 * Imports: @tanstack/react-query, ledger (types), workflow (refusals), client.
 */

import { useSuspenseQuery } from '@tanstack/react-query';

import type { Entry } from '#ledger/entries.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { askAs } from './ask-as.ts';

export interface LookedReceipt {
  /** kept: genuine and there. gone: genuine, and the book has it no more. forged: changed since. unknown: somebody else's key. */
  readonly state: 'kept' | 'gone' | 'forged' | 'unknown';
  /** What was written; null where it is not for this person to know, or not there. */
  readonly kind: Entry['kind'] | null;
}

/** In the order of the receipts; undefined where no answer came. */
export async function lookUpReceipts(receipts: readonly object[]): Promise<readonly LookedReceipt[] | undefined> {
  const answer = await askAs('POST', '/receipts', { receipts });
  const told = (await answer?.json().catch(() => undefined)) as { readonly looked?: readonly LookedReceipt[] } | undefined;
  return told?.looked;
}

/** Whether this server signs at all. Suspends; throws RefusalError where it does not answer. */
export function useSigns(): boolean {
  return useSuspenseQuery({
    queryKey: ['receipts', 'key'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await askAs('GET', '/receipts/key');
      if (answer?.ok !== true) throw new RefusalError({ code: 'unreachable' });
      return ((await answer.json()) as { readonly key: object | null }).key !== null;
    },
  }).data;
}
