/**
 * An embedded PostgreSQL (PGlite) behind the same door as a server: one connection, handed to one after the other.
 *
 * In a folder it writes through to the disk. PGlite is built with fsync switched off and without a way to it; here it is
 * switched on, and the way is laid (docs/decisions/0130). A folder belongs to one process: a file with its number says so.
 *
 * Imports: @electric-sql/pglite, node.
 */

import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { fsyncSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder } from './make-folder.ts';
import type { SqlClient, SqlPool, SqlResult } from './sql.ts';

/** Without a folder it lives in memory and is gone at the end. Throws when another process has the folder. */
export async function createPglitePool(folder?: string): Promise<SqlPool> {
  const free = folder === undefined ? () => undefined : claimFolder(folder);
  const database = await openDatabase(folder);
  let last: Promise<unknown> = Promise.resolve();

  async function connect(): Promise<SqlClient> {
    const before = last;
    let release: () => void = () => undefined;
    last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    return { query: (text, values) => run(database, text, values), release: () => release() };
  }

  return {
    connect,
    query: async (text, values) => {
      const client = await connect();
      try {
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    end: async () => {
      await last;
      await database.close();
      free();
    },
  };
}

async function openDatabase(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create();
  return PGlite.create({
    fs: new WrittenThrough(join(folder, 'pgdata')),
    startParams: [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
    relaxedDurability: false,
  });
}

interface NodeStream { readonly nfd: number }
interface NodeFiles { readonly NODEFS: { readonly stream_ops: { fsync?: (stream: NodeStream) => number } } }

/** The files of a folder, where "sync" reaches the disk. */
class WrittenThrough extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...given);
    const reachDisk = (module: unknown) => {
      (module as NodeFiles).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...[emscriptenOpts.preRun ?? []].flat(), reachDisk] } };
  }
}

async function run(database: PGlite, text: string, values: unknown[] = []): Promise<SqlResult> {
  const { rows, affectedRows } = await database.query<Record<string, unknown>>(text, values);
  const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? '';
  if (command === 'COMMIT') await database.syncToFs();
  const isRead = command === 'SELECT' || (command === 'WITH' && !/\b(INSERT|UPDATE|DELETE)\b/.test(text));
  // `command` is what query builders ask for
  return Object.assign({ rows, rowCount: isRead ? rows.length : (affectedRows ?? rows.length) }, { command });
}

/** Answers how to leave the folder. */
function claimFolder(folder: string): () => void {
  makeFolder(folder);
  const place = join(folder, 'process');
  const other = readNumber(place);
  if (other !== undefined && other !== process.pid && isRunning(other)) throw new Error(`The data folder ${folder} is in use by process ${other}.`);
  writeFileSync(place, String(process.pid));
  return () => rmSync(place, { force: true });
}

function readNumber(place: string): number | undefined {
  try {
    return Number(readFileSync(place, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
