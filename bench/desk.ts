/**
 * The scoring desk by keyboard: from one unit to the next, and from a recorded problem to the new total.
 *
 * A person looks at a unit for a while, so the next one is asked for a second after the last was drawn.
 *
 * Imports: bench.
 */

import type { Page } from 'playwright-core';

import type { AppServer } from './app-server.ts';
import type { Figure } from './figures.ts';
import type { OpenedPage, Profile } from './profile.ts';

export interface DeskOptions { readonly server: AppServer; readonly profile: Profile; readonly runs: number; readonly rate: number }

interface DeskYear { readonly what: string; readonly book: string; readonly unit: string; readonly item: string }

const deductions: DeskYear = { what: 'Arxan, 33 units', book: 'sample-arxan-2026', unit: 'tianchi', item: '2.1' };
const ratings: DeskYear = { what: 'Tianshui, 38 units', book: 'sample-tianshui-2026', unit: 'qinzhou', item: '1.1' };
const large: DeskYear = { what: '1,000 units × 20 problems', book: 'large-year', unit: 'u0001', item: '2.1' };
/** What a person does not notice as waiting. */
const aim = 100;

export async function measureDesk(options: DeskOptions): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const year of [deductions, ratings, large]) {
    const opened = await openDesk(options, year);
    const runs = await inTurn(options.runs * 2, () => nextUnit(opened.page));
    figures.push({ what: `Key N to the next unit's total and items (${year.what})`, unit: 'ms', runs, aim });
    await opened.close();
  }
  for (const year of [deductions, large]) {
    const opened = await openDesk(options, year);
    const runs = await inTurn(options.runs, async () => {
      const taken = await recordProblem(opened.page);
      await nextUnit(opened.page);
      return taken;
    });
    figures.push({ what: `Enter on a problem's words to the new total (${year.what})`, unit: 'ms', runs, aim });
    await opened.close();
  }
  return figures;
}

async function openDesk({ server, profile, rate }: DeskOptions, { book, unit, item }: DeskYear): Promise<OpenedPage> {
  const opened = await profile.open(rate);
  await opened.page.goto(`${server.address}#/years/${book}/desk/${unit}?item=${item}`, { waitUntil: 'commit' });
  await opened.page.evaluate(() => probe.reachable('main header dl dd button'));
  await opened.page.waitForTimeout(3000);
  return opened;
}

async function inTurn(runs: number, run: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    taken.push(await run());
    await new Promise((resolve) => {
      setTimeout(resolve, 1000);
    });
  }
  return taken;
}

/** The name, the total and the items of a unit stand in one drawing. */
async function nextUnit(page: Page): Promise<number> {
  const taken = await page.evaluateHandle(() => {
    const before = document.querySelector('h1')?.textContent;
    return { key: probe.key('n'), shown: probe.until(() => document.querySelector('h1')?.textContent !== before && document.querySelector('main header dl dd button') !== null) };
  });
  await page.keyboard.press('n');
  return page.evaluate(async ({ key, shown }) => (await shown) - (await key), taken);
}

async function recordProblem(page: Page): Promise<number> {
  await page.keyboard.press('1');
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
  await page.keyboard.insertText(`测量时记录的问题${Date.now()}`);
  await page.waitForTimeout(700);
  const taken = await page.evaluateHandle(() => {
    const total = () => document.querySelector('main header dl dd')?.textContent;
    const before = total();
    return { key: probe.key('Enter'), shown: probe.until(() => total() !== before) };
  });
  await page.keyboard.press('Enter');
  return page.evaluate(async ({ key, shown }) => (await shown) - (await key), taken);
}
