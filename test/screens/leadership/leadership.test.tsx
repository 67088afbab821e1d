/** What leaders see, in words and tables; the pictures say the same. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, leader, unit, unitActor, type World } from '../../support/world.ts';

async function prepare(world: World): Promise<void> {
  await world.createYear('y1', arxan2021, [unit('a', '教育局'), unit('b', '民政局'), unit('c', '林草局')]);
  for (const [of, item, count] of [['a', '2.1', 25], ['a', '2.2', 10], ['b', '2.1', 11]] as const) {
    await world.done('y1', inspector, {
      kind: 'recordProblem', problem: world.newId(), unit: of, charges: [{ item, rule: 'a', count }], words: '未按时公开', foundOn: '2025-11-03', method: 'website', evidence: [],
    });
  }
}

describe('for leaders', () => {
  it('counts grades and leads from a grade to its units', async () => {
    const { user } = await renderScreen('/years/y1/leadership', { prepare, actor: leader });
    expect(await screen.findByText('3 个单位中，优秀 1 个，不合格 1 个。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '查看不合格的 1 个单位' }));
    expect(screen.getByRole('link', { name: '教育局' })).toBeVisible();
  });

  it('counts the units that stand close below a better grade', async () => {
    await renderScreen('/years/y1/leadership', { prepare, actor: leader });
    const near = (await screen.findByText('接近等次线')).closest('dl');
    expect(near).toHaveTextContent('1');
  });

  it('shows every category of every unit in a table, and names the weakest', async () => {
    await renderScreen('/years/y1/leadership?tab=categories', { prepare, actor: leader });
    expect(await screen.findByText(/平均失分最多的是“公开内容”/)).toBeVisible();
    const row = within(screen.getByRole('table')).getByRole('row', { name: /教育局/ });
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['15', '15', '15', '20', '65.00']);
  });

  it('lists what goes wrong most often', async () => {
    await renderScreen('/years/y1/leadership?tab=frequent', { prepare, actor: leader });
    const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent('2.1');
    expect(rows[0]).toHaveTextContent('36');
  });

  it('is not for units', async () => {
    await renderScreen('/years/y1/leadership', { prepare, actor: unitActor('a') });
    expect(await screen.findByText(/没有这个地址/)).toBeVisible();
    expect(screen.queryByText('接近等次线')).toBeNull();
  });
});
