/**
 * The tables of docs/rights.md, cell by cell: every address of a year and every command, for everybody, in every stage.
 *
 * WRITE_RIGHTS=1 writes the tables from what is answered: to be read before it is believed.
 */

import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Actor, Role } from '#ledger/fields.ts';
import { actorOfPerson, type NewPerson } from '#server/person.ts';
import { createOffice } from '#server/offices.ts';
import type { Stores } from '#store/book-store.ts';
import type { SqlPool } from '#store/sql.ts';
import type { OverviewView } from '#view/overview.ts';
import { command as commandSchema, type Command, type CommandKind } from '#workflow/commands.ts';
import { actionOf } from '#workflow/decide.ts';
import { allowedActions, mayDo } from '#workflow/policy.ts';
import type { World } from '../support/world.ts';
import { cellOf, readRows, unlike, writeRows, type Outcome } from './rights/page.ts';
import { aboutNothing, samples } from './rights/sample-commands.ts';
import { bookOf, buildYears, ids, stages } from './rights/years.ts';
import { openDatabaseInMemory, startServed, type Visitor } from './served.ts';

/** Those with a letter are named in the tables; for the others nothing may be there. */
const persons: readonly { readonly letter: string; readonly role: Role; readonly account: NewPerson }[] = [
  { letter: 'O', role: 'office', account: { username: 'office', name: '经办' } },
  { letter: 'I', role: 'inspector', account: { username: 'inspector', name: '检查员甲', posts: ['inspector'] } },
  { letter: 'i', role: 'inspector', account: { username: 'inspector2', name: '检查员乙', posts: ['inspector'] } },
  { letter: 'L', role: 'leader', account: { username: 'leader', name: '领导小组', posts: ['leader'] } },
  { letter: 'U', role: 'unit', account: { username: 'a1', name: 'a联系人', unit: 'a', posts: ['unit'] } },
  { letter: 'u', role: 'unit', account: { username: 'b1', name: 'b联系人', unit: 'b', posts: ['unit'] } },
  { letter: 'P', role: 'peer', account: { username: 'b2', name: 'b互评员', unit: 'b', posts: ['peer'] } },
  { letter: 'p', role: 'peer', account: { username: 'd2', name: 'd互评员', unit: 'd', posts: ['peer'] } },
];
const stranger: (typeof persons)[number] = { letter: 'Z', role: 'unit', account: { username: 'z1', name: 'z联系人', unit: 'zz' } };

let pool: SqlPool;
/** The same years without sessions and database, where thousands of commands are asked in seconds. */
let world: World;
let served: Awaited<ReturnType<typeof startServed>>;
const visitors: (readonly [string, Role, Visitor])[] = [];
const foreign: Visitor[] = [];
const outside: Visitor[] = [];

beforeAll(async () => {
  pool = await openDatabaseInMemory();
  served = await startServed(pool);
  world = await buildYears(served.service.stores);
  for (const { letter, role, account } of persons) visitors.push([letter, role, await served.person(account)]);
  await createOffice(pool, { id: 'county', name: '县', parent: 'root' });
  foreign.push(await served.person(stranger.account), await served.person({ username: 'county', name: '经办', office: 'county' }));
  const gone = await served.person({ username: 'gone', name: '离任' });
  await served.service.accounts.leave('gone');
  outside.push(served.visitor(), gone);
}, 240_000);
afterAll(() => pool.end());

const isWriting = process.env['WRITE_RIGHTS'] === '1';
const readRoutes = () => routesOf(served.service.books).filter((route) => route !== 'POST /commands');
const routesOf = (app: Pick<Hono, 'routes'>) => [...new Set(app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/books/:book')).map(({ method, path }) => `${method} ${path.slice('/api/books/:book'.length)}`))];

const idByList: Readonly<Record<string, string>> = {
  sheets: 'self:a', registers: 'request', records: ids.record, problems: ids.problem, inspections: ids.inspection, rectification: ids.notice,
};
/** The sheet of a by b is asked besides: the one thing that is assigned, not owned. */
const extraReads = ['GET /sheets/peer:a:b'];
const asked = () => [...readRoutes(), ...extraReads];
const officeAlone: ReadonlySet<string> = new Set(['GET /backup', 'DELETE ']);
const initOf = (route: string) => {
  const [method = ''] = route.split(' ');
  return method === 'GET' || method === 'DELETE' ? { method } : { method, body: '{"x":1}' };
};
const addressOf = (route: string) => route.slice(route.indexOf(' ') + 1)
  .replace(/\/([\w-]+)\/:id/, (_, list: string) => `/${list}/${idByList[list] ?? 'a'}`).replace(':key', 'x').replace(':sha256', ids.photo);

const everyCommand: readonly (readonly [string, CommandKind, object])[] = [
  ...Object.entries(samples).map(([kind, body]) => [kind, kind as CommandKind, body] as const), ['submitSheet peer', 'submitSheet', { ...samples.submitSheet, sheet: 'peer:a:b' }],
];
const actorOf = ({ name, unit, posts, username }: NewPerson): Actor => actorOfPerson({ id: username, username, name, unit: unit ?? null, office: 'root', posts: posts ?? (unit === undefined ? ['office'] : ['unit']), mustChange: false, hasTotp: false }, undefined);

async function outcomeOf(answer: Response, kind?: CommandKind): Promise<Outcome> {
  const text = await answer.text();
  expect(answer.status, text).toBeLessThan(500);
  if (answer.status === 403) return 'mayNot';
  if (/"code":"otherUnit"/.test(text)) return 'notThere';
  if (answer.status !== 404) return 'may';
  // the right was granted, the thing is missing in these years
  return kind !== undefined && aboutNothing.has(kind) && !(kind === 'claimBonus' && /"what":"unit"/.test(text)) ? 'may' : 'notThere';
}

describe('the tables of rights', () => {
  it('are asked of every route of a year: one without a row is found', () => {
    const rows = [...readRows('Reading').keys()];
    if (!isWriting) expect(unlike(asked(), rows)).toEqual([]);
    const planted = new Hono().get('/api/books/:book/salaries', (c) => c.text(''));
    expect(unlike([...readRoutes(), ...routesOf(planted)], rows)).toContain('GET /salaries');
  });

  it('are asked of every command', () => {
    const kinds = commandSchema._zod.def.options.map((option) => [...(option._zod.def.shape.kind._zod.values ?? [])].join());
    expect(Object.keys(samples).toSorted()).toEqual(kinds.toSorted());
    if (!isWriting) expect(unlike([...kinds, 'submitSheet peer'], [...readRows('Commands').keys()])).toEqual([]);
  });

  it('hold for what is read', async () => {
    const rows = new Map<string, readonly string[]>();
    for (const route of asked()) {
      const cells: string[] = [];
      for (const stage of stages) {
        const ask = ({ account }: (typeof persons)[number]) => world.ask(actorOf(account), `/books/${bookOf(stage)}${addressOf(route)}`, initOf(route));
        const outcomes: (readonly [string, Outcome])[] = [];
        for (const person of persons) outcomes.push([person.letter, await outcomeOf(await ask(person))]);
        cells.push(cellOf(outcomes));
        // whoever takes no part is told of nothing; some addresses are the office's alone, whatever there is
        expect([route, await outcomeOf(await ask(stranger))]).toEqual([route, officeAlone.has(route) ? 'mayNot' : 'notThere']);
      }
      rows.set(route, cells);
    }
    if (isWriting) writeRows('Reading', rows);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(readRows('Reading')));
  });

  it('hold over the network, too: every address with real sessions, each in another stage', async () => {
    const rows = readRows('Reading');
    for (const [place, route] of asked().entries()) {
      const stage = stages[place % stages.length]!;
      const { method, body } = initOf(route);
      const ask = (visitor: Visitor) => visitor.ask(method, `/api/books/${bookOf(stage)}${addressOf(route)}`, body);
      const outcomes: (readonly [string, Outcome])[] = [];
      for (const [letter, , visitor] of visitors) outcomes.push([letter, await outcomeOf(await ask(visitor))]);
      expect([route, stage, cellOf(outcomes)]).toEqual([route, stage, rows.get(route)?.[stages.indexOf(stage)]]);
      for (const visitor of foreign) expect(['mayNot', 'notThere']).toContain(await outcomeOf(await ask(visitor)));
      for (const visitor of outside) expect((await ask(visitor)).status).toBe(401);
    }
  });

  it('hold for every command, and the table in the program says the same', async () => {
    const rows = new Map<string, readonly string[]>();
    const before = await heads(world.stores);
    for (const [name, kind, rest] of everyCommand) {
      const cells: string[] = [];
      for (const stage of stages) {
        const outcomes: (readonly [string, Outcome])[] = [];
        for (const { letter, role, account } of persons) {
          const command = { kind, id: world.newId(), ...rest };
          const outcome = await outcomeOf(await world.ask(actorOf(account), `/books/${bookOf(stage)}/commands`, { method: 'POST', body: JSON.stringify(command) }), kind);
          outcomes.push([letter, outcome]);
          // the one right that hangs on more than the table: an inspector corrects own records alone
          if (kind === 'reviseProblem' && letter === 'i') continue;
          const isInTable = mayDo(role, actionOf(command as unknown as Command), stage);
          expect([name, stage, letter, outcome === 'mayNot']).toEqual([name, stage, letter, !isInTable]);
        }
        cells.push(cellOf(outcomes));
        const answer = await world.send(bookOf(stage), actorOf(stranger.account), { kind, ...rest });
        // not even that there is a year by this name: the same as for one that there is not
        expect(answer.refusal).toEqual(kind === 'createAssessment' ? { code: 'notAllowed', action: kind, stage: 'preparation', role: 'unit' } : { code: 'notFound', what: 'book' });
      }
      rows.set(name, cells);
    }
    // what is refused changes nothing: the same years serve all cells
    expect(await heads(world.stores)).toEqual(before);
    if (isWriting) writeRows('Commands', rows);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(readRows('Commands')));
  });

  it('hold over the network, too: one command of each role in every stage', async () => {
    const rows = readRows('Commands');
    for (const kind of ['moveStage', 'approve', 'submitSheet', 'recordVisit'] as const) {
      for (const [place, stage] of stages.entries()) {
        const send = (visitor: Visitor) => visitor.ask('POST', `/api/books/${bookOf(stage)}/commands`, { kind, id: randomUUID(), ...samples[kind] });
        const outcomes: (readonly [string, Outcome])[] = [];
        for (const [letter, , visitor] of visitors) outcomes.push([letter, await outcomeOf(await send(visitor))]);
        expect([kind, stage, cellOf(outcomes)]).toEqual([kind, stage, rows.get(kind)?.[place]]);
        for (const visitor of foreign) expect((await send(visitor)).status).toBe(404);
        for (const visitor of outside) expect((await send(visitor)).status).toBe(401);
      }
    }
  });

  it('are what a view tells the screens: each button drawn is one that the table allows', async () => {
    for (const stage of stages) {
      for (const [, role, visitor] of visitors) {
        const { allowed } = (await (await visitor.ask('GET', `/api/books/${bookOf(stage)}/overview`)).json()) as OverviewView;
        expect(allowed).toEqual(allowedActions(role, stage));
      }
    }
  });
});

const heads = async ({ books }: Pick<Stores, 'books'>) => (await books.list()).map(({ book, length, head }) => `${book} ${length} ${head}`);
