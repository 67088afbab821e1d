/**
 * The ranking of a large year: opening it, scrolling it, typing into its filter; and the other places that show all units.
 *
 * Imports: bench.
 */

import type { Page } from 'playwright-core';

import type { AppServer } from './app-server.ts';
import type { Figure } from './figures.ts';
import type { OpenedPage, Profile } from './profile.ts';

const row = 'main tbody tr a[href]';
/** Address below the year, and what can be clicked there when it stands. */
const places: readonly { readonly what: string; readonly address: string; readonly wanted: string; readonly aim?: number }[] = [
  { what: 'the ranking', address: '/results', wanted: row, aim: 1500 },
  { what: 'the leaders\' page with its first chart', address: '/leadership', wanted: 'main .recharts-surface' },
  { what: 'the scoring desk\'s list of units', address: '/desk', wanted: row },
  { what: 'the list of 20,000 problems', address: '/problems', wanted: 'main tbody tr' },
  { what: 'the overview with its matrix', address: '', wanted: 'main tbody tr a[href]' },
];
/** Deaf for longer than this, and a person notices. */
const noticed = 50;

export interface RankingOptions { readonly server: AppServer; readonly profile: Profile; readonly runs: number; readonly rate: number; readonly book: string }

export async function measureRanking({ server, profile, runs, rate, book }: RankingOptions): Promise<readonly Figure[]> {
  const year = `${server.address}#/years/${book}`;
  const cold: number[] = [];
  const plan: number[] = [];
  const opened = new Map<string, number[]>(places.map(({ address }) => [address, []]));
  const moved: Moved[] = [];
  for (let run = 0; run < runs; run += 1) {
    const first = await profile.open(rate);
    cold.push(await openAt(first, `${year}/results`));
    moved.push(await scrollAndType(first.page));
    await first.close();
    const second = await profile.open(rate);
    plan.push(await openAt(second, `${year}/plan`, 'main h1'));
    for (const { address, wanted } of places) {
      await second.page.waitForTimeout(500);
      opened.get(address)?.push(await goTo(second.page, `#/years/${book}${address}`, wanted));
    }
    await second.close();
  }
  return [
    ...places.map((place): Figure => ({ what: `By its link to ${place.what}, first time`, unit: 'ms', runs: opened.get(place.address) ?? [], ...(place.aim === undefined ? {} : { aim: place.aim }) })),
    { what: 'Cold start of the browser with the address of the ranking', unit: 'ms', runs: cold },
    { what: 'Cold start with the address of its plan: nothing is scored', unit: 'ms', runs: plan },
    { what: 'Scrolling the ranking by 120 turns of the wheel: tasks over 50 ms', unit: 'count', runs: moved.map(({ scroll }) => scroll.longTasks.length) },
    { what: 'longest time without a new frame', unit: 'ms', runs: moved.map(({ scroll }) => Math.max(...scroll.frames)) },
    { what: 'turns of the wheel without rows in sight afterwards', unit: 'count', runs: moved.map(({ blank }) => blank), aim: 0 },
    { what: 'Typing four characters into the filter: characters lost', unit: 'count', runs: moved.map(({ lost }) => lost), aim: 0 },
    { what: 'longest from a key to the next frame', unit: 'ms', runs: moved.map(({ type }) => Math.max(...type.inputs.map(({ duration }) => duration))) },
    { what: `tasks over ${noticed} ms meanwhile`, unit: 'count', runs: moved.map(({ type }) => type.longTasks.length) },
    { what: 'last key to the filtered table', unit: 'ms', runs: moved.map(({ filtered }) => filtered) },
  ];
}

async function openAt({ page }: OpenedPage, address: string, wanted = row): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate((selector) => probe.reachable(selector), wanted);
}

/** By the link in the navigation, without the hover that would fetch the screen ahead. */
function goTo(page: Page, hash: string, wanted: string): Promise<number> {
  return page.evaluate(async ([target, selector]) => {
    await probe.reachable(`nav a[href$="${target}"]`);
    const link = document.querySelector<HTMLAnchorElement>(`nav a[href$="${target}"]`);
    const title = () => document.querySelector('h1')?.textContent;
    const before = title();
    const from = performance.now();
    link?.click();
    await probe.until(() => title() !== before && title() !== undefined);
    return (await probe.reachable(selector)) - from;
  }, [hash, wanted] as const);
}

type Watched = ReturnType<typeof probe.take>;
interface Moved { readonly scroll: Watched; readonly blank: number; readonly type: Watched; readonly lost: number; readonly filtered: number }

async function scrollAndType(page: Page): Promise<Moved> {
  await page.waitForTimeout(1000);
  const frame = page.locator('main [role=region]').first();
  await frame.hover();
  let blank = 0;
  await page.evaluate(() => probe.watch());
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(16);
    if (turn % 10 === 9 && !(await page.evaluate(hasRowInSight))) blank += 1;
  }
  const scroll = await page.evaluate(() => probe.take());
  await page.waitForTimeout(500);

  const field = page.getByRole('textbox').first();
  await field.click();
  await page.evaluate(() => probe.watch());
  const text = '0512';
  await page.keyboard.type(text, { delay: 90 });
  const from = await page.evaluate(() => performance.now());
  const filtered = (await page.evaluate(() => probe.until(() => document.querySelectorAll('main tbody tr a[href]').length === 1))) - from;
  const lost = text.length - (await field.inputValue()).length;
  await page.waitForTimeout(300);
  return { scroll, blank, type: await page.evaluate(() => probe.take()), lost, filtered };
}

/** In the middle of the table's frame, as far as it is in the window. */
function hasRowInSight(): boolean {
  const box = document.querySelector('main [role=region]')?.getBoundingClientRect();
  if (box === undefined) return false;
  const middle = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
  return document.elementFromPoint(box.left + box.width / 2, middle)?.closest('tbody tr:not([aria-hidden])') !== null;
}
