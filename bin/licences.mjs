/**
 * `npm run licences`: writes THIRD_PARTY_LICENSES.md, the licences of everything that the built app may contain.
 *
 * Packages come from the lock (those that are not for development only), texts from the packages themselves.
 *
 * Imports: nothing.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const fileName = 'THIRD_PARTY_LICENSES.md';

/** @typedef {{ name: string, version: string, licence: string, folder: string }} Shipped */

/**
 * What the app may ship, in order of name. Type declarations and the compiler are asked for by some packages but end
 * with compilation.
 *
 * @returns {Shipped[]}
 */
export function shippedPackages() {
  /** @type {Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, peer?: boolean }>} */
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.devOptional !== true && existsSync(join(root, path)))
    .map(([path, { version = '', license = 'none named' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      folder: join(root, path),
    }))
    .filter(({ name }) => !/^(@types\/|typescript$|@typescript\/|csstype$|type-fest$|tagged-tag$)/.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The whole page as text. */
export function licencePage() {
  const packages = shippedPackages();
  const list = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const texts = groupedTexts(packages).map(
    ([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return [
    '# Licences of the packages that Kaoping contains',
    '',
    'Written by `npm run licences`; not to be edited by hand.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...list,
    '',
    ...texts,
  ].join('\n');
}

/**
 * Each different text once, with the packages that carry it.
 *
 * @param {Shipped[]} packages
 * @returns {[string, string[]][]}
 */
function groupedTexts(packages) {
  /** @type {Map<string, string[]>} */
  const namesByText = new Map();
  for (const { name, folder, licence } of packages) {
    const text = licenceText(folder) ?? `${licence} (the package carries no text of its own)`;
    namesByText.set(text, [...(namesByText.get(text) ?? []), name]);
  }
  return [...namesByText];
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder)
    .toSorted()
    .find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  if (file === undefined) return undefined;
  const text = readFileSync(join(folder, file), 'utf8');
  return text.replaceAll('\r\n', '\n').replaceAll(/[ \t]+$/gm, '').trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, fileName), licencePage());
