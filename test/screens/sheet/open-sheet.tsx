/** Years in which sheets are filled in, and the verbs of somebody who fills in one. */

import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Row } from '#ledger/fields.ts';
import type { Scheme } from '#scheme/grammar.ts';
import type { StageId } from '#scheme/grammar.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { renderScreen, type Setting } from '../../support/render-screen.tsx';
import { office, peerActor, unit, unitActor, type World } from '../../support/world.ts';

// a busy machine draws slowly; what never comes still fails
export const edu = unitActor('edu');
export const finance = peerActor('fin');

const units = [unit('edu', '市教育局'), unit('fin', '市财政局'), unit('health', '市卫健委')];

/** A year in its self-assessment, 3 December 2025. */
export function yearOf(scheme: Scheme) {
  return async (world: World): Promise<void> => {
    await world.createYear('y', scheme, units);
    if (scheme === tianshui2015) {
      await world.done('y', office, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'edu', reviewers: ['fin'] }, { unit: 'fin', reviewers: ['health'] }, { unit: 'health', reviewers: ['edu'] }] });
    }
    await moveTo(world, 'selfAssessment', 0);
  };
}

export const arxanYear = yearOf(arxan2021);
export const tianshuiYear = yearOf(tianshui2015);

export async function moveTo(world: World, to: StageId, seen: number): Promise<void> {
  await world.done('y', office, { kind: 'moveStage', seen, to, reason: '按计划' });
}

const allItems = (scheme: Scheme) => scheme.tables.flatMap(itemsOf);

/** Full marks everywhere. */
export const fullRows: Row[] = allItems(tianshui2015).map(({ id, points }) => ({ item: id, points, findings: [], note: '', evidence: [] }));
export const cleanRows: Row[] = allItems(arxan2021).map(({ id }) => ({ item: id, findings: [], note: '', evidence: [] }));

/** A draft in which everything is filled in. */
export const fullDraft = { rows: Object.fromEntries(fullRows.map(({ item, points }) => [item, { points, note: '', evidence: [] }])) };
export const cleanDraft = { rows: Object.fromEntries(cleanRows.map(({ item }) => [item, { looked: true, findings: [], note: '', evidence: [] }])) };

export async function putDraft(world: World, sheet: string, content: unknown, actor = edu): Promise<void> {
  const response = await world.ask(actor, `/books/y/drafts/${encodeURIComponent(`sheet:${sheet}`)}`, { method: 'PUT', body: JSON.stringify({ content, seen: null }) });
  expect(response.ok).toBe(true);
}

export async function draftOf(world: World, sheet: string, actor = edu): Promise<{ rows: Record<string, { points?: string; note: string }>; current?: string } | null> {
  const { draft } = await world.get<{ draft: { content: never } | null }>(actor, `/books/y/drafts/${encodeURIComponent(`sheet:${sheet}`)}`);
  return draft?.content ?? null;
}

export async function openSheet(sheet: string, setting: Setting & { search?: string } = {}) {
  const opened = await renderScreen(`/years/y/sheets/${encodeURIComponent(sheet)}${setting.search ?? ''}`, { actor: edu, ...setting });
  await screen.findByRole('heading', { level: 1, name: / · / });
  await waitFor(() => expect(screen.queryByText('正在读取草稿')).not.toBeInTheDocument());
  const { user } = opened;
  return {
    ...opened,
    next: () => user.click(screen.getByRole('button', { name: '下一项' })),
    check: () => user.click(screen.getAllByRole('button', { name: '检查并提交' })[0] as HTMLElement),
    submit: () => user.click(screen.getByRole('button', { name: '提交' })),
    type: async (label: string, text: string) => {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), text);
    },
  };
}

/** The state of an item in the list of items, by its word. */
export function stateOf(item: string): string {
  const list = screen.getByRole('navigation', { name: '考评项目录' });
  return within(list).getByRole('button', { name: new RegExp(`^${item.replace('.', '\\.')} `) }).textContent ?? '';
}
