/**
 * Who a session cookie belongs to, in one question to the database: asked at every request, so it must cost little. Requests that
 * come at the same moment ask together; each is answered by a question that began after it came.
 *
 * Only a session that stands and is not yet to be prolonged is recognised here, by the signature, token and times that better-auth
 * gave it. Everything else (none, a wrong one, one that ended or is to be prolonged) is left to better-auth.
 *
 * Imports: node, the files beside it.
 */

import { createHmac, timingSafeEqual } from 'node:crypto';

import { gather } from '#store/gather.ts';
import type { SqlPool, SqlRow } from '#store/sql.ts';
import type { UserRow } from './person.ts';

export interface SessionLook {
  readonly pool: SqlPool;
  readonly cookieName: string;
  readonly secret: string;
  /** Milliseconds that a session lasts after it was prolonged, and after which it is prolonged again. */
  readonly lasts: number;
  readonly prolongedAfter: number;
}

/** Tokens in one question. */
const most = 100;

/** undefined: better-auth must look. */
export function createSessionLook({ pool, cookieName, secret, lasts, prolongedAfter }: SessionLook) {
  const rowOf = gather<string, SqlRow | undefined>({ most, askTogether: async (tokens) => rowsOf(pool, tokens) });
  return async (cookie: string): Promise<UserRow | undefined> => {
    const token = signedToken(cookie);
    if (token === undefined) return undefined;
    const row = await rowOf(token);
    if (row === undefined || !(row['sessionEnds'] instanceof Date)) return undefined;
    const left = row['sessionEnds'].getTime() - Date.now();
    return left > 0 && left > lasts - prolongedAfter ? (row as unknown as UserRow) : undefined;
  };

  /** The cookie's value is the token, a dot, and the base64 of its HMAC-SHA-256, the whole as a part of an address. */
  function signedToken(cookie: string): string | undefined {
    const start = `${cookieName}=`;
    const given = cookie.split(';').map((one) => one.trim()).filter((one) => one.startsWith(start));
    const [first] = given;
    if (first === undefined || given.length !== 1) return undefined;
    const value = decodedPart(first.slice(start.length));
    const dot = value.lastIndexOf('.');
    if (dot < 1) return undefined;
    const token = value.slice(0, dot);
    const made = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
    const shown = Buffer.from(value.slice(dot + 1));
    return made.length === shown.length && timingSafeEqual(made, shown) ? token : undefined;
  }
}

async function rowsOf(pool: SqlPool, tokens: readonly string[]): Promise<readonly (SqlRow | undefined)[]> {
  const asked = [...new Set(tokens)];
  const places = asked.map((_, place) => `$${place + 1}`).join(', ');
  const { rows } = await pool.query(`SELECT s."token" AS "sessionToken", s."expiresAt" AS "sessionEnds", u.* FROM "session" s JOIN "user" u ON u."id" = s."userId" WHERE s."token" IN (${places})`, asked);
  const rowByToken = new Map(rows.map((row) => [row['sessionToken'], row]));
  return tokens.map((token) => rowByToken.get(token));
}

function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
