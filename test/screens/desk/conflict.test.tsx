/** Two people at one desk, and a store that fails: both versions are shown, and nothing typed is lost. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { Transport } from '#client/api-client.ts';
import { office, secondOffice } from '../../support/world.ts';
import { arxanReview, deskOf, openDesk, problems, tianshuiReview } from './desk-years.tsx';

const rated = async (world: Parameters<typeof deskOf>[0]) => (await deskOf(world)).items.find(({ id }) => id === '1.1')?.office;

describe('points that somebody else gave meanwhile', () => {
  async function bothRate() {
    const opened = await openDesk({ prepare: tianshuiReview });
    const { press, user, world } = opened;
    await press('3');
    await user.type(screen.getByLabelText(/^说明/), '缺纪要');
    await world.done('y', secondOffice, { kind: 'rateItem', unit: 'edu', item: '1.1', seen: 0, points: '2', note: '两次会议无记录' });
    await press('{Enter}');
    await opened.go(/1\.1 /);
    return { ...opened, conflict: await screen.findByRole('alert', { name: /刚在别处改过/ }) };
  }

  it('shows both versions with who gave the other', async () => {
    const { conflict } = await bothRate();
    expect(conflict).toHaveTextContent('3 / 4 分 · 缺纪要');
    expect(conflict).toHaveTextContent('2 / 4 分 · 两次会议无记录');
    expect(conflict).toHaveTextContent('复核');
  });

  it('writes mine only when I choose it', async () => {
    const { conflict, user, world } = await bothRate();
    expect(await rated(world)).toMatchObject({ points: '2' });
    await user.click(within(conflict).getByRole('button', { name: '用我的' }));
    await waitFor(async () => expect(await rated(world)).toMatchObject({ points: '3', note: '缺纪要' }));
    await waitFor(() => expect(screen.getByLabelText('得分')).toHaveValue('3'));
  });

  it('shows theirs when I take it', async () => {
    const { conflict, user, world } = await bothRate();
    await user.click(within(conflict).getByRole('button', { name: '用别处的' }));
    expect(await screen.findByLabelText('得分')).toHaveValue('2');
    expect(screen.getByLabelText(/^说明/)).toHaveValue('两次会议无记录');
    expect(await rated(world)).toMatchObject({ points: '2' });
  });
});

describe('when a save does not arrive', () => {
  const away = (transport: Transport): Transport => async (request) =>
    request.url.includes('/commands') ? Response.json({ ok: false, refusal: { code: 'storeFull' } }, { status: 507 }) : transport(request);

  it('says so and keeps points and reason in the field', async () => {
    const { press, user, go, world } = await openDesk({ prepare: tianshuiReview, through: away });
    await press('3');
    await user.type(screen.getByLabelText(/^说明/), '缺纪要');
    await press('{Enter}');
    expect(await screen.findByText(/1\.1 组织领导 没有保存：存储空间已满/)).toBeVisible();
    await go(/1\.1 /);
    expect(await screen.findByLabelText('得分')).toHaveValue('3');
    expect(screen.getByLabelText(/^说明/)).toHaveValue('缺纪要');
    expect(await rated(world)).toBeNull();
  });

  it('keeps what was typed through a new visit', async () => {
    const { press, user, world, view } = await openDesk({ prepare: tianshuiReview, through: away });
    await press('3');
    await user.type(screen.getByLabelText(/^说明/), '缺纪要');
    await press('{Enter}');
    await screen.findByText(/没有保存/);
    view.unmount();
    await openDesk({ world, prepare: async () => undefined });
    await waitFor(() => expect(screen.getByLabelText('得分')).toHaveValue('3'));
    expect(screen.getByLabelText(/^说明/)).toHaveValue('缺纪要');
  });
});

it('tells of a problem that was changed meanwhile, and keeps the reason that was typed', async () => {
  const { user, world } = await openDesk({ prepare: arxanReview, search: '?item=3.1' });
  const card = await screen.findByRole('article', { name: '第 1 号问题' });
  await user.click(within(card).getByRole('button', { name: '撤销问题' }));
  const dialog = screen.getByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^理由/), '核实后不属实');
  await world.done('y', office, { kind: 'decideCharge', problem: problems.budget, seen: 0, charge: 1, reason: '在栏目处扣' });
  await user.click(within(dialog).getByRole('button', { name: '撤销问题' }));
  expect(await within(dialog).findByText(/别人已经改动过/)).toBeVisible();
  expect(within(dialog).getByLabelText(/^理由/)).toHaveValue('核实后不属实');
  await user.click(within(dialog).getByRole('button', { name: '撤销问题' }));
  await waitFor(async () => expect((await deskOf(world)).problems[0]?.state).toBe('withdrawn'));
});
