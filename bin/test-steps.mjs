/**
 * Running one step of `npm test` and counting what it found.
 *
 * Nothing counts as success by silence: a program that cannot start, a run without a single test case, a result file
 * that is missing, and an error outside of any test are all failures.
 *
 * Imports: bin.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { firstReason, stalledFiles } from './stalls.mjs';

/** @typedef {{ passed: number, failed?: number, output: string, remark?: string }} Outcome failed left out: one minus passed; a remark is told whatever came of it */

/** Longer than any step takes; a hanging step must end by itself, with its output. */
const patience = 40 * 60_000;

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
 * @param {{ env?: Record<string, string>, mayBeginAnew?: boolean }} [how] whether files that only ran out of frames or time get a second try, which is told
 * @returns {Promise<Outcome>}
 */
export async function runTests(root, name, projects, { env = {}, mayBeginAnew = false } = {}) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  const first = await runOnce(root, name, chosen, env);
  const results = first.result?.testResults ?? [];
  const stalled = mayBeginAnew ? stalledFiles(results) : [];
  if (stalled.length === 0) return { ...countTests(first.result, first.status), output: first.output };
  // one at a time: whatever was slow has the machine for itself
  const second = await runOnce(root, `${name}-anew`, [...chosen, '--maxWorkers=1', ...stalled], env);
  const told = results.filter((file) => stalled.includes(file.name)).map((file) => `\n  ${relative(root, file.name)}: ${firstReason(file)}`);
  const remark = `${name}: begun anew, once, because no frame came or a wait ran out of time:${told.join('')}`;
  return { ...countBoth(first, second, stalled), output: `${first.output}\n${second.output}`, remark };
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string[]} chosen
 * @param {Record<string, string>} env
 */
async function runOnce(root, name, chosen, env) {
  const folder = join(root, 'test-results');
  const file = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { status, output } = await run(root, 'vitest/vitest.mjs', [...args, ...chosen], env);
  return { result: readResult(file), status, output };
}

/** @typedef {{ testResults: import('./stalls.mjs').FileResult[] }} Result as vitest's JSON reporter writes it */
/** @typedef {{ result: Result | undefined, status: number | null, output: string }} Run */

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
 * Files that were begun anew count as they ended the second time; a file that is missing there counts as broken.
 *
 * @param {Run} first
 * @param {Run} second
 * @param {string[]} anew
 */
export function countBoth(first, second, anew) {
  const files = first.result?.testResults ?? [];
  const kept = files.filter((file) => !anew.includes(file.name));
  const again = anew.map((name) => second.result?.testResults.find((file) => file.name === name) ?? { name, status: 'failed', assertionResults: [] });
  // an error outside of any test stands in the output alone
  const isSound = !kept.some((file) => file.status === 'failed') && !/Unhandled (Error|Rejection)/.test(first.output);
  const status = isSound ? second.status : 1;
  return countTests({ testResults: [...kept, ...again] }, status);
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
