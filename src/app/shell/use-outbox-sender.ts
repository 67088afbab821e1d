/**
 * Sends what waits in the outbox: when the program opens, when a connection comes back, and now and then.
 *
 * The outbox itself arrives only where something waits; a mark in localStorage says so.
 *
 * Imports: client (the outbox lazily).
 */

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { useActor } from '#client/actor.ts';
import { useApi } from '#client/api-client.ts';

const pause = 30_000;

export function useOutboxSender(): void {
  const api = useApi();
  const cache = useQueryClient();
  const actor = useActor();

  useEffect(() => {
    const look = async () => {
      if (!isSomethingWaiting()) return;
      const { sendWaiting } = await import('#client/site/outbox.ts');
      await sendWaiting(api);
      await cache.invalidateQueries({ queryKey: ['book'] });
    };
    const handleLook = () => void look();
    handleLook();
    const timer = setInterval(handleLook, pause);
    window.addEventListener('online', handleLook);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', handleLook);
    };
    // another person's records wait for that person
  }, [api, cache, actor]);
}

function isSomethingWaiting(): boolean {
  try {
    return localStorage.getItem('kaoping.outbox') !== null;
  } catch {
    return false;
  }
}
