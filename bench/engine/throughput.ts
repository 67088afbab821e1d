/**
 * Many units: everybody in turn, round after round, so that a busy moment of the machine meets all of them.
 *
 * Imports: bench/engine.
 */

import { inDigits, loadNow, medianOf, timed, type Duration } from './clock.ts';
import { batchName, contestantsOver, shareWrong, type Contestant, type Field } from './contestants.ts';
import { unitsOf } from './office-world.ts';

interface Measured {
  readonly name: string;
  readonly units: number;
  /** Nanoseconds per unit. */
  readonly runs: readonly Duration[];
}

const quickTurns = 8;

/** A table of everybody over so many units. */
export async function throughput(field: Field, units: number, rounds: number): Promise<string> {
  const facts = unitsOf(field.world, units);
  const contestants = contestantsOver(field, facts);
  const before = loadNow();
  for (const one of contestants) await nanosecondsOf(one);
  const runs = contestants.map((): Duration[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, one] of contestants.entries()) {
      // what is quick is measured more often: on a shared machine the lowest of many tells most
      for (let turn = 0; turn < (one.isQuick === true ? quickTurns : 1); turn += 1) runs[place]?.push(await nanosecondsOf(one));
    }
  }
  const measured = contestants.map(({ name, units: own }, place): Measured => ({ name, units: own, runs: runs[place] ?? [] }));
  const wrong = new Map<string, number>();
  for (const peer of field.peers) wrong.set(peer.name, await shareWrong(field, peer, facts.slice(0, 2_000)));
  return [
    `### ${field.name}, ${units.toLocaleString('en')} units`,
    '',
    '| who | processor ns a unit, median | least | by the clock, median | least – most | times the batch (processor) | wrong totals |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...measured.map((one) => row(one, { measured, wrong, units })),
    '',
    `${rounds} rounds, ${quickTurns} runs of the quick ones in each. Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}.${verdict(field, measured, units)}`,
  ].join('\n');
}

/** Short work is repeated until it lasts long enough to be timed. */
async function nanosecondsOf({ run, units }: Contestant): Promise<Duration> {
  const once = await timed(run);
  const times = Math.min(300, Math.max(1, Math.ceil(30 / once.wall)));
  const { wall, cpu } = times === 1 ? once : await timed(async () => {
    for (let turn = 0; turn < times; turn += 1) await run();
  });
  const each = 1e6 / times / units;
  return { wall: wall * each, cpu: cpu * each };
}

interface Beside {
  readonly measured: readonly Measured[];
  readonly wrong: ReadonlyMap<string, number>;
  readonly units: number;
}

function row({ name, units: own, runs }: Measured, { measured, wrong, units }: Beside): string {
  const batch = measured.find((one) => one.name === batchName)?.runs ?? [];
  const [wall, cpu] = [runs.map((run) => run.wall), runs.map((run) => run.cpu)];
  const ratio = medianOf(cpu) / medianOf(batch.map((run) => run.cpu));
  const share = wrong.get(name);
  const told = name === batchName ? '0 %' : share === undefined ? '' : `${inDigits(share)} %`;
  const of = own === units ? '' : ` (over ${own.toLocaleString('en')})`;
  const spread = `${inDigits(Math.min(...wall))} – ${inDigits(Math.max(...wall))}`;
  return `| ${name}${of} | ${inDigits(medianOf(cpu))} | ${inDigits(Math.min(...cpu))} | ${inDigits(medianOf(wall))} | ${spread} | ${inDigits(ratio)} | ${told} |`;
}

function verdict({ aim }: Field, measured: readonly Measured[], units: number): string {
  const batch = measured.find(({ name }) => name === batchName);
  if (units !== 100_000 || batch === undefined) return '';
  const told = (value: number) => (value <= aim ? 'reached' : 'missed');
  const [cpu, wall] = [medianOf(batch.runs.map((run) => run.cpu)), medianOf(batch.runs.map((run) => run.wall))];
  const lowest = Math.min(...batch.runs.map((run) => run.wall));
  return ` Aim: ≤ ${aim} ns a unit: ${told(cpu)} in processor time, ${told(wall)} by the clock; lowest by the clock: ${inDigits(lowest)}, ${told(lowest)}.`;
}
