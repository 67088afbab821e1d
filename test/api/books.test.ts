/**
 * What the write path promises, whatever happens under it.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { verifyChain } from '#ledger/verify-chain.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { StoredEntry } from '#store/book-store.ts';
import { createMemoryStores } from '#store/memory.ts';
import type { ProblemsView } from '#view/problems.ts';
import { createFaultyStores } from '../store/faulty-stores.ts';
import { createWorld, inspector, office, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const uuid = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number, id = uuid(n)) => ({
  kind: 'recordProblem', id, problem: uuid(n), unit: 'a', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: `问题${n}`, foundOn: '2025-11-03', method: 'website', evidence: [],
});

async function yearIn(world: World): Promise<World> {
  await world.createYear(book, arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
  return world;
}

const problemsIn = async (world: World) => (await world.get<ProblemsView>(office, `/books/${book}/problems`)).problems;

describe('a command', () => {
  it('sent twice is carried out once and accepted both times', async () => {
    const world = await yearIn(createWorld());
    const first = await world.send(book, inspector, record(1));
    const second = await world.send(book, inspector, record(1));
    expect([first.ok, second.ok, second.replayed]).toEqual([true, true, true]);
    expect(await problemsIn(world)).toHaveLength(1);
  });

  it('cannot lend its id to another request', async () => {
    const world = await yearIn(createWorld());
    await world.send(book, inspector, record(1));
    const answer = await world.send(book, inspector, { ...record(2), id: uuid(1) });
    expect(answer).toMatchObject({ status: 409, refusal: { code: 'commandReused' } });
    expect(await problemsIn(world)).toHaveLength(1);
  });

  it('names the newer revision when somebody changed the problem meanwhile, and writes nothing', async () => {
    const world = await yearIn(createWorld());
    await world.send(book, inspector, record(1));
    const withdraw = { kind: 'withdrawProblem', problem: uuid(1), seen: 0, reason: '查无实据' };
    await world.send(book, office, { kind: 'decideCharge', problem: uuid(1), seen: 0, charge: 0, reason: '按此处' });
    expect(await world.send(book, office, withdraw)).toMatchObject({ status: 409, refusal: { code: 'changedMeanwhile', seen: 0, current: 1 } });
    expect((await problemsIn(world))[0]?.state).toBe('charged');
  });

  it.each([
    ['not JSON', 'nonsense', 'invalidInput'],
    ['an unknown kind', JSON.stringify({ kind: 'deleteEverything', id: uuid(1) }), 'invalidInput'],
    ['an unknown field', JSON.stringify({ ...record(1), role: 'office' }), 'invalidInput'],
    ['prototype tricks', `{"__proto__":{"x":1},"kind":"publish","id":"${uuid(1)}","seen":0}`, 'invalidInput'],
    ['half a surrogate pair', JSON.stringify({ ...record(1), words: '\ud800' }), 'invalidInput'],
    ['a NUL', JSON.stringify({ ...record(1), words: 'a\u0000b' }), 'invalidInput'],
    ['a day that does not exist', JSON.stringify({ ...record(1), foundOn: '2025-02-30' }), 'invalidInput'],
    ['a script as address', JSON.stringify({ ...record(1), evidence: [{ kind: 'link', url: 'javascript:alert(1)', note: '' }] }), 'invalidInput'],
    ['a fractional count', JSON.stringify({ ...record(1), charges: [{ item: '2.1', rule: 'a', count: 1.5 }] }), 'invalidInput'],
  ])('of %s is refused with a place, and writes nothing', async (_, body, code) => {
    const world = await yearIn(createWorld());
    const response = await world.ask(inspector, `/books/${book}/commands`, { method: 'POST', body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false, refusal: { code } });
    expect(await problemsIn(world)).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('two tabs over one store', () => {
  it('never fork the book nor lose what was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 2, maxLength: 30 }), async (turns) => {
        const stores = createMemoryStores();
        const left = await yearIn(createWorld({ stores }));
        const right = createWorld({ stores });
        const answers = await Promise.all(turns.map((isLeft, index) => (isLeft ? left : right).send(book, inspector, record(index))));
        const kept = answers.flatMap(({ ok }, index) => (ok ? [uuid(index)] : []));
        const found = (await problemsIn(left)).map(({ id }) => id);
        expect(found.sort()).toEqual(kept.sort());
        expect(await problemsIn(right)).toHaveLength(kept.length);
        expect(verifyChain(book, await stores.books.read(book, 0))).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a store that fails', () => {
  it('is said to be full, and nothing is half written', async () => {
    const stores = createMemoryStores();
    await yearIn(createWorld({ stores }));
    const full = createWorld({ stores: createFaultyStores(stores, [{ of: 'books.append', call: 1, fate: { kind: 'fail', fault: 'full' } }]) });
    expect(await full.send(book, inspector, record(1))).toMatchObject({ status: 507, refusal: { code: 'storeFull' } });
    expect(await problemsIn(full)).toEqual([]);
    expect((await full.send(book, inspector, record(1))).ok).toBe(true);
  });

  it('that loses its answer after writing: the same command again is answered, not repeated', async () => {
    const stores = createMemoryStores();
    await yearIn(createWorld({ stores }));
    const world = createWorld({ stores: createFaultyStores(stores, [{ of: 'books.append', call: 1, fate: { kind: 'loseAnswer' } }]) });
    expect((await world.send(book, inspector, record(1))).ok).toBe(false);
    expect(await world.send(book, inspector, record(1))).toMatchObject({ ok: true, replayed: true });
    expect(await problemsIn(world)).toHaveLength(1);
  });

  it('at any call leaves the book as it was or as it should be', async () => {
    const counting = createFaultyStores(createMemoryStores(), []);
    await (await yearIn(createWorld({ stores: counting }))).send(book, inspector, record(1));
    const calls = counting.calls().length;
    for (let call = 1; call <= calls; call += 1) {
      const inner = createMemoryStores();
      const world = createWorld({ stores: createFaultyStores(inner, [{ call, fate: { kind: 'fail', fault: 'closed' } }]) });
      await yearIn(world).catch(() => undefined);
      await world.send(book, inspector, record(1));
      expect(verifyChain(book, await inner.books.read(book, 0))).toBeUndefined();
      const sound = createWorld({ stores: inner });
      const list = await sound.ask(office, `/books/${book}/problems`);
      expect([200, 404]).toContain(list.status);
    }
  });
});

describe('a book removed and begun anew in another tab', () => {
  it('is not carried on with what this tab remembers of the old one', async () => {
    const stores = createMemoryStores();
    const here = createWorld({ stores });
    const there = createWorld({ stores });
    await here.createYear(book, arxan2021, [unit('a')]);
    await here.get(office, `/books/${book}/plan`);
    await stores.books.remove(book);
    await there.createYear(book, arxan2021, [unit('b'), unit('c')]);
    const answer = await here.send(book, inspector, record(1));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'notFound', what: 'unit' } });
    expect(verifyChain(book, await stores.books.read(book, 0))).toBeUndefined();
    expect((await here.send(book, inspector, { ...record(2), unit: 'b' })).ok).toBe(true);
  });

  it('is read anew where it has grown longer than the one we remember', async () => {
    const stores = createMemoryStores();
    const here = createWorld({ stores });
    const there = createWorld({ stores });
    await here.createYear(book, arxan2021, [unit('a')]);
    await stores.books.remove(book);
    await there.createYear(book, arxan2021, [unit('b')]);
    await there.send(book, inspector, { ...record(1), unit: 'b' });
    expect((await problemsIn(here)).map(({ unit: of }) => of.id)).toEqual(['b']);
  });
});

describe('a damaged book', () => {
  it.each([
    ['one byte of an entry flipped', (entries: StoredEntry[]) => { entries[2] = { ...entries[2]!, text: entries[2]!.text.replace('问题1', '问题2') }; }, 2],
    ['a hash changed', (entries: StoredEntry[]) => { entries[1] = { ...entries[1]!, hash: 'f'.repeat(64) }; }, 1],
    ['an entry missing', (entries: StoredEntry[]) => { entries.splice(1, 1); }, 1],
  ])('%s: is found when it is opened, and its place is named', async (_, damage, seq) => {
    const stores = createMemoryStores();
    const world = await yearIn(createWorld({ stores }));
    await world.send(book, inspector, record(1));
    const entries = [...(await stores.books.read(book, 0))];
    damage(entries);
    const damaged = { ...createMemoryStores(), books: { ...stores.books, read: (_book: string, from: number) => Promise.resolve(entries.slice(from)) } };
    const later = createWorld({ stores: damaged });
    const response = await later.ask(office, `/books/${book}/problems`);
    expect(await response.json()).toMatchObject({ refusal: { code: 'brokenBook', fault: { seq } } });
    const home = await later.get<{ broken: { book: string }[] }>(office, '/home');
    expect(home.broken).toMatchObject([{ book }]);
    expect((await later.ask(office, `/books/${book}/backup`)).status).toBe(200);
  });

  it('does not hold up the list of years: it is named as soon as the check beside has found it, and nothing can be written meanwhile', async () => {
    const stores = createMemoryStores();
    const world = await yearIn(createWorld({ stores }));
    await world.send(book, inspector, record(1));
    const entries = (await stores.books.read(book, 0)).map((one) => (one.seq === 2 ? { ...one, text: one.text.replace('问题1', '问题2') } : one));
    const damaged = { ...stores, books: { ...stores.books, read: (_book: string, from: number) => Promise.resolve(entries.slice(from)) } };
    const later = createWorld({ stores: damaged });
    const look = () => later.get<{ books: unknown[]; broken: unknown[]; checking: boolean }>(office, '/home');
    expect(await look()).toMatchObject({ books: [{ book }], broken: [], checking: true });
    expect((await later.send(book, inspector, record(2))).refusal).toMatchObject({ code: 'brokenBook', fault: { seq: 2 } });
    expect(await look()).toMatchObject({ books: [], broken: [{ book, refusal: { fault: { seq: 2 } } }], checking: false });
    const another = createWorld({ stores: damaged });
    await expect.poll(async () => (await another.get<{ broken: unknown[] }>(office, '/home')).broken).toMatchObject([{ book }]);
  });

  it('is a year like any other again once it was put right', async () => {
    const stores = createMemoryStores();
    await yearIn(createWorld({ stores }));
    const sound = await stores.books.read(book, 0);
    let entries = sound.map((one) => (one.seq === 1 ? { ...one, hash: 'f'.repeat(64) } : one));
    const later = createWorld({ stores: { ...stores, books: { ...stores.books, read: (_book: string, from: number) => Promise.resolve(entries.slice(from)) } } });
    expect((await later.ask(office, `/books/${book}/plan`)).status).not.toBe(200);
    entries = [...sound];
    expect(await later.get(office, '/home')).toMatchObject({ books: [{ book }], broken: [], checking: false });
  });
});

describe('a view', () => {
  it('that did not change answers 304 without a body, and changes with the book and with the viewer', async () => {
    const world = await yearIn(createWorld());
    const first = await world.ask(office, `/books/${book}/problems`);
    const etag = first.headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    expect((await world.ask(office, `/books/${book}/problems`, { headers })).status).toBe(304);
    expect((await world.ask(unitActor('a'), `/books/${book}/problems`, { headers })).status).toBe(200);
    await world.send(book, inspector, record(1));
    expect((await world.ask(office, `/books/${book}/problems`, { headers })).status).toBe(200);
  });
});

describe('a draft', () => {
  it('belongs to its author, and a second window does not overwrite it', async () => {
    const world = await yearIn(createWorld());
    const path = `/books/${book}/drafts/sheet:self:a`;
    const put = (actor: typeof office, content: unknown, seen: string | null) => world.ask(actor, path, { method: 'PUT', body: JSON.stringify({ content, seen }) });
    const saved = (await (await put(unitActor('a'), { rows: { '1.1': { looked: true } } }, null)).json()) as { draft: { savedAt: string } };
    expect((await put(unitActor('a'), { rows: {} }, null)).status).toBe(409);
    expect((await put(unitActor('a'), { rows: {} }, saved.draft.savedAt)).status).toBe(200);
    expect(await world.get(unitActor('b'), path)).toEqual({ draft: null });
  });
});
