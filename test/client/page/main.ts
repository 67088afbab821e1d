/** What the test of the score worker calls inside a page: `scorePage.…`. */

import { scoreMany, type ManyScores } from '#client/score-many.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { createDice } from '../../engine/batch/dice.ts';
import { factsWorld, randomFacts } from '../../engine/batch/random-facts.ts';

declare global {
  var scorePage: typeof pageCalls;
}

const pageCalls = {
  /** Scores so many units, and counts the workers that were started for it. */
  async score(units: number, seed: number): Promise<{ readonly scores: ManyScores; readonly workers: number; readonly progress: number }> {
    const [dice, world] = [createDice(seed), factsWorld(arxan2021)];
    const facts = Array.from({ length: units }, () => randomFacts(dice, world));
    const Own = globalThis.Worker;
    let [workers, progress] = [0, 0];
    if (Own !== undefined) {
      globalThis.Worker = class extends Own {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          this.addEventListener('message', () => (workers = 1), { once: true });
        }
      };
    }
    const scores = await scoreMany(arxan2021, facts, { onProgress: () => (progress += 1) });
    globalThis.Worker = Own;
    return { scores, workers, progress };
  },

  /** Stops after the first slice; the name of what came of it. */
  async stop(units: number): Promise<string> {
    const [dice, world, stop] = [createDice(1), factsWorld(arxan2021), new AbortController()];
    const facts = Array.from({ length: units }, () => randomFacts(dice, world));
    try {
      await scoreMany(arxan2021, facts, { signal: stop.signal, onProgress: () => stop.abort() });
      return 'finished';
    } catch (cause) {
      return (cause as Error).name;
    }
  },
};

globalThis.scorePage = pageCalls;
