/**
 * Three nodes, a lock keeper and a proxy as processes of their own, to be killed and frozen. Only processes that were started here are ever
 * told anything: they are found by their parents and by the number in their own data folder.
 *
 * Imports: node, the files beside it.
 */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { dataFolder, nodeName, nodes, patroniSettings, ports, proxySettings, type ClusterPlan } from './settings.ts';

export type Cluster = Awaited<ReturnType<typeof startCluster>>;

interface Member { readonly name: string; readonly role: string; readonly state: string; readonly lag?: number | string }

export async function startCluster(plan: ClusterPlan) {
  const { folder } = plan;
  const at = ports(plan);
  const running = new Map<string, ChildProcess>();
  const owner = ownerOf(folder);
  for (const node of nodes) {
    mkdirSync(join(folder, nodeName(node)), { mode: 0o700 });
    writeFileSync(join(folder, `${nodeName(node)}.yml`), patroniSettings(plan, node));
  }
  writeFileSync(join(folder, 'proxy.cfg'), proxySettings(plan));
  if (owner.uid !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);

  function begin(name: string, program: string, given: readonly string[]): void {
    const log = openSync(join(folder, `${name}.log`), 'a');
    const child = spawn(program, given, {
      ...owner, cwd: folder, detached: true, stdio: ['ignore', log, log],
      env: { PATH: `${plan.programs}:/usr/bin:/usr/sbin:/bin`, HOME: folder, LC_ALL: 'C.UTF-8', TZ: 'UTC', PYTHONUNBUFFERED: '1' },
    });
    closeSync(log);
    child.once('exit', () => running.get(name) === child && running.delete(name));
    running.set(name, child);
  }
  const startNode = (node: number) => begin(nodeName(node), 'patroni', [join(folder, `${nodeName(node)}.yml`)]);

  /** Patroni of a node, its PostgreSQL, and their children. */
  function processesOf(node: number): readonly number[] {
    const postmaster = numberIn(join(dataFolder(plan, node), 'postmaster.pid'));
    return [running.get(nodeName(node))?.pid, postmaster].flatMap((pid) => (pid === undefined || !isThere(pid) ? [] : [pid, ...childrenOf(pid)]));
  }

  /** The node that says of itself that it is the primary and has the lock. */
  async function primary(): Promise<number | undefined> {
    const said = await Promise.all(nodes.map(async (node) => (await statusOf(`http://127.0.0.1:${at.patroni(node)}/primary`)) === 200));
    const [node] = nodes.filter((_, index) => said[index]);
    return node;
  }

  async function members(): Promise<readonly Member[]> {
    for (const node of nodes) {
      const answer = await fetch(`http://127.0.0.1:${at.patroni(node)}/cluster`, { signal: AbortSignal.timeout(1500) }).catch(() => undefined);
      if (answer !== undefined) return ((await answer.json().catch(() => ({ members: [] }))) as { readonly members: readonly Member[] }).members;
    }
    return [];
  }

  /** One primary, two copies that are up to date, and one of them waited for where that is promised. */
  async function isWhole(): Promise<boolean> {
    const all = await members();
    const copies = all.filter(({ role, state, lag }) => role !== 'leader' && ['running', 'streaming'].includes(state) && lag === 0);
    const isWaitedFor = !plan.synchronous || all.some(({ role }) => role === 'sync_standby');
    return all.some(({ role }) => role === 'leader') && copies.length === 2 && isWaitedFor && (await primary()) !== undefined;
  }

  begin('etcd', 'etcd', [
    '--name', 'etcd', '--data-dir', join(folder, 'etcd'), '--enable-v2=true', '--listen-client-urls', `http://127.0.0.1:${at.etcd}`, '--advertise-client-urls', `http://127.0.0.1:${at.etcd}`,
    '--listen-peer-urls', `http://127.0.0.1:${at.etcdPeer}`, '--initial-advertise-peer-urls', `http://127.0.0.1:${at.etcdPeer}`, '--initial-cluster', `etcd=http://127.0.0.1:${at.etcdPeer}`,
  ]);
  const end = () => {
    for (const pid of [...nodes.flatMap(processesOf), ...[...running.values()].flatMap(({ pid }) => pid ?? [])]) for (const signal of ['SIGCONT', 'SIGKILL'] as const) tell(pid, signal);
  };
  try {
    await until(async () => (await statusOf(`http://127.0.0.1:${at.etcd}/health`)) === 200, 'etcd');
    startNode(0);
    await until(async () => (await primary()) === 0, 'the first primary');
    for (const node of [1, 2]) startNode(node);
    begin('proxy', 'haproxy', ['-db', '-f', join(folder, 'proxy.cfg')]);
    await until(isWhole, 'two copies');
  } catch (cause) {
    end();
    throw cause;
  }

  return {
    primary, isWhole, end,
    ready: () => until(isWhole, 'a whole cluster'),
    /** The machine is gone: nobody of it can say goodbye. */
    kill: (node: number) => {
      for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const pid of processesOf(node)) tell(pid, signal);
    },
    /** The machine stands still, as a virtual one does that is moved. */
    freeze: (node: number) => {
      for (let time = 0; time < 2; time += 1) for (const pid of processesOf(node)) tell(pid, 'SIGSTOP');
    },
    thaw: (node: number) => {
      for (const pid of processesOf(node)) tell(pid, 'SIGCONT');
    },
    /** What the copies of a node take its changes in with. */
    receivers: () => nodes.flatMap(processesOf).filter((pid) => textOf(`/proc/${pid}/cmdline`).includes('walreceiver')),
    tell,
    /** The machines that are gone come back. */
    revive: () => {
      for (const node of nodes) if (!running.has(nodeName(node))) startNode(node);
    },
  };
}

export async function until(isSo: () => Promise<boolean> | boolean, what: string, seconds = 150): Promise<void> {
  const began = Date.now();
  while (!(await isSo())) {
    if (Date.now() - began > seconds * 1000) throw new Error(`Waited ${seconds} s for ${what}.`);
    await pause(150);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** PostgreSQL does not run as root. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  chmodSync(folder, 0o755);
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function statusOf(address: string): Promise<number> {
  return fetch(address, { signal: AbortSignal.timeout(1500) }).then(({ status }) => status, () => 0);
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

function numberIn(file: string): number | undefined {
  const found = Number(textOf(file).split('\n', 1)[0]);
  return found > 0 ? found : undefined;
}

const childrenOf = (pid: number): readonly number[] => textOf(`/proc/${pid}/task/${pid}/children`).split(/\s+/).filter(Boolean).map(Number);
const isThere = (pid: number): boolean => textOf(`/proc/${pid}/stat`) !== '';

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it is gone already
  }
}
