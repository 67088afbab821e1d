/** The ranking, as the office, a unit and a leader meet it. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, unit, unitActor, type World } from '../../support/world.ts';

const units = [unit('a', '教育局'), unit('b', '民政局'), unit('c', '林草局')];

async function prepare(world: World): Promise<void> {
  await world.createYear('y1', arxan2021, units);
  for (const [of, count] of [['a', 12], ['b', 3]] as const) {
    await world.done('y1', inspector, {
      kind: 'recordProblem', problem: world.newId(), unit: of, charges: [{ item: '2.1', rule: 'a', count }], words: '未按时公开', foundOn: '2025-11-03', method: 'website', evidence: [],
    });
  }
}

const names = () => within(screen.getByRole('table')).getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the results', () => {
  it('list the best first, with rank, score and suggested grade', async () => {
    await renderScreen('/years/y1/results', { prepare });
    expect(await screen.findByRole('heading', { level: 1, name: '考评结果' })).toBeVisible();
    expect(names()).toEqual(['林草局', '民政局', '教育局']);
    const row = screen.getByRole('row', { name: /教育局/ });
    expect(row).toHaveTextContent('88.00');
    expect(row).toHaveTextContent('合格');
  });

  it('turn round by a click on a heading, and keep only what the filter names', async () => {
    const { user, router } = await renderScreen('/years/y1/results', { prepare });
    await user.click(await screen.findByRole('button', { name: /得分/ }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: /得分/ })).toHaveAttribute('aria-sort', 'descending'));
    await user.click(screen.getByRole('button', { name: /得分/ }));
    await waitFor(() => expect(names()).toEqual(['教育局', '民政局', '林草局']));
    await user.selectOptions(screen.getByLabelText('等次'), '优秀');
    await waitFor(() => expect(names()).toEqual(['民政局', '林草局']));
    expect(router.state.location.search).toMatchObject({ grade: '优秀', sort: 'total' });
    await user.click(screen.getByRole('button', { name: /等次：优秀/ }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it('are not there for a unit before publication', async () => {
    await renderScreen('/years/y1/results', { prepare, actor: unitActor('a') });
    expect(await screen.findByText('还没有可以查看的结果。')).toBeVisible();
    expect(screen.queryByText('民政局', { selector: 'td, th, a' })).toBeNull();
  });
});
