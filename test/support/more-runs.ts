/**
 * Every law with many times its usual cases: what a hundred cases do not find, thousands may.
 *
 * Loaded by vitest.properties.config.ts before each test file.
 *
 * Imports: nothing of the project.
 */

import type * as FastCheck from 'fast-check';
import { vi } from 'vitest';

const usual = 100;

vi.mock('fast-check', async (original) => {
  const real = await original<typeof FastCheck>();
  const times = Number(process.env.PROPERTY_TIMES ?? '30');
  if (!Number.isSafeInteger(times) || times < 1) throw new RangeError('PROPERTY_TIMES is a whole number from 1.');
  const assert = <Values>(property: FastCheck.IRawProperty<Values>, parameters?: FastCheck.Parameters<Values>) => real.assert(property, { ...parameters, numRuns: (parameters?.numRuns ?? usual) * times });
  return { ...real, assert, default: { ...real.default, assert } };
});
