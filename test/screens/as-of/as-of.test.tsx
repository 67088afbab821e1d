/** Looking at an earlier day: from a quiet button to the bar and back, and nothing can be done there. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { inspector, office, unit, type World } from '../../support/world.ts';
import { renderScreen } from '../../support/render-screen.tsx';

const book = 'year';

async function twoDays(world: World) {
  world.setDay('2025-03-03');
  await world.createYear(book, arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
  const record = (words: string) =>
    world.done(book, inspector, { kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words, foundOn: '2025-03-01', method: 'website', evidence: [] });
  await record('预算公开晚了两个月');
  world.setDay('2025-06-10');
  await record('公开栏没有分布图');
}

describe('an earlier day', () => {
  it('is chosen on the page, said in a bar, carried from page to page, and left again', async () => {
    const { user, router } = await renderScreen(`/years/${book}/problems`, { prepare: twoDays });
    await screen.findByText('公开栏没有分布图');
    await user.click(await screen.findByRole('button', { name: '查看某一天的情况' }));
    const day = screen.getByLabelText('查看哪一天的情况');
    await user.click(screen.getByRole('button', { name: '查看' }));
    expect(screen.getByText('请选择日期。')).toBeVisible();
    await user.type(day, '2025-01-02');
    await user.click(screen.getByRole('button', { name: '查看' }));
    expect(screen.getByText(/不能早于 2025年3月3日/)).toBeVisible();
    await user.clear(day);
    await user.type(day, '2025-06-01');
    await user.click(screen.getByRole('button', { name: '查看' }));

    const bar = await screen.findByRole('complementary', { name: '截至 2025年6月1日的情况，只读' });
    await waitFor(() => expect(screen.queryByText('公开栏没有分布图')).toBeNull());
    expect(await screen.findByText('预算公开晚了两个月')).toBeVisible();
    expect(screen.queryByRole('link', { name: '记录问题' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: '教育局 第 1 号' }));
    expect(await screen.findByRole('heading', { name: '教育局 第 1 号' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '更正' })).toBeNull();

    await user.click(within(screen.getByRole('navigation', { name: '主导航' })).getByRole('link', { name: '评分台' }));
    await screen.findByRole('heading', { name: /评分台/ });
    expect(router.state.location.search).toMatchObject({ asOf: '2025-06-01' });
    expect(screen.getByRole('complementary', { name: /截至/ })).toBeVisible();

    await user.click(within(screen.getByRole('complementary', { name: /截至/ })).getByRole('button', { name: '回到现在' }));
    expect(router.state.location.search).not.toMatchObject({ asOf: '2025-06-01' });
    expect(bar).not.toBeInTheDocument();
  });

  it.each(['', '/units', '/problems', '/inspections', '/rectification', '/objections', '/objections?tab=charges', '/registers?register=request', '/desk', '/desk/a', '/results', '/results/a', '/leadership'])('shows no button that changes the book: %s', async (path) => {
    await renderScreen(`/years/${book}${path}${path.includes('?') ? '&' : '?'}asOf=2025-06-01`, { prepare: twoDays, actor: office });
    await screen.findByRole('complementary', { name: /截至/ });
    await screen.findByRole('heading', { level: 1 });
    for (const name of ['记录问题', '更正', '撤销', '并入另一问题', '决定扣分处', '延期', '退回', '提出', '登记', '全部按建议拟定', '重新开放', /^登记/, /^进入/, /^推进/, /^保存/]) expect(screen.queryByRole('button', { name })).toBeNull();
    for (const name of ['记录问题', '安排检查', '导入现场结果', '下发整改通知书', '提出申诉', '从表格导入', '登记']) expect(within(screen.getByRole('main')).queryByRole('link', { name })).toBeNull();
  });

  it('is compared with today where somebody asks: what was recorded since, with links to it', async () => {
    const { user, router } = await renderScreen(`/years/${book}/problems?asOf=2025-06-01`, { prepare: twoDays, actor: office });
    await user.click(await screen.findByRole('button', { name: '此后的变化' }));
    const changes = await screen.findByRole('region', { name: '从那天到今天的变化' });
    expect(changes).toHaveTextContent('台账新增 1 条记录，涉及 1 个单位；新记录问题 1 个，1 个单位的得分有变化。');
    expect(changes).toHaveTextContent(/教育局.*99\.00 → 98\.00.*第 2 号问题 新记录 公开栏没有分布图/);
    await user.click(within(changes).getByRole('link', { name: '第 2 号问题' }));
    await screen.findByRole('heading', { name: '教育局 第 2 号' });
    expect(router.state.location.search).not.toMatchObject({ asOf: '2025-06-01' });
  });
});
