/**
 * The tests that mutants of the engine and of the scheme language meet: npm run mutation.
 *
 * MUTATION_TESTS names some of them ("test/engine/*.test.ts,test/scheme/validate.test.ts"): a mutant of arithmetic need not
 * meet every test of what stands upon it.
 *
 * Imports: vitest.
 */

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Most mutants are noticed by the tables of cases at once: properties over many random cases wait until those are through. */
class TablesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const late = ({ moduleId }: TestSpecification) => Number(/laws|agreement|live-batch/.test(moduleId));
    return Promise.resolve([...files].sort((left, right) => late(left) - late(right)));
  }
}

const include = process.env['MUTATION_TESTS']?.split(',') ?? ['test/{engine,scheme}/**/*.test.ts'];

export default defineConfig({ test: { include, setupFiles: ['test/support/few-runs.ts'], testTimeout: 60_000, isolate: false, sequence: { sequencer: TablesFirst } } });
