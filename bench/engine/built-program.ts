/**
 * The program of fresh-process.ts as users run it: in one file, minified, by the bundler that builds the app.
 *
 * Imports: vite, node.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** The file, in a temporary folder that is removed when the process ends. */
export async function buildProgram(source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const output = { entryFileNames: 'built.mjs', codeSplitting: false };
  await build({ configFile: false, publicDir: false, logLevel: 'error', build: { ssr: source, minify: true, outDir: folder, emptyOutDir: true, rolldownOptions: { output } } });
  return join(folder, 'built.mjs');
}
