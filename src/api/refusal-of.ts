/**
 * Whatever was thrown on the way to an answer, as a refusal.
 *
 * Imports: ledger and store (faults), workflow.
 */

import type { ChainFault } from '#ledger/chain.ts';
import { StoreError, type StoreFacts } from '#store/book-store.ts';
import { RefusalError, type Refusal } from '#workflow/refusal.ts';

/** A store's failure as a refusal that the person can act on. */
export function refusalOf(cause: unknown, report: (cause: unknown) => string): Refusal {
  if (cause instanceof RefusalError) return cause.refusal;
  if (cause instanceof StoreError) {
    if (cause.fault === 'full') return { code: 'storeFull' };
    if (cause.fault === 'blocked' || cause.fault === 'closed') return { code: 'storeBlocked' };
    if (cause.fault === 'away') return { code: 'unreachable' };
    if (cause.facts !== undefined) return { code: 'brokenBook', fault: storedFault(cause.facts) };
  }
  return { code: 'unexpected', reference: report(cause) };
}

/** What the store found before the chain could be looked at. */
function storedFault({ damage, seq = 0 }: StoreFacts): ChainFault {
  return damage === 'unreadable' ? { code: 'json', seq } : { code: 'order', seq, found: -1 };
}
