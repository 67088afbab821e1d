/**
 * The budget of the first load: what a browser fetches until home stands, packed with gzip.
 *
 * Counted at the server, so that nothing is forgotten: chunks of the route, worker scripts, style sheets.
 */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';
import { launchChromium } from '../browser/chromium.ts';
import { root } from '../house/files.ts';

/** Bytes of JavaScript and CSS. A colleague on a slow line waits for each of them. */
const budget = 250_000;

const served: string[] = [];
let server = { port: 0, close: () => Promise.resolve() };
let browser: Browser;

beforeAll(async () => {
  server = await listen(serveFolder(`${root}dist`, (path) => served.push(path)), { port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it('stays within 250 kB of JavaScript and CSS for home', async () => {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/`, { waitUntil: 'networkidle' });
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('networkidle');

  const files = [...new Set(served)].filter((path) => /\.(js|css)$/.test(path));
  const sizes = files.map((path) => ({ path, size: gzipSync(readFileSync(`${root}dist/${path}`)).length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const list = sizes.toSorted((a, b) => b.size - a.size).map(({ path, size }) => `${size} ${path}`);
  expect(files.filter((path) => path.endsWith('.js'))).not.toEqual([]);
  expect(total, `${total} bytes:\n${list.join('\n')}`).toBeLessThanOrEqual(budget);
});
