/** The panel: what is striking in words, a chart with its table, and no verdict on too little. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { OverviewView } from '#view/overview.ts';
import type { ResultsView } from '#view/results.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { office, peerActor, unit, type World } from '../../support/world.ts';

const path = '/years/y1/peers/integrity';
const ids = Array.from({ length: 10 }, (_, at) => `u${at}`);
const items = tianshui2015.tables.flatMap((table) => table.categories.flatMap((category) => category.items));
const move = async (world: World, to: 'selfAssessment' | 'peerReview' | 'review') =>
  world.done('y1', office, { kind: 'moveStage', seen: (await world.get<OverviewView>(office, '/books/y1/overview')).stageRevision, to, reason: '按期' });

/** Everybody is reviewed by the next four; the sheets of u0 take nothing, the others lose more the later the unit stands. */
async function reviewed(world: World): Promise<void> {
  await world.createYear('y1', tianshui2015, ids.map((id) => unit(id, `${id}局`)));
  const pairs = ids.map((id, at) => ({ unit: id, reviewers: [1, 2, 3, 4].map((step) => ids[(at + step) % 10]!) }));
  await world.done('y1', office, { kind: 'assignPeers', seen: 0, pairs });
  await move(world, 'selfAssessment');
  await move(world, 'peerReview');
  for (const [at, { unit: of, reviewers }] of pairs.entries()) {
    for (const [place, by] of reviewers.entries()) {
      const lost = by === 'u0' ? 0 : at + 3 + ((at * 7 + place * 3) % 3);
      await world.done('y1', peerActor(by), { kind: 'submitSheet', sheet: `peer:${of}:${by}`, seen: 0, rows: items.map(({ id, points }, index) => ({ item: id, points: index < lost ? '0' : points, findings: [], note: '扣分', evidence: [] })) });
    }
  }
}

describe('the office', () => {
  it('reads whom to ask about, on how many sheets it rests, and that nothing changes by it', async () => {
    const { world } = await renderScreen(path, { prepare: async (start) => {
      await reviewed(start);
      await move(start, 'review');
    } });
    const before = JSON.stringify((await world.get<ResultsView>(office, '/books/y1/results')).rows);
    expect(await screen.findByText(/“u0局”的 4 份评分平均比参照分高 [\d.]+ 分。/)).toBeVisible();
    expect(screen.getByText('供考评办决定找谁了解情况。不是结论，不改变任何得分。')).toBeVisible();
    const table = within(screen.getByRole('table', { name: '各互评单位与他人、与考评办的差距' }));
    expect(within(table.getByRole('row', { name: /^u0局/ })).getByText('普遍偏高')).toBeVisible();
    expect(within(table.getByRole('row', { name: /^u5局/ })).getByText('正常范围')).toBeVisible();
    expect(JSON.stringify((await world.get<ResultsView>(office, '/books/y1/results')).rows)).toBe(before);
  });

  it('waits for the end of the stage', async () => {
    await renderScreen(path, { prepare: reviewed });
    expect(await screen.findByText(/在互评阶段结束前是密封的/)).toBeVisible();
  });

  it('is told where a scheme has no peers', async () => {
    await renderScreen(path, { prepare: (world) => world.createYear('y1', arxan2021, [unit('a')]) });
    expect(await screen.findByText(/没有按分数互评/)).toBeVisible();
  });
});
