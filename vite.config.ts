/**
 * How the app is built, and which tests run where.
 *
 * `base: './'` makes the built folder work from any path of any static web server. No style and no script is inlined
 * into the page, so that the strict Content-Security-Policy of bin/security-policy.mjs holds. The rooms (`#engine/…`) are
 * resolved from `imports` in package.json; there is no second list of them here.
 *
 * Test projects: house (the tree watching itself), rules (rooms without a screen, in Node), screens (in jsdom), server
 * (Node over PostgreSQL), browser (real Chromium against the built app).
 */

import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { policyInPage } from './bin/policy-in-page.ts';

const screenTests = 'test/{screens,ui,client,app}/**/*.test.{ts,tsx}';
const browserTests = ['test/**/*.real-browser.test.ts', 'test/journey/**/*.test.ts'];

/** A slow, busy machine must not look like a broken rule. */
const patience = 60_000;

const frame =
  /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|zustand|zod|hono|@noble|use-sync-external-store|@tanstack\/(router-core|react-router|history|store|react-store|query-core|react-query))\//;
const rooms = /\/src\/(scheme|engine|ledger|workflow|view|store|api|runtime)\/(?!language|data)/;

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage(), licencesBeside(), holidaysWithoutNames()],
  build: {
    // The oldest engines in which the styles work (cascade layers of the UI kit): public/boot.js asks for them.
    target: ['chrome99', 'firefox100', 'safari15.4'],
    // Read by the size budget.
    manifest: true,
    // Fonts and scripts as data: addresses are outside of the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    reportCompressedSize: false,
    rolldownOptions: {
      // the program, and the questionnaire on the office's own device; ask.html has a build of its own (vite.ask.config.ts)
      input: ['index.html', 'kiosk.html'],
      output: {
        // Two chunks that every first visit needs, instead of thirty: fewer requests, and 3 % less after gzip. `frame` changes
        // with the packages alone, so a browser keeps it over most updates.
        codeSplitting: { groups: [{ name: 'frame', test: frame }, { name: rulesOfHome(), debugName: 'rules' }] },
      },
    },
  },
  server: { port: 5173 },
  test: {
    projects: [
      { extends: true, test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: patience } },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/house/**', 'test/server/**', screenTests, ...browserTests],
          testTimeout: patience,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: [screenTests],
          exclude: browserTests,
          environment: 'jsdom',
          setupFiles: ['test/browser/jsdom-setup.ts'],
          testTimeout: patience,
          maxWorkers: 2,
        },
      },
      { extends: true, test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: patience, hookTimeout: 180_000, maxWorkers: 2 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: ['test/browser/built-app.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Two real browsers at a time are as much as a small machine can draw without timing out.
          maxWorkers: 2,
        },
      },
    ],
  },
});

/** 'rules' for what the API of a tab needs before anybody asked for more than home; the rest arrives with its screen. */
function rulesOfHome(): (id: string, context: { getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null }) => string | null {
  const isNeeded = new Map<string, boolean>();
  return (id, context) => {
    const needed = (one: string): boolean => {
      const known = isNeeded.get(one);
      if (known !== undefined) return known;
      // a circle adds nothing
      isNeeded.set(one, false);
      const answer = one.endsWith('/src/runtime/tab.ts') || (context.getModuleInfo(one)?.importers ?? []).some(needed);
      isNeeded.set(one, answer);
      return answer;
    };
    return rooms.test(id) && needed(id) ? 'rules' : null;
  };
}

/** Of the calendar's data only the days are read; their names in three languages stay behind. */
function holidaysWithoutNames(): Plugin {
  return {
    name: 'kaoping-holidays-without-names',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('chinese-days.json')) return undefined;
      const { holidays, workdays } = JSON.parse(code) as Record<string, Record<string, unknown>>;
      const days = (list: Record<string, unknown> = {}) => Object.fromEntries(Object.keys(list).map((day) => [day, 1]));
      return JSON.stringify({ holidays: days(holidays), workdays: days(workdays) });
    },
  };
}

/** The packages' licences ask to travel with the program, whose own comments the minifier drops. */
function licencesBeside(): Plugin {
  return {
    name: 'kaoping-licences-beside',
    apply: 'build',
    generateBundle() {
      const source = ['LICENSE', 'THIRD_PARTY_LICENSES.md'].map((path) => readFileSync(path, 'utf8')).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
