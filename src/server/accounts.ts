/**
 * People who may log in, and their sessions: better-auth over the same database as the books.
 *
 * An account belongs to the office, with posts (office, inspector, leader), or to one unit, whose people assess themselves and
 * others. Its name is what the book records, so no two accounts of an office share one. Whoever leaves keeps the name and loses access.
 * better-auth's own routes are not served: nobody can sign up, and what is not listed here cannot be asked.
 *
 * Imports: better-auth, the files beside it.
 */

import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';

import { key as unitKey, name as nameField, type Role } from '#ledger/fields.ts';
import { officePosts, unitPosts, usernamePattern } from '#workflow/account-rows.ts';
import { StoreError } from '#store/book-store.ts';
import { rootOffice } from '#store/office-stores.ts';
import type { SqlPool } from '#store/sql.ts';
import type { Environment } from './environment.ts';
import { countTry, forgetTries } from './login-tries.ts';
import { AccountError, personOf, type NewPerson, type Person, type UserRow } from './person.ts';
import { createSessionLook } from './session-look.ts';
import { longest, passwordFault, shortest, type PasswordFault } from './password-rule.ts';

export type Accounts = Awaited<ReturnType<typeof createAccounts>>;

const hour = 3600;
const lasts = 12 * hour;

export async function createAccounts(pool: SqlPool, { secret, environment }: { readonly secret: string; readonly environment: Pick<Environment, 'address' | 'isSecure' | 'oidc'> }) {
  const { oidc } = environment;
  const auth = betterAuth({
    appName: 'Kaoping',
    database: pool as never,
    secret,
    baseURL: environment.address,
    basePath: '/api/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortest, maxPasswordLength: longest },
    // a working day; used within the last hour, it goes on
    session: { expiresIn: lasts, updateAge: hour, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        unit: { type: 'string', required: false, input: false },
        office: { type: 'string', required: true, input: false },
        roles: { type: 'string', required: true, input: false },
        mustChange: { type: 'boolean', required: true, input: false },
        hasLeft: { type: 'boolean', required: true, input: false },
      },
    },
    account: { accountLinking: { enabled: true, trustedProviders: ['city'] } },
    advanced: { cookiePrefix: 'kaoping', useSecureCookies: environment.isSecure, ipAddress: { disableIpTracking: true } },
    onAPIError: { errorURL: `${environment.address}/` },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: (text) => usernamePattern.test(text) }),
      twoFactor({ issuer: '公开考评' }),
      genericOAuth({
        config: oidc === undefined ? [] : [{
          providerId: 'city', discoveryUrl: oidc.discovery, clientId: oidc.clientId, clientSecret: oidc.clientSecret, scopes: ['openid', 'profile'], pkce: true, disableSignUp: true,
          // whoever the city knows under a username is the account of that username; it must have been made before
          mapProfileToUser: (profile) => ({ email: emailOf(String(profile['preferred_username'] ?? '')), emailVerified: true }),
        }],
      }),
    ],
  });
  const context = await auth.$context;
  const inner = context.internalAdapter;
  const look = createSessionLook({ pool, cookieName: context.authCookies.sessionToken.name, secret: context.secret, lasts: lasts * 1000, prolongedAfter: hour * 1000 });

  async function findByUsername(username: string): Promise<UserRow | undefined> {
    const { rows } = await pool.query('SELECT * FROM "user" WHERE "username" = $1', [username.toLowerCase()]);
    return rows[0] as unknown as UserRow | undefined;
  }

  /** The password is only ever shown once, to whoever made the account. */
  async function create({ username: given, name, unit, office = rootOffice, posts }: NewPerson, password?: string): Promise<{ readonly person: Person; readonly password: string }> {
    if (!usernamePattern.test(given)) throw new AccountError('username');
    const plainName = nameField.safeParse(name);
    if (!plainName.success) throw new AccountError('name');
    if (unit !== undefined && !unitKey.safeParse(unit).success) throw new AccountError('unit');
    const allowed = unit === undefined ? officePosts : unitPosts;
    const chosen: readonly Role[] = posts ?? (unit === undefined ? ['office'] : unitPosts);
    if (chosen.length === 0 || chosen.some((post) => !allowed.includes(post))) throw new AccountError('posts');
    const { rows } = await pool.query('SELECT "username", "name" FROM "user" WHERE "username" = $1 OR ("name" = $2 AND "office" = $3)', [given.toLowerCase(), plainName.data, office]);
    if (rows.length > 0) throw new AccountError(rows.some((row) => row['username'] === given.toLowerCase()) ? 'usernameTaken' : 'nameTaken');
    const first = password ?? newPassword();
    const user = (await inner.createUser({
      name: plainName.data, email: emailOf(given), emailVerified: true, username: given.toLowerCase(), displayUsername: given,
      unit: unit ?? null, office, roles: chosen.join(','), mustChange: password === undefined, hasLeft: false,
    }, { method: 'email-password' })) as unknown as UserRow;
    await inner.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: await context.password.hash(first) });
    return { person: personOf(user), password: first };
  }

  /** A new first password, the second step off: whoever lost the telephone comes in again. Every session ends. */
  async function reset(username: string): Promise<string> {
    const user = await existing(username);
    const password = newPassword();
    await inner.updatePassword(user.id, await context.password.hash(password));
    await pool.query('DELETE FROM "twoFactor" WHERE "userId" = $1', [user.id]);
    await inner.updateUser(user.id, { mustChange: true, twoFactorEnabled: false });
    await inner.deleteUserSessions(user.id);
    await forgetTries(pool, username);
    return password;
  }

  async function existing(username: string): Promise<UserRow> {
    const user = await findByUsername(username);
    if (user === undefined) throw new AccountError('unknown');
    return user;
  }

  return {
    auth, create, reset,
    /** undefined for somebody who is not there. */
    officeOf: async (username: string) => (await findByUsername(username))?.office,
    isEmpty: async () => (await pool.query('SELECT "id" FROM "user" LIMIT 1')).rows.length === 0,
    leave: async (username: string) => {
      const user = await existing(username);
      await inner.updateUser(user.id, { hasLeft: true });
      await inner.deleteUserSessions(user.id);
    },
    /** Whoever came in by the city's sign-on never needs the first password; nobody else who saw it may use it. */
    closeFirstPassword: async (person: Person) => {
      await inner.updatePassword(person.id, await context.password.hash(randomBytes(32).toString('base64url')));
      await inner.updateUser(person.id, { mustChange: false });
    },
    rejoin: async (username: string) => {
      const user = await existing(username);
      if (user.hasLeft) await inner.updateUser(user.id, { hasLeft: false });
    },
    /** Moves somebody to other posts; the next request is decided by them. */
    setPosts: async (username: string, posts: readonly Role[]) => {
      const user = await existing(username);
      const allowed: readonly Role[] = user.unit === null ? officePosts : unitPosts;
      if (posts.length === 0 || posts.some((post) => !allowed.includes(post))) throw new AccountError('posts');
      if (posts.join(',') === user.roles) return;
      await inner.updateUser(user.id, { roles: posts.join(',') });
      await inner.deleteUserSessions(user.id);
    },

    /** Tries a password. The cookies are in the answer's headers, nothing else of it goes out. */
    async login(given: { readonly username: string; readonly password: string }, now: number): Promise<{ readonly ok: true; readonly headers: Headers; readonly needsTotp: boolean } | { readonly ok: false; readonly wait: number }> {
      const wait = await countTry(pool, given.username, now);
      if (wait > 0) return { ok: false, wait };
      const answer = await orAway(auth.api.signInUsername({ body: given, headers: new Headers(), asResponse: true }));
      if (!answer.ok) return { ok: false, wait: 0 };
      const user = await findByUsername(given.username);
      if (user === undefined || user.hasLeft) return { ok: false, wait: 0 };
      await forgetTries(pool, given.username);
      const body = (await answer.json()) as { readonly twoFactorRedirect?: boolean };
      return { ok: true, headers: answer.headers, needsTotp: body.twoFactorRedirect === true };
    },

    /** Who asks; undefined without a session that still stands. */
    async personOf(headers: Headers): Promise<Person | undefined> {
      const cookie = headers.get('cookie');
      if (cookie === null) return undefined;
      const user = (await orAway(look(cookie))) ?? ((await orAway(auth.api.getSession({ headers: new Headers({ cookie }) })))?.user as unknown as UserRow | undefined);
      return user === undefined || user.hasLeft ? undefined : personOf(user);
    },

    /** Every other session ends; the answer's headers carry the new one. */
    async changePassword(person: Person, { headers, current, next }: { readonly headers: Headers; readonly current: string; readonly next: string }): Promise<{ readonly ok: true; readonly headers: Headers } | { readonly ok: false; readonly fault: PasswordFault | 'wrong' | 'same' }> {
      const fault = next === current ? 'same' : passwordFault(next, [person.username, person.name]);
      if (fault !== undefined) return { ok: false, fault };
      const answer = await orAway(auth.api.changePassword({ body: { currentPassword: current, newPassword: next, revokeOtherSessions: true }, headers: cookieOf(headers), asResponse: true }));
      if (!answer.ok) return { ok: false, fault: 'wrong' };
      await inner.updateUser(person.id, { mustChange: false });
      return { ok: true, headers: answer.headers };
    },
  };
}

/** What a database says while it goes away, better-auth hides behind a failure of its own: "not now", never "wrong password". */
async function orAway<Answer>(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked.catch((cause: unknown) => {
    throw new StoreError('away', { cause });
  });
  if (answer instanceof Response && answer.status >= 500) throw new StoreError('away');
  return answer;
}

/** better-auth wants one per account; nothing is ever sent there. */
function emailOf(username: string): string {
  return `${Buffer.from(username.toLowerCase()).toString('hex')}@accounts.invalid`;
}

export function cookieOf(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' });
}

/** Sixteen characters that are read out without mistakes. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const picked = [...randomBytes(16)].map((byte) => letters[byte % letters.length] ?? 'a').join('');
  return picked.replace(/(.{4})(?=.)/g, '$1-');
}
