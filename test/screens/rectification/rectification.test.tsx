/** Rectification at the screen: the office issues and delivers, the unit answers, somebody looks again; nothing typed is lost on the way. */

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { RectificationView } from '#view/rectification.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { inspector, office, unitActor, type World } from '../../support/world.ts';
import { delivered, ids, issued, noticeIn, path, replied, year } from './year.ts';

const on = (day: string) => void vi.setSystemTime(new Date(`${day}T02:00:00Z`));
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const later = (prepare: (world: World) => Promise<void>, day: string) => async (world: World) => {
  await prepare(world);
  world.setDay(day);
  on(day);
};

describe('a new notice', () => {
  it('needs a problem and a number of days, then gets its number and opens', async () => {
    const { user, world } = await renderScreen('/years/y/rectification/new?unit=edu', { prepare: year });
    const form = await screen.findByRole('form', { name: '下发整改通知书' });
    await user.clear(within(form).getByLabelText(/^整改期限/));
    await user.click(within(form).getByRole('button', { name: '下发' }));
    expect(within(form).getByRole('alert')).toHaveTextContent('请至少选择一个问题。');
    expect(within(form).getByLabelText(/^整改期限/)).toHaveAccessibleDescription(/请填 1 至 250 的整数/);
    await user.click(within(form).getByRole('checkbox', { name: /部门预算公开晚了两个月/ }));
    await user.type(within(form).getByLabelText(/^整改期限/), '10');
    await user.type(within(form).getByLabelText(/^整改要求/), '逐月核对');
    await user.click(within(form).getByRole('button', { name: '下发' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('将 1 个问题列入通知书，期限为送达后 10 个工作日。');
    await user.click(within(dialog).getByRole('button', { name: '下发' }));
    expect(await screen.findByRole('heading', { level: 1, name: /〔2025〕1号/ })).toBeVisible();
    const { notices } = await world.get<RectificationView>(office, '/books/y/rectification');
    expect(notices.map(({ status, days, numbers }) => [status, days, numbers])).toEqual([['issued', 10, [1]]]);
  });

  it('takes no problem that stands in another notice, and says so when none is left', async () => {
    await renderScreen('/years/y/rectification/new?unit=edu', { prepare: issued });
    expect(await screen.findByText(/都已列入其他通知书/)).toBeVisible();
  });
});

describe('the page of a notice', () => {
  it('reads as an official document, whatever the screen speaks', async () => {
    await renderScreen(path, { prepare: issued });
    const page = (await screen.findByText('政府信息公开整改通知书')).closest('article')!;
    expect(page).toHaveAttribute('lang', 'zh-CN');
    expect(page).toHaveTextContent('一、存在的问题（一）部门预算公开晚了两个月');
    expect(page).toHaveTextContent('二、整改要求请举一反三。请你单位自收到本通知书次日起15个工作日内完成整改');
    expect(page).toHaveTextContent('2025年12月3日');
  });

  it('is not there for the unit before it was delivered', async () => {
    await renderScreen('/years/y/rectification', { prepare: issued, actor: unitActor('edu') });
    expect(await screen.findByText('本单位没有整改通知书。')).toBeVisible();
  });
});

describe('the office', () => {
  it('records the delivery, and the last day is there', async () => {
    const { user, world } = await renderScreen(path, { prepare: issued });
    await user.click(await screen.findByRole('button', { name: '登记送达' }));
    const dialog = screen.getByRole('dialog');
    await user.selectOptions(within(dialog).getByLabelText('送达方式'), '直接送达');
    await user.type(within(dialog).getByLabelText(/^签收情况/), '张三签收');
    await user.click(within(dialog).getByRole('button', { name: '登记送达' }));
    await closed();
    const { notice, steps } = await noticeIn(world);
    expect([notice.status, notice.dueDay]).toEqual(['waiting', '2025-12-24']);
    expect(steps.find(({ what }) => what === 'delivered')).toMatchObject({ how: 'inPerson', words: '张三签收' });
    expect(await screen.findByText(/2025年12月24日/)).toBeVisible();
  });

  it('extends to a later day with a reason; an earlier day is refused in the dialog and the reason stays', async () => {
    const { user, world } = await renderScreen(path, { prepare: delivered });
    await user.click(await screen.findByRole('button', { name: '延长期限' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '延长期限' }));
    expect(dialog.getByLabelText(/^理由/)).toHaveAccessibleDescription(/请写明理由/);
    await user.type(dialog.getByLabelText(/^延至/), '2025-12-20');
    await user.type(dialog.getByLabelText(/^理由/), '采购周期长');
    await user.click(dialog.getByRole('button', { name: '延长期限' }));
    await waitFor(() => expect(dialog.getByLabelText(/^延至/)).toBeInvalid());
    expect(dialog.getByLabelText(/^理由/)).toHaveValue('采购周期长');
    await user.clear(dialog.getByLabelText(/^延至/));
    await user.type(dialog.getByLabelText(/^延至/), '2026-01-15');
    await user.click(dialog.getByRole('button', { name: '延长期限' }));
    await closed();
    expect((await noticeIn(world)).notice.dueDay).toBe('2026-01-15');
  });

  it('cancels with a reason; the number stays', async () => {
    const { user, world } = await renderScreen(path, { prepare: delivered });
    await user.click(await screen.findByRole('button', { name: '作废' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由/), '单位名称有误');
    await user.click(dialog.getByRole('button', { name: '作废' }));
    await closed();
    expect((await noticeIn(world)).notice).toMatchObject({ status: 'cancelled', label: expect.stringContaining('1号') as string });
    expect(await screen.findByText('（本通知书已作废）')).toBeVisible();
  });
});

describe('the reply', () => {
  it('says something of each problem before it is sent, and keeps what was typed', async () => {
    const { user, world, view } = await renderScreen(`${path}?deed=reply`, { prepare: delivered, actor: unitActor('edu') });
    const form = await screen.findByRole('form', { name: '整改情况回复' });
    await user.type(within(form).getByLabelText(/^第 1 号问题的整改情况/), '已补发预算');
    await user.click(within(form).getByRole('button', { name: '提交回复' }));
    expect(within(form).getByLabelText(/^第 2 号问题的整改情况/)).toHaveAccessibleDescription(/请写明整改情况/);
    await user.click(within(form).getByRole('button', { name: '以后再办' }));
    view.unmount();
    const again = await renderScreen(`${path}?deed=reply`, { world, actor: unitActor('edu') });
    const found = await screen.findByRole('form', { name: '整改情况回复' });
    expect(await within(found).findByDisplayValue('已补发预算')).toBeVisible();
    await again.user.type(within(found).getByLabelText(/^第 2 号问题的整改情况/), '栏目已补齐');
    await again.user.click(within(found).getByRole('button', { name: '提交回复' }));
    await waitFor(async () => expect((await noticeIn(world)).notice.status).toBe('replied'));
    expect((await noticeIn(world)).rounds[0]?.reply?.replies.map(({ words }) => words)).toEqual(['已补发预算', '栏目已补齐']);
  });

  it('is refused with a sentence when the notice was cancelled meanwhile; the words stay', async () => {
    const { user, world } = await renderScreen(`${path}?deed=reply`, { prepare: delivered, actor: unitActor('edu') });
    const form = await screen.findByRole('form', { name: '整改情况回复' });
    await user.type(within(form).getByLabelText(/^第 1 号问题的整改情况/), '已补发');
    await user.type(within(form).getByLabelText(/^第 2 号问题的整改情况/), '已补齐');
    await world.done('y', office, { kind: 'extendNotice', notice: ids.notice, seen: 2, until: '2026-01-15', reason: '迁移' });
    await user.click(within(form).getByRole('button', { name: '提交回复' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent(/别人已经改动过/);
    expect(within(form).getByLabelText(/^第 1 号问题的整改情况/)).toHaveValue('已补发');
  });

  it('is not offered to another unit: there is no such notice', async () => {
    await renderScreen(path, { prepare: delivered, actor: unitActor('fin') });
    expect(await screen.findByText('没有这份整改通知书，或您无权查看。')).toBeVisible();
  });
});

describe('the recheck', () => {
  it('shows what the unit said beside each question, and closes when all is mended', async () => {
    const { user, world } = await renderScreen(`${path}?deed=recheck`, { prepare: replied, actor: inspector });
    const form = await screen.findByRole('form', { name: '整改复查' });
    const first = within(form).getByRole('group', { name: '第 1 号问题' });
    expect(first).toHaveTextContent('预算已补发');
    expect(within(first).getByRole('link', { name: /example\.gov\.cn/ })).toBeVisible();
    await user.click(within(form).getByRole('button', { name: '整改到位，销号' }));
    expect(within(form).getAllByText('请选择复查结果。')).toHaveLength(2);
    for (const radio of within(form).getAllByRole('radio', { name: '已整改到位' })) await user.click(radio);
    await user.click(within(form).getByRole('button', { name: '整改到位，销号' }));
    await waitFor(async () => expect((await noticeIn(world)).notice.status).toBe('closed'));
  });

  it('of what is not mended asks for words and a new time, and the unit finds them in its next reply', async () => {
    const { user, world, view } = await renderScreen(`${path}?deed=recheck`, { prepare: replied });
    const form = await screen.findByRole('form', { name: '整改复查' });
    await user.click(within(within(form).getByRole('group', { name: '第 1 号问题' })).getByRole('radio', { name: '已整改到位' }));
    const second = within(within(form).getByRole('group', { name: '第 2 号问题' }));
    await user.click(second.getByRole('radio', { name: '未整改到位' }));
    await user.click(within(form).getByRole('button', { name: '要求再次整改' }));
    expect(second.getByLabelText(/^第 2 号问题的情况/)).toHaveAccessibleDescription(/请写明还差什么/);
    await user.type(second.getByLabelText(/^第 2 号问题的情况/), '近三个月内容仍为空');
    await user.clear(within(form).getByLabelText(/^再次整改期限/));
    await user.type(within(form).getByLabelText(/^再次整改期限/), '5');
    await user.click(within(form).getByRole('button', { name: '要求再次整改' }));
    await waitFor(async () => expect((await noticeIn(world)).notice).toMatchObject({ status: 'again', dueDay: '2025-12-10' }));
    view.unmount();
    await renderScreen(`${path}?deed=reply`, { world, actor: unitActor('edu') });
    const reply = await screen.findByRole('form', { name: '整改情况回复' });
    expect(within(reply).queryByRole('group', { name: '第 1 号问题' })).not.toBeInTheDocument();
    expect(within(reply).getByRole('group', { name: '第 2 号问题' })).toHaveTextContent('近三个月内容仍为空');
  });
});

describe('the lists', () => {
  it('name what is overdue, and the list for criticism says by how many working days', async () => {
    const { user } = await renderScreen('/years/y/rectification', { prepare: later(delivered, '2025-12-29') });
    expect(within(await screen.findByRole('table')).getByText('逾期未回复')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: /逾期通报/ }));
    expect(await screen.findByRole('heading', { level: 1, name: '整改逾期名单' })).toBeVisible();
    expect(screen.getAllByRole('row')[1]).toHaveTextContent(/市教育局.*2025年12月24日.*3 个工作日.*未回复/);
  });

  it('are found by number and by where they stand', async () => {
    const { user } = await renderScreen('/years/y/rectification', { prepare: delivered });
    await user.type(await screen.findByLabelText('文号或单位'), '财政');
    expect(await screen.findByText('没有符合条件的通知书。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '查看全部' }));
    expect(await screen.findByRole('link', { name: /〔2025〕1号/ })).toBeVisible();
  });
});
