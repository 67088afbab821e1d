/** What the office does with accounts on screen, and what nobody else can. */

import { describe, expect, it } from 'vitest';

import type { SqlPool } from '#store/sql.ts';
import { password, servedAnew, type Served, type Visitor } from './served.ts';

let pool: SqlPool;
let served: Served;
let office: Visitor;
servedAnew(async (started, database) => {
  [served, pool] = [started, database];
  office = await served.person({ username: 'zhang', name: '张三' });
});

const clerk = { username: 'Edu1', name: '李四', unit: 'edu', posts: ['unit', 'peer'] };
const answered = async (asked: Promise<Response>): Promise<Record<string, unknown>> => {
  const answer = await asked;
  return { status: answer.status, ...((await answer.json()) as object) };
};
const make = (given: object = clerk) => answered(office.ask('POST', '/api/people', given));
const list = async () => ((await answered(office.ask('GET', '/api/people')))['people'] as Record<string, unknown>[]).map(({ username, posts, hasLeft, mustChange }) => ({ username, posts, hasLeft, mustChange }));

describe('the office', () => {
  it('makes an account whose first password leads to a new one and then to the books', async () => {
    const made = await make();
    expect(made).toMatchObject({ status: 200, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) as string });
    const lisi = served.visitor();
    expect((await lisi.login('edu1', String(made['password']))).status).toBe(200);
    expect((await lisi.ask('GET', '/api/home')).status).toBe(401);
    expect((await lisi.ask('POST', '/api/session/password', { current: made['password'], next: password })).status).toBe(200);
    expect((await lisi.ask('GET', '/api/home')).status).toBe(200);
  });

  it('sees everybody, and nobody’s password in any form', async () => {
    await make();
    expect(await list()).toEqual([{ username: 'edu1', posts: ['unit', 'peer'], hasLeft: false, mustChange: true }, { username: 'zhang', posts: ['office'], hasLeft: false, mustChange: false }]);
    expect(JSON.stringify(await answered(office.ask('GET', '/api/people')))).not.toMatch(/password|email|"id"/i);
  });

  it.each([
    ['a user name in use, however it is written', { ...clerk, username: 'ZHANG' }, 409, 'usernameTaken'],
    ['a name in use', { ...clerk, name: '张三' }, 409, 'nameTaken'],
    ['a user name with a blank', { ...clerk, username: 'a b' }, 400, 'username'],
    ['an office post for somebody of a unit', { ...clerk, posts: ['office'] }, 400, 'posts'],
    ['a unit’s post for the office', { ...clerk, unit: null }, 400, 'posts'],
    ['more than was asked for', { ...clerk, mustChange: false }, 400, 'input'],
  ])('is refused %s', async (_what, given, status, fault) => {
    expect(await make(given)).toEqual({ status, ok: false, fault });
    expect(await list()).toHaveLength(1);
  });

  it('gives a new first password: every session ends, the second step is off', async () => {
    const lisi = await served.person({ ...clerk, posts: ['unit'] });
    expect((await lisi.ask('POST', '/api/session/totp/new', { current: password })).status).toBe(200);
    const made = await answered(office.ask('POST', '/api/people/edu1/password'));
    expect(await answered(lisi.ask('GET', '/api/session'))).toMatchObject({ person: null });
    expect((await lisi.login('edu1')).status).toBe(401);
    expect(await answered(lisi.login('edu1', String(made['password'])))).toEqual({ status: 200, ok: true, needsTotp: false });
    expect((await pool.query('SELECT "id" FROM "twoFactor"')).rows).toEqual([]);
  });

  it('ends an account at once, and takes it up again', async () => {
    const lisi = await served.person({ ...clerk, posts: ['unit'] });
    const end = { posts: ['unit'], hasLeft: true };
    expect((await office.ask('PUT', '/api/people/edu1', end)).status).toBe(200);
    // sent twice it is the same
    expect((await office.ask('PUT', '/api/people/edu1', end)).status).toBe(200);
    expect((await lisi.ask('GET', '/api/home')).status).toBe(401);
    expect((await lisi.login('edu1')).status).toBe(401);
    expect((await list())[0]).toMatchObject({ hasLeft: true });
    expect((await office.ask('PUT', '/api/people/edu1', { ...end, hasLeft: false })).status).toBe(200);
    expect((await lisi.login('edu1')).status).toBe(200);
  });

  it('does not shut itself out', async () => {
    for (const [method, path, body] of [['PUT', '/api/people/zhang', { posts: ['inspector'], hasLeft: false }], ['PUT', '/api/people/Zhang', { posts: ['office'], hasLeft: true }], ['POST', '/api/people/zhang/password', undefined]] as const) {
      expect(await answered(office.ask(method, path, body))).toEqual({ status: 400, ok: false, fault: 'self' });
    }
    expect((await office.ask('GET', '/api/home')).status).toBe(200);
  });

  it('must act as the office: with another of its posts there are no accounts', async () => {
    const both = await served.person({ username: 'wang', name: '王五', posts: ['office', 'inspector'] });
    const as = (role: string) => ({ 'x-kaoping-actor': encodeURIComponent(JSON.stringify({ role })) });
    expect((await both.ask('GET', '/api/people', undefined, as('office'))).status).toBe(200);
    expect((await both.ask('GET', '/api/people', undefined, as('inspector'))).status).toBe(403);
  });
});
