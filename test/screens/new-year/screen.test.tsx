/** Setting up a year: proposals, units, checks before anything is written, and nothing typed is lost. */

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { HomeView } from '#view/home.ts';
import type { UnitsView } from '#view/plan.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { createWorld, leader, office, unit, type World } from '../../support/world.ts';

const path = '/years/new';
const booksOf = async (world: World) => (await world.get<HomeView>(office, '/home')).books;

async function open(setting: Setting = {}) {
  const shown = await renderScreen(path, setting);
  await screen.findByLabelText(/^考评年度/);
  const { user } = shown;
  return {
    ...shown,
    setYear: (year: string) => fireEvent.change(screen.getByLabelText(/^考评年度/), { target: { value: year } }),
    paste: async (text: string) => {
      await user.click(screen.getByRole('button', { name: '粘贴名单' }));
      const dialog = within(screen.getByRole('dialog'));
      await user.click(dialog.getByLabelText(/每行一个单位/));
      await user.paste(text);
      await user.click(dialog.getByRole('button', { name: /^加入/ }));
    },
    check: () => user.click(screen.getByRole('button', { name: '核对并创建' })),
    create: async () => user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '创建年度' })),
  };
}

describe('a new year', () => {
  it('is created with its units and opens', async () => {
    const { world, setYear, paste, check, create, router } = await open();
    setYear('2025');
    await paste('市教育局，教育局，部门\n天池镇');
    await check();
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('2 个：镇 1、部门 1')).toBeVisible();
    await create();
    await waitFor(async () => expect(await booksOf(world)).toMatchObject([{ title: '2025年度政府信息公开考评', year: 2025, units: 2, stage: 'preparation', sample: false }]));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/years\/[0-9a-f-]{36}$/));
    expect(localStorage.getItem('kaoping.new-year')).toBeNull();
  });

  it('proposes days on working days, which follow the year until they are changed by hand', async () => {
    const { setYear, user } = await open();
    setYear('2025');
    expect(screen.getByLabelText(/^总结和自评：结束日/)).toHaveValue('2025-12-26');
    expect(screen.getByLabelText(/^年度名称/)).toHaveValue('2025年度政府信息公开考评');
    fireEvent.change(screen.getByLabelText(/^总结和自评：结束日/), { target: { value: '2025-12-27' } });
    expect(screen.getByLabelText(/^总结和自评：结束日/)).toHaveAccessibleDescription('这一天休息');
    setYear('2024');
    expect(screen.getByLabelText(/^总结和自评：结束日/)).toHaveValue('2025-12-27');
    expect(screen.getByLabelText(/^年度名称/)).toHaveValue('2024年度政府信息公开考评');
    await user.click(screen.getByRole('button', { name: '按工作日重新建议日程' }));
    expect(screen.getByLabelText(/^总结和自评：结束日/)).toHaveValue('2024-12-27');
  });

  it('of Tianshui asks about thresholds and peers, with the mark that the thresholds are a default', async () => {
    const { user } = await open();
    expect(screen.getByText('分数线由考评办法规定，不能修改。')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /天水市/ }));
    expect(await screen.findByText('本系统默认，非法定')).toBeVisible();
    expect(screen.getByLabelText(/每个单位由几个单位互评/)).toHaveValue('3');
  });

  it('is not sent while something is wrong, which is said at the top and leads to the field', async () => {
    const { user, world, setYear, check } = await open();
    setYear('25');
    await user.clear(screen.getByLabelText(/^年度名称/));
    await check();
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual(['请填写四位数的年度，如 2026', '请填写年度名称', '请至少加入一个被考评单位']);
    await user.click(summary.getByRole('link', { name: '请填写年度名称' }));
    expect(screen.getByLabelText(/^年度名称/)).toHaveFocus();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await booksOf(world)).toEqual([]);
  });

  it('is found again as it was typed after leaving the page', async () => {
    const first = await open();
    first.setYear('2023');
    await first.paste('市教育局');
    first.view.unmount();
    await open();
    expect(screen.getByLabelText(/^考评年度/)).toHaveValue('2023');
    expect(screen.getByRole('rowheader', { name: '市教育局' })).toBeVisible();
  });

  it('takes its units over from another year', async () => {
    const { user } = await open({ prepare: (world) => world.createYear('y1', arxan2021, [unit('edu', '市教育局'), unit('tax', '市税务局')]) });
    await user.click(screen.getByRole('button', { name: '复制名单' }));
    expect(await screen.findByRole('rowheader', { name: '市税务局' })).toBeVisible();
  });

  it('keeps everything when it cannot be written, and is not made twice when tried again', async () => {
    const world = createWorld();
    let failing = true;
    const { setYear, paste, check, create, user } = await open({
      world,
      through: (transport) => async (request) => {
        const isUnits = request.method === 'POST' && (await request.clone().text()).includes('changeUnits');
        return failing && isUnits ? Promise.reject(new TypeError('offline')) : transport(request);
      },
    });
    setYear('2025');
    await paste('市教育局');
    await check();
    await create();
    expect(await screen.findByText(/没有创建：暂时联系不上/)).toBeVisible();
    expect(screen.getByRole('button', { name: '存成文件' })).toBeVisible();
    failing = false;
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '创建年度' }));
    await waitFor(async () => expect((await booksOf(world)).map(({ units }) => units)).toEqual([1]));
  });

  it('is the office\'s to make', async () => {
    await renderScreen(path, { actor: leader });
    expect(await screen.findByText(/只有考评办可以新建考评年度/)).toBeVisible();
  });
});

describe('a scheme from a file', () => {
  const pick = async (content: string) => {
    const shown = await open();
    await shown.user.click(screen.getByRole('radio', { name: /自己的方案文件/ }));
    await shown.user.upload(screen.getByLabelText('选择方案文件', { selector: 'input' }), new File([content], 's.json', { type: 'application/json' }));
    return shown;
  };

  it('is taken when it is sound', async () => {
    const own = { ...arxan2021, id: 'mine', title: { zh: '某县考评办法', en: 'Ours' } };
    const { world, paste, check, create } = await pick(JSON.stringify(own));
    expect(await screen.findByText('已选用：某县考评办法')).toBeVisible();
    await paste('市教育局');
    await check();
    await create();
    await waitFor(async () => expect((await booksOf(world))[0]?.scheme.id).toBe('mine'));
    const { card } = await world.get<UnitsView>(office, `/books/${(await booksOf(world))[0]?.book ?? ''}/units`);
    expect(card.scheme.title.zh).toBe('某县考评办法');
  });

  it.each([
    ['no JSON', 'hello', /不是 JSON 文件/],
    ['a scheme whose points do not add up', JSON.stringify({ ...arxan2021, tables: arxan2021.tables.map((table) => ({ ...table, full: '99' })) }), /tables\[0\].*不等于下级分值之和/],
    ['something else', '{"format":1}', /方案有 \d+ 处错误/],
  ])('that is %s is refused with the place and the reason', async (_what, content, sentence) => {
    await pick(content);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole('button', { name: '核对并创建' })).toBeNull();
  });
});
