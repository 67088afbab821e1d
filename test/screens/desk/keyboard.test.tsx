/** The desk without a mouse: points by digits, Enter goes on, and nothing happens while somebody writes. */

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { rememberLook } from '#ui/look.ts';
import { arxanReview, deskOf, openDesk, setToday, tianshuiReview } from './desk-years.tsx';

afterEach(() => {
  rememberLook({ shortcuts: true });
  vi.useRealTimers();
});

const rating = async (world: Parameters<typeof deskOf>[0], item: string) => (await deskOf(world)).items.find(({ id }) => id === item)?.office;

describe('points by keyboard', () => {
  it('takes a digit straight into the field of the item, saves with Enter and goes on', async () => {
    const { press, item, world } = await openDesk({ prepare: tianshuiReview });
    await item(/^1\.1 /);
    await press('4');
    expect(screen.getByLabelText('得分')).toHaveFocus();
    expect(screen.getByLabelText('得分')).toHaveValue('4');
    await press('{Enter}');
    expect(await item(/^1\.2 /)).toHaveFocus();
    await waitFor(async () => expect(await rating(world, '1.1')).toMatchObject({ points: '4', note: '' }));
  });

  it('takes a decimal as it is typed, also in full-width digits', async () => {
    const { press, world, user } = await openDesk({ prepare: tianshuiReview });
    await press('3');
    await press('.5');
    expect(screen.getByLabelText('得分')).toHaveValue('3.5');
    await user.clear(screen.getByLabelText('得分'));
    await user.type(screen.getByLabelText('得分'), '２。５');
    await user.type(screen.getByLabelText(/^说明/), '缺会议纪要');
    await press('{Enter}');
    await waitFor(async () => expect(await rating(world, '1.1')).toMatchObject({ points: '2.5', note: '缺会议纪要' }));
  });

  it('asks for the reason below full marks, and keeps the points meanwhile', async () => {
    const { press, item, world } = await openDesk({ prepare: tianshuiReview });
    await press('3{Enter}');
    expect(screen.getByLabelText(/^说明/)).toHaveFocus();
    expect(screen.getByText('未得满分须说明理由')).toBeVisible();
    await waitFor(async () => expect(await rating(world, '1.1')).toMatchObject({ points: '3', note: '' }));
    await press('缺会议纪要{Enter}');
    await item(/^1\.2 /);
    await waitFor(async () => expect(await rating(world, '1.1')).toMatchObject({ points: '3', note: '缺会议纪要' }));
  });

  it('stays with points that cannot be, and says why', async () => {
    const { press, item, world } = await openDesk({ prepare: tianshuiReview });
    await press('9{Enter}');
    expect(await screen.findByText('超过该项满分')).toBeVisible();
    expect(screen.getByLabelText('得分')).toHaveValue('9');
    await item(/^1\.1 /);
    expect(await rating(world, '1.1')).toBeNull();
  });

  it('gives full marks with F and goes on', async () => {
    const { press, item, world } = await openDesk({ prepare: tianshuiReview });
    await press('ff');
    await item(/^1\.3 /);
    await waitFor(async () => expect((await rating(world, '1.2'))?.points).toBe('3'));
    expect((await rating(world, '1.1'))?.points).toBe('4');
  });

  it('takes the last points back with Ctrl+Z, and says what was saved', async () => {
    const { press, item, world } = await openDesk({ prepare: tianshuiReview });
    await press('4{Enter}');
    expect(await screen.findByText('1.1 组织领导：4 分，已保存')).toBeVisible();
    await item(/^1\.2 /);
    await press('{Control>}z{/Control}');
    await waitFor(async () => expect(await rating(world, '1.1')).toMatchObject({ points: null }));
    expect(await screen.findByText(/已恢复原来的分数/)).toBeVisible();
  });

  it('tells the new range to who only hears the page', async () => {
    const { press, total, untilTotal } = await openDesk({ prepare: tianshuiReview });
    const before = total().textContent;
    await press('0{Enter}');
    await waitFor(() => expect(total().textContent).not.toBe(before));
    await untilTotal(/^市教育局，总分未齐，可能在 [\d.]+ 至 [\d.]+ 分之间$/);
  });
});

describe('going through items and units', () => {
  it('goes by J and K, N and P, and keeps the item when the unit changes', async () => {
    const { press, item, router } = await openDesk({ prepare: tianshuiReview });
    await press('jjk');
    await item(/^1\.2 /);
    await press('n');
    expect(await screen.findByRole('heading', { level: 1, name: '市财政局' })).toBeVisible();
    await item(/^1\.2 /);
    expect(router.state.location.search).toMatchObject({ item: '1.2' });
    await press('p');
    expect(await screen.findByRole('heading', { level: 1, name: '市教育局' })).toBeVisible();
  });

  it('passes over what the filter hides', async () => {
    const { press, item } = await openDesk({ prepare: tianshuiReview, search: '?only=differs' });
    const list = screen.getByRole('navigation', { name: '考评项' });
    expect(within(list).getAllByRole('button', { name: /发布更新/ })).toHaveLength(1);
    expect(within(list).queryByRole('button', { name: /组织领导/ })).toBeNull();
    await press('j');
    await item(/^2\.3 /);
  });

  it('finds an item from the keyboard', async () => {
    const { press, user } = await openDesk({ prepare: tianshuiReview });
    await press('/');
    const field = screen.getByRole('searchbox', { name: '查找考评项' });
    expect(field).toHaveFocus();
    await user.type(field, '年度报告');
    const list = screen.getByRole('navigation', { name: '考评项' });
    await waitFor(() => expect(within(list).queryByRole('button', { name: /组织领导/ })).toBeNull());
    expect(within(list).getByRole('button', { name: /2\.7 年度报告/ })).toBeVisible();
  });
});

describe('keys that belong to somebody else', () => {
  it('does nothing while an input method composes', async () => {
    const { item, world } = await openDesk({ prepare: tianshuiReview });
    await item(/^1\.1 /);
    fireEvent.keyDown(document.body, { key: '4', keyCode: 229 });
    fireEvent.keyDown(document.body, { key: 'j', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'f', keyCode: 229 });
    await item(/^1\.1 /);
    expect(screen.getByLabelText('得分')).toHaveValue('');
    expect(await rating(world, '1.1')).toBeNull();
  });

  it('does not save on the Enter that ends a Chinese word', async () => {
    const { press, item, world, user } = await openDesk({ prepare: tianshuiReview });
    await press('3');
    const note = screen.getByLabelText(/^说明/);
    await user.type(note, '缺');
    fireEvent.keyDown(note, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(note, { key: 'Enter', keyCode: 229 });
    await item(/^1\.1 /);
    expect(note).toHaveFocus();
    expect((await rating(world, '1.1'))?.note ?? '').not.toBe('缺');
  });

  it('leaves letters in a field alone', async () => {
    const { item, user } = await openDesk({ prepare: tianshuiReview });
    await user.type(screen.getByLabelText(/^说明/), 'jnf');
    expect(screen.getByLabelText(/^说明/)).toHaveValue('jnf');
    await item(/^1\.1 /);
  });

  it('can be switched off', async () => {
    const { press, item } = await openDesk({ prepare: tianshuiReview });
    rememberLook({ shortcuts: false });
    await press('j4');
    await item(/^1\.1 /);
    expect(screen.getByLabelText('得分')).toHaveValue('');
  });
});

describe('a problem by keyboard', () => {
  it('is recorded with E, words and Enter, and takes its points at once', async () => {
    setToday();
    const { press, item, untilTotal, world } = await openDesk({ prepare: arxanReview, search: '?item=1.3' });
    await item(/^1\.3 /);
    await untilTotal(/总分 96\.00 分/);
    await press('e');
    expect(screen.getByLabelText(/^问题描述/)).toHaveFocus();
    expect(screen.getByText('将扣 1 分，本项余分 5 → 4。')).toBeVisible();
    await press('公开指南没有更新{Enter}');
    await untilTotal(/总分 95\.00 分/);
    const card = await screen.findByRole('article', { name: '第 3 号问题' });
    expect(card).toHaveTextContent('公开指南没有更新');
    expect(card).toHaveTextContent('1.3 a−1');
    expect((await deskOf(world)).problems.at(-1)).toMatchObject({ method: 'review', foundOn: '2025-12-03', charges: [{ item: '1.3', rule: 'a', count: 1 }] });
  });

  it('takes the rule by its number where no points are given', async () => {
    setToday();
    const { press, item } = await openDesk({ prepare: arxanReview, search: '?item=2.1' });
    await item(/^2\.1 /);
    await press('2');
    expect(screen.getByRole('combobox', { name: '扣分标准' })).toHaveValue('b');
  });

  it('is withdrawn by Ctrl+Z, with its reason on record', async () => {
    setToday();
    const { press, untilTotal, world } = await openDesk({ prepare: arxanReview, search: '?item=1.3' });
    await press('e');
    await press('公开指南没有更新{Enter}');
    await untilTotal(/总分 95\.00 分/);
    await press('{Control>}z{/Control}');
    await untilTotal(/总分 96\.00 分/);
    expect((await deskOf(world)).problems.at(-1)).toMatchObject({ state: 'withdrawn', closed: { reason: '误记，当场撤销' } });
  });

  it('keeps half a problem for later', async () => {
    setToday();
    const { press, item, user, go } = await openDesk({ prepare: arxanReview, search: '?item=1.3' });
    await press('e');
    await press('公开指南');
    await user.click(screen.getByRole('button', { name: '稍后再写' }));
    await go(/1\.4 /);
    await item(/^1\.4 /);
    await go(/1\.3 /);
    await item(/^1\.3 /);
    await press('e');
    expect(screen.getByLabelText(/^问题描述/)).toHaveValue('公开指南');
  });
});
