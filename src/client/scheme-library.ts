/**
 * The office's own schemes: read, begun, published, taken out of use.
 *
 * Keys begin as those of a book do, so that a change in another tab refreshes the list like everything else.
 *
 * Imports: @tanstack/react-query, view and scheme (types), client.
 */

import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { libraryBook } from '#ledger/library-book.ts';
import type { LibraryView, PublishedView, SchemeDraft } from '#view/scheme-library.ts';
import type { LibraryCommand } from '#workflow/decide-library.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { useActor, type Actor } from './actor.ts';
import { useApi, type ApiClient } from './api-client.ts';
import { newId, refreshBook } from './commands.ts';
import { removeDraft } from './remove-draft.ts';

export type { DraftRow, LibraryView, PublishedRow, PublishedView, SchemeDraft, SchemeOrigin } from '#view/scheme-library.ts';
export { libraryBook };

type WithoutId<C> = C extends LibraryCommand ? Omit<C, 'id'> : never;

export interface LibraryAccepted { readonly ok: true; readonly hash: string | null; readonly replayed: boolean }

function libraryQuery(api: ApiClient, actor: Actor) {
  return queryOptions({ queryKey: ['book', libraryBook, 'list', actor], queryFn: () => api.get<LibraryView>('/schemes') });
}

export function useLibrary(): LibraryView {
  return useSuspenseQuery(libraryQuery(useApi(), useActor())).data;
}

/** The same without waiting; undefined until it is there. */
export function useLibraryAside(): LibraryView | undefined {
  return useQuery(libraryQuery(useApi(), useActor())).data;
}

export function publishedQuery(api: ApiClient, hash: string) {
  return queryOptions({ queryKey: ['scheme', 'published', hash], queryFn: () => api.get<PublishedView>(`/schemes/${hash}`), staleTime: Number.POSITIVE_INFINITY });
}

export function draftKey(draft: string): string {
  return `scheme:${draft}`;
}

/** Begins a draft under a new id and answers the id. */
export function useBeginScheme() {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<string, Error, SchemeDraft>({
    mutationFn: async (content) => {
      const draft = newId();
      await api.send('PUT', draftPath(draft), { content, seen: null });
      return draft;
    },
    onSettled: () => refreshBook(cache, libraryBook),
  });
}

export function useDropScheme() {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<unknown, Error, { readonly draft: string }>({
    mutationFn: ({ draft }) => removeDraft(api, draftPath(draft)),
    onSettled: () => refreshBook(cache, libraryBook),
  });
}

const resends = 2;

/** The id is made once per attempt of a person: a lost answer leads to the same command, carried out once. */
export function useLibraryCommand() {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<LibraryAccepted, Error, WithoutId<LibraryCommand>>({
    mutationFn: async (input) => {
      const command = { ...input, id: newId() };
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await api.send<LibraryAccepted>('POST', '/schemes/commands', command);
        } catch (error) {
          const again = error instanceof RefusalError && (error.refusal.code === 'unreachable' || error.refusal.code === 'busy');
          if (!again || attempt >= resends) throw error;
        }
      }
    },
    onSettled: () => refreshBook(cache, libraryBook),
  });
}

function draftPath(draft: string): string {
  return `/books/${libraryBook}/drafts/${encodeURIComponent(draftKey(draft))}`;
}
