/**
 * Every route of the service for everybody who may knock, in the first stage of a year. The routers are enumerated: a new route
 * without a row fails.
 *
 * Addresses of a year and commands in every stage: rights.test.ts. What is in an answer: test/api/reading-rights.test.ts.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { createOffice } from '#server/offices.ts';
import type { SqlPool } from '#store/sql.ts';
import { createWorld, office as officeActor, unit } from '../support/world.ts';
import { openDatabaseInMemory, startServed, type Visitor } from './served.ts';

type Who = 'nobody' | 'office' | 'inspector' | 'leader' | 'unit a' | 'unit b' | 'peer b of a' | 'unit of nowhere' | 'another office';
const everybody: readonly Who[] = ['nobody', 'office', 'inspector', 'leader', 'unit a', 'unit b', 'peer b of a', 'unit of nowhere', 'another office'];

/** Status for each, in the order above. A body is sent with what is not GET: one that is no command, draft or file. */
const table: Readonly<Record<string, readonly number[]>> = {
  // open to all: nothing of a book is in them
  'GET /healthz': [200, 200, 200, 200, 200, 200, 200, 200, 200],
  'GET /readyz': [200, 200, 200, 200, 200, 200, 200, 200, 200],
  'GET /version': [200, 200, 200, 200, 200, 200, 200, 200, 200],
  'GET /metrics': [404, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/session': [200, 200, 200, 200, 200, 200, 200, 200, 200],
  'POST /api/session': [401, 401, 401, 401, 401, 401, 401, 401, 401],
  'POST /api/session/totp': [401, 401, 401, 401, 401, 401, 401, 401, 401],
  'POST /api/session/password': [401, 400, 400, 400, 400, 400, 400, 400, 400],
  'POST /api/session/totp/new': [401, 400, 400, 400, 400, 400, 400, 400, 400],
  'DELETE /api/session/totp': [401, 400, 400, 400, 400, 400, 400, 400, 400],
  'POST /api/setup': [400, 400, 400, 400, 400, 400, 400, 400, 400],
  // accounts are the office's; here there is nobody of the name that is asked for
  'GET /api/people': [401, 200, 403, 403, 403, 403, 403, 403, 200],
  'POST /api/people': [401, 400, 403, 403, 403, 403, 403, 403, 400],
  'PUT /api/people/:username': [401, 400, 403, 403, 403, 403, 403, 403, 400],
  'POST /api/people/:username/password': [401, 404, 403, 403, 403, 403, 403, 403, 404],
  'GET /api/changes': [401, 200, 200, 200, 200, 200, 200, 200, 200],
  'GET /api/receipts/key': [401, 200, 200, 200, 200, 200, 200, 200, 200],
  'POST /api/receipts': [401, 400, 400, 400, 400, 400, 400, 400, 400],
  // behind the login
  'GET /api/home': [401, 200, 200, 200, 200, 200, 200, 200, 200],
  'GET /api/books/:book/overview': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/plan': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/units': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/problems': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/duplicates': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/inspections': [401, 200, 200, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/inspections/:id': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/peers': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/received-peers': [401, 404, 404, 404, 200, 200, 404, 404, 404],
  'GET /api/books/:book/sheets/:id': [401, 200, 404, 200, 200, 404, 404, 404, 404],
  'GET /api/books/:book/desk': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/desk/:id': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/results': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/results/:id': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/rectification': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/rectification/:id': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/objections': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/registers/:id': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/records/:id': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/suggestions': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/calendar': [401, 200, 404, 200, 200, 200, 404, 404, 404],
  'GET /api/books/:book/reminders': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/leadership': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/facts': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/understanding/:id': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/history/:id': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/scheme': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/audit': [401, 200, 403, 200, 403, 403, 403, 404, 404],
  'GET /api/books/:book/verify': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/receipts': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/problems/:id/timeline': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/backup': [401, 200, 403, 403, 403, 403, 403, 403, 404],
  'POST /api/books/:book/commands': [401, 400, 400, 400, 400, 400, 400, 400, 400],
  'GET /api/books/:book/drafts/:key': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'PUT /api/books/:book/drafts/:key': [401, 400, 400, 400, 400, 400, 400, 404, 404],
  'DELETE /api/books/:book/drafts/:key': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'PUT /api/books/:book/evidence/:sha256': [401, 400, 400, 400, 400, 400, 400, 404, 404],
  'GET /api/books/:book/evidence/:sha256': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/schemes': [401, 200, 200, 200, 200, 200, 200, 200, 200],
  'GET /api/schemes/:hash': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  'POST /api/schemes/commands': [401, 400, 400, 400, 400, 400, 400, 400, 400],
  'GET /api/books/scheme-library/drafts/:key': [401, 200, 403, 403, 403, 403, 403, 403, 200],
  'PUT /api/books/scheme-library/drafts/:key': [401, 400, 403, 403, 403, 403, 403, 403, 400],
  'DELETE /api/books/scheme-library/drafts/:key': [401, 200, 403, 403, 403, 403, 403, 403, 200],
  'GET /api/books/:book/claims': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/integrity': [401, 200, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/peer-replacements/:id': [401, 200, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/changes': [401, 200, 200, 200, 200, 200, 200, 404, 404],
  'GET /api/books/:book/peer-draw': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/survey': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/books/:book/survey/answers': [401, 200, 404, 404, 404, 404, 404, 404, 404],
  'GET /api/books/:book/survey/file': [401, 200, 404, 404, 404, 404, 404, 404, 404],
  'POST /api/books/:book/survey/commands': [401, 400, 404, 403, 404, 404, 404, 404, 404],
  'POST /api/books/:book/survey/file': [401, 400, 404, 403, 404, 404, 404, 404, 404],
  'POST /api/books/:book/survey/adopt': [401, 400, 404, 403, 404, 404, 404, 404, 404],
  // there are offices below the first one
  'GET /api/counties': [401, 200, 404, 200, 404, 404, 404, 404, 404],
  'GET /api/counties/:county/years/:book': [401, 404, 404, 404, 404, 404, 404, 404, 404],
  // the public is asked without a name; here nobody asks
  'GET /api/ask/:short': [404, 404, 404, 404, 404, 404, 404, 404, 404],
  'POST /api/ask/:short/answers': [400, 400, 400, 400, 400, 400, 400, 400, 400],
  // a book never comes in past the rules, and a real year is never removed
  'POST /api/restore': [401, 403, 403, 403, 403, 403, 403, 403, 403],
  'DELETE /api/books/:book': [401, 403, 403, 403, 403, 403, 403, 403, 404],
  // last: it ends the session that it is asked with
  'DELETE /api/session': [200, 200, 200, 200, 200, 200, 200, 200, 200],
};

let pool: SqlPool;
let served: Awaited<ReturnType<typeof startServed>>;
const visitors = new Map<Who, Visitor>();

beforeAll(async () => {
  pool = await openDatabaseInMemory();
  served = await startServed(pool);
  const world = createWorld({ stores: served.service.stores });
  await world.createYear('year', tianshui2015, [unit('a', '教育局'), unit('b', '民政局'), unit('c', '林草局')]);
  await world.done('year', officeActor, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'a', reviewers: ['b', 'c'] }] });
  const made: (readonly [Who, Parameters<typeof served.person>[0]])[] = [
    ['office', { username: 'office', name: '经办' }], ['inspector', { username: 'inspector', name: '检查员甲', posts: ['inspector'] }],
    ['leader', { username: 'leader', name: '领导小组', posts: ['leader'] }], ['unit a', { username: 'a1', name: 'a联系人', unit: 'a' }],
    ['unit b', { username: 'b1', name: 'b联系人', unit: 'b', posts: ['unit'] }], ['peer b of a', { username: 'b2', name: 'b互评员', unit: 'b', posts: ['peer'] }],
    ['unit of nowhere', { username: 'z1', name: 'z联系人', unit: 'zz' }],
  ];
  await createOffice(pool, { id: 'county', name: '县', parent: 'root' });
  made.push(['another office', { username: 'county', name: '经办', office: 'county' }]);
  for (const [who, person] of made) visitors.set(who, await served.person(person));
  visitors.set('nobody', served.visitor());
}, 240_000);
afterAll(() => pool.end());

function addressOf(path: string): string {
  const ids: Readonly<Record<string, string>> = { sheets: 'self:a', registers: 'explanation' };
  const named = path.replace(/\/([\w-]+)\/:id/, (_, list: string) => `/${list}/${ids[list] ?? (/desk|results|history|understanding|replacements/.test(list) ? 'a' : '00000000-0000-4000-8000-0000000000aa')}`);
  return named.replace(':book', 'year').replace(':county', 'county').replace(':key', 'x').replace(':sha256', 'a'.repeat(64)).replace(':hash', 'sha256:x').replace(':username', 'nobody-of-this-name') + (path === '/api/changes' ? '?now' : '');
}

describe('the service', () => {
  it('has a row for every route of both its routers', () => {
    const isReal = ({ method, path }: { readonly method: string; readonly path: string }) => method !== 'ALL' && path !== '/*';
    const routes = [...served.service.app.routes, ...served.service.books.routes].filter(isReal).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(routes)].toSorted()).toEqual(Object.keys(table).toSorted());
  });

  it.each(Object.entries(table))('%s', async (route, expected) => {
    const [method = '', path = ''] = route.split(' ');
    const statuses: number[] = [];
    for (const who of everybody) {
      const answer = await visitors.get(who)!.ask(method, addressOf(path), method === 'GET' || path === '/api/session' && method === 'DELETE' ? undefined : '{"x":1}');
      statuses.push(answer.status);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
      await answer.body?.cancel();
    }
    expect(Object.fromEntries(everybody.map((who, index) => [who, statuses[index]]))).toEqual(Object.fromEntries(everybody.map((who, index) => [who, expected[index]])));
  });
});
