/** The workshop in a browser: a scheme copied, changed, mended, tried out and published; a year begun from it; all of it there after a reload. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { axeFaults } from '../browser/axe.ts';
import { desk, launchChromium, phone } from '../browser/chromium.ts';
import { patiently, sitDown } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const tabs = ['考评表', '总分构成', '等次与取整', '加减分与否决', '步骤与评分表', '基本情况', '试算', '版本对照', '往年回测'];
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('leads from a shipped scheme to a year by an own one', { timeout: 600_000 }, async () => {
  const person = await sitDown(browser, '#/schemes');
  const { page, press, fill, open } = person;
  await press('复制为草稿：阿尔山市政府信息公开考评（2021）');
  await page.getByText('✓ 没有发现错误，可以发布').waitFor();

  // an item and a rule are changed; the sum no longer fits, and the check leads to the place
  await fill('项目 1.1 分值', '5');
  await fill('标准 1.1 a 内容', '领导机构没有建立');
  await page.getByText('项目分值合计 17，应为 15，多出 2').waitFor();
  await page.getByRole('button', { name: /1 组织制度 › 分值/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patiently).toBe('类别 1 分值');
  await fill('项目 1.2 分值', '1');
  await page.getByText('✓ 没有发现错误，可以发布').waitFor();

  await page.getByRole('tab', { name: '基本情况' }).click();
  await fill(/^名称/, '某县政务公开考评办法');
  await page.getByRole('tab', { name: '试算' }).click();
  await press('添加问题');
  await page.getByText('满分 100 分，扣 1 分，得 99 分。').waitFor();

  // typed, left at once, and found again
  await page.getByText(/已保存/).waitFor();
  await person.reload();
  await page.getByRole('heading', { level: 1, name: '某县政务公开考评办法' }).waitFor();
  await page.getByText('满分 100 分，扣 1 分，得 99 分。').waitFor();

  const faults: string[] = [];
  for (const tab of tabs) {
    await page.getByRole('tab', { name: tab }).click();
    await person.settled();
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await person.choose('外观', theme);
      faults.push(...(await axeFaults(page, theme === 'light' ? undefined : ['color-contrast', 'link-in-text-block'])).map((fault) => `${tab} ${theme}: ${fault}`));
    }
    await person.choose('外观', 'light');
    await page.setViewportSize(phone);
    if ((await overflow(page)) > 0) faults.push(`${tab}: ${await overflow(page)} px wider than a phone`);
    faults.push(...(await axeFaults(page)).map((fault) => `${tab} phone: ${fault}`));
    await page.setViewportSize(desk);
  }
  expect(faults).toEqual([]);

  await press('发布…');
  await person.dialog().getByLabel(/^施行日期/).fill('2026-01-01');
  await person.dialog().getByRole('button', { name: '确认发布' }).click();
  await page.getByText('本单位发布的考评办法').waitFor();
  const hash = await page.locator('code').first().textContent();
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);

  await open('考评年度');
  await person.follow('新建考评年度');
  await page.getByRole('radio', { name: /某县政务公开考评办法（第 1 版）/ }).check();
  await fill(/^考评年度/, '2026');
  await press('粘贴名单');
  await person.dialog().getByLabel(/每行一个单位/).fill('市教育局，教育局，部门');
  await person.dialog().getByRole('button', { name: /^加入/ }).click();
  await press('核对并创建');
  await person.dialog().getByText('某县政务公开考评办法').waitFor();
  await person.dialog().getByRole('button', { name: '创建年度' }).click();
  await page.waitForURL(/#\/years\/[0-9a-f-]{36}$/);
  await person.settled();
  // a reload would break off what is still on its way
  await page.waitForLoadState('networkidle');

  await person.reload();
  await open('方案与日程');
  await person.follow('查看考评办法全文');
  await page.getByText('本年度采用的考评办法').waitFor();
  expect(await page.locator('code').first().textContent()).toBe(hash);
  await page.getByText('领导机构没有建立').first().waitFor();
  await open('考评办法');
  await page.getByRole('link', { name: '某县政务公开考评办法（第 1 版）' }).waitFor();
  expect(person.complaints).toEqual([]);
  await person.leave();
});
