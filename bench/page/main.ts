/**
 * A page with the API of the tab and nothing else: fills the browser's storage, and times the API by itself.
 *
 * Built as the app is, and served from the same origin, so that both see the same books.
 *
 * Imports: runtime.
 */

import { startInTab, type Transport } from '#runtime/tab.ts';

export interface BenchPage {
  /** Restores the backups at these addresses. */
  readonly fill: (addresses: readonly string[]) => Promise<void>;
  /** Milliseconds until the storage was open, and until a book's state was loaded after that. */
  readonly load: (book: string) => Promise<{ readonly opened: number; readonly loaded: number }>;
  /** Milliseconds of one view, asked for the first time and again after the answer was kept nowhere. */
  readonly view: (book: string, path: string) => Promise<number>;
}

declare global {
  /** In this page. */
  const bench: BenchPage;
}

const actor = encodeURIComponent(JSON.stringify({ role: 'office', person: 'bench' }));

async function ask(transport: Transport, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await transport(new Request(`${location.origin}/api${path}`, { ...init, headers: { 'x-kaoping-actor': actor } }));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

const made: BenchPage = {
  fill: async (addresses) => {
    const { transport } = await startInTab();
    for (const address of addresses) {
      await ask(transport, '/restore', { method: 'POST', body: await (await fetch(address)).text() });
    }
  },
  load: async (book) => {
    const from = performance.now();
    const { transport } = await startInTab();
    const opened = performance.now();
    // the smallest view there is: nothing but the state is made
    await (await ask(transport, `/books/${book}/scheme`)).text();
    return { opened: opened - from, loaded: performance.now() - opened };
  },
  view: async (book, path) => {
    const { transport } = await startInTab();
    await (await ask(transport, `/books/${book}/scheme`)).text();
    const from = performance.now();
    await (await ask(transport, `/books/${book}/${path}`)).json();
    return performance.now() - from;
  },
};

Object.assign(globalThis, { bench: made });
