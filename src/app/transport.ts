/**
 * The way from the screens to the API of this tab. The API arrives as a chunk of its own.
 *
 * Where the browser's storage cannot be opened, every request is answered with a refusal that says
 * so, and opening is tried again with the next one.
 *
 * Imports: client, runtime (lazily).
 */

import type { Transport } from '#client/api-client.ts';
import { tellStoreTrouble } from '#client/store-trouble.ts';
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

  return async (request) => {
    let tab: Opened;
    try {
      tab = await runtime();
    } catch (cause) {
      console.error(cause);
      const refusal: Refusal = { code: 'storeBlocked' };
      return Response.json({ ok: false, refusal }, { status: 503 });
    }
    return tab.transport(request);
  };
}

/** The page says so where a server of ours sent it; a folder on any web server says nothing. */
export const isServed = document.querySelector('meta[name="kaoping-server"]') !== null;

export async function openServed(): Promise<Opened> {
  return (await import('./served.tsx')).served;
}

export async function openTab(): Promise<Opened> {
  const { startInTab } = await import('#runtime/tab.ts');
  return startInTab(tellStoreTrouble);
}
