/** Results from site come back: refused whole with the place, or looked at one by one and taken, once, in the name of who recorded them. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { writeSiteResults, type SiteResults } from '#exchange/site-results.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ProblemsView } from '#view/problems.ts';
import { altered, id, results } from '../../exchange/site-files.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { leader, office, unit, type World } from '../../support/world.ts';


async function year(world: World): Promise<void> {
  await world.createYear('y', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  await world.done('y', office, {
    kind: 'planInspection', inspection: id('2'), title: '四季度抽查', method: 'onSite', from: '2025-12-01', to: '2025-12-31', items: ['2.1'], targets: [{ unit: 'edu', inspectors: ['检查员甲'] }],
  });
}

const open = async (kept: SiteResults | string, setting: Parameters<typeof renderScreen>[1] = { prepare: year }) => {
  const opened = await renderScreen('/years/y/site-results', setting);
  await opened.user.upload(await screen.findByLabelText('选择结果文件', { selector: 'input' }), new File([typeof kept === 'string' ? kept : writeSiteResults(kept)], '结果.json'));
  return opened;
};
const problems = async (world: World) => (await world.get<ProblemsView>(office, '/books/y/problems')).problems;

describe('a file of results', () => {
  it('that was altered is refused whole', async () => {
    const { world } = await open(altered(writeSiteResults(results), 'content.records.1.commands.0.words', '没有问题'));
    expect(await screen.findByRole('alert')).toHaveTextContent('文件内容与校验值不符，可能损坏或被改动。');
    expect(await problems(world)).toEqual([]);
  });

  it('is looked at record by record and taken once, in the name of who recorded it', async () => {
    const { user, world } = await open(results);
    expect(await screen.findByText('可导入 3 条，疑似重复 0 条，已有 0 条，有冲突 0 条')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '导入所选 3 条' }));
    expect(await screen.findByText('已导入 3 条。')).toBeVisible();
    expect((await problems(world)).map(({ words, evidence }) => [words, evidence.length])).toEqual([['办事大厅公开栏是空的', 1]]);
    await user.upload(screen.getByLabelText('换一个文件', { selector: 'input' }), new File([writeSiteResults(results)], '结果.json'));
    expect(await screen.findByText('可导入 0 条，疑似重复 0 条，已有 3 条，有冲突 0 条')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^导入所选/ })).not.toBeInTheDocument();
  });

  it('leaves out what was unticked, and what cannot be taken says why', async () => {
    const [visit, problem, end] = results.records;
    const { user, world } = await open({ ...results, records: [visit!, problem!, { ...problem!, id: id('88') }, end!] });
    const rows = await screen.findAllByRole('row');
    expect(rows[3]).toHaveTextContent('文件中有相同记录，只取第一条');
    expect(within(rows[3]!).getByRole('checkbox')).toBeDisabled();
    await user.click(within(rows[2]!).getByRole('checkbox'));
    await user.click(within(rows[4]!).getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: '导入所选 1 条' }));
    await waitFor(async () => expect((await world.get<ProblemsView>(office, '/books/y/problems')).visits).toHaveLength(1));
    expect(await problems(world)).toEqual([]);
  });

  it('of another year is in conflict as a whole', async () => {
    await open({ ...results, book: 'z', bookTitle: '2024年度考评' });
    expect(await screen.findByText('可导入 0 条，疑似重复 0 条，已有 0 条，有冲突 3 条')).toBeVisible();
    expect(screen.getAllByText('这是“2024年度考评”的记录，不属于本年度')).toHaveLength(3);
  });

  it('is nothing for somebody who records nothing', async () => {
    await renderScreen('/years/y/site-results', { prepare: year, actor: leader });
    expect(await screen.findByText('您在当前阶段不能记录检查和问题。')).toBeVisible();
  });
});
