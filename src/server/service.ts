/**
 * The service for many users: the API of the books behind login and guard, with what whoever runs it asks for.
 *
 * Imports: api, store, the files beside it.
 */

import { randomBytes, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

import { decoded } from '#api/input.ts';
import { refusalOf } from '#api/refusal-of.ts';
import { refusedResponse } from '#api/respond.ts';
import type { Actor } from '#ledger/fields.ts';
import { rootOffice } from '#store/office-stores.ts';
import { openPostgresStores } from '#store/postgres.ts';
import { storeErrorOf } from '#store/sql-fault.ts';
import type { SqlPool } from '#store/sql.ts';
import { createAccounts } from './accounts.ts';
import { createAskLimit } from './ask-limit.ts';
import { createChanges } from './changes.ts';
import type { Keeper } from './checkpoint-keeper.ts';
import type { Environment } from './environment.ts';
import { createGuard } from './guard.ts';
import { createMeters } from './meters.ts';
import { createOfficeHomes } from './office-homes.ts';
import { actorOfPerson } from './person.ts';
import { peopleRoutes } from './people-routes.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { signReceipt } from './receipts.ts';
import { sessionRoutes } from './session-routes.ts';
import { setupCode, sharedSecret } from './settings.ts';

export interface ServiceOptions {
  readonly pool: SqlPool;
  readonly environment: Pick<Environment, 'address' | 'isSecure' | 'oidc' | 'metricsToken' | 'behindProxy'>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly version: string;
  readonly now?: () => Date;
  /** The key of receipts and the folder of earlier ones; without it nothing is signed. */
  readonly signing?: Pick<Keeper, 'key' | 'folder'>;
}

export type Service = Awaited<ReturnType<typeof createService>>;

interface Env { Variables: { id: string } }

/** The tables must be there. */
export async function createService({ pool, environment, log, version, signing, now = () => new Date() }: ServiceOptions) {
  const stores = openPostgresStores(pool);
  const accounts = await createAccounts(pool, { secret: await sharedSecret(pool), environment });
  const changes = createChanges(stores.books);
  const meters = createMeters(environment.metricsToken, environment.behindProxy);
  /** Who sent a request, found out before the API sees it. */
  const actorByRequest = new WeakMap<Request, Actor>();
  let isEnding = false;

  const report = (cause: unknown): string => {
    const reference = randomBytes(4).toString('hex');
    log.error({ reference, cause: toldCause(cause) }, 'unexpected');
    return reference;
  };
  const homes = createOfficeHomes({
    pool, stores, now: () => now().toISOString(), report,
    // a failover that lost the newest entries, a backup that was put back, a sample that was removed by another process
    setBack: (what) => log.error(what, 'a book is shorter than it was, or another: read anew'),
    signReceipt: signing === undefined ? undefined : (made) => signReceipt(signing.key, made),
    ask: { way: 'page', limit: createAskLimit((request) => senderOf(request, environment.behindProxy), () => now().getTime()) },
    actorOf: async (request) => {
      const actor = actorByRequest.get(request);
      if (actor === undefined) throw new Error('A request came past the login.');
      return actor;
    },
  });

  const app = new Hono<Env>();
  app.onError((cause) => refusedResponse(refusalOf(storeErrorOf(cause), report)));
  app.use(async (c, next) => {
    const began = performance.now();
    c.set('id', randomUUID().slice(-12));
    await next();
    const milliseconds = performance.now() - began;
    // the pattern of the route, not its address: names of units and files are nobody's business
    const route = routePath(c, -1);
    c.res.headers.set('x-request-id', c.get('id'));
    meters.count({ method: c.req.method, route, status: c.res.status, milliseconds });
    if (route.startsWith('/api/')) log.info({ id: c.get('id'), method: c.req.method, route, status: c.res.status, ms: Math.round(milliseconds) }, 'request');
  });
  app.use(createGuard(environment));

  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const isReady = !isEnding && (await pool.query('SELECT 1').then(() => true, () => false));
    return c.json({ ok: isReady }, isReady ? 200 : 503);
  });
  app.get('/version', (c) => c.json({ version }));
  app.get('/metrics', (c) => meters.answer(c.req.raw));

  app.route('/', sessionRoutes({ accounts, pool, now: () => now().getTime(), hasOidc: environment.oidc !== undefined }));
  app.route('/', peopleRoutes({ accounts, pool, askedRole, ended: () => changes.askSessions() }));

  app.route('/', receiptRoutes({ pool, signing, personOf: (headers) => accounts.personOf(headers) }));

  app.get('/api/changes', async (c) => {
    const { headers } = c.req.raw;
    const person = await accounts.personOf(headers);
    if (person === undefined) return signedOut();
    if (c.req.query('now') !== undefined) return c.json({ mark: await changes.now(person.office) });
    return changes.stream(c, person.office, async () => (await accounts.personOf(headers)) !== undefined);
  });

  // the public has no name and needs none
  app.all('/api/ask/*', (c) => homes.ask(c.req.raw));

  app.all('/api/*', async (c) => {
    const request = c.req.raw;
    const person = await accounts.personOf(request.headers);
    if (person === undefined) return signedOut();
    if (person.mustChange) return Response.json({ ok: false, fault: 'mustChange' }, { status: 401 });
    actorByRequest.set(request, actorOfPerson(person, askedRole(request)));
    return homes.of(person.office).fetch(request);
  });
  app.notFound(() => refusedResponse({ code: 'notFound', what: 'route' }));

  return {
    app, accounts, stores,
    /** The API of the first office. */
    books: homes.of(rootOffice),
    fetch: async (request: Request): Promise<Response> => app.fetch(request),
    /** A one-time code for the first account, the same from every process; undefined where there is one already. */
    setupCode: async () => ((await accounts.isEmpty()) ? setupCode(pool) : undefined),
    /** No new work; what is under way may end. */
    end: () => {
      isEnding = true;
      changes.close();
    },
  };
}

/** The window holds the request back and asks the person to log in again. */
function signedOut(): Response {
  return Response.json({ ok: false, fault: 'signedOut' }, { status: 401 });
}

/** The header of the tab says as whom somebody acts; here only which of their own posts they mean. */
function askedRole(request: Request): string | undefined {
  const header = request.headers.get('x-kaoping-actor');
  if (header === null) return undefined;
  const asked = decoded(header);
  return typeof asked === 'object' && asked !== null && 'role' in asked && typeof asked.role === 'string' ? asked.role : undefined;
}

/** The network address: of the proxy's last word where one of ours stands in front, else of the line itself. */
function senderOf(request: Request, behindProxy: boolean): string {
  const said = behindProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return said ?? request.headers.get('x-kaoping-address') ?? '';
}

/** Without values that were sent: a database likes to repeat them in its messages. */
function toldCause(cause: unknown): object {
  if (!(cause instanceof Error)) return { kind: typeof cause };
  const { name, stack } = cause;
  const inner = cause.cause instanceof Error ? { inner: toldCause(cause.cause) } : {};
  return { name, ...('code' in cause ? { code: String(cause.code) } : {}), at: stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6), ...inner };
}
