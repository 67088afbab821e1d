/**
 * 500 people logged in, each with an open page that listens for changes: how long they wait at a given rate, what it costs, and what the machine
 * takes at most.
 *
 * Imports: the files beside it.
 */

import { createWork, fillYears, seededChance, workers, type Deed, type Done } from './office.ts';
import { atRate, inTurns, quantile } from './pace.ts';
import { openScene, password } from './scene.ts';
import { cpuOf, spentBy, startService, type RunningService } from './service.ts';
import { createVisitor, type Visitor } from './visitor.ts';

export interface UsersRun {
  readonly waits: Readonly<Record<Deed | 'all', { readonly p50: number; readonly p99: number }>>;
  /** Answers that were neither 200 nor 304. */
  readonly failed: number;
  /** Share of one processor. */
  readonly cpu: { readonly services: readonly number[]; readonly database: number; readonly asking: number };
  /** Megabytes of each process of the service. */
  readonly memory: readonly number[];
}

export interface UsersOutcome { readonly loginSeconds: number; readonly runs: readonly UsersRun[]; readonly mostPerSecond: readonly number[] }
export interface UsersPlan { readonly runs: number; readonly seconds: number; readonly rate: number; readonly processes: number; readonly say: (line: string) => void }

export interface UsersScene { readonly services: readonly RunningService[]; readonly visitors: readonly Visitor[]; readonly loginSeconds: number; readonly databaseCpu: () => number; readonly end: () => Promise<void> }

/** People of one office are spread over the processes, as a proxy would do it. */
export async function openOffice(processes: number, port: number): Promise<UsersScene> {
  const scene = await openScene(port);
  const services: RunningService[] = [];
  const visitors: Visitor[] = [];
  const end = async () => {
    for (const visitor of visitors) visitor.leave();
    for (const service of services) await service.end();
    await scene.end();
  };
  try {
    await fillYears(scene.database);
    await scene.addPeople(workers.map(({ person: { username, name, unit, posts } }) => ({ username, name, unit, posts })));
    for (let one = 0; one < processes; one += 1) services.push(await startService(scene.database, 5280 + one));
    const began = performance.now();
    for (const [index, { person }] of workers.entries()) visitors.push(createVisitor(services[index % processes]?.origin ?? '', person.username));
    // four at a time, as many as the machine hashes at once
    await Promise.all([0, 1, 2, 3].map(async (hand) => {
      for (let index = hand; index < visitors.length; index += 4) await visitors[index]?.login(password);
    }));
    const loginSeconds = (performance.now() - began) / 1000;
    for (const visitor of visitors) visitor.listen(() => undefined);
    return { services, visitors, loginSeconds, databaseCpu: () => cpuOf(scene.postgres.processes()), end };
  } catch (cause) {
    await end();
    throw cause;
  }
}

export async function measureUsers({ runs, seconds, rate, processes, say }: UsersPlan): Promise<UsersOutcome> {
  const office = await openOffice(processes, 55_510);
  const { services, visitors } = office;
  try {
    say(`500 people logged in within ${office.loginSeconds.toFixed(1)} s`);
    const work = createWork(visitors, seededChance(7));
    // every page once, so that no run pays for fetching the modules and folding the years
    await atRate(rate / 2, 15, async () => void (await work()));
    const measured: UsersRun[] = [];
    const mostPerSecond: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const done: Done[] = [];
      const cpu = () => ({ services: services.map(({ process }) => spentBy(process.pid).cpu), database: office.databaseCpu(), asking: spentBy(process.pid).cpu });
      const [before, began] = [cpu(), performance.now()];
      await atRate(rate, seconds, async (_, late) => {
        const one = await work();
        done.push({ ...one, milliseconds: one.milliseconds + late });
      });
      const [after, lasted] = [cpu(), performance.now() - began];
      const ofDeed = (deed: Deed | 'all') => {
        const waits = done.filter((one) => deed === 'all' || one.deed === deed).map(({ milliseconds }) => milliseconds);
        return { p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
      };
      measured.push({
        waits: { all: ofDeed('all'), read: ofDeed('read'), draft: ofDeed('draft'), command: ofDeed('command') },
        failed: done.filter(({ status }) => status !== 200 && status !== 304).length,
        cpu: { services: after.services.map((value, one) => (value - (before.services[one] ?? 0)) / lasted), database: (after.database - before.database) / lasted, asking: (after.asking - before.asking) / lasted },
        memory: services.map(({ process }) => spentBy(process.pid).memory),
      });
      mostPerSecond.push(await inTurns(64, seconds / 2, async () => void (await work())));
      say(JSON.stringify({ ...measured.at(-1), most: mostPerSecond.at(-1) }));
    }
    return { loginSeconds: office.loginSeconds, runs: measured, mostPerSecond };
  } finally {
    await office.end();
  }
}
