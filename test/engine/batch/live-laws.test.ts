/** A live batch after any changes is the batch of the facts as they are now. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import { createLiveBatch } from '#engine/batch/live-batch.ts';
import { hundredthsOf } from '#engine/batch/hundredths.ts';
import type { UnitFacts } from '#engine/facts.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { problem } from '../facts-of.ts';
import { planOf, scoresOf } from './compare.ts';
import { createDice, type Dice } from './dice.ts';
import { factsWorld, randomFacts, type FactsWorld } from './random-facts.ts';

it.each([arxan2021, tianshui2015])('a live batch after any findings and new facts is what it would be from scratch: $id', (scheme) => {
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
