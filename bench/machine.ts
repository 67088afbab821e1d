/**
 * On what: a figure without that says little.
 *
 * Imports: node.
 */

import { cpus, totalmem } from 'node:os';

export function machineText(browser: string): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() || process.arch}, ${memory} GB, Node ${process.versions.node}, ${browser}`;
}
