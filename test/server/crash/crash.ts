/**
 * Writers who write at the same time, while the service and its database are killed under them again and again.
 *
 * The writers' own list of what was acknowledged is compared with the books at the end: a chain alone does not show that its end
 * is gone. A writer who got no answer sends the same command again, as the program in the browser does.
 *
 * Imports: the service, node.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import { createAccounts } from '#server/accounts.ts';
import { sharedSecret } from '#server/settings.ts';
import { openDatabase } from '#server/start.ts';
import { verifyAll } from '#server/verify.ts';
import { createWorld, unit } from '../../support/world.ts';
import { startPostgres } from '../local-postgres.ts';

export interface CrashPlan {
  /** embedded: only the service is killed, the database is inside of it. */
  readonly over: 'embedded' | 'server';
  readonly kills: number;
  readonly port: number;
  readonly databasePort: number;
  readonly tell?: (line: string) => void;
}

export interface CrashOutcome {
  readonly kills: { readonly service: number; readonly database: number };
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Sent again and answered "done before": the answer had been lost, not the deed. */
  readonly replayed: number;
  readonly faults: readonly string[];
}

const books = ['one', 'two', 'three'];
const writers = 6;
const password = 'correct horse battery';
const rule = arxan2021.tables[0]!.categories.flatMap(({ items }) => items).find(({ rules }) => rules.length > 0)!;

export async function crash({ over, kills, port, databasePort, tell = () => undefined }: CrashPlan): Promise<CrashOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-crash-'));
  const database = over === 'server' ? await startPostgres(databasePort) : undefined;
  const at = { database: database?.address(), folder };
  let service: ChildProcess | undefined;
  try {
    await prepare(at);
    service = await startService(at, port);
    const stop = new AbortController();
    const acknowledged = new Map<string, string>();
    let replayed = 0;
    const working = Array.from({ length: writers }, (_, writer) => write({ port, writer, signal: stop.signal, done: (command, book, wasReplayed) => {
      acknowledged.set(command, book);
      if (wasReplayed) replayed += 1;
    } }));
    const count = { service: 0, database: 0 };
    for (let round = 0; round < kills; round += 1) {
      const before = acknowledged.size;
      // at another moment each time, but never before something was written since the last one
      await until(() => acknowledged.size > before + 3);
      await pause(Math.random() * 300);
      const atDatabase = database !== undefined && round % 2 === 1;
      if (atDatabase) {
        await database.killAndStart();
        count.database += 1;
      } else {
        await kill(service);
        service = await startService(at, port);
        count.service += 1;
      }
      tell(`${round + 1}/${kills} ${atDatabase ? 'database' : 'service'} killed, ${acknowledged.size} acknowledged`);
    }
    const before = acknowledged.size;
    await until(() => acknowledged.size > before + 3);
    stop.abort();
    await Promise.all(working);
    await kill(service);
    service = undefined;
    return { kills: count, acknowledged: acknowledged.size, replayed, ...(await compare(at, acknowledged)) };
  } finally {
    if (service !== undefined) await kill(service);
    database?.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface At { readonly database: string | undefined; readonly folder: string }

async function inDatabase<Result>(at: At, work: (pool: SqlPool) => Promise<Result>): Promise<Result> {
  const pool = await openDatabase(at);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function prepare(at: At): Promise<void> {
  await inDatabase(at, async (pool) => {
    const world = createWorld({ stores: openPostgresStores(pool) });
    for (const book of books) await world.createYear(book, arxan2021, [unit('a'), unit('b')]);
    const accounts = await createAccounts(pool, { secret: await sharedSecret(pool), environment: { address: 'http://localhost', isSecure: false, oidc: undefined } });
    for (let writer = 0; writer < writers; writer += 1) await accounts.create({ username: `writer${writer}`, name: `经办${writer}` }, password);
  });
}

/** What is acknowledged and not there, what is there twice, and what verify finds. */
export async function compareWith(pool: SqlPool, acknowledged: ReadonlyMap<string, string>): Promise<Pick<CrashOutcome, 'lost' | 'twice' | 'faults'>> {
  const stores = openPostgresStores(pool);
  const seen = new Map<string, number>();
  for (const book of books) {
    // unreadable books show in what verify finds
    for (const { text } of await stores.books.read(book, 0).catch(() => [])) {
      const { command, kind } = JSON.parse(text) as { readonly command: string; readonly kind: string };
      if (kind === 'problemRecorded') seen.set(`${book} ${command}`, (seen.get(`${book} ${command}`) ?? 0) + 1);
    }
  }
  return {
    lost: [...acknowledged].flatMap(([command, book]) => (seen.has(`${book} ${command}`) ? [] : [command])),
    twice: [...seen].flatMap(([place, times]) => (times > 1 ? [place] : [])),
    faults: (await verifyAll(pool)).faults,
  };
}

async function compare(at: At, acknowledged: ReadonlyMap<string, string>): Promise<Pick<CrashOutcome, 'lost' | 'twice' | 'faults'>> {
  return inDatabase(at, (pool) => compareWith(pool, acknowledged));
}

interface Writing { readonly port: number; readonly writer: number; readonly signal: AbortSignal; readonly done: (command: string, book: string, wasReplayed: boolean) => void }

async function write({ port, writer, signal, done }: Writing): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  let cookie = '';
  const ask = async (path: string, body: unknown) => {
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin, 'x-kaoping-actor': '', cookie }, signal: AbortSignal.timeout(20_000),
    }).catch(() => undefined);
    return answer;
  };
  for (let turn = 0; !signal.aborted; turn += 1) {
    const command = crypto.randomUUID();
    const book = books[(writer + turn) % books.length] ?? '';
    const body = {
      id: command, kind: 'recordProblem', problem: crypto.randomUUID(), unit: writer % 2 === 0 ? 'a' : 'b', charges: [{ item: rule.id, rule: rule.rules[0]!.id, count: 1 }],
      words: `第${turn}次`, foundOn: '2025-11-03', method: 'website', evidence: [],
    };
    for (let isDone = false; !isDone;) {
      const answer = cookie === '' ? undefined : await ask(`/api/books/${book}/commands`, body);
      if (answer?.status === 200) {
        const { replayed } = (await answer.json().catch(() => ({ replayed: undefined }))) as { readonly replayed?: boolean };
        isDone = replayed !== undefined;
        if (replayed !== undefined) done(command, book, replayed);
      } else if (answer === undefined || answer.status === 401 || answer.status === 503) {
        if (signal.aborted) return;
        if (cookie === '' || answer?.status === 401) {
          const login = await ask('/api/session', { username: `writer${writer}`, password });
          cookie = login?.status === 200 ? login.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ') : '';
        }
        await pause(50);
      } else throw new Error(`${answer.status} ${await answer.text()}`);
    }
  }
}

async function startService({ database, folder }: At, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('service-process.ts', import.meta.url))], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), KAOPING_DATA: folder, KAOPING_LOG: 'silent', ...(database === undefined ? {} : { DATABASE_URL: database }) }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.removeAllListeners('error');
  child.kill('SIGKILL');
  await gone;
}

async function until(isSo: () => boolean): Promise<void> {
  const began = Date.now();
  while (!isSo()) {
    if (Date.now() - began > 120_000) throw new Error('Nothing was acknowledged for two minutes.');
    await pause(20);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

