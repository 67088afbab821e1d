/** The score worker in a real Chromium: over plain http, under the app's own policy, and without a worker. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';

import { evaluate } from '#engine/evaluate.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';
import { complaintsOf } from '../browser/chromium.ts';
import { createDice } from '../engine/batch/dice.ts';
import { factsWorld, randomFacts } from '../engine/batch/random-facts.ts';
import { startChromium, type ChromiumProcess } from '../store/chromium-process.ts';

let folder: string;
let server: Awaited<ReturnType<typeof listen>>;
let browser: ChromiumProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kaoping-score-page-'));
  await build({
    root: fileURLToPath(new URL('page', import.meta.url)), base: './', configFile: false, logLevel: 'error', publicDir: false,
    build: { outDir: join(folder, 'page'), target: 'chrome99', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  server = await listen(serveFolder(join(folder, 'page')), { port: 0 });
  browser = await startChromium(join(folder, 'profile'));
});

afterAll(async () => {
  await browser.kill();
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function openPage(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await browser.context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`http://kaoping.test:${server.port}/index.html`);
  await page.waitForFunction(() => 'scorePage' in globalThis);
  return { page, complaints };
}

function expected(units: number, seed: number) {
  const [dice, world] = [createDice(seed), factsWorld(arxan2021)];
  const alone = Array.from({ length: units }, () => evaluate(arxan2021, randomFacts(dice, world)));
  return { totals: alone.map(({ total }) => total), grades: alone.map(({ grade }) => grade), refused: [] };
}

it('a worker scores a thousand units on an intranet page, under the policy of the app', async () => {
  const { page, complaints } = await openPage();
  const { scores, workers, progress } = await page.evaluate(() => scorePage.score(1_000, 3));
  expect(scores).toEqual(expected(1_000, 3));
  expect({ workers, isSecure: await page.evaluate(() => isSecureContext) }).toEqual({ workers: 1, isSecure: false });
  expect(progress).toBe(5);
  expect(complaints).toEqual([]);
});

it('the page scores by itself where the browser has no workers', async () => {
  const { page, complaints } = await openPage();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const { scores, workers } = await page.evaluate(() => scorePage.score(300, 4));
  expect(scores).toEqual(expected(300, 4));
  expect(workers).toBe(0);
  expect(complaints).toEqual([]);
});

it('a worker is stopped in the middle', async () => {
  const { page } = await openPage();
  expect(await page.evaluate(() => scorePage.stop(10_000))).toBe('AbortError');
});
