/**
 * The year as a whole: set up, moved on, approved, published, corrected; its book checked and carried away.
 *
 * Imports: node, test/journey.
 */

import { readFile } from 'node:fs/promises';

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

import { patiently, type Person } from './person.ts';

export interface NewYear {
  /** A part of the scheme's name. */
  readonly scheme: RegExp;
  readonly title: string;
  readonly units: readonly string[];
  /** For a scheme with peers. */
  readonly peersPerUnit?: number;
}

/** From home, as the office. Ends on the overview. */
export async function createYear(person: Person, { scheme, title, units, peersPerUnit }: NewYear): Promise<void> {
  const { page, dialog } = person;
  await person.open('首页');
  await person.follow('新建考评年度');
  // checked when the scheme has arrived
  await page.getByRole('radio', { name: scheme }).click();
  await page.getByRole('radio', { name: scheme, checked: true }).waitFor();
  await person.fill(/^考评年度/, '2026');
  await person.fill(/^年度名称/, title);
  if (peersPerUnit !== undefined) await page.getByLabel(/^每个单位由几个单位互评/).selectOption(String(peersPerUnit));
  await person.press('粘贴名单');
  await dialog().getByLabel(/每行一个单位/).fill(units.join('\n'));
  await dialog().getByRole('button', { name: /^加入/ }).click();
  await person.press('核对并创建');
  await dialog().getByRole('button', { name: '创建年度' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await person.settled();
}

/** On to the next stage. Answers what the dialog said was open. Without a reason it waits until none is asked: what was open a moment ago may still be shown. */
export async function moveOn(person: Person, stage: string, reason?: string): Promise<string> {
  await person.open('年度总览');
  await person.press(`进入“${stage}”`);
  const dialog = person.dialog();
  const why = dialog.getByLabel(/^提前进入下一阶段的理由/);
  if (reason === undefined) await why.waitFor({ state: 'detached' });
  const said = await dialog.innerText();
  if (reason !== undefined) await why.fill(reason);
  await dialog.getByRole('button', { name: `进入“${stage}”` }).click();
  await done(person, `已进入“${stage}”`);
  return said;
}

/** Each unit is scored by those after it in the list. */
export async function assignInTurn(person: Person): Promise<void> {
  await person.open('互评');
  await person.press('依次轮派');
  await person.press('核对并保存');
  await person.dialog().getByRole('button', { name: '保存互评安排' }).click();
  await done(person, '互评安排已保存');
}

export async function sendBack(person: Person, reason: string): Promise<void> {
  await person.open('年度总览');
  await person.press('退回重议');
  await person.dialog().getByLabel(/^理由/).fill(reason);
  await person.dialog().getByRole('button', { name: '退回重议' }).click();
  await done(person, '已退回考评办');
}

export async function approve(person: Person, note: string): Promise<void> {
  await person.open('年度总览');
  await person.press('审定');
  await person.dialog().getByLabel(/^审定意见/).fill(note);
  await person.dialog().getByRole('button', { name: '审定' }).click();
  await done(person, '已审定');
}

export async function publish(person: Person, version: number): Promise<void> {
  await person.open('年度总览');
  await person.press('发布结果');
  const dialog = person.dialog();
  await dialog.getByLabel('请输入“发布”以确认').fill('发布');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await done(person, `第 ${version} 版结果已发布`);
}

export async function correct(person: Person, reason: string): Promise<void> {
  await person.open('年度总览');
  await person.press('启动更正');
  await person.dialog().getByLabel(/^理由/).fill(reason);
  await person.dialog().getByRole('button', { name: '启动更正' }).click();
  await done(person, '已启动更正');
}

/** What a notice at the foot of the page says; it is put away at once, so that the next one is not taken for it. */
export async function done(person: Person, words: string): Promise<void> {
  const notices = person.page.getByRole('status', { name: '提示' });
  await notices.getByText(words).waitFor();
  await notices.getByRole('button', { name: '关闭' }).last().click();
  await person.settled();
}

export interface ResultLine { readonly unit: string; readonly total: string; readonly grade: string }

/** The ranking as it is read, best first; the grade without remarks on it. Waits until it reads as expected. */
export async function expectResults(person: Person, expected: readonly ResultLine[]): Promise<void> {
  await person.open('结果');
  const table = person.page.getByRole('table', { name: '考评结果排名' });
  await table.waitFor();
  await expect.poll(() => linesOf(table), patiently).toEqual(expected);
}

async function linesOf(table: Locator): Promise<readonly ResultLine[]> {
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const [, , total = '', grade = ''] = await row.getByRole('cell').allInnerTexts();
      return { unit: await row.getByRole('rowheader').innerText(), total, grade: grade.split(/\s/)[0] ?? '' };
    }),
  );
}

/** Checks the whole chain. Answers the hash of the newest entry. */
export async function verifyBook(person: Person): Promise<string> {
  await person.open('台账核验');
  await person.press('核验台账');
  const said = person.page.getByRole('main').getByRole('alert').filter({ hasText: '核验通过' });
  await said.waitFor();
  return said.locator('code').innerText();
}

/** The backup as a text, as the browser hands it over. */
export async function backUp(person: Person, title: string): Promise<string> {
  await person.open('考评年度');
  const download = person.page.waitForEvent('download');
  await person.press(`备份“${title}”`);
  return readFile(await (await download).path(), 'utf8');
}

export async function restore(person: Person, text: string): Promise<void> {
  await person.open('考评年度');
  const chooser = person.page.waitForEvent('filechooser');
  // the browser's own field stands before the button
  await person.page.getByRole('main').getByRole('button', { name: '选择备份文件' }).last().click();
  await (await chooser).setFiles({ name: '备份.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await person.follow('打开这个年度');
}
