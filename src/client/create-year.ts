/**
 * Writes a new year into a book of its own: the year, then its units.
 *
 * When the units were refused, or an answer was lost, the year is there already: a second attempt
 * goes on with the units of the same book.
 *
 * Imports: @tanstack/react-query, ledger and scheme (types), client.
 */

import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Settings, StagePlan, Unit } from '#ledger/fields.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { refusalFrom, useApi } from './api-client.ts';
import { newId, refreshBook, sendCommand } from './commands.ts';

export interface NewYear {
  readonly title: string;
  readonly year: number;
  readonly scheme: Scheme;
  readonly stages: readonly StagePlan[];
  readonly settings: Settings;
  readonly units: readonly Unit[];
}

/** `book` is the one of an earlier attempt, if any; `made` is told the book before anything is sent. Answers the book. */
export function useCreateYear(made: (book: string) => void) {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<string, Error, { readonly year: NewYear; readonly book: string | null }>({
    mutationFn: async ({ year: { units, ...plan }, book: before }) => {
      const book = before ?? newId();
      made(book);
      try {
        await sendCommand(api, book, { kind: 'createAssessment', ...plan, sample: false, stages: [...plan.stages] });
      } catch (error) {
        // written by the attempt before
        if (refusalFrom(error).code !== 'exists') throw error;
      }
      await sendCommand(api, book, { kind: 'changeUnits', seen: 0, units: [...units] });
      await refreshBook(cache, book);
      return book;
    },
  });
}
