/**
 * `npm run soak -- MINUTES`: ten offices at work for so long (an hour, if nothing is said); prints what the service holds in memory and fails where it grows
 * by more than what was written.
 *
 * Imports: the files beside it.
 */

import { medianOf } from '../engine/clock.ts';
import { createWork, seededChance } from './office.ts';
import { atRate, quantile } from './pace.ts';
import { spentBy } from './service.ts';
import { openOffice } from './users.ts';

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes > 0)) {
  console.error('npm run soak -- MINUTES');
  process.exit(2);
}
const rate = 50;
/** Kilobytes that an entry may take in memory, and megabytes that memory may vary by. */
const perEntry = 4;
const variation = 40;

const office = await openOffice(1, 55_540);
const [service] = office.services;
try {
  const work = createWork(office.visitors, seededChance(11));
  await atRate(rate, 30, async () => void (await work()));
  const samples: { readonly memory: number; readonly commands: number }[] = [];
  const waits: number[] = [];
  let commands = 0;
  let failed = 0;
  for (let minute = 1; minute <= minutes; minute += 1) {
    const part: number[] = [];
    await atRate(rate, 60, async (turn, late) => {
      const { deed, status, milliseconds } = await work();
      part.push(milliseconds + late);
      if (status !== 200 && status !== 304) {
        failed += 1;
        console.error(`${deed}: ${status}`);
      }
      else if (deed === 'command') commands += 1;
      if (turn % (rate * 5) === 0) samples.push({ memory: spentBy(service?.process.pid).memory, commands });
    });
    waits.push(...part);
    console.log(`${minute}/${minutes} min: ${spentBy(service?.process.pid).memory.toFixed(0)} MB, ${commands} commands, p50 ${quantile(part, 0.5).toFixed(0)} ms, p99 ${quantile(part, 0.99).toFixed(0)} ms, failed ${failed}`);
  }
  const part = (from: number, to: number) => samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to));
  // the first quarter is the machine finding its size
  const [early, late] = [part(0.25, 0.5), part(0.75, 1)];
  const grown = medianOf(late.map(({ memory }) => memory)) - medianOf(early.map(({ memory }) => memory));
  const written = medianOf(late.map((one) => one.commands)) - medianOf(early.map((one) => one.commands));
  const allowed = variation + (written * perEntry) / 1024;
  console.log(`From the second quarter to the last: ${grown.toFixed(1)} MB more, ${written} entries written (${allowed.toFixed(0)} MB allowed). All answers: p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms, ${failed} failed.`);
  if (grown > allowed || failed > 0) process.exitCode = 1;
} finally {
  await office.end();
}
process.exit();
