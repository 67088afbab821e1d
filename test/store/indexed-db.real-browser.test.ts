/**
 * The IndexedDB store in a real Chromium, over plain http: it keeps every promise, and what the browser refuses comes
 * out as the right fault.
 */

import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { entryAt } from './entries.ts';
import { storePromises } from './promises.ts';
import { startPages, type RealPages } from './real-pages.ts';

let pages: RealPages;
let page: Page;

beforeAll(async () => {
  pages = await startPages();
  page = await pages.open();
});

afterAll(() => pages.end());

describe('a store in a real browser', () => {
  it('stands on a page that is no secure context, as on an intranet', async () => {
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
  });

  it.each(storePromises)('$says', async ({ says }) => {
    await expect(page.evaluate((promise) => storePage.keepPromise(promise), says)).resolves.toBeUndefined();
  });

  // How long that takes is no matter for a test on a busy machine: docs/decisions/0021 has the figures.
  it('reads a book of 50,000 entries whole, from few records', async () => {
    await page.evaluate(() => storePage.fill('large', 'b', 50_000));
    expect(await page.evaluate(() => storePage.timeRead('large', 'b'))).toMatchObject({ entries: 50_000 });
    expect(await page.evaluate(() => storePage.records('large'))).toBeLessThan(1000);
  });
});

describe('a quota that is used up', () => {
  it('is told as full, keeps what was there whole, and heals when room is made', async () => {
    const narrow = await startPages();
    const tab = await narrow.open();
    const session = await tab.context().newCDPSession(tab);
    // Before the first write: afterwards the browser counts for half a minute on the room that it found.
    await session.send('Storage.overrideQuotaForOrigin', { origin: narrow.origin, quotaSize: 2_000_000 });
    await tab.evaluate((entry) => storePage.append('narrow', 'b', [entry]), entryAt(0));
    const large = [entryAt(1, await tab.evaluate(noiseText, 4_000_000)), entryAt(2)];
    expect(await tab.evaluate((entries) => storePage.failure('append', 'narrow', 'b', entries), large)).toMatchObject({ fault: 'full' });
    expect(await tab.evaluate(() => storePage.failure('putBlob', 'narrow', 'h', 8_000_000))).toMatchObject({ fault: 'full' });
    expect(await tab.evaluate(() => storePage.read('narrow', 'b'))).toEqual([entryAt(0)]);
    expect(await tab.evaluate(() => storePage.hasBlob('narrow', 'h'))).toBe(false);

    await session.send('Storage.overrideQuotaForOrigin', { origin: narrow.origin });
    expect(await tab.evaluate((entries) => storePage.append('narrow', 'b', entries), large)).toBe(true);
    expect(await tab.evaluate(() => storePage.length('narrow', 'b'))).toBe(3);
    await narrow.end();
  });
});

describe('a database held by another version', () => {
  it('is told as blocked when it is opened', async () => {
    const other = await pages.open();
    await other.evaluate(() => storePage.hold('newer', 99));
    expect(await page.evaluate(() => storePage.failure('length', 'newer', 'b'))).toMatchObject({ fault: 'blocked', cause: expect.stringContaining('VersionError') });
    await other.close();
  });

  it('is let go for a newer app in another tab, which is told, and blocked from then on', async () => {
    await page.evaluate((entry) => storePage.append('upgraded', 'b', [entry]), entryAt(0));
    const other = await pages.open();
    await other.evaluate(() => storePage.hold('upgraded', 99));
    expect(await page.evaluate(() => storePage.told())).toEqual(['version change of upgraded']);
    expect(await page.evaluate(() => storePage.failure('length', 'upgraded', 'b'))).toMatchObject({ fault: 'blocked' });
    await other.close();
  });
});

describe('site data cleared while the page is open', () => {
  it('is told as lost; the page writes nothing into the empty database that stands there', async () => {
    const other = await pages.open();
    await other.evaluate((entry) => storePage.append('cleared', 'b', [entry]), entryAt(0));
    const session = await other.context().newCDPSession(other);
    await session.send('Storage.clearDataForOrigin', { origin: pages.origin, storageTypes: 'indexeddb' });
    expect(await other.evaluate((entry) => storePage.failure('append', 'cleared', 'b', [entry]), entryAt(1))).toMatchObject({ fault: 'closed' });
    expect(await other.evaluate(() => storePage.told())).toEqual(['loss of cleared']);
    await other.reload();
    expect(await other.evaluate(() => storePage.length('cleared', 'b'))).toBe(0);
    await other.close();
  });
});

describe('a browser that may not keep site data', () => {
  it('is told as blocked', async () => {
    const forbidding = await startPages({ forbidSiteData: true });
    const forbidden = await forbidding.open();
    expect(await forbidden.evaluate(() => storePage.failure('length', 'forbidden', 'b'))).toMatchObject({ fault: 'blocked' });
    await forbidding.end();
  });
});

describe('a record whose file was deleted by a cleaner', () => {
  it('is named by book and seq', async () => {
    const tooLargeForTheDatabaseFile = await page.evaluate(noiseText, 200_000);
    const entries = [entryAt(0), entryAt(1, tooLargeForTheDatabaseFile), entryAt(2)];
    for (const entry of entries) await page.evaluate((one) => storePage.append('cleaned', 'b', [one]), entry);
    expect(await page.evaluate(() => storePage.length('cleaned', 'b'))).toBe(3);

    await pages.kill();
    expect(await deleteBlobFiles(pages.profile)).toBeGreaterThan(0);
    page = await pages.open();
    expect(await page.evaluate(() => storePage.failure('read', 'cleaned', 'b'))).toMatchObject({
      fault: 'broken',
      facts: { book: 'b', seq: 1, damage: 'unreadable' },
    });
  });
});

/** Text that cannot be compressed away. */
function noiseText(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}

/** The files into which Chromium puts values that are too large for its database file; how many there were. */
async function deleteBlobFiles(profile: string): Promise<number> {
  const files = (await readdir(profile, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.parentPath.includes('.indexeddb.blob'));
  for (const { parentPath, name } of files) await unlink(join(parentPath, name));
  return files.length;
}
