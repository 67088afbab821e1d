/** The plan of a year: edited by the office with everything typed kept, read by the others. */

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { PlanView } from '#view/plan.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, leader, office, unit, type World } from '../../support/world.ts';

const path = '/years/y1/plan';
const tianshui = (world: World) => world.createYear('y1', tianshui2015, [unit('a'), unit('b')]);
const arxan = (world: World) => world.createYear('y1', arxan2021, [unit('a')]);
const planOf = (world: World) => world.get<PlanView>(office, '/books/y1/plan');
const setDay = async (label: string, day: string) => fireEvent.change(await screen.findByLabelText(new RegExp(`^${label}`)), { target: { value: day } });

describe('the office', () => {
  it('changes a day and saves', async () => {
    const { user, world } = await renderScreen(path, { prepare: tianshui });
    expect(await screen.findByRole('button', { name: '保存方案与日程' })).toBeDisabled();
    await setDay('互查互评：结束日', '2025-12-30');
    await user.click(screen.getByRole('button', { name: '保存方案与日程' }));
    await waitFor(async () => expect((await planOf(world)).stages.find(({ stage }) => stage === 'peerReview')?.to).toBe('2025-12-30'));
    expect(await screen.findByText('没有改动。')).toBeVisible();
  });

  it('is told above the form and at the field what is wrong, and keeps what it typed', async () => {
    const { user, world } = await renderScreen(path, { prepare: tianshui });
    await setDay('互查互评：结束日', '2025-01-30');
    await user.click(screen.getByRole('button', { name: '保存方案与日程' }));
    const summary = within(await screen.findByRole('alert'));
    await user.click(summary.getByRole('link', { name: '互查互评：结束日：不能早于本阶段的开始日' }));
    expect(screen.getByLabelText(/^互查互评：结束日/)).toHaveFocus();
    expect(screen.getByLabelText(/^互查互评：结束日/)).toHaveValue('2025-01-30');
    expect((await planOf(world)).revision).toBe(0);
  });

  it('sees that the thresholds of Tianshui are a default and no law, and sets its own', async () => {
    const { user, world } = await renderScreen(path, { prepare: tianshui });
    expect(await screen.findByText('本系统默认，非法定')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '由本办确定' }));
    await user.clear(screen.getByLabelText('“优秀”从几分起'));
    await user.type(screen.getByLabelText('“优秀”从几分起'), '92');
    await user.click(screen.getByRole('button', { name: '保存方案与日程' }));
    await waitFor(async () => expect((await planOf(world)).bands[0]).toEqual({ name: '优秀', min: '92' }));
  });

  it('cannot change the thresholds of a regulation', async () => {
    await renderScreen(path, { prepare: arxan });
    expect(await screen.findByText('分数线由考评办法规定，不能修改。')).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('heading', { name: '互评' })).toBeNull();
  });

  it('cannot change how peers are averaged once they have begun', async () => {
    await renderScreen(path, {
      prepare: async (world) => {
        await tianshui(world);
        await world.done('y1', office, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'a', reviewers: ['b'] }, { unit: 'b', reviewers: ['a'] }] });
        await world.done('y1', office, { kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '' });
        await world.done('y1', office, { kind: 'moveStage', seen: 1, to: 'peerReview', reason: '提前' });
      },
    });
    expect(await screen.findByText(/互评已经开始，计分方式不能再改/)).toBeVisible();
    expect(screen.queryByRole('combobox', { name: '计算互评平均分时' })).toBeNull();
  });

  it('finds what it typed again', async () => {
    const world = createWorld();
    const { view } = await renderScreen(path, { world, prepare: tianshui });
    await setDay('互查互评：结束日', '2025-12-30');
    await waitFor(() => expect(screen.getByText(/已保存 \d/)).toBeVisible());
    view.unmount();
    await renderScreen(path, { world });
    expect(await screen.findByLabelText(/^互查互评：结束日/)).toHaveValue('2025-12-30');
    expect(screen.getByRole('button', { name: '保存方案与日程' })).toBeEnabled();
  });

  it('chooses between both versions when somebody saved a newer plan', async () => {
    const { user, world, queries } = await renderScreen(path, { prepare: tianshui });
    await setDay('互查互评：结束日', '2025-12-30');
    const { stages, settings } = await planOf(world);
    await world.done('y1', office, { kind: 'changePlan', seen: 0, title: '新的名称', stages: stages.map(({ stage, from, to }) => ({ stage, from, to })), settings });
    await queries.invalidateQueries();
    const conflict = within(await screen.findByRole('alert'));
    expect(conflict.getByText('年度名称：新的名称')).toBeVisible();
    expect(conflict.getByText(/互查互评：.* 至 2025-12-30/)).toBeVisible();
    await user.click(conflict.getByRole('button', { name: '用别处的' }));
    await waitFor(() => expect(screen.getByLabelText(/^年度名称/)).toHaveValue('新的名称'));
    expect(screen.getByLabelText(/^互查互评：结束日/)).not.toHaveValue('2025-12-30');
  });
});

it('is read by others', async () => {
  await renderScreen(path, { prepare: tianshui, actor: leader });
  expect(await screen.findByText('方案与日程由考评办确定。')).toBeVisible();
  expect(screen.getByRole('rowheader', { name: '互查互评' })).toBeVisible();
  expect(screen.getByText('优秀 90 分起')).toBeVisible();
  expect(screen.queryByRole('button', { name: '保存方案与日程' })).toBeNull();
});
