/** Answers are made once for those whom they fit, and for nobody else; long lists come in pages. */

import { describe, expect, it } from 'vitest';

import { createApp, actorFromHeader } from '#api/app.ts';
import { createKeptAnswers } from '#api/kept-answers.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { ProblemsView } from '#view/problems.ts';
import { createWorld, inspector, office, unit, unitActor } from '../support/world.ts';

const bytes = (length: number) => new Uint8Array(length);

describe('kept answers', () => {
  it('are made once, also for those who ask meanwhile', async () => {
    const kept = createKeptAnswers(100);
    let made = 0;
    const make = async () => bytes((made += 1));
    const [one, other] = await Promise.all([kept.of('a', make), kept.of('a', make)]);
    expect([one, other, await kept.of('a', make), made]).toEqual([bytes(1), bytes(1), bytes(1), 1]);
  });

  it('leave when there is no room, those used longest ago first; what is very large or fails is not kept', async () => {
    const kept = createKeptAnswers(40);
    const made: string[] = [];
    const ask = (key: string, length = 10) => kept.of(key, async () => (made.push(key), bytes(length)));
    for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
    await ask('large', 11);
    await ask('large', 11);
    expect(made.filter((key) => key === 'large')).toHaveLength(2);
    await expect(kept.of('x', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept.of('x', async () => bytes(3))).toHaveLength(3);
  });
});

describe('the list of problems where many read', () => {
  const record = (n: number) => ({ kind: 'recordProblem' as const, problem: `60000000-0000-4000-8000-00000000000${n}`, unit: n < 4 ? 'a' : 'b', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: `问题${n}`, foundOn: '2025-11-03', method: 'website' as const, evidence: [] });

  async function readers() {
    const world = createWorld();
    await world.createYear('year', arxan2021, [unit('a'), unit('b')]);
    for (const n of [1, 2, 3, 4, 5]) await world.done('year', inspector, record(n));
    const app = createApp({ stores: world.stores, actorOf: actorFromHeader, now: () => '2025-12-03T05:00:00.000Z', report: () => 'r', isShared: true, keptAnswers: createKeptAnswers(1_000_000) });
    const read = async (actor: typeof office, query = '') => (await app.fetch(new Request(`http://tab/api/books/year/problems${query}`, { headers: { 'x-kaoping-actor': encodeURIComponent(JSON.stringify(actor)) } }))).json() as Promise<ProblemsView & { total?: number }>;
    return { world, read };
  }

  it('is the same as made anew, for each reader, and new as soon as somebody wrote', async () => {
    const { world, read } = await readers();
    for (const actor of [office, unitActor('a'), unitActor('b'), office, unitActor('a')]) expect(await read(actor)).toEqual(await world.get(actor, '/books/year/problems'));
    await world.done('year', inspector, record(6));
    expect((await read(office)).problems).toHaveLength(6);
  });

  it('comes in pages, with how many there are for this reader', async () => {
    const { read } = await readers();
    const all = (await read(office)).problems;
    expect(await read(office, '?limit=2')).toMatchObject({ problems: all.slice(0, 2), total: 5 });
    expect(await read(office, '?limit=2&from=4')).toMatchObject({ problems: all.slice(4), total: 5 });
    expect(await read(unitActor('b'), '?limit=1')).toMatchObject({ total: (await read(unitActor('b'))).problems.length });
    expect((await read(office, '?limit=nonsense')).problems).toEqual(all);
  });
});
