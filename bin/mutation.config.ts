/** The tests that mutants of the engine and of the scheme language meet: npm run mutation. */

import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/{engine,scheme}/**/*.test.ts'], setupFiles: ['test/support/few-runs.ts'], testTimeout: 60_000 } });
