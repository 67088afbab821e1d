/**
 * A year out into a file and back; samples removed.
 *
 * Imports: react-query, client.
 */

import { useMutation, useQueryClient } from '@tanstack/react-query';

import { refreshBook } from './commands.ts';
import { useApi } from './api-client.ts';

/** The backup as text. Works for a book that is found broken, too. */
export function useBackup() {
  const api = useApi();
  return useMutation<string, Error, { readonly book: string }>({ mutationFn: ({ book }) => api.getText(`/books/${book}/backup`) });
}

/** `missing`: SHA-256 of evidence that the entries name and that is neither in the file nor here. */
export interface Restored { readonly book: string; readonly added: number; readonly kept: number; readonly missing: readonly string[] }

/** Throws RefusalError `backup` with the place and the reason when the file is not sound. */
export function useRestore() {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<Restored, Error, { readonly text: string }>({
    mutationFn: ({ text }) => api.send<Restored>('POST', '/restore', text),
    onSuccess: ({ book }) => refreshBook(cache, book),
  });
}

export function useRemoveSample() {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<unknown, Error, { readonly book: string }>({
    mutationFn: ({ book }) => api.send('DELETE', `/books/${book}`),
    onSuccess: (_, { book }) => refreshBook(cache, book),
  });
}

/** Hands a text to the person as a file. */
export function saveAsFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
