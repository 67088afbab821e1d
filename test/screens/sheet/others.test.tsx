/** Sheets between people: returned by the office, scored by a peer, read by who may. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { leader, office, type World } from '../../support/world.ts';
import { draftOf, edu, finance, fullRows, moveTo, openSheet, stateOf, tianshuiYear } from './open-sheet.tsx';

async function submitted(world: World): Promise<void> {
  await tianshuiYear(world);
  const rows = fullRows.map((row) => (row.item === '1.1' ? { ...row, points: '3', note: '会议纪要缺一次' } : row));
  await world.done('y', edu, { kind: 'submitSheet', sheet: 'self:edu', seen: 0, rows });
}

async function returned(world: World): Promise<void> {
  await submitted(world);
  await world.done('y', office, { kind: 'returnSheet', sheet: 'self:edu', seen: 1, reason: '2.5 项没有材料' });
}

async function inPeerReview(world: World): Promise<void> {
  await submitted(world);
  await moveTo(world, 'peerReview', 1);
}

describe('a returned sheet', () => {
  it('shows the reason above and goes on from what was submitted', async () => {
    await openSheet('self:edu', { prepare: returned });
    expect(screen.getByText('2.5 项没有材料')).toBeVisible();
    expect(screen.getByLabelText('得分')).toHaveValue('3');
    expect(screen.getByLabelText(/扣分理由/)).toHaveValue('会议纪要缺一次');
    expect(stateOf('1.1')).toContain('退回');
  });

  it('tells what was changed since, and is submitted again', async () => {
    const { type, check, submit } = await openSheet('self:edu', { prepare: returned });
    await type('扣分理由 *', '会议纪要缺一次，已补');
    expect(stateOf('1.1')).toContain('已完成');
    expect(stateOf('1.2')).toContain('退回');
    await check();
    await submit();
    expect(await screen.findByRole('heading', { name: /已提交/ })).toBeVisible();
    expect(screen.getByText('会议纪要缺一次，已补')).toBeVisible();
  });
});

describe('the office', () => {
  it('reads a submitted sheet with its receipt and returns it with a reason', async () => {
    const { user, world } = await openSheet('self:edu', { prepare: submitted, actor: office });
    expect(screen.getByText('会议纪要缺一次')).toBeVisible();
    expect(screen.queryByLabelText('得分')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '退回' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/理由/), '2.5 项没有材料');
    await user.click(dialog.getByRole('button', { name: '退回' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const { status } = await world.get<{ status: string }>(edu, '/books/y/sheets/self:edu');
    expect(status).toBe('returned');
  });

  it('keeps the reason it typed when the sheet was returned by somebody else meanwhile', async () => {
    const { user, world } = await openSheet('self:edu', { prepare: submitted, actor: office });
    await user.click(screen.getByRole('button', { name: '退回' }));
    await user.type(within(screen.getByRole('dialog')).getByLabelText(/理由/), '我的理由');
    await world.done('y', { role: 'office', person: '复核' }, { kind: 'returnSheet', sheet: 'self:edu', seen: 1, reason: '先退了' });
    await world.done('y', edu, { kind: 'submitSheet', sheet: 'self:edu', seen: 2, rows: fullRows });
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退回' }));
    const field = await within(screen.getByRole('dialog')).findByLabelText(/理由/);
    await waitFor(() => expect(field).toHaveAccessibleDescription(/别人已经改动过/));
    expect(field).toHaveValue('我的理由');
  });

  it('is told that there is nothing to read before submission', async () => {
    await openSheet('self:edu', { prepare: tianshuiYear, actor: office });
    expect(screen.getByText('还没有提交，提交后才能查看。')).toBeVisible();
  });
});

it('the leaders read and do not return', async () => {
  await openSheet('self:edu', { prepare: submitted, actor: leader });
  expect(screen.getByRole('heading', { name: /已提交/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: '退回' })).not.toBeInTheDocument();
});

describe('a peer', () => {
  it('scores beside what the unit says of itself', async () => {
    const { type, world } = await openSheet('peer:edu:fin', { prepare: inPeerReview, actor: finance });
    const own = screen.getByRole('region', { name: '该单位自评' });
    expect(own).toHaveTextContent('3 / 4');
    expect(own).toHaveTextContent('会议纪要缺一次');
    await type('得分', '2');
    await waitFor(async () => expect((await draftOf(world, 'peer:edu:fin', finance))?.rows['1.1']?.points).toBe('2'));
  });

  it('is told when the unit has said nothing', async () => {
    await openSheet('peer:health:edu', {
      actor: { role: 'peer', person: 'x', unit: 'edu' },
      prepare: async (world) => {
        await tianshuiYear(world);
        await moveTo(world, 'peerReview', 1);
      },
    });
    expect(screen.getByText('该单位没有提交自评。')).toBeVisible();
  });

  it('before its stage reads that it has not begun', async () => {
    await openSheet('peer:edu:fin', { prepare: submitted, actor: finance });
    expect(screen.getByText('这一阶段还没有开始，开始后在这里填写。')).toBeVisible();
  });
});
