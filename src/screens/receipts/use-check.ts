/**
 * Reads what was given as receipts, asks the service about all of them at once, and keeps what came of it.
 *
 * Imports: client, exchange (lazily).
 */

import { useState } from 'react';

import { lookUpReceipts, type LookedReceipt } from '#client/served/receipts.ts';
import type { ReceiptFileFault, SignedReceipt } from '#exchange/receipt-file.ts';

/** `name` of the file; undefined for what was pasted. `text` is null for a file that is too large to be read. */
export interface GivenText { readonly name: string | undefined; readonly text: string | null }

export interface CheckedReceipt extends LookedReceipt { readonly receipt: SignedReceipt }
export interface Unread { readonly name: string | undefined; readonly fault: ReceiptFileFault }

export interface Outcome { readonly receipts: readonly CheckedReceipt[]; readonly unread: readonly Unread[]; readonly isAway: boolean }

export function useCheck() {
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const check = async (given: readonly GivenText[]) => {
    setBusy(true);
    setOutcome(undefined);
    setOutcome(await outcomeOf(given).catch(() => ({ receipts: [], unread: [], isAway: true })));
    setBusy(false);
  };
  return { outcome, isBusy, check };
}

async function outcomeOf(given: readonly GivenText[]): Promise<Outcome> {
  const { readReceiptFile } = await import('#exchange/receipt-file.ts');
  const receipts: SignedReceipt[] = [];
  const unread: Unread[] = [];
  for (const { name, text } of given) {
    const read = text === null ? { ok: false as const, fault: 'tooLarge' as const } : readReceiptFile(text);
    if (read.ok) receipts.push(...read.receipts);
    else unread.push({ name, fault: read.fault });
  }
  if (receipts.length === 0) return { receipts: [], unread, isAway: false };
  const looked = await lookUpReceipts(receipts);
  if (looked === undefined) return { receipts: [], unread, isAway: true };
  return { receipts: receipts.flatMap((receipt, place) => (looked[place] === undefined ? [] : [{ receipt, ...looked[place] }])), unread, isAway: false };
}
