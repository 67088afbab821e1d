/**
 * What becomes of a test file whose browser stopped drawing: the steps that are left say so at once.
 *
 * Imports: vitest, test/browser.
 */

import { beforeEach } from 'vitest';

import { lookForFrames, stallSoFar } from './frame-watch.ts';

// of the context, which knows its test where several run at a time
beforeEach(({ onTestFailed }) => {
  const stall = stallSoFar();
  if (stall !== undefined) throw stall;
  onTestFailed(async ({ task }) => {
    await lookForFrames();
    const told = stallSoFar();
    if (told !== undefined) task.result?.errors?.push({ message: told.message, stack: told.message });
  }, 60_000);
});
