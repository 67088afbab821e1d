/**
 * A real Chromium for tests: one browser, fresh contexts, and a record of what went wrong in a page.
 *
 * Imports: playwright-core, bin/chromium.
 */

import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

import { findChromium, howToGetChromium } from '../../bin/chromium.mjs';
import { watchFrames } from './frame-watch.ts';

/** The browser asks nobody but the page's own server: no sandbox for root in a container, no background traffic. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

function programFile(): string {
  const found = findChromium();
  if (found === undefined) throw new Error(howToGetChromium);
  return found;
}

/** A browser whose contexts forget everything when they close. */
export async function launchChromium(): Promise<Browser> {
  return watchFrames(await chromium.launch({ executablePath: programFile(), args: switches }));
}

/** A browser that keeps its profile in a folder, for tests that kill it and start it again. */
export async function launchWithProfile(folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return watchFrames(await chromium.launchPersistentContext(folder, { executablePath: programFile(), args: switches, ...options }));
}

export interface OpenedApp {
  readonly page: Page;
  /** Errors, failed requests and breaches of the Content-Security-Policy, as they came. A good test ends with none. */
  readonly complaints: readonly string[];
}

/** Address of a place in the built app: `appAddress('#/welcome')`. */
export function appAddress(hash = ''): string {
  return inject('appAddress') + hash;
}

/** The built app in a new page of `where`, at the given hash. */
export function openApp(where: Browser | BrowserContext, hash = ''): Promise<OpenedApp> {
  return openAt(where, appAddress(hash));
}

export async function openAt(where: Browser | BrowserContext, address: string): Promise<OpenedApp> {
  const page = await where.newPage();
  const complaints = complaintsOf(page);
  await page.goto(address);
  return { page, complaints };
}

/** Starts to write down what goes wrong in a page; call it before the page goes anywhere. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  // A breach of the policy arrives as a console error too.
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  return complaints;
}
