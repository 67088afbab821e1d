/** Builds the gallery as the app is built, into a folder of its own. */

import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function buildGallery(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: fileURLToPath(new URL('../../../public', import.meta.url)),
    base: './',
    plugins: [react()],
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'chrome99', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
}
