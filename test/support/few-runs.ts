/**
 * Properties under mutation: fewer cases, and no search for the smallest failing one, because a thousand mutants wait in line. Cases are
 * the same each time.
 */

import { vi } from 'vitest';

const most = 30;

vi.mock('fast-check', async (importOriginal) => {
  const real = await importOriginal<typeof import('fast-check')>();
  const assert: typeof real.default.assert = (property, options) =>
    real.default.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? most, most), endOnFailure: true, seed: 7 } as typeof options);
  return { ...real, assert, default: { ...real.default, assert } };
});
