/**
 * What all processes over one database must know alike: the secret of the sessions, the link of the first day.
 *
 * Imports: store, node.
 */

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { SqlPool } from '#store/sql.ts';

/** Made by whoever comes first. */
export async function sharedSecret(pool: SqlPool): Promise<string> {
  await put(pool, 'secret', randomBytes(32).toString('base64url'));
  return (await read(pool, 'secret')) ?? '';
}

/**
 * The link for the first account of the office. All processes over one database say the same one, also after a start: which of several links
 * in several logs is the right one nobody could tell. It is made of the secret and ends with the first account.
 */
export async function setupCode(pool: SqlPool): Promise<string> {
  await put(pool, 'setup', randomBytes(18).toString('base64url'));
  const kept = await read(pool, 'setup');
  // the first account was made at this very moment: a code that opens nothing
  return codeOf(await sharedSecret(pool), kept ?? randomBytes(18).toString('base64url'));
}

export async function isSetupCode(pool: SqlPool, code: string): Promise<boolean> {
  const kept = await read(pool, 'setup');
  if (kept === undefined) return false;
  const right = codeOf(await sharedSecret(pool), kept);
  return right.length === code.length && timingSafeEqual(Buffer.from(hashed(right)), Buffer.from(hashed(code)));
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

function codeOf(secret: string, kept: string): string {
  return createHmac('sha256', secret).update(`setup ${kept}`).digest('base64url').slice(0, 24);
}

function hashed(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
