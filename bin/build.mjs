/** `npm run build`: builds dist/ whether it seems to need it or not. */

import { fileURLToPath } from 'node:url';

import { ensureBuilt } from './built-app.mjs';
import { ensurePackages, requireNode } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

requireNode();
ensurePackages(root);
process.exitCode = ensureBuilt(root, { always: true }) ? 0 : 1;
