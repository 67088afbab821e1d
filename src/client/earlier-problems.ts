/**
 * Problems of earlier years on this computer, fetched when asked for: one of them may have come back.
 *
 * Imports: @tanstack/react-query, view (types), client.
 */

import { useQueryClient } from '@tanstack/react-query';

import type { ProblemRow } from '#view/problem-row.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { useHome, viewQuery } from './book-queries.ts';

export interface EarlierYear { readonly book: string; readonly title: string; readonly year: number }

export function useEarlierProblems(book: string, year: number) {
  const api = useApi();
  const actor = useActor();
  const cache = useQueryClient();
  const { books } = useHome().data;
  const earlier: readonly EarlierYear[] = books.filter((card) => card.book !== book && card.year < year).map((card) => ({ book: card.book, title: card.title, year: card.year }));
  return {
    /** The latest first. */
    years: earlier.slice().sort((a, b) => b.year - a.year),
    read: async (source: string): Promise<readonly ProblemRow[]> => (await cache.fetchQuery(viewQuery(api, 'problems', { book: source, actor }))).problems,
  };
}
