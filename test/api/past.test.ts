/** A read as of an earlier day: what the book said at the end of that day, to whom may read it then and now. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPast } from '#api/past.ts';
import { seal, type Sealed } from '#ledger/chain.ts';
import type { Entry } from '#ledger/entries.ts';
import { emptyBook, evolve } from '#ledger/evolve.ts';
import type { MutableBookState } from '#ledger/state.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { BookStore } from '#store/book-store.ts';
import { createMemoryStores } from '#store/memory.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { shanghaiDay } from '#workflow/working-days.ts';
import { createWorld, inspector, leader, office, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';

async function year(): Promise<World> {
  const world = createWorld({ start: '2025-03-03T01:00:00.000Z' });
  await world.createYear(book, arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
  await record(world, 'a', '三月的问题');
  world.setDay('2025-06-10');
  await record(world, 'a', '六月的问题');
  return world;
}

async function record(world: World, of: string, words: string): Promise<string> {
  const problem = world.newId();
  await world.done(book, inspector, { kind: 'recordProblem', problem, unit: of, charges: [{ item: '2.1', rule: 'a', count: 1 }], words, foundOn: '2025-03-01', method: 'website', evidence: [] });
  return problem;
}

const problems = async (world: World, day: string, actor = office) =>
  (await world.get<{ problems: { words: string }[] }>(actor, `/books/${book}/problems?asOf=${day}`)).problems.map(({ words }) => words);

describe('an earlier day', () => {
  it('shows what was recorded until its end in Shanghai, and the score of then', async () => {
    const world = await year();
    expect(await problems(world, '2025-06-09')).toEqual(['三月的问题']);
    expect(await problems(world, '2025-06-10')).toEqual(['六月的问题', '三月的问题']);
    const total = async (query: string) => (await world.get<{ rows: { unit: { id: string }; total: string }[] }>(office, `/books/${book}/results${query}`)).rows.find((row) => row.unit.id === 'a')?.total;
    expect([await total('?asOf=2025-06-09'), await total('')]).toEqual(['99.00', '98.00']);
  });

  it.each([
    ['before the book', 'problems', '2025-03-02', 'beforeBook'],
    ['ahead', 'problems', '2025-06-11', 'dayAhead'],
    ['that does not exist', 'problems', '2025-02-30', 'day'],
    ['of a view that knows only today', 'plan', '2025-06-01', 'other'],
  ])('%s is refused', async (_what, view, day, fault) => {
    const world = await year();
    const response = await world.ask(office, `/books/${book}/${view}?asOf=${day}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ refusal: { code: 'invalidInput', fields: [{ path: 'asOf', fault }] } });
  });

  it('lets nobody do anything', async () => {
    const world = await year();
    for (const view of ['overview', 'problems', 'desk', 'desk/a', 'results', 'leadership']) {
      const { allowed } = await world.get<{ allowed: string[] }>(office, `/books/${book}/${view}?asOf=2025-06-01`);
      expect(allowed.length).toBeGreaterThan(0);
      expect(allowed.filter((action) => !action.startsWith('read'))).toEqual([]);
    }
  });

  it('keeps its ETag while today goes on, and answers 304', async () => {
    const world = await year();
    const path = `/books/${book}/problems?asOf=2025-06-01`;
    const etag = (await world.ask(office, path)).headers.get('etag') ?? '';
    world.setDay('2025-06-20');
    await record(world, 'a', '更晚的问题');
    expect((await world.ask(office, path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await world.ask(office, `/books/${book}/problems?asOf=2025-06-10`, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('follows what is still recorded on the day itself', async () => {
    const world = await year();
    expect(await problems(world, '2025-06-10')).toHaveLength(2);
    await record(world, 'a', '当天又一个');
    expect(await problems(world, '2025-06-10')).toHaveLength(3);
    expect(await problems(world, '2025-06-09')).toHaveLength(1);
  });

  it('begins anew with a sample that was removed and loaded again', async () => {
    const world = createWorld({ start: '2025-06-10T01:00:00.000Z' });
    const load = async () => {
      await world.done(book, office, { kind: 'createAssessment', title: '示例', year: 2025, scheme: arxan2021, sample: true, stages: [...defaultStages(arxan2021, 2025)], settings: defaultSettings(arxan2021) });
      await world.done(book, office, { kind: 'changeUnits', seen: 0, units: [unit('a', '教育局')] });
    };
    await load();
    await record(world, 'a', '删除以前的问题');
    expect(await problems(world, '2025-06-10')).toHaveLength(1);
    expect((await world.ask(office, `/books/${book}`, { method: 'DELETE' })).status).toBe(200);
    await load();
    expect(await problems(world, '2025-06-10')).toEqual([]);
  });

  it('shows a unit only itself, and nothing once it left the list', async () => {
    const world = await year();
    expect(await problems(world, '2025-06-09', unitActor('b'))).toEqual([]);
    expect(await problems(world, '2025-06-09', unitActor('a'))).toEqual(['三月的问题']);
    const response = await world.ask(unitActor('nowhere'), `/books/${book}/problems?asOf=2025-06-09`);
    expect(response.status).toBe(404);
  });

  it('shows no score that may not be read today, and none that could not be read then', async () => {
    const world = await year();
    const rows = async (day: string) => (await world.get<{ rows: unknown[] }>(unitActor('a'), `/books/${book}/results?asOf=${day}`)).rows;
    for (const [day, to, seen] of [['2025-11-20', 'selfAssessment', 1], ['2025-12-09', 'review', 2]] as const) {
      world.setDay(day);
      await world.done(book, office, { kind: 'moveStage', seen: seen - 1, to, reason: '按期' });
    }
    await record(world, 'b', '民政局的问题');
    await world.done(book, office, { kind: 'proposeSuggested', units: ['a', 'b'] });
    await world.done(book, office, { kind: 'moveStage', seen: 2, to: 'approval', reason: '' });
    await world.done(book, leader, { kind: 'approve', seen: 3, note: '' });
    world.setDay('2026-01-20');
    await world.done(book, office, { kind: 'publish', seen: 3 });
    expect(await rows('2026-01-20')).toHaveLength(1);
    expect(await rows('2025-12-09')).toEqual([]);
    world.setDay('2026-02-02');
    await world.done(book, office, { kind: 'openCorrection', seen: 4, reason: '录入有误' });
    expect(await rows('2026-01-20')).toEqual([]);
  });
});

describe('the fold up to a day', () => {
  it('is the fold of the first entries, whatever day was asked before', async () => {
    const stores = createMemoryStores();
    const sealed = await walk(stores.books);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), async (asked) => {
        const past = createPast(stores.books);
        const present = fold(sealed);
        for (const offset of asked) {
          const day = shanghaiDay(new Date(Date.parse('2025-03-01T04:00:00Z') + offset * 86_400_000).toISOString());
          const expected = fold(sealed.slice(0, sealed.findIndex(({ text }) => shanghaiDay((JSON.parse(text) as Entry).at) > day) >>> 0));
          if (expected.length === 0) continue;
          const state = await past.at(present, day);
          expect(told({ ...state, present: null } as MutableBookState)).toBe(told(expected));
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** A book with entries on many days, some several a day, and a clock that is once set back. */
async function walk(store: BookStore): Promise<readonly Sealed[]> {
  const world = createWorld({ start: '2025-03-03T01:00:00.000Z' });
  await world.createYear(book, arxan2021, [unit('a'), unit('b')]);
  const days = ['2025-03-04', '2025-03-04', '2025-03-09', '2025-03-20', '2025-03-15', '2025-04-02'];
  for (const day of days) {
    world.setDay(day);
    await record(world, 'a', `记录于 ${day}`);
  }
  const texts = await world.stores.books.read(book, 0);
  const state = emptyBook(book);
  const sealed = seal(state, texts.map(({ text }) => JSON.parse(text) as Entry));
  expect(await store.append(book, 0, sealed)).toBe(true);
  return sealed;
}

function fold(sealed: readonly Sealed[]): MutableBookState {
  const state = emptyBook(book);
  for (const one of sealed) evolve(state, JSON.parse(one.text) as Entry, one);
  return state;
}

function told(state: MutableBookState): string {
  return JSON.stringify(state, (key, value: unknown) => (key === 'scheme' ? '' : value instanceof Map ? [...value] : value));
}
