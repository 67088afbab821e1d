/**
 * What all processes over one database must know alike: the secret of the sessions, the link of the first day.
 *
 * Imports: store, node.
 */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { SqlPool } from '#store/sql.ts';

/** Made by whoever comes first. */
export async function sharedSecret(pool: SqlPool): Promise<string> {
  await put(pool, 'secret', randomBytes(32).toString('base64url'));
  return (await read(pool, 'secret')) ?? '';
}

/** A new link for the first account of the office; only its hash is kept, so an older link ends with it. */
export async function newSetupCode(pool: SqlPool): Promise<string> {
  const code = randomBytes(18).toString('base64url');
  await pool.query('DELETE FROM server_setting WHERE name = $1', ['setup']);
  await put(pool, 'setup', hashed(code));
  return code;
}

export async function isSetupCode(pool: SqlPool, code: string): Promise<boolean> {
  const kept = await read(pool, 'setup');
  return kept !== undefined && timingSafeEqual(Buffer.from(kept), Buffer.from(hashed(code)));
}

/** True for the one who ends it: of two who use the link at the same moment, one. */
export async function endSetup(pool: SqlPool): Promise<boolean> {
  return (await pool.query('DELETE FROM server_setting WHERE name = $1', ['setup'])).rowCount === 1;
}

async function put(pool: SqlPool, name: string, content: string): Promise<void> {
  await pool.query('INSERT INTO server_setting (name, content) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [name, content]);
}

async function read(pool: SqlPool, name: string): Promise<string | undefined> {
  const { rows } = await pool.query('SELECT content FROM server_setting WHERE name = $1', [name]);
  return rows[0] === undefined ? undefined : String(rows[0]['content']);
}

function hashed(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
