/**
 * The screens that only a server has, in a city with counties: accounts, a table of accounts, counties and what they published, receipts, and the
 * windows to log in. Nothing for axe to find, nothing wider than the window, no word left in the other language.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildSample } from '#mock/build-samples.ts';
import { writeBackup } from '#exchange/backup.ts';
import { seal } from '#ledger/chain.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { axeFaults } from '../browser/axe.ts';
import { complaintsOf, desk, launchChromium, phone } from '../browser/chromium.ts';
import { chineseFaults, keyFaults, wordsOf } from '../browser/page-words.ts';
import { totpDigits } from '../server/totp-digits.ts';
import { sitDown, type Person } from './person.ts';
import { aboutColours, frameFaults, widthFaults } from './screen-faults.ts';
import { startService, yearUnderReview, type Administrator, type RunningService } from './service.ts';

const password = 'correct horse battery';
const units = [['edu', '市教育局'], ['fin', '市财政局']] as const;
const people = ['张三', '李四', '王五', '赵六', '秦经办', '秦州区政务公开考评办公室', '麦经办', '麦积区政务公开考评办公室'];
const countyYear = published();
const typed = ['中文', ...people, ...units.flat(), JSON.stringify(countyYear.entries)].join('\n');

let browser: Browser;
let service: RunningService;
const first = new Map<string, string>();
let receipt = '';

beforeAll(async () => {
  browser = await launchChromium();
  service = await startService({ backup: await yearUnderReview(tianshui2015, units), before });
});
afterAll(async () => {
  await browser.close();
  await service.end();
});

async function before({ run, file }: Administrator): Promise<void> {
  const account = async (...words: readonly string[]) => {
    const [username = '', given = ''] = ((await run(...words))[0] ?? '').split('\t');
    first.set(username, given);
  };
  await account('create-user', 'zhang', '张三');
  await account('create-user', 'lisi', '李四', 'unit=edu');
  await account('create-user', 'wangwu', '王五', 'posts=inspector,leader');
  await account('create-office', 'qinzhou', '秦州区政务公开考评办公室', 'qin', '秦经办');
  await account('create-office', 'maiji', '麦积区政务公开考评办公室', 'mai', '麦经办');
  await run('import-book', file('county.json', writeBackup(countyYear)), 'office=qinzhou');
}

/** The finished sample as a county's own year: what is no sample is shown to the city. */
function published() {
  const { entries } = buildSample('sample-tianshui-2025');
  const own = entries.map(({ text }, place) => ({ ...(JSON.parse(text) as object), ...(place === 0 ? { sample: false } : {}) }));
  return { book: 'county-2025', savedAt: '2026-02-01T00:00:00.000Z', entries: seal({ book: 'county-2025', length: 0, head: '' }, own), files: [], drafts: [] };
}

/** Logged in with a password of their own; `ask` speaks to the service past the screens. */
async function logIn(context: BrowserContext, username: string): Promise<void> {
  const post = (path: string, data: object) => context.request.post(`${service.address}${path}`, { data, headers: { origin: service.address.slice(0, -1) } });
  if ((await post('api/session', { username, password })).ok()) return;
  expect((await post('api/session', { username, password: first.get(username) ?? '' })).status()).toBe(200);
  expect((await post('api/session/password', { current: first.get(username) ?? '', next: password })).status()).toBe(200);
}

async function comeIn(username: string): Promise<Person> {
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' });
  await logIn(context, username);
  return sitDown(context, '', service.address);
}

/** In both languages and both themes, at both sizes. */
async function faultsAt({ page, choose, goTo, settled }: Person, place: string): Promise<readonly string[]> {
  if (place.includes('county=')) {
    // the year of a county is nothing without the county: there is no going there first and saying whose it is after
    await page.evaluate((to) => {
      location.hash = to;
    }, place);
    await page.getByRole('heading', { level: 1, name: /秦州区/ }).waitFor();
    await settled();
  } else await goTo(place);
  const found = [...(await frameFaults(page, 'zh-CN')), ...(await widthFaults(page)), ...keyFaults(await wordsOf(page), typed), ...(await axeFaults(page)).map((fault) => `light: ${fault}`)];
  await choose('外观', 'dark');
  found.push(...(await axeFaults(page, aboutColours)).map((fault) => `dark: ${fault}`));
  await page.setViewportSize(phone);
  found.push(...(await axeFaults(page)).map((fault) => `dark phone: ${fault}`));
  await page.setViewportSize(desk);
  await choose('外观', 'light');
  await choose('界面语言', 'en');
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  found.push(...(await widthFaults(page)), ...chineseFaults(await wordsOf(page), typed).map((fault) => `en ${fault}`));
  await page.getByRole('banner').getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  return found.map((fault) => `${place} ${fault}`);
}

describe.each([
  ['the office of a city', 'zhang', ['#/counties', '#/counties?show=running', '#/counties/county-2025?county=qinzhou', '#/people', '#/people?show=waiting', '#/people/import', '#/receipts', '#/settings']],
  ['a unit', 'lisi', ['#/receipts', '#/people', '#/people/import']],
] as const)('%s', (_, username, places) => {
  it('sees its screens without a fault, in both languages', { timeout: 400_000 }, async () => {
    const person = await comeIn(username);
    const faults: string[] = [];
    for (const place of places) faults.push(...(await faultsAt(person, place)));
    expect([...faults, ...person.complaints]).toEqual([]);
    await person.leave();
  });
});

it('accounts come from a table row by row, first passwords are shown once, and the same table makes nothing twice', { timeout: 200_000 }, async () => {
  const person = await comeIn('zhang');
  const { page } = person;
  await person.goTo('#/people');
  await person.follow('从表格导入');
  const table = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,用户名,所属,岗位\n孙七,sunqi,市教育局,互评\n周八,zhouba,,检查员、领导小组\n吴九,zhang,,\n郑十,zheng,市体育局,\n李四,lisi,市教育局,\n') };
  await page.locator('#import-file').setInputFiles(table);
  await page.getByText('共 5 行：可导入 2 行，有误 2 行，已有 1 行。').waitFor();
  const rows = page.getByRole('region', { name: '逐行预览' });
  expect(await rows.getByRole('row', { name: /吴九/ }).innerText()).toContain('用户名已被别人使用');
  expect(await rows.getByRole('row', { name: /郑十/ }).innerText()).toContain('没有这个单位');
  expect(await axeFaults(page)).toEqual([]);
  expect(await widthFaults(page)).toEqual([]);
  await person.press('导入 2 行');
  const once = page.getByRole('dialog', { name: '首次密码' });
  await once.waitFor();
  const given = await once.locator('code').allInnerTexts();
  expect(given).toHaveLength(2);
  expect(await axeFaults(page)).toEqual([]);
  await once.getByRole('button', { name: '已记下' }).click();
  await page.getByText('共 5 行：可导入 0 行，有误 2 行，已有 3 行。').waitFor();
  await page.locator('#import-file').setInputFiles(table);
  await page.getByText('共 5 行：可导入 0 行，有误 2 行，已有 3 行。').waitFor();
  expect(await page.getByRole('button', { name: '导入 0 行' }).isDisabled()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载模板' }).click()]);
  expect(download.suggestedFilename()).toBe('账号-导入模板.xlsx');
  // who was made can come in with what was shown
  expect((await page.context().request.post(`${service.address}api/session`, { data: { username: 'sunqi', password: given[0] ?? '' }, headers: { origin: service.address.slice(0, -1) } })).status()).toBe(200);
  expect(person.complaints).toEqual([]);
  await person.leave();
});

describe('a receipt', () => {
  it('is checked by anybody with an account: dropped, chosen or pasted', { timeout: 200_000 }, async () => {
    const author = await comeIn('lisi');
    const command = { kind: 'keepRecord', id: '00000000-0000-4000-8000-0000000000aa', record: '00000000-0000-4000-8000-0000000000ab', unit: 'edu', content: { register: 'request', title: '申请公开', number: '', received: '2025-11-03', channel: 'online', note: '' } };
    const answer = await author.page.context().request.post(`${service.address}api/books/served-year/commands`, { data: command, headers: { origin: service.address.slice(0, -1) } });
    const body = (await answer.json()) as { readonly receipt: Readonly<Record<string, unknown>> };
    receipt = JSON.stringify({ receipts: [body.receipt] });
    await author.leave();
    const { page, goTo, complaints, leave } = await comeIn('wangwu');
    await goTo('#/receipts');
    const outcome = page.getByRole('main').getByRole('status');
    const choose = (text: string, name = '回执.json') => page.locator('main input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose(receipt);
    await outcome.getByText('属实，仍在台账中').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('或粘贴回执的文字').fill(receipt.replace('"seq":', '"seq":1'));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await outcome.getByText('不能作为凭据：内容被改动过').waitFor();
    await choose(receipt.replace(String(body.receipt['key']), '0'.repeat(16)));
    await outcome.getByText('不是本系统签发的').waitFor();
    await choose('尊敬的考评办：', '来信.txt');
    await outcome.getByText('“来信.txt”无法识别').waitFor();
    const bytes = await page.evaluateHandle((text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], '回执.json', { type: 'application/json' }));
      return carried;
    }, receipt);
    await page.getByRole('group', { name: '回执文件' }).dispatchEvent('drop', { dataTransfer: bytes });
    await outcome.getByText('属实，仍在台账中').waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it('whose entry is gone raises the alarm', { timeout: 100_000 }, async () => {
    const { page, goTo, leave } = await comeIn('lisi');
    // a lost entry is acted: test/server/signed.test.ts loses a real one
    await page.route('**/api/receipts', (route) => route.fulfill({ json: { ok: true, looked: [{ state: 'gone', kind: null }] } }));
    await goTo('#/receipts');
    await page.locator('main input[type="file"]').setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: Buffer.from(receipt) });
    await page.getByText('警报：回执属实，但台账中已没有这一条').waitFor();
    expect([...(await axeFaults(page)), ...(await widthFaults(page))]).toEqual([]);
    await leave();
  });
});

describe('the windows to log in', () => {
  /** What is wrong with the open window: at both sizes, in both themes. */
  async function windowFaults(page: Page): Promise<readonly string[]> {
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-mantine-color-scheme', name), theme);
      for (const [name, size] of Object.entries({ phone, desk })) {
        await page.setViewportSize(size);
        const over = await page.evaluate(() => [...document.querySelectorAll('dialog[open]')].reduce((most, one) => Math.max(most, one.scrollWidth - one.clientWidth), 0));
        found.push(...(over > 0 ? [`${theme} ${name}: ${over} px wider than the window`] : []), ...(await axeFaults(page)).map((fault) => `${theme} ${name}: ${fault}`));
      }
    }
    return found;
  }

  it('have no fault, from a wrong password to the digits of a telephone', { timeout: 300_000 }, async () => {
    const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(service.address);
    const window = page.getByRole('dialog', { name: /登录|修改密码/ });
    const logInAs = async (username: string, given: string) => {
      await window.getByLabel('用户名').fill(username);
      await window.getByLabel('密码').fill(given);
      await window.getByRole('button', { name: '登录', exact: true }).click();
    };
    await window.waitFor();
    // the bar of the program is out of reach behind the window
    const choice = page.getByRole('dialog').getByRole('combobox');
    await choice.selectOption('en');
    await page.getByRole('dialog', { name: 'Log in' }).waitFor();
    await choice.selectOption('zh');
    await window.waitFor();
    const faults = [...(await windowFaults(page))];
    for (let time = 0; time < 12 && !(await window.getByText('尝试次数过多').isVisible()); time += 1) {
      await logInAs('nobody', 'wrong password');
      await window.getByRole('alert').waitFor();
      if (time === 0) faults.push(...(await windowFaults(page)));
    }
    await window.getByText('尝试次数过多').waitFor();
    faults.push(...(await windowFaults(page)));
    await logInAs('mai', first.get('mai') ?? '');
    await window.getByRole('heading', { name: '首次登录，请修改密码' }).waitFor();
    faults.push(...(await windowFaults(page)));
    await window.getByLabel('当前密码').fill(first.get('mai') ?? '');
    await window.getByLabel('新密码', { exact: true }).fill(password);
    await window.getByLabel('再输一遍新密码').fill(password);
    await window.getByRole('button', { name: '保存新密码' }).click();
    await window.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '麦经办' }).click();
    const account = page.getByRole('dialog', { name: '我的账号' });
    const second = account.getByRole('region', { name: '两步验证' });
    await second.getByLabel('当前密码').fill(password);
    await second.getByRole('button', { name: '开启两步验证' }).click();
    await second.getByRole('img', { name: '密钥的二维码' }).waitFor();
    faults.push(...(await windowFaults(page)));
    const secret = await second.locator('p').filter({ hasText: /^[A-Z2-7]{16,}$/ }).innerText();
    await second.getByLabel('动态验证码').fill(totpDigits(secret));
    await second.getByRole('button', { name: '确认开启' }).click();
    await second.getByRole('button', { name: '关闭两步验证' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '退出登录' }).click();
    await logInAs('mai', password);
    const digits = window.getByLabel('动态验证码');
    await digits.waitFor();
    // typed at once, without a click
    expect(await digits.evaluate((field) => document.activeElement === field)).toBe(true);
    faults.push(...(await windowFaults(page)));
    await window.getByRole('button', { name: '返回' }).click();
    await logInAs('mai', password);
    await digits.waitFor();
    await page.keyboard.type(totpDigits(secret));
    await page.keyboard.press('Enter');
    await window.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    // refused logins are answered so, and the browser writes them down; whoever logs out leaves with the page what was on its way
    expect(complaints.filter((complaint) => !/\b(401|429)\b|\/api\/changes\S* net::ERR_ABORTED$/.test(complaint))).toEqual([]);
    await context.close();
  });
});
