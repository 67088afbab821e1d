/**
 * Addresses of several stored files at once, for lists of thumbnails.
 *
 * Imports: react-query, client.
 */

import { useQueries } from '@tanstack/react-query';
import { useContext, useEffect, useState } from 'react';

import { useApi } from './api-client.ts';
import { EvidenceKeepingContext } from './evidence-keeping.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Object address per hash of those that are read so far; given back when the list changes or leaves. */
export function useEvidenceAddresses(book: string, hashes: readonly string[]): ReadonlyMap<string, string> {
  const api = useApi();
  const keeping = useContext(EvidenceKeepingContext);
  const files = useQueries({
    queries: hashes.map((hash) => ({
      queryKey: ['evidence', book, hash], queryFn: async () => (await keeping?.read(hash)) ?? api.getBlob(`/books/${book}/evidence/${hash}`), staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  const ready = hashes.filter((_, index) => files[index] !== undefined).join(' ');
  const [addresses, setAddresses] = useState(none);

  useEffect(() => {
    const made = new Map<string, string>();
    hashes.forEach((hash, index) => {
      const file = files[index];
      if (file !== undefined) made.set(hash, URL.createObjectURL(file));
    });
    setAddresses(made.size === 0 ? none : made);
    return () => made.forEach((address) => URL.revokeObjectURL(address));
    // the files are named by their hashes, so the text of those that are there says all
  }, [ready]);

  return addresses;
}
