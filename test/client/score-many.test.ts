/** Scoring many units from a screen: the same scores as one by one, told as it goes on, and stopped when nobody wants them any more. */

import { describe, expect, it } from 'vitest';

import { scoreMany, type ScoreManyOptions } from '#client/score-many.ts';
import { createScoreDesk, type ScoreRequest } from '#client/score-worker.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { createDice } from '../engine/batch/dice.ts';
import { factsWorld, randomFacts } from '../engine/batch/random-facts.ts';

const factsOf = (scheme: typeof arxan2021, units: number) => {
  const [dice, world] = [createDice(5), factsWorld(scheme)];
  return Array.from({ length: units }, () => randomFacts(dice, world));
};

/** A worker that answers from the same thread; `breaks` says how it fails. */
function actedWorker(breaks?: 'at once' | 'silently'): () => Worker {
  return () => {
    const desk = createScoreDesk();
    const worker = Object.assign(new EventTarget(), {
      terminate: () => undefined,
      postMessage: (request: ScoreRequest) => {
        if (breaks === 'silently') return;
        const answer = () => new MessageEvent('message', { data: desk(structuredClone(request)) });
        setTimeout(() => worker.dispatchEvent(breaks === 'at once' ? new Event('error') : answer()));
      },
    });
    return worker as unknown as Worker;
  };
}

const noWorker = () => {
  throw new Error('forbidden');
};

const ways: readonly (readonly [string, ScoreManyOptions])[] = [
  ['in a worker', { start: actedWorker() }],
  ['where no worker can be started', { start: noWorker }],
  ['where the worker breaks', { start: actedWorker('at once') }],
];

/** At most 30 of 100 may be best. */
const rationed: Scheme = {
  ...arxan2021,
  grades: { ...arxan2021.grades, bands: arxan2021.grades.bands.map((band, place) => (place === 0 ? { ...band, quota: { percent: '30', rounding: 'down' as const, ties: 'none' as const, within: 'all' as const, clause: arxan2021.grades.clause } } : band)) },
};

describe.each(ways)('%s', (_, options) => {
  it('quotas of grades are laid over all units, not over the parts that they came in', async () => {
    const facts = factsOf(rationed, 450).filter((one) => evaluate(rationed, one).total !== null);
    const { totals, grades } = await scoreMany(rationed, facts, options);
    const year = evaluateAll(rationed, facts);
    expect(totals).toEqual(year.map(({ total }) => total));
    expect(grades).toEqual(year.map(({ grade }) => grade));
    expect(grades).not.toEqual(facts.map((one) => evaluate(rationed, one).grade));
  });

  it.each([arxan2021, tianshui2015])('many units get the scores that each gets alone: $id', async (scheme) => {
    const facts = factsOf(scheme, 450);
    const { totals, grades, refused } = await scoreMany(scheme, facts, options);
    const alone = facts.map((one) => evaluate(scheme, one));
    expect(totals).toEqual(alone.map(({ total }) => total));
    expect(grades).toEqual(alone.map(({ grade }) => grade));
    expect(refused).toEqual([]);
  });

  it('the caller is told how far it is, up to the end', async () => {
    const told: (readonly [number, number])[] = [];
    await scoreMany(arxan2021, factsOf(arxan2021, 450), { ...options, onProgress: (done, all) => told.push([done, all]) });
    expect(told.at(-1)).toEqual([450, 450]);
    expect(told.every(([done], place) => place === 0 || done > (told[place - 1]?.[0] ?? 0))).toBe(true);
  });

  it('a unit that the scheme does not know what to do with is named, in its place, and the others are scored', async () => {
    const facts: UnitFacts[] = factsOf(arxan2021, 420);
    facts[410] = { unit: 'gone', problems: [{ id: 'p', charges: [{ item: '9.9', rule: 'z', count: 1 }] }], fraud: '0', leaves: { deductions: { kind: 'problems' } } };
    const { totals, refused } = await scoreMany(arxan2021, facts, options);
    expect(refused.map(({ unit, faults }) => [unit, faults.map(({ code }) => code)])).toEqual([[410, ['unknownItem']]]);
    expect(totals[410]).toBeNull();
    expect(totals[411]).toBe(evaluate(arxan2021, facts[411] ?? facts[0]!).total);
  });

  it('a run stops when it is asked to, and says so as the signal does', async () => {
    const stop = new AbortController();
    const running = scoreMany(arxan2021, factsOf(arxan2021, 5_000), { ...options, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('nothing begins where it was stopped before', async () => {
    await expect(scoreMany(arxan2021, [], { ...options, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('no units have no scores', async () => {
    expect(await scoreMany(arxan2021, [], options)).toEqual({ totals: [], grades: [], refused: [] });
  });
});

it('a worker that never answers can be stopped', async () => {
  const stop = new AbortController();
  const running = scoreMany(arxan2021, factsOf(arxan2021, 3), { start: actedWorker('silently'), signal: stop.signal });
  stop.abort();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
});

it.each(ways)('a scheme that is none is a mistake of the caller, %s', async (_, options) => {
  const broken = { ...arxan2021, tables: [] };
  await expect(scoreMany(broken, factsOf(arxan2021, 3), options)).rejects.toBeInstanceOf(RangeError);
});
