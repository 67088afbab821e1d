/** A scheme tried on a past year from a screen: the same answer as at once, in a worker and without one, and stopped when another draft is there. */

import { describe, expect, it } from 'vitest';

import { runBackTest, type BackTestOptions } from '#client/back-test.ts';
import { createBackTestDesk, type BackTestRequest } from '#client/back-test-worker.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { backTest } from '#view/back-test.ts';
import type { YearFacts } from '#view/year-facts.ts';
import { createDice } from '../engine/batch/dice.ts';
import { factsWorld, randomFacts } from '../engine/batch/random-facts.ts';

const milder: Scheme = {
  ...arxan2021,
  tables: arxan2021.tables.map((table) => ({
    ...table,
    categories: table.categories.map((category) => ({ ...category, items: category.items.map((item) => ({ ...item, rules: item.rules.slice(0, 1) })) })),
  })),
};

function yearOf(units: number): YearFacts {
  const [dice, world] = [createDice(9), factsWorld(arxan2021)];
  return {
    title: '2025', scheme: arxan2021, settings: { trimFrom: 0 },
    units: Array.from({ length: units }, (_, unit) => ({ unit: { id: `u${unit}`, name: `单位${unit}`, kind: 'department', sort: unit } as unknown as YearFacts['units'][number]['unit'], facts: randomFacts(dice, world) })),
  };
}

function actedWorker(): Worker {
  const desk = createBackTestDesk();
  const worker = Object.assign(new EventTarget(), {
    terminate: () => undefined,
    postMessage: (request: BackTestRequest) => {
      setTimeout(() => worker.dispatchEvent(new MessageEvent('message', { data: desk(structuredClone(request)) })));
    },
  });
  return worker as unknown as Worker;
}

const ways: readonly (readonly [string, BackTestOptions])[] = [
  ['in a worker', { start: actedWorker }],
  ['where no worker can be started', { start: () => { throw new Error('forbidden'); } }],
];

describe.each(ways)('%s', (_, options) => {
  it('the answer is that of the whole year at once', async () => {
    const year = yearOf(120);
    const tested = await runBackTest(year, milder, options);
    expect(tested).toEqual(backTest(year, milder));
    expect(tested.rows.some(({ isFlipped }) => isFlipped)).toBe(true);
    expect(tested.lost.length).toBeGreaterThan(0);
  });

  it('the caller is told how far it is, up to the end', async () => {
    const told: number[] = [];
    await runBackTest(yearOf(120), milder, { ...options, onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(120);
  });

  it('a run stops when another draft is there', async () => {
    const stop = new AbortController();
    const running = runBackTest(yearOf(400), milder, { ...options, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});
