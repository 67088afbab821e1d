/**
 * The same random cases at every `npm test`, so that what fails is what was changed. `npm run properties` takes new ones, and many more.
 *
 * Loaded by vite.config.ts before each test file.
 *
 * Imports: nothing of the project.
 */

import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

vi.mock('fast-check', async (original) => {
  const real = await original<typeof FastCheck>();
  const seed = Number(process.env.PROPERTY_SEED ?? '20260301');
  if (!Number.isSafeInteger(seed)) throw new RangeError('PROPERTY_SEED is a whole number.');
  const assert = <Values>(property: FastCheck.IRawProperty<Values>, parameters?: FastCheck.Parameters<Values>) => real.assert(property, { seed, ...parameters });
  return { ...real, assert, default: { ...real.default, assert } };
});
