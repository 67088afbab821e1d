/**
 * Home as it was last seen on this computer, so that it stands at once while the books are still being read.
 *
 * Only of the same day, the same build of the program and the same person; the answer of the books takes its place as soon as
 * it is there. For the one-computer mode alone: there the books lie beside it anyway.
 *
 * Imports: @tanstack/react-query, workflow (days), client.
 */

import type { QueryClient } from '@tanstack/react-query';

import { shanghaiDay } from '#workflow/working-days.ts';
import { currentActor } from './actor.ts';
import type { HomeAnswer } from './book-queries.ts';

interface Kept { readonly day: string; readonly build: string; readonly actor: string; readonly home: HomeAnswer }

const place = 'kaoping.home';
/** Beyond this reading it is no quicker than asking, and the browser's space is for drafts. */
const longest = 200_000;
/** Older than anything that was fetched: it is asked for at once. */
const neverFetched = 1;

/** Puts what was kept in the cache and keeps what comes. `build` names the program's files. */
export function keepHome(cache: QueryClient, build: string, now: () => string = () => new Date().toISOString()): void {
  const kept = readKept();
  const actor = currentActor();
  const isOfNow = kept?.build === build && kept.day === shanghaiDay(now()) && kept.actor === JSON.stringify(actor);
  if (isOfNow) cache.setQueryData(['home', actor], kept.home, { updatedAt: neverFetched });

  let written: HomeAnswer | undefined;
  cache.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== 'home') return;
    const { status, data, dataUpdatedAt } = query.state as { status: string; data: HomeAnswer | undefined; dataUpdatedAt: number };
    // what was kept must not hide that the books cannot be read
    if (status === 'error' && dataUpdatedAt === neverFetched) void cache.resetQueries({ queryKey: query.queryKey });
    if (status !== 'success' || data === undefined || data.checking || data === written || dataUpdatedAt === neverFetched) return;
    written = data;
    const isComplete = data.books.length > 0 && data.broken.length === 0;
    write(isComplete ? JSON.stringify({ day: shanghaiDay(now()), build, actor: JSON.stringify(query.queryKey[1]), home: data } satisfies Kept) : undefined);
  });
}

function readKept(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null;
    return Array.isArray(kept?.home.books) && Array.isArray(kept.home.tasks) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function write(text: string | undefined): void {
  try {
    if (text === undefined || text.length > longest) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // switched off or full: home is asked for as it was before
  }
}
