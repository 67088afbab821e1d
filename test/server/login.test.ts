/** Who gets in, how, and for how long. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SqlPool } from '#store/sql.ts';
import { readEnvironment } from '#server/environment.ts';
import { passwordFault } from '#server/password-rule.ts';
import { address, emptyDatabase, openDatabaseInMemory, password, startServed } from './served.ts';

let pool: SqlPool;
beforeAll(async () => {
  pool = await openDatabaseInMemory();
}, 180_000);
beforeEach(() => emptyDatabase(pool));
afterAll(() => pool.end());

const clerk = { username: 'zhang', name: '张三' };

describe('logging in', () => {
  it('gives a cookie that no script reads, and a token nowhere else', async () => {
    const { person } = await startServed(pool);
    const zhang = await person(clerk);
    const answer = await zhang.login('zhang');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(await answer.text()).toBe('{"ok":true,"needsTotp":false}');
    expect(await (await zhang.ask('GET', '/api/session')).json()).toMatchObject({ person: { name: '张三', unit: null, posts: ['office'], mustChange: false } });
  });

  it('over https gives a cookie for https alone', async () => {
    const { service, visitor } = await startServed(pool, { isSecure: true });
    await service.accounts.create(clerk, password);
    const [cookie = ''] = (await visitor().login('zhang')).headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-kaoping\..*; Secure/);
  });

  it('gives another token each time, and takes none that came from outside', async () => {
    const { person, visitor, service } = await startServed(pool);
    const zhang = await person(clerk);
    const first = zhang.cookie();
    const planted = visitor();
    planted.setCookie('kaoping.session_token=planted.planted');
    await planted.login('zhang');
    expect(planted.cookie()).not.toContain('planted');
    expect(planted.cookie()).not.toBe(first);
    expect((await service.fetch(new Request(`${address}/api/home`, { headers: { cookie: 'kaoping.session_token=planted.planted' } }))).status).toBe(401);
  });

  it('answers the same to a wrong password and to a name that nobody has', async () => {
    const { service, visitor } = await startServed(pool);
    await service.accounts.create(clerk, password);
    const answers = [await visitor().login('zhang', 'wrong password'), await visitor().login('nobody', 'wrong password'), await visitor().login("x' OR 1=1 --", 'x')];
    expect(await Promise.all(answers.map(async (one) => [one.status, await one.text()]))).toEqual(answers.map(() => [401, '{"ok":false,"fault":"wrong"}']));
  });

  it('waits a quarter of an hour after five wrong passwords, whatever address they come from', async () => {
    const { service, visitor, passTime } = await startServed(pool);
    await service.accounts.create(clerk, password);
    const tries = await Promise.all(Array.from({ length: 12 }, (_, n) =>
      visitor().ask('POST', '/api/session', { username: 'Zhang', password: `wrong ${n}` }, { 'x-forwarded-for': `10.0.0.${n}` })));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    const right = await visitor().login('zhang');
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
    passTime(16 * 60_000);
    expect((await visitor().login('zhang')).status).toBe(200);
  }, 120_000);

  it('ends everywhere with the logout, a new password, and with leaving', async () => {
    const { person, visitor, service } = await startServed(pool);
    const zhang = await person(clerk);
    const elsewhere = visitor();
    await elsewhere.login('zhang');
    const kept = zhang.cookie();
    await zhang.ask('DELETE', '/api/session');
    zhang.setCookie(kept);
    expect((await zhang.ask('GET', '/api/home')).status).toBe(401);
    expect((await elsewhere.ask('GET', '/api/home')).status).toBe(200);

    const third = visitor();
    await third.login('zhang');
    expect((await third.ask('POST', '/api/session/password', { current: password, next: 'a quite different one' })).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/home')).status).toBe(401);
    expect((await third.ask('GET', '/api/home')).status).toBe(200);

    await service.accounts.leave('zhang');
    expect((await third.ask('GET', '/api/home')).status).toBe(401);
    expect((await visitor().login('zhang', 'a quite different one')).status).toBe(401);
  }, 120_000);

  it('with a first password leads nowhere but to a new one', async () => {
    const { service, visitor } = await startServed(pool);
    const made = await service.accounts.create({ ...clerk, unit: 'edu' });
    const zhang = visitor();
    await zhang.login('zhang', made.password);
    expect(await (await zhang.ask('GET', '/api/home')).json()).toEqual({ ok: false, fault: 'mustChange' });
    for (const [next, fault] of [['short', 'short'], ['password123', 'common'], [made.password, 'same']]) {
      expect(await (await zhang.ask('POST', '/api/session/password', { current: made.password, next })).json()).toEqual({ ok: false, fault });
    }
    expect((await zhang.ask('POST', '/api/session/password', { current: made.password, next: password })).status).toBe(200);
    expect((await zhang.ask('GET', '/api/home')).status).toBe(200);
  });
});

describe('the first account', () => {
  const wish = { username: 'chief', name: '主任', password };

  it('is made by the link, once', async () => {
    const { service, visitor } = await startServed(pool);
    const code = await service.setupCode();
    expect((await visitor().ask('POST', '/api/setup', { ...wish, code: 'guessed' })).status).toBe(403);
    expect(await (await visitor().ask('POST', '/api/setup', { ...wish, password: '1234567890', code })).json()).toEqual({ ok: false, fault: 'common' });
    expect((await visitor().ask('POST', '/api/setup', { ...wish, code })).status).toBe(200);
    expect((await visitor().ask('POST', '/api/setup', { ...wish, username: 'second', name: '副主任', code })).status).toBe(403);
    expect((await visitor().login('chief')).status).toBe(200);
    expect(await service.setupCode()).toBeUndefined();
  });

  it('has one link, whichever process says it and however often', async () => {
    const [one, other] = [await startServed(pool), await startServed(pool)];
    const code = await one.service.setupCode();
    expect([await other.service.setupCode(), await one.service.setupCode()]).toEqual([code, code]);
    expect((await other.visitor().ask('POST', '/api/setup', { ...wish, code })).status).toBe(200);
  });

  it('has no way beside: better-auth’s own routes are not there', async () => {
    const { visitor } = await startServed(pool);
    for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/username', '/api/auth/is-username-available', '/api/auth/update-user']) {
      expect((await visitor().ask('POST', path, { email: 'a@b.cd', password, name: 'x', username: 'x' })).status).toBe(401);
    }
  });
});

describe('a password', () => {
  it.each([
    ['九个字符不够长啊', 'short'], ['1234567890', 'common'], ['QWERTYUIOP', 'common'], ['abababababab', 'common'], ['zhangsanfeng', 'name'], ['zhangsanfeng88', 'name'],
    ['a'.repeat(129), 'long'], ['春眠不觉晓处处闻啼鸟', undefined], ['correct horse battery', undefined],
  ])('"%s" is %s', (given, fault) => {
    expect(passwordFault(given, ['zhangsanfeng', '张三丰'])).toBe(fault);
  });
});

describe('the environment', () => {
  it.each([
    [{ PORT: '70000' }, /PORT must be a port number/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must be an address that begins with postgres:/],
    [{ HOST: '0.0.0.0' }, /KAOPING_PLAIN_HTTP=yes/],
    [{ KAOPING_ADDRESS: 'http://kaoping.county' }, /KAOPING_PLAIN_HTTP=yes/],
    [{ KAOPING_OIDC_CLIENT: 'x' }, /set all three or none/],
    [{ KAOPING_METRICS_TOKEN: 'short' }, /16 characters/],
  ])('%o is complained of', (given, complaint) => {
    const read = readEnvironment(given);
    expect(read.ok ? '' : read.complaints.join('\n')).toMatch(complaint);
  });

  it.each([{}, { HOST: '0.0.0.0', KAOPING_PLAIN_HTTP: 'yes' }, { HOST: '0.0.0.0', KAOPING_ADDRESS: 'https://kaoping.county/' }, { DATABASE_URL: '' }])('%o will do', (given) => {
    expect(readEnvironment(given).ok).toBe(true);
  });
});
