/**
 * The units of a year, fetched when asked for rather than shown.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Unit } from '#ledger/fields.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { viewQuery } from './book-queries.ts';

export function useFetchUnits() {
  const api = useApi();
  const actor = useActor();
  const cache = useQueryClient();
  return useMutation<readonly Unit[], Error, { readonly book: string }>({
    mutationFn: async ({ book }) => {
      const { units } = await cache.fetchQuery(viewQuery(api, 'units', { book, actor }));
      return units.map(({ id, name, short, kind, contact, unitClass }) => ({ id, name, short, kind, contact, ...(unitClass === undefined ? {} : { unitClass }) }));
    },
  });
}
