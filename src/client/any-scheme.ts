/** A scheme to be read or begun from: one that ships with the program, one of the office's own, or the one inside a year. */

import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { loadScheme } from '#scheme/catalogue.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { useApi, type ApiClient } from './api-client.ts';
import { publishedQuery } from './scheme-library.ts';

export interface AnyScheme { readonly scheme: Scheme; readonly hash: string }

/** Id in the catalogue, hash of a published one, or "book:" and a year. */
export type SchemeName = string;

const shownHash = /^sha256:[0-9a-f]{64}$/;

export function isPublishedName(name: SchemeName): boolean {
  return shownHash.test(name);
}

/** null where there is none under this name. */
export function anySchemeQuery(api: ApiClient, name: SchemeName) {
  const book = /^book:(.+)$/.exec(name)?.[1];
  return queryOptions({
    queryKey: book === undefined ? ['scheme', 'named', name] : ['scheme', book],
    queryFn: async ({ client }): Promise<AnyScheme | null> => {
      if (book !== undefined) return api.get<AnyScheme>(`/books/${encodeURIComponent(book)}/scheme`);
      if (isPublishedName(name)) return client.fetchQuery(publishedQuery(api, name));
      const scheme = await loadScheme(name);
      return scheme === undefined ? null : { scheme, hash: schemeHash(scheme) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useAnyScheme(name: SchemeName): AnyScheme | null {
  return useSuspenseQuery(anySchemeQuery(useApi(), name)).data;
}

/** Without waiting; null until it is there, and where there is none. */
export function useNamedScheme(name: SchemeName): Scheme | null {
  return useQuery({ ...anySchemeQuery(useApi(), name), enabled: name !== '' }).data?.scheme ?? null;
}

/** null where there is none; undefined while it is being fetched, and without a name. */
export function useSchemeIfAny(name: SchemeName | undefined): Scheme | null | undefined {
  const found = useQuery({ ...anySchemeQuery(useApi(), name ?? ''), enabled: name !== undefined, retry: false });
  return name === undefined || found.isPending ? undefined : (found.data?.scheme ?? null);
}

/** Fetched when asked for rather than shown: to begin a draft from it. */
export function useFetchScheme() {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<AnyScheme | null, Error, { readonly name: SchemeName }>({ mutationFn: ({ name }) => cache.fetchQuery(anySchemeQuery(api, name)) });
}
