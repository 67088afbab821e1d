/** The books are read in a worker of the page; where a browser has none, in the page, and the same books are there. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { zh as home } from '#screens/home/language/zh.ts';
import { launchChromium, openApp } from '../browser/chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const loadSamples = async (page: Page) => {
  await page.getByRole('button', { name: home.samples.load }).first().click();
  await page.getByText(home.samples.loaded).waitFor({ timeout: 60_000 });
};
const years = async (page: Page) => {
  await page.evaluate(() => {
    location.hash = '#/years';
  });
  const links = page.getByRole('main').getByRole('link', { name: /示例/ });
  await links.first().waitFor();
  return links.allTextContents();
};
const workerNames = (page: Page) => page.workers().map((worker) => worker.url().replace(/^.*\/assets\/(.*)-[\w-]+\.js$/, '$1'));

/** Takes the worker away from what the page opens from now on. */
const ways: readonly (readonly [string, (context: BrowserContext) => Promise<unknown>])[] = [
  ['has no workers', (context) => context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))],
  ['does not get the worker’s file', (context) => context.route('**/tab-worker-*.js', (route) => route.abort())],
];

describe('the API of a tab', () => {
  it('answers from a worker', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const { page, complaints } = await openApp(context);
    await loadSamples(page);
    expect(workerNames(page)).toEqual(['tab-worker']);
    expect((await years(page)).length).toBe(4);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(ways)('answers from the page where the browser %s, over the same books', async (_what, takeAway) => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const before = await openApp(context);
    await loadSamples(before.page);
    const there = await years(before.page);
    await before.page.close();
    await takeAway(context);
    const { page } = await openApp(context);
    expect(await years(page)).toEqual(there);
    expect(workerNames(page)).toEqual([]);
    await context.close();
  });
});
