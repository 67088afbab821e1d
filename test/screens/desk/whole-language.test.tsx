/** The desk of a year whose scheme asks more: what was reached, questionnaires, bonuses, adjustments, vetoes, two tables. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { onlineOnsite } from '#scheme/data/examples/online-onsite.ts';
import { vetoBonus } from '#scheme/data/examples/veto-bonus.ts';
import { office, unit, unitActor, type World } from '../../support/world.ts';
import { deskOf, openDesk, setToday } from './desk-years.tsx';

async function onlineYear(world: World): Promise<void> {
  await world.createYear('y', onlineOnsite, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  await world.done('y', office, { kind: 'moveStage', seen: 0, to: 'review', reason: '' });
}

async function vetoYear(world: World): Promise<void> {
  await world.createYear('y', vetoBonus, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  await world.done('y', office, { kind: 'moveStage', seen: 0, to: 'review', reason: '' });
  await world.done('y', office, { kind: 'measureItem', unit: 'edu', item: '2.1', seen: 0, measure: { kind: 'level', level: 'A' }, note: '', evidence: [] });
  await world.done('y', office, { kind: 'measureItem', unit: 'edu', item: '2.2', seen: 0, measure: { kind: 'figure', figure: '5' }, note: '', evidence: [] });
  await world.done('y', office, { kind: 'measureItem', unit: 'edu', item: '2.3', seen: 0, measure: { kind: 'figure', figure: '480' }, note: '', evidence: [] });
  await world.done('y', office, { kind: 'enterResult', unit: 'edu', leaf: 'upper', seen: 0, score: '120', source: '省办通报', evidence: [] });
}

describe('an item whose points are earned', () => {
  it('asks how many were done of how many due, and says what that earns', async () => {
    setToday();
    const { user, world } = await openDesk({ prepare: onlineYear, search: '?item=1.2' });
    const part = within(await screen.findByRole('region', { name: /完成情况/ }));
    await user.type(part.getByRole('textbox', { name: '已解读的文件' }), '21');
    await user.type(part.getByRole('textbox', { name: '应解读的文件' }), '20');
    await user.click(part.getByRole('button', { name: '保存' }));
    expect(await part.findByText('完成数不能大于应完成数')).toBeVisible();
    await user.clear(part.getByRole('textbox', { name: '已解读的文件' }));
    await user.type(part.getByRole('textbox', { name: '已解读的文件' }), '１８');
    await user.click(part.getByRole('button', { name: '保存' }));
    expect(await part.findByText(/18 \/ 20 · 得 22.5 分/)).toBeVisible();
    expect((await deskOf(world)).given.measures).toMatchObject([{ item: '1.2', measure: { kind: 'rate', done: '18', due: '20' } }]);
  });

  it('does not apply once somebody says so with a reason, and is full marks then', async () => {
    const { user, world } = await openDesk({ prepare: onlineYear, search: '?item=1.2' });
    const part = within(await screen.findByRole('region', { name: /完成情况/ }));
    await user.click(part.getByRole('button', { name: /认定为不适用/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由/), '本年没有应解读的文件');
    await user.click(dialog.getByRole('button', { name: '认定为不适用' }));
    expect(await part.findByText('不适用于该单位')).toBeVisible();
    expect(part.queryByRole('textbox', { name: '已解读的文件' })).toBeNull();
    expect((await deskOf(world)).items.find(({ id }) => id === '1.2')?.deduction?.left).toBe('25');
  });
});

describe('a charge that needs more than a count', () => {
  it('asks what was reached of the target and says before saving what that takes', async () => {
    setToday();
    const { user, world } = await openDesk({ prepare: onlineYear, search: '?item=2.2' });
    const rules = within(await screen.findByRole('region', { name: /扣分标准/ }));
    expect(rules.getByText(/目标 40，每少 1 扣 0.5 分/)).toBeVisible();
    await user.click(rules.getByRole('button', { name: /2.2 a/ }));
    const form = within(await screen.findByRole('group', { name: /2.2/ }));
    await user.type(form.getByRole('textbox', { name: /问题描述/ }), '十月只报送31条');
    await user.click(form.getByRole('button', { name: /保存|记录/ }));
    expect(await form.findByText('请填实际完成数，应少于目标数')).toBeVisible();
    await user.type(form.getByRole('textbox', { name: '实际完成数（目标 40）' }), '31');
    expect(await form.findByText(/4\.5/)).toBeVisible();
    await user.click(form.getByRole('button', { name: /保存|记录/ }));
    await waitFor(async () => expect((await deskOf(world)).problems).toMatchObject([{ charges: [{ item: '2.2', rule: 'a', reached: '31', points: '4.5' }] }]));
  });

  it('shows the two tables of the desk apart, though both begin with a category 1', async () => {
    await openDesk({ prepare: onlineYear });
    const list = within(screen.getByRole('navigation', { name: '考评项' }));
    expect(list.getByRole('heading', { name: /1 现场检查/ })).toBeVisible();
    expect(list.getByRole('heading', { name: /1 主动公开/ })).toBeVisible();
    expect(list.getAllByRole('button', { name: /s1|1\.1/ })).toHaveLength(2);
  });
});

describe('bonuses', () => {
  it('are claimed by the unit and count once the office accepts', async () => {
    const claim = '00000000-0000-4000-8000-0000000000b1';
    const { user, world } = await openDesk({
      prepare: async (one) => {
        await onlineYear(one);
        await one.done('y', unitActor('edu'), { kind: 'claimBonus', claim, unit: 'edu', bonus: 'merit', rule: 'a', count: 2, words: '省、市各通报表扬一次', evidence: [] });
      },
      search: '?item=%40bonuses',
    });
    const bonus = within(await screen.findByRole('region', { name: '加分' }));
    expect(bonus.getByText('最多加 3 分。')).toBeVisible();
    expect(bonus.getByText('待处理')).toBeVisible();
    await user.click(bonus.getByRole('button', { name: '认可' }));
    expect(await bonus.findByText('已认可')).toBeVisible();
    expect((await deskOf(world)).result.bonuses).toMatchObject([{ id: 'merit', points: '2' }]);
  });
});

describe('what overrides the points', () => {
  it('is found with a reason, said loudly, and withdrawn with a reason', async () => {
    const { user, untilTotal } = await openDesk({ prepare: vetoYear, search: '?item=%40vetoes' });
    await untilTotal(/100\.0/);
    await user.click(await screen.findByRole('button', { name: '认定 拒不整改' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由/), '两次通知均未整改');
    await user.click(dialog.getByRole('button', { name: '认定' }));
    await untilTotal(/79\.0/);
    expect(screen.getByRole('note')).toHaveTextContent('单项否决 拒不整改 认定后总分不高于 79 分。');
    await user.click(screen.getByRole('button', { name: '撤销认定 拒不整改' }));
    const again = within(await screen.findByRole('dialog'));
    await user.type(again.getByLabelText(/理由/), '已完成整改');
    await user.click(again.getByRole('button', { name: '撤销认定' }));
    await untilTotal(/100\.0/);
  });

  it('an adjustment stays within its bounds', async () => {
    const { user, untilTotal } = await openDesk({ prepare: vetoYear, search: '?item=%40adjustments' });
    const form = within(await screen.findByRole('region', { name: '被约谈' }));
    await user.type(form.getByRole('textbox', { name: '分值（1 至 3 分）' }), '4');
    await user.type(form.getByRole('textbox', { name: /事实与理由/ }), '被省办约谈');
    await user.click(form.getByRole('button', { name: '裁定' }));
    expect(await form.findByText('请填 1 至 3 分。')).toBeVisible();
    await user.clear(form.getByRole('textbox', { name: '分值（1 至 3 分）' }));
    await user.type(form.getByRole('textbox', { name: '分值（1 至 3 分）' }), '2');
    await user.click(form.getByRole('button', { name: '裁定' }));
    await untilTotal(/98\.0/);
  });

  it('a questionnaire is entered as counts and scored by its answers', async () => {
    const { user, world } = await openDesk({ prepare: vetoYear, search: '?item=%40social' });
    const first = within(await screen.findByRole('group', { name: '公开是否及时' }));
    await user.type(first.getByRole('textbox', { name: /^满意/ }), '20');
    await user.type(first.getByRole('textbox', { name: /基本满意/ }), '10');
    const second = within(screen.getByRole('group', { name: '查找是否方便' }));
    await user.type(second.getByRole('textbox', { name: /^满意/ }), '30');
    await user.type(screen.getByRole('textbox', { name: /来源/ }), '门户网站问卷');
    await user.click(screen.getByRole('button', { name: '保存问卷结果' }));
    await waitFor(async () => expect((await deskOf(world)).result.parts.find(({ id }) => id === 'social')?.score).toBe('575/6'));
  });
});
