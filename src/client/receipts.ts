/**
 * Signed receipts: a server's, for what oneself or one's unit wrote into a book. A tab has nobody to sign.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useQuery } from '@tanstack/react-query';

import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';

interface SignedReceipt { readonly hash: string }

/** Of the entry with this hash; undefined while it is asked for, and where nobody signs. */
export function useSignedReceipt(book: string, hash: string): SignedReceipt | undefined {
  const api = useApi();
  const actor = useActor();
  const { data } = useQuery({ queryKey: ['book', book, 'receipts', actor], queryFn: () => api.get<{ readonly receipts: readonly { readonly receipt: SignedReceipt }[] }>(`/books/${book}/receipts`) });
  return data?.receipts.find(({ receipt }) => receipt.hash === hash)?.receipt;
}
