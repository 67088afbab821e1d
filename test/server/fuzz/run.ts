/** `npm run fuzz -- 100000` sends that many requests; `-- --seed N` sends the one of that number, after those of its portion before it. */

import { openDatabaseInMemory } from '../served.ts';
import { createFuzzer, portion } from './fuzz.ts';

const words = process.argv.slice(2);
const single = words.includes('--seed') ? Number(words[words.indexOf('--seed') + 1]) : undefined;
const pool = await openDatabaseInMemory();
const fuzzer = await createFuzzer(pool);

if (single === undefined) await sendMany(Number(words[0] ?? portion));
else report((await fuzzer.send(single - (single % portion), single + 1, (seed) => seed === single)).found, true);
await pool.end();

async function sendMany(requests: number): Promise<void> {
  const began = performance.now();
  const byStatus: Record<string, number> = {};
  const accepted = new Set<string>();
  let faults = 0;
  for (let from = 0; from < requests; from += portion) {
    const outcome = await fuzzer.send(from, Math.min(from + portion, requests));
    for (const [status, count] of Object.entries(outcome.byStatus)) byStatus[status] = (byStatus[status] ?? 0) + count;
    for (const kind of outcome.accepted) accepted.add(kind);
    faults += outcome.found.length;
    report(outcome.found, false);
    if (((from / portion) + 1) % 5 === 0) say(`${from + portion} sent, ${faults} faults`);
  }
  say(`${requests} requests in ${Math.round((performance.now() - began) / 1000)} s: ${faults} faults; ${JSON.stringify(byStatus)}; kinds of commands accepted: ${[...accepted].toSorted().join(' ')}`);
}

function report(found: Awaited<ReturnType<typeof fuzzer.send>>['found'], whole: boolean): void {
  for (const { seed, what, request } of found) say(`request ${seed}: ${whole ? what : what.slice(0, 400)}\n  ${whole ? request : request.slice(0, 300)}`);
  if (found.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
