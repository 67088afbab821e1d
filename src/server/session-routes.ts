/**
 * Coming in and going out: login, password, second factor, single sign-on, the first account.
 *
 * Imports: hono, zod, the files beside it.
 */

import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';

import { cookieOf, type Accounts } from './accounts.ts';
import { cityRoutes } from './city-login.ts';
import { officesBelow } from './offices.ts';
import { AccountError, type Person } from './person.ts';
import { passwordFault } from './password-rule.ts';
import { endSetup, isSetupCode } from './settings.ts';
import type { SqlPool } from '#store/sql.ts';
import { usernamePattern } from '#workflow/account-rows.ts';

const password = z.string().check(z.minLength(1), z.maxLength(256));
const loginBody = z.strictObject({ username: z.string().check(z.regex(usernamePattern)), password });
const passwordBody = z.strictObject({ current: password, next: password });
const setupBody = z.strictObject({ code: z.string().check(z.maxLength(100)), username: z.string(), name: z.string(), password });
const codeBody = z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) });
const currentBody = z.strictObject({ current: password });

export interface SessionDeps { readonly accounts: Accounts; readonly pool: SqlPool; readonly now: () => number; readonly hasOidc: boolean }

export function sessionRoutes({ accounts, pool, now, hasOidc }: SessionDeps): Hono {
  const app = new Hono();
  const { api } = accounts.auth;
  /** What the screen may know of whoever is logged in. */
  const told = async ({ name, username, unit, posts, mustChange, hasTotp, office }: Person) => ({ name, username, unit, posts, mustChange, hasTotp, hasCounties: (await officesBelow(pool, office)).length > 0 });

  app.get('/api/session', async (c) => {
    const person = await accounts.personOf(c.req.raw.headers);
    return c.json({ person: person === undefined ? null : await told(person), hasOidc, needsSetup: person === undefined && (await accounts.isEmpty()) });
  });

  app.post('/api/session', async (c) => {
    const body = loginBody.safeParse(await bodyOf(c));
    if (!body.success) return c.json({ ok: false, fault: 'wrong' }, 401);
    const outcome = await accounts.login(body.data, now());
    if (!outcome.ok && outcome.wait > 0) return c.json({ ok: false, fault: 'wait', minutes: Math.ceil(outcome.wait / 60_000) }, 429, { 'retry-after': String(Math.ceil(outcome.wait / 1000)) });
    if (!outcome.ok) return c.json({ ok: false, fault: 'wrong' }, 401);
    return withCookies(c.json({ ok: true, needsTotp: outcome.needsTotp }), outcome.headers);
  });

  app.delete('/api/session', async (c) => {
    const answer = await api.signOut({ headers: cookieOf(c.req.raw.headers), asResponse: true });
    return withCookies(c.json({ ok: true }), answer.headers);
  });

  /** The second step of a login: the code of the telephone. */
  app.post('/api/session/totp', async (c) => {
    const body = codeBody.safeParse(await bodyOf(c));
    if (!body.success) return c.json({ ok: false, fault: 'wrong' }, 401);
    const answer = await api.verifyTOTP({ body: body.data, headers: cookieOf(c.req.raw.headers), asResponse: true });
    return answer.ok ? withCookies(c.json({ ok: true }), answer.headers) : c.json({ ok: false, fault: 'wrong' }, 401);
  });

  app.post('/api/session/password', async (c) => {
    const person = await accounts.personOf(c.req.raw.headers);
    const body = passwordBody.safeParse(await bodyOf(c));
    if (person === undefined) return c.json({ ok: false, fault: 'signedOut' }, 401);
    if (!body.success) return c.json({ ok: false, fault: 'short' }, 400);
    const outcome = await accounts.changePassword(person, { headers: c.req.raw.headers, ...body.data });
    return outcome.ok ? withCookies(c.json({ ok: true }), outcome.headers) : c.json({ ok: false, fault: outcome.fault }, 400);
  });

  /** Switches the second factor on: the address for the telephone's app. It counts once a first code was given. */
  app.post('/api/session/totp/new', async (c) => {
    const body = currentBody.safeParse(await bodyOf(c));
    if ((await accounts.personOf(c.req.raw.headers)) === undefined) return c.json({ ok: false, fault: 'signedOut' }, 401);
    if (!body.success) return c.json({ ok: false, fault: 'wrong' }, 400);
    const answer = await api.enableTwoFactor({ body: { password: body.data.current }, headers: cookieOf(c.req.raw.headers), asResponse: true });
    if (!answer.ok) return c.json({ ok: false, fault: 'wrong' }, 400);
    const { totpURI, backupCodes } = (await answer.json()) as { readonly totpURI: string; readonly backupCodes: readonly string[] };
    return withCookies(c.json({ ok: true, address: totpURI, backupCodes }), answer.headers);
  });

  app.delete('/api/session/totp', async (c) => {
    const body = currentBody.safeParse(await bodyOf(c));
    if ((await accounts.personOf(c.req.raw.headers)) === undefined) return c.json({ ok: false, fault: 'signedOut' }, 401);
    if (!body.success) return c.json({ ok: false, fault: 'wrong' }, 400);
    const answer = await api.disableTwoFactor({ body: { password: body.data.current }, headers: cookieOf(c.req.raw.headers), asResponse: true });
    return answer.ok ? withCookies(c.json({ ok: true }), answer.headers) : c.json({ ok: false, fault: 'wrong' }, 400);
  });

  /** The first account of the office, by the link that the start printed. */
  app.post('/api/setup', async (c) => {
    const body = setupBody.safeParse(await bodyOf(c));
    if (!body.success) return c.json({ ok: false, fault: 'username' }, 400);
    const { code, username, name, password: chosen } = body.data;
    if (!(await accounts.isEmpty()) || !(await isSetupCode(pool, code))) return c.json({ ok: false, fault: 'code' }, 403);
    const fault = passwordFault(chosen, [username, name]);
    if (fault !== undefined) return c.json({ ok: false, fault }, 400);
    try {
      const made = await accounts.create({ username, name, posts: ['office'] }, chosen);
      if (!(await endSetup(pool))) await accounts.leave(made.person.username);
    } catch (cause) {
      if (cause instanceof AccountError) return c.json({ ok: false, fault: cause.fault }, 400);
      throw cause;
    }
    return c.json({ ok: true });
  });

  if (hasOidc) app.route('/', cityRoutes(accounts));
  return app;
}

async function bodyOf(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}

function withCookies(answer: Response, from: Headers): Response {
  for (const cookie of from.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}
