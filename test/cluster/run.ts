/**
 * `npm run test:cluster`: kills and freezes the primary of a cluster under two processes of the service, ten minutes or so.
 *
 *   npm run test:cluster -- --rounds 5      so many times each of: kill, lag, freeze, service
 *   npm run test:cluster -- --only control  the control run alone: without waiting for copies it must lose something
 *
 * Needs PostgreSQL, Patroni, etcd and HAProxy (Debian: postgresql patroni python3-etcd etcd-server haproxy).
 *
 * Imports: test/server (programs), the files beside it.
 */

import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { postgresPrograms } from '../server/local-postgres.ts';
import { tryCluster, type Fault, type TrialOutcome } from './trial.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);
const programs = postgresPrograms();
const missing = ['patroni', 'etcd', 'haproxy'].filter((program) => spawnSync('which', [program], { env: { PATH: '/usr/bin:/usr/sbin:/bin' } }).status !== 0);
if (programs === undefined || missing.length > 0) fail(`Not here: ${[...(programs === undefined ? ['postgresql'] : []), ...missing].join(', ')}.`);

const faults = Array.from({ length: rounds }, (): Fault[] => ['kill', 'lag', 'freeze', 'service']).flat();
if (values.only !== 'control') {
  const outcome = await tryCluster({ synchronous: true, faults, base: 26_000, programs, say: (line) => say(`waiting for a copy: ${line}`) });
  tell('waiting for a copy', outcome);
  if (outcome.lost + outcome.twice + outcome.broken.length > 0) process.exitCode = 1;
}
if (values.only !== 'sound') {
  const control = await tryCluster({ synchronous: false, faults: ['lag', 'lag', 'lag'], base: 26_100, programs, say: (line) => say(`control: ${line}`) });
  tell('control', control);
  // a comparison that finds nothing here finds nothing anywhere
  if (control.lost === 0) fail('The control run lost nothing: the comparison is blind.');
}
process.exit();

function tell(what: string, { seconds, ...outcome }: TrialOutcome): void {
  say(`${what}: ${JSON.stringify(outcome)}`);
  for (const fault of new Set(seconds.map((one) => one.fault))) {
    const silent = seconds.filter((one) => one.fault === fault).map((one) => one.silent).toSorted((one, other) => one - other);
    say(`${what}: ${fault} × ${silent.length}: seconds without an acknowledgement ${[silent[0], silent[silent.length >> 1], silent.at(-1)].map((one) => one?.toFixed(1)).join(' / ')} (least / middle / most)`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
