/**
 * Evidence files: sent under the hash of their bytes, shown through object addresses.
 *
 * Imports: @noble/hashes, react-query, client.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useContext, useEffect, useState } from 'react';

import type { Evidence } from '#ledger/fields.ts';
import { useApi } from './api-client.ts';
import { EvidenceKeepingContext, type NewFile } from './evidence-keeping.ts';

export type { NewFile };

/** Stores a file and answers the evidence that names it. Throws RefusalError (tooLarge, storeFull …). */
export function useEvidenceUpload(book: string) {
  const api = useApi();
  const keeping = useContext(EvidenceKeepingContext);
  return useCallback(
    async ({ name, type, bytes, takenAt }: NewFile): Promise<Evidence> => {
      const hash = bytesToHex(sha256(bytes));
      if (keeping === null) await api.sendBytes(`/books/${book}/evidence/${hash}`, bytes, type);
      else await keeping.keep(hash, { name, type, bytes });
      return { kind: 'file', sha256: hash, name, type, size: bytes.length, note: '', ...(takenAt === undefined ? {} : { takenAt }) };
    },
    [api, book, keeping],
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
