/** `npm run --silent admin -- <command>`: what the administrator does at the machine. The commands: src/server/admin.ts. */

import { fileURLToPath } from 'node:url';

import { ensurePackages, requireNode } from './packages.mjs';
import { ensureTypeScript, readsTypeScript } from './typescript.mjs';

requireNode();
ensurePackages(fileURLToPath(new URL('..', import.meta.url)), { withTools: !readsTypeScript() });
await ensureTypeScript();
const { admin } = await import('../src/server/admin.ts');
process.exitCode = await admin(process.argv.slice(2), { env: process.env, say: (line) => console.log(line) });
