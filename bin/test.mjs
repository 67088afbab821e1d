/**
 * `npm test`: everything that must hold, in order of how fast it is told. `npm test -- types unit` runs only these.
 *
 * Each step is one line while all is well; its whole output follows when something failed. The last line adds up
 * every test case, and one for each step that is not made of test cases.
 *
 * Imports: the files beside it.
 */

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { ensureBuilt } from './built-app.mjs';
import { ensureChromium, howToGetChromium } from './chromium.mjs';
import { ensurePackages, requireNode } from './packages.mjs';
import { runCommand, runTests } from './test-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Readonly<Record<string, () => import('./test-steps.mjs').Outcome | Promise<import('./test-steps.mjs').Outcome>>>} */
const steps = {
  // more checkers than processors check the same things several times over
  types: () => runCommand(root, 'typescript/bin/tsc', ['--noEmit', '--checkers', String(Math.min(4, availableParallelism()))]),
  lint: () => runCommand(root, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  house: () => runTests(root, 'house', ['house']),
  unit: () => runTests(root, 'unit', ['rules', 'screens', 'exchanging']),
  server: () => runTests(root, 'server', ['server']),
  build: () => ({ passed: ensureBuilt(root) ? 1 : 0, output: '' }),
  browser: () => {
    const chromium = ensureChromium();
    if (chromium === undefined) return { passed: 0, failed: 1, output: howToGetChromium };
    return runTests(root, 'browser', ['browser'], { env: { CHROMIUM_PATH: chromium }, mayBeginAnew: true });
  },
};

requireNode();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
ensurePackages(root);

let passed = 0;
let failed = 0;
for (const [name, run] of Object.entries(steps)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const began = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`${name} …\r`);
  const outcome = await run();
  const failures = outcome.failed ?? 1 - outcome.passed;
  passed += outcome.passed;
  failed += failures;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (failures > 0 && outcome.output !== '') console.log(`\n${outcome.output.trimEnd()}`);
  if (outcome.remark !== undefined) console.log(outcome.remark);
  console.log(`${name.padEnd(8)} ${outcome.passed} passed, ${failures} failed  (${seconds} s)`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
