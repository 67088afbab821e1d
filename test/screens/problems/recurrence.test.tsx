/** A problem that came back: linked to one of this year or of an earlier one, and taken back with a reason. */

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { inspector, office, unit, unitActor, type World } from '../../support/world.ts';
import { ids, year } from './year.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const before = '00000000-0000-4000-8000-0000000000e1';
const later = '00000000-0000-4000-8000-0000000000e2';
const reply = { kind: 'recordProblem' as const, unit: 'fin', method: 'phone' as const, evidence: [], charges: [{ item: '2.2', rule: 'a', count: 1 }] };

/** The year before held a reply without a seal, and so does this one in June. */
async function years(world: World): Promise<void> {
  await world.createYear('x', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')], 2024);
  await world.done('x', inspector, { ...reply, problem: before, foundOn: '2024-05-06', words: '答复书没有加盖印章' });
  await year(world);
  await world.done('y', inspector, { ...reply, problem: later, foundOn: '2025-06-10', words: '依申请公开的答复书又没有盖章' });
}

async function openProblem(id: string, setting: Setting = {}) {
  const opened = await renderScreen(`/years/y/problems?open=${id}`, { prepare: years, ...setting });
  const panel = await screen.findByRole('complementary');
  return {
    ...opened, panel,
    begin: async (deed: string) => {
      await opened.user.click(within(panel).getByRole('button', { name: deed }));
      return within(await screen.findByRole('dialog'));
    },
  };
}

const rowOf = async (world: World, id: string) => (await world.get<{ problems: ProblemRow[] }>(office, '/books/y/problems')).problems.find((row) => row.id === id);
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

describe('a problem that came back', () => {
  it('is chosen from the earlier ones of this year, and needs a reason', async () => {
    const { begin, user, world } = await openProblem(later);
    const dialog = await begin('再次发生');
    await user.click(dialog.getByRole('button', { name: '再次发生' }));
    expect(dialog.getByText('请选择一个问题')).toBeVisible();
    expect(dialog.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent)).toEqual([expect.stringMatching(/^第 2 号 · 2025年3月10日/), expect.stringMatching(/^第 1 号/)]);
    await user.click(dialog.getByRole('radio', { name: /^第 2 号/ }));
    await user.type(dialog.getByLabelText(/^理由/), '三月已要求整改');
    await user.click(dialog.getByRole('button', { name: '再次发生' }));
    await closed();
    expect((await rowOf(world, later))?.recurrence).toMatchObject({ earlier: { in: 'thisBook', number: 2 }, reason: '三月已要求整改' });
    expect((await rowOf(world, ids.reply))?.cameBack.map(({ number }) => number)).toEqual([3]);
  });

  it('is found in last year’s book, and this book keeps what it said', async () => {
    const { begin, user, world } = await openProblem(later);
    const dialog = await begin('再次发生');
    await user.selectOptions(dialog.getByLabelText('年度'), '2024年度考评');
    const choice = await dialog.findByRole('radio', { name: /^第 1 号 · 2024年5月6日/ });
    expect(choice).toHaveAccessibleDescription('答复书没有加盖印章');
    await user.click(choice);
    await user.type(dialog.getByLabelText(/^理由/), '去年已整改');
    await user.click(dialog.getByRole('button', { name: '再次发生' }));
    await closed();
    expect((await rowOf(world, later))?.recurrence?.earlier).toEqual({ in: 'otherBook', book: 'x', problem: before, year: 2024, number: 1, words: '答复书没有加盖印章' });
    expect(await screen.findByText(/2024 年度第 1 号：答复书没有加盖印章/)).toBeVisible();
  });

  it('is taken back with a reason; the points stay', async () => {
    const { begin, user, world } = await openProblem(later, {
      prepare: async (made) => {
        await years(made);
        await made.done('y', office, { kind: 'linkRecurrence', problem: later, seen: 0, earlier: { in: 'thisBook', problem: ids.reply }, reason: '三月已要求整改' });
      },
    });
    expect(screen.queryByRole('button', { name: '再次发生' })).not.toBeInTheDocument();
    const dialog = await begin('取消再次发生');
    await user.type(dialog.getByLabelText(/理由/), '不是同一类答复');
    await user.click(dialog.getByRole('button', { name: '取消再次发生' }));
    await closed();
    expect(await rowOf(world, later)).toMatchObject({ recurrence: null, state: 'charged', charges: [{ points: '1' }] });
  });

  it('is not the unit’s to say, nor an inspector’s of somebody else’s record', async () => {
    const { panel, view } = await openProblem(later, { actor: unitActor('fin') });
    expect(within(panel).queryByRole('button', { name: '再次发生' })).not.toBeInTheDocument();
    view.unmount();
    const { panel: other } = await openProblem(later, { actor: { role: 'inspector', person: '检查员乙' } });
    expect(within(other).queryByRole('button', { name: '再次发生' })).not.toBeInTheDocument();
  });
});
