/** However late a copy of a command comes, it is answered as the command was, and does nothing more. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createMemoryStores } from '#store/memory.ts';
import { officeStores } from '#store/office-stores.ts';
import { createFaultyStores } from '../store/faulty-stores.ts';
import { createWorld, office, unit, type World } from '../support/world.ts';

const book = 'year';
const id = '30000000-0000-4000-8000-000000000001';
const another = '30000000-0000-4000-8000-000000000002';
const units = (seen: number, ...names: readonly string[]) => ({ kind: 'changeUnits' as const, seen, units: names.map((name) => unit(name)) });
const lengthOf = async ({ stores }: World) => (await stores.books.read(book, 0)).length;

/** Two processes over one database, in a year with one unit; the list of units has revision 1. */
async function twoProcesses(stores = createMemoryStores()): Promise<readonly [World, World]> {
  const [one, other] = [createWorld({ stores }), createWorld({ stores, start: '2025-12-03T03:00:00.000Z' })];
  await one.createYear(book, arxan2021, [unit('a')]);
  return [one, other];
}

describe('a copy of a command that was refused', () => {
  it('is told the same when the rules would let it pass by now, at whichever process it comes', async () => {
    const [one, other] = await twoProcesses();
    const early = { id, ...units(2, 'a', 'c') };
    const told = await one.send(book, office, early);
    expect(told).toMatchObject({ status: 409, refusal: { code: 'changedMeanwhile', seen: 2, current: 1 } });
    await one.done(book, office, { id: another, ...units(1, 'a', 'b') });
    for (const process of [one, other, createWorld({ stores: one.stores })]) expect(await process.send(book, office, early)).toEqual(told);
    expect(await lengthOf(one)).toBe(3);
    // meant anew, it is another command
    expect(await other.send(book, office, { id: '30000000-0000-4000-8000-000000000003', ...units(2, 'a', 'c') })).toMatchObject({ ok: true });
  });

  it('cannot lend its id to another request', async () => {
    const [one, other] = await twoProcesses();
    await one.send(book, office, { id, ...units(2, 'a', 'c') });
    expect(await other.send(book, office, { id, ...units(1, 'a', 'd') })).toMatchObject({ refusal: { code: 'commandReused' } });
    expect(await lengthOf(one)).toBe(2);
  });

  it('leaves with the book', async () => {
    const stores = createMemoryStores();
    const [one] = await twoProcesses(stores);
    await one.send(book, office, { id, ...units(2, 'a', 'c') });
    await stores.books.remove(book);
    expect(await stores.refusals?.get(book, id)).toBeUndefined();
  });

  it('of one office is none of another’s', async () => {
    const stores = createMemoryStores();
    const [north] = await twoProcesses(officeStores(stores, 'north'));
    const [south] = await twoProcesses(officeStores(stores, 'south'));
    await north.send(book, office, { id, ...units(2, 'a', 'c') });
    expect(await south.send(book, office, { id, ...units(1, 'a', 'c') })).toMatchObject({ ok: true });
  });
});

describe('a refusal that cannot be kept', () => {
  it('is not told: "not now", and the same command is decided when it is sent again', async () => {
    const inner = createMemoryStores();
    await twoProcesses(inner);
    const world = createWorld({ stores: createFaultyStores(inner, [{ of: 'refusals.put', call: 1, fate: { kind: 'fail', fault: 'away' } }]) });
    const early = { id, ...units(2, 'a', 'c') };
    expect(await world.send(book, office, early)).toMatchObject({ status: 503, refusal: { code: 'unreachable' } });
    expect(await world.send(book, office, early)).toMatchObject({ refusal: { code: 'changedMeanwhile' } });
  });

  it('because its answer was lost is told on asking again', async () => {
    const inner = createMemoryStores();
    await twoProcesses(inner);
    const world = createWorld({ stores: createFaultyStores(inner, [{ of: 'refusals.put', call: 1, fate: { kind: 'loseAnswer', fault: 'away' } }]) });
    const early = { id, ...units(2, 'a', 'c') };
    expect(await world.send(book, office, early)).toMatchObject({ status: 503 });
    await world.done(book, office, { id: another, ...units(1, 'a', 'b') });
    expect(await world.send(book, office, early)).toMatchObject({ refusal: { code: 'changedMeanwhile', current: 1 } });
    expect(await lengthOf(world)).toBe(3);
  });
});
