/**
 * How the page for the public is built: beside the app, into the same folder, for far older browsers, and without a single
 * chunk of the app.
 */

import { defineConfig } from 'vite';

import { policyInPage } from './bin/policy-in-page.ts';

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [policyInPage()],
  build: {
    target: ['es2017', 'chrome64', 'safari11.1'],
    cssTarget: ['chrome64', 'safari11.1'],
    emptyOutDir: false,
    assetsDir: 'ask',
    // Read by the size budget.
    manifest: '.vite/ask-manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: 'ask.html' },
  },
});
