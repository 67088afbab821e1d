/**
 * Other ways to find reviewers: dealing them out in turn to whoever has least to do, plain chance, and an exact solver.
 *
 * Imports: highs (the solver), workflow (the task in numbers).
 */

import type { Highs } from 'highs';

import { countUnmet, mirror } from '#workflow/peer-draw/improve.ts';
import { shuffled, type Chance } from '#workflow/peer-draw/random.ts';
import type { GroupTask } from '#workflow/peer-draw/task.ts';

export interface Outcome {
  /** Units that lack a reviewer, or reviewers with too many sheets. */
  readonly broken: number;
  readonly unmet: number;
}

/** Unit by unit, the allowed reviewer with fewest sheets; of equals the one who repeats nothing. */
export function greedy(task: GroupTask, chance: Chance): Outcome {
  return dealt(task, chance, (load, place) => load * 4 + (task.cost[place] ?? 0));
}

/** Unit by unit, any allowed reviewer who has room. */
export function atRandom(task: GroupTask, chance: Chance): Outcome {
  return dealt(task, chance, () => 0);
}

function dealt(task: GroupTask, chance: Chance, price: (load: number, place: number) => number): Outcome {
  const { units, reviewers, need, forbidden, most } = task;
  const width = reviewers.length;
  const chosen = new Uint8Array(forbidden.length);
  const load = new Int32Array(width);
  let broken = 0;
  for (const row of shuffled([...units.keys()], chance)) {
    const columns = shuffled([...reviewers.keys()], chance)
      .filter((column) => forbidden[row * width + column] === 0 && (load[column] ?? 0) < most)
      .toSorted((one, other) => price(load[one] ?? 0, row * width + one) - price(load[other] ?? 0, row * width + other));
    broken += Math.max(0, need - columns.length);
    for (const column of columns.slice(0, need)) {
      chosen[row * width + column] = 1;
      load[column] = (load[column] ?? 0) + 1;
    }
  }
  broken += load.filter((sheets) => sheets < task.least).length;
  return { broken, unmet: countUnmet(task, chosen).unmet };
}

/** The fewest unmet wishes there can be; undefined where nothing is possible; null where the solver ran out of time. */
export function optimum(highs: Highs, task: GroupTask): number | undefined | null {
  const { units, reviewers, need, forbidden, cost, least, most } = task;
  const width = reviewers.length;
  const free = [...forbidden.keys()].filter((place) => forbidden[place] === 0);
  const twos = free.filter((place) => mirror(task, place) > place && forbidden[mirror(task, place)] === 0);
  const sum = (terms: readonly string[]) => (terms.length === 0 ? '0 x0' : terms.join(' + '));
  const objective = [...free.filter((place) => (cost[place] ?? 0) > 0).map((place) => `${cost[place]} x${place}`), ...twos.map((place) => `m${place}`)];
  const rows = units.map((_, row) => `u${row}: ${sum(free.filter((place) => Math.floor(place / width) === row).map((place) => `x${place}`))} = ${need}`);
  const columns = reviewers.flatMap((_, column) => {
    const terms = sum(free.filter((place) => place % width === column).map((place) => `x${place}`));
    return [`a${column}: ${terms} >= ${least}`, `b${column}: ${terms} <= ${most}`];
  });
  const mutual = twos.map((place) => `t${place}: x${place} + x${mirror(task, place)} - m${place} <= 1`);
  const names = free.map((place) => `x${place}`);
  const text = `Minimize\n obj: ${sum(objective)}\nSubject To\n ${[...rows, ...columns, ...mutual].join('\n ')}\nBounds\n ${twos.map((place) => `0 <= m${place} <= 1`).join('\n ')}\nBinary\n ${names.join(' ')}\nEnd\n`;
  const solution = highs.solve(text, { output_flag: false, time_limit: 20 });
  if (solution.Status === 'Infeasible') return undefined;
  return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null;
}
