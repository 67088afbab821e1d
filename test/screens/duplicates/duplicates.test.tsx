/** The decision queue: pairs that look alike and places without a decision, one after the other, by keyboard. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { DuplicatesView } from '#view/duplicates.ts';
import { inspector, leader, office, unit, type World } from '../../support/world.ts';
import { renderScreen } from '../../support/render-screen.tsx';

const book = 'year';
const record = (world: World, of: string, words: string, foundOn: string, charges = [{ item: '2.1', rule: 'a', count: 1 }]) =>
  world.done(book, inspector, { kind: 'recordProblem', problem: world.newId(), unit: of, charges, words, foundOn, method: 'website', evidence: [] });

async function likelyPairs(world: World) {
  await world.createYear(book, arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
  await record(world, 'a', '阿政办发〔2025〕12号文件没有在网站公开', '2025-05-06');
  await record(world, 'a', '经查，阿政办发[2025]12号至今未上网公开。', '2025-06-06');
  await record(world, 'b', '触摸屏查询机黑屏，看不到办事流程', '2025-05-06', [{ item: '3.2', rule: 'a', count: 1 }]);
  await record(world, 'b', '办事大厅触摸屏查询机黑屏无法使用', '2025-06-09', [{ item: '3.2', rule: 'a', count: 1 }]);
  await record(world, 'b', '公开栏没有分布图，网上也没有', '2025-06-10', [{ item: '3.2', rule: 'a', count: 1 }, { item: '3.1', rule: 'a', count: 1 }]);
}

const left = async (world: World) => {
  const { pairs, undecided, toldApart } = await world.get<DuplicatesView>(office, `/books/${book}/duplicates`);
  return { pairs: pairs.length, undecided: undecided.length, toldApart };
};

describe('the decision queue', () => {
  it('is worked off by keyboard: the same, not the same, and where it counts', async () => {
    const { user, world } = await renderScreen(`/years/${book}/duplicates`, { prepare: likelyPairs });
    expect(await left(world)).toEqual({ pairs: 2, undecided: 1, toldApart: 0 });
    await screen.findByRole('region', { name: '教育局：第 1 号与第 2 号是否同一问题' });
    expect(screen.getByText('文号相同')).toBeVisible();
    expect(screen.getByText(/文字相近 \d+%/)).toBeVisible();

    await user.keyboard('1');
    const reason = screen.getByRole('textbox', { name: /理由/ });
    expect(reason).toHaveFocus();
    expect((reason as HTMLTextAreaElement).value).toMatch(/^与第 1 号为同一问题（文号相同、文字相近 \d+%）$/);
    await user.keyboard('{Control>}{Enter}{/Control}');

    await screen.findByRole('region', { name: '民政局：第 1 号与第 2 号是否同一问题' });
    await user.keyboard('2');
    await user.clear(screen.getByRole('textbox', { name: /理由/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText('请写明理由')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /理由/ }), '一台在大厅，一台在二楼');
    await user.keyboard('{Control>}{Enter}{/Control}');

    const places = await screen.findByRole('region', { name: '民政局：第 3 号在哪一处扣分' });
    await user.keyboard('1');
    await user.type(within(places).getByRole('textbox', { name: /理由/ }), '问题出在公开栏');
    await user.click(within(places).getByRole('button', { name: '认定' }));
    expect(await screen.findByText(/没有等待认定的问题。已认定为不同问题的有 1 对/)).toBeVisible();
    expect(await left(world)).toEqual({ pairs: 0, undecided: 0, toldApart: 1 });
  });

  it('links what has come back, and does not ask about it again', async () => {
    const { user, world } = await renderScreen(`/years/${book}/duplicates`, { prepare: likelyPairs });
    await screen.findByRole('region', { name: /教育局/ });
    await user.keyboard('3');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('region', { name: /民政局：第 1 号/ });
    expect(await left(world)).toEqual({ pairs: 1, undecided: 1, toldApart: 0 });
  });

  it('goes to and fro with J and K, and keeps to one unit', async () => {
    const { user, router } = await renderScreen(`/years/${book}/duplicates`, { prepare: likelyPairs });
    await screen.findByRole('region', { name: /教育局/ });
    await user.keyboard('j');
    await screen.findByRole('region', { name: /民政局：第 1 号/ });
    await user.keyboard('k');
    await screen.findByRole('region', { name: /教育局/ });
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '民政局');
    await screen.findByRole('region', { name: /民政局：第 1 号/ });
    expect(router.state.location.search).toMatchObject({ unit: 'b' });
  });

  it('shows the leading group what is open, and leaves the decision to the office', async () => {
    await renderScreen(`/years/${book}/duplicates`, { prepare: likelyPairs, actor: leader });
    await screen.findByRole('region', { name: /教育局/ });
    expect(screen.queryByRole('button', { name: /是同一问题/ })).toBeNull();
    expect(screen.getByText('由考评办认定。')).toBeVisible();
  });

  it('says that nothing is open', async () => {
    await renderScreen(`/years/${book}/duplicates`, { prepare: (world) => world.createYear(book, arxan2021, [unit('a', '教育局')]) });
    expect(await screen.findByText(/没有等待认定的问题/)).toBeVisible();
  });
});
