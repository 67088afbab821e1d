/**
 * Several inspections at once, as far as they exist for this person: for looking at records that name them.
 *
 * Imports: @tanstack/react-query, client, view (types).
 */

import { useQuery } from '@tanstack/react-query';

import type { InspectionView } from '#view/inspection.ts';
import { useActor } from '../actor.ts';
import { useApi } from '../api-client.ts';

/** undefined while they are being read. */
export function useInspectionsNamed(book: string, ids: readonly string[]): ReadonlyMap<string, InspectionView> | undefined {
  const api = useApi();
  const actor = useActor();
  return useQuery({
    queryKey: ['book', book, 'inspections-named', ids, actor],
    queryFn: async () => {
      const found = await Promise.all(ids.map((id) => api.get<InspectionView>(`/books/${book}/inspections/${id}`).catch(() => undefined)));
      return new Map(found.flatMap((view) => (view === undefined ? [] : [[view.row.id, view] as const])));
    },
  }).data;
}
