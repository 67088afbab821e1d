/**
 * Whatever befalls lines, stores, servers and computers: what was acknowledged is in the book once, what was refused is not, and
 * everybody sees the same. More seeds: `npm run simulate -- 10000`.
 */

import { beforeAll, describe, expect, it } from 'vitest';

import { loadSimulation, type Simulation } from './load.ts';
import { plantedFaults } from './planted.ts';

const seeds = Number(process.env['SEEDS'] ?? 200);

let simulate: Simulation['simulate'];
beforeAll(async () => {
  ({ simulate } = await loadSimulation());
}, 120_000);

describe('many people over a store that delays, fails, reorders and repeats', () => {
  it(`keeps every promise (${seeds} seeds)`, { timeout: 300_000 }, async () => {
    const totals = new Map<string, number>();
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { faults, counts } = await simulate(seed);
      expect(faults, `npm run simulate -- --seed ${seed}`).toEqual([]);
      for (const [name, count] of Object.entries(counts)) totals.set(name, (totals.get(name) ?? 0) + count);
    }
    // a simulation in which nothing happens finds nothing
    const least = { asked: 8, acknowledged: 5, refused: 1, replayed: 0.2, conflicts: 0.5, saves: 5, draftConflicts: 0.1, serverCrashes: 1, clientCrashes: 1 };
    for (const [name, perSeed] of Object.entries(least)) expect(totals.get(name), name).toBeGreaterThan(perSeed * seeds);
  });

  it('plays a seed the same way each time', async () => {
    const [first, second] = [await simulate(7), await simulate(7)];
    expect(first.trace.length).toBeGreaterThan(50);
    expect(second).toEqual(first);
    expect((await simulate(8)).trace).not.toEqual(first.trace);
  });
});

describe('a planted fault is found:', () => {
  it.each(plantedFaults)('%s', { timeout: 120_000 }, async (planted) => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { faults } = await simulate(seed, planted);
      if (faults.length > 0) return;
    }
    expect.unreachable(`${seeds} seeds, and nothing was found`);
  });
});
