/**
 * Home after a cold start: program not in the cache, sample offices on the disk, a slow computer.
 *
 * Imports: bench.
 */

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { root, type AppServer } from './app-server.ts';
import type { Figure } from './figures.ts';
import type { Profile } from './profile.ts';

/** A task that leads somewhere. */
const task = 'main li a[href]';

export async function measureHome({ server, profile, runs, rate }: { readonly server: AppServer; readonly profile: Profile; readonly runs: number; readonly rate: number }): Promise<readonly Figure[]> {
  const usable: number[] = [];
  const deaf: number[] = [];
  let served: readonly string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await profile.open(rate);
    server.takeServed();
    await page.goto(server.address, { waitUntil: 'commit' });
    await page.evaluate(() => probe.watch());
    usable.push(await page.evaluate((selector) => probe.reachable(selector), task));
    await page.waitForLoadState('networkidle');
    const { longTasks } = await page.evaluate(() => probe.take());
    deaf.push(Math.max(0, ...longTasks));
    served = server.takeServed();
    await close();
  }
  const weight = served.filter((path) => /\.(js|css)$/.test(path)).reduce((sum, path) => sum + gzipSync(readFileSync(`${root}dist/${path}`)).length, 0);
  return [
    { what: `Cold start to the list of tasks, clickable (processor ${rate} times slower)`, unit: 'ms', runs: usable, aim: 2000 },
    { what: 'longest task of the page meanwhile', unit: 'ms', runs: deaf },
    { what: 'JavaScript and CSS of the first load, gzip', unit: 'kB', runs: [weight / 1000], aim: 250 },
  ];
}
