/**
 * The budget of the first load: what a browser fetches until home stands, packed with gzip.
 *
 * Counted at the server, so that nothing is forgotten: chunks of the route, worker scripts, style sheets.
 */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { zh as home } from '#screens/home/language/zh.ts';
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

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

function weigh() {
  const files = [...new Set(served)].filter((path) => /\.(js|css)$/.test(path));
  const sizes = files.map((path) => ({ path, size: gzipSync(readFileSync(`${root}dist/${path}`)).length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const list = sizes.toSorted((a, b) => b.size - a.size).map(({ path, size }) => `${size} ${path}`);
  return { total, told: `${total} bytes:\n${list.join('\n')}` };
}

it('stays within 250 kB of JavaScript and CSS for home, sample offices loaded', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(`http://localhost:${server.port}/`);
  await settled(page);
  await page.getByRole('button', { name: home.samples.load }).first().click();
  await page.getByText(home.samples.loaded).waitFor({ timeout: 60_000 });

  // a worker's own fetches heed no switch of the page
  await devtools.send('Network.clearBrowserCache');
  served.length = 0;
  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: home.samples.reset }).waitFor();
  // the worker that reads the books fetches its own
  await expect.poll(() => served.some((path) => /\/tab-api-/.test(path))).toBe(true);
  await page.waitForLoadState('networkidle');
  const { total, told } = weigh();
  expect(total, told).toBeGreaterThan(50_000);
  expect(total, told).toBeLessThanOrEqual(budget);
  await page.close();
});
