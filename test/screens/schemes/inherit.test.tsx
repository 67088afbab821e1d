/** A county's draft that keeps to its city's scheme: begun from it, with locks, refused where it departs, taken over when the city publishes again. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { Tiers } from '#api/tiers.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, office, type World } from '../../support/world.ts';

const [table] = arxan2021.tables;
const items = table!.categories.flatMap((category) => category.items);
const last = items.at(-1)!;
const citys: Scheme = {
  ...arxan2021, id: 'city-2026', title: { zh: '市考评办法', en: 'City scheme' },
  locks: { tables: [{ table: table!.id, items: items.filter((item) => item !== last).map(({ id }) => ({ item: id })) }], grades: true },
};

async function publish(world: World, scheme: Scheme, seen: number): Promise<void> {
  const answer = await world.ask(office, '/schemes/commands', { method: 'POST', body: JSON.stringify({ kind: 'publishScheme', id: world.newId(), seen, scheme, from: '2026-01-01', note: '' }) });
  expect(answer.status).toBe(200);
}

async function begun() {
  const city = createWorld();
  await publish(city, citys, 0);
  const tiers: Tiers = { below: async () => [], above: async () => city.stores };
  const shown = await renderScreen('/schemes', { world: createWorld({ tiers }) });
  await shown.user.click(await screen.findByRole('button', { name: '以此为依据起草：市考评办法（第 1 版）' }));
  const notice = within(await screen.findByRole('region', { name: '所依据的上级办法' }));
  return { ...shown, city, notice };
}

describe('a draft that keeps to the scheme above', () => {
  it('shows what is locked with the reason, and leaves the rest to be written', async () => {
    const { notice, user } = await begun();
    expect(await notice.findByText('依据上级办法《市考评办法》编制；带锁的部分不能修改。')).toBeVisible();
    const points = (id: string) => screen.getByRole('textbox', { name: new RegExp(`${id}.*分值`) });
    await waitFor(() => expect(points(items[0]!.id)).toHaveAttribute('readonly'));
    expect(points(items[0]!.id)).toHaveAttribute('title', '上级办法锁定，不能修改');
    expect(points(last.id)).not.toHaveAttribute('readonly');
    await user.click(screen.getByRole('tab', { name: /等次/ }));
    const grades = within(await screen.findByRole('group', { name: /上级办法锁定，不能修改/ }));
    expect(grades.getAllByRole('textbox')[0]).toBeDisabled();
  });

  it('is told of a newer version, and takes it over', async () => {
    const { city, queries, user, notice } = await begun();
    await publish(city, { ...citys, grades: { ...citys.grades, bands: citys.grades.bands.map((band, place) => (place === 0 ? { ...band, min: '92' } : band)) } }, 1);
    await queries.invalidateQueries();
    expect(await notice.findByText('上级办法已有第 2 版。')).toBeVisible();
    expect(notice.getByRole('link', { name: '查看差异' })).toHaveAttribute('href', expect.stringContaining('/schemes/compare?left=sha256'));
    await user.click(notice.getByRole('button', { name: '换用新版' }));
    await waitFor(() => expect(notice.queryByText('上级办法已有第 2 版。')).toBeNull());
    await user.click(screen.getByRole('tab', { name: /等次/ }));
    expect(await screen.findByDisplayValue('92')).toBeDisabled();
  });
});
