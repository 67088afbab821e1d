/**
 * Evidence files: sent under the hash of their bytes, shown through object addresses.
 *
 * Imports: @noble/hashes, react-query, client.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

import type { Evidence } from '#ledger/fields.ts';
import { useApi } from './api-client.ts';

export interface NewFile { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly takenAt?: string }

/** Stores a file and answers the evidence that names it. Throws RefusalError (tooLarge, storeFull …). */
export function useEvidenceUpload(book: string) {
  const api = useApi();
  return useCallback(
    async ({ name, type, bytes }: NewFile): Promise<Evidence> => {
      const hash = bytesToHex(sha256(bytes));
      await api.sendBytes(`/books/${book}/evidence/${hash}`, bytes, type);
      return { kind: 'file', sha256: hash, name, type, size: bytes.length, note: '' };
    },
    [api, book],
  );
}

/** Address of a stored file for <img> or a download; undefined until it is read. */
export function useEvidenceAddress(book: string, hash: string): string | undefined {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['evidence', book, hash], queryFn: () => api.getBlob(`/books/${book}/evidence/${hash}`), staleTime: Number.POSITIVE_INFINITY });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (data === undefined) return undefined;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}
