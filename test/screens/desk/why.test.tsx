/** Every figure says why: total, grade, range, what is missing, and each item, down to rule, problem and clause. */

import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { arxanReview, openDesk, tianshuiComplete, tianshuiReview } from './desk-years.tsx';

const bar = () => screen.getByRole('heading', { level: 1 }).closest('header') as HTMLElement;
const panel = (name: string | RegExp) => screen.findByRole('complementary', { name });

it('explains a deducted total down to rule, problem and clause, beside the item', async () => {
  const { user, item } = await openDesk({ prepare: arxanReview });
  await user.click(within(bar()).getByRole('button', { name: '为什么是这个分' }));
  const why = await panel('为什么是这个分');
  expect(await within(why).findByText('满分 100 分，扣 4 分，得 96 分。')).toBeVisible();
  await user.click(within(why).getByText('政府网站栏目'));
  expect(within(why).getByText('满分 7 分，扣 3 分，余 4 分。')).toBeVisible();
  expect(within(why).getByText('发现即扣 3 分，只扣一次')).toBeVisible();
  await user.click(within(why).getByText('主动公开'));
  expect(within(why).getByText('同一问题已在 3.1 a 扣分，这里不重复扣。')).toBeVisible();
  expect(within(why).getAllByText(/部门预算公开晚了两个月/).length).toBeGreaterThan(0);
  expect(within(why).getAllByText(/附件11/).length).toBeGreaterThan(0);
  await item(/^1\.1 /);
});

it('explains a weighted total part by part', async () => {
  const { user } = await openDesk({ prepare: tianshuiComplete });
  await user.click(within(bar()).getByRole('button', { name: '为什么是这个分' }));
  const parts = within(await panel('为什么是这个分'));
  const rows = within(await parts.findByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    '平时考核98.0020%19.60', '社会评议评价90.0010%9.00', '自评100.007%7.00', '互评96.0021%20.16', '综合评价100.0042%42.00',
  ]);
});

it('explains the grade by its line and the distance to the next', async () => {
  const { user } = await openDesk({ prepare: tianshuiComplete });
  await user.click(within(bar()).getByRole('button', { name: '为什么是这个等次' }));
  expect(await within(await panel('为什么是这个等次')).findByText('总分 97.76 分，达到“优秀”的 90 分线。')).toBeVisible();
});

it('explains the range by what is missing', async () => {
  const { user } = await openDesk({ prepare: tianshuiReview });
  await user.click(within(bar()).getByRole('button', { name: '为什么是这个范围' }));
  const why = within(await panel('为什么是这个范围'));
  expect(await why.findByText('社会评议评价 · 权重 10%')).toBeVisible();
  expect(why.getByText('综合评价 · 权重 42%')).toBeVisible();
});

it('leads from what is missing to where it is done', async () => {
  const { user, item } = await openDesk({ prepare: arxanReview });
  await user.click(within(bar()).getByRole('button', { name: '还缺什么' }));
  await user.click(within(await panel('还缺什么')).getByRole('button', { name: /自报问题未处理 · 一件申请答复迟了三天/ }));
  await item(/^2\.2 /);
});

it('explains an item in every part of the total where it counts', async () => {
  const { press, item } = await openDesk({ prepare: tianshuiComplete, search: '?item=2.3' });
  await item(/^2\.3 /);
  await press('w');
  const why = within(await panel('为什么是这个分：2.3'));
  expect((await why.findAllByRole('heading', { level: 3 })).map((heading) => heading.textContent)).toEqual(['平时考核', '自评', '互评 · 市财政局', '综合评价']);
  expect(why.getByText('6 / 10 分')).toBeVisible();
  expect(why.getByText(/财政资金栏目三个月没有更新/)).toBeVisible();
});

it('puts the sides beside each other, with the difference by sign and symbol', async () => {
  await openDesk({ prepare: tianshuiComplete, search: '?item=2.3' });
  const table = await screen.findByRole('table', { name: /各方意见/ });
  expect(table).toHaveTextContent('差异≥2分');
  const [points, difference] = within(table).getAllByRole('row').slice(1);
  expect(within(points as HTMLElement).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['10', '6', '8−2', '10']);
  expect(within(difference as HTMLElement).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['＝ 一致', '▼ −4低 4 分', '▼ −2低 2 分', '·']);
});
