/**
 * How the app is built, and which tests run where.
 *
 * `base: './'` makes the built folder work from any path of any static web server. No style and no script is inlined
 * into the page, so that the strict Content-Security-Policy of bin/security-policy.mjs holds. The rooms (`#engine/…`) are
 * resolved from `imports` in package.json; there is no second list of them here.
 *
 * Test projects: house (the tree watching itself), rules (rooms without a screen, in Node), screens and exchanging (in jsdom), server
 * (Node over PostgreSQL), browser (real Chromium against the built app).
 */

import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { policyInPage } from './bin/policy-in-page.ts';
import { noFrame } from './bin/stalls.mjs';

/** Those that exchange modules for others, and so need a set of their own. */
const exchanging = ['test/ui/{look,evidence}.test.{ts,tsx}'];
const screenTests = ['test/{screens,ui,client,app}/**/*.test.{ts,tsx}', 'test/browser/*.test.tsx'];
const browserTests = ['test/**/*.real-browser.test.ts', 'test/journey/**/*.test.ts'];

/** The random cases of properties, the same at every run. */
const sameCases = 'test/support/same-cases.ts';
const inJsdom = 'test/browser/jsdom-setup.ts';

/** A slow, busy machine must not look like a broken rule. */
const patience = 180_000;

/** Files of screens at a time: much of what their tests do is waiting. */
const atATime = 3;

/** What the API in its worker needs too, which must not bring what draws along: packages, and what syntax is lowered to. */
const shared = /node_modules\/(zod|hono|@noble)\/|@oxc-project\+runtime|vite\/preload-helper/;
const frame =
  /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|zustand|use-sync-external-store|@tanstack\/(router-core|react-router|history|store|react-store|query-core|react-query))\//;
/** Files that draw, or serve those that do. */
const pageFiles = /\/src\/(client|ui|reasons|screens|app)\/(?!tab-worker|kiosk)/;
const rooms = /\/src\/(scheme|engine|ledger|workflow|view|store|api|runtime)\/(?!language|data)/;

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage(), workerInPage(), licencesBeside(), holidaysWithoutNames()],
  build: {
    // The oldest engines in which the styles work (cascade layers of the UI kit): public/boot.js asks for them.
    target: ['chrome99', 'firefox100', 'safari15.4'],
    // Read by the size budget.
    manifest: true,
    // Fonts and scripts as data: addresses are outside of the policy.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // a worker has no page to put links into: only what draws is announced beforehand
      resolveDependencies: (_file, deps) => (deps.some((file) => /\/frame-|\.css$/.test(file)) ? deps : []),
    },
    chunkSizeWarningLimit: 600,
    reportCompressedSize: false,
    rolldownOptions: {
      // the program, and the questionnaire on the office's own device; ask.html has a build of its own (vite.ask.config.ts)
      input: { index: 'index.html', kiosk: 'kiosk.html', 'tab-worker': 'src/app/tab-worker.ts' },
      output: {
        // A few chunks that every first visit needs, instead of thirty: fewer requests, and 3 % less after gzip. `frame` changes
        // with the packages alone, so a browser keeps it over most updates.
        codeSplitting: { groups: [{ name: 'shared', test: shared, priority: 1 }, { name: 'frame', test: frame }, { name: rulesOfHome('rules'), debugName: 'rules', priority: 1 }, { name: rulesOfHome('tab-api'), debugName: 'tab-api' }] },
      },
    },
  },
  server: { port: 5173 },
  test: {
    expect: { poll: { timeout: 60_000 } },
    // what waits for a browser that was closed because it stopped drawing; the step that waited fails by itself
    onUnhandledError: ({ message }) => !message?.includes(noFrame),
    projects: [
      { extends: true, test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: patience } },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/house/**', 'test/server/**', ...screenTests, ...browserTests],
          setupFiles: [sameCases],
          testTimeout: patience,
          maxWorkers: 2,
          // modules are read and compiled once, not once for each file (decision 0187)
          isolate: false,
          // one project after the other, so that a worker is not put away between two files
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: screenTests,
          exclude: [...exchanging, ...browserTests],
          environment: 'jsdom',
          setupFiles: [sameCases, inJsdom],
          testTimeout: patience,
          maxWorkers: atATime,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
      { extends: true, test: { name: 'exchanging', include: exchanging, environment: 'jsdom', setupFiles: [inJsdom], testTimeout: patience, maxWorkers: atATime, sequence: { groupOrder: 3 } } },
      { extends: true, test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: patience, hookTimeout: patience, maxWorkers: 2, isolate: false } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: ['test/browser/built-app.ts'],
          setupFiles: ['test/browser/after-a-stall.ts'],
          // several waits of a minute each: what hangs is named by its own wait, not by the whole
          testTimeout: 2 * patience,
          hookTimeout: 2 * patience,
          // Two real browsers at a time are as much as a small machine can draw without timing out.
          maxWorkers: 2,
        },
      },
    ],
  },
});

/**
 * For what the API of a tab needs before anybody asked for more than home: 'rules' where the page's own files import it too,
 * 'tab-api' where nobody but the worker does. The rest arrives with its screen.
 */
function rulesOfHome(chunk: 'rules' | 'tab-api'): (id: string, context: ModuleContext) => string | null {
  const isNeeded = reachedFrom((id) => id.endsWith('/src/runtime/tab.ts'));
  const isDrawn = reachedFrom((id) => pageFiles.test(id));
  return (id, context) => {
    if (!rooms.test(id) || !isNeeded(id, context)) return null;
    return isDrawn(id, context) === (chunk === 'rules') ? chunk : null;
  };
}

interface ModuleContext { readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null }

/** Whether a file is, or is imported by way of whatever files from, one of these. */
function reachedFrom(isSource: (id: string) => boolean): (id: string, context: ModuleContext) => boolean {
  const answers = new Map<string, boolean>();
  return function reached(id, context): boolean {
    const known = answers.get(id);
    if (known !== undefined) return known;
    // a circle adds nothing
    answers.set(id, false);
    const answer = isSource(id) || (context.getModuleInfo(id)?.importers ?? []).some((importer) => reached(importer, context));
    answers.set(id, answer);
    return answer;
  };
}

/** The page learns the name of the worker's file, which changes with every build, from its own head. */
function workerInPage(): Plugin {
  return {
    name: 'kaoping-worker-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        const worker = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.isEntry && file.name === 'tab-worker');
        if (worker === undefined || !filename.endsWith('index.html')) return html;
        return [{ tag: 'meta', attrs: { name: 'kaoping-worker', content: `./${worker.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}

/** Before the oldest scheme nothing was assessed; years before it are said not to be covered, as years to come are. */
const firstCalendarDay = '2015-01-01';

/** Of the calendar's data only the days are read; their names in three languages stay behind. */
function holidaysWithoutNames(): Plugin {
  return {
    name: 'kaoping-holidays-without-names',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('chinese-days.json')) return undefined;
      const { holidays, workdays } = JSON.parse(code) as Record<string, Record<string, unknown>>;
      const days = (list: Record<string, unknown> = {}) => Object.fromEntries(Object.keys(list).filter((day) => day >= firstCalendarDay).map((day) => [day, 1]));
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
