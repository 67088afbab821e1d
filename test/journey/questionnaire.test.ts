/**
 * A questionnaire on a screen of 360×640: the office writes and publishes it, people answer at the kiosk, odd answers are left
 * out with a reason, and the result is taken over into the score.
 */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { axeFaults } from '../browser/axe.ts';
import { launchChromium } from '../browser/chromium.ts';
import { patiently, sitDown, type Person } from './person.ts';
import { createYear, done } from './year.ts';

const small = { width: 360, height: 640 };

let browser: Browser;
let office: Person;
let survey = '';
let kiosk: Page;

beforeAll(async () => {
  browser = await launchChromium();
  office = await sitDown(browser);
  await createYear(office, { scheme: /天水市/, title: '某市2026年度考核', units: ['市教育局', '市财政局'] });
  survey = `${await office.page.evaluate(() => location.hash)}/survey`;
  await office.page.setViewportSize(small);
});
afterAll(() => browser.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('the office begins with the questions of the scheme, saves and publishes', async () => {
  const { page } = office;
  await office.goTo(survey);
  await expect.poll(() => page.getByRole('group', { name: /^第 \d+ 题$/ }).count(), patiently).toBe(8);
  await office.fill(/^问卷标题/, '2026年度社会评议');
  await office.press('保存');
  await done(office, '问卷已保存');
  await office.press('发布');
  await office.dialog().getByRole('button', { name: '发布' }).click();
  await done(office, '问卷已发布');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

it('the kiosk opens by its address, and the channel has a QR code', async () => {
  const { page } = office;
  await page.getByRole('tab', { name: '渠道与验证码' }).click();
  await page.getByRole('img', { name: '办事大厅的二维码' }).locator('path').waitFor({ state: 'attached' });
  const link = page.getByRole('link', { name: '在本机打开填写页' }).nth(1);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  kiosk = opened;
  await kiosk.setViewportSize(small);
  await kiosk.getByRole('heading', { name: '2026年度社会评议' }).waitFor();
  expect(await axeFaults(kiosk)).toEqual([]);
});

const next = () => kiosk.getByRole('button', { name: '下一步' }).click();

/** One answer from the first page to the thanks. */
async function answer(unit: string, choice: string, step: string): Promise<void> {
  if (await kiosk.getByRole('button', { name: '重新开始' }).isVisible()) await kiosk.getByRole('button', { name: '重新开始' }).click();
  await kiosk.getByRole('button', { name: '开始填写' }).click();
  await kiosk.getByLabel(unit).check();
  await next();
  for (let question = 1; question <= 5; question += 1) {
    await kiosk.getByText(`第 ${question} 题，共 8 题`).waitFor();
    await kiosk.getByLabel(choice, { exact: true }).check();
    await next();
  }
  await kiosk.getByLabel(step).check();
  await next();
  await kiosk.getByText('第 7 题，共 8 题').waitFor();
  await next();
  await kiosk.getByRole('textbox').waitFor();
  await next();
  await kiosk.getByRole('heading', { name: '请核对您的答案' }).waitFor();
  await kiosk.getByRole('button', { name: '提交' }).click();
  await kiosk.getByRole('heading', { name: '提交成功，谢谢您的参与' }).waitFor();
}

it('says what is missing, by keyboard too, and loses nothing on back and reload', async () => {
  await kiosk.getByRole('button', { name: '开始填写' }).press('Enter');
  await next();
  const alert = kiosk.getByRole('alert');
  await alert.getByText('请选择一个单位').waitFor();
  expect(await kiosk.title()).toMatch(/^错误：/);
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await axeFaults(kiosk)).toEqual([]);
  await kiosk.getByLabel('市教育局').focus();
  await kiosk.keyboard.press('Space');
  await kiosk.keyboard.press('Enter');
  await kiosk.getByText('第 1 题，共 8 题').waitFor();
  await kiosk.getByLabel('满意', { exact: true }).check();
  await next();
  await kiosk.getByText('第 2 题，共 8 题').waitFor();
  await kiosk.goBack();
  await kiosk.getByText('第 1 题，共 8 题').waitFor();
  expect(await kiosk.getByLabel('满意', { exact: true }).isChecked()).toBe(true);
  await kiosk.goForward();
  await kiosk.getByText('第 2 题，共 8 题').waitFor();
  await kiosk.reload();
  await kiosk.getByText('第 2 题，共 8 题').waitFor();
  expect(await axeFaults(kiosk)).toEqual([]);
  expect(await overflow(kiosk)).toBeLessThanOrEqual(0);
  // an address further on leads to the first open question
  await kiosk.evaluate(() => {
    location.hash = '#check';
  });
  await expect.poll(() => kiosk.evaluate(() => location.hash), patiently).toBe('#q2');
  await kiosk.getByRole('button', { name: 'English' }).click();
  await kiosk.getByText('Question 2 of 8').waitFor();
  await kiosk.getByRole('button', { name: '中文' }).click();
  await kiosk.evaluate(() => {
    location.hash = '#start';
  });
  await kiosk.getByRole('button', { name: '开始填写' }).waitFor();
});

it('people answer at the kiosk, one of them in no time', { timeout: 400_000 }, async () => {
  await answer('市教育局', '满意', '5分');
  await answer('市教育局', '一般', '3分');
  // for the page no second passes: as a program would fill it in
  await kiosk.clock.setFixedTime(new Date());
  await answer('市财政局', '比较满意', '4分');
});

it('the office finds the hasty ones marked, and leaves them out with a reason', async () => {
  const { page } = office;
  await office.goTo(`${survey}?tab=answers&show=all`);
  await page.reload();
  await page.getByRole('cell', { name: /用时仅/ }).first().waitFor();
  await office.press('选中可疑的');
  await office.press(/^排除选中的/);
  await office.dialog().getByLabel(/^理由/).fill('测试时填写过快');
  await office.dialog().getByRole('button', { name: '排除' }).click();
  await page.getByText(/^已排除 \d 份答卷$/).waitFor();
  await page.getByText(/测试时填写过快/).first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

it('they are taken in again; too few answers cannot be taken over', async () => {
  const { page } = office;
  for (const box of await page.getByRole('checkbox', { name: /^选择第/ }).all()) await box.check();
  await office.press(/^恢复选中的/);
  await office.dialog().getByLabel(/^理由/).fill('核实为真实填写');
  await office.dialog().getByRole('button', { name: '恢复' }).click();
  await page.getByText(/^已恢复 \d 份答卷$/).waitFor();
  await page.getByRole('tab', { name: '结果' }).click();
  await page.getByText('不足').first().waitFor();
  expect(await page.getByRole('button', { name: /^计入成绩/ }).isDisabled()).toBe(true);
});

it('with paper answers there are enough; the cleaned result becomes the score by an act of the office', async () => {
  const { page } = office;
  await office.goTo(`${survey.replace(/\/survey$/, '/import')}?into=answers`);
  const heads = ['纸质编号', '评议单位', '渠道', '1. 该单位公开的信息是否全面', '2. 该单位的信息公开是否及时', '3. 在政府门户网站上查找该单位的信息是否方便', '4. 该单位对依申请公开和咨询的答复是否及时、规范', '5. 该单位的政策解读是否清楚易懂', '6. 总体来说，您给该单位的政府信息公开工作打几分（1分最低，5分最高）'];
  const rows = Array.from({ length: 20 }, (_, at) => [`P${at + 1}`, '市教育局', '办事大厅', '满意', '满意', '满意', '满意', '满意', '5分']);
  const csv = [heads, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  await page.locator('#import-file').setInputFiles({ name: '答卷.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${csv}`) });
  await office.press('导入 20 行');
  await page.getByText('已导入 20 行。').waitFor();
  await office.goTo(survey);
  await page.getByRole('button', { name: /^计入成绩/ }).click();
  const dialog = office.dialog();
  // 20 at 100, one at 100, one at five times 60 and 50: (21 × 100 + 58.333…) / 22
  await dialog.getByText('98.11').waitFor();
  await dialog.getByRole('button', { name: '计入成绩' }).click();
  await done(office, '已将 1 个单位的问卷结果计入成绩');
  await office.goTo(survey.replace(/\/survey$/, '/audit'));
  await expect.poll(() => page.getByRole('main').innerText(), patiently).toMatch(/98\.11/);
  expect(office.complaints).toEqual([]);
});

it('nobody but the office sees single answers', async () => {
  await office.actAs('领导小组');
  await office.goTo(survey);
  await expect.poll(() => office.page.getByRole('tab').allInnerTexts(), patiently).toEqual(['结果']);
});
