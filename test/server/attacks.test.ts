/** What somebody tries who means harm, or whose browser is made to. Nothing of it may change a book or show what is another's. */

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { SqlPool } from '#store/sql.ts';
import { createWorld, inspector as inspectorActor, unit } from '../support/world.ts';
import { openDatabaseInMemory, startServed, type Visitor } from './served.ts';

let pool: SqlPool;
let served: Awaited<ReturnType<typeof startServed>>;
let office: Visitor;
let second: Visitor;
let unitA: Visitor;
let unitB: Visitor;
const problem = '00000000-0000-4000-8000-0000000000f1';
const rule = arxan2021.tables[0]!.categories.flatMap(({ items }) => items).find(({ rules }) => rules.length > 0)!;
const commands = '/api/books/year/commands';

beforeAll(async () => {
  pool = await openDatabaseInMemory();
  served = await startServed(pool);
  const world = createWorld({ stores: served.service.stores });
  await world.createYear('year', arxan2021, [unit('a', '教育局'), unit('b', '民政局')]);
  await world.done('year', inspectorActor, {
    kind: 'recordProblem', problem, unit: 'a', charges: [{ item: rule.id, rule: rule.rules[0]!.id, count: 1 }], words: 'a的秘密', foundOn: '2025-11-03', method: 'website', evidence: [],
  });
  office = await served.person({ username: 'office', name: '经办' });
  second = await served.person({ username: 'second', name: '复核' });
  unitA = await served.person({ username: 'a1', name: 'a联系人', unit: 'a' });
  unitB = await served.person({ username: 'b1', name: 'b联系人', unit: 'b' });
}, 240_000);
afterAll(() => pool.end());

let ids = 0;
const newId = () => `00000000-0000-4000-9000-${String((ids += 1)).padStart(12, '0')}`;
const length = () => served.service.stores.books.length('year');
const planChange = () => ({ id: newId(), kind: 'extendDeadline', unit: 'a', stage: 'selfAssessment', until: '2026-12-30', reason: '试' });
const record = (more: object = {}) => ({
  id: newId(), kind: 'recordProblem', problem: newId(), unit: 'a', charges: [{ item: rule.id, rule: rule.rules[0]!.id, count: 1 }], words: '网站打不开', foundOn: '2025-11-03', method: 'website', evidence: [], ...more,
});

/** Nothing was written while this ran. */
async function unchanged(work: () => Promise<void>): Promise<void> {
  const before = await length();
  await work();
  expect(await length()).toBe(before);
}

describe('another site’s page', () => {
  it.each([
    ['a foreign origin', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { origin: 'http://evil.localhost:5240', 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'http://localhost:9999', 'sec-fetch-site': 'same-site' }],
    ['an old browser with a foreign origin', { origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('cannot write with a visitor’s cookie: %s', async (_what, headers) => {
    await unchanged(async () => expect((await office.ask('POST', commands, record(), headers)).status).toBe(403));
    expect((await office.ask('DELETE', '/api/session', undefined, headers)).status).toBe(403);
    expect((await office.ask('GET', '/api/home')).status).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('cannot send a form: %s', async (type) => {
    await unchanged(async () => expect((await office.ask('POST', commands, record(), { 'content-type': type })).status).toBe(415));
  });

  it('changes nothing by being read', async () => {
    await unchanged(async () => {
      for (const { method, path } of served.service.books.routes.filter((route) => route.method === 'GET')) {
        expect((await office.ask(method, path.replace(':book', 'year').replace(/:\w+/g, 'x'))).status).toBeLessThan(500);
      }
    });
  });
});

describe('somebody who says to be somebody else', () => {
  it.each([
    ['the office', { role: 'office', person: '经办' }], ['another unit', { role: 'unit', person: 'a联系人', unit: 'a' }], ['the leaders', { role: 'leader', person: '领导小组' }],
  ])('stays who logged in: %s', async (_what, actor) => {
    const headers = { 'x-kaoping-actor': encodeURIComponent(JSON.stringify(actor)) };
    expect(await (await unitB.ask('GET', '/api/books/year/problems', undefined, headers)).text()).not.toContain('a的秘密');
    await unchanged(async () => expect((await unitB.ask('POST', commands, planChange(), headers)).status).toBe(403));
  });

  it('is written down under the name of the account', async () => {
    await office.ask('POST', commands, record(), { 'x-kaoping-actor': encodeURIComponent(JSON.stringify({ role: 'office', person: '别人' })) });
    const last = (await served.service.stores.books.read('year', 0)).at(-1)!;
    expect(JSON.parse(last.text)).toMatchObject({ by: { role: 'office', person: '经办' } });
  });

  it('loses a post with the next request', async () => {
    const moved = await served.person({ username: 'moved', name: '轮岗', posts: ['office', 'inspector'] });
    expect((await moved.ask('GET', '/api/books/year/desk')).status).toBe(200);
    await served.service.accounts.setPosts('moved', ['inspector']);
    expect((await moved.ask('GET', '/api/books/year/desk')).status).toBe(401);
    await moved.login('moved');
    expect((await moved.ask('GET', '/api/books/year/desk', undefined, { 'x-kaoping-actor': encodeURIComponent('{"role":"office","person":"x"}') })).status).toBe(404);
  });
});

describe('fields that nobody asked for', () => {
  it.each([{ by: { role: 'leader', person: 'x' } }, { at: '2020-01-01T00:00:00.000Z' }, { unitId: 'b' }, { finalScore: '100' }, { seq: 0 }])('are refused: %o', async (more) => {
    await unchanged(async () => expect((await office.ask('POST', commands, record(more))).status).toBe(400));
  });

  it.each(['__proto__', 'constructor', 'prototype'])('pollute nothing: %s', async (name) => {
    const body = JSON.stringify(record()).replace('{', `{"${name}":{"polluted":"yes"},`);
    await office.ask('POST', commands, body);
    await office.ask('PUT', `/api/books/year/drafts/${name}`, `{"content":{"${name}":{"polluted":"yes"}},"seen":null}`);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect((await office.ask('GET', `/api/books/${name}/overview`)).status).toBe(404);
    expect((await office.ask('GET', `/api/books/year/desk/${name}`)).status).toBe(404);
  });

  it('are not taken at the first account or a login', async () => {
    expect((await office.ask('POST', '/api/setup', { code: 'x', username: 'x', name: 'x', password: 'correct horse', posts: ['office'] })).status).toBe(400);
    expect((await served.visitor().ask('POST', '/api/session', { username: 'office', password: 'correct horse battery', roles: 'leader' })).status).toBe(401);
  });
});

describe('the same again', () => {
  it('is done once, and answered alike', async () => {
    const command = record();
    const before = await length();
    const answers = await Promise.all(Array.from({ length: 12 }, () => office.ask('POST', commands, command)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await length()).toBe(before + 1);
  });

  it('with other words is refused', async () => {
    const command = record();
    expect((await office.ask('POST', commands, command)).status).toBe(200);
    await unchanged(async () => expect((await office.ask('POST', commands, { ...command, words: '别的话' })).status).toBe(409));
  });

  it('from another unit under the first one’s id is refused', async () => {
    const command = record();
    expect((await office.ask('POST', commands, command)).status).toBe(200);
    await unchanged(async () => expect([403, 409]).toContain((await unitB.ask('POST', commands, command)).status));
  });
});

describe('evidence', () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const hash = createHash('sha256').update(svg).digest('hex');
  const address = `/api/books/year/evidence/${hash}`;

  it.each(['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml', 'application/javascript'])('of type %s goes out as plain bytes', async (type) => {
    expect((await office.ask('PUT', address, svg, { 'content-type': type })).status).toBe(200);
    const answer = await office.ask('GET', address);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of one unit is not there for another', async () => {
    const bytes = new TextEncoder().encode('a的秘密文件');
    const named = createHash('sha256').update(bytes).digest('hex');
    await office.ask('PUT', `/api/books/year/evidence/${named}`, bytes, { 'content-type': 'text/plain' });
    await office.ask('POST', commands, record({ evidence: [{ kind: 'file', sha256: named, name: '截图.txt', type: 'text/plain', size: bytes.length, note: '' }] }));
    expect((await unitA.ask('GET', `/api/books/year/evidence/${named}`)).status).toBe(200);
    expect((await unitB.ask('GET', `/api/books/year/evidence/${named}`)).status).toBe(404);
    expect((await served.visitor().ask('GET', `/api/books/year/evidence/${named}`)).status).toBe(401);
  });

  it('whose bytes were changed in the database is not given out', async () => {
    await pool.query('UPDATE evidence SET content = $2 WHERE sha256 = $1', [hash, new Uint8Array([1, 2, 3])]);
    expect((await office.ask('GET', address)).status).toBe(400);
    await office.ask('PUT', address, svg, { 'content-type': 'image/svg+xml' });
    expect((await office.ask('GET', address)).status).toBe(200);
  });

  it('under another name than its content is refused', async () => {
    expect((await office.ask('PUT', `/api/books/year/evidence/${'0'.repeat(64)}`, svg)).status).toBe(400);
  });
});

describe('what is too much, or no request at all', () => {
  it('is turned away by its announced size', async () => {
    expect((await office.ask('POST', commands, '{}', { 'content-length': '100000000' })).status).toBe(413);
    expect((await office.ask('PUT', `/api/books/year/evidence/${'0'.repeat(64)}`, '{}', { 'content-length': '30000000' })).status).toBe(413);
  });

  it.each(['[', '"\\ud800"', '['.repeat(20_000), '{"id":1e400}', 'null', '{"kind":"\u0000"}', `{"kind":"${'x'.repeat(3_100_000)}"}`])('is refused and written down nowhere: %#', async (body) => {
    await unchanged(async () => {
      const { status } = await office.ask('POST', commands, body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    });
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%00', 'year%00', '..', 'C:%5C', 'x'.repeat(300), "year'--", '%f0%9f%98%80'])('finds no book under %s', async (name) => {
    for (const path of [`/api/books/${name}/overview`, `/api/books/${name}/backup`, `/api/books/year/evidence/${name}`, `/api/books/year/sheets/${name}`]) {
      const { status } = await office.ask('GET', path);
      expect([200, 400, 404], path).toContain(status);
    }
    await unchanged(async () => expect((await office.ask('POST', `/api/books/${name}/commands`, planChange())).status).toBeLessThan(500));
  });

  it.each(['PATCH', 'OPTIONS', 'PROPFIND'])('is not known: %s', async (method) => {
    expect((await office.ask(method, '/api/home')).status).toBe(405);
  });
});

describe('what goes out', () => {
  it('never holds a stack, a path or a statement, whatever breaks', async () => {
    const broken = await startServed({ ...pool, connect: pool.connect, end: pool.end, query: async (text, values) => (/FROM book|FROM entry|FROM draft/.test(text) ? Promise.reject(new Error(`syntax error at SELECT secret FROM /etc/passwd`)) : pool.query(text, values)) });
    const visitor = broken.visitor();
    await visitor.login('office');
    for (const path of ['/api/home', '/api/books/year/overview', '/api/schemes']) {
      const answer = await visitor.ask('GET', path);
      expect(answer.status).toBe(500);
      expect(await answer.text()).toMatch(/^\{"ok":false,"refusal":\{"code":"unexpected","reference":"[0-9a-f]{8}"\}\}$/);
    }
    expect(JSON.stringify(broken.logged)).not.toContain('secret');
  });

  it('says "not now" where the database is away', async () => {
    const gone = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const away = await startServed({ ...pool, query: async (text, values) => (/FROM book|FROM entry/.test(text) ? Promise.reject(gone) : pool.query(text, values)) });
    const visitor = away.visitor();
    await visitor.login('office');
    const answer = await visitor.ask('GET', '/api/books/year/overview');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('leaves nobody’s name and no unit in the log', () => {
    const log = JSON.stringify(served.logged);
    expect(log.length).toBeGreaterThan(1000);
    for (const word of ['经办', 'a联系人', '教育局', 'correct horse', 'office@', '"year"', problem]) expect(log).not.toContain(word);
  });

  it('tells two people of the office apart', async () => {
    expect((await (await second.ask('GET', '/api/session')).json()) as unknown).toMatchObject({ person: { name: '复核' } });
  });
});
