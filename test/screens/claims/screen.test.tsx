/** Self against verified: gaps by sign and word, explained or carried to the decision on faked material. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ClaimsView } from '#view/claims.ts';
import type { OverviewView } from '#view/overview.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, leader, office, unit, unitActor, type World } from '../../support/world.ts';

const items = arxan2021.tables[0]!.categories.flatMap((category) => category.items);
const proof = { kind: 'link' as const, url: 'https://example.gov.cn/2.1', note: '目录截图' };

async function prepare(world: World): Promise<void> {
  await world.createYear('y1', arxan2021, [unit('a', '甲局'), unit('b', '乙局')]);
  const move = async (to: 'selfAssessment' | 'review') => world.done('y1', office, { kind: 'moveStage', seen: (await world.get<OverviewView>(office, '/books/y1/overview')).stageRevision, to, reason: '按期' });
  await world.done('y1', inspector, { kind: 'recordProblem', problem: world.newId(), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 4 }], words: '四项未及时公开', foundOn: '2025-11-03', method: 'website', evidence: [] });
  await move('selfAssessment');
  for (const id of ['a', 'b']) await world.done('y1', unitActor(id), { kind: 'submitSheet', sheet: `self:${id}`, seen: 0, rows: items.map(({ id: item }) => ({ item, note: '', findings: [], evidence: item === '2.1' ? [proof] : [] })) });
  await move('review');
}

describe('the office', () => {
  it('sees which unit claimed more than was found, and explains a gap with a reason', async () => {
    const { user, world } = await renderScreen('/years/y1/claims', { prepare });
    await user.click(await screen.findByRole('link', { name: '甲局' }));
    const table = within(await screen.findByRole('table', { name: '“甲局”逐项对照' }));
    expect(table.getByRole('row', { name: /^2\.1 .*自评高 4/ })).toBeVisible();
    await user.click(table.getByRole('button', { name: '说明原因 2.1' }));
    await user.type(within(screen.getByRole('dialog')).getByRole('textbox'), '口径不同');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '记入台账' }));
    expect(await table.findByText(/口径不同（经办/)).toBeVisible();
    await waitFor(async () => expect((await world.get<ClaimsView>(office, '/books/y1/claims')).rows[0]?.unexplained).toBe(0));
  });

  it('carries unexplained gaps to the decision on faked material, with figures and evidence', async () => {
    const { user } = await renderScreen('/years/y1/claims?unit=a', { prepare });
    await user.click(await screen.findByRole('link', { name: '据此提出弄虚作假扣分' }));
    const form = within(await screen.findByRole('region', { name: '提出扣分' }));
    expect(form.getByLabelText(/理由/)).toHaveValue('自评与核实不符：2.1 自报应扣 0 分，核实应扣 4 分。');
    expect(form.getByText(/目录截图|example\.gov\.cn/)).toBeVisible();
  });
});

it('is read by the leaders, who explain nothing', async () => {
  await renderScreen('/years/y1/claims?unit=a', { prepare, actor: leader });
  expect(await screen.findByRole('table', { name: '“甲局”逐项对照' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^说明原因/ })).toBeNull();
});
