/**
 * Planted stalls: Chromium's own drawing process is held fast, or the page gets no frame although everything else runs.
 * Each needs a browser of its own; the watch of this file's other tests stays clear of them.
 */

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { findChromium } from '../../bin/chromium.mjs';
import { noFrame } from '../../bin/stalls.mjs';

/** Seconds: for a stall that is planted, and for a page that must not be taken for one. */
const short = 1;
const fair = 3;

const patient = { timeout: 20_000 };

let browser: Browser;

/** A watched browser, and the watch with nothing remembered. */
async function begin(seconds = short) {
  vi.resetModules();
  const watch = await import('./frame-watch.ts');
  browser = watch.watchFrames(await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] }), seconds);
  const page = await browser.newPage();
  await page.setContent('<button>继续</button>');
  return { watch, page };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await browser.close();
});

const withoutFrames = (page: Page) => page.evaluate(() => {
  window.requestAnimationFrame = () => 0;
});

describe('a page that gets no frame', () => {
  it('is told in one line; its browser closes, and what waits for it ends with the same words', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { watch, page } = await begin();
    await withoutFrames(page);
    const waiting = page.getByRole('button', { name: '别的' }).click({ timeout: 60_000 });
    await expect(waiting).rejects.toThrow(noFrame);
    expect(watch.stallSoFar()?.message).toMatch(`${noFrame} for ${short} s at about:blank`);
    expect(said.mock.calls.flat()).toEqual([watch.stallSoFar()?.message]);
    await expect.poll(() => browser.isConnected(), patient).toBe(false);
  });

  it('is found when asked, without waiting for the next look', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { watch, page } = await begin();
    await withoutFrames(page);
    await watch.lookForFrames(short);
    expect(watch.stallSoFar()?.message).toContain(noFrame);
  });

  it('is found where Chromium itself draws no more', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { watch, page } = await begin();
    const debug = await browser.newBrowserCDPSession();
    const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
    const drawing = processInfo.find(({ type }) => type === 'GPU');
    process.kill(drawing?.id ?? Number.NaN, 'SIGSTOP');
    const waiting = page.getByRole('button').click({ timeout: 60_000 });
    await expect(waiting).rejects.toThrow(noFrame);
    expect(watch.stallSoFar()).toBeDefined();
  });
});

describe('no stall is', () => {
  it.each([
    ['a page at rest', () => Promise.resolve()],
    ['a page that computes', (page: Page) => page.evaluate((time) => {
      for (const end = performance.now() + time; performance.now() < end;);
    }, fair * 1500)],
    ['a page that asks something', async (page: Page) => {
      page.on('dialog', (dialog) => setTimeout(() => void dialog.accept(), fair * 1500));
      await page.evaluate(() => confirm('继续？'));
    }],
    ['a page that goes elsewhere again and again', async (page: Page) => {
      for (let time = 0; time < 8; time += 1) await page.goto(`data:text/html,${time}`);
    }],
    ['a page that was closed', (page: Page) => page.close()],
  ])('%s', async (_what, happen) => {
    const { watch, page } = await begin(fair);
    await happen(page);
    await watch.lookForFrames(fair);
    expect(watch.stallSoFar()).toBeUndefined();
    expect(browser.isConnected()).toBe(true);
  });
});
