/**
 * What inspectors put on record: problems and visits that found none.
 *
 * Imports: test/journey.
 */

import type { Person } from './person.ts';

export interface Place { readonly item: string; readonly rule: string; readonly count?: number }

export interface NewProblem {
  readonly unit: string;
  readonly places: readonly Place[];
  readonly words: string;
  readonly method?: string;
  readonly file?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
}

/** Ends where the program says that it is recorded. */
export async function recordProblem(person: Person, { unit, places, words, method = '网站抽查', file }: NewProblem): Promise<void> {
  const { page } = person;
  await person.open('问题');
  await person.follow('记录问题');
  const form = page.getByRole('form', { name: '记录问题' });
  await form.getByLabel(/^被考评单位/).fill(unit);
  for (const [index, { item, rule, count = 1 }] of places.entries()) {
    if (index > 0) await form.getByRole('button', { name: '同一问题还涉及其他考评项' }).click();
    const place = form.getByRole('group', { name: `扣分处 ${index + 1}` });
    await place.getByLabel(/^考评项/).selectOption(item);
    await place.getByRole('radio', { name: rule }).check();
    if (count > 1) await place.getByLabel(/^数量/).fill(String(count));
  }
  await form.getByLabel(/^问题描述/).fill(words);
  await form.getByRole('radio', { name: method }).check();
  if (file !== undefined) {
    const chooser = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: '选择文件' }).click();
    await (await chooser).setFiles(file);
    await form.getByText(file.name).first().waitFor();
  }
  await form.getByRole('button', { name: '记录问题' }).click();
  await page.getByRole('heading', { name: new RegExp(`已记录：${unit}`) }).waitFor();
}

export async function recordVisit(person: Person, { unit, method = '实地检查' }: { readonly unit: string; readonly method?: string }): Promise<void> {
  const { page } = person;
  await person.open('问题');
  await person.follow('记录问题');
  await page.getByRole('tab', { name: '检查无问题' }).click();
  const form = page.getByRole('form', { name: '检查无问题' });
  await form.getByLabel(/^被考评单位/).fill(unit);
  await form.getByRole('radio', { name: method }).check();
  await form.getByRole('button', { name: '记录检查' }).click();
  await page.getByRole('heading', { name: new RegExp(`已记录：${unit}`) }).waitFor();
}
