/**
 * `npm run properties`: the laws of the pure rooms over thirty times as many random cases as `npm test` has time for.
 *
 *   npm run properties                                     all of them, some tens of minutes
 *   PROPERTY_TIMES=200 npm run properties -- test/engine   more, of one folder
 *
 * A law that fails tells its seed and the smallest case that it found.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const folders = ['test/engine', 'test/scheme', 'test/view', 'test/exchange', 'test/workflow', 'test/ledger'];

export default defineConfig({
  test: {
    include: folders.flatMap(lawsBelow),
    setupFiles: ['test/support/more-runs.ts'],
    testTimeout: 3_600_000,
    maxWorkers: 2,
  },
});

function lawsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.test.ts') && /from 'fast-check'/.test(readFileSync(path, 'utf8')));
}
