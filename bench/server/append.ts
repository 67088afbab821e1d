/**
 * Commands per second, beside what PostgreSQL alone takes: one book, and many books.
 *
 * Both write over as many lines into the same server, in turn, so that what else the machine does meets both.
 *
 * Imports: scheme data, the files beside it.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { copyBooks, unitName, yearTexts } from './books.ts';
import { inTurns } from './pace.ts';
import { pgbench, pgbenchScript, preparePgbench } from './pgbench.ts';
import { openLine, type Line, type Told } from './line.ts';
import { loggedIn, openScene } from './scene.ts';
import { cpuOf, startService, type RunningService } from './service.ts';

export interface AppendRun {
  /** Commits per second of PostgreSQL alone. */
  readonly bare: number;
  /** Accepted commands per second. */
  readonly ours: number;
}

export interface AppendOutcome {
  readonly one: readonly AppendRun[];
  readonly many: readonly AppendRun[];
  readonly spent: readonly Spending[];
}

/** Milliseconds of processor time per command over many books: of all processes of the service, of the database, of whoever asks. */
export interface Spending { readonly service: number; readonly database: number; readonly asking: number }

export interface AppendPlan { readonly runs: number; readonly seconds: number; readonly processes: number; readonly books: number; readonly hands: number }

const rule = arxan2021.tables.flatMap(({ categories }) => categories).flatMap(({ items }) => items).flatMap(({ id, rules }) => rules.map((one) => ({ item: id, rule: one.id })))[0];
/** Lines to the database of one process (src/store/pg-pool.ts). */
const lines = 8;
/** Commands before anything is measured: until then Node has not compiled what it meets often. */
const warming = 6000;

export async function measureAppend({ runs, seconds, processes, books, hands }: AppendPlan): Promise<AppendOutcome> {
  const scene = await openScene(55_500);
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-pgbench-'));
  const services: RunningService[] = [];
  try {
    const names = Array.from({ length: books }, (_, index) => `year-${index}`);
    await copyBooks(scene.database, names, yearTexts({ units: 40, problems: 200 }));
    await scene.addPeople([{ username: 'office', name: '经办', posts: ['office', 'inspector'] }]);
    for (let one = 0; one < processes; one += 1) services.push(await startService(scene.database, 5270 + one));
    const askers: Line[] = [];
    for (const service of services) {
      const visitors = await loggedIn(service.origin, Array.from({ length: hands / processes }, () => 'office'));
      // the first look at a book reads it whole: not what is measured here
      for (const name of names) await visitors[0]?.get(`/api/books/${name}/overview`);
      for (const visitor of visitors) askers.push(await openLine(service.origin, visitor.cookie()));
    }
    const write = async (hand: number, book: string) => void (await record(askers[hand], book));
    let turn = 0;
    const among = (some: number) => (hand: number) => write(hand, `year-${(turn += 1) % some}`);
    for (let warm = 0; warm < warming;) warm += await inTurns(askers.length, 1, among(books));
    const [last] = (await scene.pool.query(`SELECT content FROM entry WHERE book = 'year-0' ORDER BY seq DESC LIMIT 1`)).rows;
    await preparePgbench(scene.pool, books);
    const outcome = { one: [] as AppendRun[], many: [] as AppendRun[], spent: [] as Spending[] };
    const cpu = (): Spending => ({
      service: cpuOf(services.map((one) => one.process.pid)), database: cpuOf(scene.postgres.processes()), asking: cpuOf([process.pid]),
    });
    for (let run = 0; run < runs; run += 1) {
      for (const some of [1, books]) {
        const bare = await pgbench({ database: scene.database, folder, script: pgbenchScript(some, String(last?.['content'])), clients: lines * processes, seconds });
        const [before, first] = [cpu(), turn];
        const ours = await inTurns(askers.length, seconds, among(some));
        const after = cpu();
        (some === 1 ? outcome.one : outcome.many).push({ bare, ours });
        const each = (who: keyof Spending) => (after[who] - before[who]) / (turn - first);
        if (some === books) outcome.spent.push({ service: each('service'), database: each('database'), asking: each('asking') });
      }
    }
    for (const asker of askers) asker.end();
    return outcome;
  } finally {
    for (const service of services) await service.end();
    await scene.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

let found = 0;

interface Asker { readonly send: (method: 'POST', path: string, body: unknown) => Promise<Told> }

/** One problem recorded; sent again under its id where the service is busy, as the page does. Throws where it was not accepted. */
export async function record(who: Asker | undefined, book: string, unit = unitName(found % 40)): Promise<string> {
  const problem = randomUUID();
  found += 1;
  const command = {
    id: randomUUID(), kind: 'recordProblem', problem, unit, charges: [{ ...rule, count: 1 }],
    words: `栏目三个月没有更新（第${found}条）`, foundOn: '2026-11-03', method: 'website', evidence: [],
  };
  let answer = await who?.send('POST', `/api/books/${book}/commands`, command);
  for (let again = 0; again < 10 && answer?.status === 503; again += 1) answer = await who?.send('POST', `/api/books/${book}/commands`, command);
  if (answer?.status !== 200) throw new Error(`A command was not accepted: ${answer?.status} ${answer?.body}`);
  return problem;
}
