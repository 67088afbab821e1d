/** A sheet of findings: a unit checks itself against each item and says what it found. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { Row } from '#ledger/fields.ts';
import { arxanYear, cleanDraft, edu, openSheet, putDraft, stateOf } from './open-sheet.tsx';

const open = (setting: Parameters<typeof openSheet>[1] = {}) => openSheet('self:edu', { prepare: arxanYear, ...setting });
const add = () => screen.getByRole('button', { name: /添加自查发现的问题|再添加一个问题/ });
const finding = (number: number) => within(screen.getByRole('group', { name: `问题 ${number}` }));

it('an item is done when somebody looked, also where nothing was found', async () => {
  const { user } = await open();
  expect(stateOf('1.1')).toContain('未开始');
  await user.click(screen.getByRole('checkbox', { name: '已对照检查' }));
  expect(stateOf('1.1')).toContain('已完成');
  expect(screen.getByText('100.00')).toBeVisible();
});

it('an item with words but without a look is under way', async () => {
  const { type } = await open();
  await type('说明（可不填）', '材料还在整理');
  expect(stateOf('1.1')).toContain('进行中');
});

describe('a finding', () => {
  it('says what its rule would take, by count, and means that somebody looked', async () => {
    const { user } = await open({ search: '?item=2.1' });
    await user.click(add());
    expect(screen.getByRole('checkbox', { name: '已对照检查' })).toBeChecked();
    await user.click(finding(1).getByRole('radio', { name: '内容未按时公开' }));
    await user.click(finding(1).getByRole('button', { name: '加一' }));
    expect(finding(1).getByLabelText('数量（每项内容）')).toHaveValue('2');
    expect(finding(1).getByText('−2')).toBeVisible();
    expect(screen.getByText('98.00')).toBeVisible();
    expect(stateOf('2.1')).toContain('待补充');
    await user.type(finding(1).getByLabelText(/具体情况/), '预算晚公开');
    expect(stateOf('2.1')).toContain('已完成');
  });

  it('under a rule that counts once takes nothing a second time, and says so', async () => {
    const { user } = await open({ search: '?item=3.1' });
    await user.click(add());
    await user.click(add());
    expect(finding(1).queryByLabelText(/数量/)).not.toBeInTheDocument();
    expect(finding(1).getByText('−3')).toBeVisible();
    expect(finding(2).getByText(/本条标准只扣一次，前面已计/)).toBeVisible();
    expect(screen.getByText('97.00')).toBeVisible();
  });

  it('stops at the cap of its item', async () => {
    const { user } = await open({ search: '?item=1.2' });
    await user.click(add());
    await user.clear(finding(1).getByLabelText(/数量/));
    await user.type(finding(1).getByLabelText(/数量/), '9');
    expect(screen.getByText(/合计 9 分，以本项 3 分封顶/)).toBeVisible();
    expect(screen.getByText('97.00')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '为什么是这个分' }));
    const why = screen.getByRole('complementary', { name: '为什么是这个分' });
    expect(why).toHaveTextContent('1.2 制度落实−3合计 9 分，以本项 3 分封顶');
    expect(why).toHaveTextContent('单项考评内容扣分之和不超过总分，扣完为止。');
    expect(why).toHaveTextContent('本表不直接计入最终得分');
  });

  it('can be taken back', async () => {
    const { user } = await open({ search: '?item=3.1' });
    await user.click(add());
    await user.click(finding(1).getByRole('button', { name: '删除问题 1' }));
    expect(screen.queryByRole('group', { name: '问题 1' })).not.toBeInTheDocument();
    expect(screen.getByText('100.00')).toBeVisible();
  });
});

it('submits what was found, rule, count and words, and a look everywhere', async () => {
  const { user, check, submit, world } = await open({
    search: '?item=2.1',
    prepare: async (made) => {
      await arxanYear(made);
      await putDraft(made, 'self:edu', cleanDraft);
    },
  });
  await user.click(add());
  await user.click(finding(1).getByRole('radio', { name: '公开不应当公开的政府信息' }));
  await user.type(finding(1).getByLabelText(/具体情况/), ' 名单露出身份证号 ');
  await check();
  expect(await screen.findByText(/公开不应当公开的政府信息 × 1/)).toBeVisible();
  await submit();
  await screen.findByRole('heading', { name: /已提交/ });
  const { rows } = await world.get<{ rows: Row[] }>(edu, '/books/y/sheets/self:edu');
  expect(rows).toHaveLength(14);
  expect(rows.flatMap(({ findings }) => findings)).toMatchObject([{ rule: 'b', count: 1, words: '名单露出身份证号' }]);
});

it('does not submit while a look, a rule, a count or words are missing', async () => {
  const half = { looked: true, note: '', evidence: [] };
  const { check, submit } = await open({
    prepare: async (world) => {
      await arxanYear(world);
      await putDraft(world, 'self:edu', {
        rows: { ...cleanDraft.rows, '1.1': { note: '', evidence: [] }, '2.1': { ...half, findings: [{ id: 'f1', rule: '', count: 1, words: '有' }] }, '2.2': { ...half, findings: [{ id: 'f2', rule: 'a', count: 0, words: ' ' }] } },
      });
    },
  });
  await check();
  await submit();
  const lines = within(await screen.findByRole('alert')).getAllByRole('link').map((link) => link.textContent);
  expect(lines).toEqual([
    '1.1 领导机构与保障：请确认已对照检查', '2.1 主动公开：请选择对应的扣分标准', '2.2 依申请公开：数量请填 1 至 999 的整数', '2.2 依申请公开：请写明具体情况',
  ]);
});
