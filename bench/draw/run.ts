/**
 * The draw of peers beside its peers: `npm run bench:draw`, with `-- --write` into README.md beside this file.
 *
 * Small years are compared with the optimum of an exact solver; large ones by time.
 *
 * Imports: bench (machine), highs, workflow.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import loadHighs from 'highs';

import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { chanceFrom, type Chance } from '#workflow/peer-draw/random.ts';
import { groupTask } from '#workflow/peer-draw/task.ts';
import { medianOf } from '../engine/clock.ts';
import { machineText } from '../machine.ts';
import { atRandom, greedy, optimum } from './contestants.ts';

const count = Number(process.argv[process.argv.indexOf('--years') + 1]) || 600;
const highs = await loadHighs();
const solver = (JSON.parse(readFileSync(new URL('../../node_modules/highs/package.json', import.meta.url), 'utf8')) as { version: string }).version;

const before = loadavg()[0] ?? 0;
const quality = compare();
const times = [[40, 3, 0.1], [100, 5, 0.1], [300, 5, 0.1], [300, 5, 0.3], [400, 7, 0.3]].map(([size = 0, need = 0, share = 0]) => timed(size, need, share));
const text = [
  `${machineText(`HiGHS ${solver}`)}. Load ${before.toFixed(1)} → ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  '',
  ...quality,
  '',
  '| units | reviewers each | pairs in conflict | time, median of 7 | least – most | unmet wishes |',
  '|---:|---:|---:|---:|---:|---:|',
  ...times,
].join('\n');
console.log(text);
if (process.argv.includes('--write')) {
  const page = new URL('README.md', import.meta.url);
  const [head = '', tail = ''] = readFileSync(page, 'utf8').split(/<!-- figures -->[\s\S]*<!-- \/figures -->/);
  writeFileSync(page, `${head}<!-- figures -->\n\n${text}\n\n<!-- /figures -->${tail}`);
}

interface Setting { readonly size: number; readonly need: number; readonly share: number; readonly chance: Chance; readonly seed: string }

/** Conflicts, last year's pairs and some who review nobody, by chance. */
function yearOf({ size, need, share, chance, seed }: Setting): PeerDrawInput {
  const units = Array.from({ length: size }, (_, at) => `u${String(at).padStart(3, '0')}`);
  const pairs = units.flatMap((unit) => units.flatMap((reviewer) => (unit === reviewer ? [] : [{ unit, reviewer }])));
  return {
    seed, perUnit: need, wishes: [],
    groups: [{ name: '', units, reviewsNobody: chance(4) === 0 ? [{ unit: units[0] ?? '', reason: '本年新设' }] : [] }],
    conflicts: pairs.filter(() => chance(1000) < share * 1000).map((pair) => ({ ...pair, reason: '回避' })),
    lastYear: pairs.filter(() => chance(size) < need),
  };
}

function compare(): readonly string[] {
  const chance = chanceFrom('bench of the draw');
  const sums = { ours: 0, optimum: 0, greedy: 0, random: 0 };
  let [possible, impossible, equal, wrong, undecided, greedyBroken, randomBroken, within] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let year = 0; year < count; year += 1) {
    const size = 5 + chance(24);
    const input = yearOf({ size, need: 1 + chance(Math.min(7, size - 1)), share: chance(31) / 100, chance, seed: String(year) });
    const [group] = input.groups;
    if (group === undefined) continue;
    const task = groupTask(input, group);
    const best = optimum(highs, task);
    const ours = drawPeers(input);
    if (best === null) undecided += 1;
    else if ((best === undefined) === ours.ok) wrong += 1;
    else if (best === undefined || !ours.ok) impossible += 1;
    else {
      const unmet = ours.groups.reduce((sum, one) => sum + one.unmet.length, 0);
      const others = { greedy: greedy(task, chance), random: atRandom(task, chance) };
      possible += 1;
      if (unmet === best) equal += 1;
      if (unmet <= best + 1) within += 1;
      sums.ours += unmet;
      sums.optimum += best;
      if (others.greedy.broken > 0) greedyBroken += 1;
      else sums.greedy += others.greedy.unmet - best;
      if (others.random.broken > 0) randomBroken += 1;
      else sums.random += others.random.unmet - best;
    }
  }
  const share = (part: number, of: number) => `${((part / of) * 100).toFixed(1)} %`;
  const mean = (sum: number, of: number) => (of === 0 ? '–' : (sum / of).toFixed(2));
  return [
    `${count} years of 5 to 28 units, 1 to 7 reviewers each, 0 to 30 % of all pairs in conflict: ${possible} can be drawn, ${impossible} cannot`
      + ` (the draw and the solver agree on each; ${wrong} times they did not), ${undecided} were too long for the solver (20 s).`,
    '',
    '| who | years with a rule broken | unmet wishes above the optimum, mean of the others | as few as can be |',
    '|---|---:|---:|---:|',
    `| this project | 0 | ${mean(sums.ours - sums.optimum, possible)} | ${share(equal, possible)} (one more at most: ${share(within, possible)}) |`,
    `| HiGHS, exact | 0 | 0 | 100 % |`,
    `| to whoever has least | ${greedyBroken} | ${mean(sums.greedy, possible - greedyBroken)} | |`,
    `| plain chance with room | ${randomBroken} | ${mean(sums.random, possible - randomBroken)} | |`,
    '',
    `The optimum leaves ${mean(sums.optimum, possible)} wishes open in a year.`,
  ];
}

function timed(size: number, need: number, share: number): string {
  const chance = chanceFrom(`times ${size} ${need} ${share}`);
  const unmet: number[] = [];
  const runs = Array.from({ length: 7 }, (_, run) => {
    const input = yearOf({ size, need, share, chance, seed: String(run) });
    const began = performance.now();
    const drawn = drawPeers(input);
    const took = performance.now() - began;
    unmet.push(drawn.ok ? drawn.groups.reduce((sum, one) => sum + one.unmet.length, 0) : Number.NaN);
    return took;
  });
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return `| ${size} | ${need} | ${share * 100} % | ${ms(medianOf(runs))} | ${ms(Math.min(...runs))} – ${ms(Math.max(...runs))} | ${Math.max(...unmet)} at most |`;
}
