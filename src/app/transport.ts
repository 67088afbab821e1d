/**
 * The way from the screens to the API of this tab. The API arrives as a chunk of its own.
 *
 * Where the browser's storage cannot be opened, every request is answered with a refusal that says
 * so, and opening is tried again with the next one.
 *
 * Imports: client, runtime (lazily).
 */

import type { Transport } from '#client/api-client.ts';
import { isServed } from '#client/served/is-served.ts';
import { tellStoreTrouble } from '#client/store-trouble.ts';
import { linkToWorker, NoTabWorker } from '#runtime/tab-link.ts';
import type { Refusal } from '#workflow/refusal.ts';

interface Opened {
  readonly transport: Transport;
  readonly onChange: (listener: (book: string) => void) => () => void;
}

export function createTabTransport(open: () => Promise<Opened>, onChange: (book: string) => void): Transport {
  let opened: Promise<Opened> | undefined;

  function runtime(): Promise<Opened> {
    opened ??= open().then((found) => {
      found.onChange(onChange);
      return found;
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  }

  // whoever opens the program asks for something: the way is opened while the page is being put together
  runtime().catch(() => undefined);

  return async (request) => {
    let tab: Opened;
    try {
      tab = await runtime();
    } catch (cause) {
      console.error(cause);
      // where a server answers, nothing of the books is in the browser: its program did not come
      const refusal: Refusal = { code: isServed() ? 'unreachable' : 'storeBlocked' };
      return Response.json({ ok: false, refusal }, { status: 503 });
    }
    return tab.transport(request);
  };
}


export async function openServed(): Promise<Opened> {
  return (await import('./served.tsx')).served;
}

/** In a worker, so that nothing the books ask for holds the page up; in the page where there is no worker (an old browser, `vite dev`). */
export async function openTab(): Promise<Opened> {
  const file = document.querySelector<HTMLMetaElement>('meta[name="kaoping-worker"]')?.content;
  if (file !== undefined) {
    try {
      return await linkToWorker(() => new Worker(new URL(file, document.baseURI), { type: 'module', name: 'kaoping' }), tellStoreTrouble);
    } catch (cause) {
      if (!(cause instanceof NoTabWorker)) throw cause;
    }
  }
  const { startInTab } = await import('#runtime/tab.ts');
  return startInTab(tellStoreTrouble);
}
