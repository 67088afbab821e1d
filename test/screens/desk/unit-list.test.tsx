/** The list of units: filters in the address, and the suggested grade for all that are complete. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { leader } from '../../support/world.ts';
import { deskOf, tianshuiComplete } from './desk-years.tsx';

async function openList({ search = '', ...setting }: Setting & { search?: string } = {}) {
  const opened = await renderScreen(`/years/y/desk${search}`, { prepare: tianshuiComplete, ...setting });
  await screen.findByRole('heading', { level: 1, name: '评分台' });
  return opened;
}

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the list', () => {
  it('shows total, grade, range and what is open', async () => {
    await openList();
    const [, edu, fin] = screen.getAllByRole('row');
    expect(edu).toHaveTextContent(/市教育局97\.76优秀/);
    expect(fin).toHaveTextContent(/市财政局未齐/);
    expect(fin).toHaveTextContent(/缺少得分 \(综合评价\)/);
  });

  it('keeps its filters in the address, and takes them from there', async () => {
    const { user, router, view } = await openList();
    await user.selectOptions(screen.getByLabelText('进度'), '可拟定等次');
    await waitFor(() => expect(names()).toEqual(['市教育局']));
    expect(router.state.location.search).toMatchObject({ state: 'ready' });
    view.unmount();
    await openList({ search: '?q=财政' });
    expect(names()).toEqual(['市财政局']);
  });

  it('says that nothing fits and how to get out', async () => {
    const { user } = await openList({ search: '?q=没有这个' });
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(names()).toEqual(['市教育局', '市财政局']));
  });
});

describe('the suggested grade for all', () => {
  it('is shown first, with who is left out, and proposed for the complete ones only', async () => {
    const { user, world } = await openList();
    await user.click(screen.getByRole('button', { name: '拟定全部建议等次（1）' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent(/优秀 1市教育局 97\.76/);
    expect(dialog).toHaveTextContent('还有 1 个单位未办完，不在其中：市财政局');
    expect((await deskOf(world)).proposal).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: '拟定 1 个单位' }));
    await waitFor(async () => expect((await deskOf(world)).proposal).toMatchObject({ grade: '优秀' }));
    expect(await screen.findByRole('button', { name: '拟定全部建议等次（0）' })).toBeDisabled();
  });

  it('is not offered to who may not propose', async () => {
    await openList({ actor: leader });
    expect(screen.queryByRole('button', { name: /拟定全部建议等次/ })).toBeNull();
  });
});
