/**
 * Peer review from the draw to the panel: drawn from a seed, published as a list that draws the same, sheets sealed until their
 * stage is over, and then looked over by the office.
 */

import { readFile } from 'node:fs/promises';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { readPeerDraw, repeatPeerDraw } from '#exchange/peer-draw-file.ts';
import { launchChromium } from '../browser/chromium.ts';
import { sitDown, type Person } from './person.ts';
import { handIn, score, type Given } from './sheets.ts';
import { createYear, done, moveOn } from './year.ts';

const units = ['秦州区人民政府', '清水县人民政府', '市财政局', '市体育局'] as const;
const losses: Readonly<Record<(typeof units)[number], Given>> = {
  秦州区人民政府: { '2.3': '8' }, 清水县人民政府: { '2.3': '5', '2.5': '3' }, 市财政局: { '2.3': '0', '2.5': '0' }, 市体育局: { '1.1': '0', '2.1': '0', '2.3': '0', '2.5': '0' },
};

let browser: Browser;
let person: Person;

beforeAll(async () => {
  browser = await launchChromium();
  person = await sitDown(browser);
});
afterAll(() => browser.close());

it('the office sets the year up, each unit with three reviewers', async () => {
  await createYear(person, { scheme: /天水市/, title: '某市2026年度互评', units: ['秦州区人民政府，秦州区，区', '清水县人民政府，清水县，县', '市财政局，财政局，部门', '市体育局，体育局，部门'], peersPerUnit: 3 });
});

it('draws them from a seed: seen before it is recorded, with each wish that cannot be met and why', async () => {
  const { page } = person;
  await person.open('互评');
  await person.follow('分组与抽取');
  await person.fill(/^随机种子/, '2026-11-26 福彩 3D 583');
  await person.press('预览抽取结果');
  await page.getByText(/互相评分：本组单位太少，互不重复的组合不够$/).first().waitFor();
  await person.press('记入台账');
  await done(person, '抽取结果已记入台账');
});

it('publishes a list from which anybody draws the same', async () => {
  const download = person.page.waitForEvent('download');
  await person.press('下载抽取名单');
  const file = await download;
  expect(file.suggestedFilename()).not.toMatch(/秦州|清水|财政|体育/);
  const read = readPeerDraw(await readFile(await file.path(), 'utf8'));
  expect(read.ok && read.file.input).toMatchObject({ seed: '2026-11-26 福彩 3D 583', perUnit: 3 });
  expect(read.ok && repeatPeerDraw(read.file).same).toBe(true);
});

it.each(units)('%s scores itself', async (unit) => {
  if (unit === units[0]) {
    await person.actAs('考评办 · 经办');
    await moveOn(person, '自查自评');
  }
  await person.actAs('被考评单位', unit);
  await person.open('自评表');
  await score(person, {});
  await handIn(person);
});

it('the office opens the peer review', async () => {
  await person.actAs('考评办 · 经办');
  await moveOn(person, '互查互评');
});

it.each(units.flatMap((reviewer) => units.filter((unit) => unit !== reviewer).map((unit) => ({ reviewer, unit }))))('$reviewer scores $unit', async ({ reviewer, unit }) => {
  await person.actAs('互评单位', reviewer);
  await person.open('互评');
  await person.follow(`给“${unit}”打分`);
  await score(person, losses[unit]);
  await handIn(person);
});

it('what was handed in is sealed, for the office too, and cannot be looked over yet', async () => {
  const { page } = person;
  await person.actAs('考评办 · 经办');
  await person.open('互评');
  await person.follow(/“清水县人民政府”给“秦州区人民政府”的评分表：已完成/);
  await page.getByText(/互评表已提交并密封/).waitFor();
  await person.open('互评');
  await person.follow('互评情况分析');
  await page.getByText(/在互评阶段结束前是密封的/).waitFor();
});

it('after the stage the office looks the sheets over: in words, as a chart and as a table', async () => {
  const { page } = person;
  await moveOn(person, '综合评价');
  await person.open('互评');
  await person.follow('互评情况分析');
  await page.getByText(/12 份互评表没有超出正常差异的情况/).waitFor();
  const table = page.getByRole('table', { name: '各互评单位与他人、与考评办的差距' });
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(units.length + 1);
  await page.getByRole('heading', { name: '各互评单位的松紧' }).waitFor();
});

it('without one complaint of the browser', () => {
  expect(person.complaints).toEqual([]);
});
