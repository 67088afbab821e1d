/**
 * Many units: everybody in turn, round after round, so that a busy moment of the machine meets all of them.
 *
 * Imports: bench/engine.
 */

import { inDigits, loadNow, medianOf, timed } from './clock.ts';
import { batchName, columnsName, contestantsOver, limitName, shareWrong, type Contestant, type Field } from './contestants.ts';
import { unitsOf } from './office-world.ts';

interface Measured {
  readonly name: string;
  readonly units: number;
  /** Nanoseconds per unit. */
  readonly runs: readonly number[];
}

/** A table of everybody over so many units. */
export async function throughput(field: Field, units: number, rounds: number): Promise<string> {
  const facts = unitsOf(field.world, units);
  const contestants = contestantsOver(field, facts);
  const before = loadNow();
  for (const one of contestants) for (let warm = 0; warm < 3; warm += 1) await timed(one.run);
  const runs = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, one] of contestants.entries()) runs[place]?.push(await nanosecondsOf(one));
  }
  const measured = contestants.map(({ name, units: own }, place): Measured => ({ name, units: own, runs: runs[place] ?? [] }));
  const wrong = new Map<string, number>();
  for (const peer of field.peers) wrong.set(peer.name, await shareWrong(field, peer, facts.slice(0, 2_000)));
  return [
    `### ${field.name}, ${units.toLocaleString('en')} units`,
    '',
    '| who | ns a unit, median | least – most | times the batch | wrong totals |',
    '|---|---:|---:|---:|---:|',
    ...measured.map((one) => row(one, { measured, wrong, units })),
    '',
    `${rounds} rounds. Load ${before.toFixed(1)} → ${loadNow().toFixed(1)}.${verdict(field, measured, units)}`,
  ].join('\n');
}

/** Short work is repeated until it lasts long enough to be timed. */
async function nanosecondsOf({ run, units }: Contestant): Promise<number> {
  const once = await timed(run);
  const times = Math.min(200, Math.max(1, Math.ceil(2 / once)));
  if (times === 1) return (once * 1e6) / units;
  const all = await timed(async () => {
    for (let turn = 0; turn < times; turn += 1) await run();
  });
  return (all * 1e6) / times / units;
}

interface Beside {
  readonly measured: readonly Measured[];
  readonly wrong: ReadonlyMap<string, number>;
  readonly units: number;
}

function row({ name, units: own, runs }: Measured, { measured, wrong, units }: Beside): string {
  const batch = measured.find((one) => one.name === batchName)?.runs ?? [];
  const ratio = medianOf(runs) / medianOf(batch);
  const share = wrong.get(name);
  const isOurs = name === batchName || name === limitName || name === columnsName;
  const told = share === undefined ? (isOurs && name === batchName ? '0' : '') : `${inDigits(share)} %`;
  const of = own === units ? '' : ` (over ${own.toLocaleString('en')})`;
  return `| ${name}${of} | ${inDigits(medianOf(runs))} | ${inDigits(Math.min(...runs))} – ${inDigits(Math.max(...runs))} | ${inDigits(ratio)} | ${told} |`;
}

function verdict({ aim }: Field, measured: readonly Measured[], units: number): string {
  const batch = measured.find(({ name }) => name === batchName);
  if (units !== 100_000 || batch === undefined) return '';
  return ` Aim: ≤ ${aim} ns a unit: ${medianOf(batch.runs) <= aim ? 'reached' : 'missed'}.`;
}
