/** Registers in the hands of people: entered, found, corrected, taken back; what is typed stays. */

import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { RegisterView } from '#view/register.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { leader, office, unitActor, type World } from '../../support/world.ts';
import { late, stopped, year } from './year.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const rowsOf = async (world: World) => (await world.get<RegisterView>(office, '/books/y/registers/request')).rows;

describe('the list', () => {
  it('shows each record with its last day, and finds by words, unit and state', async () => {
    const { user } = await renderScreen('/years/y/registers?register=request', { prepare: year });
    const row = async (name: string) => (await screen.findByRole('link', { name })).closest('tr')!;
    expect(await row('申请公开招生政策')).toHaveTextContent('逾期办结');
    expect(await row('申请公开预算明细')).toHaveTextContent('期限暂停');
    expect(await row('申请公开采购合同')).toHaveTextContent('2025年12月8日');
    await user.selectOptions(screen.getByLabelText('状态'), '逾期办结');
    expect(await screen.findByText('共 1 条')).toBeVisible();
    expect(screen.queryByRole('link', { name: '申请公开采购合同' })).not.toBeInTheDocument();
  });

  it('gives a unit its own alone, and a leader nothing to press', async () => {
    const { view } = await renderScreen('/years/y/registers?register=request', { prepare: year, actor: unitActor('fin') });
    expect(await screen.findByRole('link', { name: '申请公开采购合同' })).toBeVisible();
    expect(screen.queryByRole('link', { name: '申请公开招生政策' })).not.toBeInTheDocument();
    view.unmount();
    await renderScreen('/years/y/registers?register=request', { prepare: year, actor: leader });
    await screen.findByRole('link', { name: '申请公开招生政策' });
    expect(screen.queryByRole('link', { name: '登记' })).not.toBeInTheDocument();
  });
});

describe('a new record', () => {
  it('says its last day while it is typed, and is saved for the unit that typed it', async () => {
    const { user, world, router } = await renderScreen('/years/y/registers/new?register=request', { prepare: year, actor: unitActor('edu') });
    await user.type(await screen.findByLabelText(/^内容/), '申请公开校车采购');
    await user.type(screen.getByLabelText(/收到日期/), '2025-11-24');
    await user.selectOptions(screen.getByLabelText(/申请方式/), '信函');
    const clock = screen.getByRole('list', { name: '期限计算步骤' });
    expect(clock).toHaveTextContent('20 个工作日，到 2025年12月22日 期满');
    await user.type(screen.getByLabelText('告知延期日期'), '2025-12-02');
    expect(clock).toHaveTextContent('40 个工作日');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByRole('heading', { name: '申请公开校车采购' });
    expect(router.state.location.pathname).toMatch(/registers\/[0-9a-f-]{36}$/);
    expect((await rowsOf(world))[0]).toMatchObject({ unit: { id: 'edu' }, content: { channel: 'letter', received: '2025-11-24', extended: '2025-12-02' } });
  });

  it('names every field that does not fit, and writes nothing', async () => {
    const { user, world } = await renderScreen('/years/y/registers/new?register=request', { prepare: year, actor: unitActor('edu') });
    await user.type(await screen.findByLabelText(/收到日期/), '2025-11-24');
    await user.type(screen.getByLabelText('答复日期'), '2025-11-20');
    await user.type(screen.getByLabelText('第三方答复日期'), '2025-11-26');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const summary = await screen.findByRole('alert');
    for (const words of ['内容：必须填写', '申请方式：必须填写', '答复日期：早于前一环节的日期', '第三方答复日期：缺少与它对应的一项']) expect(summary).toHaveTextContent(words);
    expect(await rowsOf(world)).toHaveLength(3);
  });
});

describe('a record', () => {
  it('shows how its last day came about, with the clause, and that it is suggested as a problem', async () => {
    await renderScreen(`/years/y/registers/${late}`, { prepare: year });
    const steps = await screen.findByRole('list', { name: '期限计算步骤' });
    expect(within(steps).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '2025年10月9日 收到申请', '20 个工作日，到 2025年11月5日 期满附件2 第六条 ', '2025年11月12日 答复，逾期 5 个工作日',
    ]);
    expect(screen.getByText('疑似问题，待考评办核实')).toBeVisible();
  });

  it('is corrected with a reason, and keeps what stood there', async () => {
    const { user, world } = await renderScreen(`/years/y/registers/${stopped}?edit=1`, { prepare: year, actor: unitActor('fin') });
    await user.type(await screen.findByLabelText('收到补正日期'), '2025-11-12');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请写明更正理由');
    await user.type(screen.getByLabelText(/更正理由/), '申请人已补正');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/理由：申请人已补正/)).toBeVisible();
    expect(screen.getByText(/收到补正日期：（空） → 2025-11-12/)).toBeVisible();
    expect((await rowsOf(world)).find(({ id }) => id === stopped)).toMatchObject({ state: 'open', due: { day: '2025-12-10' } });
  });

  it('is taken back with a reason', async () => {
    const { user } = await renderScreen(`/years/y/registers/${late}`, { prepare: year });
    await user.click(await screen.findByRole('button', { name: '撤回登记' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText(/理由/), '重复登记');
    await user.click(within(dialog).getByRole('button', { name: '撤回登记' }));
    expect(await screen.findByText('已撤回')).toBeVisible();
    expect(screen.queryByRole('button', { name: '更正' })).not.toBeInTheDocument();
  });
});
