/**
 * The project's own files, for the tests that watch the house.
 *
 * Imports: nothing.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Ends in a slash. Not by `new URL`, which in a page's environment is the page's own. */
export const root = `${join(fileURLToPath(import.meta.url), '../../..')}/`;

/** Made by machines, or not ours. */
const left = new Set(['node_modules', 'dist', '.git', '.cache', 'test-results', 'coverage']);

/** Paths below the root, with "/", of all files of the project under `folder`; none when there is no such folder. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(`${root}${folder}`)) return [];
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => !left.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .toSorted();
}

export function foldersIn(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

export function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

export const isCode = (path: string): boolean => /\.tsx?$/.test(path);
