/**
 * Accounts on screen, for the office alone: see them, make them, give a new first password, other posts, end and take up again.
 *
 * Imports: hono, zod, ledger, the files beside it.
 */

import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';

import { roles } from '#ledger/fields.ts';
import type { SqlPool } from '#store/sql.ts';
import type { Accounts } from './accounts.ts';
import { actorOfPerson, AccountError, type Person } from './person.ts';
import { listPeople, ofOwnOffice, setStanding } from './people.ts';

const posts = z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(5));
const newBody = z.strictObject({ username: z.string().check(z.maxLength(100)), name: z.string().check(z.maxLength(200)), unit: z.nullable(z.string().check(z.maxLength(100))), posts });
const standingBody = z.strictObject({ posts, hasLeft: z.boolean() });

const statusByFault: Readonly<Partial<Record<AccountError['fault'], 404 | 409>>> = { unknown: 404, usernameTaken: 409, nameTaken: 409 };

export interface PeopleDeps {
  readonly accounts: Accounts;
  readonly pool: SqlPool;
  /** Which of their posts somebody says to act in. */
  readonly askedRole: (request: Request) => string | undefined;
  /** Told when sessions of somebody were ended. */
  readonly ended: () => void;
}

export function peopleRoutes({ accounts, pool, askedRole, ended }: PeopleDeps): Hono {
  const app = new Hono();

  /** Asks who it is before anything of the request is looked at. */
  const forOffice = (run: (c: Context, who: Person) => Promise<Response>) => async (c: Context): Promise<Response> => {
    const who = await accounts.personOf(c.req.raw.headers);
    if (who === undefined || who.mustChange) return c.json({ ok: false, fault: who === undefined ? 'signedOut' : 'mustChange' }, 401);
    if (actorOfPerson(who, askedRole(c.req.raw)).role !== 'office') return c.json({ ok: false, fault: 'notAllowed' }, 403);
    try {
      return await run(c, who);
    } catch (cause) {
      if (cause instanceof AccountError) return c.json({ ok: false, fault: cause.fault }, statusByFault[cause.fault] ?? 400);
      throw cause;
    }
  };

  app.get('/api/people', forOffice(async (c, who) => c.json({ ok: true, people: await listPeople(pool, who.office) })));

  /** The first password is in this answer and nowhere else. Sent twice, the second is told that the name is taken. */
  app.post('/api/people', forOffice(async (c, who) => {
    const body = newBody.safeParse(await bodyOf(c));
    if (!body.success) return c.json({ ok: false, fault: 'input' }, 400);
    const { unit, ...given } = body.data;
    const { password } = await accounts.create({ ...given, unit: unit ?? undefined, office: who.office });
    return c.json({ ok: true, password });
  }));

  app.put('/api/people/:username', forOffice(async (c, who) => {
    const body = standingBody.safeParse(await bodyOf(c));
    if (!body.success) return c.json({ ok: false, fault: 'input' }, 400);
    await setStanding(accounts, who, { username: c.req.param('username') ?? '', ...body.data });
    ended();
    return c.json({ ok: true });
  }));

  /** A new first password, and no second step any more: whoever lost the telephone comes in again. */
  app.post('/api/people/:username/password', forOffice(async (c, who) => {
    const username = c.req.param('username') ?? '';
    if (username.toLowerCase() === who.username) throw new AccountError('self');
    await ofOwnOffice(accounts, who, username);
    const password = await accounts.reset(username);
    ended();
    return c.json({ ok: true, password });
  }));
  return app;
}

async function bodyOf(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
