/**
 * A PostgreSQL server of its own for a test, from the programs of this machine; nothing where there are none.
 *
 * Imports: node.
 */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LocalPostgres {
  readonly address: (database?: string) => string;
  /** SIGKILL to every process of it, as in a power cut; starts it again and waits until it answers. */
  readonly killAndStart: () => Promise<void>;
  readonly stop: () => void;
  readonly start: () => Promise<void>;
  readonly end: () => void;
  /** Numbers of all its processes. */
  readonly processes: () => readonly number[];
}

/** Folder of `initdb` and `postgres`: PG_BIN, else the newest of Debian's. */
export function postgresPrograms(): string | undefined {
  const named = process.env['PG_BIN'];
  if (named !== undefined) return named;
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).toSorted((one, other) => Number(other) - Number(one)) : [];
  return versions.map((version) => join(base, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

export const whyNoPostgres = 'skipped: no PostgreSQL programs here (looked in PG_BIN and /usr/lib/postgresql); PGlite stands in for it';

export async function startPostgres(port: number): Promise<LocalPostgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error(whyNoPostgres);
  // a server left over from a run that broke off would answer in the place of the new one
  if (spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-t', '1'], { stdio: 'ignore' }).status === 0) throw new Error(`Port ${port} is taken by another PostgreSQL server.`);
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-pg-'));
  const data = join(folder, 'data');
  const who = ownerFor(folder);
  const options = { ...who, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'kaoping', '-A', 'trust', '-E', 'UTF8', '--data-checksums', '--no-sync'], { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  let running: ChildProcess | undefined;

  const start = async () => {
    running = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=60'], { ...options, stdio: 'ignore' });
    for (let look = 0; look < 600; look += 1) {
      const { status } = spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-t', '1'], { stdio: 'ignore' });
      if (status === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('PostgreSQL did not start.');
  };
  /** The postmaster and every process that it began. */
  const kill = async () => {
    const first = running;
    if (first?.pid === undefined) return;
    const all = [first.pid, ...childrenOf(first.pid)];
    for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const one of all) tell(one, signal);
    await new Promise((resolve) => (first.exitCode === null && first.signalCode === null ? first.once('exit', resolve) : resolve(undefined)));
    // shared memory of the dead is refused as long as one of them is left
    for (let look = 0; look < 100 && all.some((one) => isThere(one)); look += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    running = undefined;
  };
  await start();
  return {
    address: (database = 'postgres') => `postgres://kaoping@127.0.0.1:${port}/${database}`,
    start,
    stop: () => void running?.kill('SIGINT'),
    killAndStart: async () => {
      await kill();
      await start();
    },
    processes: () => (running?.pid === undefined ? [] : [running.pid, ...childrenOf(running.pid)]),
    end: () => {
      if (running?.pid !== undefined) for (const one of [running.pid, ...childrenOf(running.pid)]) tell(one, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** PostgreSQL does not run as root: it then runs as the user `postgres`, who must be let into the folder. */
function ownerFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  const owner = { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
  chmodSync(folder, 0o755);
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function childrenOf(parent: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' });
  return stdout.split('\n').map(Number).filter((one) => one > 0);
}

function tell(one: number, signal: NodeJS.Signals): void {
  try {
    process.kill(one, signal);
  } catch {
    // it is gone already
  }
}

function isThere(one: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${one}/status`, 'utf8'));
  } catch {
    return false;
  }
}
