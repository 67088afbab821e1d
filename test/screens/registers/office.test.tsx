/** What the office does with the registers: looks into suggestions, reminds, sets the calendar, imports tables. */

import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ProblemsView } from '#view/problems.ts';
import type { RegisterView } from '#view/register.ts';
import type { WorkCalendarView } from '#view/work-calendar.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { office, unitActor, type World } from '../../support/world.ts';
import { year } from './year.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T02:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const problems = async (world: World) => (await world.get<ProblemsView>(office, '/books/y/problems')).problems;

describe('a suggested problem', () => {
  it('is confirmed into a problem with words that may be changed', async () => {
    const { user, world } = await renderScreen('/years/y/suggestions', { prepare: year });
    const card = await screen.findByRole('article', { name: '市教育局 申请公开招生政策' });
    expect(card).toHaveTextContent('应于 2025年11月5日 前办结，2025年11月12日 办结，逾期 5 个工作日。');
    expect(card).toHaveTextContent('2.2');
    await user.click(within(card).getByRole('button', { name: '认定为问题' }));
    const dialog = screen.getByRole('dialog');
    const words = within(dialog).getByLabelText(/问题描述/);
    await user.clear(words);
    await user.type(words, '答复超过期限');
    await user.click(within(dialog).getByRole('button', { name: '认定为问题' }));
    expect(await screen.findByText('没有待核实的疑似问题。')).toBeVisible();
    expect((await problems(world)).map(({ words: of, charges }) => [of, charges.map(({ item, rule }) => `${item}${rule}`)])).toEqual([['答复超过期限', ['2.2a']]]);
  });

  it('is dismissed with a reason, and no problem arises', async () => {
    const { user, world } = await renderScreen('/years/y/suggestions', { prepare: year });
    await user.click(await screen.findByRole('button', { name: '不予认定' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText(/理由/), '系统停机');
    await user.click(within(dialog).getByRole('button', { name: '不予认定' }));
    expect(await screen.findByText('没有待核实的疑似问题。')).toBeVisible();
    expect(await problems(world)).toEqual([]);
  });
});

describe('reminders', () => {
  it('are copied as a text for the group, also where the browser has no clipboard', async () => {
    const { user } = await renderScreen('/years/y/reminders', { prepare: year });
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
    const execCommand = vi.fn((_command: string) => Boolean(copied.push(document.querySelector<HTMLTextAreaElement>('body > textarea')!.value)));
    Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
    await user.click(await screen.findByRole('button', { name: '复制全部提醒' }));
    expect(await screen.findByText('已复制，可粘贴到钉钉或微信。')).toBeVisible();
    expect(copied[0]).toContain('■ 市财政局：待办 1 项\n〔3 个工作日内到期〕\n1. 办理公开事项 · 申请公开采购合同，2025年12月8日 截止，剩 3 个工作日');
  });
});

describe('the calendar', () => {
  it('takes the yearly notice as it is pasted, after it was shown', async () => {
    const { user, world } = await renderScreen('/years/y/calendar?year=2027', { prepare: year });
    expect(await screen.findByText('全年安排尚未公布或导入，暂按周一至周五计算')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '导入年度放假通知' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByLabelText(/通知全文/));
    await user.paste('国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日至3日放假，共3天。\n二、春节：2月5日至11日放假调休，共7天。1月31日（周日）、2月13日（周六）上班。\n三、国庆节：10月1日至7日放假调休，共7天。\n四、劳动节：5月1日至5日放假调休。');
    expect(await within(dialog).findByText(/2027 年：放假 22 天，调休上班 2 天/)).toBeVisible();
    await user.type(within(dialog).getByLabelText(/依据/), '示例通知');
    await user.click(within(dialog).getByRole('button', { name: '采用' }));
    expect(await screen.findByText('全年安排已知，期限可靠')).toBeVisible();
    const { years, days } = await world.get<WorkCalendarView>(office, '/books/y/calendar');
    expect([years, days.length, days.find(({ day }) => day === '2027-01-31')?.working]).toEqual([[2027], 24, true]);
  });

  it('is read by a unit and not changed', async () => {
    await renderScreen('/years/y/calendar', { prepare: year, actor: unitActor('edu') });
    await screen.findByText('本办设置的日期');
    expect(screen.queryByRole('button', { name: '设置某一天' })).not.toBeInTheDocument();
  });
});

describe('the import of a table', () => {
  const table = (text: string) => new File([text], '台账.csv', { type: 'text/csv' });
  const head = '单位名称,申请内容,收到日期,申请方式,答复日期\n';

  it('writes the good rows, names what is wrong in the others, and writes nothing twice', async () => {
    const { user, world } = await renderScreen('/years/y/import?into=request', { prepare: year });
    const rows = `${head}市教育局,申请公开教师编制,2025年11月3日,网上,2025/11/20\n市教育局,申请公开食堂招标,２０２５－１１－０４,信函,\n卫健委,申请公开床位数,2025-11-03,网上,\n市财政局,申请公开采购合同,2025-11-10,网上,\n市财政局,申请公开决算,2025-02-30,飞鸽,2026-01-01\n`;
    await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), table(rows));
    expect(await screen.findByText('共 5 行：可导入 2 行，有误 2 行，已有 1 行。')).toBeVisible();
    const preview = screen.getByRole('region', { name: '逐行预览' });
    for (const words of ['没有这个单位，请填全称或简称', '日期不存在', '不是可选的值', '不能晚于今天', '已有，跳过']) expect(within(preview).getAllByText(words).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '导入 2 行' }));
    expect(await screen.findByText('已导入 2 行。')).toBeVisible();
    expect(await screen.findByText('共 5 行：可导入 0 行，有误 2 行，已有 3 行。')).toBeVisible();
    const { rows: kept } = await world.get<RegisterView>(office, '/books/y/registers/request');
    expect(kept).toHaveLength(5);
    expect(kept.find(({ content }) => 'title' in content && content.title === '申请公开食堂招标')?.content).toMatchObject({ received: '2025-11-04', channel: 'letter' });
  });

  it('asks for a column that it did not find', async () => {
    const { user } = await renderScreen('/years/y/import?into=request', { prepare: year });
    await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), table('单位,事项,收到日期,申请方式\n市教育局,申请公开教师编制,2025-11-03,网上\n'));
    expect(await screen.findByText('必填的列没有找到')).toBeVisible();
    await user.selectOptions(screen.getByLabelText(/^内容/), '事项');
    expect(await screen.findByText('共 1 行：可导入 1 行，有误 0 行，已有 0 行。')).toBeVisible();
  });

  it('refuses what is no table, in a sentence', async () => {
    const { user } = await renderScreen('/years/y/import?into=request', { prepare: year });
    await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0])], '台账.csv', { type: 'text/csv' }));
    expect(await screen.findByText('这不是表格文件。请另存为 xlsx 或 csv 后再试。')).toBeVisible();
  });

  it('brings units into a year that is being prepared', async () => {
    const { user, world } = await renderScreen('/years/y/import?into=units', { prepare: year });
    await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), table('单位名称,简称,类别\n天池镇人民政府,天池镇,镇\n市教育局,,\n某某,某某,星球\n'));
    expect(await screen.findByText('共 3 行：可导入 1 行，有误 1 行，已有 1 行。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '导入 1 行' }));
    expect(await screen.findByText('已导入 1 行。')).toBeVisible();
    const { units } = await world.get<{ units: { name: string; kind: string }[] }>(office, '/books/y/units');
    expect(units.map(({ name, kind }) => `${name} ${kind}`)).toContain('天池镇人民政府 town');
  });
});
