/** Groups and pairs: formed, previewed, recorded, and read afterwards with all that explains them. */

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { readPeerDraw, repeatPeerDraw } from '#exchange/peer-draw-file.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { PeerDrawView } from '#view/peer-draw.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { leader, office, unit, type World } from '../../support/world.ts';

const path = '/years/y1/peers/draw';
const names = ['甲局', '乙局', '丙局', '丁局', '戊局', '己县', '庚县', '辛县', '壬县', '癸县'];
const units = names.map((name, at) => ({ ...unit(`u${at}`, name), kind: name.endsWith('县') ? ('county' as const) : ('department' as const) }));
const prepare = (world: World) => world.createYear('y1', tianshui2015, units);
const recorded = (world: World) => world.get<PeerDrawView>(office, '/books/y1/peer-draw');
const drawIn = (world: World) => world.done('y1', office, {
  kind: 'drawPeers', seen: 0, reason: '',
  input: { seed: '2026', perUnit: 2, groups: [{ name: '全部单位', units: units.map(({ id }) => id), reviewsNobody: [] }], conflicts: [], lastYear: [], wishes: [] },
});

describe('the office', () => {
  it('groups by kind, previews, records, and goes on to what was drawn', async () => {
    const { user, world } = await renderScreen(path, { prepare });
    await user.selectOptions(await screen.findByLabelText('每个单位由几个单位互评'), '2');
    await user.click(screen.getByRole('button', { name: '按单位类别分' }));
    await user.type(screen.getByLabelText(/^随机种子/), '20261126');
    await user.click(screen.getByRole('button', { name: '预览抽取结果' }));
    expect(await screen.findByRole('table', { name: '各组情况' })).toHaveTextContent(/部门组52/);
    expect((await recorded(world)).draws).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: '记入台账' }));
    expect(await screen.findByRole('button', { name: '下载抽取名单' })).toBeVisible();
    const { draws, pairs } = await recorded(world);
    expect(draws[0]?.input).toMatchObject({ seed: '20261126', perUnit: 2, groups: [{ name: '部门组' }, { name: '县组' }] });
    const kindOf = new Map(units.map(({ id, kind }) => [id, kind]));
    for (const pair of pairs) expect(pair.reviewers.every((by) => by !== pair.unit && kindOf.get(by) === kindOf.get(pair.unit))).toBe(true);
  });

  it('is told which unit has too few reviewers left, and by how many', async () => {
    const { user } = await renderScreen(path, { prepare });
    await user.selectOptions(await screen.findByLabelText('每个单位由几个单位互评'), '8');
    for (const [at, other] of ['乙局', '丙局'].entries()) {
      await user.click(screen.getByRole('button', { name: '增加回避关系' }));
      const group = within(screen.getByRole('group', { name: '回避关系' }));
      await user.type(group.getAllByLabelText('被评单位')[at]!, '甲局');
      await user.type(group.getAllByLabelText('互评单位')[at]!, other);
      await user.type(group.getAllByLabelText('理由')[at]!, '主管');
    }
    await user.type(screen.getByLabelText(/^随机种子/), '1');
    await user.click(screen.getByRole('button', { name: '预览抽取结果' }));
    expect(await screen.findByText('“全部单位”：“甲局”需要 8 个互评单位，本组另外 9 个单位里有 2 个须回避，只剩 7 个。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '记入台账' })).toBeNull();
  });

  it('sees each unmet wish with its reason', async () => {
    const { user } = await renderScreen(path, { prepare });
    await user.selectOptions(await screen.findByLabelText('每个单位由几个单位互评'), '6');
    await user.type(screen.getByLabelText(/^随机种子/), '1');
    await user.click(screen.getByRole('button', { name: '预览抽取结果' }));
    expect((await screen.findAllByText(/互相评分：本组单位太少，互不重复的组合不够$/)).length).toBeGreaterThan(0);
  });

  it('is asked for what is missing before anything is drawn', async () => {
    const { user } = await renderScreen(path, { prepare });
    await user.click(await screen.findByRole('button', { name: '增加意愿' }));
    await user.click(screen.getByRole('button', { name: '预览抽取结果' }));
    expect(await screen.findByRole('link', { name: '请填写随机种子' })).toBeVisible();
    expect(screen.getByRole('link', { name: '请选择两个不同的单位' })).toBeVisible();
  });

  it('downloads a list from which anybody draws the same', async () => {
    const saved: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      void (blob as Blob).text().then((text) => saved.push(text));
      return 'blob:x';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    const { user } = await renderScreen(path, { prepare: async (world) => {
      await prepare(world);
      await drawIn(world);
    } });
    await user.click(await screen.findByRole('button', { name: '下载抽取名单' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const read = readPeerDraw(saved[0] ?? '');
    expect(read.ok && repeatPeerDraw(read.file).same).toBe(true);
  });

  it('draws again only with a reason', async () => {
    const { user, world } = await renderScreen(`${path}?again=1`, { prepare: async (start) => {
      await prepare(start);
      await drawIn(start);
    } });
    await user.type(await screen.findByLabelText(/^随机种子/), '7');
    await user.click(screen.getByRole('button', { name: '预览抽取结果' }));
    expect(await screen.findByRole('link', { name: '请写明重新抽取的理由' })).toBeVisible();
    await user.type(screen.getByLabelText(/^重新抽取的理由/), '癸县撤并');
    await user.click(screen.getByRole('button', { name: '预览抽取结果' }));
    await user.click(await screen.findByRole('button', { name: '记入台账' }));
    await waitFor(async () => expect((await recorded(world)).draws.map(({ reason }) => reason)).toEqual(['', '癸县撤并']));
  });
});

it('is read by the leaders, who draw nothing', async () => {
  await renderScreen(path, { actor: leader, prepare: async (world) => {
    await prepare(world);
    await drawIn(world);
  } });
  expect(await screen.findByText('2026')).toBeVisible();
  expect(screen.queryByRole('link', { name: '重新抽取' })).toBeNull();
});

it('says so where the scheme has no peers', async () => {
  await renderScreen(path, { prepare: (world) => world.createYear('y1', arxan2021, units) });
  expect(await screen.findByText(/没有互评/)).toBeVisible();
});
