/** The list of units: edited in preparation, saved as one entry, read by others. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { UnitsView } from '#view/plan.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, leader, office, unit, unitActor, type World } from '../../support/world.ts';

const prepare = (world: World) => world.createYear('y1', arxan2021, [unit('edu', '市教育局'), unit('tax', '市税务局')]);
const path = '/years/y1/units';
const listed = async (world: World) => (await world.get<UnitsView>(office, '/books/y1/units')).units.map(({ name }) => name);
const names = () => within(screen.getByRole('table')).getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the office in preparation', () => {
  it('adds a unit and saves the list', async () => {
    const { user, world } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '添加单位' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/^名称/), '市财政局');
    await user.click(dialog.getByRole('button', { name: '确定' }));
    expect(names()).toEqual(['市教育局', '市税务局', '市财政局']);
    expect(await listed(world)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '保存名单' }));
    await waitFor(async () => expect(await listed(world)).toEqual(['市教育局', '市税务局', '市财政局']));
  });

  it('is told at the field when the name is there already', async () => {
    const { user } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '添加单位' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/^名称/), '市教育局');
    await user.click(dialog.getByRole('button', { name: '确定' }));
    await waitFor(() => expect(dialog.getByLabelText(/^名称/)).toHaveAccessibleDescription('名单里已有“市教育局”。'));
  });

  it('pastes a list: good lines are taken, others named', async () => {
    const { user } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '粘贴名单' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByLabelText(/每行一个单位/));
    await user.paste('天池镇，天池，镇\n市教育局\n林海街道');
    expect(dialog.getByText('第 2 行“市教育局”：名单里已有')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '加入 2 个单位' }));
    expect(names()).toEqual(['市教育局', '市税务局', '天池镇', '林海街道']);
    expect(within(screen.getByRole('row', { name: /林海街道/ })).getByText('街道')).toBeVisible();
  });

  it('orders and removes, and takes a removal back', async () => {
    const { user } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '下移“市教育局”' }));
    expect(names()).toEqual(['市税务局', '市教育局']);
    await user.click(screen.getByRole('button', { name: '移除“市税务局”' }));
    expect(names()).toEqual(['市教育局']);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(names()).toEqual(['市税务局', '市教育局']);
  });

  it('cannot remove a unit that has records', async () => {
    await renderScreen(path, {
      prepare: async (world) => {
        await prepare(world);
        await world.done('y1', office, { kind: 'recordVisit', visit: world.newId(), unit: 'edu', on: '2025-12-01', method: 'onSite', words: '', evidence: [] });
      },
    });
    expect(await screen.findByRole('button', { name: '移除“市教育局”' })).toBeDisabled();
    expect(screen.getByRole('button', { name: '移除“市税务局”' })).toBeEnabled();
  });

  it('finds its unsaved list again', async () => {
    const world = createWorld();
    const first = await renderScreen(path, { world, prepare });
    await first.user.click(await screen.findByRole('button', { name: '移除“市税务局”' }));
    await waitFor(() => expect(screen.getByText(/已保存 \d/)).toBeVisible());
    first.view.unmount();
    await renderScreen(path, { world });
    await waitFor(() => expect(names()).toEqual(['市教育局']));
    expect(screen.getByText('以下是草稿，还没有写入台账。')).toBeVisible();
  });

  it('chooses between both versions when somebody saved a newer list', async () => {
    const { user, world, queries } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '移除“市税务局”' }));
    await world.done('y1', office, { kind: 'changeUnits', seen: 1, units: [unit('edu', '市教育局'), unit('tax', '市税务局'), unit('fin', '市财政局')] });
    await queries.invalidateQueries();
    const conflict = within(await screen.findByRole('alert'));
    expect(conflict.getByText('减少：市税务局、市财政局')).toBeVisible();
    expect(screen.getByRole('button', { name: '保存名单' })).toBeDisabled();
    await user.click(conflict.getByRole('button', { name: '用我的' }));
    await user.click(screen.getByRole('button', { name: '保存名单' }));
    await waitFor(async () => expect(await listed(world)).toEqual(['市教育局']));
  });
});

describe('others', () => {
  it.each([['the leaders', leader], ['a unit', unitActor('edu')]])('read the list: %s', async (_who, actor) => {
    await renderScreen(path, { prepare, actor });
    expect(await screen.findByRole('rowheader', { name: '市教育局' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '添加单位' })).toBeNull();
  });

  it('and the office once the stage has moved on, with the later days that were given', async () => {
    await renderScreen(path, {
      prepare: async (world) => {
        await prepare(world);
        await world.done('y1', office, { kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '' });
        await world.done('y1', office, { kind: 'extendDeadline', unit: 'tax', stage: 'selfAssessment', until: '2026-01-09', reason: '机构改革' });
      },
    });
    expect(await screen.findByText('自评延至 2026年1月9日：机构改革')).toBeVisible();
    expect(screen.getByText(/名单已随“.*自评.*”阶段固定/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '保存名单' })).toBeNull();
  });
});

it('keeps what is searched in the address', async () => {
  const { user, router } = await renderScreen(path, { prepare });
  await user.type(await screen.findByLabelText('名称、简称或联系人'), '税');
  await waitFor(() => expect(names()).toEqual(['市税务局']));
  expect(router.state.location.search).toMatchObject({ q: '税' });
  expect(screen.getByRole('button', { name: '上移“市税务局”' })).toBeDisabled();
});
