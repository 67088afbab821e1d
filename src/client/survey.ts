/**
 * The questionnaire of a year for its screens: read, its answers, acts on them.
 *
 * Imports: @tanstack/react-query, view (types), client.
 */

import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';

import { codeHash } from '#ledger/answer-work.ts';
import type { AnswersView, SurveyView } from '#view/survey.ts';
import type { AnswersCommand } from '#workflow/survey/answer-input.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { newId, refreshBook } from './commands.ts';

type WithoutId<C> = C extends AnswersCommand ? Omit<C, 'id'> : never;
export type AnswersInput = WithoutId<AnswersCommand>;
export interface Merged { readonly added: number; readonly known: number; readonly other: number }

export function useSurvey(book: string): SurveyView {
  const api = useApi();
  return useSuspenseQuery({ queryKey: ['book', book, 'survey', useActor()], queryFn: () => api.get<SurveyView>(`/books/${book}/survey`) }).data;
}

/** Fetched when it is looked at: there may be many. */
export function useAnswers(book: string): AnswersView | undefined {
  const api = useApi();
  return useQuery({ queryKey: ['book', book, 'surveyAnswers', useActor()], queryFn: () => api.get<AnswersView>(`/books/${book}/survey/answers`) }).data;
}

/** Acts on answers; `mutateAsync` throws RefusalError. */
export function useAnswersCommand(book: string) {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<unknown, Error, AnswersInput>({
    mutationFn: (input) => api.send('POST', `/books/${book}/survey/commands`, { ...input, id: newId() }),
    onSettled: () => refreshBook(cache, book),
  });
}

export interface Adoption { readonly head: string; readonly units: readonly string[]; readonly source: string }

export function useAdoptSurvey(book: string) {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<unknown, Error, Adoption>({
    mutationFn: (input) => api.send('POST', `/books/${book}/survey/adopt`, { ...input, id: newId() }),
    onSettled: () => refreshBook(cache, book),
  });
}

/** Answers of another device, as that device wrote them. */
export function useAnswersFile(book: string) {
  const api = useApi();
  const cache = useQueryClient();
  return {
    read: () => api.getText(`/books/${book}/survey/file`),
    take: async (text: string): Promise<Merged> => {
      const merged = await api.send<Merged>('POST', `/books/${book}/survey/file`, text);
      await refreshBook(cache, book);
      return merged;
    },
  };
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

function randomText(length: number, from: string): string {
  let text = '';
  while (text.length < length) {
    // bytes above the last whole round of letters would favour some
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) if (byte < 256 - (256 % from.length) && text.length < length) text += from[byte % from.length];
  }
  return text;
}

/** The name of a questionnaire in its address. */
export const newShort = () => randomText(6, letters);

/** Codes to print, and their hashes to keep: nobody can read the codes again. */
export function newCodes(short: string, count: number): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
  const codes = Array.from({ length: count }, () => randomText(8, 'ABCDEFGHJKMNPQRSTUVWXYZ23456789')).map((code) => `${code.slice(0, 4)}-${code.slice(4)}`);
  return { codes, hashes: codes.map((code) => codeHash(short, code)) };
}
