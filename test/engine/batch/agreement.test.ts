/** The batch and the plain evaluator agree in every figure. A million cases: npm run bench:engine -- --agree 1000000 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compileBatch, isBatchPlan } from '#engine/batch/batch-plan.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import { evaluate } from '#engine/evaluate.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { validateScheme } from '#scheme/validate.ts';
import { compareWithOracle, planOf, scoresOf } from './compare.ts';
import { createDice, shuffled } from './dice.ts';
import { factsWorld, randomFacts, reordered } from './random-facts.ts';
import { randomScheme } from './random-scheme.ts';

const seeds = fc.integer();

describe('a batch', () => {
  it.each([arxan2021, tianshui2015])('agrees with the oracle in every total, grade, item and category: $id', (scheme) => {
    const [plan, world, dice] = [planOf(scheme), factsWorld(scheme), createDice(2021)];
    const facts = Array.from({ length: 700 }, () => randomFacts(dice, world));
    const { inColumns, differences } = compareWithOracle(plan, facts);
    expect(differences).toEqual([]);
    expect(inColumns).toBeGreaterThan(500);
  });

  it('agrees with the oracle on schemes of any shape', () => {
    let scored = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = createDice(seed);
        const scheme = randomScheme(dice);
        const world = factsWorld(scheme);
        const plan = compileBatch(scheme);
        if (!isBatchPlan(plan)) return;
        const { inColumns, differences } = compareWithOracle(plan, Array.from({ length: 8 }, () => randomFacts(dice, world)));
        scored += inColumns;
        expect(differences).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(scored).toBeGreaterThan(100);
  });

  it('agrees where the office trims the peers and sets the bands', () => {
    const settings = { trimFrom: 4, bands: [{ name: 'a', min: '75.255' }, { name: 'b', min: '0' }] };
    const [plan, world, dice] = [planOf(tianshui2015, settings), factsWorld(tianshui2015), createDice(8)];
    const { differences } = compareWithOracle(plan, Array.from({ length: 300 }, () => randomFacts(dice, world)));
    expect(differences).toEqual([]);
  });

  it('does not depend on the order of findings, of charges and of peers', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = createDice(seed);
        const scheme = dice.pick([arxan2021, tianshui2015, randomScheme(dice)]);
        const [plan, facts] = [compileBatch(scheme), randomFacts(dice, factsWorld(scheme))];
        if (!isBatchPlan(plan)) return;
        const [one, other] = [facts, reordered(dice, facts, shuffled)].map((own) => scoreBatch(plan, columnsFrom(plan, [own])));
        expect(other).toEqual(one);
      }),
      { numRuns: 200 },
    );
  });

  it('hands what columns cannot hold to the oracle, so that every unit has its total', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = createDice(seed);
        const scheme = dice.pick([arxan2021, tianshui2015, randomScheme(dice)]);
        const world = factsWorld(scheme);
        const facts = Array.from({ length: 5 }, () => randomFacts(dice, world));
        const told = facts.map((one) => evaluate(scheme, one));
        expect(scoresOf(scheme, facts)).toEqual({ totals: told.map(({ total }) => total), grades: told.map(({ grade }) => grade), refused: [] });
      }),
      { numRuns: 100 },
    );
  });
});

it('the random schemes are valid ones', () => {
  const faults = Array.from({ length: 50 }, (_, seed) => validateScheme(randomScheme(createDice(seed)))).flatMap((checked) => (checked.ok ? [] : checked.faults));
  expect(faults).toEqual([]);
});
