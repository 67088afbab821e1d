/**
 * What an office reads of the offices below it. Others have no such pages, and a computer of its own has none below.
 *
 * Imports: view (types), TanStack Query, zustand.
 */

import { useSuspenseQuery } from '@tanstack/react-query';
import { create } from 'zustand';

import type { CountiesView, PublishedYearView } from '#view/counties.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';

/** Said by the server when somebody logs in: whether there is anybody below. */
export const useHasCounties = create<{ readonly hasCounties: boolean }>(() => ({ hasCounties: false }));

/** Nobody is told when a county's book changes: looked at anew every minute. */
const lookAgain = 60_000;

export function useCounties(): CountiesView {
  const api = useApi();
  return useSuspenseQuery({ queryKey: ['counties', useActor()], queryFn: () => api.get<CountiesView>('/counties'), refetchInterval: lookAgain }).data;
}

export function useCountyYear(county: string, book: string): PublishedYearView {
  const api = useApi();
  return useSuspenseQuery({
    queryKey: ['counties', useActor(), county, book], queryFn: () => api.get<PublishedYearView>(`/counties/${encodeURIComponent(county)}/years/${encodeURIComponent(book)}`), refetchInterval: lookAgain,
  }).data;
}
