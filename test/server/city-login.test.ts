/** Coming in through the city's single sign-on, against a provider that is real but for its one person. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SqlPool } from '#store/sql.ts';
import { startCity, type City } from './city.ts';
import { address, emptyDatabase, openDatabaseInMemory, startServed, type Visitor } from './served.ts';

let pool: SqlPool;
let city: City;
let served: Awaited<ReturnType<typeof startServed>>;
beforeAll(async () => {
  [pool, city] = await Promise.all([openDatabaseInMemory(), startCity()]);
}, 180_000);
beforeEach(async () => {
  await emptyDatabase(pool);
  city.lies('nothing');
  served = await startServed(pool, { oidc: city.oidc });
});
afterAll(async () => {
  await pool.end();
  await city.close();
});

const pathOf = (there: string) => there.replace(address, '');
const locationOf = (answer: Response) => {
  expect(answer.status).toBe(302);
  return answer.headers.get('location') ?? '';
};

/** To the city and back, as a browser goes. Answers the address of the way back, with code and state. */
async function toTheCity(visitor: Visitor): Promise<string> {
  const there = locationOf(await visitor.ask('GET', '/api/auth/city'));
  return pathOf(locationOf(await fetch(there, { redirect: 'manual' })));
}

const comeBack = async (visitor: Visitor, path: string) => pathOf(locationOf(await visitor.ask('GET', path)));
const nameOf = async (visitor: Visitor) => ((await (await visitor.ask('GET', '/api/session')).json()) as { person: { name: string } | null }).person?.name;
const sessions = async () => (await pool.query('SELECT "id" FROM "session"')).rows.length;

describe('whoever the city knows', () => {
  it('under the user name of an account is that account, again and again, and never needs the first password', async () => {
    const { password } = await served.service.accounts.create({ username: 'Zhang', name: '张三' });
    city.is({ sub: 'city-17', preferred_username: 'zhang', name: '张某' });
    for (let time = 0; time < 2; time += 1) {
      const visitor = served.visitor();
      expect(await comeBack(visitor, await toTheCity(visitor))).toBe('/');
      // the name in the books is that of the account, whatever the city calls the person
      expect(await nameOf(visitor)).toBe('张三');
      expect((await visitor.ask('GET', '/api/home')).status).toBe(200);
    }
    expect((await served.visitor().login('zhang', password)).status).toBe(401);
  });

  it.each([
    ['under a name without an account', { sub: 'city-18', preferred_username: 'nobody' }],
    ['without a user name', { sub: 'city-19' }],
    ['under the name of somebody who left', { sub: 'city-20', preferred_username: 'gone' }],
  ])('%s is told so, and no account is made', async (_what, claims) => {
    await served.service.accounts.create({ username: 'gone', name: '离任者' });
    await served.service.accounts.leave('gone');
    city.is(claims);
    const visitor = served.visitor();
    expect(await comeBack(visitor, await toTheCity(visitor))).toBe('/?city=unknown');
    expect(await nameOf(visitor)).toBeUndefined();
    expect(await sessions()).toBe(0);
    expect((await pool.query('SELECT "id" FROM "user"')).rows).toHaveLength(1);
  });
});

describe('no session comes of', () => {
  beforeEach(async () => {
    await served.service.accounts.create({ username: 'zhang', name: '张三' });
    city.is({ sub: 'city-17', preferred_username: 'zhang' });
  });

  it.each(['nonce', 'key', 'audience'] as const)('an identity with a wrong %s', async (lie) => {
    city.lies(lie);
    const visitor = served.visitor();
    expect(await comeBack(visitor, await toTheCity(visitor))).toBe('/?city=failed');
    expect(await sessions()).toBe(0);
  });

  it.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=guessed')],
    ['no state', (back: string) => back.replace(/&?state=[^&]+/, '')],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=guessed')],
    ['a refusal of the city', (back: string) => back.replace(/code=[^&]+/, 'error=access_denied')],
  ])('%s', async (_what, changed) => {
    const visitor = served.visitor();
    expect(await comeBack(visitor, changed(await toTheCity(visitor)))).toBe('/?city=failed');
    expect(await sessions()).toBe(0);
  });

  it('a way back that another browser had begun', async () => {
    const back = await toTheCity(served.visitor());
    expect(await comeBack(served.visitor(), back)).toBe('/?city=failed');
    expect(await sessions()).toBe(0);
  });

  it('a way back that was gone before', async () => {
    const visitor = served.visitor();
    const back = await toTheCity(visitor);
    expect(await comeBack(visitor, back)).toBe('/');
    expect(await comeBack(served.visitor(), back)).toBe('/?city=failed');
    expect(await sessions()).toBe(1);
  });

  it('a city that does not answer', async () => {
    const { visitor } = await startServed(pool, { oidc: { ...city.oidc, discovery: 'http://127.0.0.1:9/.well-known/openid-configuration' } });
    expect(locationOf(await visitor().ask('GET', '/api/auth/city'))).toBe('/?city=failed');
  });
});

it('without a single sign-on its addresses are not there', async () => {
  const { visitor } = await startServed(pool);
  for (const path of ['/api/auth/city', '/api/auth/callback/city?code=x&state=y']) expect((await visitor().ask('GET', path)).status).toBe(401);
});
