/** The questionnaire at the office: written, its answers judged, its result taken over. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { SurveyView } from '#view/survey.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { leader, office, unit, type World } from '../../support/world.ts';
import { content, picksOf } from '../../workflow/survey/gathered.ts';

const path = '/years/y1/survey';
const year = (world: World) => world.createYear('y1', tianshui2015, [unit('a', '教育局'), unit('b', '民政局')]);
const survey = (world: World) => world.get<SurveyView>(office, '/books/y1/survey');

async function answered(world: World): Promise<void> {
  await year(world);
  await world.done('y1', office, { kind: 'setSurvey', seen: 0, content: content as never });
  await world.done('y1', office, { kind: 'publishSurvey', seen: 1, short: 'abc234' });
  const rows = Array.from({ length: 22 }, (_, at) => ({ answer: world.newId(), version: 1, unit: at < 20 ? 'a' : 'b', channel: 'web', picks: picksOf({ all: at === 0 ? 'D' : 'A', steps: '5' }) }));
  await world.ask(office, '/books/y1/survey/commands', { method: 'POST', body: JSON.stringify({ kind: 'importPaper', id: world.newId(), rows }) });
}

describe('writing', () => {
  it('begins with the questions of the scheme, and asks for what is missing before it saves', { timeout: 180_000 }, async () => {
    const { user, world } = await renderScreen(path, { prepare: year });
    expect(await screen.findAllByRole('group', { name: /^第 \d 题$/ })).toHaveLength(8);
    await user.clear(screen.getByLabelText(/^问卷标题/));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('请填写问卷标题');
    await user.click(screen.getByLabelText(/^问卷标题/));
    await user.paste('年度评议');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await user.click(await screen.findByRole('button', { name: '发布' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '发布' }));
    await waitFor(async () => expect((await survey(world)).phase).toBe('open'));
    expect((await survey(world)).content?.title).toBe('年度评议');
  });

  it('shows published questions to be read, and takes them back with a reason', async () => {
    const { user, world } = await renderScreen(`${path}?tab=form`, { prepare: answered });
    expect(await screen.findByText(/问卷已经发布/)).toBeVisible();
    expect(screen.queryAllByRole('group', { name: /^第 \d 题$/ })).toEqual([]);
    await user.click(screen.getByRole('button', { name: '撤回' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/已收到的 22 份答卷/)).toBeVisible();
    await user.type(dialog.getByLabelText(/理由/), '题目有误');
    await user.click(dialog.getByRole('button', { name: '撤回' }));
    await waitFor(async () => expect((await survey(world)).phase).toBe('draft'));
  });
});

describe('answers and results', () => {
  it('leaves chosen answers out with a reason', async () => {
    const { user, world } = await renderScreen(`${path}?tab=answers`, { prepare: answered });
    await user.click(await screen.findByRole('checkbox', { name: '选择第 1 份答卷' }));
    await user.click(screen.getByRole('button', { name: '排除选中的 1 份…' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '排除' }));
    expect((await survey(world)).counts.excluded).toBe(0);
    await user.type(dialog.getByLabelText(/理由/), '涂改无效');
    await user.click(dialog.getByRole('button', { name: '排除' }));
    expect(await screen.findByText(/已排除：涂改无效（经办）/)).toBeVisible();
    expect((await survey(world)).counts.excluded).toBe(1);
  });

  it('takes the result of units with enough answers over, and names those that stay out', async () => {
    const { user, world } = await renderScreen(path, { prepare: answered });
    const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(`^${name}`) }));
    expect((await row('民政局')).getByText('不足')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '计入成绩…' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/另有 1 个单位份数不足/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '计入成绩' }));
    // five questions of (19 × 100 + 20) / 20 = 96, the scale 100
    await waitFor(async () => expect((await survey(world)).rows.map(({ entered }) => entered.score)).toEqual(['96.67', null]));
  });

  it('shows the leading group the results alone', async () => {
    await renderScreen(path, { prepare: answered, actor: leader });
    await screen.findByRole('row', { name: /^教育局/ });
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['结果']);
    expect(screen.queryByRole('button', { name: '计入成绩…' })).toBeNull();
  });
});
