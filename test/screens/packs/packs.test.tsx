/** A pack on a device without a year: opened from a file or refused with the place, gone through, and its results brought out. */

import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { setActor } from '#client/actor.ts';
import { keepRecord, readOutbox, removeRecord } from '#client/site/outbox.ts';
import { siteStore } from '#client/site/site-store.ts';
import { readSiteResults } from '#exchange/site-results.ts';
import { writePack } from '#exchange/pack.ts';
import { altered, pack, problem, visit } from '../../exchange/site-files.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector } from '../../support/world.ts';

const text = writePack(pack);
const file = (content: string) => new File([content], '四季度抽查-检查包.json', { type: 'application/json' });
const input = () => screen.findByLabelText('打开检查包', { selector: 'input' });

beforeEach(async () => {
  setActor(inspector);
  await (await siteStore()).remove([{ table: 'packs', key: pack.pack }]);
  for (const { id } of await readOutbox()) await removeRecord(id);
});

describe('a pack', () => {
  it.each([
    ['cut off', text.slice(0, -9), '文件不完整，可能没有复制完。'],
    ['altered', altered(text, 'content.problems.0.words', '别的'), '文件内容与校验值不符，可能损坏或被改动。'],
    ['of another version', altered(text, 'version', 7), '文件的版本（7）与本程序不同，请使用相应版本的程序。'],
    ['without units', altered(text, 'content.inspection.targets', []), '文件内容不符合格式，位置：content.inspection.targets'],
    ['of another kind', '{"format":"kaoping-book"}', '这是另一种文件（kaoping-book），不能在这里用。'],
  ])('%s is refused with a sentence, and nothing is kept', async (_, broken, sentence) => {
    const { user } = await renderScreen('/packs', { actor: inspector });
    await user.upload(await input(), file(broken));
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(screen.getByText('还没有打开检查包。')).toBeVisible();
  });

  it('too large to be read is not read', async () => {
    const { user } = await renderScreen('/packs', { actor: inspector });
    const large = file('{}');
    Object.defineProperty(large, 'size', { value: 500_000_000 });
    const read = vi.spyOn(large, 'text');
    await user.upload(await input(), large);
    expect(await screen.findByRole('alert')).toHaveTextContent('文件太大，读不了。');
    expect(read).not.toHaveBeenCalled();
  });

  it('is kept on the device, shows its units and how far each is, and gives the results as a file', async () => {
    const { user } = await renderScreen('/packs', { actor: inspector });
    await user.upload(await input(), file(text));
    expect(await screen.findByText('已打开“四季度抽查”')).toBeVisible();
    for (const command of [visit, problem]) {
      await keepRecord({ book: 'y', bookTitle: pack.bookTitle, pack: pack.pack, about: { kind: command === visit ? 'visit' : 'problem', unit: '市教育局', words: command.words }, commands: [command], files: [] });
    }
    await user.click(screen.getByRole('link', { name: '进入检查' }));
    const units = await screen.findByRole('list', { name: '被检查单位' });
    expect(within(units).getByRole('listitem')).toHaveTextContent(/市教育局.*检查员甲.*进行中/);
    const saved: Blob[] = [];
    const [make, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = vi.fn();
    await user.click(screen.getByRole('button', { name: '导出结果' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const read = readSiteResults(await saved[0]!.text());
    expect(read.ok && [read.content.pack, read.content.schemeHash, read.content.records.map(({ commands }) => commands[0]?.kind)]).toEqual([pack.pack, pack.schemeHash, ['recordVisit', 'recordProblem']]);
    [URL.createObjectURL, URL.revokeObjectURL] = [make, revoke];
  });
});
