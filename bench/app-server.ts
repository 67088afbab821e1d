/**
 * Serves the built app, and under /bench/ the bench's own page and the books to be filled in.
 *
 * Imports: vite, bin, bench.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { writeBackup } from '#exchange/backup.ts';
import type { SampleBook } from '#mock/writing/sample-book.ts';
import { listen, type Listener } from '../bin/listen.mjs';
import { serveFolder } from '../bin/static-files.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface AppServer {
  readonly address: string;
  /** Files of the app that were sent since the last time they were taken. */
  readonly takeServed: () => readonly string[];
  /** Offers a book as a backup; returns its address. */
  readonly offer: (book: SampleBook) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function serveApp(): Promise<AppServer> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoping-bench-page-'));
  await build({
    root: join(root, 'bench/page'), base: './', configFile: false, logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome99', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  const served: string[] = [];
  const app = serveFolder(join(root, 'dist'), (path) => served.push(path));
  const own = serveFolder(folder);
  const answer: Listener = (request, response) => {
    if (request.url?.startsWith('/bench/') !== true) return app(request, response);
    request.url = request.url.slice('/bench'.length);
    return own(request, response);
  };
  const { port, close } = await listen(answer, { port: 0 });
  return {
    address: `http://localhost:${port}/`,
    takeServed: () => served.splice(0),
    offer: async (book) => {
      await writeFile(join(folder, `${book.book}.json`), writeBackup(book));
      return `/bench/${book.book}.json`;
    },
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
