/** The quick look at a session finds whom better-auth would find, and nobody else. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SqlPool } from '#store/sql.ts';
import { emptyDatabase, openDatabaseInMemory, startServed } from './served.ts';

let pool: SqlPool;
beforeAll(async () => {
  pool = await openDatabaseInMemory();
}, 180_000);
beforeEach(() => emptyDatabase(pool));
afterAll(() => pool.end());

const twelveHours = 12 * 3_600_000;
const endsIn = (milliseconds: number) => pool.query('UPDATE "session" SET "expiresAt" = $1', [new Date(Date.now() + milliseconds)]);

/** The pool, and how many questions it was asked. */
function counted(inner: SqlPool) {
  const count = { questions: 0 };
  const query: SqlPool['query'] = (text, values) => {
    count.questions += 1;
    return inner.query(text, values);
  };
  const connect: SqlPool['connect'] = async () => {
    const client = await inner.connect();
    return { ...client, query: (text, values) => ((count.questions += 1), client.query(text, values)) };
  };
  return { count, pool: { ...inner, query, connect } };
}

describe('a session', () => {
  it('is recognised with one question to the database', async () => {
    const { count, pool: asked } = counted(pool);
    const { person } = await startServed(asked);
    const zhang = await person({ username: 'zhang', name: '张三' });
    count.questions = 0;
    // a new password without one: whoever is known is told so, and nothing else is looked up
    expect((await zhang.ask('POST', '/api/session/password', {})).status).toBe(400);
    expect(count.questions).toBe(1);
  });

  it('that is to be prolonged is prolonged, as better-auth does it', async () => {
    const { person } = await startServed(pool);
    const zhang = await person({ username: 'zhang', name: '张三' });
    await endsIn(twelveHours - 2 * 3_600_000);
    expect((await zhang.ask('GET', '/api/home')).status).toBe(200);
    const { rows } = await pool.query('SELECT "expiresAt" FROM "session"');
    expect(new Date(String(rows[0]?.['expiresAt'])).getTime()).toBeGreaterThan(Date.now() + twelveHours - 600_000);
  });

  it('that ended lets nobody in', async () => {
    const { person } = await startServed(pool);
    const zhang = await person({ username: 'zhang', name: '张三' });
    await endsIn(-1000);
    expect((await zhang.ask('GET', '/api/home')).status).toBe(401);
  });

  it('of whoever left, or whose session was taken away, lets nobody in', async () => {
    const { person, service } = await startServed(pool);
    const zhang = await person({ username: 'zhang', name: '张三' });
    await pool.query('UPDATE "user" SET "hasLeft" = true');
    expect((await zhang.ask('GET', '/api/home')).status).toBe(401);
    await pool.query('UPDATE "user" SET "hasLeft" = false');
    expect((await zhang.ask('GET', '/api/home')).status).toBe(200);
    await service.accounts.reset('zhang');
    expect((await zhang.ask('GET', '/api/home')).status).toBe(401);
  });

  it.each([
    ['another signature', (cookie: string) => cookie.replace(/\.[^.]*$/, `.${'A'.repeat(43)}%3D`)],
    ['no signature', (cookie: string) => cookie.replace(/\.[^.]*$/, '')],
    ['another token', (cookie: string) => cookie.replace('=', '=x')],
    ['broken escapes', (cookie: string) => `${cookie}%`],
    ['another name', (cookie: string) => `x${cookie}`],
  ])('with %s lets nobody in', async (_, spoil) => {
    const { person, visitor } = await startServed(pool);
    const zhang = await person({ username: 'zhang', name: '张三' });
    const thief = visitor();
    thief.setCookie(spoil(zhang.cookie()));
    expect((await thief.ask('GET', '/api/home')).status).toBe(401);
    expect((await zhang.ask('GET', '/api/home')).status).toBe(200);
  });
});
