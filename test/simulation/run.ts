/**
 * `npm run simulate -- 10000` plays that many seeds and prints what went wrong; `-- --seed N` plays one and prints its trace;
 * `-- 200 --planted "applies twice"` shows what a fault is found by.
 */

import { loadSimulation } from './load.ts';
import { plantedFaults, type PlantedFault } from './planted.ts';

const { simulate } = await loadSimulation();

const words = process.argv.slice(2);
const after = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const planted = after('--planted');
if (planted !== undefined && !plantedFaults.some((one) => one === planted)) throw new RangeError(`Faults that can be planted: ${plantedFaults.join(', ')}.`);
const single = after('--seed');
const seeds = Number(words.find((word) => /^\d+$/.test(word)) ?? 200);

if (single === undefined) await playMany();
else {
  const { trace, faults, counts } = await simulate(Number(single), planted as PlantedFault | undefined);
  for (const line of trace) say(line);
  tell(faults, JSON.stringify(counts));
}

async function playMany(): Promise<void> {
  const began = performance.now();
  const totals: Record<string, number> = {};
  const found: string[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { faults, counts } = await simulate(seed, planted as PlantedFault | undefined);
    for (const [name, count] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + count;
    if (faults.length > 0) {
      found.push(`seed ${seed}: ${faults[0]}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}`);
      say(found.at(-1) ?? '');
    }
    if (seed % 500 === 0) say(`${seed} seeds, ${found.length} with faults`);
  }
  tell(found, `${seeds} seeds in ${Math.round((performance.now() - began) / 1000)} s: ${found.length} with faults; ${JSON.stringify(totals)}`);
}

function tell(faults: readonly string[], last: string): void {
  if (faults.length > 0) {
    process.exitCode = 1;
    if (single !== undefined) for (const fault of faults) say(fault);
    else say('One seed, line by line: npm run simulate -- --seed N');
  }
  say(last);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
