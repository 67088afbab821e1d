/**
 * Filling in a sheet, item by item, and handing it in.
 *
 * Imports: test/journey.
 */

import type { Locator, Page } from 'playwright-core';

import type { Person } from './person.ts';

export interface OwnFinding { readonly item: string; readonly rule: string; readonly words: string }

/** The sheet is open. Every item is looked at; `found` is what was found. */
export async function lookThrough({ page }: Person, found: readonly OwnFinding[]): Promise<void> {
  for (const item of await itemButtons(page)) {
    const id = await openItem(item);
    await page.getByRole('checkbox', { name: '已对照检查' }).check();
    for (const { rule, words } of found.filter((one) => one.item === id)) {
      await page.getByRole('button', { name: '添加自查发现的问题' }).click();
      const fields = page.getByRole('group', { name: /^问题 1/ });
      // an item with one rule has chosen it already
      await fields.getByRole('radio', { name: rule }).check();
      await fields.getByLabel(/^具体情况/).fill(words);
    }
  }
}

/** Points and the reason for them, by item; full marks for every other item. */
export type Given = Readonly<Record<string, string>>;

/** The sheet is open at its first item. Goes on by J, or by button where the focus is in a field. */
export async function score({ page }: Person, given: Given): Promise<void> {
  const items = (await itemButtons(page)).length;
  for (let number = 1; number <= items; number += 1) {
    await page.getByText(`第 ${number} 项，共 ${items} 项`).waitFor();
    const id = (await page.getByRole('heading', { level: 2, name: /^\d+\.\d+ / }).last().innerText()).split(/\s/)[0] ?? '';
    const points = given[id];
    if (points === undefined) {
      await page.getByRole('button', { name: /^满分/ }).click();
    } else {
      await page.getByLabel('得分', { exact: true }).fill(points);
      await page.getByLabel(/^扣分理由/).fill(`${id} 台账不全`);
    }
    if (number === items) return;
    if (points === undefined) await page.keyboard.press('j');
    else await page.getByRole('button', { name: '下一项' }).click();
  }
}

/** Reads the check page, hands in, and answers the hash on the receipt. */
export async function handIn({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: '检查并提交' }).first().click();
  await page.getByText('全部填完，可以提交。').waitFor();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  return page.getByRole('main').getByText(/^(sha256:)?[0-9a-f]{64}$/).first().innerText();
}

async function itemButtons(page: Page): Promise<readonly Locator[]> {
  const list = page.getByRole('navigation', { name: '考评项目录' });
  await list.waitFor();
  return list.getByRole('listitem').getByRole('button').all();
}

async function openItem(button: Locator): Promise<string> {
  const name = (await button.innerText()).trim();
  await button.click();
  const id = name.split(/\s/)[0] ?? '';
  await button.page().getByRole('heading', { level: 2, name: new RegExp(`^${id.replace('.', '\\.')} `) }).waitFor();
  return id;
}
