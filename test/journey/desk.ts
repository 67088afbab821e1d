/**
 * The scoring desk of one unit: findings, problems, fraud, grades.
 *
 * Imports: test/journey.
 */

import { expect } from 'vitest';

import { patiently, type Person } from './person.ts';
import { done } from './year.ts';

/** The desk of a unit, at an item or a matter. */
export async function openDesk(person: Person, unit: string, place?: string | RegExp): Promise<void> {
  await person.open('评分台');
  await person.follow(unit);
  await person.page.getByRole('heading', { level: 1, name: unit }).waitFor();
  if (place !== undefined) await turnTo(person, place);
}

export async function turnTo({ page }: Person, place: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: '考评项' }).getByRole('button', { name: place }).click();
}

/**
 * The office's own points by keyboard alone: F for full marks, a digit to begin with others, Enter to go on. Begins at
 * the first item.
 */
export async function rateByKeyboard({ page }: Person, given: Readonly<Record<string, string>>): Promise<void> {
  const items = await page.getByRole('navigation', { name: '考评项' }).getByRole('button', { name: /\d+\.\d+ / }).count();
  for (let item = 0; item < items; item += 1) {
    const title = page.getByRole('article').getByRole('heading', { level: 2 });
    const name = await title.innerText();
    const id = name.split(/\s/)[0] ?? '';
    const points = given[id];
    if (points === undefined) {
      await page.keyboard.press('f');
    } else {
      await page.keyboard.type(points);
      await page.keyboard.press('Enter');
      await page.keyboard.type(`${id} 核查不实`);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => title.innerText(), patiently).not.toBe(name);
  }
}

export async function enterResult(person: Person, { score, answers, source }: { readonly score: string; readonly answers: string; readonly source: string }): Promise<void> {
  const { page } = person;
  await turnTo(person, /社会评议评价/);
  const form = page.getByRole('article', { name: '社会评议评价' });
  await form.getByLabel('得分', { exact: true }).fill(score);
  await form.getByLabel(/^答卷数/).fill(answers);
  await form.getByLabel(/^来源/).fill(source);
  await form.getByRole('button', { name: '保存得分' }).click();
  await form.getByText(`${answers} 份答卷`).waitFor();
}

export async function takeUp({ page }: Person, finding: string): Promise<void> {
  const card = page.getByRole('article', { name: `自报问题：${finding}` });
  await card.getByRole('button', { name: '采纳为问题' }).click();
  await card.getByText(/已采纳为第 \d+ 号问题/).waitFor();
}

/** Decides where a problem counts. */
export async function decidePlace(person: Person, problem: number, place: RegExp, reason: string): Promise<void> {
  const card = person.page.getByRole('article', { name: `第 ${problem} 号问题`, exact: true });
  await card.getByRole('button', { name: '决定扣分处' }).click();
  await person.dialog().getByRole('radio', { name: place }).check();
  await confirm(person, '决定', reason);
  await card.getByText('扣分处已决定').waitFor();
}

export async function joinInto(person: Person, problem: number, into: RegExp, reason: string): Promise<void> {
  const card = person.page.getByRole('article', { name: `第 ${problem} 号问题`, exact: true });
  await card.getByRole('button', { name: '认定为同一问题' }).click();
  const other = person.dialog().getByLabel('哪一个问题');
  const name = (await other.getByRole('option').allInnerTexts()).find((option) => into.test(option));
  await other.selectOption({ label: name ?? '' });
  await confirm(person, '认定为同一问题', reason);
  await card.getByText(/并入第 \d+ 号/).waitFor();
}

export async function withdraw(person: Person, problem: number, reason: string): Promise<void> {
  const card = person.page.getByRole('article', { name: `第 ${problem} 号问题`, exact: true });
  await card.getByRole('button', { name: '撤销问题' }).click();
  await confirm(person, '撤销问题', reason);
  await card.getByText('已撤销').first().waitFor();
}

async function confirm({ dialog }: Person, button: string, reason: string): Promise<void> {
  await dialog().getByLabel(/^理由/).fill(reason);
  await dialog().getByRole('button', { name: button, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
}

export async function proposeFraud({ page }: Person, points: string, reason: string): Promise<void> {
  const form = page.getByRole('region', { name: '提出扣分' });
  await form.getByLabel(/^扣分（/).fill(points);
  await form.getByLabel(/^事实与理由/).fill(reason);
  await form.getByRole('button', { name: '提出，交另一人复核' }).click();
  await page.getByText('等待另一人复核').waitFor();
}

export async function signFraud({ page }: Person, words: string): Promise<void> {
  await page.getByLabel(/^复核意见/).fill(words);
  await page.getByRole('button', { name: '同意扣分' }).click();
  await page.getByText('已复核，计入总分').waitFor();
}

/** The suggested grade for every unit whose total is complete. */
export async function proposeSuggested(person: Person, units: number): Promise<void> {
  await person.open('评分台');
  await person.press(`拟定全部建议等次（${units}）`);
  await person.dialog().getByRole('button', { name: `拟定 ${units} 个单位` }).click();
  await done(person, `已为 ${units} 个单位拟定等次`);
}

/** Another grade than the suggested one; refused without a reason first. */
export async function depart({ page }: Person, grade: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${grade} \\(`) }).check();
  await page.getByRole('button', { name: `拟定为“${grade}”` }).click();
  await page.getByText('等次与建议不同，请写明理由。').waitFor();
  await page.getByLabel(/^与建议不同的理由/).fill(reason);
  await page.getByRole('button', { name: `拟定为“${grade}”` }).click();
  await page.getByRole('article').getByText('与建议不同').first().waitFor();
}
