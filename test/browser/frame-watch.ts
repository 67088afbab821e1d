/**
 * Watches whether Chromium still draws. A page that is visible and whose scripts run, and which gets no frame all the
 * same, is Chromium's fault: nothing in it can be pressed any more, and every step would wait out its whole patience.
 *
 * Such a browser is closed, with words that bin/stalls.mjs knows; whatever waits for it ends with them at once.
 *
 * Imports: playwright-core (types), bin.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { noFrame } from '../../bin/stalls.mjs';

/** Whole seconds without a frame, in each of which the page's own clock went on. */
const patience = 15;

/** Between two looks, in milliseconds. */
const pause = 2000;

type Answer = 'frame' | 'none' | 'hidden' | 'gone';

const watched = new Set<BrowserContext>();
let stall: Error | undefined;

/** The first stall of this test file, if there was one. */
export function stallSoFar(): Error | undefined {
  return stall;
}

/** Looks after every page that is opened in it, until it is closed. */
export function watchFrames<Where extends Browser | BrowserContext>(where: Where, seconds = patience): Where {
  const watch = (context: BrowserContext) => {
    watched.add(context);
    context.on('close', () => watched.delete(context));
    context.on('page', (page) => void watchPage(page, seconds, where));
    for (const page of context.pages()) void watchPage(page, seconds, where);
  };
  if ('newContext' in where) where.on('context', watch);
  else watch(where);
  return where;
}

/** Asks every open page for a frame now. A step that failed while none came failed for that reason. */
export async function lookForFrames(seconds = patience): Promise<void> {
  const pages = [...watched].flatMap((context) => context.pages().map((page) => ({ page, context })));
  await Promise.all(pages.map(async ({ page, context }) => {
    if ((await askForFrame(page, seconds)) === 'none') giveUp(page, seconds, context.browser() ?? context);
  }));
}

async function watchPage(page: Page, seconds: number, where: Browser | BrowserContext): Promise<void> {
  while (!page.isClosed()) {
    if ((await askForFrame(page, seconds)) === 'none') return giveUp(page, seconds, where);
    await new Promise((resolve) => setTimeout(resolve, pause).unref());
  }
}

/**
 * `none` only where the page is visible and its timers fired once for each second: a page that computes, waits for a
 * dialog, or goes elsewhere is busy and answers nothing, and a machine that stood still makes up no seconds afterwards.
 */
function askForFrame(page: Page, seconds: number): Promise<Answer> {
  const ask = (most: number) =>
    new Promise<Answer>((resolve) => {
      let past = 0;
      const clock = setInterval(() => {
        past += 1;
        if (document.visibilityState !== 'visible') end('hidden');
        else if (past >= most) end('none');
      }, 1000);
      const end = (answer: Answer) => {
        clearInterval(clock);
        resolve(answer);
      };
      requestAnimationFrame(() => end('frame'));
    });
  return page.evaluate(ask, seconds).catch(() => 'gone');
}

function giveUp(page: Page, seconds: number, where: Browser | BrowserContext): void {
  if (stall !== undefined || page.isClosed()) return;
  stall = new Error(`${noFrame} for ${seconds} s at ${page.url()}: the page is visible and its scripts run. The browser was closed.`);
  console.error(stall.message);
  void where.close({ reason: stall.message }).catch(() => undefined);
}
