/**
 * Somebody at the computer: opens the program, says as whom he acts, goes places, reads and types.
 *
 * Everything is found as a person finds it, by role and label, in the Chinese interface.
 *
 * Imports: playwright-core (types), test/browser.
 */

import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { appAddress, desk, openAt } from '../browser/chromium.ts';

export type Post = '考评办 · 经办' | '考评办 · 复核' | '检查员' | '被考评单位' | '互评单位' | '领导小组';

/** This machine may be busy with other things; a wait that ends early would tell nothing. */
const patience = 60_000;

/** For expect.poll. */
export const patiently = { timeout: patience };

export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly loadSamples: () => Promise<void>;
  /** Says who is acting; a unit by its name. */
  readonly actAs: (post: Post, unit?: string) => Promise<void>;
  /** To an address of the program, and until the page stands. `between` has another title than both. */
  readonly goTo: (hash: string, between?: string) => Promise<void>;
  /** One of the choices of the top bar, by the value of the option. */
  readonly choose: (label: string, value: string) => Promise<void>;
  /** A place of the left navigation, by its word. */
  readonly open: (place: string) => Promise<void>;
  readonly press: (button: string | RegExp) => Promise<void>;
  readonly follow: (link: string | RegExp) => Promise<void>;
  readonly fill: (label: string | RegExp, text: string) => Promise<void>;
  /** The open dialog. */
  readonly dialog: () => Locator;
  readonly reload: () => Promise<void>;
  /** Until nothing on the page is still on its way. */
  readonly settled: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** In a browser: at an empty computer. In a context: at a second window of the same one. `home`: another address than the built app's, with a slash. */
export async function sitDown(where: Browser | BrowserContext, hash = '', home = appAddress()): Promise<Person> {
  const isBrowser = 'newContext' in where;
  const context = isBrowser ? await where.newContext({ viewport: desk, locale: 'zh-CN', acceptDownloads: true }) : where;
  context.setDefaultTimeout(patience);
  const { page, complaints } = await openAt(context, home + hash);
  const settled = () => standing(page);

  const goTo = async (to: string, by = '#/nowhere') => {
    const [path = ''] = to.split('?');
    const here = await page.evaluate(() => location.hash.split('?')[0]);
    if (path === here) return show(to);
    // by way of the smallest page: where two pages of one screen follow each other, nothing would tell the old from the new
    const between = path === by ? '#/settings' : by;
    const before = await arrive(between, []);
    await arrive(path, [before]);
    if (to !== path) await show(to);
  };
  const show = async (to: string) => {
    await page.evaluate((wanted) => {
      location.hash = wanted;
    }, to);
    await settled();
  };
  /** Answers the title of the page, which has the focus. */
  const arrive = async (to: string, not: readonly (string | null)[]) => {
    await show(to);
    const ready = () => page.waitForFunction(([hash, others]) => location.hash === hash && document.activeElement?.id === 'page-title' && !others.includes(document.activeElement.textContent), [to, not] as const, { polling: 50 });
    await ready().catch((cause: unknown) => {
      throw new Error(`${to} did not come`, { cause });
    });
    await settled();
    return page.getByRole('heading', { level: 1 }).textContent();
  };
  const choose = async (label: string, value: string) => {
    await page.getByRole('banner').getByRole('combobox', { name: label, exact: true }).selectOption(value);
    await settled();
  };
  const actAs = async (post: Post, unit?: string) => {
    await page.getByRole('combobox', { name: '我的操作身份' }).selectOption({ label: post });
    if (unit !== undefined) await page.getByRole('combobox', { name: '单位', exact: true }).selectOption({ label: unit });
    await settled();
  };
  const loadSamples = async () => {
    await page.getByRole('button', { name: '载入示例数据' }).first().click();
    const told = page.getByRole('status', { name: '提示' });
    await told.getByText('示例数据已载入').waitFor();
    await told.getByRole('button', { name: '关闭' }).click();
    await settled();
  };
  const open = async (place: string) => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: place, exact: true }).click();
    await settled();
  };
  const follow = async (link: string | RegExp) => {
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click();
    await settled();
  };
  const reload = async () => {
    const before = complaints.length;
    await page.reload();
    // what was still on its way is broken off by it, and that is no fault of the page
    const told = complaints.slice(before).filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'));
    (complaints as string[]).splice(before, complaints.length, ...told);
    await settled();
  };
  await settled();
  return {
    page, complaints, loadSamples, actAs, goTo, choose, settled, open, follow, reload,
    press: (button) => page.getByRole('main').getByRole('button', { name: button, exact: true }).click(),
    fill: (label, text) => page.getByRole('main').getByLabel(label).fill(text),
    dialog: () => page.getByRole('dialog'),
    leave: () => (isBrowser ? context.close() : page.close()),
  };
}

async function standing(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // at intervals: asked at every frame, several pages at a time would do little else
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null && !/正在画图…|Drawing/.test(document.body.textContent), undefined, { polling: 50 });
}
