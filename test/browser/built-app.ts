/**
 * Before the browser tests: builds the app when it is out of date and serves it as `npm start` does.
 *
 * Imports: bin (the same builder and the same server).
 */

import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

import { ensureBuilt } from '../../bin/built-app.mjs';
import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, ending in a slash. */
    readonly appAddress: string;
  }
}

export async function setup(project: TestProject) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (!ensureBuilt(root)) throw new Error('The app does not build.');
  const server = await listen(serveFolder(`${root}/dist`), { port: 0 });
  project.provide('appAddress', `http://localhost:${server.port}/`);
  return server.close;
}
