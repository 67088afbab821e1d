/**
 * An inspection with a phone: planned at the office, taken along as a pack, five problems with photos recorded without a connection,
 * brought back and merged; then the same file once more, and nothing is there twice.
 */

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { desk, launchChromium, phone } from '../browser/chromium.ts';
import { sitDown, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const folder = mkdtempSync(join(tmpdir(), 'on-site-'));
const year = '#/years/sample-arxan-2026';
const unit = '市教育局';

async function kept(download: Promise<Download>): Promise<string> {
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

async function choose(page: Page, button: string, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(file as string);
}

/** What a camera hides in a photo: a segment that says where it was taken. */
const place = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 31]), Buffer.from('Exif\0\0MM\0*GPS 47.17N 119.94E ')]);

/** A JPEG as a camera would give it, drawn in the page: noise, so that it is not small by itself. */
function photo(page: Page, seed: number): Promise<Buffer> {
  return page.evaluate(async (start) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
    const pen = canvas.getContext('2d')!;
    let state = start + 1;
    for (let y = 0; y < 1800; y += 12) for (let x = 0; x < 2400; x += 12) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      pen.fillStyle = `rgb(${state >>> 24} ${(state >>> 16) & 255} ${(state >>> 8) & 255})`;
      pen.fillRect(x, y, 12, 12);
    }
    const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), 'image/jpeg', 0.95));
    const reader = new FileReader();
    await new Promise((done) => { reader.addEventListener('load', done); reader.readAsDataURL(blob); });
    return String(reader.result).split(',')[1] ?? '';
  }, seed).then((base64) => Buffer.from(base64, 'base64')).then((bytes) => Buffer.concat([bytes.subarray(0, 2), place, bytes.subarray(2)]));
}

async function plan(office: Person): Promise<string> {
  const { page } = office;
  await office.goTo(`${year}/inspections/new`);
  await office.fill(/^检查名称/, '现场抽查');
  await page.getByLabel(/^截止日期/).fill('2099-12-31');
  await office.fill(/^检查员名单/, '检查员');
  await page.getByRole('radio', { name: '指定单位' }).check();
  await page.getByRole('checkbox', { name: unit, exact: true }).check();
  await office.press('安排并记入台账');
  await page.getByRole('tab', { name: '检查对象' }).waitFor();
  const download = page.waitForEvent('download');
  await office.press('导出检查包');
  return kept(download);
}

async function recordOne(page: Page, number: number, picture: Buffer): Promise<void> {
  await page.getByRole('button', { name: /^2\.1 / }).click();
  await page.getByRole('button', { name: /^内容未按时公开/ }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel(/^问题描述/).fill(`现场发现的第${'一二三四五'[number]}个问题：公开栏第${number + 1}栏是空的`);
  await page.getByLabel(/^地点/).fill(`${number + 1}楼公开栏`);
  await page.getByRole('button', { name: '下一步' }).click();
  await choose(page, '从相册选', { name: `照片${number + 1}.jpg`, mimeType: 'image/jpeg', buffer: picture });
  await page.getByText(`照片${number + 1}.jpg`).first().waitFor();
  await page.getByRole('button', { name: '下一步', exact: true }).click();
  await page.getByRole('heading', { name: '核对后记录' }).waitFor();
  await page.getByRole('button', { name: '记录问题', exact: true }).click();
  await page.getByText(`已存入检查包：${unit}`).waitFor();
}

it('five problems with photos recorded on a phone without a connection come back and are merged, once', { timeout: 600_000 }, async () => {
  const office = await sitDown(browser);
  await office.loadSamples();
  const pack = await plan(office);

  // another device: no year, no sample, nothing but the program and the file
  const context = await browser.newContext({ viewport: phone, locale: 'zh-CN', acceptDownloads: true, hasTouch: true, isMobile: true });
  const out = await sitDown(context, '#/packs');
  const { page } = out;
  await page.getByRole('combobox', { name: '我的操作身份' }).selectOption({ label: '检查员' });
  const pictures = [];
  for (let number = 0; number < 5; number += 1) pictures.push(await photo(page, number));
  await choose(page, '打开检查包', pack);
  await page.getByRole('link', { name: '进入检查' }).click();
  await page.getByText('已备齐，可以断开连接').waitFor();
  await context.setOffline(true);

  await page.getByRole('link', { name: `检查 ${unit}` }).click();
  await page.getByRole('button', { name: '开始检查' }).click();
  for (const [number, picture] of pictures.entries()) {
    await page.getByRole(number === 0 ? 'link' : 'button', { name: number === 0 ? '记录问题' : '再记一个问题' }).click();
    await page.getByRole('heading', { name: '哪一项？' }).waitFor();
    await recordOne(page, number, picture);
  }
  // the way back up is read, not hit in a hurry
  const small = await page.evaluate(() => [...document.querySelectorAll('main button, main a:not(nav a)')].filter((one) => one.checkVisibility()).filter((one) => one.getBoundingClientRect().height < 44 && one.getBoundingClientRect().height > 0).map((one) => one.textContent));
  expect(small).toEqual([]);
  await page.getByRole('button', { name: '回到本次检查' }).click();
  await page.getByLabel(/^检查情况/).fill('当场反馈');
  await page.getByRole('button', { name: '结束检查（5 个问题）' }).click();
  await page.getByText('检查已结束').waitFor();
  await page.getByRole('link', { name: '返回检查包' }).click();
  await page.getByText('已记录 7 条').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出结果' }).click();
  const results = await kept(download);
  const { content } = JSON.parse(readFileSync(results, 'utf8')) as { content: { files: { base64: string }[] } };
  const photos = content.files.map(({ base64 }) => Buffer.from(base64, 'base64'));
  expect(photos.map((one) => one.length < 400_000 && !one.includes('Exif') && !one.includes('GPS'))).toEqual([true, true, true, true, true]);
  await context.setOffline(false);
  expect(out.complaints.filter((line) => !/net::ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([]);
  await context.close();

  // back at the office: looked at, taken, there once
  await office.goTo(`${year}/site-results`);
  await choose(office.page, '选择结果文件', results);
  await office.page.getByText(/可导入 \d 条，疑似重复 \d 条，已有 0 条，有冲突 0 条/).waitFor();
  await office.press('导入所选 7 条');
  await office.page.getByText('已导入 7 条。').waitFor();
  await choose(office.page, '换一个文件', results);
  await office.page.getByText('可导入 0 条，疑似重复 0 条，已有 7 条，有冲突 0 条').waitFor();
  await office.goTo(`${year}/problems?q=${encodeURIComponent('现场发现的第')}`);
  await expect.poll(() => office.page.getByRole('main').getByText(/现场发现的第.个问题/).count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(5);
  await office.page.setViewportSize(desk);
  expect(office.complaints).toEqual([]);
  await office.leave();
});
