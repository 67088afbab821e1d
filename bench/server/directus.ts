/**
 * The same work given to Directus, a well-known API server, over the same PostgreSQL server: problems recorded, and read as the list of a year.
 *
 * It is no package of the project: it is installed in a folder of its own, `npm install directus` there, and named by `--directus FOLDER`. What favours it
 * is left to it: its administrator asks, whose rights are not looked up, and it keeps no revisions.
 *
 * Imports: node, the files beside it.
 */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { record } from './append.ts';
import { copyBooks, unitName, yearTexts } from './books.ts';
import { inTurns, pause } from './pace.ts';
import { loggedIn, openScene } from './scene.ts';
import { ended, spentBy, startService } from './service.ts';

export interface PeerRun {
  /** Per second. */
  readonly create: number;
  readonly read: number;
}

/** `whole`: the list with all that was added meanwhile, in one answer; `again`: the list asked for as a page does that has it already, and told that it is unchanged. */
export interface PeerOutcome { readonly ours: readonly (PeerRun & { readonly again: number; readonly whole: number })[]; readonly directus: readonly PeerRun[]; readonly memory: { readonly ours: number; readonly directus: number } }

const books = 20;
const perBook = 100;
const hands = 16;
const token = randomBytes(16).toString('hex');

export async function measureDirectus(folder: string, { runs, seconds }: { readonly runs: number; readonly seconds: number }): Promise<PeerOutcome> {
  const scene = await openScene(55_530);
  const children: ChildProcess[] = [];
  try {
    await scene.pool.query('CREATE DATABASE directus');
    const directus = await startDirectus(folder, scene.postgres.address('directus'));
    children.push(directus.process);
    await copyBooks(scene.database, Array.from({ length: books }, (_, book) => `year-${book}`), yearTexts({ units: 40, problems: perBook }));
    await scene.addPeople([{ username: 'office', name: '经办', posts: ['office', 'inspector'] }]);
    const service = await startService(scene.database, 5295);
    children.push(service.process);
    const inspectors = await loggedIn(service.origin, Array.from({ length: hands }, () => 'office'));
    let turn = 0;
    const next = () => `year-${(turn += 1) % books}`;

    const ourCreate = (hand: number) => record(inspectors[hand], next()).then(() => undefined);
    const fresh = async () => {
      const answer = await fetch(`${service.origin}/api/books/${next()}/problems?limit=${perBook}`, { headers: { cookie: inspectors[0]?.cookie() ?? '' } });
      if ((await answer.text()).length < 1000 || !answer.ok) throw new Error(`problems: ${answer.status}`);
    };
    const whole = async (hand: number) => void (await (await fetch(`${service.origin}/api/books/${next()}/problems`, { headers: { cookie: inspectors[hand]?.cookie() ?? '' } })).arrayBuffer());
    const again = async (hand: number) => void (await inspectors[hand]?.get(`/api/books/${next()}/problems`));
    const theirCreate = () => directus.create({ book: next(), problem: randomUUID(), unit: unitName(turn % 40), item: '1', rule: '1.1', words: `栏目三个月没有更新（第${turn}条）`, found_on: '2026-11-03', method: 'website', person: '经办' });
    const theirRead = () => directus.read(next(), perBook);
    for (let one = 0; one < books * perBook; one += hands) await Promise.all(Array.from({ length: hands }, theirCreate));
    const outcome = { ours: [] as (PeerRun & { again: number; whole: number })[], directus: [] as PeerRun[] };
    // the first round warms both up
    for (let run = -1; run < runs; run += 1) {
      const theirs = { create: await inTurns(hands, seconds, theirCreate), read: await inTurns(hands, seconds, theirRead) };
      const ours = { create: await inTurns(hands, seconds, ourCreate), read: await inTurns(hands, seconds, fresh), whole: await inTurns(hands, seconds, whole), again: await inTurns(hands, seconds, again) };
      if (run < 0) continue;
      outcome.directus.push(theirs);
      outcome.ours.push(ours);
    }
    return { ...outcome, memory: { ours: spentBy(service.process.pid).memory, directus: spentBy(directus.process.pid).memory } };
  } finally {
    for (const child of children) await ended(child);
    await scene.end();
  }
}

async function startDirectus(folder: string, database: string) {
  const port = 5296;
  const origin = `http://127.0.0.1:${port}`;
  const cli = join(folder, 'node_modules/directus/cli.js');
  const env = {
    PATH: process.env['PATH'] ?? '', HOME: folder, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: origin, KEY: randomUUID(), SECRET: randomBytes(32).toString('hex'),
    DB_CLIENT: 'pg', DB_CONNECTION_STRING: database, DB_POOL__MAX: '8', ADMIN_EMAIL: 'admin@example.com', ADMIN_PASSWORD: token, ADMIN_TOKEN: token, TELEMETRY: 'false', LOG_LEVEL: 'error', SERVE_APP: 'false', PRESSURE_LIMITER_ENABLED: 'false',
  };
  const made = spawnSync(process.execPath, [cli, 'bootstrap'], { cwd: folder, env, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`directus bootstrap: ${made.stdout}${made.stderr}`);
  const child = spawn(process.execPath, [cli, 'start'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let look = 0; !(await fetch(`${origin}/server/ping`).then(({ ok }) => ok, () => false)); look += 1) {
    if (look > 300 || child.exitCode !== null) throw new Error('Directus did not start.');
    await pause(300);
  }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async (method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await fetch(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Directus ${path}: ${answer.status} ${text}`);
    return text;
  };
  const text = (field: string) => ({ field, type: 'string', schema: {} });
  await ask('POST', '/collections', {
    collection: 'problem', schema: {}, meta: { accountability: null },
    fields: [{ field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true } }, { ...text('book'), schema: { is_indexed: true } }, ...['problem', 'unit', 'item', 'rule', 'words', 'found_on', 'method', 'person'].map(text)],
  });
  return {
    process: child,
    create: async (item: object) => void (await ask('POST', '/items/problem', item)),
    read: async (book: string, most: number) => {
      if ((await ask('GET', `/items/problem?filter[book][_eq]=${book}&limit=${most}`)).length < 1000) throw new Error('Directus found nothing.');
    },
  };
}
