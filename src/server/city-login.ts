/**
 * Coming in through a city's single sign-on (OpenID Connect). Whoever the city knows under a username is the account of that
 * username, which the office has made before; nobody signs up here.
 *
 * better-auth minds state, nonce, PKCE and the signature of the identity. What goes wrong leads back to the page, which says it.
 *
 * Imports: hono, the files beside it.
 */

import { Hono } from 'hono';

import { cookieOf, type Accounts } from './accounts.ts';

/** unknown: no account of that name, or one that has left. failed: anything else. */
type CityFault = 'unknown' | 'failed';

/** Codes with which better-auth says that there is no such account. */
const unknownCodes = new Set(['signup_disabled', 'account_not_linked', 'email_not_found']);

export function cityRoutes(accounts: Accounts): Hono {
  const app = new Hono();
  const { api, handler } = accounts.auth;

  app.get('/api/auth/city', async () => {
    const answer = await api.signInSocial({ body: { provider: 'city', callbackURL: '/', disableRedirect: true }, headers: new Headers(), asResponse: true }).catch(() => undefined);
    const { url } = ((await answer?.json().catch(() => undefined)) ?? {}) as { readonly url?: string };
    return answer?.ok === true && url !== undefined ? leadTo(url, answer.headers.getSetCookie()) : leadTo(pageWith('failed'));
  });

  app.get('/api/auth/callback/city', async (c) => {
    const answer = await handler(c.req.raw);
    const code = new URL(answer.headers.get('location') ?? '/', c.req.url).searchParams.get('error');
    if (answer.status !== 302 || code !== null) return leadTo(pageWith(code !== null && unknownCodes.has(code) ? 'unknown' : 'failed'));
    const cookies = answer.headers.getSetCookie();
    const session = new Headers({ cookie: cookies.map((line) => line.split(';', 1)[0]).join('; ') });
    const person = await accounts.personOf(session);
    if (person === undefined) {
      // whoever left is known to the city all the same
      await api.signOut({ headers: cookieOf(session) });
      return leadTo(pageWith('unknown'));
    }
    if (person.mustChange) await accounts.closeFirstPassword(person);
    return leadTo('/', cookies);
  });
  return app;
}

function pageWith(fault: CityFault): string {
  return `/?city=${fault}`;
}

function leadTo(location: string, cookies: readonly string[] = []): Response {
  const answer = new Response(null, { status: 302, headers: { location } });
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}
