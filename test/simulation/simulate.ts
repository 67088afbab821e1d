/**
 * One run: five people, two books, two servers, one database, and weather; then quiet, and the reckoning.
 *
 * A run is its seed: the same seed gives the same run, line by line.
 *
 * Imports: the files beside it, scheme data, client (ids).
 */

import { newId } from '#client/commands.ts';
import type { Actor } from '#client/actor.ts';
import { onlineOnsite } from '#scheme/data/examples/online-onsite.ts';
import { createWorld, inspector, office, secondOffice, unit } from '../support/world.ts';
import { createClock } from './clock.ts';
import { startComputer, type Life } from './computer.ts';
import { createDatabase } from './database.ts';
import { checkAll } from './invariants.ts';
import { createNetwork } from './network.ts';
import { createNotebook, type Notebook } from './notebook.ts';
import { books, noteSent, work, type Person } from './people.ts';
import { createForgetful, spoiledStores, type PlantedFault } from './planted.ts';
import { createRandom } from './random.ts';
import { createServers } from './servers.ts';
import { calm, weatherOf } from './weather.ts';

export interface Run {
  readonly seed: number;
  readonly faults: readonly string[];
  readonly trace: readonly string[];
  readonly counts: Notebook['counts'];
}

/** The first two are one person at two windows. */
const actors: readonly Actor[] = [office, office, secondOffice, inspector, inspector];
/** Then the weather turns fair, and everybody can finish. */
const storm = 60_000;

export async function simulate(seed: number, planted?: PlantedFault): Promise<Run> {
  return withSeededIds(seed, () => play(seed, planted));
}

async function play(seed: number, planted: PlantedFault | undefined): Promise<Run> {
  const random = createRandom(seed);
  const clock = createClock();
  const trace: string[] = [];
  const note = (line: string) => void trace.push(`${(clock.now() / 1000).toFixed(3).padStart(8)}  ${line}`);
  const notebook = createNotebook();
  const fate = weatherOf(random);
  const weather = () => (clock.now() < storm ? fate : calm);
  note(JSON.stringify(fate));

  const database = createDatabase({ clock, random, weather, trace: note, spoil: (stores) => spoiledStores(planted, stores, { clock, random }) });
  for (const { book, entries } of await (begun ??= beginYears())) await database.disk.books.append(book, 0, entries);
  const servers = createServers({
    clock, random, database, trace: note,
    unexpected: (cause) => notebook.fault(`unexpected: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`),
    spoil: planted === 'forgets the idempotency key' ? createForgetful(newId) : async (request) => request,
  });
  const network = createNetwork({ clock, random, servers, weather, trace: note });

  const isDone = actors.map(() => false);
  const lives: Life[] = [];
  for (const [index, actor] of actors.entries()) {
    const name = `p${index}`;
    const person: Person = { name, actor, random, notebook, now: clock.now, left: 3 + random.whole(5), disk: new Map(), deedByMark: new Map() };
    const computer = { clock, network, name, actor, noted: (text: string) => noteSent(person, text), spoil: planted === 'sends again under a new id' ? createForgetful(newId) : async (request: Request) => request };
    const begin = () => {
      const life = startComputer(computer);
      lives[index] = life;
      work(person, life).then(() => {
        isDone[index] = true;
      }, (cause: unknown) => notebook.fault(`${name}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`));
    };
    begin();
    often(fate.clientCrash, () => {
      if (isDone[index]) return;
      note(`crash of ${name}`);
      notebook.counts.clientCrashes += 1;
      lives[index]?.end();
      clock.after(random.next() * 3000, begin);
    });
  }
  often(fate.serverCrash, () => {
    notebook.counts.serverCrashes += 1;
    servers.crash(random.pick([0, 1] as const));
  });

  /** Again and again as long as the storm lasts. */
  function often(mean: number, what: () => void): void {
    if (mean === 0) return;
    const wait = mean * (0.3 + 1.4 * random.next());
    if (clock.now() + wait > storm) return;
    clock.after(wait, () => {
      what();
      often(mean, what);
    });
  }

  const ending = await clock.run(() => isDone.every(Boolean) && servers.isUp());
  if (ending !== 'done') notebook.fault(`${ending}: ${isDone.flatMap((done, index) => (done ? [] : [`p${index}`])).join(' ')} did not finish`);
  // copies that are still on their way arrive
  let isQuiet = false;
  clock.after(60_000, () => {
    isQuiet = true;
  });
  await clock.run(() => isQuiet);
  let isReckoned = false;
  void checkAll({ disk: database.disk, notebook, apps: servers.apps(), fresh: servers.fresh(), office }).catch((cause: unknown) => {
    notebook.fault(`at the reckoning: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  }).finally(() => {
    isReckoned = true;
  });
  if ((await clock.run(() => isReckoned)) !== 'done') notebook.fault('stuck at the reckoning');
  return { seed, faults: notebook.faults, trace, counts: notebook.counts };
}

let begun: ReturnType<typeof beginYears> | undefined;

/** Two years in preparation: the same for every run, so they are made once. */
async function beginYears() {
  const world = createWorld({ start: '2025-06-01T01:00:00.000Z' });
  for (const book of books) await world.createYear(book, onlineOnsite, [unit('a'), unit('b')]);
  return Promise.all(books.map(async (book) => ({ book, entries: await world.stores.books.read(book, 0) })));
}

/** The client takes its ids from the machine's chance; here that is the seed's. */
async function withSeededIds<Result>(seed: number, work: () => Promise<Result>): Promise<Result> {
  const random = createRandom(seed ^ 0x5f3759df);
  const kept = (['crypto', 'location'] as const).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const getRandomValues = (bytes: Uint8Array) => bytes.map(() => random.whole(256));
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: { getRandomValues } });
  Object.defineProperty(globalThis, 'location', { configurable: true, value: { origin: 'http://tab' } });
  try {
    return await work();
  } finally {
    for (const [name, descriptor] of kept) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}
