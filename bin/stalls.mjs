/**
 * Which test files of the browser step are to begin anew: the browser under them stopped drawing, or a wait ran out of time, and nothing else failed.
 *
 * Imports: nothing.
 */

/** With these words test/browser/frame-watch.ts tells that a visible page got no frame any more. */
export const noFrame = 'Chromium drew no frame';

/** @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} CaseResult */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: CaseResult[] }} FileResult as vitest's JSON reporter writes it */

/** How vitest and Playwright say that what was waited for did not come in time. */
const outOfTime = /Test timed out in|Hook timed out in|Timeout \d+ms exceeded|did not succeed in time/;

/**
 * The files that failed, and in which nothing failed but for want of a frame or of time. A file in which anything else failed, a wrong
 * figure above all, is not among them.
 *
 * @param {readonly FileResult[]} files
 * @returns {string[]} their paths
 */
export function stalledFiles(files) {
  return files.filter((file) => file.status === 'failed' && isStalled(file)).map((file) => file.name);
}

/**
 * For the line that tells of it: where it began, and with which words.
 *
 * @param {FileResult} file
 * @returns {string}
 */
export function firstReason({ message = '', assertionResults }) {
  const failed = assertionResults.find((one) => one.status === 'failed');
  const words = (message || failed?.failureMessages?.[0] || '').split('\n', 1)[0] ?? '';
  return failed?.fullName === undefined ? words : `${failed.fullName}: ${words}`;
}

/** @param {FileResult} file */
function isStalled({ message = '', assertionResults }) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  // what broke before the first case stands with the file itself
  const outside = message === '' ? [] : [[message]];
  const reasons = [...outside, ...failed.map((one) => one.failureMessages ?? [])];
  return reasons.length > 0 && reasons.every((messages) => messages.some((text) => text.includes(noFrame) || outOfTime.test(text)));
}
