/**
 * The sample offices, without knowing where they come from.
 *
 * The front door hands the loader in, so that a screen can offer the samples and the program of
 * the samples arrives only when somebody asks for it. Where none was handed in there are none.
 *
 * Imports: react, @tanstack/react-query, client.
 */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';

import { useApi, type ApiClient } from './api-client.ts';

export interface SampleProgress { readonly done: number; readonly of: number }

export type SampleLoader = (api: ApiClient, tell: (progress: SampleProgress) => void) => Promise<unknown>;

export const SamplesContext = createContext<SampleLoader | null>(null);

/** null where this program came without samples. */
export function useSamples() {
  const load = useContext(SamplesContext);
  const api = useApi();
  const cache = useQueryClient();
  const [progress, setProgress] = useState<SampleProgress | null>(null);
  const loading = useMutation<unknown, Error, { readonly instead: readonly string[] }>({
    mutationFn: async ({ instead }) => {
      setProgress({ done: 0, of: 0 });
      for (const book of instead) await api.send('DELETE', `/books/${book}`);
      return load?.(api, setProgress);
    },
    onSettled: async () => {
      setProgress(null);
      await cache.invalidateQueries();
    },
  });
  return load === null ? null : { loading, progress };
}
