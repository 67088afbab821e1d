/**
 * The batch beside the oracle on as many random cases as asked for: a third Arxan, a third Tianshui, a third schemes of any shape.
 *
 * Imports: the tests' random schemes and facts.
 */

import { compileBatch, isBatchPlan, type BatchPlan } from '#engine/batch/batch-plan.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { compareWithOracle } from '../../test/engine/batch/compare.ts';
import { createDice, type Dice } from '../../test/engine/batch/dice.ts';
import { factsWorld, randomFacts, type FactsWorld } from '../../test/engine/batch/random-facts.ts';
import { randomScheme } from '../../test/engine/batch/random-scheme.ts';

const step = 50;

/** Units that were scored both ways, and the differences; stops at the first. */
export function agree(cases: number, seed: number): { readonly cases: number; readonly outside: number; readonly differences: readonly string[] } {
  const shipped = [arxan2021, tianshui2015].map((scheme) => ({ plan: compileBatch(scheme), world: factsWorld(scheme) }));
  let [done, outside] = [0, 0];
  for (let turn = 0; done < cases; turn += 1) {
    const dice = createDice(seed + turn);
    const { plan, world } = shipped[turn % 3] ?? anyScheme(dice);
    if (!isBatchPlan(plan)) continue;
    const { inColumns, differences } = compareWithOracle(plan, factsOf(dice, world));
    done += inColumns;
    outside += step - inColumns;
    if (differences.length > 0) return { cases: done, outside, differences: [`seed ${seed + turn}`, ...differences] };
  }
  return { cases: done, outside, differences: [] };
}

function anyScheme(dice: Dice): { plan: BatchPlan | ReturnType<typeof compileBatch>; world: FactsWorld } {
  const scheme = randomScheme(dice);
  return { plan: compileBatch(scheme), world: factsWorld(scheme) };
}

function factsOf(dice: Dice, world: FactsWorld) {
  return Array.from({ length: step }, () => randomFacts(dice, world));
}
