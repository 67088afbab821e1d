/** Recording on site: a problem, or a visit without one. Nothing typed is lost, nothing is recorded by accident. */

import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ProblemsView } from '#view/problems.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { inspector, leader, office, unit, type World } from '../../support/world.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const known = '00000000-0000-4000-8000-00000000000a';

async function year(world: World): Promise<void> {
  await world.createYear('y', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  await world.done('y', office, {
    kind: 'recordProblem', problem: known, unit: 'edu', charges: [{ item: '3.1', rule: 'a', count: 1 }], words: '部门预算公开晚了两个月', foundOn: '2025-03-10', method: 'website',
    evidence: [{ kind: 'link', url: 'https://www.example.gov.cn/ys/2025.html', note: '' }],
  });
}

async function openForm(search = '', setting: Setting = {}) {
  const opened = await renderScreen(`/years/y/problems/new${search}`, { prepare: year, actor: inspector, ...setting });
  await screen.findByLabelText(/被考评单位/);
  const { user } = opened;
  return {
    ...opened,
    save: () => user.click(screen.getByRole('button', { name: '记录问题' })),
    fill: async (words: string) => {
      await user.click(screen.getByRole('radio', { name: '内容未按时公开' }));
      await user.type(screen.getByLabelText(/问题描述/), words);
      await user.click(screen.getByRole('radio', { name: '网站抽查' }));
    },
  };
}

const problemsOf = async (world: World) => (await world.get<ProblemsView>(office, '/books/y/problems')).problems;

describe('a problem', () => {
  it('is recorded with item, rule, count, words, day and method, and the inspector is told its number', async () => {
    const { user, fill, save, world } = await openForm();
    await user.type(screen.getByLabelText(/被考评单位/), '市教育局');
    await user.selectOptions(screen.getByLabelText(/考评项/), '2.1 主动公开');
    await fill('栏目三个月没有更新');
    await user.click(screen.getByRole('button', { name: '加一' }));
    expect(screen.getByText(/本项最多扣 30 分/)).toHaveTextContent('拟扣分 −2');
    await save();
    expect(await screen.findByRole('heading', { name: '已记录：市教育局 第 2 号问题' })).toHaveFocus();
    expect((await problemsOf(world))[0]).toMatchObject({
      unit: { id: 'edu' }, words: '栏目三个月没有更新', foundOn: '2025-12-03', method: 'website', charges: [{ item: '2.1', rule: 'a', count: 2 }], recordedBy: { person: '检查员甲' },
    });
  });

  it('begins with the unit and item of the address', async () => {
    await openForm('?unit=fin&item=2.2');
    expect(screen.getByLabelText(/被考评单位/)).toHaveValue('市财政局');
    expect(screen.getByRole('radio', { name: '未按规定办理' })).toBeChecked();
  });

  it('says all that is missing, each line leading to its field, and records nothing', async () => {
    const { user, save, world } = await openForm();
    await save();
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual(['请选择被考评单位', '请选择考评项', '请写明问题', '请选择检查方式']);
    await user.click(within(summary).getByRole('link', { name: '请选择考评项' }));
    expect(screen.getByLabelText(/考评项/)).toHaveFocus();
    expect(await problemsOf(world)).toHaveLength(1);
  });

  it('is not found in the future', async () => {
    const { fill, save } = await openForm('?unit=fin&item=2.1');
    await fill('x');
    fireEvent.change(screen.getByLabelText(/发现日期/), { target: { value: '2025-12-04' } });
    await save();
    expect(await screen.findByLabelText(/发现日期/)).toHaveAccessibleDescription('日期不能在今天之后');
  });

  it('may concern several items, is charged once, and that is explained', async () => {
    const { user, fill, save, world } = await openForm('?unit=fin&item=2.1');
    await fill('预算没有公开，栏目也是空的');
    await user.click(screen.getByRole('button', { name: '同一问题还涉及其他考评项' }));
    expect(screen.getByText(/同一个问题只在一处扣分/)).toBeVisible();
    const second = within(screen.getByRole('group', { name: '扣分处 2' }));
    await user.selectOptions(second.getByLabelText(/考评项/), '3.1 政府网站栏目');
    await save();
    await screen.findByRole('heading', { name: /已记录/ });
    expect(screen.getByText(/已在 3\.1 a 计入/)).toBeVisible();
    expect((await problemsOf(world))[0]?.charges.map(({ item }) => item)).toEqual(['2.1', '3.1']);
  });

  it('is not charged twice at the same rule', async () => {
    const { user, fill, save } = await openForm('?unit=fin&item=2.1');
    await fill('x');
    await user.click(screen.getByRole('button', { name: '同一问题还涉及其他考评项' }));
    const second = within(screen.getByRole('group', { name: '扣分处 2' }));
    await user.selectOptions(second.getByLabelText(/考评项/), '2.1 主动公开');
    await user.click(second.getByRole('radio', { name: '内容未按时公开' }));
    await save();
    expect(within(await screen.findByRole('alert')).getByText('同一扣分标准已经选过，请改数量')).toBeVisible();
  });

  it('once recorded, the next one begins at the same unit, on the same way', async () => {
    const { user, fill, save } = await openForm('?unit=fin&item=2.1');
    await fill('第一个');
    await save();
    await user.click(await screen.findByRole('button', { name: '再记一个问题' }));
    expect(await screen.findByLabelText(/被考评单位/)).toHaveValue('市财政局');
    expect(screen.getByRole('radio', { name: '网站抽查' })).toBeChecked();
    expect(screen.getByLabelText(/问题描述/)).toHaveValue('');
  });
});

describe('the keyboard', () => {
  it('records by Ctrl+Enter, never by Enter alone', async () => {
    const { user, fill, world } = await openForm('?unit=fin&item=2.1');
    await fill('栏目空白');
    await user.click(screen.getByLabelText(/数量/));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('heading', { name: /已记录/ })).not.toBeInTheDocument();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: /已记录/ });
    expect(await problemsOf(world)).toHaveLength(2);
  });

  it('records nothing while an input method composes', async () => {
    const { user, fill, world } = await openForm('?unit=fin&item=2.1');
    await fill('栏目空白');
    const words = screen.getByLabelText(/问题描述/);
    await user.click(words);
    fireEvent.compositionStart(words);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await problemsOf(world)).toHaveLength(1);
    fireEvent.compositionEnd(words);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: /已记录/ });
  });
});

describe('a problem that looks like a known one', () => {
  it('is pointed out to the inspector, who may record it all the same', async () => {
    const { fill, save, world } = await openForm('?unit=edu&item=2.1');
    await fill('预算公开晚了两个月');
    const similar = screen.getByRole('region', { name: '已有的相似问题' });
    expect(await within(similar).findByRole('link', { name: '已记录为第 1 号' })).toBeVisible();
    expect(within(similar).getByText(/文字相近 \d+%/)).toBeVisible();
    expect(within(similar).queryByRole('radio', { name: '是同一问题' })).not.toBeInTheDocument();
    expect(within(similar).getByRole('radio', { name: '整改后再次发生' })).toBeVisible();
    await save();
    await screen.findByRole('heading', { name: /已记录/ });
    expect(await problemsOf(world)).toHaveLength(2);
  });

  it('is joined at once by the office, with a reason', async () => {
    const { user, fill, save, world } = await openForm('?unit=edu&item=2.1', { actor: office });
    await fill('见 https://example.gov.cn/ys/2025.html');
    await user.click(await screen.findByRole('radio', { name: '是同一问题' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/认定与第 1 号为同一问题的理由/).value).toMatch(/^与第 1 号为同一问题（同一网址、文字相近 \d+%）$/);
    await save();
    expect(await screen.findByText('已认定与第 1 号为同一问题，只扣一次。')).toBeVisible();
    expect((await problemsOf(world))[0]).toMatchObject({ state: 'joined', joinedInto: { problem: known } });
  });

  it.each([[inspector, '整改后再次发生', '已注明是第 1 号再次发生，两个问题分别扣分。'], [office, '是新的问题', '已注明不是同一问题，以后不再提示。']] as const)('has come back or is a new one, and stands by itself: %o', async (actor, answer, told) => {
    const { user, fill, save, world } = await openForm('?unit=edu&item=2.1', { actor });
    await fill('部门预算公开晚了两个月');
    await user.click(await screen.findByRole('radio', { name: answer }));
    await save();
    expect(await screen.findByText(told)).toBeVisible();
    const [recorded] = await problemsOf(world);
    expect(recorded).toMatchObject({ state: 'charged', recurrence: answer === '整改后再次发生' ? { earlier: { in: 'thisBook', problem: known, number: 1 } } : null });
  });

  it('of another unit is none', async () => {
    const { fill } = await openForm('?unit=fin&item=2.1');
    await fill('部门预算公开晚了两个月');
    expect(await screen.findByText('该单位已记录 0 个问题，没有发现与此相似的。')).toBeVisible();
  });

  it('stays recorded when joining is refused, and that is said', async () => {
    const { user, fill, save, world } = await openForm('?unit=edu&item=2.1', { actor: office });
    await fill('部门预算公开晚了两个月');
    await user.click(await screen.findByRole('radio', { name: '是同一问题' }));
    await world.done('y', office, { kind: 'withdrawProblem', problem: known, seen: 0, reason: '误记' });
    await save();
    expect(await screen.findByRole('alert')).toHaveTextContent('问题已记录，但没有并入');
    expect((await problemsOf(world))[0]).toMatchObject({ state: 'charged', words: '部门预算公开晚了两个月' });
  });
});

describe('nothing typed is lost', () => {
  it('comes back after the window was closed, and can be cleared', async () => {
    const { fill, world, view } = await openForm('?unit=fin&item=2.1');
    await fill('写到一半');
    view.unmount();
    const { user } = await openForm('', { world, prepare: async () => undefined });
    expect(await screen.findByText('已恢复上次没有记录完的内容')).toBeVisible();
    expect(screen.getByLabelText(/问题描述/)).toHaveValue('写到一半');
    expect(screen.getByLabelText(/被考评单位/)).toHaveValue('市财政局');
    await user.click(screen.getByRole('button', { name: '清空重填' }));
    expect(screen.getByLabelText(/问题描述/)).toHaveValue('');
  });

  it('stays when the problem is refused, with the sentence why', async () => {
    const { fill, save, world } = await openForm('?unit=fin&item=2.1');
    await fill('栏目空白');
    await world.done('y', office, { kind: 'changeUnits', seen: 1, units: [unit('edu', '市教育局')] });
    await save();
    expect(await screen.findByText('没有这个单位，或您无权查看。')).toBeVisible();
    expect(screen.getByLabelText(/问题描述/)).toHaveValue('栏目空白');
  });

  it('when the answer is lost, sends the same problem again, and it is recorded once', async () => {
    let lost = 1;
    const { fill, save, world } = await openForm('?unit=fin&item=2.1', {
      through: (transport) => async (request) => {
        const answer = await transport(request);
        if (request.url.endsWith('/commands') && lost > 0) {
          lost -= 1;
          throw new TypeError('lost');
        }
        return answer;
      },
    });
    await fill('栏目空白');
    await save();
    await screen.findByRole('heading', { name: /已记录/ });
    expect((await problemsOf(world)).filter(({ unit: { id } }) => id === 'fin')).toHaveLength(1);
  });
});

describe('a visit without a problem', () => {
  it('is recorded as one', async () => {
    const { user, world } = await openForm('?kind=visit&unit=edu');
    await user.click(screen.getByRole('radio', { name: '实地检查' }));
    await user.type(screen.getByLabelText(/检查情况/), '查阅点正常');
    await user.click(screen.getByRole('button', { name: '记录检查' }));
    expect(await screen.findByRole('heading', { name: '已记录：市教育局 检查无问题' })).toBeVisible();
    const { visits } = await world.get<ProblemsView>(office, '/books/y/problems');
    expect(visits).toMatchObject([{ unit: { id: 'edu' }, method: 'onSite', words: '查阅点正常', on: '2025-12-03' }]);
  });

  it('keeps its own draft beside that of a problem', async () => {
    const { user, fill } = await openForm('?unit=fin&item=2.1');
    await fill('问题写到一半');
    await user.click(screen.getByRole('tab', { name: '检查无问题' }));
    await user.type(await screen.findByLabelText(/检查情况/), '另一处正常');
    await user.click(screen.getByRole('tab', { name: '记录问题' }));
    expect(await screen.findByLabelText(/问题描述/)).toHaveValue('问题写到一半');
  });
});

it('who may not record is told why', async () => {
  await renderScreen('/years/y/problems/new', { prepare: year, actor: leader });
  expect(await screen.findByText('领导小组在“准备”阶段不能记录问题。')).toBeVisible();
  expect(screen.getByRole('link', { name: '查看问题清单' })).toBeVisible();
});

it('keeps files as evidence: stored when chosen, named in the problem', async () => {
  const { user, fill, save, world, view } = await openForm('?unit=fin&item=2.1');
  await fill('见附件');
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  const picker = view.container.querySelector('input[type="file"]') as HTMLInputElement;
  await user.upload(picker, new File(['%PDF'], '说明.pdf', { type: 'application/pdf' }));
  expect(await screen.findByRole('link', { name: '说明.pdf' })).toBeVisible();
  await save();
  await screen.findByRole('heading', { name: /已记录/ });
  const [problem] = await problemsOf(world);
  expect(problem?.evidence).toMatchObject([{ kind: 'file', name: '说明.pdf', type: 'application/pdf', size: 4 }]);
  const file = problem?.evidence[0];
  const stored = file?.kind === 'file' ? await world.stores.blobs.get(file.sha256) : undefined;
  expect(new TextDecoder().decode(stored?.bytes)).toBe('%PDF');
});

it('a file that the API has no room for waits in the outbox with its problem, and the form says so', async () => {
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  const { user, fill, save, view, world } = await openForm('?unit=fin&item=2.1', {
    through: (transport) => async (request) =>
      request.method === 'PUT' && request.url.includes('/evidence/') ? Response.json({ ok: false, refusal: { code: 'storeFull' } }, { status: 507 }) : transport(request),
  });
  await fill('见附件');
  await user.upload(view.container.querySelector('input[type="file"]') as HTMLInputElement, new File(['%PDF'], '大文件.pdf', { type: 'application/pdf' }));
  expect(await screen.findByRole('link', { name: '大文件.pdf' })).toBeVisible();
  await save();
  expect(await screen.findByRole('heading', { name: '已存入待发箱：市财政局。联网后自动发送。' })).toBeVisible();
  expect((await problemsOf(world)).filter(({ unit: { id } }) => id === 'fin')).toEqual([]);
});
