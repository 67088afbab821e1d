/** Objections at the screen: a unit objects to one charge in time, somebody else answers, and the score follows at once. */

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ResultsView } from '#view/results.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, office, secondOffice, unitActor, type World } from '../../support/world.ts';
import { delivered, ids, objected, objectionsIn, year } from '../rectification/year.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const lostBy = async (world: World, unit: string) => (await objectionsIn(world)).subjects.filter((row) => row.unit.id === unit).map(({ charge }) => charge?.points);

/** The window of ten working days from 3 December 2025 ends on the 17th. */
async function late(world: World): Promise<void> {
  await delivered(world);
  world.setDay('2025-12-18');
  vi.setSystemTime(new Date('2025-12-18T02:00:00Z'));
}

describe('a unit', () => {
  it('objects to one charge: chooses it, says why, and finds it among its objections', async () => {
    const { user, world } = await renderScreen('/years/y/objections/new', { prepare: delivered, actor: unitActor('edu') });
    const form = await screen.findByRole('form', { name: '提出申诉' });
    await user.click(within(form).getByRole('button', { name: '提交申诉' }));
    expect(within(form).getByText('请选择一处扣分。')).toBeVisible();
    expect(within(form).getByLabelText(/^申诉理由/)).toHaveAccessibleDescription(/请写明理由/);
    const choice = within(form).getByRole('radio', { name: /^第 1 号问题 2\.1 a/ });
    expect(choice).toHaveAccessibleDescription(/部门预算公开晚了两个月 至 2025年12月17日/);
    await user.click(choice);
    await user.type(within(form).getByLabelText(/^申诉理由/), '已在公报刊发');
    await user.click(within(form).getByRole('button', { name: '提交申诉' }));
    expect(await screen.findByRole('complementary', { name: '市教育局 第 1 号问题的申诉' })).toHaveTextContent('已在公报刊发');
    expect((await objectionsIn(world)).objections.map(({ status, about }) => [status, about?.charge.item])).toEqual([['open', '2.1']]);
  });

  it('cannot choose a charge whose window has closed, and reads on which day it did', async () => {
    await renderScreen('/years/y/objections/new', { prepare: late, actor: unitActor('edu') });
    const choices = await screen.findAllByRole('radio');
    for (const choice of choices) {
      expect(choice).toBeDisabled();
      expect(choice).toHaveAccessibleDescription(/已于 2025年12月17日 届满/);
    }
  });

  it('is refused with the day when the window closes while it types, and keeps its words', async () => {
    const { user, world } = await renderScreen('/years/y/objections/new', { prepare: delivered, actor: unitActor('edu') });
    const form = await screen.findByRole('form', { name: '提出申诉' });
    await user.click(within(form).getByRole('radio', { name: /^第 1 号问题/ }));
    await user.type(within(form).getByLabelText(/^申诉理由/), '写得太久');
    world.setDay('2025-12-18');
    await user.click(within(form).getByRole('button', { name: '提交申诉' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent(/申诉期限已于 .*12.*17.* 届满/);
    expect(within(form).getByLabelText(/^申诉理由/)).toHaveValue('写得太久');
  });

  it('takes an objection back after it was asked', async () => {
    const { user, world } = await renderScreen(`/years/y/objections?open=${ids.objection}`, { prepare: objected, actor: unitActor('edu') });
    await user.click(await screen.findByRole('button', { name: '撤回申诉' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤回申诉' }));
    await closed();
    expect((await objectionsIn(world)).objections[0]?.status).toBe('withdrawn');
  });

  it('finds nothing of another unit', async () => {
    await renderScreen('/years/y/objections', { prepare: objected, actor: unitActor('fin') });
    expect(await screen.findByText('本单位没有提出申诉。')).toBeVisible();
    expect(within(screen.getByRole('main')).queryByText(/市教育局/)).not.toBeInTheDocument();
  });
});

describe('the answer', () => {
  const open = (actor = secondOffice, prepare = objected) => renderScreen(`/years/y/objections?open=${ids.objection}`, { prepare, actor });

  it('needs an outcome and a reason; what it does to the points is shown before it is given', async () => {
    const { user, world } = await open();
    const form = await screen.findByRole('form', { name: '答复' });
    await user.click(within(form).getByRole('button', { name: '作出答复' }));
    expect(within(form).getByText('请选择结论。')).toBeVisible();
    expect(within(form).getByLabelText(/^理由/)).toHaveAccessibleDescription(/请写明理由/);
    await user.click(within(form).getByRole('radio', { name: '予以支持' }));
    expect(form).toHaveTextContent(/复核：\s*−2 改为 0/);
    await user.type(within(form).getByLabelText(/^理由/), '公报已按时刊发');
    await user.click(within(form).getByRole('button', { name: '作出答复' }));
    const panel = await screen.findByRole('complementary');
    await waitFor(() => expect(panel.isConnected ? panel : screen.getByRole('complementary')).toHaveTextContent(/予以支持/));
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveTextContent('公报已按时刊发'));
    expect((await objectionsIn(world)).objections[0]).toMatchObject({ status: 'upheld', change: { before: '2', after: '0' } });
  });

  it('partly upheld takes less than before, never as much', async () => {
    const { user, world } = await open();
    const form = await screen.findByRole('form', { name: '答复' });
    await user.click(within(form).getByRole('radio', { name: '部分支持' }));
    await user.type(within(form).getByLabelText(/^理由/), '其中一件不属本单位');
    await user.click(within(form).getByRole('button', { name: '作出答复' }));
    expect(within(form).getByRole('alert')).toHaveTextContent('改后的扣分必须比原来少。');
    await user.clear(within(form).getByLabelText(/数量/));
    await user.type(within(form).getByLabelText(/数量/), '1');
    expect(form).toHaveTextContent(/−2 改为 −1/);
    await user.click(within(form).getByRole('button', { name: '作出答复' }));
    await waitFor(async () => expect((await objectionsIn(world)).objections[0]).toMatchObject({ status: 'partly', change: { before: '2', after: '1' } }));
    expect(await lostBy(world, 'edu')).toContain('1');
  });

  it('is left to somebody else where one recorded the problem oneself', async () => {
    await open(office, async (world) => {
      await year(world);
      await world.done('y', office, { kind: 'recordProblem', problem: ids.notice, unit: 'fin', foundOn: '2025-03-10', method: 'website', evidence: [], charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '栏目空白' });
      await world.done('y', unitActor('fin'), { kind: 'fileObjection', objection: ids.objection, unit: 'fin', problem: ids.notice, charge: 0, words: '已更新', evidence: [] });
    });
    expect(await screen.findByText('须由另一人答复')).toBeVisible();
    expect(screen.queryByRole('form', { name: '答复' })).not.toBeInTheDocument();
  });

  it('shows as its own line in the history of the score', async () => {
    const { user, world, view } = await open();
    const before = (await world.get<ResultsView>(office, '/books/y/results')).rows.find(({ unit }) => unit.id === 'edu');
    const form = await screen.findByRole('form', { name: '答复' });
    await user.click(within(form).getByRole('radio', { name: '予以支持' }));
    await user.type(within(form).getByLabelText(/^理由/), '已刊发');
    await user.click(within(form).getByRole('button', { name: '作出答复' }));
    await waitFor(async () => expect((await objectionsIn(world)).objections[0]?.status).toBe('upheld'));
    view.unmount();
    await renderScreen('/years/y/results/edu', { world, actor: office });
    expect(await screen.findByRole('heading', { name: '得分变化' })).toBeVisible();
    expect(before).toBeDefined();
  });

  it('is not for an inspector', async () => {
    await open(inspector);
    expect(await screen.findByRole('complementary')).toBeVisible();
    expect(screen.queryByRole('form', { name: '答复' })).not.toBeInTheDocument();
  });
});

describe('the office', () => {
  it('makes charges known that stand in no notice: from then on the window counts', async () => {
    const { user, world } = await renderScreen('/years/y/objections?tab=charges&unit=edu', { prepare: year });
    expect(await screen.findAllByText('尚未告知，随时可以提出')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '登记扣分告知（2 个问题）' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '登记告知' }));
    await closed();
    expect((await objectionsIn(world)).subjects.map(({ window }) => window.closes)).toEqual(['2025-12-17', '2025-12-17']);
  });

  it('opens a closed window once more, until a day and with a reason', async () => {
    const { user, world } = await renderScreen('/years/y/objections?tab=charges&unit=edu', { prepare: late });
    await user.click((await screen.findAllByRole('button', { name: '重新开放' }))[0]!);
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '重新开放' }));
    expect(dialog.getByLabelText(/^开放至/)).toHaveAccessibleDescription(/请选择日期/);
    await user.type(dialog.getByLabelText(/^开放至/), '2025-12-31');
    await user.type(dialog.getByLabelText(/^理由/), '经办人住院');
    await user.click(dialog.getByRole('button', { name: '重新开放' }));
    await closed();
    expect((await objectionsIn(world)).subjects.filter(({ isOpen }) => isOpen).map(({ window }) => window.closes)).toEqual(['2025-12-31']);
  });
});
