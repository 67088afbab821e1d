/** One unit's result down to the clause. */

import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, office, unit, unitActor, type World } from '../../support/world.ts';

async function prepare(world: World): Promise<void> {
  await world.createYear('y1', arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
  const problem = world.newId();
  await world.done('y1', inspector, {
    kind: 'recordProblem', problem, unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }, { item: '3.1', rule: 'a', count: 1 }], words: '信息公开专栏长期空白', foundOn: '2025-11-03', method: 'website', evidence: [],
  });
  const second = world.newId();
  await world.done('y1', inspector, {
    kind: 'recordProblem', problem: second, unit: 'a', charges: [{ item: '4.1', rule: 'a', count: 1 }], words: '年报迟交', foundOn: '2025-11-04', method: 'papers', evidence: [],
  });
  await world.done('y1', office, { kind: 'withdrawProblem', problem: second, seen: 0, reason: '查明已按时上报' });
}

describe('a unit’s result', () => {
  it('says what each problem cost, where it was counted instead, and what was withdrawn', async () => {
    await renderScreen('/years/y1/results/a', { prepare });
    expect(await screen.findByRole('heading', { level: 1, name: '教育局' })).toBeVisible();
    expect(screen.getAllByText('97.00').length).toBeGreaterThan(0);
    expect(screen.getByText('3.1 a：扣 3 分')).toBeVisible();
    expect(screen.getByText('2.1 a：同一问题不重复扣分，已在 3.1 a 计入')).toBeVisible();
    expect(screen.getByText('已撤销：查明已按时上报')).toBeVisible();
  });

  it('says what would turn the grade, and how far the next one is', async () => {
    await renderScreen('/years/y1/results/a', { prepare });
    expect(await screen.findByText('高出“优秀”下限 7 分。')).toBeVisible();
    expect(screen.getByText('没有哪一处单独的改变会影响等次。')).toBeVisible();
  });

  it('is compared with another scheme, and facts without a place there are counted', async () => {
    const { user } = await renderScreen('/years/y1/results/a', { prepare });
    await user.selectOptions(await screen.findByLabelText('对照的办法'), 'tianshui-2015');
    expect(await screen.findByText('本年度办法：97.00，优秀')).toBeVisible();
    expect(screen.getByText(/有 \d+ 处事实在所选办法中没有对应位置/)).toBeVisible();
    const parts = within(screen.getByRole('table', { name: '各组成部分计入总分的差别' }));
    expect(parts.getByRole('row', { name: /公开形式 12 无此项/ })).toBeVisible();
  });

  it('prints one page in place of the screen', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { user } = await renderScreen('/years/y1/results/a', { prepare });
    await user.click(await screen.findByRole('button', { name: '打印一页说明' }));
    expect(print).toHaveBeenCalledOnce();
    const page = within(screen.getByRole('region', { name: '一页说明', hidden: true }));
    expect(page.getByText('得分 97.00 · 等次 优秀')).toBeInTheDocument();
    expect(page.getByRole('row', { name: /3\.1 .* −3/, hidden: true })).toBeInTheDocument();
    fireEvent(window, new Event('afterprint'));
    expect(screen.queryByText('得分 97.00 · 等次 优秀')).toBeNull();
    print.mockRestore();
  });

  it('does not exist for another unit', async () => {
    await renderScreen('/years/y1/results/a', { prepare, actor: unitActor('b') });
    expect(await screen.findByText(/没有这个单位，或您无权查看/)).toBeVisible();
    expect(screen.queryByText('信息公开专栏长期空白')).toBeNull();
  });
});
