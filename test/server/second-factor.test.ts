/** The second step of a login: the digits of a telephone's authenticator. */

import { expect, it } from 'vitest';

import { password, servedAnew, type Served, type Visitor } from './served.ts';
import { totpDigits } from './totp-digits.ts';

let served: Served;
let zhang: Visitor;
servedAnew(async (started) => {
  served = started;
  zhang = await served.person({ username: 'zhang', name: '张三' });
});

const digitsOf = (address: string) => totpDigits(new URL(address).searchParams.get('secret') ?? '');
const wrongOf = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0');
const json = async (asked: Promise<Response>) => (await asked).json() as Promise<Record<string, unknown>>;

async function begin(): Promise<string> {
  return String((await json(zhang.ask('POST', '/api/session/totp/new', { current: password })))['address']);
}

/** Switched on, and whoever logs in is before the second step. */
async function beforeSecondStep(): Promise<{ readonly address: string; readonly visitor: Visitor }> {
  const address = await begin();
  expect((await zhang.ask('POST', '/api/session/totp', { code: digitsOf(address) })).status).toBe(200);
  const visitor = served.visitor();
  expect(await json(visitor.login('zhang'))).toEqual({ ok: true, needsTotp: true });
  return { address, visitor };
}

it('counts once a first code was given; until then a login is as before', async () => {
  const address = await begin();
  expect(address).toMatch(/^otpauth:\/\/totp\//);
  expect((await zhang.ask('POST', '/api/session/totp', { code: wrongOf(digitsOf(address)) })).status).toBe(401);
  expect(await json(served.visitor().login('zhang'))).toEqual({ ok: true, needsTotp: false });
});

it('leads nowhere without the digits, and in with them', async () => {
  const { address, visitor } = await beforeSecondStep();
  expect(await json(visitor.ask('GET', '/api/session'))).toMatchObject({ person: null });
  expect((await visitor.ask('GET', '/api/home')).status).toBe(401);
  expect((await visitor.ask('POST', '/api/session/totp', { code: wrongOf(digitsOf(address)) })).status).toBe(401);
  expect((await visitor.ask('GET', '/api/home')).status).toBe(401);
  expect((await visitor.ask('POST', '/api/session/totp', { code: digitsOf(address) })).status).toBe(200);
  expect(await json(visitor.ask('GET', '/api/session'))).toMatchObject({ person: { name: '张三', hasTotp: true } });
});

it('is no guessing game: after some wrong digits the right ones are refused too', async () => {
  const { address, visitor } = await beforeSecondStep();
  for (let time = 0; time < 12; time += 1) await visitor.ask('POST', '/api/session/totp', { code: wrongOf(digitsOf(address)) });
  expect((await visitor.ask('POST', '/api/session/totp', { code: digitsOf(address) })).status).toBe(401);
});

it('the digits alone are no login, and those of another person no second step', async () => {
  const { address } = await beforeSecondStep();
  expect((await served.visitor().ask('POST', '/api/session/totp', { code: digitsOf(address) })).status).toBe(401);
});

it('is switched off with the password alone', async () => {
  await beforeSecondStep();
  expect((await zhang.ask('DELETE', '/api/session/totp', { current: 'a wrong password' })).status).toBe(400);
  expect(await json(served.visitor().login('zhang'))).toMatchObject({ needsTotp: true });
  expect((await zhang.ask('DELETE', '/api/session/totp', { current: password })).status).toBe(200);
  expect(await json(served.visitor().login('zhang'))).toMatchObject({ needsTotp: false });
});
