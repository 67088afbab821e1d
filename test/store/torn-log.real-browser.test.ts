/**
 * What a power cut or a full disk leaves behind: the end of Chromium's log torn in the middle of a record. What is
 * written afterwards must survive the next starts of the browser; and where the whole database is damaged beyond use,
 * so that Chromium throws it away, the user must be told.
 */

import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startPages, type RealPages } from './real-pages.ts';

let pages: RealPages;

beforeEach(async () => {
  pages = await startPages();
  const page = await pages.open();
  await page.evaluate(() => storePage.timeAppends('shop', 'b', 5));
  await pages.kill();
});

afterEach(() => pages.end());

describe('after a log torn at its end', () => {
  it.each([
    ['cut short', async (log: string) => truncate(log, (await stat(log)).size - 3)],
    ['filled up with zeros', (log: string) => appendFile(log, Buffer.alloc(100))],
  ])('(%s) what is written is still there at the next starts', async (_how, tear) => {
    await tear(await newestLog(pages.profile));
    for (const before of [5, 7, 9]) {
      const page = await pages.open();
      expect(await page.evaluate(() => storePage.length('shop', 'b'))).toBe(before);
      await page.evaluate(() => storePage.timeAppends('shop', 'b', 2));
      await pages.kill();
    }
  });
});

describe('a database damaged beyond use', () => {
  it('is told as lost', async () => {
    const log = await newestLog(pages.profile);
    const bytes = await readFile(log);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(log, bytes);

    const page = await pages.open();
    expect(await page.evaluate(() => storePage.length('shop', 'b'))).toBe(0);
    expect(await page.evaluate(() => storePage.told())).toEqual(['loss of shop']);
  });
});

/** Chromium's log of what it wrote last, before it is sorted into the database's tables. */
async function newestLog(profile: string): Promise<string> {
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const logs = files.filter(({ parentPath, name }) => parentPath.endsWith('.indexeddb.leveldb') && /^\d+\.log$/.test(name));
  const newest = logs.map(({ parentPath, name }) => join(parentPath, name)).toSorted().at(-1);
  if (newest === undefined) throw new Error('Chromium has no log here.');
  return newest;
}
