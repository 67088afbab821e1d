/**
 * A book of 50,000 entries after the page was loaded anew: the API by itself, and what a person waits for.
 *
 * Imports: bench.
 */

import type { AppServer } from './app-server.ts';
import type { Figure } from './figures.ts';
import type { Profile } from './profile.ts';

export async function measureReload({ server, profile, runs, book }: { readonly server: AppServer; readonly profile: Profile; readonly runs: number; readonly book: string }): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const rate of [1, 4]) {
    const loaded: number[] = [];
    const shown: number[] = [];
    const { page, close } = await profile.open(rate);
    for (let run = 0; run < runs; run += 1) {
      await page.goto(`${server.address}bench/index.html`);
      await page.waitForFunction(() => 'bench' in globalThis);
      const { opened, loaded: state } = await page.evaluate((id) => bench.load(id), book);
      loaded.push(opened + state);
    }
    for (let run = 0; run < runs; run += 1) {
      await page.goto('about:blank');
      await page.goto(`${server.address}#/years/${book}`, { waitUntil: 'commit' });
      shown.push(await page.evaluate(() => probe.reachable('main table tbody a')));
    }
    await close();
    const slow = rate === 1 ? 'processor as it is' : `processor ${rate} times slower`;
    figures.push(
      { what: `Page loaded anew, 50,000 entries: storage opened and state folded (${slow})`, unit: 'ms', runs: loaded, ...(rate === 1 ? { aim: 1000 } : {}) },
      { what: `the same until the year's overview can be used (${slow})`, unit: 'ms', runs: shown },
    );
  }
  return figures;
}
