/**
 * How Stryker meets the tests of the engine and of the scheme language: npm run mutation.
 *
 * Each test file is bundled once with the code it tests (instrumented by Stryker) and evaluated anew for each mutant in this process, so
 * nothing remembered under one mutant reaches the next. Vitest's own runner starts a worker and loads a hundred modules for each mutant, which
 * takes many times as long as the tests. Tests here may use describe, it, it.each, describe.each and expect; any other word of Vitest is an error.
 * Properties meet thirty cases, always the same ones, and stop at the first that fails. Tests that noticed the mutants before go first:
 * the next mutant stands beside them. Of a file that passes a mutant all tests run, those that do not seem to pass it last: what was made for one test
 * (a shape on demand, a plan) may have been remembered for the others when passes were counted.
 *
 * MUTATION_TESTS names test files, with commas ("test/engine/*.test.ts,test/scheme/validate.test.ts"). Without it: all of both rooms.
 *
 * Imports: vite, vitest, fast-check, @stryker-mutator/api.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'vite';

/**
 * @typedef {import('@stryker-mutator/api/test-runner').TestRunner} TestRunner
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 * @typedef {{ it: Function, describe: Function }} Words what a test file says its tests with
 * @typedef {(words: Words) => void} Load evaluates a file's bundle
 * @typedef {{ activate: () => void, isStatic: boolean, wanted: ReadonlySet<string> | undefined, bails: boolean, first: readonly string[] }} Mutation
 */

const asked = process.env['MUTATION_TESTS']?.split(',') ?? ['test/engine/**.test.ts', 'test/scheme/**.test.ts'];
const mostCases = 30;
/** Tests that go first: enough for the neighbours of a mutant, few to look through. */
const mostRemembered = 40;

/** What Stryker's instrumented code reads and counts, under the default name. */
const counters = /** @type {any} */ (globalThis)['__stryker__'] ?? {};
Object.assign(globalThis, { __stryker__: counters });

/** @implements {TestRunner} */
class BundleRunner {
  /** @type {{ file: string, load: Load }[]} */
  #files = [];
  /** Ids of tests that noticed a mutant, the last first. @type {string[]} */
  #noticing = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env['NODE_ENV'] = 'test';
    for (const file of testFiles()) this.#files.push({ file, load: await bundled(file) });
  }

  /** @type {TestRunner['dryRun']} */
  async dryRun() {
    Object.assign(counters, { activeMutant: undefined, mutantCoverage: undefined, hitCount: undefined, hitLimit: undefined });
    const tests = [];
    for (const { file, load } of this.#files) tests.push(...(await run(load, file)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: counters.mutantCoverage };
  }

  /** @type {TestRunner['mutantRun']} */
  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter, disableBail }) {
    // Stryker allows a hundred times as many passes as without the mutant: tens of seconds where the code is a loop of the arithmetic.
    // One pass more throws, and so a test fails like any other: what is called a time-out was stopped by the clock alone.
    const mostPasses = hitLimit && Math.max(hitLimit / 10, Math.min(hitLimit, 100_000));
    Object.assign(counters, { hitCount: 0, hitLimit: mostPasses });
    const mutation = {
      activate: () => Object.assign(counters, { activeMutant: activeMutant.id }),
      isStatic: mutantActivation === 'static',
      wanted: testFilter && new Set(testFilter),
      bails: !disableBail,
      first: this.#noticing,
    };
    /** @type {TestResult[]} */
    const tests = [];
    for (const { file, load } of this.#filesInOrder()) {
      if (testFilter && !testFilter.some((id) => id.startsWith(`${file}#`))) continue;
      tests.push(...(await run(load, file, mutation)));
      if (mutation.bails && tests.some(({ status }) => status === TestStatus.Failed)) break;
    }
    for (const { id, status } of tests) if (status === TestStatus.Failed) this.#noticing = [id, ...this.#noticing.filter((one) => one !== id)].slice(0, mostRemembered);
    return toMutantRunResult({ status: DryRunStatus.Complete, tests });
  }

  #filesInOrder() {
    const placeOf = (/** @type {string} */ file) => placeIn(this.#noticing, (id) => id.startsWith(`${file}#`));
    return this.#files.toSorted((left, right) => placeOf(left.file) - placeOf(right.file));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', BundleRunner)];

/** Most mutants are noticed by the tables of cases at once: properties wait until those are through. */
function testFiles() {
  const patterns = asked.map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`));
  const late = (/** @type {string} */ file) => Number(/laws|agreement/.test(file));
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('test', file))
    .filter((file) => patterns.some((pattern) => pattern.test(file)))
    .sort((left, right) => late(left) - late(right) || left.localeCompare(right));
}

/** @param {string} file @returns {Promise<Load>} */
async function bundled(file) {
  const ownAddress = (/** @type {string} */ code, /** @type {string} */ id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'own-address', transform: ownAddress }],
    build: { ssr: file, write: false, target: 'node20', rolldownOptions: { output: { format: 'cjs', codeSplitting: false } } },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk === undefined) throw new Error(`No bundle of ${file}.`);
  const packages = Object.fromEntries(await Promise.all(chunk.imports.map(async (name) => /** @type {const} */ ([name, await packageFor(name)]))));
  const script = new Script(`(function (require, exports, module) {${chunk.code}\n})`, { filename: file });
  return (words) => {
    const module = { exports: {} };
    const given = (/** @type {string} */ name) => (name === 'vitest' ? { ...words, expect: packages['vitest'].expect } : packages[name]);
    script.runInThisContext()(given, module.exports, module);
  };
}

/** @param {string} name @returns {Promise<any>} */
async function packageFor(name) {
  const real = await import(name);
  if (name === 'vitest') {
    real.expect.setState({ testPath: '' });
    real.expect.extend({ toMatchFileSnapshot });
  }
  if (name !== 'fast-check') return real;
  const assert = (/** @type {unknown} */ property, /** @type {{ numRuns?: number }} */ options = {}) =>
    real.assert(property, { ...options, numRuns: Math.min(options.numRuns ?? mostCases, mostCases), endOnFailure: true, seed: 7 });
  return { ...real, assert, default: { ...real.default, assert } };
}

/** Compares alone: nothing is written. @param {unknown} received @param {string} file */
function toMatchFileSnapshot(received, file) {
  return { pass: readFileSync(path.resolve('test/scheme', file), 'utf8') === received, message: () => `differs from ${file}` };
}

/** @param {Load} load @param {string} file @param {Mutation} [mutation] @returns {Promise<TestResult[]>} */
async function run(load, file, mutation) {
  counters.activeMutant = undefined;
  if (mutation?.isStatic) mutation.activate();
  /** @type {(error: unknown, id: string) => TestResult} */
  const failed = (error, id) => ({ id, name: id, fileName: file, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) });
  /** @type {ReturnType<typeof testsOf>} */
  let tests;
  try {
    tests = testsOf(load, file);
  } catch (error) {
    // a mutant that keeps a file from loading is noticed
    if (mutation) return [failed(error, `${file}#`)];
    throw error;
  }
  mutation?.activate();

  /** @type {TestResult[]} */
  const results = [];
  const first = mutation?.first ?? [];
  const turnOf = (/** @type {string} */ id) => placeIn(first, id) + (mutation?.wanted?.has(id) === false ? tests.length + mostRemembered : 0);
  for (const { id, body } of tests.toSorted((left, right) => turnOf(left.id) - turnOf(right.id))) {
    counters.currentTestId = id;
    const start = performance.now();
    try {
      await body();
      results.push({ id, name: id, fileName: file, timeSpentMs: performance.now() - start, status: TestStatus.Success });
    } catch (error) {
      results.push(failed(error, id));
      if (mutation?.bails) break;
    } finally {
      counters.currentTestId = undefined;
    }
  }
  return results;
}

/** The place of a test in a list; behind all others where it is none of it. @param {readonly string[]} list @param {string | ((id: string) => boolean)} wanted */
function placeIn(list, wanted) {
  const place = typeof wanted === 'string' ? list.indexOf(wanted) : list.findIndex(wanted);
  return place < 0 ? list.length : place;
}

/** The tests of a file in their order. @param {Load} load @param {string} file */
function testsOf(load, file) {
  /** @type {{ readonly id: string, readonly body: () => unknown }[]} */
  const tests = [];
  let above = '';
  const it = (/** @type {string} */ name, /** @type {() => unknown} */ body) => void tests.push({ id: `${file}#${tests.length} ${above}${name}`, body });
  const describe = (/** @type {string} */ name, /** @type {() => void} */ body) => {
    const before = above;
    above = `${above}${name} > `;
    body();
    above = before;
  };
  const each = (/** @type {(name: string, body: () => void) => void} */ word) => (/** @type {unknown[]} */ cases) => (/** @type {string} */ name, /** @type {(...one: unknown[]) => void} */ body) => {
    const isSpread = cases.every(Array.isArray);
    cases.forEach((one) => word(name, () => (isSpread && Array.isArray(one) ? body(...one) : body(one))));
  };
  load({ it: Object.assign(it, { each: each(it) }), describe: Object.assign(describe, { each: each(describe) }) });
  return tests;
}
