/**
 * Two tabs that write one book at the same time, in a real Chromium, and what is left when one of them or the whole
 * browser is killed: nothing acknowledged is lost, the book has no gap and no fork.
 */

import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { StoredEntry } from '#store/book-store.ts';
import { startPages, type RealPages } from './real-pages.ts';

/** How often the browser is killed; more by hand: KILLS=100. */
const kills = Number(process.env['KILLS'] ?? 3);

let pages: RealPages;
let acknowledged: StoredEntry[];

beforeEach(async () => {
  pages = await startPages();
  acknowledged = [];
});

afterEach(() => pages.end());

/** A tab whose acknowledged entries are written down here, outside of the browser. */
async function openAuthor(): Promise<Page> {
  const page = await pages.open();
  await page.exposeFunction('acknowledged', (entry: StoredEntry) => {
    acknowledged.push(entry);
  });
  return page;
}

const write = (page: Page, author: string, batches: number) =>
  page.evaluate(([name, count]) => storePage.write({ database: 'shared', book: 'b', author: name, batches: count }), [author, batches] as const);

const readBook = async () => (await pages.open()).evaluate(() => storePage.read('shared', 'b'));

describe('two tabs writing one book', () => {
  it('lose nothing and fork nothing', async () => {
    const tabs = [await openAuthor(), await openAuthor()];
    await Promise.all(tabs.map((tab, index) => write(tab, `tab ${index}`, 300)));
    const book = await readBook();
    expectWhole(book);
    expect(book).toHaveLength(1200);
    expect(bySeq(acknowledged)).toEqual(book);
    for (const author of ['tab 0', 'tab 1']) expect(batchesOf(book, author)).toEqual(Array.from({ length: 300 }, (_, batch) => batch));
  });

  it('lose nothing when one of them is closed in the middle', async () => {
    const [staying, closing] = [await openAuthor(), await openAuthor()];
    const cut = write(closing, 'closing', 100_000).catch(() => 'cut off');
    const whole = write(staying, 'staying', 300);
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(300), { timeout: 60_000, interval: 5 });
    await closing.close();
    expect(await cut).toBe('cut off');
    await whole;
    const book = await readBook();
    expectWhole(book);
    expectKept(book);
    expect(batchesOf(book, 'staying')).toHaveLength(300);
    expect(batchesOf(book, 'closing').length).toBeGreaterThan(30);
  });

  it(`lose nothing when the browser is killed, ${kills} times over`, { timeout: 60_000 + kills * 20_000 }, async () => {
    for (let round = 0; round < kills; round += 1) {
      const before = acknowledged.length;
      const tabs = [await openAuthor(), await openAuthor()];
      const cut = tabs.map((tab, index) => write(tab, `tab ${round}.${index}`, 100_000).catch(() => 'cut off'));
      // Another moment each time, so that some kills fall into the packing of runs.
      await vi.waitFor(() => expect(acknowledged.length - before).toBeGreaterThan(100 + ((round * 37) % 300)), { timeout: 60_000, interval: 1 });
      await pages.kill();
      expect(await Promise.all(cut)).toEqual(['cut off', 'cut off']);
      const book = await readBook();
      expectWhole(book);
      expectKept(book);
    }
  });
});

/** No gap, no fork: each place once, and each hash made from the one before. */
function expectWhole(book: readonly StoredEntry[]): void {
  let previous = '';
  const chained = book.map(({ text }, seq) => {
    previous = createHash('sha256').update(previous + text).digest('hex');
    return { seq, hash: previous, text };
  });
  expect(book).toEqual(chained);
  // A batch has 1, 2 or 3 parts, side by side; a last one that was not acknowledged is there whole or not at all.
  const entries = written(book);
  const torn = entries.filter(({ author, batch, part }, place) => {
    const next = entries[place + 1];
    return part < batch % 3 && !(next?.author === author && next.batch === batch && next.part === part + 1);
  });
  expect(torn).toEqual([]);
}

/** Everything that was acknowledged is in the book, where it was said to be. */
function expectKept(book: readonly StoredEntry[]): void {
  expect(acknowledged.filter(({ seq, hash }) => book[seq]?.hash !== hash)).toEqual([]);
}

function bySeq(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  return entries.toSorted((one, other) => one.seq - other.seq);
}

/** The numbers of an author's batches, in the order of the book. */
function batchesOf(book: readonly StoredEntry[], author: string): readonly number[] {
  return written(book).flatMap((entry) => (entry.author === author && entry.part === 0 ? [entry.batch] : []));
}

function written(book: readonly StoredEntry[]) {
  return book.map(({ text }) => JSON.parse(text) as { readonly author: string; readonly batch: number; readonly part: number });
}
