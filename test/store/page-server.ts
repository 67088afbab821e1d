/**
 * The page with the store in it, bundled once and served over plain http.
 *
 * The browser reaches it as http://kaoping.test (chromium-process.ts maps that name to this computer): 127.0.0.1 would
 * count as a secure context, which a page on an office's intranet is not.
 *
 * Imports: vite, bin/listen.
 */

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { listen } from '../../bin/listen.mjs';

export interface PageServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function servePage(): Promise<PageServer> {
  const script = await bundle(fileURLToPath(new URL('page/main.ts', import.meta.url)));
  const { port, close } = await listen(
    ({ url }, response) => {
      const isScript = url === '/main.js';
      response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
      response.end(isScript ? script : '<!doctype html><link rel="icon" href="data:,"><script src="/main.js"></script>');
    },
    { port: 0 },
  );
  return { address: `http://kaoping.test:${port}/`, close };
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'main' } },
  });
  const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const script = output.find((part) => part.type === 'chunk');
  if (script === undefined) throw new Error('The page was not bundled.');
  return script.code;
}
