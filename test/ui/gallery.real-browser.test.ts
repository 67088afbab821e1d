/**
 * All furniture in a real browser, under the strict policy: nothing that axe finds, nothing that
 * overflows, no breach of the policy, in three looks and at two widths.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { listen } from '../../bin/listen.mjs';
import { serveFolder } from '../../bin/static-files.mjs';
import { axeFaults } from '../browser/axe.ts';
import { complaintsOf, desk, launchChromium, phone } from '../browser/chromium.ts';
import { buildGallery } from './gallery/build-gallery.ts';

const pages = ['fields', 'tables', 'panels', 'charts', 'kit'];
const looks = ['light', 'dark', 'contrast'];
const sizes = { desk, phone };

let browser: Browser;
let address = '';
let stop: () => unknown;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-gallery-'));
  await buildGallery(folder);
  const server = await listen(serveFolder(folder), { port: 0 });
  address = `http://localhost:${server.port}/`;
  browser = await launchChromium();
  stop = async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  };
}, 120_000);

afterAll(() => stop());

async function openPage(name: string, { look, size }: { look: string; size: keyof typeof sizes }) {
  const context = await browser.newContext({ viewport: sizes[size] });
  await context.addInitScript((theme) => localStorage.setItem('kaoping.look', JSON.stringify({ theme })), look);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${address}#${name}`);
  await page.locator('h1').waitFor();
  return { page, complaints, close: () => context.close() };
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(looks)('in %s', (look) => {
  it.each(pages)('%s has nothing that axe, the policy or the width complains about, on a desk and on a phone', async (name) => {
    const { page, complaints, close } = await openPage(name, { look, size: 'desk' });
    if (name === 'charts') await page.locator('svg.recharts-surface').first().waitFor();
    for (const size of look === 'contrast' ? [desk] : [desk, phone]) {
      await page.setViewportSize(size);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('what opens', () => {
  it.each(['退回', '删除示例', '为什么是这个分'])('after “%s” has nothing that axe complains about, and Escape closes it', async (button) => {
    for (const size of ['desk', 'phone'] as const) {
      const { page, complaints, close } = await openPage('panels', { look: 'light', size });
      await page.getByRole('button', { name: button }).click();
      const opened = button === '为什么是这个分' ? page.getByRole('complementary') : page.getByRole('dialog');
      await opened.waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => opened.count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(button);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('beside the work covers nothing on a wide screen', async () => {
    const { page, close } = await openPage('panels', { look: 'light', size: 'desk' });
    await page.getByRole('button', { name: '为什么是这个分' }).click();
    const panel = await page.getByRole('complementary').boundingBox();
    const work = await page.getByRole('region', { name: '2.1 目录内容更新' }).boundingBox();
    expect(panel === null || work === null).toBe(false);
    expect((work?.x ?? 0) + (work?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    await close();
  });
});

describe('a long table', () => {
  it('draws only the rows in sight, and those further down after scrolling', async () => {
    const { page, close } = await openPage('tables', { look: 'light', size: 'desk' });
    const table = page.getByRole('table', { name: '很多单位' });
    await table.locator('[aria-rowindex="4"]').waitFor();
    expect(await table.locator('tr').count()).toBeLessThan(80);
    await page.getByRole('region', { name: /很多单位/ }).evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await page.getByText('第 1000 单位').waitFor();
    await close();
  });
});

describe('a table that fits', () => {
  it('keeps its header in sight while the page scrolls, and is no stop of its own for the keyboard', async () => {
    const { page, close } = await openPage('tables', { look: 'light', size: 'desk' });
    await page.setViewportSize({ width: 1440, height: 300 });
    const table = page.getByRole('table', { name: '各单位结果' });
    await table.getByRole('row').last().scrollIntoViewIfNeeded();
    await table.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY + 120));
    expect((await table.locator('thead th').first().boundingBox())?.y).toBe(0);
    expect(await table.evaluate((element) => element.parentElement?.tabIndex)).toBe(-1);
    await close();
  });
});

describe('a long table on paper', () => {
  it('has every row', async () => {
    const { page, close } = await openPage('tables', { look: 'dark', size: 'desk' });
    const rows = page.getByRole('table', { name: '很多单位' }).locator('tbody tr');
    await page.locator('[aria-rowindex="4"]').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await rows.count()).toBe(1000);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rows.count()).toBeLessThan(80);
    await close();
  });
});

describe('a picture as evidence', () => {
  it('arrives as a JPEG of at most 1600 pixels without what the camera hid in it', async () => {
    const { page, complaints, close } = await openPage('fields', { look: 'light', size: 'desk' });
    const bytes = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 3200;
      canvas.height = 2400;
      canvas.getContext('2d')?.fillRect(0, 0, 3200, 2400);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    });
    await page.locator('input[type=file]').first().setInputFiles({ name: '现场.jpeg', mimeType: 'image/jpeg', buffer: withPlace(bytes) });
    const picture = page.getByRole('button', { name: '查看 现场.jpg' }).locator('img');
    await picture.waitFor();
    const size = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    });
    expect(size).toEqual({ width: 1600, height: 1200 });
    expect(await page.getByRole('textbox', { name: '现场.jpg 的说明' }).inputValue()).toBe('无 Exif');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Puts an EXIF block with a telling word right after the start of a JPEG. */
function withPlace(jpeg: readonly number[]): Buffer {
  const exif = Buffer.from('Exif\0\0place');
  const length = exif.length + 2;
  return Buffer.concat([Buffer.from(jpeg.slice(0, 2)), Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]), exif, Buffer.from(jpeg.slice(2))]);
}
