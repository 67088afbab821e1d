/**
 * Two processes of the service over one database. A crash ends a process wherever it stands; a new one begins empty.
 *
 * Imports: api.
 */

import { actorFromHeader, createApp } from '#api/app.ts';
import type { Clock } from './clock.ts';
import type { Database, Line } from './database.ts';
import type { Random } from './random.ts';

export interface ServersDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly database: Database;
  readonly trace: (line: string) => void;
  /** Told what no one foresaw: a 500. */
  readonly unexpected: (cause: unknown) => void;
  /** A server that breaks its promises, to see whether that is found. */
  readonly spoil: (request: Request) => Promise<Request>;
}

interface Process { readonly line: Line; readonly app: ReturnType<typeof createApp>; isAlive: boolean; readonly underWay: Set<() => void> }

const epoch = Date.parse('2025-06-02T01:00:00.000Z');

export function createServers({ clock, random, database, trace, unexpected, spoil }: ServersDeps) {
  let started = 0;

  function start(): Process {
    const line = database.line(`s${(started += 1)}`);
    const skew = random.whole(4000) - 2000;
    const app = createApp({
      stores: line.stores, actorOf: actorFromHeader, isShared: true,
      now: () => new Date(epoch + clock.now() + skew).toISOString(),
      pause: () => clock.sleep(random.next() * 5),
      report: (cause) => {
        unexpected(cause);
        return 'reported';
      },
    });
    return { line, app, isAlive: true, underWay: new Set() };
  }

  const processes: [Process, Process] = [start(), start()];

  function crash(which: 0 | 1): void {
    const dead = processes[which];
    if (!dead.isAlive) return;
    trace(`crash of server ${which}`);
    dead.isAlive = false;
    dead.line.cut();
    for (const tell of dead.underWay) tell();
    clock.after(200 + random.next() * 3000, () => {
      processes[which] = start();
      trace(`server ${which} again`);
    });
  }

  /** Rejects where the process is down, or dies before it answered. */
  function handle(which: 0 | 1, request: Request): Promise<Response> {
    const process = processes[which];
    if (!process.isAlive) return Promise.reject(new TypeError('refused'));
    return new Promise((resolve, reject) => {
      const broken = () => reject(new TypeError('reset'));
      process.underWay.add(broken);
      const answered = async () => process.app.fetch(await spoil(request));
      answered().then(resolve, reject).finally(() => process.underWay.delete(broken));
    });
  }

  return { crash, handle, /** Knows nothing yet: what it answers comes from the database alone. */ fresh: () => start().app, isUp: () => processes.every(({ isAlive }) => isAlive), apps: () => processes.map(({ app }) => app) };
}

export type Servers = ReturnType<typeof createServers>;
