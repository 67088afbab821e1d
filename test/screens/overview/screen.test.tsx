/** The overview of a year: where every unit stands, what is open, and the steps that move the year on. */

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { OverviewView } from '#view/overview.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, inspector, leader, office, peerActor, unit, unitActor, type World } from '../../support/world.ts';

const path = '/years/y1';
const units = [unit('edu', '市教育局'), unit('tax', '市税务局')];
const viewOf = (world: World) => world.get<OverviewView>(office, '/books/y1/overview');
const move = async (world: World, to: 'selfAssessment' | 'peerReview' | 'review' | 'approval', reason = '提前') =>
  world.done('y1', office, { kind: 'moveStage', seen: (await viewOf(world)).stageRevision, to, reason });

const preparation = (world: World) => world.createYear('y1', arxan2021, units);
async function selfAssessment(world: World): Promise<void> {
  await preparation(world);
  await move(world, 'selfAssessment');
}
const items = arxan2021.tables.flatMap((table) => table.categories.flatMap((category) => category.items.map(({ id }) => id)));
async function submitSelf(world: World, id: string): Promise<void> {
  const rows = items.map((item) => ({ item, findings: [], note: '', evidence: [] }));
  await world.done('y1', unitActor(id), { kind: 'submitSheet', sheet: `self:${id}`, seen: 0, rows });
}
async function approval(world: World): Promise<void> {
  await selfAssessment(world);
  await move(world, 'review');
  await world.done('y1', office, { kind: 'proposeSuggested', units: ['edu', 'tax'] });
  await move(world, 'approval');
}
async function published(world: World): Promise<void> {
  await approval(world);
  await world.done('y1', leader, { kind: 'approve', seen: (await viewOf(world)).stageRevision, note: '' });
  await world.done('y1', office, { kind: 'publish', seen: (await viewOf(world)).stageRevision });
}

const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }));

describe('the planner', () => {
  it('shows every stage with its days, and which one is under way', async () => {
    await renderScreen(path, { prepare: selfAssessment });
    const planner = within(await screen.findByRole('region', { name: '阶段' }));
    const now = planner.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step');
    expect(now).toHaveTextContent('总结和自评');
    expect(now).toHaveTextContent('进行中');
    expect(now).toHaveTextContent('剩 17 个工作日');
    expect(planner.getByText('已完成').closest('li')).toHaveTextContent('2025年1月6日 至 2025年11月28日');
  });

  it('tells who moved the stage and why', async () => {
    const { user } = await renderScreen(path, {
      prepare: async (world) => {
        await selfAssessment(world);
        await world.done('y1', office, { kind: 'moveStage', seen: 1, to: 'preparation', reason: '补充单位' });
      },
    });
    await user.click(await screen.findByText('阶段变动记录（2）'));
    expect(screen.getByText('理由：补充单位')).toBeVisible();
  });
});

describe('the matrix', () => {
  it('says in words how far each unit is, and leads to its sheet', async () => {
    await renderScreen(path, {
      prepare: async (world) => {
        await selfAssessment(world);
        await submitSelf(world, 'edu');
        await world.done('y1', office, { kind: 'extendDeadline', unit: 'tax', stage: 'selfAssessment', until: '2026-01-09', reason: '机构改革' });
      },
    });
    await screen.findByRole('table');
    expect(rowOf('市教育局').getByRole('link', { name: /^市教育局：自评/ })).toHaveTextContent('已完成');
    expect(rowOf('市税务局').getByRole('link', { name: /^市税务局：自评/ })).toHaveAttribute('href', expect.stringContaining('self%3Atax'));
    expect(rowOf('市税务局').getByText('延至 2026年1月9日')).toBeVisible();
    expect(rowOf('市税务局').getByRole('link', { name: /^市税务局：检查发现/ })).toHaveTextContent('未检查');
  });

  it('shows only units with the kind of open point that was chosen', async () => {
    const { user, router } = await renderScreen(path, {
      prepare: async (world) => {
        await selfAssessment(world);
        await submitSelf(world, 'edu');
      },
    });
    await user.click(await screen.findByRole('button', { name: '自评未提交 1' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /市教育局/ })).toBeNull());
    expect(screen.getByRole('row', { name: /市税务局/ })).toBeVisible();
    expect(router.state.location.search).toMatchObject({ what: 'selfSheet' });
  });

  it('is filtered by state as the address says', async () => {
    await renderScreen(`${path}?column=self&status=notStarted`, {
      prepare: async (world) => {
        await selfAssessment(world);
        await submitSelf(world, 'edu');
      },
    });
    expect(await screen.findByRole('row', { name: /市税务局/ })).toBeVisible();
    expect(screen.queryByRole('row', { name: /市教育局/ })).toBeNull();
  });

  it.each([
    ['an inspector', inspector, ['市教育局', '市税务局']],
    ['a unit', unitActor('edu'), ['市教育局']],
  ])('shows %s what is theirs', async (_who, actor, names) => {
    await renderScreen(path, { prepare: selfAssessment, actor });
    await screen.findByRole('table');
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(names);
    expect(screen.queryByRole('button', { name: /进入“/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: '还没有办完的事项' })).toBeNull();
  });

  it('sends a peer to own sheets', async () => {
    await renderScreen(path, { prepare: selfAssessment, actor: peerActor('edu') });
    expect(await screen.findByRole('link', { name: '去互评' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('moving on', () => {
  it('names what is open first and asks for a reason', async () => {
    const { user, world } = await renderScreen(path, { prepare: selfAssessment });
    await user.click(await screen.findByRole('button', { name: '进入“综合评议”' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('自评未提交（2）')).toBeVisible();
    expect(dialog.getByText('市教育局、市税务局')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '进入“综合评议”' }));
    expect(dialog.getByText('还有事项没有办完，请写明理由。')).toBeVisible();
    await user.type(dialog.getByLabelText(/理由/), '统一部署');
    await user.click(dialog.getByRole('button', { name: '进入“综合评议”' }));
    await waitFor(async () => expect((await viewOf(world)).card.stage).toBe('review'));
    expect((await viewOf(world)).moves.at(-1)).toMatchObject({ reason: '统一部署', open: 2 });
  });

  it('is not possible while something blocks', async () => {
    const { user } = await renderScreen(path, {
      prepare: async (world) => {
        await selfAssessment(world);
        await move(world, 'review');
      },
    });
    await user.click(await screen.findByRole('button', { name: /进入“/ }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/2 项必须先办完/)).toBeVisible();
    expect(dialog.getByRole('button', { name: /进入“/ })).toBeDisabled();
  });

  it('keeps the reason and says why when somebody else moved the stage meanwhile', async () => {
    const { user, world } = await renderScreen(path, { prepare: selfAssessment });
    await user.click(await screen.findByRole('button', { name: '进入“综合评议”' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由/), '统一部署');
    await world.done('y1', office, { kind: 'moveStage', seen: 1, to: 'preparation', reason: '重来' });
    await user.click(dialog.getByRole('button', { name: '进入“综合评议”' }));
    expect(await screen.findByText(/别人已经改动过/)).toBeVisible();
  });

  it('goes back with a reason', async () => {
    const { user, world } = await renderScreen(path, { prepare: selfAssessment });
    await user.click(await screen.findByRole('button', { name: '退回前面的阶段' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '退回' }));
    await user.type(dialog.getByLabelText(/理由/), '补充单位');
    await user.click(dialog.getByRole('button', { name: '退回' }));
    await waitFor(async () => expect((await viewOf(world)).card.stage).toBe('preparation'));
  });
});

describe('the end of the year', () => {
  it('is approved by the leaders', async () => {
    const { user, world } = await renderScreen(path, { prepare: approval, actor: leader });
    await user.click(await screen.findByRole('button', { name: '审定' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '审定' }));
    await waitFor(async () => expect((await viewOf(world)).approval.status).toBe('approved'));
    await waitFor(() => expect(screen.queryByRole('button', { name: '审定' })).toBeNull());
  });

  it('is sent back by the leaders with a reason, which the office reads', async () => {
    const world = createWorld();
    const { user, view } = await renderScreen(path, { world, prepare: approval, actor: leader });
    await user.click(await screen.findByRole('button', { name: '退回重议' }));
    await user.type(screen.getByLabelText(/理由/), '再核实');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退回重议' }));
    await waitFor(async () => expect((await viewOf(world)).card.stage).toBe('review'));
    view.unmount();
    await renderScreen(path, { world });
    expect(await screen.findByText(/退回重议：再核实/)).toBeVisible();
  });

  it('waits for the leaders before it can be published', async () => {
    await renderScreen(path, { prepare: approval });
    expect(await screen.findByRole('button', { name: '发布结果' })).toBeDisabled();
    expect(screen.getByText('等待领导小组审定。')).toBeVisible();
  });

  it('is published after typing the word, with version and head hash on show', async () => {
    const { user, world } = await renderScreen(path, {
      prepare: async (world) => {
        await approval(world);
        await world.done('y1', leader, { kind: 'approve', seen: (await viewOf(world)).stageRevision, note: '同意' });
      },
    });
    await user.click(await screen.findByRole('button', { name: '发布结果' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: '发布' })).toBeDisabled();
    await user.type(dialog.getByLabelText(/请输入/), '发布');
    await user.click(dialog.getByRole('button', { name: '发布' }));
    await waitFor(async () => expect((await viewOf(world)).card.stage).toBe('published'));
    const { publications } = await viewOf(world);
    const section = within(await screen.findByRole('region', { name: '已发布的结果' }));
    expect(section.getByText(publications[0]?.head ?? '')).toBeVisible();
  });

  it('is corrected with a reason, and says so', async () => {
    const { user, world } = await renderScreen(path, { prepare: published });
    await user.click(await screen.findByRole('button', { name: '启动更正' }));
    await user.type(screen.getByLabelText(/理由/), '算错一项');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '启动更正' }));
    await waitFor(async () => expect((await viewOf(world)).correction?.reason).toBe('算错一项'));
    expect(await screen.findByText(/正在更正：算错一项/)).toBeVisible();
  });

  it('offers no step that is not allowed', async () => {
    await renderScreen(path, { prepare: published, actor: leader });
    await screen.findByRole('region', { name: '已发布的结果' });
    for (const name of ['审定', '退回重议', '发布结果', '启动更正', '归档']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('the panel of a unit', () => {
  const open = async (prepare: (world: World) => Promise<void>) => {
    const shown = await renderScreen(path, { prepare });
    await shown.user.click(await screen.findByRole('button', { name: '市税务局' }));
    return { ...shown, panel: within(await screen.findByRole('complementary', { name: '市税务局' })) };
  };

  it('gives a later day, with a reason, not before the planned one', async () => {
    const { user, world, panel } = await open(selfAssessment);
    await user.click(panel.getByRole('button', { name: '延期' }));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.change(dialog.getByLabelText(/^延至/), { target: { value: '2025-12-01' } });
    await user.click(dialog.getByRole('button', { name: '延期' }));
    expect(dialog.getByText('须晚于原定截止日 2025年12月26日。')).toBeVisible();
    fireEvent.change(dialog.getByLabelText(/^延至/), { target: { value: '2026-01-09' } });
    await user.type(dialog.getByLabelText(/^延期理由/), '机构改革');
    await user.click(dialog.getByRole('button', { name: '延期' }));
    await waitFor(async () => expect((await viewOf(world)).rows[1]?.cells.find(({ column }) => column === 'self')?.until).toBe('2026-01-09'));
  });

  it('returns a submitted sheet with a reason', async () => {
    const { user, world, panel } = await open(async (world) => {
      await selfAssessment(world);
      await submitSelf(world, 'tax');
    });
    await user.click(await panel.findByRole('button', { name: '退回自评表' }));
    await user.type(await screen.findByLabelText(/理由/), '材料不全');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退回' }));
    await waitFor(async () => expect((await viewOf(world)).rows[1]?.cells.find(({ column }) => column === 'self')?.status).toBe('returned'));
  });

  it('lists what is open with the part that is missing', async () => {
    const { panel } = await open(async (world) => {
      await world.createYear('y1', tianshui2015, units);
      await world.done('y1', office, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'edu', reviewers: ['tax'] }, { unit: 'tax', reviewers: ['edu'] }] });
      for (const to of ['selfAssessment', 'peerReview', 'review'] as const) await move(world, to);
    });
    expect(panel.getByRole('link', { name: '缺少得分 · 社会评议评价' })).toHaveAttribute('href', expect.stringContaining('/desk/tax'));
  });
});
