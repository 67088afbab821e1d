/** The built frame in a real browser: policy, look, old browsers, phones, paper. */

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';
import { axeFaults } from '../browser/axe.ts';
import { appAddress, complaintsOf, desk, launchChromium, openApp, phone } from '../browser/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Person extends BrowserContextOptions {
  readonly look?: object;
}

async function personWith({ look = {}, ...options }: Person = {}) {
  const context = await browser.newContext({ viewport: desk, ...options });
  await context.addInitScript((kept) => localStorage.setItem('kaoping.look', kept), JSON.stringify(look));
  return context;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const html = (page: Page, name: string) => page.locator('html').getAttribute(name);

describe('the frame', () => {
  const cases = ['light', 'dark', 'contrast'].flatMap((theme) => [
    { theme, viewport: desk, size: 'desk' },
    { theme, viewport: phone, size: 'phone' },
  ]);

  it.each(cases)('in $theme on a $size has nothing that axe, the policy or the width complains about', async ({ theme, viewport }) => {
    const context = await personWith({ look: { theme }, viewport });
    const { page, complaints } = await openApp(context);
    await page.locator('#page-title').waitFor();
    for (const hash of ['#/nowhere', '#/settings', '#/']) {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.waitForFunction((to) => location.hash === to && document.activeElement?.id === 'page-title', hash);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('in English holds at 390 px, with its second language fetched', async () => {
    const context = await personWith({ look: { language: 'en' }, viewport: phone });
    const { page, complaints } = await openApp(context, '#/settings');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('writes no <style> tag, and yet has its look', async () => {
    const context = await personWith();
    const { page } = await openApp(context, '#/nowhere');
    const button = page.getByRole('link', { name: '回到首页' });
    await button.waitFor();
    expect(await page.locator('style').count()).toBe(0);
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(29, 68, 119)');
    await context.close();
  });

  it('holds at 390 px with the text at 200 %', async () => {
    const context = await personWith({ look: { textSize: '200' }, viewport: phone });
    const { page } = await openApp(context, '#/settings');
    await page.locator('#page-title').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('runs from any folder of a web server', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const server = await listen(serveFolder(root), { port: 0 });
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`http://localhost:${server.port}/dist/index.html#/nowhere`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
    await server.close();
  });
});

describe('the remembered look', () => {
  it('is on the page before the program', async () => {
    const context = await personWith({ look: { theme: 'dark', textSize: '150', language: 'en' } });
    const page = await context.newPage();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(appAddress(), { waitUntil: 'domcontentloaded' });
    expect([await html(page, 'data-mantine-color-scheme'), await html(page, 'data-text-size'), await html(page, 'lang')]).toEqual(['dark', '150', 'en']);
    await context.close();
  });

  it('follows the system where none was chosen, also when that changes', async () => {
    const context = await personWith({ colorScheme: 'dark' });
    const { page } = await openApp(context);
    await page.locator('#page-title').waitFor();
    expect(await html(page, 'data-mantine-color-scheme')).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => html(page, 'data-mantine-color-scheme')).toBe('light');
    await context.close();
  });

  it('is no condition: the program starts where storage is switched off', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    const { page, complaints } = await openApp(context, '#/settings');
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await page.getByRole('combobox', { name: '外观' }).first().selectOption({ label: '深色' });
    expect(await html(page, 'data-mantine-color-scheme')).toBe('dark');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('instead of a white screen there is a notice', () => {
  it('in both languages in a browser that is too old', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
    const { page, complaints } = await openApp(context);
    await page.getByText('这个浏览器版本太旧').waitFor();
    expect(await page.getByText('This browser is too old').isVisible()).toBe(true);
    expect(await page.locator('#root').innerHTML()).toBe('');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await openApp(context);
    expect(await page.getByText('请打开浏览器的 JavaScript').isVisible()).toBe(true);
    await context.close();
  });

  it('when the page was opened by a double click on the file', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(fileURLToPath(new URL('../../dist/index.html', import.meta.url))).href);
    expect(await page.getByText('请通过网址打开').isVisible()).toBe(true);
    await page.close();
  });
});

describe('on a phone', () => {
  it('the menu opens by its button and closes with the choice', async () => {
    const context = await personWith({ viewport: phone });
    const { page } = await openApp(context);
    const navigation = page.getByRole('navigation', { name: '主导航' });
    const button = page.getByRole('button', { name: '菜单' });
    await button.waitFor();
    expect(await navigation.isVisible()).toBe(false);
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await navigation.getByRole('link', { name: '设置' }).click();
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await expect.poll(() => navigation.isVisible()).toBe(false);
    await context.close();
  });

  it('what is pressed is 44 px high for a finger', async () => {
    const context = await personWith({ viewport: phone, hasTouch: true, isMobile: true });
    const { page } = await openApp(context);
    await page.getByRole('button', { name: '菜单' }).click();
    const heights = await page.locator('header :is(button, select), nav ul a').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(3);
    expect(heights.filter((height) => height < 44)).toEqual([]);
    await context.close();
  });
});

describe('by keyboard', () => {
  it('the first stop skips to the content', async () => {
    const context = await personWith();
    const { page } = await openApp(context, '#/settings');
    await page.locator('#page-title').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await page.evaluate(() => location.hash)).toBe('#/settings');
    await context.close();
  });
});

it('paper shows the page alone, black on white', async () => {
  const context = await personWith({ look: { theme: 'dark' } });
  const { page } = await openApp(context, '#/settings');
  await page.locator('#page-title').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false);
  expect(await page.locator('body').evaluate((body) => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color])).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await context.close();
});
