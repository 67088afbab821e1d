/**
 * Who gets what to read. Every route of the router stands in the table: a new route without a row fails.
 */

import { describe, expect, it } from 'vitest';

import type { Actor } from '#ledger/fields.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { createWorld, inspector, leader, office, peerActor, unit, unitActor } from '../support/world.ts';

const book = 'year';
const people: Readonly<Record<string, Actor>> = {
  office, inspector, leader, 'unit a': unitActor('a'), 'unit b': unitActor('b'), 'peer b (assigned to a)': peerActor('b'), 'unit of nowhere': unitActor('zz'),
};

/** Status of a GET in preparation: 200 read, 403 may not do, 404 does not exist for this person. Columns as in `people`. */
const table: Readonly<Record<string, readonly number[]>> = {
  '/api/home': [200, 200, 200, 200, 200, 200, 200],
  '/api/books/:book/overview': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/plan': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/units': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/problems': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/inspections': [200, 200, 200, 404, 404, 404, 404],
  // the inspector of the table is sent to unit a; see prepared()
  '/api/books/:book/inspections/00000000-0000-4000-8000-0000000000aa': [200, 200, 200, 404, 404, 404, 404],
  '/api/books/:book/inspections/00000000-0000-4000-8000-0000000000bb': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/problems/:id/timeline': [200, 200, 200, 200, 404, 404, 404],
  '/api/books/:book/changes': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/duplicates': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/peers': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/received-peers': [404, 404, 404, 200, 200, 404, 404],
  '/api/books/:book/peer-draw': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/claims': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/integrity': [200, 404, 404, 404, 404, 404, 404],
  '/api/books/:book/peer-replacements/a': [200, 404, 404, 404, 404, 404, 404],
  '/api/books/:book/scheme': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/sheets/self:a': [200, 404, 200, 200, 404, 404, 404],
  '/api/books/:book/sheets/peer:a:b': [200, 404, 200, 404, 404, 200, 404],
  '/api/books/:book/sheets/peer:a:c': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/desk': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/desk/a': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/results': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/results/a': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/rectification': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/rectification/00000000-0000-4000-8000-0000000000a1': [200, 200, 200, 200, 404, 404, 404],
  '/api/books/:book/rectification/00000000-0000-4000-8000-0000000000a2': [200, 200, 200, 404, 404, 404, 404],
  '/api/books/:book/objections': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/history/a': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/understanding/a': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/facts': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/registers/request': [200, 404, 200, 200, 200, 404, 404],
  '/api/books/:book/registers/explanation': [404, 404, 404, 404, 404, 404, 404],
  // a record of unit a, and one that the office itself owes; see prepared()
  '/api/books/:book/records/00000000-0000-4000-8000-0000000000cc': [200, 404, 200, 200, 404, 404, 404],
  '/api/books/:book/records/00000000-0000-4000-8000-0000000000dd': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/suggestions': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/calendar': [200, 404, 200, 200, 200, 404, 404],
  '/api/books/:book/reminders': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/leadership': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/audit': [200, 403, 200, 403, 403, 403, 404],
  '/api/books/:book/verify': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/receipts': [200, 200, 200, 200, 200, 200, 404],
  '/api/books/:book/backup': [200, 403, 403, 403, 403, 403, 403],
  '/api/books/:book/drafts/:key': [200, 200, 200, 200, 200, 200, 404],
  '/api/schemes': [200, 200, 200, 200, 200, 200, 200],
  '/api/schemes/:hash': [404, 404, 404, 404, 404, 404, 404],
  '/api/books/scheme-library/drafts/:key': [200, 403, 403, 403, 403, 403, 403],
  '/api/books/:book/survey': [200, 404, 200, 404, 404, 404, 404],
  '/api/books/:book/survey/answers': [200, 404, 404, 404, 404, 404, 404],
  '/api/books/:book/survey/file': [200, 404, 404, 404, 404, 404, 404],
  // there is no office below this one; with some: test/server/tenancy.test.ts
  '/api/counties': [404, 404, 404, 404, 404, 404, 404],
  '/api/counties/:county/years/:book': [404, 404, 404, 404, 404, 404, 404],
  // the public is asked for no name; nothing is published here
  '/api/ask/:short': [404, 404, 404, 404, 404, 404, 404],
  '/api/books/:book/evidence/:sha256': [404, 404, 404, 404, 404, 404, 404],
};

async function prepared() {
  const world = createWorld();
  await world.createYear(book, tianshui2015, [unit('a', '教育局'), unit('b', '民政局'), unit('c', '林草局')]);
  await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs: [{ unit: 'a', reviewers: ['b', 'c'] }] });
  const problems = new Map<string, string>();
  for (const named of ['a', 'b']) {
    problems.set(named, world.newId());
    await world.done(book, inspector, {
      kind: 'recordProblem', problem: problems.get(named)!, unit: named, charges: [{ item: firstItem, rule: firstRule, count: 1 }], words: `${named}的秘密`, foundOn: '2025-11-03', method: 'website', evidence: [],
    });
  }
  for (const [record, of] of [['cc', 'a'], ['dd', null]] as const) {
    await world.done(book, office, {
      kind: 'keepRecord', record: `00000000-0000-4000-8000-0000000000${record}`, unit: of,
      content: { register: 'request', title: 'a的秘密', number: '', received: '2025-09-01', channel: 'online', note: '' },
    });
  }
  for (const [inspection, person] of [['aa', inspector.person], ['bb', '另一检查员']] as const) {
    await world.done(book, office, {
      kind: 'planInspection', inspection: `00000000-0000-4000-8000-0000000000${inspection}`, title: '抽查', method: 'onSite', from: '2025-12-01', to: '2025-12-31', items: [],
      targets: [{ unit: 'a', inspectors: [person] }],
    });
  }
  // of unit a: one notice delivered, one not yet; an objection to its own charge
  const [problem, second] = [problems.get('a')!, world.newId()];
  await world.done(book, inspector, { kind: 'recordProblem', problem: second, unit: 'a', charges: [{ item: firstItem, rule: firstRule, count: 1 }], words: 'a的秘密之二', foundOn: '2025-11-04', method: 'website', evidence: [] });
  for (const [notice, about] of [['a1', problem], ['a2', second]] as const) {
    await world.done(book, office, { kind: 'issueNotice', notice: `00000000-0000-4000-8000-0000000000${notice}`, unit: 'a', problems: [about], words: 'a的秘密要求', days: 10 });
  }
  await world.done(book, office, { kind: 'deliverNotice', notice: '00000000-0000-4000-8000-0000000000a1', seen: 1, on: '2025-12-03', how: 'officeSystem', words: 'a的秘密签收', evidence: [] });
  await world.done(book, unitActor('a'), { kind: 'fileObjection', objection: world.newId(), unit: 'a', problem, charge: 0, words: 'a的秘密申诉', evidence: [] });
  return world;
}
/** The fourth id of the world: the problem of unit a. */
const firstProblem = '00000000-0000-4000-8000-000000000004';
const first = tianshui2015.tables[0]!.categories.flatMap(({ items }) => items).find(({ rules }) => rules.length > 0)!;
const firstItem = first.id;
const firstRule = first.rules[0]!.id;

describe('reading', () => {
  it.each(Object.entries(table))('%s is open to whom the table says', async (path, expected) => {
    const world = await prepared();
    const address = path.slice(4).replace(':book', book).replace(':key', 'x').replace(':sha256', 'a'.repeat(64)).replace(':id', firstProblem);
    const statuses = await Promise.all(Object.values(people).map(async (actor) => (await world.ask(actor, address)).status));
    expect(Object.fromEntries(Object.keys(people).map((name, index) => [name, statuses[index]]))).toEqual(
      Object.fromEntries(Object.keys(people).map((name, index) => [name, expected[index]])),
    );
  });

  it('has a row for every route that answers GET', async () => {
    const { app } = createWorld();
    const routes = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    const rows = Object.keys(table).map((path) => path.replace(/\/(sheets|desk|results|inspections|rectification|history|registers|records|understanding|peer-replacements)\/[^/]+$/, '/$1/:id'));
    expect([...new Set(routes)].sort()).toEqual([...new Set(rows)].sort());
  });

  it.each([unitActor('b'), peerActor('b')])('never shows a unit another unit’s problems: $role', async (actor) => {
    const world = await prepared();
    for (const view of ['overview', 'problems', 'inspections', 'results', 'peers', 'units', 'plan', 'audit', 'leadership', 'facts', 'desk', 'desk/a', 'results/a', 'sheets/self:a', 'rectification', 'rectification/00000000-0000-4000-8000-0000000000a1', 'objections', 'history/a', 'registers/request', 'records/00000000-0000-4000-8000-0000000000cc', 'suggestions', 'calendar', 'reminders', 'understanding/a']) {
      expect(await (await world.ask(actor, `/books/${book}/${view}`)).text()).not.toContain('a的秘密');
    }
  });

  it('shows a unit nothing of a notice before it was delivered', async () => {
    const world = await prepared();
    for (const view of ['problems', 'rectification', 'overview']) {
      expect(await (await world.ask(unitActor('a'), `/books/${book}/${view}`)).text()).not.toContain('0000000000a2');
    }
  });

  it('hides who the peers are from the unit when they are blind', async () => {
    const world = await prepared();
    for (const view of ['overview', 'problems', 'results', 'results/a', 'peers', 'sheets/peer:a:b', 'audit']) {
      const text = await (await world.ask(unitActor('a'), `/books/${book}/${view}`)).text();
      // other units' names may stand in a list of all units, never beside a sheet or a score of this unit
      expect(text).not.toContain('peer:a:b');
      expect(text).not.toMatch(/"reviewer[^"]*":\{?"?[^,}]*"b"/);
    }
  });

  it('answers an unknown address and a broken identity with a refusal', async () => {
    const world = await prepared();
    expect(await (await world.ask(office, '/nowhere')).json()).toMatchObject({ refusal: { code: 'notFound', what: 'route' } });
    const response = await world.transport(new Request('http://tab/api/home', { headers: { 'x-kaoping-actor': 'x' } }));
    expect(response.status).toBe(400);
    expect((await world.transport(new Request('http://tab/api/home', { headers: { 'x-kaoping-actor': '%' } }))).status).toBe(400);
  });
});
