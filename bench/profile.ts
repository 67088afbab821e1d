/**
 * Browser profiles with books in them, and pages opened as cold as a page can be.
 *
 * Every run starts a browser of its own over the profile: nothing of the program is in memory or in the cache, while
 * the books lie on the disk as they do on a morning in an office.
 *
 * Imports: playwright-core, bin, bench.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';

import type { SampleBook } from '#mock/writing/sample-book.ts';
import { findChromium, howToGetChromium } from '../bin/chromium.mjs';
import type { AppServer } from './app-server.ts';
import { installProbe, namingHelper } from './probe.ts';

const switches = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-default-browser-check',
];

export interface Profile {
  /** Browser, page and its developer tools, slowed down `rate` times; the cache of files is empty. */
  readonly open: (rate: number) => Promise<OpenedPage>;
  readonly remove: () => Promise<void>;
  /** Name and version of the browser. */
  readonly version: string;
}

export interface OpenedPage {
  readonly page: Page;
  readonly tools: CDPSession;
  readonly close: () => Promise<void>;
}

export async function fillProfile(server: AppServer, books: readonly SampleBook[]): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'kaoping-bench-profile-'));
  const addresses = await Promise.all(books.map((book) => server.offer(book)));
  const context = await launch(folder);
  const version = `Chromium ${context.browser()?.version() ?? ''}`;
  const page = await benchPage(context, server);
  await page.evaluate((all) => bench.fill(all), addresses);
  await context.close();
  return {
    version,
    open: (rate) => openPage(folder, rate),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The bench's own page in a context. */
export async function benchPage(context: BrowserContext, { address }: AppServer): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}bench/index.html`, { timeout: 180_000 });
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

async function openPage(folder: string, rate: number): Promise<OpenedPage> {
  const context = await launch(folder);
  const page = context.pages()[0] ?? (await context.newPage());
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.clearBrowserCache');
  await page.addInitScript({ content: namingHelper });
  await page.addInitScript(installProbe);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  // a browser that has just started is busy with itself
  await wait(1500);
  return { page, tools, close: () => context.close() };
}

function launch(folder: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  return chromium.launchPersistentContext(folder, {
    executablePath, args: switches, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 },
  });
}
