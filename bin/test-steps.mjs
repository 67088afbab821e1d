/**
 * Running one step of `npm test` and counting what it found.
 *
 * Nothing counts as success by silence: a program that cannot start, a run without a single test case, a result file
 * that is missing, and an error outside of any test are all failures.
 *
 * Imports: nothing.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ passed: number, failed?: number, output: string }} Outcome failed left out: one minus passed */

/** Longer than any step takes; a hanging step must end by itself, with its output. */
const patience = 15 * 60_000;

/**
 * A step that is right or wrong as a whole.
 *
 * @param {string} root
 * @param {string} program path below node_modules
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
export async function runCommand(root, program, args) {
  const { status, output } = await run(root, program, args);
  return { passed: status === 0 ? 1 : 0, output };
}

/**
 * A step made of test cases.
 *
 * @param {string} root
 * @param {string} name of the step; its result is kept in test-results/<name>.json
 * @param {string[]} projects of vite.config.ts
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
export async function runTests(root, name, projects, env = {}) {
  const folder = join(root, 'test-results');
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const { status, output } = await run(root, 'vitest/vitest.mjs', [...args, ...chosen], env);
  return { ...countTests(readResult(file), status), output };
}

/**
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 * @typedef {{ testResults: FileResult[] }} Result as vitest's JSON reporter writes it
 */

/**
 * @param {Result | undefined} result
 * @param {number | null} status exit code of the run
 */
export function countTests(result, status) {
  const files = result?.testResults ?? [];
  const cases = files.flatMap((file) => file.assertionResults);
  const passed = cases.filter((one) => one.status === 'passed').length;
  const failedCases = cases.filter((one) => one.status === 'failed').length;
  // A file that breaks while it is loaded has no failed case; neither has a run that ends with a stray error.
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = failedCases + brokenFiles;
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed };
}

/**
 * @param {string} file
 * @returns {Result | undefined}
 */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(root, program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      // The output is a pipe, which every tool takes for a place without colours or, if forced, for one with.
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience,
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (cause) => resolve({ status: 1, output: `${output}\n${cause.message}` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}
