/**
 * The service as its administrator starts it, `npm run serve`, on an embedded database in a folder of its own; and a year to bring in.
 *
 * Imports: node, bin, server, test/support.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Scheme } from '#scheme/grammar.ts';
import { admin } from '#server/admin.ts';
import { createWorld, office, unit } from '../support/world.ts';

export interface RunningService {
  /** With a slash at the end. */
  readonly address: string;
  /** The link of the first day, where the service printed one. */
  readonly setupLink: string;
  /** SIGKILL: as in a power cut. */
  readonly kill: () => Promise<void>;
  /** On the same data, at the same address. */
  readonly startAgain: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface ServiceWish {
  /** Settings besides those of the folder and the port. */
  readonly env?: Readonly<Record<string, string>>;
  /** A year's backup, brought in by the administrator's command before the service starts. */
  readonly backup?: string;
  /** What else the administrator does before the service starts. */
  readonly before?: (administrator: Administrator) => Promise<void>;
}

export interface Administrator {
  /** A command of the administrator; answers the lines that it said, and throws where it was refused. */
  readonly run: (...words: readonly string[]) => Promise<readonly string[]>;
  /** A file with this in it; answers where it lies. */
  readonly file: (name: string, text: string) => string;
}

export async function startService({ env = {}, backup, before }: ServiceWish = {}): Promise<RunningService> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-served-'));
  const settings = { KAOPING_DATA: join(folder, 'data'), PORT: String(await freePort()), KAOPING_LOG: 'silent', ...env };
  const administrator: Administrator = {
    run: async (...words) => {
      const lines: string[] = [];
      if ((await admin(words, { env: settings, say: (line) => void lines.push(line) })) !== 0) throw new Error(`${words[0]}: ${lines.join('\n')}`);
      return lines;
    },
    file: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
  };
  if (backup !== undefined) await administrator.run('import-book', administrator.file('year.json', backup));
  await before?.(administrator);
  const address = `http://localhost:${settings.PORT}/`;
  let running = await begin(settings);
  const { setupLink } = running;
  const stop = async (signal: NodeJS.Signals) => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return {
    address, setupLink,
    kill: () => stop('SIGKILL'),
    startAgain: async () => {
      running = await begin(settings);
    },
    end: async () => {
      await stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function begin(settings: Readonly<Record<string, string>>): Promise<{ readonly child: ChildProcess; readonly setupLink: string }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // under the test runner NODE_ENV is "test", in which better-auth asks for no origin
  const child = spawn(process.execPath, ['bin/serve.mjs'], { cwd: root, env: { ...process.env, NODE_ENV: 'production', ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`The service did not start: ${said}`)));
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      // the last line: the link, where there is one, stands before it
      if (/Ctrl\+C/.test(said)) resolve();
    });
  });
  return { child, setupLink: /http\S+setup=\S+/.exec(said)?.[0] ?? '' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** A year with peers, made on one computer and under review, as its backup file. No deadline has passed, whatever day this runs on. */
export async function yearUnderReview(scheme: Scheme, units: readonly (readonly [string, string])[]): Promise<string> {
  const now = new Date();
  const world = createWorld({ start: now.toISOString() });
  await world.createYear('served-year', scheme, units.map(([id, name]) => unit(id, name)), now.getUTCFullYear() + 1);
  const pairs = units.map(([id], index) => ({ unit: id, reviewers: [units[(index + 1) % units.length]?.[0] ?? ''] }));
  await world.done('served-year', office, { kind: 'assignPeers', seen: 0, pairs });
  const stages = scheme.stages.map(({ id }) => id);
  for (const [seen, to] of stages.slice(1, stages.indexOf('review') + 1).entries()) await world.done('served-year', office, { kind: 'moveStage', seen, to, reason: '按期' });
  return (await world.ask(office, '/books/served-year/backup')).text();
}
