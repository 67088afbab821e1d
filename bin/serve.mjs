/**
 * `npm run serve`: installs and builds what is missing, starts the service for many users and prints its address.
 *
 * Settings come from the environment: docs/server.md.
 *
 * Imports: the files beside it; src/server, TypeScript as it stands.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureBuilt, isBuilt } from './built-app.mjs';
import { listen } from './listen.mjs';
import { ensurePackages, requireNode } from './packages.mjs';
import { serveFolder } from './static-files.mjs';
import { ensureTypeScript, readsTypeScript } from './typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

requireNode();
// a built service on a Node that reads TypeScript needs none of the tools: so an image can leave them out
ensurePackages(root, { withTools: !(readsTypeScript() && isBuilt(root)) });
await ensureTypeScript();
const { readEnvironment } = await import('../src/server/environment.ts');
const { startService } = await import('../src/server/start.ts');
const { wordsOf } = await import('../src/server/admin-words.ts');

const read = readEnvironment(process.env);
if (!read.ok) fail(read.complaints.join('\n'));
const { environment } = read;
if (!ensureBuilt(root)) fail('The build failed; see above.');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// the page finds out from this that a server answers, not the tab
const page = serveFolder(join(root, 'dist'), undefined, (html) => html.replace('<head>', '<head><meta name="kaoping-server" content="1">'));
const running = await startService(environment, { page, version }).catch((cause) => fail(`The database cannot be used: ${wordsOf(cause)}`));
const server = await listen(running.listener, { port: environment.port, host: environment.host }).catch(async (cause) => {
  await running.close();
  const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE' ? ' Another program has it: choose one with PORT=….' : '';
  return fail(`Cannot listen on port ${environment.port}: ${cause instanceof Error ? cause.message : cause}.${taken}`);
});

const address = process.env['KAOPING_ADDRESS'] ? environment.address : `http://localhost:${server.port}`;
const code = await running.service.setupCode();
const first = code === undefined ? '' : `\nNo account yet. The first one, of the office, is made here, once:\n${address}/#/?setup=${code}\n`;
// in one breath: whoever waits for the last line has the link too
console.log(`\nKaoping 公开考评: ${address}/\n${first}(stop with Ctrl+C)`);

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
