/**
 * Sending the outbox because somebody asked for it, with what shows the books looked at anew.
 *
 * Imports: @tanstack/react-query, client.
 */

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useApi } from '../api-client.ts';
import { sendWaiting } from './outbox.ts';

export function useSending(): { readonly isBusy: boolean; readonly send: () => Promise<void> } {
  const api = useApi();
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    send: async () => {
      setBusy(true);
      await sendWaiting(api);
      await cache.invalidateQueries();
      setBusy(false);
    },
  };
}
