/**
 * From a problem to its reversal, on a phone: notice, delivery, reply, recheck, objection, answer; the score is followed at each step.
 */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { launchChromium, phone } from '../browser/chromium.ts';
import { patiently, sitDown, type Person } from './person.ts';
import { recordProblem } from './records.ts';
import { createYear, done } from './year.ts';

const title = '某市2026年度政府信息公开考评';

let browser: Browser;
let person: Person;

beforeAll(async () => {
  browser = await launchChromium();
  person = await sitDown(browser);
  await createYear(person, { scheme: /阿尔山市/, title, units: ['市教育局', '市财政局'] });
  await person.actAs('检查员');
  await recordProblem(person, { unit: '市教育局', words: '两项惠民补贴内容未按时公开', places: [{ item: '2.1', rule: '内容未按时公开', count: 2 }] });
  await recordProblem(person, { unit: '市教育局', words: '年度报告迟交两天', places: [{ item: '4.1', rule: '未按时上报' }] });
  // wide windows have the navigation open; from here on everything happens on a phone
  await person.page.setViewportSize(phone);
});
afterAll(() => browser.close());

/** By the menu, as on a phone. What is open over the page is put away first. */
async function visit(place: string): Promise<void> {
  const { page } = person;
  const over = page.getByRole('complementary').getByRole('button', { name: '关闭' });
  const link = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: place, exact: true });
  const short = { timeout: 3000 };
  // a page that arrives meanwhile may close what was just opened, or open what was just closed: then again
  await expect.poll(async () => {
    if (await over.first().isVisible()) await over.first().click(short).catch(() => undefined);
    if (!(await link.isVisible())) await page.getByRole('button', { name: '菜单' }).click(short).catch(() => undefined);
    return link.click(short).then(() => true, () => false);
  }, patiently).toBe(true);
  await person.settled();
}

/** The total on the desk, as the office reads it. */
async function expectTotal(total: string): Promise<void> {
  await person.actAs('考评办 · 经办');
  await visit('评分台');
  await person.follow(/市教育局/);
  await expect.poll(() => person.page.getByRole('main').innerText(), patiently).toContain(total);
}

it('both problems take their points', async () => {
  await expectTotal('97.00');
});

it('the office issues a notice: the number is given, and no point changes', async () => {
  await visit('整改');
  await person.follow('下发整改通知书');
  const { page } = person;
  await page.getByLabel(/^被考评单位/).fill('市教育局');
  await page.getByRole('checkbox', { name: /第 1 号/ }).check();
  await page.getByRole('checkbox', { name: /第 2 号/ }).check();
  await person.press('下发');
  await person.dialog().getByRole('button', { name: '下发' }).click();
  await page.getByRole('heading', { level: 1, name: /〔20\d\d〕1号$/ }).waitFor();
  await done(person, '整改通知书已下发');
  await person.press('登记送达');
  await person.dialog().getByRole('button', { name: '登记送达' }).click();
  await done(person, '送达已登记');
  await expectTotal('97.00');
});

it('the unit replies to each problem with a file; what it typed survives a reload', async () => {
  const { page } = person;
  await person.actAs('被考评单位', '市教育局');
  await visit('整改');
  await person.follow(/〔20\d\d〕1号$/);
  await person.press('回复整改情况');
  await page.getByLabel(/^第 1 号问题的整改情况/).fill('已补发两项补贴发放清单');
  await page.getByText(/已保存/).first().waitFor();
  await person.reload();
  await expect.poll(() => page.getByLabel(/^第 1 号问题的整改情况/).inputValue(), patiently).toBe('已补发两项补贴发放清单');
  await page.getByLabel(/^第 2 号问题的整改情况/).fill('已建立报送台账');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('group', { name: '第 1 号问题', exact: true }).getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles({ name: '整改后网页.txt', mimeType: 'text/plain', buffer: Buffer.from('补贴发放清单已公开') });
  await page.getByText('整改后网页.txt').first().waitFor();
  await person.press('提交回复');
  await done(person, '回复已提交');
});

it('the inspector rechecks: mended, closed, and the deduction stays', async () => {
  const { page } = person;
  await person.actAs('检查员');
  await visit('整改');
  await person.follow(/〔20\d\d〕1号$/);
  await person.press('复查');
  for (const number of [1, 2]) {
    await page.getByRole('radiogroup', { name: `第 ${number} 号问题的复查结果` }).getByRole('radio', { name: '已整改到位', exact: true }).check();
  }
  await person.press('整改到位，销号');
  await done(person, '已销号');
  await expectTotal('97.00');
});

it('the unit objects to one charge, with its reasons', async () => {
  const { page } = person;
  await person.actAs('被考评单位', '市教育局');
  await visit('申诉复核');
  await person.follow('提出申诉');
  await page.getByRole('radio', { name: /第 1 号问题 2\.1/ }).check();
  await page.getByLabel(/^申诉理由/).fill('其中一项不属于本单位公开职责');
  await person.press('提交申诉');
  await done(person, '申诉已提交');
  await expectTotal('97.00');
});

it('the office lowers the charge: the score follows at once, with a line of its own', async () => {
  const { page } = person;
  await person.actAs('考评办 · 经办');
  await visit('申诉复核');
  await person.press(/第 1 号 2\.1/);
  const panel = page.getByRole('complementary').filter({ hasText: '单位的理由' });
  await panel.getByRole('radio', { name: '部分支持' }).check();
  await panel.getByLabel(/^数量|^每/).first().fill('1');
  await panel.getByText('−2').first().waitFor();
  await panel.getByLabel(/^理由/).fill('经核对职责规定，核减一项');
  await panel.getByRole('button', { name: '作出答复' }).click();
  await done(person, '已答复');
  await expectTotal('98.00');
  await person.page.getByRole('button', { name: '为什么是这个分' }).first().click();
  await person.page.getByText(/复核：2\.1 a −2 改为 −1/).waitFor();
});

it('the second objection takes the other charge back: a reversal in the book', async () => {
  const { page } = person;
  await person.actAs('被考评单位', '市教育局');
  await visit('申诉复核');
  await person.follow('提出申诉');
  await page.getByRole('radio', { name: /第 2 号问题 4\.1/ }).check();
  await page.getByLabel(/^申诉理由/).fill('报告按期送达，有签收单');
  await person.press('提交申诉');
  await done(person, '申诉已提交');
  await person.actAs('考评办 · 经办');
  await visit('申诉复核');
  await person.press(/第 2 号 4\.1/);
  const panel = page.getByRole('complementary').filter({ hasText: '单位的理由' });
  await panel.getByRole('radio', { name: '予以支持' }).check();
  await panel.getByLabel(/^理由/).fill('签收单属实');
  await panel.getByRole('button', { name: '作出答复' }).click();
  await done(person, '已答复');
  await expectTotal('99.00');
  expect(person.complaints).toEqual([]);
});
