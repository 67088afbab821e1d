/**
 * `npm run serve`: installs and builds what is missing, starts the service for many users and prints its address.
 *
 * Settings come from the environment: docs/server.md.
 *
 * Imports: the files beside it; src/server, read as TypeScript by tsx.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureBuilt } from './built-app.mjs';
import { listen } from './listen.mjs';
import { ensurePackages, requireNode } from './packages.mjs';
import { serveFolder } from './static-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

requireNode();
ensurePackages(root);
const { register } = await import('tsx/esm/api');
register();
const { readEnvironment } = await import('../src/server/environment.ts');
const { startService } = await import('../src/server/start.ts');

const read = readEnvironment(process.env);
if (!read.ok) fail(read.complaints.join('\n'));
const { environment } = read;
if (!ensureBuilt(root)) fail('The build failed; see above.');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// the page finds out from this that a server answers, not the tab
const page = serveFolder(join(root, 'dist'), undefined, (html) => html.replace('<head>', '<head><meta name="kaoping-server" content="1">'));
const running = await startService(environment, { page, version }).catch((cause) => fail(`The database cannot be used: ${cause instanceof Error ? cause.message : cause}`));
const server = await listen(running.listener, { port: environment.port, host: environment.host }).catch(async (cause) => {
  await running.close();
  return fail(`Cannot listen on port ${environment.port}: ${cause instanceof Error ? cause.message : cause}`);
});

const address = process.env['KAOPING_ADDRESS'] ? environment.address : `http://localhost:${server.port}`;
console.log(`\nKaoping 公开考评: ${address}/\n(stop with Ctrl+C)`);
const code = await running.service.setupCode();
if (code !== undefined) console.log(`\nNo account yet. The first one, of the office, is made here, once:\n${address}/#/?setup=${code}\n`);

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    void running.close().then(() => server.close()).then(() => process.exit(0));
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
