/**
 * Starts the API inside this browser tab, over IndexedDB.
 *
 * Other tabs on the same books are told of changes, and tell us, over a BroadcastChannel; where a
 * browser has none, they find out at their next look.
 *
 * Imports: api, store.
 */

import { actorFromHeader, createApp } from '#api/app.ts';
import { openIndexedDbStores } from '#store/indexed-db.ts';
import { createTurns } from './turns.ts';

export type Transport = (request: Request) => Promise<Response>;

export interface TabRuntime {
  readonly transport: Transport;
  /** Calls back when another tab changed a book. Returns how to stop. */
  readonly onChange: (listener: (book: string) => void) => () => void;
}

/** What can befall the storage under a running program; see client/store-trouble.ts. */
export type Trouble = 'lost' | 'newer' | 'waiting';

export async function startInTab(tell: (trouble: Trouble) => void = () => undefined, databaseName = 'kaoping'): Promise<TabRuntime> {
  const stores = await openIndexedDbStores(databaseName, {
    onLost: () => tell('lost'),
    onVersionChange: () => tell('newer'),
    onBlocked: () => tell('waiting'),
  });
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(databaseName);
  const app = createApp({
    stores,
    actorOf: actorFromHeader,
    now: () => new Date().toISOString(),
    report: (cause) => {
      const reference = Math.floor(Math.random() * 0xffffff).toString(16).padStart(6, '0');
      console.error(reference, cause);
      return reference;
    },
    changed: (book) => channel?.postMessage(book),
    pause: idleAfter(startLength),
    turn: createTurns(),
    ask: { way: 'kiosk' },
  });
  return {
    transport: async (request) => app.fetch(request),
    onChange: (listener) => {
      const handle = (event: MessageEvent) => listener(String(event.data));
      channel?.addEventListener('message', handle);
      return () => channel?.removeEventListener('message', handle);
    },
  };
}

/** Milliseconds that a page needs to stand, on a slow computer too; what nobody waits for begins after that. */
const startLength = 2500;

/** Like whenIdle, but never before the page has stood for a while. */
function idleAfter(length: number): () => Promise<void> {
  const stood = new Promise<void>((resolve) => {
    setTimeout(resolve, length);
  });
  return async () => {
    await stood;
    await whenIdle();
  };
}

/** Between two frames, when the page has nothing to do; soon in any case, and after a while where a browser cannot tell. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 50);
  });
}
