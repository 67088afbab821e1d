/**
 * Properties under mutation: fewer cases, and no search for the smallest failing one, because a thousand mutants wait in line. Cases are
 * the same each time.
 */

import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

const most = 30;

vi.mock('fast-check', async (importOriginal) => {
  const real = await importOriginal<typeof FastCheck>();
  const assert = (property: FastCheck.IRawProperty<unknown>, options: FastCheck.Parameters<unknown> = {}) =>
    real.assert(property, { ...options, numRuns: Math.min(options.numRuns ?? most, most), endOnFailure: true, seed: 7 });
  return { ...real, assert, default: { ...real.default, assert } };
});
