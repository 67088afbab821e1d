/**
 * Problems of earlier years on this computer, fetched when a year is chosen: one of them may have come back.
 *
 * Imports: @tanstack/react-query, view (types), client.
 */

import { useQuery } from '@tanstack/react-query';

import type { ProblemRow } from '#view/problem-row.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { useHome, viewQuery } from './book-queries.ts';

export interface EarlierYear { readonly book: string; readonly title: string; readonly year: number }

export interface EarlierProblems {
  /** The latest first. */
  readonly years: readonly EarlierYear[];
  /** Of the year chosen; undefined while it is being read, empty where it cannot be. */
  readonly problems: readonly ProblemRow[] | undefined;
}

export function useEarlierProblems(book: string, year: number, chosen: string): EarlierProblems {
  const { books } = useHome().data;
  const { data, isError } = useQuery({ ...viewQuery(useApi(), 'problems', { book: chosen, actor: useActor() }), enabled: chosen !== '' });
  const years = books.filter((card) => card.book !== book && card.year < year).map((card): EarlierYear => ({ book: card.book, title: card.title, year: card.year }));
  return { years: years.sort((a, b) => b.year - a.year), problems: isError ? [] : data?.problems };
}
