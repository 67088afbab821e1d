/**
 * How the app is built: a static folder that runs from any path of any web server.
 *
 * `base: './'` keeps every address relative. No style and no script is inlined into a page, so
 * that a strict Content-Security-Policy (`script-src 'self'; style-src 'self'`) holds.
 */

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    // The oldest engine in which the styles work (cascade layers of the UI kit): public/boot.js asks for it.
    target: ['chrome99', 'firefox100', 'safari15.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
});
