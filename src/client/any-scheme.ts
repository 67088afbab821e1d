/** The scheme to be read: the one inside a year, or one that ships with the program. */

import { useSuspenseQuery } from '@tanstack/react-query';

import { loadScheme } from '#scheme/catalogue.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { useApi } from './api-client.ts';

export interface AnyScheme { readonly scheme: Scheme; readonly hash: string }

/** null where there is none under this id. */
export function useAnyScheme(id: string, book: string): AnyScheme | null {
  const api = useApi();
  return useSuspenseQuery({
    queryKey: book === '' ? ['scheme', 'shipped', id] : ['scheme', book],
    queryFn: async (): Promise<AnyScheme | null> => {
      if (book !== '') return api.get<AnyScheme>(`/books/${encodeURIComponent(book)}/scheme`);
      const scheme = await loadScheme(id);
      return scheme === undefined ? null : { scheme, hash: schemeHash(scheme) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
