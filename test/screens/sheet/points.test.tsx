/** A sheet of points: typed, summed, explained, checked, submitted. */

import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld } from '../../support/world.ts';
import { draftOf, edu, fullDraft, fullRows, moveTo, openSheet, putDraft, stateOf, tianshuiYear } from './open-sheet.tsx';

const open = (setting: Parameters<typeof openSheet>[1] = {}) => openSheet('self:edu', { prepare: tianshuiYear, ...setting });
const filled = async (world: Parameters<typeof putDraft>[0]) => {
  await tianshuiYear(world);
  await putDraft(world, 'self:edu', fullDraft);
};

describe('an item', () => {
  it('counts at once into the exact total, and knows what is still possible', async () => {
    const { type, next } = await open();
    await type('得分', '3.1');
    await next();
    await type('得分', '2.2');
    expect(screen.getByText('5.30')).toBeVisible();
    expect(screen.getByText('已评 2 / 23 项，最高可达 98.30 分')).toBeVisible();
  });

  it('gets full marks by one button', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: '满分 4' }));
    expect(screen.getByLabelText('得分')).toHaveValue('4');
    expect(stateOf('1.1')).toContain('已完成');
  });

  it('asks for the reason below full marks, and for none at full marks', async () => {
    const { type } = await open();
    expect(screen.getByLabelText('说明（可不填）')).not.toBeRequired();
    await type('得分', '3');
    expect(screen.getByLabelText(/扣分理由/)).toBeRequired();
    expect(stateOf('1.1')).toContain('待补充');
    await type('扣分理由 *', '会议纪要缺一次');
    expect(stateOf('1.1')).toContain('已完成');
  });

  it.each([
    ['more than the item has', '4.01', '不能超过本项满分 4 分'],
    ['what is no number', '三分', '请填数字，最多两位小数'],
    ['three decimals', '3.125', '请填数字，最多两位小数'],
  ])('refuses %s and leaves it standing', async (_what, text, message) => {
    const { type, user } = await open();
    await type('得分', text);
    await user.tab();
    expect(screen.getByLabelText('得分')).toHaveAccessibleDescription(message);
    expect(screen.getByLabelText('得分')).toHaveValue(text);
    expect(screen.getByText('0.00')).toBeVisible();
  });

  it('reads the digits of a Chinese keyboard', async () => {
    const { type, user } = await open();
    await type('得分', '３。５');
    await user.tab();
    expect(screen.getByLabelText('得分')).toHaveValue('3.5');
  });

  it('tells where its rules stand, what they take, and what is ours', async () => {
    await open();
    const help = screen.getByRole('complementary', { name: '本项的依据和评分标准' });
    expect(help).toHaveTextContent('示例指标 1.1（第六、七条） 本系统');
    expect(help).toHaveTextContent('未明确分管领导或责任机构 扣 2 分，只扣一次');
    expect(help).toHaveTextContent('符合 有分工文件和专题会议纪要。');
  });
});

describe('the keyboard', () => {
  it('goes on by Enter, and not while an input method is composing', async () => {
    const { user } = await open();
    const field = screen.getByLabelText('得分');
    await user.click(field);
    fireEvent.compositionStart(field);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 2, name: '1.1 组织领导' })).toBeVisible();
    fireEvent.compositionEnd(field);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: '1.2 机构人员' })).toHaveFocus();
  });

  it('goes by J and K, but not while typing', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('jj');
    expect(await screen.findByRole('heading', { level: 2, name: '1.3 保障措施' })).toBeVisible();
    await user.keyboard('k');
    expect(await screen.findByRole('heading', { level: 2, name: '1.2 机构人员' })).toBeVisible();
    await user.type(screen.getByLabelText('说明（可不填）'), 'jk');
    expect(screen.getByRole('heading', { level: 2, name: '1.2 机构人员' })).toBeVisible();
  });
});

describe('the sheet', () => {
  it('goes on where it was left', async () => {
    await open({
      prepare: async (world) => {
        await tianshuiYear(world);
        await putDraft(world, 'self:edu', { rows: { '1.1': { points: '4', note: '', evidence: [] } }, current: '2.5' });
      },
    });
    expect(await screen.findByRole('heading', { level: 2, name: /^2\.5 / })).toBeVisible();
    expect(stateOf('1.1')).toContain('已完成');
    expect(stateOf('2.5')).toContain('未开始');
  });

  it('explains its total: what was lost where and why, and what it brings', async () => {
    const { type, user } = await open();
    await type('得分', '3.5');
    await type('扣分理由 *', '纪要缺一次');
    await user.click(screen.getByRole('button', { name: '为什么是这个分' }));
    const why = screen.getByRole('complementary', { name: '为什么是这个分' });
    expect(why).toHaveTextContent('1.1 组织领导−0.5纪要缺一次');
    expect(why).toHaveTextContent('本表占最终得分的 7%');
    expect(why).toHaveTextContent('自查自评。由各县区人民政府');
  });
});

describe('submitting', () => {
  it('says what is missing, and each line leads there', async () => {
    const { check, submit, user } = await open({
      prepare: async (world) => {
        await tianshuiYear(world);
        await putDraft(world, 'self:edu', { rows: { ...fullDraft.rows, '1.2': { points: '2', note: '', evidence: [] }, '3.1': { points: '', note: '', evidence: [] } } });
      },
    });
    await check();
    expect(await screen.findByText('还有 2 项没有填完，已在下面标出。')).toBeVisible();
    await submit();
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual(['1.2 机构人员：未得满分须说明理由', '3.1 网站专栏：还没有打分']);
    await user.click(within(summary).getByRole('link', { name: /^1\.2/ }));
    expect(screen.getByRole('button', { name: '修改 1.2 机构人员' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText(/扣分理由/)).toHaveAccessibleDescription(/未得满分须说明理由/);
  });

  it('gives a receipt, and only then forgets the draft', async () => {
    const { check, submit, world } = await open({ prepare: filled });
    await check();
    expect(await screen.findByText('全部填完，可以提交。')).toBeVisible();
    await submit();
    expect(await screen.findByRole('heading', { name: /已提交/ })).toBeVisible();
    const { receipt, rows } = await world.get<{ receipt: { hash: string; number: number }; rows: unknown[] }>({ role: 'unit', person: 'edu联系人', unit: 'edu' }, '/books/y/sheets/self:edu');
    expect(screen.getByText(receipt.hash)).toBeVisible();
    expect(screen.getByText(`台账第 ${receipt.number} 条`)).toBeVisible();
    expect(rows).toHaveLength(23);
    // here nobody signs
    expect(screen.queryByRole('button', { name: '保存签名回执' })).not.toBeInTheDocument();
    expect(await draftOf(world, 'self:edu')).toBeNull();
    expect(screen.queryByText('这里还有没有提交的内容')).not.toBeInTheDocument();
  });

  it('gives a signed receipt to be saved where a server signs', async () => {
    const world = createWorld({ signReceipt: (made) => ({ ...made, signature: 'signed' }) });
    await filled(world);
    await world.done('y', edu, { kind: 'submitSheet', sheet: 'self:edu', seen: 0, rows: fullRows });
    const saved: Blob[] = [];
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
    const { user } = await renderScreen('/years/y/sheets/self:edu', { world, actor: edu });
    await user.click(await screen.findByRole('button', { name: '保存签名回执' }));
    const { receipts } = JSON.parse((await saved[0]?.text()) ?? '') as { readonly receipts: readonly unknown[] };
    expect(receipts).toEqual([expect.objectContaining({ book: 'y', hash: screen.getByText(/^[0-9a-f]{64}$/).textContent, signature: 'signed' })]);
    made.mockRestore();
  });

  it('after the last day is marked late', async () => {
    const { check, submit } = await open({
      prepare: async (world) => {
        await filled(world);
        world.setDay('2025-12-20');
      },
    });
    await check();
    await submit();
    expect((await screen.findAllByText('逾期提交'))[0]).toBeVisible();
  });

  it('after the stage is refused with the reason, and everything typed is still there', async () => {
    const { type, check, submit, world } = await open({
      prepare: async (made) => {
        await filled(made);
        await moveTo(made, 'peerReview', 1);
        await moveTo(made, 'review', 2);
      },
    });
    await type('得分', '3');
    await type('扣分理由 *', '纪要缺一次');
    await check();
    await submit();
    const refused = await screen.findByRole('alert');
    expect(refused).toHaveTextContent('截止日期 2025年12月12日 已过');
    expect(refused).toHaveTextContent('您填写的内容都还在。');
    expect(within(refused).getByRole('button', { name: '把填写的内容存成文件' })).toBeVisible();
    expect(screen.getByText('纪要缺一次')).toBeVisible();
    expect((await draftOf(world, 'self:edu'))?.rows['1.1']).toMatchObject({ points: '3', note: '纪要缺一次' });
  });
});
