/**
 * A cluster under writers, its primary killed and frozen again and again; at the end the writers' own list is compared with the books.
 *
 * Imports: server, store, test/server, test/support, the files beside it.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createAccounts } from '#server/accounts.ts';
import { sharedSecret } from '#server/settings.ts';
import { openDatabase } from '#server/start.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { openPostgresStores } from '#store/postgres.ts';
import { compareWith } from '../server/crash/crash.ts';
import { createWorld, unit } from '../support/world.ts';
import { pause, startCluster, until, type Cluster } from './cluster.ts';
import { leaseSeconds, passwords, ports } from './settings.ts';
import { books, password, silence, startWriters, writers } from './writers.ts';

/** kill: the machine of the primary is gone. lag: its copies had fallen behind by a second. freeze: it stands still and comes back. service: a process of the service is gone. */
export type Fault = 'kill' | 'lag' | 'freeze' | 'service';

export interface TrialPlan {
  readonly synchronous: boolean;
  readonly faults: readonly Fault[];
  readonly base: number;
  readonly programs: string;
  readonly say: (line: string) => void;
}

export interface TrialOutcome {
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
  /** What verify found. */
  readonly broken: readonly string[];
  readonly replayed: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly seconds: readonly { readonly fault: Fault; readonly silent: number; readonly wholeAfter: number }[];
}

const entry = fileURLToPath(new URL('../server/crash/service-process.ts', import.meta.url));

export async function tryCluster({ synchronous, faults, base, programs, say }: TrialPlan): Promise<TrialOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-cluster-'));
  const at = ports({ base });
  const database = `postgres://postgres:${passwords.superuser}@127.0.0.1:${at.database}/postgres`;
  const services: ChildProcess[] = [];
  let cluster: Cluster | undefined;
  try {
    cluster = await startCluster({ folder, base, synchronous, programs });
    say('three nodes, one primary, two copies');
    await prepare(database);
    for (const one of [0, 1]) services[one] = await startService(database, at.service(one));
    const stop = new AbortController();
    const { acknowledged, ended } = startWriters(at.web, stop.signal);
    const { times } = acknowledged;
    const goesOn = async () => {
      const before = times.length;
      await until(() => times.length > before + 10, 'acknowledgements', 90).catch((cause: unknown) => {
        throw new Error(`Answers so far: ${JSON.stringify(Object.fromEntries(acknowledged.refused))}, accepted ${times.length}.`, { cause });
      });
    };
    const seconds = [];
    for (const [round, fault] of faults.entries()) {
      await cluster.ready();
      await goesOn();
      const began = Date.now();
      await strike(fault, cluster, { service: async () => {
        const one = round % 2;
        services[one]?.kill('SIGKILL');
        await pause(1000);
        services[one] = await startService(database, at.service(one));
      } });
      await goesOn();
      const again = Date.now();
      cluster.revive();
      await cluster.ready();
      const told = { fault, silent: silence(times, began, again), wholeAfter: (Date.now() - again) / 1000 };
      seconds.push(told);
      say(`${round + 1}/${faults.length} ${fault}: ${told.silent.toFixed(1)} s without an acknowledgement, whole again ${told.wholeAfter.toFixed(1)} s later, ${times.length} acknowledged`);
    }
    await goesOn();
    stop.abort();
    await ended;
    await cluster.ready();
    const pool = await openDatabase({ database, folder });
    const { lost, twice, faults: broken } = await compareWith(pool, acknowledged.bookByCommand);
    await pool.end();
    return { acknowledged: times.length, lost: lost.length, twice: twice.length, broken, replayed: acknowledged.replayed(), refused: Object.fromEntries(acknowledged.refused), seconds };
  } finally {
    for (const service of services) service.kill('SIGKILL');
    cluster?.end();
    await pause(500);
    if (process.env['KEEP_CLUSTER'] === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function strike(fault: Fault, cluster: Cluster, { service }: { readonly service: () => Promise<void> }): Promise<void> {
  const primary = await cluster.primary();
  if (primary === undefined) throw new Error('No primary to strike at.');
  if (fault === 'kill') cluster.kill(primary);
  else if (fault === 'service') await service();
  else if (fault === 'freeze') {
    cluster.freeze(primary);
    await pause((leaseSeconds + 8) * 1000);
    cluster.thaw(primary);
  } else {
    // what the copies were sent and had not yet taken in is gone with them
    const receivers = cluster.receivers();
    for (const pid of receivers) cluster.tell(pid, 'SIGSTOP');
    await pause(1000);
    cluster.kill(primary);
    for (const pid of receivers) cluster.tell(pid, 'SIGKILL');
  }
}

async function prepare(database: string): Promise<void> {
  const pool = await openDatabase({ database, folder: '' });
  try {
    const world = createWorld({ stores: openPostgresStores(pool) });
    for (const book of books) await world.createYear(book, arxan2021, [unit('a'), unit('b')]);
    const accounts = await createAccounts(pool, { secret: await sharedSecret(pool), environment: { address: 'http://localhost', isSecure: false, oidc: undefined } });
    for (let writer = 0; writer < writers; writer += 1) await accounts.create({ username: `writer${writer}`, name: `经办${writer}` }, password);
  } finally {
    await pool.end();
  }
}

async function startService(database: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), DATABASE_URL: database, KAOPING_CHECKPOINTS: 'none', KAOPING_LOG: 'silent', KAOPING_BEHIND_PROXY: 'yes' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
  });
  return child;
}
