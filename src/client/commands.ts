/**
 * Changing a book: one mutation for every command.
 *
 * The command's id is made once per attempt of a person. When the answer is lost the same command
 * is sent again under the same id, so it is carried out once.
 *
 * Imports: @tanstack/react-query, workflow (types), client.
 */

import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';

import type { Command } from '#workflow/commands.ts';
import { RefusalError } from '#workflow/refusal.ts';
import { useApi, type ApiClient } from './api-client.ts';

type WithoutId<C> = C extends Command ? Omit<C, 'id'> : never;
export type CommandInput = WithoutId<Command>;

export interface Accepted {
  readonly ok: true;
  readonly length: number;
  readonly head: string;
  readonly replayed: boolean;
  readonly written: readonly { readonly seq: number; readonly hash: string; readonly kind: string }[];
}

const resends = 2;

/** `mutateAsync(input)` answers what was written, or throws RefusalError. What shows the book is refreshed either way. */
export function useCommand(book: string) {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation<Accepted, Error, CommandInput>({
    mutationFn: (input) => sendCommand(api, book, input),
    onSettled: () => refreshBook(cache, book),
  });
}

/** Sends several one after the other; what shows the book is refreshed once, after the last. Throws RefusalError at the first that is refused. */
export function useCommands(book: string): (inputs: readonly CommandInput[]) => Promise<void> {
  const api = useApi();
  const cache = useQueryClient();
  return async (inputs) => {
    try {
      for (const input of inputs) await sendCommand(api, book, input);
    } finally {
      await refreshBook(cache, book);
    }
  };
}

export async function sendCommand(api: ApiClient, book: string, input: CommandInput): Promise<Accepted> {
  const command = { ...input, id: newId() };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await api.send<Accepted>('POST', `/books/${book}/commands`, command);
    } catch (error) {
      const again = error instanceof RefusalError && (error.refusal.code === 'unreachable' || error.refusal.code === 'busy');
      if (!again || attempt >= resends) throw error;
    }
  }
}

/** '' where it is not known which. */
export async function refreshBook(cache: QueryClient, book: string): Promise<void> {
  await Promise.all([cache.invalidateQueries({ queryKey: book === '' ? ['book'] : ['book', book] }), cache.invalidateQueries({ queryKey: ['home'] })]);
}

/** A UUID, version 4. `crypto.randomUUID` does not exist over plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
