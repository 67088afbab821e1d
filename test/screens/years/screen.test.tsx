/** The list of years: where each stands, backups out and in, samples removed. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, inspector, leader, office, unit, type World } from '../../support/world.ts';

const oneYear = (world: World) => world.createYear('y1', arxan2021, [unit('edu', '市教育局')]);

const backupOf = async (world: World, book = 'y1') => (await world.ask(office, `/books/${book}/backup`)).text();

async function restoring(text: string, name = 'a.json', world = createWorld()) {
  const shown = await renderScreen('/years', { world });
  const input = await screen.findByLabelText('选择备份文件', { selector: 'input' });
  await shown.user.upload(input, new File([text], name, { type: 'application/json' }));
  return { ...shown, outcome: () => within(screen.getByRole('list', { name: '恢复结果' })).getByRole('listitem') };
}

describe('the list of years', () => {
  it('shows stage and deadline of each year', async () => {
    await renderScreen('/years', { prepare: oneYear });
    const row = (await screen.findByRole('link', { name: '2025年度考评' })).closest('tr');
    expect(row).toHaveTextContent('准备');
    expect(row).toHaveTextContent('阿尔山市政府信息公开考评（2021）');
  });

  it('keeps the filter in the address, and says when nothing matches', async () => {
    await renderScreen('/years?show=finished', { prepare: oneYear });
    expect(await screen.findByText('这一范围内没有年度。')).toBeVisible();
    expect(screen.getByLabelText('范围')).toHaveValue('finished');
  });

  it('offers backup and restore to the office alone', async () => {
    await renderScreen('/years', { prepare: oneYear, actor: leader });
    await screen.findByRole('link', { name: '2025年度考评' });
    expect(screen.queryByRole('button', { name: /备份/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '选择备份文件' })).toBeNull();
  });
});

describe('a backup', () => {
  it('is handed over as a file named after the year', async () => {
    const clicked: string[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    const { user } = await renderScreen('/years', { prepare: oneYear });
    await user.click(await screen.findByRole('button', { name: '备份“2025年度考评”' }));
    expect(await screen.findByText(/“2025年度考评”的备份已交给浏览器下载/)).toBeVisible();
    expect(clicked).toEqual([expect.stringMatching(/^考评备份-2025年度考评-\d{4}-\d\d-\d\d\.json$/)]);
    vi.restoreAllMocks();
  });

  it('brings a year back on another computer', async () => {
    const there = createWorld();
    await oneYear(there);
    const { outcome } = await restoring(await backupOf(there));
    await waitFor(() => expect(outcome()).toHaveTextContent('“a.json”已恢复，写入 2 条记录。'));
    expect(await screen.findByRole('link', { name: '2025年度考评' })).toBeVisible();
  });

  it('says how many evidence files neither the backup nor this computer has', async () => {
    const there = createWorld();
    await oneYear(there);
    const bytes = new TextEncoder().encode('网页截图');
    const file = { kind: 'file' as const, sha256: bytesToHex(sha256(bytes)), name: '截图.png', type: 'image/png', size: bytes.length, note: '' };
    await there.ask(inspector, `/books/y1/evidence/${file.sha256}`, { method: 'PUT', body: bytes, headers: { 'content-type': 'image/png' } });
    await there.done('y1', inspector, {
      kind: 'recordProblem', problem: there.newId(), unit: 'edu', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '公开栏空白', foundOn: '2025-11-03', method: 'website', evidence: [file],
    });
    const { outcome } = await restoring(JSON.stringify({ ...JSON.parse(await backupOf(there)), files: [] }));
    await waitFor(() => expect(outcome()).toHaveTextContent('有 1 个证据文件备份里没有、本机也没有'));
  });

  it('that is here already changes nothing and says so', async () => {
    const world = createWorld();
    await oneYear(world);
    const { outcome } = await restoring(await backupOf(world), 'a.json', world);
    await waitFor(() => expect(outcome()).toHaveTextContent('本机都已有'));
  });

  it.each([
    ['something else', () => '{"a":1}', /没有恢复：.*位置：format/],
    ['no JSON', () => 'hello', /这不是考评年度备份文件/],
    ['cut off', (text: string) => text.slice(0, -40), /不完整，可能没有复制完/],
    ['of an unknown version', (text: string) => text.replace('"version":1', '"version":7'), /版本（7）/],
    ['with one character changed', (text: string) => text.replace('市教育局', '市教育司'), /台账校验不符，位置：entries\.1/],
  ])('that is %s is refused with the place and the reason', async (_what, change, sentence) => {
    const there = createWorld();
    await oneYear(there);
    const { outcome, world } = await restoring(change(await backupOf(there)));
    await waitFor(() => expect(outcome()).toHaveTextContent(sentence));
    expect(await world.stores.books.list()).toEqual([]);
  });

  it('that is larger than any backup is not even read', async () => {
    const { user } = await renderScreen('/years');
    const huge = new File(['x'], 'huge.json', { type: 'application/json' });
    Object.defineProperty(huge, 'size', { value: 3_000_000_000 });
    await user.upload(await screen.findByLabelText('选择备份文件', { selector: 'input' }), huge);
    expect(await screen.findByText('“huge.json”没有恢复：文件太大，无法读取。')).toBeVisible();
  });
});

it('removes a sample after asking, and offers it for samples alone', async () => {
  const { user, world } = await renderScreen('/years', {
    prepare: async (world) => {
      await oneYear(world);
      await world.done('s1', office, {
        kind: 'createAssessment', title: '示例年度', year: 2025, scheme: arxan2021, sample: true, stages: [...defaultStages(arxan2021, 2025)], settings: defaultSettings(arxan2021),
      });
    },
  });
  await user.click(await screen.findByRole('button', { name: '移除示例“示例年度”' }));
  expect(screen.queryByRole('button', { name: /移除示例“2025/ })).toBeNull();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '移除' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: '示例年度' })).toBeNull());
  expect((await world.stores.books.list()).map(({ book }) => book)).toEqual(['y1']);
});
