/** The built app in a real browser: no error, no failed request, nothing that its own strict policy refuses. */

import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { policyForMeta } from '../../bin/security-policy.mjs';
import { launchChromium, openApp } from '../browser/chromium.ts';
import { root } from '../house/files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the built app', () => {
  it.each(['', '#/years', '#/years/new', '#/settings', '#/nowhere'])('opens %s without a complaint', async (hash) => {
    const { page, complaints } = await openApp(browser, hash);
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('carries the policy itself, for a web server that sends none', async () => {
    const { page } = await openApp(browser);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toBe(policyForMeta);
    await page.close();
  });
});

describe('the built page, double-clicked in a folder', () => {
  it('tells how to open it instead of staying white', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(`${root}dist/index.html`).href);
    await expect.poll(() => page.locator('#from-file').isVisible()).toBe(true);
    await page.close();
  });
});

describe('a planted breach', () => {
  it.each([
    ['an inline script', () => document.body.append(Object.assign(document.createElement('script'), { text: '1' }))],
    ['an inline style sheet', () => document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))],
    ['a picture from another host', () => document.body.append(Object.assign(new Image(), { src: 'http://192.0.2.1/a.png' }))],
  ])('is complained about: %s', async (_what, breach) => {
    const { page, complaints } = await openApp(browser);
    await page.getByRole('main').waitFor();
    await page.evaluate(breach);
    await expect.poll(() => complaints.join('\n')).toMatch(/Content Security Policy/);
    await page.close();
  });
});
