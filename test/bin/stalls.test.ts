/** What is begun anew because the browser stopped drawing or a wait ran out of time, and what is not. */

import { describe, expect, it } from 'vitest';

import { firstReason, noFrame, stalledFiles } from '../../bin/stalls.mjs';
import { countBoth } from '../../bin/test-steps.mjs';

const stall = `Error: ${noFrame} for 15 s at http://localhost/`;
const passed = { status: 'passed' };
const failed = (...failureMessages: string[]) => ({ status: 'failed', failureMessages });
const file = (name: string, status: string, assertionResults: { status: string; failureMessages?: string[] }[], message = '') => ({ name, status, message, assertionResults });

describe('begun anew is', () => {
  it.each([
    ['a file whose every failure is the missing frame', file('a', 'failed', [passed, failed('Error: not found', stall), failed(stall)]), true],
    ['a file whose preparations met it', file('a', 'failed', [{ status: 'skipped' }], stall), true],
    ['a file whose step waited in vain', file('a', 'failed', [passed, failed('TimeoutError: locator.click: Timeout 60000ms exceeded.')]), true],
    ['a file of which one step ran out of time and another of frames', file('a', 'failed', [failed('Error: Test timed out in 360000ms.'), failed(stall)]), true],
    ['a file whose question was not answered in time', file('a', 'failed', [failed('AssertionError: expected false to be true', 'Error: Matcher did not succeed in time.')]), true],
    ['no file in which one step waited in vain and another is wrong', file('a', 'failed', [failed('Error: Test timed out in 360000ms.'), failed('Error: 3 is not 4')]), false],
    ['no file in which something else failed before', file('a', 'failed', [failed('Error: 3 is not 4'), failed(stall)]), false],
    ['no file that something else broke', file('a', 'failed', [{ status: 'skipped' }], 'Error: no such module'), false],
    ['no file that something else broke before a case met it', file('a', 'failed', [failed(stall)], 'Error: no such module'), false],
    ['no file that failed without a word', file('a', 'failed', []), false],
    ['no file that failed otherwise', file('a', 'failed', [failed('Error: 3 is not 4')]), false],
    ['no file that passed', file('a', 'passed', [passed]), false],
  ])('%s', (_rule, one, expected) => {
    expect(stalledFiles([one])).toEqual(expected ? ['a'] : []);
  });
});

it('tells where it began and with which words', () => {
  const waited = { ...failed('TimeoutError: locator.click: Timeout 60000ms exceeded.\nCall log:'), fullName: 'the unit objects' };
  expect(firstReason(file('a', 'failed', [passed, waited, failed(stall)]))).toBe('the unit objects: TimeoutError: locator.click: Timeout 60000ms exceeded.');
  expect(firstReason(file('a', 'failed', [], 'Error: Hook timed out in 360000ms.\n at'))).toBe('Error: Hook timed out in 360000ms.');
});

describe('what counts when files were begun anew', () => {
  const run = (testResults: ReturnType<typeof file>[], status = 0, output = '') => ({ result: { testResults }, status, output });
  const sound = file('b', 'passed', [passed, passed]);
  const stalled = file('a', 'failed', [failed(stall)]);
  const again = file('a', 'passed', [passed]);

  it.each([
    ['the second end of a file, and the only one of the others', run([stalled, sound], 1), run([again]), { passed: 3, failed: 0 }],
    ['a second stall', run([stalled, sound], 1), run([stalled], 1), { passed: 2, failed: 1 }],
    ['what failed in another file', run([stalled, file('b', 'failed', [failed('Error: 3 is not 4'), passed])], 1), run([again]), { passed: 2, failed: 1 }],
    ['an error outside of any test, the first time', run([stalled, sound], 1, 'Unhandled Rejection'), run([again]), { passed: 3, failed: 1 }],
    ['an error outside of any test, the second time', run([stalled, sound], 1), run([again], 1), { passed: 3, failed: 1 }],
    ['a second run that came to nothing', run([stalled, sound], 1), { result: undefined, status: 1, output: '' }, { passed: 2, failed: 1 }],
  ])('%s', (_rule, first, second, expected) => {
    expect(countBoth(first, second, ['a'])).toEqual(expected);
  });
});
