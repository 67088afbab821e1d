/**
 * The service as processes of their own over one database, started as `npm run serve` starts it, and what they cost.
 *
 * Imports: node.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface RunningService {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Milliseconds until it listened. */
  readonly startedIn: number;
  readonly end: () => Promise<void>;
}

export interface Spent {
  /** Milliseconds of processor time since the start. */
  readonly cpu: number;
  /** Megabytes in memory. */
  readonly memory: number;
}

const entry = fileURLToPath(new URL('service-process.ts', import.meta.url));

export async function startService(database: string, port: number, options: readonly string[] = []): Promise<RunningService> {
  const began = performance.now();
  const child = spawn(process.execPath, [...options, '--import', 'tsx', entry], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), DATABASE_URL: database, KAOPING_CHECKPOINTS: 'none', KAOPING_LOG: 'warn' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
  });
  child.stdout.resume();
  return { origin: `http://127.0.0.1:${port}`, process: child, startedIn: performance.now() - began, end: () => ended(child) };
}

/** Lets it write what --cpu-prof found. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Clock ticks of the kernel are hundredths of a second on every Linux that Node runs on. */
const tick = 10;

/** Linux only: elsewhere nothing is known. */
export function spentBy(pid: number | undefined): Spent {
  try {
    const fields = fieldsOf(pid);
    const resident = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpu: (Number(fields[11]) + Number(fields[12])) * tick, memory: Number(resident) / 1024 };
  } catch {
    return { cpu: Number.NaN, memory: Number.NaN };
  }
}

/** Milliseconds of processor time of all of them, and of what they began and saw the end of: a database has a process for each line to it. */
export function cpuOf(pids: readonly (number | undefined)[]): number {
  return pids.reduce<number>((sum, pid) => sum + fieldsOf(pid).slice(11, 15).reduce((all, ticks) => all + Number(ticks) * tick, 0), 0);
}

/** What the kernel says of a process; nothing of one that is gone. */
function fieldsOf(pid: number | undefined): readonly string[] {
  try {
    // the name of the program stands in brackets and may hold anything
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
