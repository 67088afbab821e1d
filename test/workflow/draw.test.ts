/** The draw repeats on every machine, follows its weights, and leaves nobody out by mistake. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Candidate, DrawInput, DrawRules } from '#ledger/inspection-fields.ts';
import { drawWeighted } from '#workflow/draw.ts';
import { drawInspection, targetsOf } from '#workflow/inspection-draw.ts';

const plain: DrawRules = {
  seed: '2026-03-02 福彩3D 518', count: 3, excluded: [], inspectors: [], perUnit: 0, avoid: [], grades: [], gradesFrom: '',
  weights: { kinds: [], never: 1, longAgo: 1, recent: 1, recentDays: 180, problems: 1, clean: 1, grades: [] },
};
const unit = (id: string, more: Partial<Candidate> = {}): Candidate => ({ unit: id, name: id.toUpperCase(), kind: 'department', lastVisit: null, lastProblems: 0, ...more });
const input = (rules: Partial<DrawRules>, candidates: readonly Candidate[] = ['a', 'b', 'c', 'd', 'e'].map((id) => unit(id)), on = '2026-03-02'): DrawInput => ({ rules: { ...plain, ...rules }, on, candidates: [...candidates] });

describe('one step', () => {
  it('is SHA-256 of a text that anybody can type, remainder by the sum of weights, along the ids in order', () => {
    const [first] = drawWeighted([{ id: 'b', weight: 3 }, { id: 'a', weight: 2 }], { seed: 's', label: 'units', count: 1 });
    const hash = createHash('sha256').update('kaoping-draw-1\nunits\ns\n1', 'utf8').digest('hex');
    const remainder = Number(BigInt(`0x${hash}`) % 5n);
    expect(first).toEqual({ id: remainder < 2 ? 'a' : 'b', step: 1, hash, total: 5, remainder });
  });

  it('does not care in which order the tickets lie there', () => {
    const tickets = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), weight: fc.integer({ min: 1, max: 99 }) }), { selector: ({ id }) => id, minLength: 1, maxLength: 12 });
    fc.assert(fc.property(tickets, fc.string(), (pot, seed) => {
      const how = { seed, label: 'units', count: pot.length };
      expect(drawWeighted(pot.slice().reverse(), how)).toEqual(drawWeighted(pot, how));
    }));
  });

  it('takes each ticket once and, asked for all, all', () => {
    const tickets = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), weight: fc.integer({ min: 1, max: 99 }) }), { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(fc.property(tickets, fc.string(), fc.nat(15), (pot, seed, count) => {
      const ids = drawWeighted(pot, { seed, label: 'units', count }).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(Math.min(count, pot.length));
    }));
  });
});

describe('the weights', () => {
  /** Over many seeds; the bound is four standard deviations of a fair draw. */
  it.each([
    ['equal weights', [1, 1, 1, 1]],
    ['one three times as likely', [3, 1, 1, 1]],
    ['a spread', [10, 5, 2, 1]],
  ])('are followed: %s', (_, weights) => {
    const runs = 6000;
    const pot = weights.map((weight, index) => ({ id: `u${index}`, weight }));
    const hits = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      const [first] = drawWeighted(pot, { seed: `seed ${run}`, label: 'units', count: 1 });
      hits.set(first!.id, (hits.get(first!.id) ?? 0) + 1);
    }
    const sum = weights.reduce((a, b) => a + b, 0);
    for (const { id, weight } of pot) {
      const share = weight / sum;
      expect(Math.abs((hits.get(id) ?? 0) - runs * share)).toBeLessThan(4 * Math.sqrt(runs * share * (1 - share)));
    }
  });

  it('are the product of kind, time since the last visit, its result and the earlier grade', () => {
    const { units } = drawInspection(input(
      {
        count: 1, gradesFrom: '2025年度', grades: [{ unit: 'b', grade: '不合格' }],
        weights: { kinds: [{ kind: 'town', weight: 2 }], never: 6, longAgo: 3, recent: 1, recentDays: 90, problems: 4, clean: 1, grades: [{ grade: '不合格', weight: 5 }] },
      },
      [unit('a'), unit('b', { kind: 'town', lastVisit: '2025-11-30', lastProblems: 2 }), unit('c', { lastVisit: '2025-12-02' }), unit('d', { lastVisit: '2025-12-01', lastProblems: 1 })],
    ));
    expect(units.map(({ unit: id, weight, since }) => [id, weight, since])).toEqual([
      ['a', 6, 'never'],
      ['b', 2 * 3 * 4 * 5, 'longAgo'],
      ['c', 1, 'recent'],
      ['d', 12, 'longAgo'],
    ]);
  });

  it('never draw a unit that was excluded', () => {
    const seeds = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(fc.property(seeds, (seed) => {
      const { drawn, units } = drawInspection(input({ seed, count: 4, excluded: [{ unit: 'c', reason: '机构改革，正在撤并' }] }));
      expect(drawn.map(({ id }) => id)).not.toContain('c');
      expect(units.find(({ unit: id }) => id === 'c')).toMatchObject({ weight: 0, excluded: '机构改革，正在撤并' });
    }));
  });
});

describe('both draws (双随机)', () => {
  const two = { inspectors: ['甲', '乙', '丙', '丁'], perUnit: 2, count: 4 };

  it('give what was written down once, on every machine', () => {
    const result = drawInspection(input({ ...two, weights: { ...plain.weights, kinds: [{ kind: 'town', weight: 3 }] } }, [unit('a'), unit('b', { kind: 'town' }), unit('c'), unit('d', { lastVisit: '2026-01-05', lastProblems: 3 }), unit('e')]));
    expect({ hash: result.hash, targets: targetsOf(result) }).toMatchInlineSnapshot(`
      {
        "hash": "baaacdff7ff64af7d74cb8ff054dd2446814cbdb8a7643a4cdeffe62ab69df3d",
        "targets": [
          {
            "inspectors": [
              "丙",
              "甲",
            ],
            "unit": "b",
          },
          {
            "inspectors": [
              "乙",
              "丁",
            ],
            "unit": "c",
          },
          {
            "inspectors": [
              "丙",
              "乙",
            ],
            "unit": "a",
          },
          {
            "inspectors": [
              "丁",
              "甲",
            ],
            "unit": "e",
          },
        ],
      }
    `);
  });

  it('spread the inspectors evenly and send nobody where they may not go', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(4), (seed, which) => {
      const avoided = ['a', 'b', 'c', 'd', 'e'][which]!;
      const { drawn } = drawInspection(input({ ...two, seed, avoid: [{ inspector: '甲', unit: avoided, reason: '曾在该单位工作' }] }));
      const load = new Map<string, number>();
      for (const { id, inspectors } of drawn) {
        expect(new Set(inspectors.map((one) => one.id)).size).toBe(2);
        if (id === avoided) expect(inspectors.map((one) => one.id)).not.toContain('甲');
        for (const one of inspectors) load.set(one.id, (load.get(one.id) ?? 0) + 1);
      }
      const loads = two.inspectors.map((name) => load.get(name) ?? 0);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
    }));
  });

  it('say what could not be drawn', () => {
    expect(drawInspection(input({ count: 6 })).short).toEqual({ what: 'units', wanted: 6, available: 5 });
    expect(drawInspection(input({ ...two, perUnit: 5 })).short).toEqual({ what: 'inspectors', wanted: 5, available: 4 });
    expect(drawInspection(input(two)).short).toBeNull();
  });

  it('change when any input changes', () => {
    const hash = drawInspection(input({})).hash;
    expect(drawInspection(input({ seed: 'another' })).hash).not.toBe(hash);
    expect(drawInspection(input({}, undefined, '2026-03-03')).hash).not.toBe(hash);
  });
});
