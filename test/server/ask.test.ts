/** The public's questionnaire over the service: nobody logs in, and nobody stuffs it. What else is refused: test/api/survey.test.ts, the same function. */

import { expect, it } from 'vitest';

import { bitsOf, codeHash } from '#ledger/answer-work.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { createWorld, office, unit, type World } from '../support/world.ts';
import { content, picksOf } from '../workflow/survey/gathered.ts';
import { servedAnew, type Served } from './served.ts';

const short = 'abc234';
const day = '2025-12-03';

let served: Served;
let world: World;
servedAnew(async (started) => {
  served = started;
  world = createWorld({ stores: served.service.stores });
  await world.createYear('year', tianshui2015, [unit('a', '教育局'), unit('b', '民政局')]);
  await world.done('year', office, { kind: 'setSurvey', seen: 0, content: content as never });
  await world.done('year', office, { kind: 'publishSurvey', seen: 1, short });
});

function worked(answer: string): { readonly day: string; readonly nonce: number } {
  for (let nonce = 0; ; nonce += 1) if (bitsOf({ short, answer, day }, nonce) >= content.work) return { day, nonce };
}

function form(more: object = {}) {
  const answer = world.newId();
  return { answer, version: 1, unit: 'a', channel: 'web', took: 55, picks: picksOf({}), work: worked(answer), ...more };
}

/** By somebody without a name or cookie, at a network address. */
const send = async (body: unknown, address = '10.0.0.1', headers = {}) => {
  const answer = await served.visitor().ask('POST', `/api/ask/${short}/answers`, body, { 'x-kaoping-address': address, ...headers });
  const { refusal } = (await answer.json()) as { readonly refusal?: { readonly code: string } };
  return refusal?.code ?? answer.status;
};
const kept = async () => (await world.get<{ counts: { answers: number } }>(office, '/books/year/survey')).counts.answers;

it('anybody answers, once however often it is sent, and gets no cookie', async () => {
  const asked = await served.visitor().ask('GET', `/api/ask/${short}`);
  expect(asked.status).toBe(200);
  expect(asked.headers.getSetCookie()).toEqual([]);
  const one = form();
  expect(await Promise.all([send(one), send(one), send(one)])).toEqual([200, 200, 200]);
  expect(await kept()).toBe(1);
});

it('an answer without work is refused: over a server nobody is taken for the office’s own device', async () => {
  expect(await send(form({ work: undefined }))).toBe('surveyWork');
  expect(await kept()).toBe(0);
});

it('a code is good once, whichever way the answers come', async () => {
  const code = 'ABCD-EFGH';
  const issued = await world.ask(office, '/books/year/survey/commands', { method: 'POST', body: JSON.stringify({ kind: 'issueCodes', id: world.newId(), channel: 'hall', note: '', hashes: [codeHash(short, code)] }) });
  expect(issued.status).toBe(200);
  const both = await Promise.all([send(form({ channel: 'hall', code })), send(form({ channel: 'hall', code }), '10.0.0.2')]);
  expect(both.toSorted()).toEqual([200, 'surveyCode']);
  expect(await send(form({ channel: 'hall' }))).toBe('surveyCode');
});

it('a network address may send sixty in ten minutes, whatever it says of where it comes from', async () => {
  for (let time = 0; time < 60; time += 1) expect(await send({}, '10.0.0.7')).toBe('invalidInput');
  expect(await send(form(), '10.0.0.7')).toBe('tooMany');
  expect(await send(form(), '10.0.0.7', { 'x-forwarded-for': '10.9.9.9' })).toBe('tooMany');
  expect(await send(form(), '10.0.0.8')).toBe(200);
  served.passTime(11 * 60_000);
  expect(await send(form(), '10.0.0.7')).toBe(200);
});
