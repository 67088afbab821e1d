/** A live batch after any changes is the batch of the facts as they are now. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { createLiveBatch } from '#engine/batch/live-batch.ts';
import { hundredthsOf } from '#engine/batch/hundredths.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { deductionFacts, problem } from '../facts-of.ts';
import { planOf, scoresOf } from './compare.ts';
import { makeItem, makeRule, makeScheme, makeTable, node } from '../make-scheme.ts';
import { createDice, type Dice } from './dice.ts';
import { factsWorld, randomFacts, type FactsWorld } from './random-facts.ts';

const arxan = planOf(arxan2021);
const ruleNumber = (item: string, rule: string) => arxan.lanes?.ruleNumbers.get(item)?.get(rule) ?? -1;

describe('a live batch', () => {
  it.each([arxan2021, tianshui2015])('after any findings and new facts is what it would be from scratch: $id', (scheme) => {
    const [plan, world] = [planOf(scheme), factsWorld(scheme)];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = createDice(seed);
        const facts = Array.from({ length: 6 }, () => randomFacts(dice, world));
        const live = createLiveBatch(plan, columnsFrom(plan, facts));
        facts.forEach((one, unit) => live.change(unit, one));
        for (let step = 0; step < 25; step += 1) {
          const unit = dice.roll(facts.length);
          const told = dice.chance(70) ? oneMore(dice, world, { live, facts, unit }) : anew(dice, world, { live, facts, unit });
          const totals = scoresOf(scheme, facts).totals.map((total) => (total === null ? -1 : hundredthsOf(total)));
          expect(told).toBe(totals[unit]);
          expect(facts.map((_, own) => live.ranking.totalOf(own))).toEqual(totals);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('charges a problem that is found again in one place only', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    expect(live.addFinding(0, { rule: ruleNumber('2.1', 'b'), count: 1, problem: 0 })).toBe(9700);
    expect(live.addFinding(0, { rule: ruleNumber('2.2', 'a'), count: 1, problem: 0 })).toBe(9700);
    expect(live.addFinding(0, { rule: ruleNumber('2.2', 'a'), count: 1 })).toBe(9600);
    expect(live.ranking.distribution()).toEqual([1, 0, 0]);
  });

  it('refuses findings that the plan does not know', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    for (const finding of [{ rule: 999, count: 1 }, { rule: 0, count: 0 }, { rule: 0, count: 0.5 }, { rule: 0, count: 1, problem: 2 }, { rule: 0, count: 1, problem: -1 }]) {
      expect(() => live.addFinding(0, finding)).toThrow(RangeError);
    }
    expect(() => live.addFinding(1, { rule: 0, count: 1 })).toThrow(RangeError);
    expect(live.ranking.totalOf(0)).toBe(9900);
  });

  it('adds no finding to a unit whose facts do not fit, until they do', () => {
    const fine: UnitFacts = { ...deductionFacts(['2.1a']), fraud: '2.125' };
    const live = createLiveBatch(arxan, columnsFrom(arxan, [fine]));
    expect(live.ranking.rankOf(0)).toBeUndefined();
    expect(live.change(0, fine)).toBe(9688);
    expect(() => live.addFinding(0, { rule: 0, count: 1 })).toThrow(RangeError);
    expect(live.change(0, deductionFacts(['2.1a']))).toBe(9900);
    expect(live.addFinding(0, { rule: ruleNumber('2.1', 'a'), count: 2 })).toBe(9700);
  });

  it('refuses facts that the evaluator refuses, and stays as it was', () => {
    const live = createLiveBatch(arxan, columnsFrom(arxan, [deductionFacts(['2.1a'])]));
    expect(() => live.change(0, deductionFacts(['9.9z']))).toThrow(/unknownItem/);
    expect(live.addFinding(0, { rule: ruleNumber('2.1', 'a'), count: 1 })).toBe(9800);
  });
});

describe('what a live batch tells of grades', () => {
  const text = { zh: '文', en: 'text' };
  const clause = { ref: text };
  const table = makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '0.004')])]]]);
  const bands = [{ name: { zh: 'best', en: 'best' }, min: '99' }, { name: { zh: 'pass', en: 'pass' }, min: '60' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }];
  const bare: UnitFacts = { unit: 'u', problems: [], fraud: '0', leaves: { d: { kind: 'problems' } } };

  it('totals above 100, where a bonus leads there', () => {
    const scheme = makeScheme(node.deductions('d', 't'), {
      tables: [table], highest: '103', grades: { bands: [{ name: { zh: 'beyond', en: 'beyond' }, min: '102' }, ...bands], setByOffice: false, clause },
      bonuses: [{ id: 'merit', title: text, clause, cap: '5', rules: [{ id: 'a', text, per: text, clause, counting: 'each', points: '1.5' }] }],
    });
    const claims = (count: number) => ({ ...bare, bonuses: [{ id: 'b', bonus: 'merit', rule: 'a', count }] });
    const live = createLiveBatch(planOf(scheme), columnsFrom(planOf(scheme), [bare, bare, bare]));
    expect([live.change(0, claims(1)), live.change(1, claims(3))]).toEqual([10_150, 10_300]);
    expect([0, 1, 2].map(live.ranking.rankOf)).toEqual([2, 1, 3]);
    expect(live.ranking.unitsFrom(1, 3)).toEqual([1, 0, 2]);
    expect(live.ranking.distribution()).toEqual([1, 2, 0, 0]);
    expect(() => live.ranking.change(0, 10_301)).toThrow(RangeError);
  });

  it('a grade by the exact total, where the rounded one looks better', () => {
    const scheme = makeScheme(node.deductions('d', 't'), { tables: [table], grades: { bands, by: 'exact', setByOffice: false, clause } });
    const plan = planOf(scheme);
    const live = createLiveBatch(plan, columnsFrom(plan, [bare]));
    const rule = plan.lanes?.ruleNumbers.get('1')?.get('a') ?? -1;
    // 98.996: published as 99.00, graded below 99
    expect(live.addFinding(0, { rule, count: 251 })).toBe(9900);
    expect([live.ranking.gradeOf(0), live.ranking.distribution()]).toEqual([1, [0, 1, 0]]);
  });

  it('a grade that a veto lowers, and lifts again when it is gone', () => {
    const scheme = makeScheme(node.deductions('d', 't'), { tables: [table], grades: { bands, setByOffice: false, clause }, vetoes: [{ id: 'leak', text, clause, effect: { kind: 'grade', grade: 'fail' } }] });
    const plan = planOf(scheme);
    const live = createLiveBatch(plan, columnsFrom(plan, [bare, bare]));
    expect(live.change(0, { ...bare, vetoes: ['leak'] })).toBe(10_000);
    expect([[0, 1].map(live.ranking.gradeOf), [0, 1].map(live.ranking.rankOf), live.ranking.distribution()]).toEqual([[2, 0], [1, 1], [1, 0, 1]]);
    live.change(0, bare);
    expect(live.ranking.distribution()).toEqual([2, 0, 0]);
  });

  it('nothing where grades have a quota: one unit would change the others', () => {
    const quota = { percent: '30', rounding: 'down', ties: 'none', within: 'all', clause } as const;
    const plan = planOf(makeScheme(node.deductions('d', 't'), { tables: [table], grades: { bands: bands.map((band, place) => (place === 0 ? { ...band, quota } : band)), setByOffice: false, clause } }));
    expect(() => createLiveBatch(plan, columnsFrom(plan, [bare]))).toThrow(/quota/);
  });
});

interface Scene {
  readonly live: ReturnType<typeof createLiveBatch>;
  readonly facts: UnitFacts[];
  readonly unit: number;
}

function anew(dice: Dice, world: FactsWorld, { live, facts, unit }: Scene): number {
  facts[unit] = randomFacts(dice, world);
  return live.change(unit, facts[unit]);
}

/** A new problem, or one the unit has; both ways of writing it down. A unit outside of the columns gets new facts instead. */
function oneMore(dice: Dice, world: FactsWorld, scene: Scene): number {
  const { live, facts, unit } = scene;
  const [plan, before] = [planOf(world.scheme), facts[unit]];
  if (before === undefined || columnsFrom(plan, [before]).outside.length > 0) return anew(dice, world, scene);
  const place = dice.pick(world.places);
  const count = 1 + dice.roll(5);
  const known = [...new Set(before.problems.map(({ id }) => id))];
  const again = dice.chance(40) ? dice.roll(known.length + 1) : known.length;
  const id = known[again] ?? `new-${known.length}`;
  const isDecided = before.problems.some((one) => one.id === id && one.chargedAt !== undefined);
  if (isDecided) return anew(dice, world, scene);
  facts[unit] = { ...before, problems: [...before.problems, { ...problem(id, 'xa'), charges: [{ ...place, count }] }] };
  const rule = plan.lanes?.ruleNumbers.get(place.item)?.get(place.rule) ?? -1;
  return live.addFinding(unit, { rule, count, ...(again < known.length && { problem: again }) });
}
