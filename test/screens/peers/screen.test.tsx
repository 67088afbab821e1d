/** Peer review: the office arranges with the consequences in sight, a peer finds own sheets. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { OverviewView } from '#view/overview.ts';
import type { PeersView } from '#view/peers.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, leader, office, peerActor, unit, type World } from '../../support/world.ts';

const path = '/years/y1/peers';
const units = ['甲局', '乙局', '丙局', '丁局', '戊局'].map((name, index) => unit(`u${index + 1}`, name));
const prepare = (world: World) => world.createYear('y1', tianshui2015, units);
const assign = (world: World, seen = 0) =>
  world.done('y1', office, { kind: 'assignPeers', seen, pairs: units.map(({ id }, index) => ({ unit: id, reviewers: [units[(index + 1) % 5]?.id ?? ''] })) });
const move = async (world: World, to: 'selfAssessment' | 'peerReview') =>
  world.done('y1', office, { kind: 'moveStage', seen: (await world.get<OverviewView>(office, '/books/y1/overview')).stageRevision, to, reason: '提前' });
async function begun(world: World): Promise<void> {
  await prepare(world);
  await assign(world);
  await move(world, 'selfAssessment');
  await move(world, 'peerReview');
}
const items = tianshui2015.tables.flatMap((table) => table.categories.flatMap((category) => category.items));
const submit = (world: World, reviewed: string, reviewer: string) =>
  world.done('y1', peerActor(reviewer), { kind: 'submitSheet', sheet: `peer:${reviewed}:${reviewer}`, seen: 0, rows: items.map(({ id, points }) => ({ item: id, points, findings: [], note: '', evidence: [] })) });
const pairsOf = async (world: World) => Object.fromEntries((await world.get<PeersView>(office, '/books/y1/peers')).pairs.map(({ unit: { name }, reviewers }) => [name, reviewers.map(({ reviewer }) => reviewer.name).join('')]));
const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

describe('the office', () => {
  it('assigns in turn, sees what it means and saves', async () => {
    const { user, world } = await renderScreen(path, { prepare });
    expect((await screen.findAllByText('未安排'))).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: '依次轮派' }));
    expect(rowOf('戊局').getByText(/甲局/)).toHaveTextContent('未保存');
    await user.click(screen.getByRole('button', { name: '核对并保存' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('每个互评单位都评 3 个单位。')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '保存互评安排' }));
    await waitFor(async () => expect(await pairsOf(world)).toMatchObject({ 甲局: '乙局丙局丁局', 戊局: '甲局乙局丙局' }));
  });

  it('chooses reviewers by hand, never the unit itself, and is told who is left without', async () => {
    const { user, world } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '修改“甲局”的互评单位' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByRole('checkbox', { name: '甲局' })).toBeNull();
    await user.click(dialog.getByRole('checkbox', { name: '丁局' }));
    await user.type(dialog.getByLabelText('查找单位'), '乙');
    await user.click(dialog.getByRole('checkbox', { name: '乙局' }));
    await user.click(dialog.getByRole('button', { name: '确定' }));
    await user.click(screen.getByRole('button', { name: '核对并保存' }));
    const meaning = within(screen.getByRole('dialog'));
    expect(meaning.getByText(/4 个单位没有人互评.*乙局、丙局、丁局、戊局/)).toBeVisible();
    expect(meaning.getByText('1 个单位少于目标 3 个：甲局')).toBeVisible();
    await user.click(meaning.getByRole('button', { name: '保存互评安排' }));
    await waitFor(async () => expect((await pairsOf(world))['甲局']).toBe('乙局丁局'));
  });

  it('is warned before sheets that were handed in stop counting', async () => {
    const { user } = await renderScreen(path, {
      prepare: async (world) => {
        await begun(world);
        await submit(world, 'u1', 'u2');
      },
    });
    await user.click(await screen.findByRole('button', { name: '修改“甲局”的互评单位' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: '乙局' }));
    await user.click(dialog.getByRole('checkbox', { name: '丙局' }));
    await user.click(dialog.getByRole('button', { name: '确定' }));
    await user.click(screen.getByRole('button', { name: '核对并保存' }));
    expect(within(screen.getByRole('dialog')).getByText('1 份已经填写或提交的评分表将不再计入：乙局 → 甲局')).toBeVisible();
  });

  it('replaces a reviewer who falls out, and sees first who takes its sheets', async () => {
    const { user, world } = await renderScreen(`${path}?side=reviewers`, { prepare: begun });
    await user.click(await screen.findByRole('button', { name: '更换互评单位“乙局”' }));
    const dialog = within(screen.getByRole('dialog'));
    const line = await dialog.findByText(/^甲局：乙局 → .局$/);
    const next = (line.textContent ?? '').slice(-2);
    expect(dialog.getByRole('button', { name: '更换' })).toBeDisabled();
    await user.type(dialog.getByRole('textbox', { name: /更换的理由/ }), '联系人离岗');
    await user.click(dialog.getByRole('button', { name: '更换' }));
    await waitFor(async () => expect((await pairsOf(world))['甲局']).toBe(next));
  });

  it('gives a reason for departing from a draw by hand', async () => {
    const { user, world } = await renderScreen(path, { prepare: async (start) => {
      await prepare(start);
      await start.done('y1', office, { kind: 'drawPeers', seen: 0, reason: '', input: { seed: '1', perUnit: 1, groups: [{ name: '全部', units: units.map(({ id }) => id), reviewsNobody: [] }], conflicts: [{ unit: 'u1', reviewer: 'u5', reason: '主管' }], lastYear: [], wishes: [] } });
    } });
    await user.click(await screen.findByRole('button', { name: '修改“甲局”的互评单位' }));
    const choose = within(screen.getByRole('dialog'));
    for (const box of choose.getAllByRole<HTMLInputElement>('checkbox')) if (box.checked) await user.click(box);
    await user.click(choose.getByRole('checkbox', { name: '戊局' }));
    await user.click(choose.getByRole('button', { name: '确定' }));
    await user.click(screen.getByRole('button', { name: '核对并保存' }));
    const meaning = within(screen.getByRole('dialog'));
    expect(meaning.getByText('1 对违反抽取时的回避关系：戊局 → 甲局')).toBeVisible();
    expect(meaning.getByRole('button', { name: '保存互评安排' })).toBeDisabled();
    await user.type(meaning.getByRole('textbox', { name: /人工改动的理由/ }), '只剩一个单位可评');
    await user.click(meaning.getByRole('button', { name: '保存互评安排' }));
    await waitFor(async () => expect((await pairsOf(world))['甲局']).toBe('戊局'));
  });

  it('follows the sheets from both sides', async () => {
    const { user, router } = await renderScreen(path, {
      prepare: async (world) => {
        await begun(world);
        await submit(world, 'u1', 'u2');
      },
    });
    expect(await screen.findByRole('link', { name: '“乙局”给“甲局”的评分表：已完成' })).toHaveAttribute('href', expect.stringContaining('peer%3Au1%3Au2'));
    await user.click(screen.getByRole('tab', { name: '按互评单位' }));
    expect(await screen.findByRole('table', { name: /每个单位给谁互评/ })).toBeVisible();
    expect(rowOf('乙局').getByRole('link', { name: '“乙局”给“甲局”的评分表：已完成' })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ side: 'reviewers' });
  });

  it('chooses between both versions when somebody saved a newer assignment', async () => {
    const { user, world, queries } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '依次轮派' }));
    await assign(world);
    await queries.invalidateQueries();
    const conflict = within(await screen.findByRole('alert'));
    await user.click(conflict.getByRole('button', { name: '用别处的' }));
    await waitFor(() => expect(screen.getByRole('button', { name: '核对并保存' })).toBeDisabled());
    expect((await pairsOf(world))['甲局']).toBe('乙局');
  });

  it('is sent back where the scheme knows no peers', async () => {
    await renderScreen(path, { prepare: (world) => world.createYear('y1', arxan2021, units) });
    expect(await screen.findByText(/没有互评/)).toBeVisible();
    expect(screen.getByRole('link', { name: '回到年度总览' })).toBeVisible();
  });
});

describe('a peer', () => {
  it('finds own sheets and nobody else\'s', async () => {
    await renderScreen(path, { prepare: begun, actor: peerActor('u2') });
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['甲局']);
    expect(table.getByRole('link', { name: '给“甲局”打分' })).toHaveAttribute('href', expect.stringContaining('peer%3Au1%3Au2'));
  });

  it('is told that scoring has not begun', async () => {
    const world = createWorld();
    await prepare(world);
    await assign(world);
    await move(world, 'selfAssessment');
    await renderScreen(path, { world, actor: peerActor('u2') });
    expect(await screen.findByText(/阶段还不能打分/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /打分/ })).toBeNull();
  });
});

it('is read by the leaders', async () => {
  await renderScreen(path, { prepare: begun, actor: leader });
  expect(await screen.findByText('互评由考评办安排。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '依次轮派' })).toBeNull();
});
