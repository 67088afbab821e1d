/** Handlers pass to the real API; failures fail as they say, for a client that asks by fetch as for one in the tab. */

import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createApiClient, type ApiClient } from '#client/api-client.ts';
import { sendCommand, type CommandInput } from '#client/commands.ts';
import { brokenDown, failureByName, loseAnswers, slow, storeBlocked, storeFull, strangeAnswer, unreachable, type Failure } from '#mock/failures.ts';
import { actOut, passTo } from '#mock/handlers.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { unit, type World } from '../support/world.ts';
import { openDesk } from './office-desk.ts';

const server = setupServer();
const asksByFetch = createApiClient((request) => fetch(request));
const visit: Extract<CommandInput, { kind: 'recordVisit' }> = {
  kind: 'recordVisit', visit: '11111111-1111-4111-8111-111111111111', unit: 'a', on: '2026-03-02', method: 'phone', words: '', evidence: [],
};
let world: World;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

beforeEach(async () => {
  ({ world } = openDesk());
  await world.createYear('y1', arxan2021, [unit('a'), unit('b')]);
  server.use(passTo(world.transport));
});

const length = () => world.stores.books.length('y1');

describe('handlers', () => {
  it('pass to the real API, changes and views alike', async () => {
    const before = await length();
    await sendCommand(asksByFetch, 'y1', visit);
    expect(await length()).toBe(before + 1);
    expect(await asksByFetch.get('/books/y1/units')).toMatchObject({ card: { units: 2 } });
  });

  it('pass a view that has not changed as "not modified"', async () => {
    const first = await asksByFetch.get('/books/y1/plan');
    expect(await asksByFetch.get('/books/y1/plan')).toEqual(first);
  });

  it('pass a refusal as the API made it', async () => {
    await expect(sendCommand(asksByFetch, 'y1', { ...visit, unit: 'nobody' })).rejects.toMatchObject({ refusal: { code: 'notFound', what: 'unit' } });
  });
});

const ways: readonly (readonly [string, (failure: Failure) => ApiClient])[] = [
  ['by fetch', (failure) => {
    server.use(actOut(failure, world.transport));
    return asksByFetch;
  }],
  ['in the tab', (failure) => createApiClient(failure(world.transport))],
];

describe.each(ways)('a failure met %s', (_, clientWith) => {
  it.each([
    ['unreachable', unreachable, { code: 'unreachable' }],
    ['storeBlocked', storeBlocked, { code: 'storeBlocked' }],
    ['brokenDown', brokenDown, { code: 'unexpected', reference: 'acted-out' }],
    ['strangeAnswer', strangeAnswer, { code: 'unreachable' }],
  ] as const)('%s: nothing is read and nothing is written', async (_name, failure, refusal) => {
    const api = clientWith(failure);
    const before = await length();
    await expect(api.get('/books/y1/units')).rejects.toMatchObject({ refusal });
    await expect(sendCommand(api, 'y1', visit)).rejects.toMatchObject({ refusal });
    expect(await length()).toBe(before);
  });

  it('storeFull: what is there is read, nothing is written', async () => {
    const api = clientWith(storeFull);
    const before = await length();
    expect(await api.get('/books/y1/units')).toMatchObject({ card: { units: 2 } });
    await expect(sendCommand(api, 'y1', visit)).rejects.toMatchObject({ refusal: { code: 'storeFull' } });
    expect(await length()).toBe(before);
  });

  it('slow: the answer is right and late', async () => {
    const api = clientWith(slow(80));
    const from = performance.now();
    expect(await api.get('/books/y1/units')).toMatchObject({ card: { units: 2 } });
    expect(performance.now() - from).toBeGreaterThanOrEqual(75);
  });

  it('loseAnswers: the change is carried out once although its author asks twice', async () => {
    const api = clientWith(loseAnswers());
    const before = await length();
    expect(await sendCommand(api, 'y1', visit)).toMatchObject({ replayed: true });
    expect(await length()).toBe(before + 1);
  });

  it('loseAnswers more often than the client asks: carried out, and told as unreachable', async () => {
    const api = clientWith(loseAnswers(9));
    const before = await length();
    await expect(sendCommand(api, 'y1', visit)).rejects.toMatchObject({ refusal: { code: 'unreachable' } });
    expect(await length()).toBe(before + 1);
  });
});

it('every failure has a name for the switch in the address', () => {
  expect(Object.keys(failureByName).toSorted()).toEqual(['brokenDown', 'loseAnswers', 'slow', 'storeBlocked', 'storeFull', 'strangeAnswer', 'unreachable']);
});
