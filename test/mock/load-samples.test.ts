/** Loading and resetting: nothing twice, nothing of the user's lost, the same heads as before. */

import { describe, expect, it } from 'vitest';

import { setActor } from '#client/actor.ts';
import { sendCommand, type CommandInput } from '#client/commands.ts';
import { persons } from '#client/persons.ts';
import type { EntryOf } from '#ledger/entries.ts';
import { loadSamples, resetSamples, sampleBookIds, type SampleProgress } from '#mock/load-samples.ts';
import { storeFull } from '#mock/failures.ts';
import { createApiClient } from '#client/api-client.ts';
import type { Stores } from '#store/book-store.ts';
import { createWorld } from '../support/world.ts';
import { office, openDesk } from './office-desk.ts';

const heads = async ({ books }: Stores) => (await books.list()).map(({ book, length, head }) => `${book} ${length} ${head}`);
/** Two of the four are enough to see what loading does. */
const two = ['sample-arxan-2026', 'sample-arxan-2025'] as const;
const tried: CommandInput = {
  kind: 'recordVisit', visit: '11111111-1111-4111-8111-111111111111', unit: 'tianchi', on: '2026-03-02', method: 'phone', words: '试一试', evidence: [],
};

describe('loading', () => {
  it('brings all four, and says how far it is', async () => {
    const { api, world } = openDesk();
    const told: SampleProgress[] = [];
    expect(await loadSamples(api, (progress) => told.push(progress))).toEqual([...sampleBookIds]);
    expect((await world.stores.books.list()).map(({ book }) => book)).toEqual(['answers:sample-arxan-2026', 'answers:sample-tianshui-2026', ...[...sampleBookIds].toSorted()]);
    expect(told.map(({ done, of }) => `${done}/${of}`)).toEqual(['0/8', '1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8']);
  });

  it('twice changes nothing', async () => {
    const { api, world } = openDesk();
    await loadSamples(api, undefined, two);
    const before = await heads(world.stores);
    const told: SampleProgress[] = [];
    expect(await loadSamples(api, (progress) => told.push(progress), two)).toEqual([...two]);
    expect(await heads(world.stores)).toEqual(before);
    expect(told).toEqual([{ done: 0, of: 0 }]);
  });

  it('leaves what somebody did in a sample, and brings the ones that are missing', async () => {
    const { api, world } = openDesk();
    await loadSamples(api, undefined, two);
    await sendCommand(api, 'sample-arxan-2026', tried);
    await api.send('DELETE', '/books/sample-arxan-2025');
    const before = (await heads(world.stores)).filter((line) => line.startsWith('sample-arxan-2026'));
    await loadSamples(api, undefined, two);
    expect((await heads(world.stores)).filter((line) => line.startsWith('sample-arxan-2026'))).toEqual(before);
    expect(await world.stores.books.length('sample-arxan-2025')).toBeGreaterThan(0);
  });

  it('is for the office alone', async () => {
    const { api, world } = openDesk({ role: 'unit', person: persons.contact, unit: 'tianchi' });
    await expect(loadSamples(api)).rejects.toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await world.stores.books.list()).toEqual([]);
  });

  it('says when the disk is full', async () => {
    const { world } = openDesk();
    await expect(loadSamples(createApiClient(storeFull(world.transport)))).rejects.toMatchObject({ refusal: { code: 'storeFull' } });
  });
});

describe('resetting', () => {
  it('ends with the same heads and the same drafts, whatever was done', async () => {
    const { api, world } = openDesk();
    await loadSamples(api, undefined, two);
    const before = await heads(world.stores);
    const drafts = await world.stores.drafts.list('sample-arxan-2026', '');
    await sendCommand(api, 'sample-arxan-2026', tried);
    setActor({ role: 'unit', person: persons.contact, unit: 'sifaju' });
    await api.send('DELETE', `/books/sample-arxan-2026/drafts/${encodeURIComponent('sheet:self:sifaju')}`);
    setActor(office);
    expect(await heads(world.stores)).not.toEqual(before);
    await resetSamples(api, undefined, two);
    expect(await heads(world.stores)).toEqual(before);
    expect(await world.stores.drafts.list('sample-arxan-2026', '')).toEqual(drafts);
  });

  it('brings a sample back that is found broken', async () => {
    const { api, world } = openDesk();
    await loadSamples(api, undefined, two);
    const before = await heads(world.stores);
    const { books } = world.stores;
    const entries = await books.read('sample-arxan-2025', 0);
    await books.remove('sample-arxan-2025');
    await books.append('sample-arxan-2025', 0, entries.map((one) => (one.seq === 7 ? { ...one, text: one.text.replace('"at":"2025', '"at":"2024') } : one)));
    // as the program finds it on the next day
    const again = createApiClient(createWorld({ stores: world.stores }).transport);
    await expect(again.get('/books/sample-arxan-2025/plan')).rejects.toMatchObject({ refusal: { code: 'brokenBook', fault: { seq: 7 } } });
    await loadSamples(again, undefined, two);
    expect(await heads(world.stores)).toEqual(before);
    expect(await again.get('/books/sample-arxan-2025/verify')).toMatchObject({ ok: true });
  });

  it('leaves a year of the office\'s own alone', async () => {
    const { api, world } = openDesk();
    await sendCommand(api, 'own', {
      kind: 'createAssessment', title: '本市2027年度', year: 2027, sample: false, ...(await planOfASample(world.stores, api)),
    });
    const own = (await heads(world.stores)).filter((line) => line.startsWith('own '));
    await resetSamples(api, undefined, two);
    expect((await heads(world.stores)).filter((line) => line.startsWith('own '))).toEqual(own);
  });
});

it('a command of a sample that is sent again is known, so it is as if the API had carried it out', async () => {
  const { api, world } = openDesk({ role: 'office', person: persons.clerk });
  await loadSamples(api, undefined, two);
  const entry = (await world.stores.books.read('sample-arxan-2025', 0))
    .map(({ text }) => JSON.parse(text) as EntryOf<'visitRecorded'>)
    .find(({ kind }) => kind === 'visitRecorded') as EntryOf<'visitRecorded'>;
  const { command: id, visit, unit, on, method, words, evidence } = entry;
  setActor(entry.by as Parameters<typeof setActor>[0]);
  const again = { kind: 'recordVisit', id, visit, unit, on, method, words, evidence };
  expect(await api.send('POST', '/books/sample-arxan-2025/commands', again)).toMatchObject({ ok: true, replayed: true });
  await expect(api.send('POST', '/books/sample-arxan-2025/commands', { ...again, words: '另一件事' })).rejects.toMatchObject({ refusal: { code: 'commandReused' } });
});

async function planOfASample(stores: Stores, api: Parameters<typeof loadSamples>[0]) {
  await loadSamples(api, undefined, two);
  const first = JSON.parse((await stores.books.read('sample-arxan-2026', 0))[0]?.text ?? '') as EntryOf<'assessmentCreated'>;
  const { scheme, stages, settings } = first;
  return { scheme, stages, settings };
}
