/**
 * The desk's way to its data where waiting would be felt: commands without a drawing of their own,
 * neighbours fetched ahead, the newest view outside of drawing.
 *
 * Imports: react-query, client, view (types).
 */

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';

import type { DeskView } from '#view/desk.ts';
import { useActor } from './actor.ts';
import { useApi } from './api-client.ts';
import { useAsOf } from './as-of.ts';
import { deskQuery } from './book-queries.ts';
import { sendCommand, type Accepted, type CommandInput } from './commands.ts';

/**
 * Like useCommand, without state: nothing is drawn again while it runs. Throws RefusalError; what shows
 * the book is refreshed either way. Home, which looks through every year, follows when the desk is quiet.
 */
export function useSend(book: string): (input: CommandInput) => Promise<Accepted> {
  const api = useApi();
  const cache = useQueryClient();
  return useCallback(
    async (input) => {
      try {
        return await sendCommand(api, book, input);
      } finally {
        await cache.invalidateQueries({ queryKey: ['book', book] });
        refreshHome(cache);
      }
    },
    [api, book, cache],
  );
}

let homeTimer: ReturnType<typeof setTimeout> | undefined;

function refreshHome(cache: QueryClient): void {
  clearTimeout(homeTimer);
  homeTimer = setTimeout(() => void cache.invalidateQueries({ queryKey: ['home'] }), homePause);
}

/** The desk as it was last fetched; undefined when this tab has not seen it. */
export function useDeskReader(book: string): (unit: string) => DeskView | undefined {
  const api = useApi();
  const actor = useActor();
  const cache = useQueryClient();
  return useCallback((unit) => cache.getQueryData(deskQuery(api, { book, unit, actor }).queryKey), [actor, api, book, cache]);
}

/** Fetches the desks of these units while nothing else is asked, so that going there shows them at once. */
export function useDesksAhead(book: string, units: readonly string[]): void {
  const api = useApi();
  const asOf = useAsOf();
  const actor = useActor();
  const cache = useQueryClient();
  const wanted = units.join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const unit of wanted.split('\n')) {
        if (unit !== '') void cache.prefetchQuery({ ...deskQuery(api, { book, unit, actor, asOf }), staleTime: aheadFor });
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [actor, api, asOf, book, cache, wanted]);
}

/** What was fetched this long ago is shown first and asked again when the person gets there. */
const aheadFor = 60_000;
/** After the desk on show has been drawn. */
const pause = 150;
/** Longer than the pause between two points typed. */
const homePause = 2500;
