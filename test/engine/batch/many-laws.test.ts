/** Random schemes over the whole grammar, scored part by part, have the totals and grades that their year has. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createManyScorer } from '#engine/batch/many-scorer.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { wholeFacts, wholeScheme } from '../whole-language.ts';
import { createDice } from './dice.ts';

it('random schemes over the whole grammar are scored as their year is', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(6), (seed, part) => {
      const dice = createDice(seed);
      const scheme = wholeScheme(dice);
      const facts = Array.from({ length: 8 }, (_, unit) => wholeFacts(dice, scheme, { unit: `u${unit}`, given: 95 }));
      const { add, more, end } = createManyScorer(scheme);
      add(facts.slice(0, part));
      add(facts.slice(part));
      while (more() > 0);
      const year = evaluateAll(scheme, facts);
      expect(end()).toEqual({ totals: year.map(({ total }) => total), grades: year.map(({ grade }) => grade), refused: [] });
    }),
    { numRuns: 150 },
  );
});
