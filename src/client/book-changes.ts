/**
 * What changed since an earlier day; asked only where somebody wants to know.
 *
 * Imports: @tanstack/react-query, view (types), client.
 */

import { useSuspenseQuery } from '@tanstack/react-query';

import type { ChangesView } from '#view/changes.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { asOfQuery } from './as-of.ts';

export function useChanges(book: string, day: string): ChangesView {
  const api = useApi();
  const actor = useActor();
  return useSuspenseQuery({ queryKey: ['book', book, 'changes', actor, day], queryFn: () => api.get<ChangesView>(`/books/${book}/changes${asOfQuery(day)}`) }).data;
}
