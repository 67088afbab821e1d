/**
 * The built app in dist/: is it made from the sources as they are now, and if not, build it.
 *
 * The finger print of the sources is kept inside dist, so a copied or checked-out folder is judged right where
 * times of files would not be.
 *
 * Imports: nothing.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = [
  'src',
  'mock',
  'public',
  'index.html',
  'kiosk.html',
  'ask.html',
  'vite.config.ts',
  'vite.ask.config.ts',
  'bin/policy-in-page.ts',
  'bin/security-policy.mjs',
  'THIRD_PARTY_LICENSES.md',
  'package.json',
  'package-lock.json',
];

/**
 * Builds dist/ when it is missing or older than its sources. Answers false when the build failed.
 *
 * @param {string} root folder of package.json
 * @param {{ always?: boolean }} [wish]
 */
export function ensureBuilt(root, { always = false } = {}) {
  if (!always && isBuilt(root)) return true;

  console.log('Building …');
  const now = fingerprint(root);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // the program first: it empties the folder; then the page for the public beside it
  for (const config of ['vite.config.ts', 'vite.ask.config.ts']) {
    const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--config', config], {
      cwd: root,
      stdio: 'inherit',
      // Under the test runner NODE_ENV is "test", which would build React's slow development version.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) return false;
  }
  const stamp = stampOf(root);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/**
 * Is dist/ there, and made from the sources as they are now?
 *
 * @param {string} root folder of package.json
 */
export function isBuilt(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** @param {string} root */
function stampOf(root) {
  return join(root, 'dist', '.vite', 'sources.sha256');
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesUnder(root, path))) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
