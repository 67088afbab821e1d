/** What the office does to a problem. A refusal leaves everything typed where it was. */

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ProblemRow } from '#view/problem-row.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { inspector, office, secondOffice, type World } from '../../support/world.ts';
import { ids, year } from './year.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

async function openProblem(id: string, setting: Setting = {}) {
  const opened = await renderScreen(`/years/y/problems?open=${id}`, { prepare: year, ...setting });
  const panel = await screen.findByRole('complementary');
  const { user } = opened;
  return {
    ...opened,
    begin: async (deed: string) => {
      await user.click(within(panel).getByRole('button', { name: deed }));
      return within(await screen.findByRole('dialog'));
    },
  };
}

async function problemOf(world: World, id: string): Promise<ProblemRow> {
  const { problems } = await world.get<{ problems: ProblemRow[] }>(office, '/books/y/problems');
  const found = problems.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no problem ${id}`);
  return found;
}

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

describe('withdrawing', () => {
  it('asks for a reason and takes the points back', async () => {
    const { begin, user, world } = await openProblem(ids.reply);
    const dialog = await begin('撤销');
    await user.click(dialog.getByRole('button', { name: '撤销' }));
    expect(dialog.getByLabelText(/理由/)).toHaveAccessibleDescription(/请写明理由/);
    await user.type(dialog.getByLabelText(/理由/), '已补盖印章，属记录错误');
    await user.click(dialog.getByRole('button', { name: '撤销' }));
    await closed();
    expect(await problemOf(world, ids.reply)).toMatchObject({ state: 'withdrawn', closed: { reason: '已补盖印章，属记录错误' } });
    expect(await screen.findByText('已补盖印章，属记录错误')).toBeVisible();
  });

  it('is refused when somebody changed the problem meanwhile, and the reason stays', async () => {
    const { begin, user, world } = await openProblem(ids.reply);
    const dialog = await begin('撤销');
    await user.type(dialog.getByLabelText(/理由/), '我的理由');
    await world.done('y', secondOffice, { kind: 'withdrawProblem', problem: ids.reply, seen: 0, reason: '先撤了' });
    await user.click(dialog.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(dialog.getByLabelText(/理由/)).toHaveAccessibleDescription(/别人已经改动过/));
    expect(dialog.getByLabelText(/理由/)).toHaveValue('我的理由');
    expect((await problemOf(world, ids.reply)).closed?.reason).toBe('先撤了');
  });

  it('Escape closes the dialog and not the problem behind it', async () => {
    const { begin, user } = await openProblem(ids.reply);
    await begin('撤销');
    await user.click(screen.getByLabelText(/理由/));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('complementary', { name: '市财政局 第 2 号' })).toBeInTheDocument();
  });
});

describe('joining', () => {
  it('offers the unit\'s problems, the likeliest first, and charges once', async () => {
    const { begin, user, world } = await openProblem(ids.budgetAgain);
    const dialog = await begin('并入另一问题');
    expect(dialog.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent)).toEqual([expect.stringMatching(/^第 1 号 · 同一网址 · 文字相近 \d+% · 同一考评项$/)]);
    await user.click(dialog.getByRole('button', { name: '并入另一问题' }));
    expect(dialog.getByText('请选择一个问题')).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: /^第 1 号 · 同一网址/ }));
    await user.type(dialog.getByLabelText(/理由/), '同一份预算');
    await user.click(dialog.getByRole('button', { name: '并入另一问题' }));
    await closed();
    expect(await problemOf(world, ids.budgetAgain)).toMatchObject({ state: 'joined', joinedInto: { number: 1 } });
    expect(await screen.findByText(/已认定与以下问题相同/)).toBeVisible();
  });

  it('is undone by taking apart', async () => {
    const { begin, user, world } = await openProblem(ids.budgetAgain, {
      prepare: async (made) => {
        await year(made);
        await made.done('y', office, { kind: 'joinProblems', problem: ids.budgetAgain, seen: 0, into: ids.budget, reason: '同一份预算' });
      },
    });
    const dialog = await begin('拆分');
    await user.type(dialog.getByLabelText(/理由/), '是两份预算');
    await user.click(dialog.getByRole('button', { name: '拆分' }));
    await closed();
    expect((await problemOf(world, ids.budgetAgain)).state).toBe('charged');
  });
});

describe('deciding the place', () => {
  it('names each place with what it takes, and the one in force', async () => {
    const { begin, user, world } = await openProblem(ids.budget);
    const dialog = await begin('决定扣分处');
    const choices = dialog.getAllByRole('radio').map((radio) => `${(radio as HTMLInputElement).labels?.[0]?.textContent} | ${radio.getAttribute('aria-describedby') === null ? '' : document.getElementById(radio.getAttribute('aria-describedby') as string)?.textContent}`);
    expect(choices[0]).toContain('按规则');
    expect(choices[1]).toContain('2.1 a 主动公开：内容未按时公开 × 2');
    expect(choices[2]).toContain('3.1 a 政府网站栏目');
    await user.click(dialog.getByRole('radio', { name: /2\.1 a/ }));
    await user.type(dialog.getByLabelText(/理由/), '实为内容更新不及时');
    await user.click(dialog.getByRole('button', { name: '决定扣分处' }));
    await closed();
    const after = await problemOf(world, ids.budget);
    expect(after.decided?.reason).toBe('实为内容更新不及时');
    expect(after.charges.map(({ state, points }) => [state, points])).toEqual([['charged', '2'], ['suppressed', '0']]);
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveTextContent('3.1 a 已在 2.1 a 计入 （考评办决定）'));
  });

  it('reaches the places of joined records by their position', async () => {
    const { begin, user, world } = await openProblem(ids.budget, {
      prepare: async (made) => {
        await year(made);
        await made.done('y', office, { kind: 'joinProblems', problem: ids.budgetAgain, seen: 0, into: ids.budget, reason: '同一份预算' });
      },
    });
    const dialog = await begin('决定扣分处');
    await user.click(dialog.getByRole('radio', { name: '2.1 a 主动公开：内容未按时公开 × 1' }));
    await user.type(dialog.getByLabelText(/理由/), '以后一次记录为准');
    await user.click(dialog.getByRole('button', { name: '决定扣分处' }));
    await closed();
    expect((await problemOf(world, ids.budgetAgain)).charges[0]).toMatchObject({ state: 'charged', points: '1' });
  });
});

describe('correcting', () => {
  it('changes what was recorded, with a reason', async () => {
    const { begin, user, world } = await openProblem(ids.reply, { actor: inspector });
    const dialog = await begin('更正');
    const words = await dialog.findByLabelText(/问题描述/);
    expect(words).toHaveValue('依申请公开答复没有加盖印章');
    await user.type(words, '，共两件');
    await user.clear(dialog.getByLabelText(/数量/));
    await user.type(dialog.getByLabelText(/数量/), '2');
    await user.click(dialog.getByRole('button', { name: '更正' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('请写明理由。');
    await user.type(dialog.getByLabelText(/^理由/), '点数有误');
    await user.click(dialog.getByRole('button', { name: '更正' }));
    await closed();
    expect(await problemOf(world, ids.reply)).toMatchObject({ words: '依申请公开答复没有加盖印章，共两件', charges: [{ count: 2 }], revision: 1 });
  });

  it('shows both versions when somebody else corrected it meanwhile; mine is saved only after I chose it', async () => {
    const { begin, user, world } = await openProblem(ids.reply);
    const dialog = await begin('更正');
    await user.clear(await dialog.findByLabelText(/问题描述/));
    await user.type(dialog.getByLabelText(/问题描述/), '我写的');
    await user.type(dialog.getByLabelText(/^理由/), '我的理由');
    await world.done('y', secondOffice, { kind: 'reviseProblem', problem: ids.reply, seen: 0, charges: [{ item: '2.2', rule: 'a', count: 1 }], words: '别人写的', foundOn: '2025-03-10', method: 'phone', evidence: [], reason: '先改了' });
    await user.click(dialog.getByRole('button', { name: '更正' }));
    const conflict = await dialog.findByRole('alert', { name: '这一项刚在别处改过。' });
    expect(conflict).toHaveTextContent('我写的');
    expect(conflict).toHaveTextContent('别人写的');
    expect((await problemOf(world, ids.reply)).words).toBe('别人写的');
    await user.click(within(conflict).getByRole('button', { name: '用我的' }));
    await user.click(dialog.getByRole('button', { name: '更正' }));
    await closed();
    expect(await problemOf(world, ids.reply)).toMatchObject({ words: '我写的', revision: 2 });
  });

  it('takes the other version, and keeps my reason', async () => {
    const { begin, user, world } = await openProblem(ids.reply);
    const dialog = await begin('更正');
    await user.type(await dialog.findByLabelText(/^理由/), '我的理由');
    await world.done('y', secondOffice, { kind: 'reviseProblem', problem: ids.reply, seen: 0, charges: [{ item: '2.2', rule: 'a', count: 1 }], words: '别人写的', foundOn: '2025-03-10', method: 'phone', evidence: [], reason: '先改了' });
    await user.click(dialog.getByRole('button', { name: '更正' }));
    await user.click(within(await dialog.findByRole('alert', { name: '这一项刚在别处改过。' })).getByRole('button', { name: '用别处的' }));
    expect(dialog.getByLabelText(/问题描述/)).toHaveValue('别人写的');
    expect(dialog.getByLabelText(/^理由/)).toHaveValue('我的理由');
  });

  it('is found again half-typed after the dialog was closed', async () => {
    const { begin, user } = await openProblem(ids.reply);
    const dialog = await begin('更正');
    await user.type(await dialog.findByLabelText(/问题描述/), '，待续');
    await user.click(dialog.getByRole('button', { name: '取消' }));
    await closed();
    const again = await begin('更正');
    expect(await again.findByLabelText(/问题描述/)).toHaveValue('依申请公开答复没有加盖印章，待续');
  });
});
