/**
 * A folder and those above it, made where they are missing.
 *
 * One after the other: Node's own `recursive` tries for ever where a folder is there and takes none (as /proc).
 *
 * Imports: node.
 */

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Throws what the system says where it cannot be. */
export function makeFolder(folder: string): void {
  const place = resolve(folder);
  if (existsSync(place) && statSync(place).isDirectory()) return;
  const above = dirname(place);
  if (!existsSync(above)) makeFolder(above);
  try {
    mkdirSync(place);
  } catch (cause) {
    // another process made it at the same moment
    if (!(existsSync(place) && statSync(place).isDirectory())) throw cause;
  }
}
