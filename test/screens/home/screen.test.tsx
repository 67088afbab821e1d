/** Home: each person finds own work, the years, and the way on from an empty computer. */

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { setActor } from '#client/actor.ts';
import { rememberPlace } from '#client/last-place.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, inspector, leader, office, peerActor, unit, unitActor, type World } from '../../support/world.ts';

const units = [unit('edu', '市教育局'), unit('tax', '市税务局')];

async function yearInSelfAssessment(world: World): Promise<void> {
  await world.createYear('y1', arxan2021, units);
  await world.done('y1', office, { kind: 'moveStage', seen: 0, to: 'selfAssessment', reason: '' });
}

const tasks = async () => within(await screen.findByRole('region', { name: '我的待办' }));

describe('home without a year', () => {
  it('offers the office a new year and says why nothing is here', async () => {
    await renderScreen('/');
    expect(await screen.findByText(/还没有考评年度。可以从考评办法新建/)).toBeVisible();
    expect(screen.getByRole('link', { name: '新建考评年度' })).toHaveAttribute('href', expect.stringContaining('/years/new'));
  });

  it('sends others to the office', async () => {
    await renderScreen('/', { actor: leader });
    expect(await screen.findByText(/请由考评办新建/)).toBeVisible();
    expect(screen.queryByRole('link', { name: '新建考评年度' })).toBeNull();
  });
});

describe('the tasks on home', () => {
  it.each([
    ['the office', office, '督促单位自评', '进行中'],
    ['an inspector', inspector, '开展检查、记录问题', '进行中'],
    ['a unit', unitActor('edu'), '填写自评 · 市教育局', '未开始'],
  ])('are those of %s', async (_who, actor, name, status) => {
    await renderScreen('/', { actor, prepare: yearInSelfAssessment });
    const list = await tasks();
    const line = list.getAllByRole('listitem').find((item) => within(item).queryByRole('link', { name }) !== null);
    expect(line).toHaveTextContent(status);
  });

  it.each([['a peer without a sheet', peerActor('edu')], ['the leaders before approval', leader]])('are none for %s, which is said', async (_who, actor) => {
    await renderScreen('/', { actor, prepare: yearInSelfAssessment });
    expect((await tasks()).getByText('眼下没有等您办理的事项。')).toBeVisible();
  });

  it('say how many working days are left, and that a day has passed', async () => {
    const world = createWorld({ start: '2025-12-03T02:00:00.000Z' });
    await yearInSelfAssessment(world);
    await renderScreen('/', { world, actor: unitActor('edu') });
    expect((await tasks()).getByText('剩 17 个工作日')).toBeVisible();
  });

  it('are late after the last day, in words', async () => {
    const world = createWorld();
    await yearInSelfAssessment(world);
    world.setDay('2025-12-31');
    await renderScreen('/', { world, actor: unitActor('edu') });
    expect((await tasks()).getByText(/已逾期 3 个工作日/)).toBeVisible();
  });
});

describe('the way back to the last work', () => {
  const place = { address: '/years/y1/desk/edu', book: 'y1', bookTitle: '2025年度考评', title: '市教育局', language: 'zh', item: '2.1' };

  it('is offered to who was there', async () => {
    setActor(office);
    rememberPlace(place);
    await renderScreen('/', { prepare: yearInSelfAssessment });
    expect(await screen.findByRole('link', { name: /继续上次：2025年度考评 · 市教育局 · 2.1 项/ })).toBeVisible();
  });

  it('says the year and the item alone where the page was read in another language', async () => {
    setActor(office);
    rememberPlace({ ...place, title: 'Scoring desk', language: 'en' });
    await renderScreen('/', { prepare: yearInSelfAssessment });
    expect(await screen.findByRole('link', { name: /继续上次：2025年度考评 · 2.1 项/ })).toBeVisible();
  });

  it('is not offered to somebody else, nor to a year that is gone', async () => {
    setActor(office);
    rememberPlace({ ...place, book: 'gone' });
    setActor(leader);
    rememberPlace(place);
    await renderScreen('/', { prepare: yearInSelfAssessment });
    await tasks();
    expect(screen.queryByRole('link', { name: /继续上次/ })).toBeNull();
  });
});

it('names a broken book, says what is wrong and offers to save it', async () => {
  const world = createWorld();
  await world.createYear('y1', arxan2021, units);
  await world.createYear('y2', arxan2021, units);
  const sealed = await world.stores.books.read('y2', 0);
  await world.stores.books.remove('y2');
  await world.stores.books.append('y2', 0, sealed.map((one) => ({ ...one, text: one.text.replace('市税务局', '市税务司') })));
  const fresh = createWorld({ stores: world.stores });
  await renderScreen('/', { world: fresh });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('年度 y2')).toBeVisible();
  expect(alert.getByText(/第 2 条记录已损坏/)).toBeVisible();
  expect(alert.getByRole('button', { name: '另存备份文件' })).toBeEnabled();
  expect(screen.getByRole('link', { name: '2025年度考评' })).toBeVisible();
});
