/** The pages of a city about its counties: how far they are, what they published, and nothing else. */

import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';

import { createBooks } from '#api/books.ts';
import type { Tiers } from '#api/tiers.ts';
import { createMemoryStores } from '#store/memory.ts';
import { buildYears } from '../../server/rights/years.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, inspector, leader } from '../../support/world.ts';

let tiers: Tiers;
beforeAll(async () => {
  const stores = createMemoryStores();
  await buildYears(stores);
  const counties = [{ id: 'north', name: '北城区', books: createBooks(stores) }, { id: 'south', name: '南城区', books: createBooks(createMemoryStores()) }];
  tiers = { below: async () => counties, above: async () => undefined };
}, 60_000);

describe('the counties of a city', () => {
  it('stand in one table with stage, deadline, work done and what was published', async () => {
    await renderScreen('/counties', { world: createWorld({ tiers }) });
    expect(await screen.findByText('2 个区县，7 个年度，其中 2 个已公布结果')).toBeVisible();
    const rows = within(screen.getByRole('table', { name: '各区县考评年度' })).getAllByRole('row').slice(1);
    const approval = rows.find((row) => within(row).queryByRole('progressbar', { name: '北城区“2025年度考评”本阶段完成的百分比' })?.getAttribute('aria-valuenow') === '100');
    expect(approval).toHaveTextContent('尚未公布');
    expect(rows.filter((row) => row.textContent?.includes('优秀 4'))).toHaveLength(2);
    expect(screen.getByText('还没有建立年度：南城区。')).toBeVisible();
    expect(document.body).not.toHaveTextContent('a的秘密');
  });

  it('lead to a published result, to be read only', async () => {
    const { user } = await renderScreen('/counties?show=published', { world: createWorld({ tiers }), actor: leader });
    const [first] = await screen.findAllByRole('link', { name: '查看公布结果：北城区，2025年度考评' });
    await user.click(first!);
    expect(await screen.findByRole('heading', { name: '北城区公布的结果' })).toBeVisible();
    const table = within(screen.getByRole('table', { name: '公布的排名' }));
    expect(table.getAllByRole('row')).toHaveLength(5);
    expect(table.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('button', { name: /保存|公布|更正/ })).toBeNull();
  });

  it('are nobody else’s page', async () => {
    await renderScreen('/counties', { world: createWorld({ tiers }), actor: inspector });
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeVisible();
  });

  it('can be filtered to nothing, which is said', async () => {
    const empty: Tiers = { ...tiers, below: async () => [{ id: 'south', name: '南城区', books: createBooks(createMemoryStores()) }] };
    await renderScreen('/counties', { world: createWorld({ tiers: empty }) });
    expect(await screen.findByText('各区县还没有建立考评年度。')).toBeVisible();
  });
});
