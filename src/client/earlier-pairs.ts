/**
 * Who reviewed whom in another year, fetched when asked for.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useQueryClient } from '@tanstack/react-query';

import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { useHome, viewQuery } from './book-queries.ts';

export interface EarlierPair { readonly unit: string; readonly reviewer: string }

export function useEarlierPairs(book: string) {
  const api = useApi();
  const actor = useActor();
  const cache = useQueryClient();
  const { books } = useHome().data;
  return {
    years: books.filter((card) => card.book !== book && card.hasPeers).map((card) => ({ book: card.book, title: card.title })),
    read: async (source: string): Promise<readonly EarlierPair[]> => {
      const { pairs } = await cache.fetchQuery(viewQuery(api, 'peers', { book: source, actor }));
      return pairs.flatMap(({ unit, reviewers }) => reviewers.map(({ reviewer }) => ({ unit: unit.id, reviewer: reviewer.id })));
    },
  };
}
