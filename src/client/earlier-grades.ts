/**
 * Grades that units had in a year that is published, fetched when asked for.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useQueryClient } from '@tanstack/react-query';

import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { useHome, viewQuery } from './book-queries.ts';

export interface EarlierGrade { readonly unit: string; readonly grade: string }

export function useEarlierGrades(book: string) {
  const api = useApi();
  const actor = useActor();
  const cache = useQueryClient();
  const { books } = useHome().data;
  return {
    years: books.filter((card) => card.book !== book && card.version > 0).map((card) => ({ book: card.book, title: card.title })),
    read: async (source: string): Promise<readonly EarlierGrade[]> => {
      const { rows } = await cache.fetchQuery(viewQuery(api, 'results', { book: source, actor }));
      return rows.flatMap(({ unit, grade }) => (grade === null ? [] : [{ unit: unit.id, grade }]));
    },
  };
}
