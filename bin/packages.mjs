/**
 * Node and the packages: are they what this project needs, and if not, what now.
 *
 * Runs before anything is installed, so it uses nothing but Node.
 *
 * Imports: nothing.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const oldestNode = [20, 19];

/**
 * One sentence when this Node is too old, undefined when it will do.
 *
 * @param {string} version as in process.versions.node
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Kaoping needs Node ${oldestNode.join('.')} or newer; this is Node ${version}. Install a newer one and start again.`;
}

/** Ends the process with a sentence when Node is too old. */
export function requireNode() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint === undefined) return;
  console.error(complaint);
  process.exit(1);
}

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Is every package of the lock installed in its version? Compares the lock with the copy that npm leaves in
 * node_modules, because times of files say little after a checkout.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 * @param {{ withTools?: boolean }} [wish] without tools: what only builds and tests may be missing
 */
export function isInstalled(wanted, installed, { withTools = true } = {}) {
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional, dev, devOptional }]) =>
      path === '' || optional === true || (!withTools && (dev === true || devOptional === true)) || installed.packages?.[path]?.version === version,
  );
}

/**
 * Installs what is missing, exactly as locked.
 *
 * @param {string} root folder of package.json
 * @param {{ withTools?: boolean }} [wish] as for isInstalled
 */
export function ensurePackages(root, wish) {
  const lock = join(root, 'package-lock.json');
  const copy = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(lock) && existsSync(copy) && isInstalled(readJson(lock), readJson(copy), wish)) return;

  console.log('Installing packages …');
  const command = existsSync(lock) ? 'ci' : 'install';
  const { status } = npm([command, '--include=dev', '--no-audit', '--no-fund'], root);
  if (status === 0) return;
  console.error(`npm ${command} failed. Without a network the packages cannot be installed the first time.`);
  process.exit(1);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  // Under `npm start` npm names its own script; a bare "npm" is a .cmd on Windows and needs a shell there.
  const own = process.env['npm_execpath'];
  return own !== undefined && /npm-cli\.[cm]?js$/.test(own)
    ? spawnSync(process.execPath, [own, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
