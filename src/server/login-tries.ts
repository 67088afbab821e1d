/**
 * Wrong passwords per name, counted in the database, so that several processes and any address count together. A name that
 * nobody has is counted like any other: the answer does not tell.
 *
 * Imports: store.
 */

import type { SqlPool } from '#store/sql.ts';

const most = 5;
const within = 15 * 60_000;

/** Milliseconds until the next try; 0 where one may try. Counts the try at once: twenty at the same moment are not free. */
export async function countTry(pool: SqlPool, username: string, now: number): Promise<number> {
  const key = username.toLowerCase().slice(0, 100);
  await pool.query('INSERT INTO login_try (username, tried, since) VALUES ($1, 0, $2) ON CONFLICT (username) DO NOTHING', [key, String(now)]);
  await pool.query('UPDATE login_try SET tried = 0, since = $2 WHERE username = $1 AND since < $3', [key, String(now), String(now - within)]);
  const { rowCount } = await pool.query('UPDATE login_try SET tried = tried + 1 WHERE username = $1 AND tried < $2', [key, most]);
  if (rowCount === 1) return 0;
  const { rows } = await pool.query('SELECT since FROM login_try WHERE username = $1', [key]);
  return Math.max(1000, Number(rows[0]?.['since'] ?? now) + within - now);
}

export async function forgetTries(pool: SqlPool, username: string): Promise<void> {
  await pool.query('DELETE FROM login_try WHERE username = $1', [username.toLowerCase().slice(0, 100)]);
}
