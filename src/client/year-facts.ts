/** What a score depends on, and the facts of a year's units for trying another scheme on them. Fetched when asked for. */

import { useQuery } from '@tanstack/react-query';

import type { Understanding } from '#view/understanding.ts';
import type { YearFacts } from '#view/year-facts.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';

/** undefined until they are there, and while no year is chosen. */
export function useYearFacts(book: string): YearFacts | undefined {
  const api = useApi();
  const actor = useActor();
  return useQuery({ queryKey: ['book', book, 'facts', actor], queryFn: () => api.get<YearFacts>(`/books/${encodeURIComponent(book)}/facts`), enabled: book !== '' }).data;
}

/** What the score of a unit depends on; undefined until it is there. */
export function useUnderstanding(book: string, unit: string): Understanding | undefined {
  const api = useApi();
  const actor = useActor();
  return useQuery({ queryKey: ['book', book, 'understanding', unit, actor], queryFn: () => api.get<Understanding>(`/books/${encodeURIComponent(book)}/understanding/${encodeURIComponent(unit)}`) }).data;
}
