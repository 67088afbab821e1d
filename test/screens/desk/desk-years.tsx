/** Two years in review, and the verbs of somebody at the scoring desk. */

import { screen, waitFor, within } from '@testing-library/react';
import { expect, vi } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Row } from '#ledger/fields.ts';
import type { DeskView } from '#view/desk.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { inspector, office, peerActor, unit, unitActor, type World } from '../../support/world.ts';

// a busy machine draws slowly; what never comes still fails
export const problems = {
  budget: '00000000-0000-4000-8000-00000000000a',
  budgetAgain: '00000000-0000-4000-8000-00000000000b',
} as const;

const indicators = tianshui2015.tables.flatMap(itemsOf);
const items = arxan2021.tables.flatMap(itemsOf);
const full: Row[] = indicators.map(({ id, points }) => ({ item: id, points, findings: [], note: '', evidence: [] }));

/**
 * Arxan: education has a budget charged at two places (2.1 a twice, 3.1 a), the same budget again,
 * and reported a late reply of its own; finance has nothing. In review on 3 December 2025.
 */
export async function arxanReview(world: World): Promise<void> {
  await world.createYear('y', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  const base = { kind: 'recordProblem' as const, unit: 'edu', foundOn: '2025-03-10', method: 'website' as const, evidence: [] };
  await world.done('y', inspector, { ...base, problem: problems.budget, charges: [{ item: '2.1', rule: 'a', count: 2 }, { item: '3.1', rule: 'a', count: 1 }], words: '部门预算公开晚了两个月' });
  await world.done('y', office, { ...base, problem: problems.budgetAgain, charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '预算没有按时上网' });
  await moveTo(world, 'selfAssessment', 0);
  const finding = { id: 'f1', rule: 'a', count: 1, words: '一件申请答复迟了三天' };
  const rows: Row[] = items.map(({ id }) => ({ item: id, findings: id === '2.2' ? [finding] : [], note: id === '2.2' ? '已整改' : '', evidence: [] }));
  await world.done('y', unitActor('edu'), { kind: 'submitSheet', sheet: 'self:edu', seen: 0, rows });
  await world.done('y', unitActor('fin'), { kind: 'submitSheet', sheet: 'self:fin', seen: 0, rows: rows.map((row) => ({ ...row, findings: [] })) });
  await moveTo(world, 'review', 1);
}

/** Tianshui: education has its own sheet in full, one peer who gives 2.3 six of ten, a visit and a problem; nothing rated yet. */
export async function tianshuiReview(world: World): Promise<void> {
  await world.createYear('y', tianshui2015, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  await world.done('y', office, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'edu', reviewers: ['fin'] }, { unit: 'fin', reviewers: ['edu'] }] });
  await world.done('y', inspector, { kind: 'recordProblem', problem: problems.budget, unit: 'edu', charges: [{ item: '2.3', rule: 'b', count: 1 }], words: '财政资金栏目三个月没有更新', foundOn: '2025-06-01', method: 'website', evidence: [] });
  await moveTo(world, 'selfAssessment', 0);
  await world.done('y', unitActor('edu'), { kind: 'submitSheet', sheet: 'self:edu', seen: 0, rows: full });
  await moveTo(world, 'peerReview', 1);
  const peerRows = full.map((row) => (row.item === '2.3' ? { ...row, points: '6', note: '两个栏目没有更新' } : row));
  await world.done('y', peerActor('fin'), { kind: 'submitSheet', sheet: 'peer:edu:fin', seen: 0, rows: peerRows });
  await moveTo(world, 'review', 2);
}

/** Everything of education rated in full and the public's score entered: complete. */
export async function tianshuiComplete(world: World): Promise<void> {
  await tianshuiReview(world);
  for (const { id, points } of indicators) await world.done('y', office, { kind: 'rateItem', unit: 'edu', item: id, seen: 0, points, note: '' });
  await world.done('y', office, { kind: 'enterResult', unit: 'edu', leaf: 'social', seen: 0, score: '90', source: '门户网站问卷', evidence: [] });
}

export async function moveTo(world: World, to: 'selfAssessment' | 'peerReview' | 'review' | 'approval', seen: number): Promise<void> {
  await world.done('y', office, { kind: 'moveStage', seen, to, reason: '按计划' });
}

/** The browser's day is the world's: problems are found today. */
export function setToday(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-12-03T04:00:00Z') });
}

export async function deskOf(world: World, unitId = 'edu'): Promise<DeskView> {
  return world.get<DeskView>(office, `/books/y/desk/${unitId}`);
}

export async function openDesk(setting: Setting & { search?: string; unit?: string } = {}) {
  const { search = '', unit: unitId = 'edu', ...rest } = setting;
  const opened = await renderScreen(`/years/y/desk/${unitId}${search}`, rest);
  await screen.findByRole('heading', { level: 1 });
  const { user } = opened;
  return {
    ...opened,
    press: (keys: string) => user.keyboard(keys),
    /** The heading of the item on show. */
    item: async (name: RegExp) => within(await screen.findByRole('article', { name })).getByRole('heading', { level: 2 }),
    go: async (name: RegExp) => user.click(within(screen.getByRole('navigation', { name: '考评项' })).getByRole('button', { name })),
    total: () => screen.getByRole('status', { name: '总分' }),
    untilTotal: (text: string | RegExp) => waitFor(() => expect(screen.getByRole('status', { name: '总分' })).toHaveTextContent(text)),
  };
}
