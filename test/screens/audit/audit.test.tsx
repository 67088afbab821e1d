/** The book on screen. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, unit, unitActor, type World } from '../../support/world.ts';

async function prepare(world: World): Promise<void> {
  await world.createYear('y1', arxan2021, [unit('a', '教育局')]);
  await world.done('y1', inspector, {
    kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 2 }], words: '目录缺项', foundOn: '2025-11-03', method: 'website', evidence: [],
  });
}

describe('the book', () => {
  it('lists who did what, newest first', async () => {
    await renderScreen('/years/y1/audit', { prepare });
    const table = await screen.findByRole('table');
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['3', '2', '1']);
    expect(rows[0]).toHaveTextContent('检查员甲');
    expect(rows[0]).toHaveTextContent('记录问题');
    expect(rows[0]).toHaveTextContent('教育局 · 2.1 a ×2 · 目录缺项');
  });

  it('stands in cards on a phone, so that no column is squeezed', async () => {
    const wide = window.matchMedia;
    onTestFinished(() => void vi.stubGlobal('matchMedia', wide));
    vi.stubGlobal('matchMedia', (media: string) => ({ ...wide(media), matches: media === '(max-width: 50em)' }));
    await renderScreen('/years/y1/audit', { prepare });
    const cards = within(await screen.findByRole('list', { name: '台账记录，最新的在前' })).getAllByRole('article');
    expect(cards).toHaveLength(3);
    expect(within(cards[0]!).getByRole('heading', { name: '3 记录问题' })).toBeVisible();
    expect(cards[0]).toHaveTextContent('教育局 · 2.1 a ×2 · 目录缺项');
    expect(cards[0]).toHaveTextContent('检查员甲');
  });

  it('is verified on demand', async () => {
    const { user } = await renderScreen('/years/y1/audit', { prepare });
    await user.click(await screen.findByRole('button', { name: '核验台账' }));
    expect(await screen.findByText('核验通过：3 条记录首尾相连，未被改动。')).toBeVisible();
  });

  it('shows only the entries of the chosen kind', async () => {
    const { user } = await renderScreen('/years/y1/audit', { prepare });
    await screen.findByRole('table');
    await user.selectOptions(screen.getByLabelText('事项'), '更新单位名单');
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
  });

  it('is not for units', async () => {
    await renderScreen('/years/y1/audit', { prepare, actor: unitActor('a') });
    expect(await screen.findByText(/不能查看台账/)).toBeVisible();
  });
});
