/**
 * What can be wrong with any screen, whoever looks at it: wider than the window, without a title, in another language than it says.
 *
 * Imports: playwright-core (types), test/browser.
 */

import type { Page } from 'playwright-core';

import { desk, phone } from '../browser/chromium.ts';

/** Only colours differ between the themes. */
export const aboutColours = ['color-contrast', 'link-in-text-block'];

const sizes = { desk, phone };

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A page that measures itself may draw once more after the window has got its size. */
async function overflowAtRest(page: Page): Promise<number> {
  let over = await overflow(page);
  for (let look = 0; over > 0 && look < 20; look += 1) {
    await page.waitForTimeout(100);
    over = await overflow(page);
  }
  return over;
}

/** At both sizes; the page is left at that of a desk. */
export async function widthFaults(page: Page): Promise<readonly string[]> {
  return [...(await tooWideAt(page, 'phone')), ...(await tooWideAt(page, 'desk'))];
}

/** The page is left at this size. */
export async function tooWideAt(page: Page, name: keyof typeof sizes): Promise<readonly string[]> {
  await page.setViewportSize(sizes[name]);
  const over = await overflowAtRest(page);
  return over > 0 ? [`${over} px wider than the ${name}`] : [];
}

/** One title, and the language that it says it is in. */
export async function frameFaults(page: Page, language: string): Promise<readonly string[]> {
  const titles = await page.getByRole('heading', { level: 1 }).count();
  const said = await page.evaluate(() => document.documentElement.lang);
  return [...(titles === 1 ? [] : [`${titles} titles`]), ...(said === language ? [] : [`lang is ${said}`])];
}
