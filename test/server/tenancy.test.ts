/**
 * A city and two counties on one service. What belongs to another office does not exist; of its counties the city reads how far
 * they are and what they published.
 */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createOffice, OfficeError } from '#server/offices.ts';
import { migrate } from '#store/postgres-migrations.ts';
import { createPglitePool } from '#store/pglite-pool.ts';
import { officeStores } from '#store/office-stores.ts';
import type { SqlPool } from '#store/sql.ts';
import { allMigrations } from '#server/start.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { beginFrom, takeOver } from '#scheme/take-over.ts';
import type { LibraryView, PublishedView } from '#view/scheme-library.ts';
import type { CountiesView, PublishedYearView } from '#view/counties.ts';
import type { HomeView } from '#view/home.ts';
import { defaultSettings, defaultStages } from '#workflow/default-plan.ts';
import { backUp, restore } from '#server/archive.ts';
import { verifyAll } from '#server/verify.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unit } from '../support/world.ts';
import { samples } from './rights/sample-commands.ts';
import { buildYears, bookOf, ids, stages } from './rights/years.ts';
import { openDatabaseInMemory, startServed, type Visitor } from './served.ts';

let pool: SqlPool;
let served: Awaited<ReturnType<typeof startServed>>;
let city: Visitor;
let north: Visitor;
let south: Visitor;
const others = new Map<string, Visitor>();

beforeAll(async () => {
  pool = await openDatabaseInMemory();
  served = await startServed(pool);
  for (const [id, name] of [['north', '北城区政务公开办'], ['south', '南城区政务公开办']] as const) await createOffice(pool, { id, name, parent: 'root' });
  city = await served.person({ username: 'city', name: '张三' });
  north = await served.person({ username: 'north', name: '张三', office: 'north' });
  south = await served.person({ username: 'south', name: '张三', office: 'south' });
  others.set('city leader', await served.person({ username: 'leader', name: '领导', posts: ['leader'] }));
  others.set('city inspector', await served.person({ username: 'insp', name: '检查', posts: ['inspector'] }));
  others.set('city unit', await served.person({ username: 'unit', name: '单位', unit: 'a' }));
  others.set('unit of south', await served.person({ username: 'sunit', name: '单位', unit: 'a', office: 'south' }));
  await buildYears(officeStores(served.service.stores, 'north'));
}, 240_000);
afterAll(() => pool.end());

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await answer).json() as Promise<Body>;
const create = (who: Visitor, book: string, title: string) => who.ask('POST', `/api/books/${book}/commands`, {
  kind: 'createAssessment', id: crypto.randomUUID(), title, year: 2026, scheme: tianshui2015, sample: false, stages: defaultStages(tianshui2015, 2026), settings: defaultSettings(tianshui2015),
});

describe('what belongs to another office does not exist', () => {
  const foreign = () => [...others, ['city', city], ['south', south]] as const;
  const routes = () => served.service.books.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/books/:book')).map(({ method, path }) => ({ method, path }));
  const idOf: Readonly<Record<string, string>> = { sheets: 'self:a', registers: 'request', records: ids.record, problems: ids.problem, inspections: ids.inspection, rectification: ids.notice };
  const addressOf = (path: string, book: string) => path.replace(':book', book).replace(/\/([\w-]+)\/:id/, (_, list: string) => `/${list}/${idOf[list] ?? 'a'}`).replace(':key', 'x').replace(':sha256', ids.photo);

  it('whatever address is asked: as if there were no such year', async () => {
    for (const { method, path } of routes()) {
      for (const [who, visitor] of foreign()) {
        const ask = (book: string) => visitor.ask(method, addressOf(path, book), method === 'GET' || method === 'DELETE' ? undefined : '{"x":1}');
        const [there, nowhere] = [await ask(bookOf('published')), await ask('never-made')];
        expect([who, method, path, there.status, await there.text()]).toEqual([who, method, path, nowhere.status, await nowhere.text()]);
      }
    }
  });

  it.each(['north%2Fpublished', 'north/published', '..%2Fnorth%2Fpublished', 'north%252Fpublished'])('nor by the name that the store has for it: %s', async (book) => {
    for (const visitor of [city, south]) {
      for (const path of ['overview', 'backup', 'results', `evidence/${ids.photo}`, `evidence/north%2F${ids.photo}`, 'drafts/x']) expect((await visitor.ask('GET', `/api/books/${book}/${path}`)).status).toBe(404);
      expect((await visitor.ask('PUT', `/api/books/${book}/drafts/x`, { content: 1, seen: null })).status).toBe(404);
    }
  });

  it('a list has one’s own years; a name that another office uses is free', async () => {
    expect((await json<HomeView>(south.ask('GET', '/api/home'))).books).toEqual([]);
    expect((await json<HomeView>(north.ask('GET', '/api/home'))).books.map(({ book }) => book).toSorted()).toEqual(stages.map(bookOf).toSorted());
    for (const [who, title] of [[city, '市年'], [south, '南城年']] as const) expect((await create(who, 'published', title)).status).toBe(200);
    for (const [who, title] of [[city, '市年'], [south, '南城年']] as const) expect((await json<HomeView>(who.ask('GET', '/api/home'))).books.map((card) => card.title)).toEqual([title]);
  });

  it('a file whose hash is known, but that lies with another office, is not there', async () => {
    expect((await north.ask('GET', `/api/books/published/evidence/${ids.photo}`)).status).toBe(200);
    for (const visitor of [city, south]) expect((await visitor.ask('GET', `/api/books/published/evidence/${ids.photo}`)).status).toBe(404);
  });

  it('half-typed work, schemes and their drafts stay with the office', async () => {
    await north.ask('PUT', '/api/books/review/drafts/x', { content: '北城的草稿', seen: null });
    await south.ask('POST', '/api/books/review/commands', {});
    await north.ask('PUT', '/api/books/scheme-library/drafts/scheme:1', { content: { scheme: tianshui2015, origin: null }, seen: null });
    await north.ask('POST', '/api/schemes/commands', { kind: 'publishScheme', id: crypto.randomUUID(), seen: 0, scheme: { ...tianshui2015, id: 'north-2026' }, from: '2026-01-01', note: '' });
    const listed = await json<{ published: readonly { hash: string }[]; drafts: readonly unknown[] }>(north.ask('GET', '/api/schemes'));
    expect([listed.published.length, listed.drafts.length]).toEqual([1, 1]);
    for (const visitor of [city, south]) {
      expect(await json(visitor.ask('GET', '/api/schemes'))).toMatchObject({ published: [], drafts: [] });
      expect((await visitor.ask('GET', `/api/schemes/${listed.published[0]!.hash}`)).status).toBe(404);
      expect(await json(visitor.ask('GET', '/api/books/scheme-library/drafts/scheme:1'))).toEqual({ draft: null });
      expect(await (await visitor.ask('GET', '/api/books/scheme-library/backup')).text()).not.toContain('north-2026');
    }
  });

  it('nobody hears that something changed in another office', async () => {
    const mark = async (who: Visitor) => (await json<{ mark: string }>(who.ask('GET', '/api/changes?now'))).mark;
    const before = [await mark(city), await mark(south), await mark(north)];
    await north.ask('POST', '/api/books/preparation/commands', { kind: 'changeUnits', id: crypto.randomUUID(), seen: 1, units: ['a', 'b', 'c', 'd', 'e'].map((one) => unit(one)) });
    expect([await mark(city), await mark(south)]).toEqual(before.slice(0, 2));
    expect(await mark(north)).not.toBe(before[2]);
  });

  it('the public finds a county’s questionnaire by its address alone', async () => {
    const content = samples.setSurvey.content;
    const open = { ...content, questions: [{ ...content.questions[0]!, kind: 'single', options: [{ id: 'y', title: { zh: '好', en: '' }, score: '100' }, { id: 'n', title: { zh: '差', en: '' }, score: '0' }] }], opens: '2025-11-01', closes: '2025-12-31' };
    for (const [kind, seen, more] of [['setSurvey', 0, { content: open }], ['publishSurvey', 1, { short: 'nrthab' }]] as const) {
      const answer = await north.ask('POST', '/api/books/review/commands', { kind, id: crypto.randomUUID(), seen, ...more });
      expect([kind, answer.status, await answer.text()]).toEqual([kind, 200, expect.any(String)]);
    }
    const anybody = served.visitor();
    expect(await json(anybody.ask('GET', '/api/ask/nrthab'))).toMatchObject({ ok: true });
    expect((await anybody.ask('POST', '/api/ask/nrthab/answers', { x: 1 })).status).toBe(400);
    expect((await anybody.ask('GET', '/api/ask/nrthac')).status).toBe(404);
  });

  it('people of another office are nobody: not listed, not reset, not moved', async () => {
    const names = async (who: Visitor) => (await json<{ people: readonly { username: string }[] }>(who.ask('GET', '/api/people'))).people.map(({ username }) => username);
    expect(await names(south)).toEqual(expect.arrayContaining(['south', 'sunit']));
    expect(await names(south)).not.toContain('north');
    expect((await south.ask('POST', '/api/people/north/password', {})).status).toBe(404);
    expect((await city.ask('PUT', '/api/people/north', { posts: ['office'], hasLeft: true })).status).toBe(404);
    // a new account is of the office of whoever makes it, whatever the request says
    expect((await south.ask('POST', '/api/people', { username: 's2', name: '李四', unit: null, posts: ['office'], office: 'root' })).status).toBe(400);
    expect((await south.ask('POST', '/api/people', { username: 's2', name: '李四', unit: null, posts: ['office'] })).status).toBe(200);
    expect(await names(city)).not.toContain('s2');
    expect(await names(south)).toContain('s2');
  });
});

describe('what the city reads of its counties', () => {
  const look = () => json<CountiesView>(city.ask('GET', '/api/counties'));

  it('how far each year is, and until when', async () => {
    const [row, other] = (await look()).counties;
    expect([row?.name, other?.name]).toEqual(['北城区政务公开办', '南城区政务公开办']);
    expect(row?.years.map(({ book }) => book).toSorted()).toEqual(stages.map(bookOf).toSorted());
    const at = (book: string) => row?.years.find((year) => year.book === book);
    expect(at('selfassessment')).toMatchObject({ stage: 'selfAssessment', percent: 0, published: null, units: 4 });
    expect(at('peerreview')).toMatchObject({ percent: 0 });
    expect(at('approval')).toMatchObject({ percent: 100, published: null });
    expect(at('selfassessment')?.deadline).not.toBeNull();
    expect(at('selfassessment')?.ahead.map(({ stage }) => stage)).toEqual(['peerReview', 'review', 'approval', 'published']);
    expect(at('published')).toMatchObject({ percent: null, deadline: null, published: { version: 1, grades: expect.arrayContaining([{ grade: '优秀', name: { zh: '优秀', en: expect.any(String) }, units: 4 }]) } });
  });

  it('nothing of a year before it is published: no unit, no score, no grade, no problem, nobody’s name', async () => {
    const text = JSON.stringify((await look()).counties.map(({ years }) => years.filter(({ published }) => published === null)));
    for (const secret of ['a的秘密', '检查员', '经办', 'self:', 'peer:', '"total"', '"grade', '优秀', '"a"']) expect(text).not.toContain(secret);
    for (const stage of ['preparation', 'selfAssessment', 'peerReview', 'review', 'approval'] as const) {
      expect((await city.ask('GET', `/api/counties/north/years/${bookOf(stage)}`)).status).toBe(404);
    }
  });

  it('the published result: totals, grades, ranks, and nothing behind them', async () => {
    const view = await json<PublishedYearView>(city.ask('GET', '/api/counties/north/years/published'));
    expect(view.rows.map(({ unit: id, rank, grade }) => ({ id, rank, grade: grade.zh }))).toContainEqual({ id: 'b', rank: 1, grade: '优秀' });
    expect(view.rows.length).toBe(4);
    expect(Object.keys(view.rows[0]!).toSorted()).toEqual(['grade', 'name', 'rank', 'total', 'unit']);
    expect(JSON.stringify(view)).not.toContain('a的秘密');
    expect((await city.ask('GET', '/api/counties/south/years/published')).status).toBe(404);
    expect((await city.ask('GET', '/api/counties/nowhere/years/published')).status).toBe(404);
    expect((await city.ask('GET', '/api/counties/north/years/answers:published')).status).toBe(404);
    expect((await city.ask('GET', '/api/counties/north/years/scheme-library')).status).toBe(404);
  });

  it('leaders of the city may, too; inspectors and units may not, and a county reads of nobody', async () => {
    const status = async (who: Visitor) => [(await who.ask('GET', '/api/counties')).status, (await who.ask('GET', '/api/counties/north/years/published')).status];
    expect(await status(others.get('city leader')!)).toEqual([200, 200]);
    for (const who of [others.get('city inspector')!, others.get('city unit')!, others.get('unit of south')!, south, north]) expect(await status(who)).toEqual([404, 404]);
    expect(await json<{ person: { hasCounties: boolean } }>(city.ask('GET', '/api/session'))).toMatchObject({ person: { hasCounties: true } });
    expect(await json<{ person: { hasCounties: boolean } }>(south.ask('GET', '/api/session'))).toMatchObject({ person: { hasCounties: false } });
  });
});

describe('offices', () => {
  it.each([['root', 'id'], ['UPPER', 'id'], ['a/b', 'id'], ['north', 'taken']] as const)('%s cannot be made: %s', async (id, fault) => {
    await expect(createOffice(pool, { id, name: '名', parent: 'root' })).rejects.toEqual(new OfficeError(fault));
  });

  it('go into a backup and come back with all that is theirs', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'kaoping-tiers-')), 'backup');
    const saved = await backUp(pool, folder, '2026-01-01T00:00:00.000Z');
    const other = await openDatabaseInMemory();
    expect(await restore(other, folder)).toEqual(saved);
    expect(await verifyAll(other)).toMatchObject({ faults: [], books: (await verifyAll(pool)).books });
    const all = async (from: SqlPool) => [
      (await from.query('SELECT book, head FROM book ORDER BY book')).rows, (await from.query('SELECT book, draft_key FROM draft ORDER BY book, draft_key')).rows, (await from.query('SELECT sha256 FROM evidence')).rows,
      (await from.query('SELECT "username", "office" FROM "user" ORDER BY "username"')).rows, (await from.query('SELECT * FROM office ORDER BY id')).rows,
    ];
    expect(await all(other)).toEqual(await all(pool));
    await other.end();
  });

  it('a service that had one office goes on as its first', async () => {
    const old = await createPglitePool();
    await migrate(old, allMigrations.filter(({ name }) => name < '003'));
    await old.query('INSERT INTO "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "username", "roles", "mustChange", "hasLeft") VALUES (\'1\', \'张三\', \'x\', true, now(), now(), \'zhang\', \'office\', false, false)');
    await old.query('INSERT INTO book (book, length, head) VALUES (\'y\', 1, \'h\')');
    await migrate(old, allMigrations);
    expect((await old.query('SELECT "office" FROM "user"')).rows).toEqual([{ office: 'root' }]);
    await old.end();
  });
});

describe('a county’s scheme that keeps to the city’s', () => {
  const citys: Scheme = { ...tianshui2015, id: 'city-2026', locks: { tables: [{ table: tianshui2015.tables[0]!.id }], grades: true } };
  const publish = (who: Visitor, scheme: Scheme, seen = 0) => who.ask('POST', '/api/schemes/commands', { kind: 'publishScheme', id: crypto.randomUUID(), seen, scheme, from: '2026-01-01', note: '' });
  const below = beginFrom(citys, 'south-2026', 1);
  const departing: Scheme = { ...below, grades: { ...below.grades, bands: below.grades.bands.map((band, place) => (place === 0 ? { ...band, min: '95' } : band)) } };

  it('is refused while the city has not published it, and read from above once it has; no draft of the city’s is', async () => {
    expect(await json(publish(south, below))).toMatchObject({ refusal: { code: 'schemeFaults', faults: [{ path: 'base.hash', code: 'unknownBase' }] } });
    await city.ask('PUT', '/api/books/scheme-library/drafts/scheme:9', { content: { scheme: citys, origin: null }, seen: null });
    expect((await publish(city, citys)).status).toBe(200);
    const seen = await json<LibraryView>(south.ask('GET', '/api/schemes'));
    expect(seen.above.map(({ id, version, hasLocks }) => ({ id, version, hasLocks }))).toEqual([{ id: 'city-2026', version: 1, hasLocks: true }]);
    expect(seen.drafts).toEqual([]);
    expect(await json<PublishedView>(south.ask('GET', `/api/schemes/${schemeHash(citys)}`))).toMatchObject({ scheme: { id: 'city-2026' } });
    // what a county publishes is nobody's but its own
    expect((await json<LibraryView>(city.ask('GET', '/api/schemes'))).above).toEqual([]);
  });

  it('is published where it fits, and refused with the place where it departs; a year cannot begin with it either', async () => {
    const refusal = { code: 'schemeFaults', faults: [{ path: 'grades.bands[0].min', code: 'lockedChanged', facts: { expected: tianshui2015.grades.bands[0]!.min, value: '95' } }] };
    expect(await json(publish(south, departing))).toMatchObject({ refusal });
    const begin = { kind: 'createAssessment', id: crypto.randomUUID(), title: '年', year: 2027, sample: false, stages: defaultStages(below, 2027), settings: defaultSettings(below) };
    expect(await json(south.ask('POST', '/api/books/y2027/commands', { ...begin, scheme: departing }))).toMatchObject({ refusal });
    expect((await publish(south, below)).status).toBe(200);
    expect((await south.ask('POST', '/api/books/y2027/commands', { ...begin, scheme: below })).status).toBe(200);
  });

  it('is told of a newer version, which its own no longer keeps to', async () => {
    const newer: Scheme = { ...citys, notes: [{ zh: '二〇二七年修订', en: '' }] };
    expect((await publish(city, newer, 1)).status).toBe(200);
    const { above, published } = await json<LibraryView>(south.ask('GET', '/api/schemes'));
    expect([above[0]?.version, above[0]?.hash === published[0]?.base?.hash]).toEqual([2, false]);
    expect((await publish(south, takeOver(newer, below, 2), 1)).status).toBe(200);
  });
});
