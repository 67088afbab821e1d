/** The outbox: what was recorded is on the device first and goes out in order, once; the screen says how far each record is. */

import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { setActor } from '#client/actor.ts';
import { createApiClient, type Transport } from '#client/api-client.ts';
import { keepRecord, readOutbox, removeRecord, sendWaiting } from '#client/site/outbox.ts';
import { siteEvidence } from '#client/site/site-evidence.ts';
import type { SiteRecord } from '#client/site/site-record.ts';
import { siteStore } from '#client/site/site-store.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ProblemsView } from '#view/problems.ts';
import type { Command } from '#workflow/commands.ts';
import { end, id, photoHash, problem, visit } from '../../exchange/site-files.ts';
import { renderScreen } from '../../support/render-screen.tsx';
import { createWorld, inspector, office, unit, type World } from '../../support/world.ts';

let world: World;

beforeEach(async () => {
  for (const { id: old } of await readOutbox()) await removeRecord(old);
  setActor(inspector);
  world = createWorld();
  await world.createYear('y', arxan2021, [unit('edu', '市教育局')]);
});

const { of: _, ...freeVisit } = visit as Extract<Command, { kind: 'recordVisit' }>;
const steps: readonly (readonly [SiteRecord['about']['kind'], Command])[] = [['visit', freeVisit], ['problem', problem], ['conclusion', end]];

async function keep(which: readonly number[] = [0, 1, 2]): Promise<void> {
  await siteEvidence.keep(photoHash, { name: '照片.jpg', type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]) });
  for (const index of which) {
    const [kind, command] = steps[index]!;
    await keepRecord({ book: 'y', bookTitle: '2025年度考评', pack: null, about: { kind, unit: '市教育局', words: `第 ${index + 1} 条` }, commands: [command], files: kind === 'problem' ? [photoHash] : [] });
  }
}

const states = async () => (await readOutbox()).map(({ state }) => state);
const problemsIn = async (of: World) => (await of.get<ProblemsView>(office, '/books/y/problems')).problems;

/** A way to the API that can be closed, and counts what it let through. */
function way(transport: Transport) {
  const asked: string[] = [];
  const road = { isOpen: true, loses: 0, asked, through: async (request: Request): Promise<Response> => {
    if (!road.isOpen) throw new TypeError('Failed to fetch');
    if (request.method !== 'GET') asked.push(`${request.method} ${new URL(request.url).pathname.split('/')[4]}`);
    const answer = await transport(request);
    if (road.loses > 0 && request.method === 'POST') {
      road.loses -= 1;
      throw new TypeError('Failed to fetch');
    }
    return answer;
  } };
  return road;
}

describe('sending', () => {
  it('waits while there is no way, then sends all in the order in which they were recorded, photos before what names them', async () => {
    const road = way(world.transport);
    road.isOpen = false;
    const api = createApiClient(road.through);
    await keep();
    await sendWaiting(api);
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting']);
    road.isOpen = true;
    await sendWaiting(api);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(road.asked).toEqual(['POST commands', 'PUT evidence', 'POST commands', 'POST commands']);
    expect((await problemsIn(world)).map(({ words, evidence }) => [words, evidence.length])).toEqual([['办事大厅公开栏是空的', 1]]);
  });

  it('writes nothing twice where an answer was lost on its way back', async () => {
    const road = way(world.transport);
    road.loses = 2;
    await keep();
    await sendWaiting(createApiClient(road.through));
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(await problemsIn(world)).toHaveLength(1);
  });

  it('of two windows at once writes nothing twice', async () => {
    await keep();
    await Promise.all([sendWaiting(createApiClient(world.transport)), sendWaiting(createApiClient(world.transport))]);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(await problemsIn(world)).toHaveLength(1);
  });

  it('leaves a refused record with its reason and goes on with the others', async () => {
    await keep([1, 0]); // a problem of a visit that nobody recorded yet
    await sendWaiting(createApiClient(world.transport));
    const records = await readOutbox();
    expect(records.map(({ state, refusal }) => [state, refusal?.code ?? null])).toEqual([['refused', 'notFound'], ['sent', null]]);
  });

  it('sends nothing of another person, and nothing of a pack', async () => {
    await keep([0]);
    await keepRecord({ book: 'y', bookTitle: '2025年度考评', pack: id('1'), about: { kind: 'visit', unit: '市教育局', words: '' }, commands: [{ ...freeVisit, id: id('70'), visit: id('71') }], files: [] });
    setActor({ role: 'inspector', person: '检查员乙' });
    await sendWaiting(createApiClient(world.transport));
    expect(await states()).toEqual(['waiting', 'waiting']);
    setActor(inspector);
    await sendWaiting(createApiClient(world.transport));
    expect(await states()).toEqual(['sent', 'waiting']);
  });

  it('does not send what was removed while those before it were on their way', async () => {
    await keep([0, 1]);
    const [, problemRecord] = await readOutbox();
    let isRemoved = false;
    await sendWaiting(createApiClient(async (request) => {
      if (!isRemoved) await removeRecord(problemRecord!.id);
      isRemoved = true;
      return world.transport(request);
    }));
    expect((await readOutbox()).map(({ about, state }) => [about.words, state])).toEqual([['第 1 条', 'sent']]);
    expect(await problemsIn(world)).toEqual([]);
  });

  it('does not bring back what was removed while it was on its way to a place that did not answer', async () => {
    await keep([0]);
    await sendWaiting(createApiClient(async () => {
      for (const { id: every } of await readOutbox()) await removeRecord(every);
      throw new TypeError('Failed to fetch');
    }));
    expect(await readOutbox()).toEqual([]);
  });

  it('shows as sent what was removed while it was on its way and got through: it cannot be taken back', async () => {
    await keep([0]);
    await sendWaiting(createApiClient(async (request) => {
      const answer = await world.transport(request);
      for (const { id: every } of await readOutbox()) await removeRecord(every);
      return answer;
    }));
    expect(await states()).toEqual(['sent']);
  });

  it('keeps photos on the device until they are sent, and not longer', async () => {
    await keep();
    expect(await (await siteStore()).get('files', photoHash)).toBeDefined();
    await sendWaiting(createApiClient(world.transport));
    expect(await (await siteStore()).get('files', photoHash)).toBeUndefined();
  });
});

describe('a photo', () => {
  it('that was sent and is taken up again for another form stays until that one is sent', async () => {
    const there = async () => (await siteEvidence.read(photoHash)) !== undefined;
    await keep();
    await sendWaiting(createApiClient(world.transport));
    expect([await states(), await there()]).toEqual([['sent', 'sent', 'sent'], false]);
    await siteEvidence.keep(photoHash, { name: '照片.jpg', type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]) });
    await sendWaiting(createApiClient(world.transport));
    expect(await there()).toBe(true);
  });
});

describe('the page', () => {
  it('says how far each record is, and sends what waits when asked', async () => {
    await keep();
    const road = way(world.transport);
    road.isOpen = false;
    const { user } = await renderScreen('/outbox', { world, actor: inspector, through: () => road.through });
    const list = await screen.findByRole('list', { name: '现场记录' });
    expect(within(list).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('到场 · 市教育局'), expect.stringContaining('问题 · 市教育局'), expect.stringContaining('结束检查 · 市教育局'),
    ]);
    expect(within(list).getByText(/1 个附件/)).toBeVisible();
    expect(screen.getByText('待发送 3 条，被退回 0 条')).toBeVisible();
    road.isOpen = true;
    await user.click(screen.getByRole('button', { name: '现在发送' }));
    expect(await screen.findByText('待发送 0 条，被退回 0 条')).toBeVisible();
    expect(within(list).getAllByText('已发送')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '清除已发送的' }));
    expect(await screen.findByText('待发箱是空的：现场记录都已发出。')).toBeVisible();
  });

  it('says why one was refused, and sends it again once it was mended', async () => {
    await keep([1]);
    await sendWaiting(createApiClient(world.transport));
    const { user } = await renderScreen('/outbox', { world, actor: inspector });
    expect(await screen.findByText(/没有这次到场检查/)).toBeVisible();
    const { id: __, ...asked } = freeVisit;
    await world.done('y', inspector, asked);
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('已发送')).toBeVisible();
    expect(await problemsIn(world)).toHaveLength(1);
  });

  it('removes one record after it was asked, and no other', async () => {
    await keep([0, 1]);
    const road = way(world.transport);
    road.isOpen = false;
    const { user } = await renderScreen('/outbox', { world, actor: inspector, through: () => road.through });
    await user.click(await screen.findByRole('button', { name: '删除：市教育局 第 2 条' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('无法找回');
    await user.click(within(dialog).getByRole('button', { name: '删除' }));
    await waitFor(async () => expect((await readOutbox()).map(({ about }) => about.words)).toEqual(['第 1 条']));
  });

  it('gives what was not sent as a file', async () => {
    await keep();
    const saved: Blob[] = [];
    const [make, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = vi.fn();
    // no connection: otherwise the page may have sent them before the button is found
    const road = way(world.transport);
    road.isOpen = false;
    const isSending = (request: Request) => request.url.includes('/commands') || request.url.includes('/evidence');
    const { user } = await renderScreen('/outbox', { world, actor: inspector, through: (transport) => (request) => (isSending(request) ? road.through(request) : transport(request)) });
    await user.click(await screen.findByRole('button', { name: '导出未发送的记录' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const { readSiteResults } = await import('#exchange/site-results.ts');
    const read = readSiteResults(await saved[0]!.text());
    expect(read.ok && [read.content.records.length, read.content.files.length]).toEqual([3, 1]);
    [URL.createObjectURL, URL.revokeObjectURL] = [make, revoke];
  });
});
