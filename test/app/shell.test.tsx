/** The frame around the screens, over the real API in memory. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { currentActor } from '#client/actor.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { leader, unit, unitActor, type World } from '../support/world.ts';

const prepare = (world: World) => world.createYear('y1', arxan2021, [unit('edu', '市教育局'), unit('tax', '市税务局')]);
const navigation = () => within(screen.getByRole('navigation', { name: '主导航' }));

describe('the role switch', () => {
  it('offers the units of the open year, and carries the choice', async () => {
    const { user } = await renderScreen('/years/y1', { prepare });
    const role = await screen.findByRole('combobox', { name: '我的操作身份' });
    await waitFor(() => expect(within(role).getByRole('option', { name: '被考评单位' })).toBeEnabled());
    await user.selectOptions(role, '被考评单位');
    expect(currentActor()).toEqual({ role: 'unit', person: '单位联络员', unit: 'edu' });
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '市税务局');
    expect(currentActor()).toMatchObject({ unit: 'tax' });
    await user.selectOptions(role, '领导小组');
    expect(currentActor()).toEqual({ role: 'leader', person: '领导小组' });
  });

  it('offers no unit outside of a year', async () => {
    await renderScreen('/', { prepare });
    expect(within(await screen.findByRole('combobox', { name: '我的操作身份' })).getByRole('option', { name: '互评单位' })).toBeDisabled();
  });

  it('calls the unit acted as by its name outside of a year', async () => {
    await renderScreen('/', { prepare, actor: unitActor('edu') });
    await waitFor(() => expect(screen.getByRole('combobox', { name: '单位' })).toHaveDisplayValue('市教育局'));
  });

  it('says when the unit acted as is not in this year', async () => {
    await renderScreen('/years/y1', { prepare, actor: unitActor('gone') });
    expect(await screen.findByRole('combobox', { name: '单位' })).toHaveDisplayValue('gone（不在本年度）');
  });
});

describe('the navigation', () => {
  it('shows the places of the role, the open one marked', async () => {
    await renderScreen('/years/y1/results', { prepare, actor: leader });
    await waitFor(() => expect(navigation().getByRole('link', { name: '结果' })).toHaveAttribute('aria-current', 'page'));
    const places = navigation().getAllByRole('link').map(({ textContent }) => textContent);
    expect(places).toEqual(['首页', '考评年度', '年度总览', '方案与日程', '单位', '问题', '整改', '申诉复核', '公开义务台账', '社会评议问卷', '检查', '自评与核实', '评分台', '结果', '领导看板', '台账核验', '考评办法', '设置']);
  });

  it('leads a unit to its own sheet', async () => {
    await renderScreen('/years/y1', { prepare, actor: unitActor('edu') });
    expect(await screen.findByRole('link', { name: '自评表' })).toHaveAttribute('href', expect.stringMatching(/\/years\/y1\/sheets\/self(:|%3A)edu$/));
  });

  it('names the year and the unit in the breadcrumb', async () => {
    await renderScreen('/years/y1/results/tax', { prepare });
    const trail = await screen.findByRole('navigation', { name: '当前位置' });
    await waitFor(() => expect(within(trail).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['首页', '考评年度', '2025年度考评', '结果', '市税务局']));
  });
});

describe('a change of page', () => {
  it('takes the focus to the new title, and names the window', async () => {
    const { user } = await renderScreen('/', { prepare });
    await screen.findByRole('heading', { name: '首页' });
    await user.click(navigation().getByRole('link', { name: '设置' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: '设置' })).toHaveFocus());
    await waitFor(() => expect(document.title).toBe('设置 · 公开考评'));
  });
});

describe('the menu of a narrow window', () => {
  const menu = () => screen.findByRole('button', { name: '菜单' });

  it('stays open when a page arrives that was asked for before', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { user, router } = await renderScreen('/settings', {
      prepare,
      through: (transport) => async (request) => {
        if (request.url.includes('/books/y1')) await held;
        return transport(request);
      },
    });
    const button = await menu();
    void router.navigate({ to: '/years/$book/plan', params: { book: 'y1' } });
    await waitFor(() => expect(router.state.location.pathname).toBe('/years/y1/plan'));
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    release();
    expect(await screen.findByRole('heading', { level: 1, name: '方案与日程' })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
  });

  it('closes with the link that is followed, even where one is already there', async () => {
    const { user } = await renderScreen('/', { prepare });
    await screen.findByRole('heading', { level: 1, name: '首页' });
    for (const place of ['设置', '设置', '首页']) {
      await user.click(await menu());
      await user.click(navigation().getByRole('link', { name: place }));
      expect(await menu()).toHaveAttribute('aria-expanded', 'false');
      expect(await screen.findByRole('heading', { level: 1, name: place })).toBeVisible();
    }
  });

  it('stays open for a link that opens elsewhere', async () => {
    const { user } = await renderScreen('/', { prepare });
    await user.click(await menu());
    await user.keyboard('{Control>}');
    await user.click(navigation().getByRole('link', { name: '设置' }));
    await user.keyboard('{/Control}');
    expect(await menu()).toHaveAttribute('aria-expanded', 'true');
  });

  it('closes by Escape, which gives the focus back, and by a touch of the page', async () => {
    const { user } = await renderScreen('/settings', { prepare });
    const title = await screen.findByRole('heading', { level: 1, name: '设置' });
    const button = await menu();
    await user.click(button);
    await user.tab();
    expect(button).not.toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
    await user.click(button);
    await user.click(title);
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('an address', () => {
  it('without a page has a way back', async () => {
    await renderScreen('/nowhere');
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeVisible();
    expect(screen.getByRole('link', { name: '回到首页' })).toBeVisible();
  });

  it('of a year that does not exist says so', async () => {
    await renderScreen('/years/none/plan');
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeVisible();
  });

  it('that this person may not open says why, and opens for one who may', async () => {
    const { user } = await renderScreen('/years/y1/desk', { prepare, actor: leader });
    const role = await screen.findByRole('combobox', { name: '我的操作身份' });
    await user.selectOptions(role, '检查员');
    await screen.findByRole('heading', { name: /这一页现在打不开|没有这个页面/ });
    await user.selectOptions(role, '考评办 · 经办');
    await waitFor(() => expect(screen.queryByRole('heading', { name: /这一页现在打不开|没有这个页面/ })).toBeNull());
  });
});

describe('the language', () => {
  it('changes on the spot, and the words of the open screen with it', async () => {
    const { user } = await renderScreen('/settings');
    await screen.findByRole('heading', { name: '设置' });
    const bar = within(screen.getAllByRole('banner')[0] ?? document.body);
    await user.selectOptions(bar.getByRole('combobox', { name: '界面语言' }), 'English');
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    await user.selectOptions(bar.getByRole('combobox', { name: 'Language' }), '中文');
    expect(await screen.findByRole('heading', { name: '设置' })).toBeVisible();
    expect(document.documentElement.lang).toBe('zh-CN');
  });
});

describe('the help of the keyboard', () => {
  it('opens by ? and lists what works', async () => {
    const { user } = await renderScreen('/settings');
    await screen.findByRole('heading', { name: '设置' });
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: '键盘快捷键' })).toHaveTextContent('显示快捷键');
  });
});
