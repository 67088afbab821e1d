/** The list of problems: filters in the address, what each viewer sees, what stands beside. */

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { inspector, leader, office, unit, unitActor } from '../../support/world.ts';
import { ids, year } from './year.ts';

async function openList(search = '', setting: Setting = {}) {
  const opened = await renderScreen(`/years/y/problems${search}`, { prepare: year, ...setting });
  await screen.findByRole('heading', { level: 1, name: '问题清单' });
  return opened;
}
const numbers = () => within(screen.getByRole('table')).getAllByRole('rowheader').map((cell) => cell.textContent);
const whereAmI = (router: Awaited<ReturnType<typeof openList>>['router']) => router.state.location.search as unknown as Record<string, string>;

describe('the list', () => {
  it('shows what each problem takes and what became of it, newest first', async () => {
    await openList();
    expect(numbers()).toEqual(['市财政局 第 2 号', '市财政局 第 1 号', '市教育局 第 3 号', '市教育局 第 2 号', '市教育局 第 1 号']);
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.find((text) => text?.includes('第 3 号'))).toContain('已撤销');
    expect(rows.find((text) => text?.includes('两个月'))).toMatch(/−3.*已扣分.*已在他处计入.*扣分处待定/);
  });

  it('is filtered by what stands in the address', async () => {
    await openList('?unit=edu&item=2&state=charged');
    expect(numbers()).toEqual(['市教育局 第 2 号', '市教育局 第 1 号']);
    expect(screen.getByText('共 2 个问题')).toBeVisible();
  });

  it('writes its filters into the address, as chips that can be taken away', async () => {
    const { user, router } = await openList();
    await user.selectOptions(screen.getByLabelText('检查方式'), '网站抽查');
    await user.selectOptions(screen.getByLabelText('考评项'), '3.1');
    await waitFor(() => expect(whereAmI(router)).toMatchObject({ method: 'website', item: '3.1' }));
    await waitFor(() => expect(numbers()).toEqual(['市财政局 第 1 号', '市教育局 第 1 号']));
    await user.click(screen.getByRole('button', { name: '取消筛选：检查方式：网站抽查' }));
    await waitFor(() => expect(whereAmI(router).method).toBeUndefined());
    await user.click(screen.getByRole('button', { name: '全部重置' }));
    await waitFor(() => expect(numbers()).toHaveLength(5));
  });

  it('searches when the typing rests, and never in the middle of a Chinese word', async () => {
    const { user, router } = await openList();
    const field = screen.getByLabelText('搜索');
    await user.click(field);
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'yu' } });
    await new Promise((done) => setTimeout(done, 400));
    expect(whereAmI(router).q ?? '').toBe('');
    expect(field).toHaveValue('yu');
    fireEvent.change(field, { target: { value: '预算' } });
    fireEvent.compositionEnd(field);
    await waitFor(() => expect(numbers()).toEqual(['市教育局 第 2 号', '市教育局 第 1 号']));
    expect(whereAmI(router).q).toBe('预算');
  });

  it('is put in order by its heads', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('button', { name: '扣分' }));
    await waitFor(() => expect(screen.getByRole('columnheader', { name: '扣分' })).toHaveAttribute('aria-sort', 'descending'));
    expect(numbers().slice(-2)).toEqual(['市教育局 第 2 号', '市教育局 第 3 号']);
    await user.click(screen.getByRole('button', { name: '扣分' }));
    await waitFor(() => expect(numbers()[0]).toBe('市教育局 第 3 号'));
  });

  it('says why it is empty and what comes next', async () => {
    const { user } = await openList('?q=没有的词');
    expect(screen.getByText('没有符合条件的问题。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(numbers()).toHaveLength(5));
  });

  it('of a year without problems leads to recording one', async () => {
    await openList('', { prepare: (world) => world.createYear('y', arxan2021, [unit('edu')]) });
    expect(screen.getByText(/还没有记录问题/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: '记录问题' })[0]).toHaveAttribute('href', expect.stringContaining('/years/y/problems/new'));
  });

  it('keeps visits without a problem beside', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('tab', { name: /检查无问题/ }));
    expect(await screen.findByText('查阅点正常开放')).toBeVisible();
  });

  it('on a phone is made of cards', async () => {
    const plain = window.matchMedia;
    vi.stubGlobal('matchMedia', (media: string) => ({ ...plain(media), matches: media.includes('max-width') }));
    try {
      await openList();
      const cards = within(screen.getByRole('list', { name: '问题清单' })).getAllByRole('listitem');
      expect(cards).toHaveLength(5);
      expect(screen.queryByRole('table')).not.toBeInTheDocument();
    } finally {
      vi.stubGlobal('matchMedia', plain);
    }
  });
});

describe('who looks', () => {
  it.each([
    ['a unit sees its own problems and may do nothing to them', unitActor('edu'), 3, []],
    ['the leaders see all and may do nothing to them', leader, 5, []],
    ['an inspector corrects own records', inspector, 5, ['更正']],
    ['the office does everything', office, 5, ['更正', '决定扣分处', '并入另一问题', '撤销']],
  ])('%s', async (_who, actor, count, deeds) => {
    await openList(`?open=${ids.budget}`, { actor });
    expect(numbers()).toHaveLength(count);
    const panel = within(screen.getByRole('complementary'));
    const all = ['更正', '决定扣分处', '并入另一问题', '拆分', '撤销'];
    expect(all.filter((name) => panel.queryByRole('button', { name }) !== null)).toEqual(deeds);
  });

  it('an inspector does not correct what the office recorded', async () => {
    await openList(`?open=${ids.column}`, { actor: inspector });
    expect(within(screen.getByRole('complementary')).queryByRole('button', { name: '更正' })).not.toBeInTheDocument();
  });
});

describe('beside the list', () => {
  it('stand words, evidence, each place with what it takes or where it counts instead, and who did what', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('button', { name: '市教育局 第 1 号' }));
    const panel = await screen.findByRole('complementary', { name: '市教育局 第 1 号' });
    expect(panel).toHaveTextContent('部门预算公开晚了两个月');
    expect(panel).toHaveTextContent('2.1 a × 2 已在 3.1 a 计入');
    expect(panel).toHaveTextContent('3.1 a −3');
    expect(within(panel).getByRole('link', { name: 'https://www.example.gov.cn/ys/2025.html' })).toBeVisible();
    await waitFor(() => expect(panel).toHaveTextContent(/记录问题检查员甲 · .+ · 台账第 \d+ 条/));
    expect(panel).toHaveTextContent('可能是同一问题第 2 号 ! 同一网址');
  });

  it('a withdrawn problem says why and by whom', async () => {
    await openList(`?open=${ids.gone}`);
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveTextContent(/撤销问题核实后未超期经办 · /));
  });

  it('J and K go through the list as it is filtered', async () => {
    const { user } = await openList(`?unit=edu&open=${ids.gone}`);
    await user.keyboard('j');
    expect(await screen.findByRole('complementary', { name: '市教育局 第 2 号' })).toBeVisible();
    await user.keyboard('k');
    expect(await screen.findByRole('complementary', { name: '市教育局 第 3 号' })).toBeVisible();
  });

  it('Escape closes it', async () => {
    const { user } = await openList(`?open=${ids.gone}`);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).not.toBeInTheDocument());
  });
});

it('hands out the list as it is filtered, one line per place', async () => {
  const { user } = await openList('?unit=edu');
  let blob: Blob | undefined;
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (made: Blob) => { blob = made; return 'blob:1'; }, revokeObjectURL: () => undefined }));
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await user.click(screen.getByRole('button', { name: '导出 CSV' }));
  await waitFor(() => expect(click).toHaveBeenCalled());
  click.mockRestore();
  const lines = ((await blob?.text()) ?? '').trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines.find((line) => line.includes('两个月') && line.includes('2.1'))).toContain(',3.1 a,');
});
