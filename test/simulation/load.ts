/**
 * The simulation as one file, in which what the program fetches lazily is there at once. Fetched one by one, it would take real
 * time, and a run would depend on the machine.
 *
 * Imports: vite.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

import type * as simulation from './simulate.ts';

export type Simulation = typeof simulation;

export async function loadSimulation(): Promise<Simulation> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // below node_modules, so that the packages are found from there
  const kept = join(root, 'node_modules/.cache');
  mkdirSync(kept, { recursive: true });
  const outDir = mkdtempSync(join(kept, 'simulation-'));
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    build: { ssr: join(root, 'test/simulation/simulate.ts'), outDir, minify: false, reportCompressedSize: false, rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'simulate.mjs' } } },
  });
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(join(outDir, 'simulate.mjs')).href)) as Simulation;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
