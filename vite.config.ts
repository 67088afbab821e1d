/**
 * How the app is built, and which tests run where.
 *
 * `base: './'` makes the built folder work from any path of any static web server. No style and no script is inlined
 * into the page, so that the strict Content-Security-Policy of bin/security-policy.mjs holds. The rooms (`#engine/…`) are
 * resolved from `imports` in package.json; there is no second list of them here.
 *
 * Test projects: house (the tree watching itself), rules (rooms without a screen, in Node), screens (in jsdom), browser (real
 * Chromium against the built app).
 */

import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

import { policyForMeta } from './bin/security-policy.mjs';

const screenTests = 'test/{screens,ui,client,app}/**/*.test.{ts,tsx}';
const browserTests = ['test/**/*.real-browser.test.ts', 'test/journey/**/*.test.ts'];

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage()],
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
  },
  server: { port: 5173 },
  test: {
    projects: [
      { extends: true, test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/house/**', screenTests, ...browserTests],
          testTimeout: 20_000,
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
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          globalSetup: ['test/browser/built-app.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Two real browsers at a time are as much as a small machine can draw without timing out.
          maxWorkers: 2,
        },
      },
    ],
  },
});

/** Puts the policy into the built page. The development server needs inline scripts and has none of it. */
function policyInPage(): Plugin {
  return {
    name: 'kaoping-policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta },
        injectTo: 'head-prepend',
      },
    ],
  };
}
