/**
 * `npm start`: installs what is missing, builds what is out of date, serves the app and prints its address.
 *
 * PORT chooses the port (then exactly this one); HOST=0.0.0.0 lets other computers of the office in.
 *
 * Imports: the files beside it.
 */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureBuilt } from './built-app.mjs';
import { listen } from './listen.mjs';
import { ensurePackages, requireNode } from './packages.mjs';
import { serveFolder } from './static-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usualPort = 5173;

requireNode();
const asked = process.env['PORT'];
const port = asked === undefined || asked === '' ? usualPort : Number(asked);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`PORT is not a port number: ${asked}`);

ensurePackages(root);
if (!ensureBuilt(root)) fail('The build failed; see above.');

const host = process.env['HOST'] || undefined;
const isChosen = asked !== undefined && asked !== '';
try {
  const server = await listen(serveFolder(join(root, 'dist')), { port, orNext: !isChosen, host });
  if (server.port !== port && port !== 0) {
    console.log(`Port ${port} is taken; using port ${server.port}.`);
    // A browser keeps storage per address, and the port is part of it.
    console.log('Years recorded under the usual address are not seen under this one; they are not lost.');
  }
  console.log(`\nKaoping 公开考评: http://${nameOf(host)}:${server.port}/\n(stop with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (cause) {
  fail(`Cannot listen on port ${port}: ${cause instanceof Error ? cause.message : String(cause)}`);
}

/** @param {string | undefined} name */
function nameOf(name) {
  if (name === undefined || name === '0.0.0.0' || name === '::') return 'localhost';
  return name.includes(':') ? `[${name}]` : name;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
