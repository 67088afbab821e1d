/** The workshop: edited in the table, checked while typed, tried, taken back, published; nothing typed is lost. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { writeWorkbook } from '#exchange/workbook.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import type { LibraryView, PublishedView, SchemeDraft } from '#view/scheme-library.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { createWorld, leader, office, type World } from '../../support/world.ts';

const { obligations: _duties, ...shipped } = arxan2021;

/** One category of the shipped table: a whole one takes jsdom long to look through. Its duties point to the others. */
const own: Scheme = { ...shipped, id: 'mine', title: { zh: '本县办法', en: 'Ours' }, tables: arxan2021.tables.map((table) => ({ ...table, full: '15', categories: table.categories.slice(0, 1) })) };
const content = (scheme: Scheme): SchemeDraft => ({ scheme, origin: { kind: 'shipped', id: 'arxan-2021', hash: schemeHash(arxan2021), title: arxan2021.title }, tryOut: null, publication: { from: '', note: '' } });

async function withDraft(world: World, scheme = own): Promise<void> {
  await world.ask(office, '/books/scheme-library/drafts/scheme%3Ax', { method: 'PUT', body: JSON.stringify({ content: content(scheme), seen: null }) });
}

async function open(place = '', setting: Setting = {}) {
  const world = createWorld();
  await withDraft(world);
  const shown = await renderScreen(`/schemes/drafts/x${place}`, { world, ...setting });
  await screen.findByRole('heading', { level: 1, name: '本县办法' });
  const stored = async () => (await world.get<{ draft: { content: SchemeDraft } }>(office, '/books/scheme-library/drafts/scheme%3Ax')).draft.content;
  return { ...shown, world, stored };
}

const retype = async (user: Awaited<ReturnType<typeof open>>['user'], label: string, text: string) => {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  if (text !== '') await user.type(field, text);
};

describe('the table', () => {
  it('is edited in place, names what does not add up with the way there, and is sound again when mended', async () => {
    const { user, stored } = await open();
    expect(screen.getByText('✓ 没有发现错误，可以发布')).toBeVisible();
    await retype(user, '项目 1.1 分值', '4');
    expect(await screen.findByText(/项目分值合计 16，应为 15，多出 1/)).toBeVisible();
    const fault = await screen.findByRole('button', { name: /1 组织制度 › 分值：分值15不等于下级分值之和16/ });
    await user.click(fault);
    await waitFor(() => expect(screen.getByLabelText('类别 1 分值')).toHaveFocus());
    await retype(user, '项目 1.1 分值', '3');
    expect(await screen.findByText('✓ 没有发现错误，可以发布')).toBeVisible();
    await waitFor(async () => expect((await stored()).scheme).toEqual(own));
  });

  it('gets a rule, moves it, and takes everything back and forth', async ({ onTestFinished }) => {
    // the clock stands: what is typed in one go is one step, however slow the machine
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { user } = await open();
    const rules = () => within(screen.getByRole('list', { name: '项目 1.2 的评分标准' }));
    await user.click(screen.getByRole('button', { name: '为 1.2 添加标准' }));
    await user.type(screen.getByLabelText('标准 1.2 b 内容'), '制度没有公布');
    await user.click(screen.getByRole('button', { name: '上移标准 1.2 b' }));
    expect(rules().getAllByRole('listitem')[0]).toHaveTextContent('b.');
    await user.keyboard('{Control>}z{/Control}');
    expect(rules().getAllByRole('listitem')[0]).toHaveTextContent('a.');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.getByLabelText('标准 1.2 b 内容')).toHaveValue('');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.queryByLabelText('标准 1.2 b 内容')).toBeNull();
    await user.click(screen.getByRole('button', { name: '重做' }));
    await user.click(screen.getByRole('button', { name: '重做' }));
    expect(screen.getByLabelText('标准 1.2 b 内容')).toHaveValue('制度没有公布');
  });

  it('moves an item by Alt and an arrow', async () => {
    const { user, stored } = await open();
    screen.getByLabelText('项目 1.2 名称').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => expect((await stored()).scheme.tables[0]?.categories[0]?.items.map(({ id }) => id)).toEqual(['1.2', '1.1', '1.3', '1.4']));
  });

  it('shows beside it what has no column, and a fault there leads into it', async () => {
    const { user } = await open();
    await user.click(screen.getAllByRole('button', { name: '详细' })[1]!);
    const panel = within(await screen.findByRole('complementary'));
    await user.click(panel.getAllByText(/^出处/)[0]!);
    await user.clear(panel.getAllByLabelText('计数单位')[0]!);
    await user.click(panel.getByRole('button', { name: '关闭' }));
    await user.click(await screen.findByRole('button', { name: /1\.1 领导机构与保障 › 评分标准 › a .* › 计数单位：文字不能为空/ }));
    await waitFor(() => expect(within(screen.getByRole('complementary')).getAllByLabelText('计数单位')[0]).toHaveFocus());
  });

  it('changes how a rule counts, and asks for what that needs', async () => {
    const { user, stored } = await open();
    await user.selectOptions(screen.getByLabelText('标准 1.2 a 计分方式'), '首次与以后不同');
    expect(await screen.findByRole('button', { name: /以后每次扣分/ })).toBeVisible();
    await waitFor(async () => expect((await stored()).scheme.tables[0]?.categories[0]?.items[1]?.rules[0]).toMatchObject({ counting: 'graduated', further: '', points: '1' }));
  });
});

describe('a table file', () => {
  it('is confirmed row by row: what is unclear is named by its cell, mended, and taken as one step', async () => {
    const { user, stored } = await open();
    const rows = [
      ['类别', '编号', '项目', '考评内容', '评分标准', '分值'],
      ['组织制度', '1.1', '领导机构与保障', '建立健全政府信息公开工作领导机构', 'a.工作机构不健全，扣2分（只扣一次）', '３分'],
      [null, '1.5', '信息报送', '按时报送', '视情况扣分', 2],
    ];
    const bytes = await writeWorkbook([{ name: '表', columns: [], rows }], { title: '' });
    await user.upload(screen.getByLabelText('选择表格文件'), new File([bytes], 't.xlsx'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('E3：“视情况扣分”看不出扣几分')).toBeVisible();
    expect(dialog.getByRole('checkbox', { name: /第 2 行：1\.1/ })).toBeChecked();
    expect(dialog.getByRole('checkbox', { name: /第 3 行：1\.5/ })).not.toBeChecked();
    await user.clear(dialog.getByLabelText('项目 1.5 的评分标准'));
    await user.type(dialog.getByLabelText('项目 1.5 的评分标准'), '迟报，每次扣1分');
    await user.click(dialog.getByRole('button', { name: '导入选中的 2 行' }));
    await waitFor(async () => expect((await stored()).scheme.tables[0]?.categories[0]?.items).toMatchObject([
      { id: '1.1', points: '3', rules: [{ id: 'a', counting: 'once', points: '2' }] }, { id: '1.2' }, { id: '1.3' }, { id: '1.4' }, { id: '1.5', points: '2', rules: [{ counting: 'each', points: '1', per: { zh: '每次' } }] },
    ]));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.queryByLabelText('项目 1.5 名称')).toBeNull();
  });

  it('that is no table is refused in words', async () => {
    const { user } = await open();
    await user.upload(screen.getByLabelText('选择表格文件'), new File(['甲,乙\n1,2'], 't.csv'));
    expect(await screen.findByText(/没有找到表头/)).toBeVisible();
  });
});

describe('the other tabs', () => {
  it('add a veto with its effect, and say that a grade must be chosen', async () => {
    const { user } = await open('?tab=beyond');
    await user.click(await screen.findByRole('button', { name: '添加否决事项' }));
    await user.type(screen.getByLabelText('内容'), '发生重大泄密');
    expect(await screen.findByRole('button', { name: /单项否决 › .*不高于等次/ })).toBeVisible();
    await user.selectOptions(screen.getByLabelText('不高于等次'), '合格 (合格)');
    await waitFor(() => expect(screen.queryByRole('button', { name: /单项否决 › .*不高于等次/ })).toBeNull());
  });

  it('try the scheme out: what is invented comes to a score with its reasons, and stays with the draft', async () => {
    const { user, stored } = await open('?tab=tryOut');
    await user.click(await screen.findByRole('button', { name: '添加问题' }));
    await user.selectOptions(screen.getByLabelText('项目'), '1.2 制度落实');
    await user.clear(screen.getByLabelText(/^次数/));
    await user.type(screen.getByLabelText(/^次数/), '４');
    expect(await screen.findByText('满分 100 分，扣 20 分，得 80 分。')).toBeVisible();
    await waitFor(async () => expect((await stored()).tryOut).toMatchObject({ problems: [{ item: '1.2', count: '４' }] }));
  });

  it('compare with the scheme it was begun from', async () => {
    await open('?tab=changes');
    const table = within(await screen.findByRole('table', { name: '差异' }));
    expect(table.getByRole('row', { name: /修改 标识 arxan-2021 mine/ })).toBeVisible();
  });
});

describe('publishing', () => {
  it('freezes the scheme under its hash, ends the draft, and shows what was published', async () => {
    const { user, world, router } = await open();
    await user.click(screen.getByRole('button', { name: '发布…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(schemeHash(own))).toBeVisible();
    await user.type(dialog.getByLabelText(/^施行日期/), '2026-01-01');
    await user.click(dialog.getByRole('button', { name: '确认发布' }));
    await waitFor(() => expect(router.state.location.href).toContain('/scheme/mine?published=sha256'));
    expect(await screen.findByText('本单位发布的考评办法')).toBeVisible();
    await waitFor(async () => expect((await world.get<LibraryView>(office, '/schemes')).drafts).toEqual([]));
    expect(await world.get<PublishedView>(office, `/schemes/${schemeHash(own)}`)).toMatchObject({ from: '2026-01-01', version: 1 });
  });

  it('waits until the faults are mended', async () => {
    const { user } = await open();
    await retype(user, '项目 1.1 分值', '');
    await user.click(screen.getByRole('button', { name: '发布…' }));
    expect(within(screen.getByRole('dialog')).getByText(/还有 \d+ 处错误，改正后才能发布/)).toBeVisible();
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: '确认发布' })).toBeDisabled();
  });

  it('says what was refused and keeps everything', async () => {
    const world = createWorld();
    await withDraft(world, { ...own, id: 'arxan-2021' });
    const { user } = await renderScreen('/schemes/drafts/x', { world });
    await user.click(await screen.findByRole('button', { name: '发布…' }));
    await user.type(screen.getByLabelText(/^施行日期/), '2026-01-01');
    await user.click(screen.getByRole('button', { name: '确认发布' }));
    expect(await screen.findByText(/没有发布：标识“arxan-2021”属于本程序自带的办法/)).toBeVisible();
  });
});

it('tells of another window that saved meanwhile, and lets the person choose', async () => {
  const { user, world, stored } = await open();
  const other = content({ ...own, title: { zh: '另一窗口', en: '' } });
  const { draft } = await world.get<{ draft: { savedAt: string } }>(office, '/books/scheme-library/drafts/scheme%3Ax');
  await world.ask(office, '/books/scheme-library/drafts/scheme%3Ax', { method: 'PUT', body: JSON.stringify({ content: other, seen: draft.savedAt }) });
  await retype(user, '项目 1.1 分值', '2');
  await user.click(await screen.findByRole('button', { name: '用我的' }));
  await waitFor(async () => expect((await stored()).scheme.tables[0]?.categories[0]?.items[0]?.points).toBe('2'));
});

it('is the office’s: others are told so', async () => {
  const world = createWorld();
  await withDraft(world);
  await renderScreen('/schemes/drafts/x', { world, actor: leader });
  expect(await screen.findByText('只有考评办可以编制考评办法。')).toBeVisible();
});
