/** What the start and test scripts decide before they do anything. */

import { describe, expect, it } from 'vitest';

import { isInstalled, nodeComplaint } from '../../bin/packages.mjs';
import { policyForHeader, policyForMeta } from '../../bin/security-policy.mjs';
import { countTests } from '../../bin/test-steps.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeComplaint(version)).toBeUndefined();
  });

  it.each(['18.20.0', '20.18.3', '8.0.0'])('%s is told to be too old', (version) => {
    expect(nodeComplaint(version)).toMatch(`20.19 or newer; this is Node ${version}`);
  });
});

describe('the packages', () => {
  const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };

  it.each([
    ['are there when each is there in its version', { packages: { 'node_modules/a': { version: '1.0.0' } } }, true],
    ['are not there when one has another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }, false],
    ['are not there when one is missing', { packages: {} }, false],
    ['are not there when nothing is', {}, false],
  ])('%s', (_rule, installed, expected) => {
    expect(isInstalled(lock, installed)).toBe(expected);
  });

  it.each([
    ['a package that only builds', { dev: true }],
    ['one that only builds, or that some other could do with', { devOptional: true }],
  ])('%s may be missing where nothing is built', (_what, kind) => {
    const withTool = { packages: { ...lock.packages, 'node_modules/tool': { version: '3.0.0', ...kind } } };
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    expect(isInstalled(withTool, installed)).toBe(false);
    expect(isInstalled(withTool, installed, { withTools: false })).toBe(true);
    expect(isInstalled(withTool, {}, { withTools: false })).toBe(false);
  });
});

describe('counting test cases', () => {
  const file = (status: string, ...cases: string[]) => ({
    name: 'some.test.ts',
    status,
    assertionResults: cases.map((one) => ({ status: one })),
  });

  it.each([
    ['adds up the cases', [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed')], 1, { passed: 3, failed: 1 }],
    ['counts a file that broke while loading', [file('failed'), file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
    ['counts a stray error outside of any case', [file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
    ['counts a run without a case as failed', [], 0, { passed: 0, failed: 1 }],
  ])('%s', (_rule, testResults, status, expected) => {
    expect(countTests({ testResults }, status)).toEqual(expected);
  });

  it('counts a run without a result as failed', () => {
    expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the policy', () => {
  it('allows nothing unsafe and no other host', () => {
    expect(policyForHeader).not.toMatch(/unsafe|https?:|\*/);
    expect(policyForHeader).toContain("script-src 'self';");
  });

  it('says the same in the page, without what a page cannot say', () => {
    expect(`${policyForMeta}; frame-ancestors 'none'`).toBe(policyForHeader);
  });
});
