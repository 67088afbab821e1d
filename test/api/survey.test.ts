/** A questionnaire from writing to the score, through the API: who may, what is taken, what is refused, what is kept. */

import { describe, expect, it } from 'vitest';

import { bitsOf, codeHash } from '#ledger/answer-work.ts';
import { verifyChain } from '#ledger/verify-chain.ts';
import { answersEntry } from '#ledger/answers-book.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { AnswersView, AskForm, SurveyView } from '#view/survey.ts';
import { createWorld, inspector, leader, office, unit, unitActor, type World } from '../support/world.ts';
import { content, picksOf, type Given } from '../workflow/survey/gathered.ts';

const book = 'year';
const short = 'abc234';

async function begun() {
  const world = createWorld();
  await world.createYear(book, tianshui2015, [unit('a', '教育局'), unit('b', '民政局')]);
  await world.done(book, office, { kind: 'setSurvey', seen: 0, content: content as never });
  await world.done(book, office, { kind: 'publishSurvey', seen: 1, short });
  return world;
}

const post = (world: World, path: string, body: unknown, actor = office) => world.ask(actor, path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

/** As the page does it. */
function worked(answer: string, bits: number, day = '2025-12-03') {
  for (let nonce = 0; ; nonce += 1) if (bitsOf({ short, answer, day }, nonce) >= bits) return { day, nonce };
}

const form = (world: World, given: Given & { readonly channel?: string; readonly code?: string } = {}, answer = world.newId()) => ({
  answer, version: 1, unit: given.unit ?? 'a', channel: given.channel ?? 'web', took: 55, picks: picksOf(given), work: worked(answer, content.work), ...(given.code === undefined ? {} : { code: given.code }),
  ...(given.words === undefined ? {} : { words: { advice: given.words } }),
});
const answer = async (world: World, body: unknown) => {
  // the public has no name: without any header
  const response = await world.transport(new Request(`http://tab/api/ask/${short}/answers`, { method: 'POST', body: JSON.stringify(body) }));
  return { status: response.status, ...((await response.json()) as { ok: boolean; refusal?: { code: string; fault?: string } }) };
};
const survey = (world: World, actor = office) => world.get<SurveyView>(actor, `/books/${book}/survey`);
const answers = (world: World) => world.get<AnswersView>(office, `/books/${book}/survey/answers`);

describe('the public page', () => {
  it('gets the questions without their scores, and the units, from anybody', async () => {
    const world = await begun();
    const response = await world.transport(new Request(`http://tab/api/ask/${short}`));
    const body = (await response.json()) as { form: AskForm };
    expect(body.form).toMatchObject({ phase: 'open', version: 1, bits: content.work, units: [{ id: 'a', name: '教育局' }, { id: 'b', name: '民政局' }] });
    expect(JSON.stringify(body)).not.toContain('score');
  });

  it('is nowhere before it is published, and under no other name', async () => {
    const world = createWorld();
    await world.createYear(book, tianshui2015, [unit('a'), unit('b')]);
    for (const name of [short, 'zzzzzz', '../x']) expect((await world.transport(new Request(`http://tab/api/ask/${encodeURIComponent(name)}`))).status).toBe(404);
  });

  it('takes an answer once, however often it is sent', async () => {
    const world = await begun();
    const one = form(world);
    const sent = await Promise.all(Array.from({ length: 20 }, () => answer(world, one)));
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect((await survey(world)).counts.answers).toBe(1);
  });

  it.each<[string, (world: World) => unknown, string]>([
    ['no work', (world) => ({ ...form(world), work: undefined }), 'surveyWork'],
    ['work of another day', (world) => { const one = form(world); return { ...one, work: worked(one.answer, 4, '2025-11-20') }; }, 'surveyWork'],
    ['work for another answer', (world) => ({ ...form(world), work: { day: '2025-12-03', nonce: firstBad(world) } }), 'surveyWork'],
    ['an open question', (world) => { const one = form(world); return { ...one, picks: { full: ['A'] } }; }, 'invalidInput'],
    ['an answer that is none', (world) => form(world, { picks: { full: 'Z' } }), 'invalidInput'],
    ['two answers to one choice', (world) => { const one = form(world); return { ...one, picks: { ...one.picks, full: ['A', 'B'] } }; }, 'invalidInput'],
    ['a unit that is not judged', (world) => form(world, { unit: 'zz' }), 'invalidInput'],
    ['a channel that is none', (world) => form(world, { channel: 'tv' }), 'invalidInput'],
    ['the questions of another version', (world) => ({ ...form(world), version: 2 }), 'changedMeanwhile'],
    ['no code where one is asked', (world) => form(world, { channel: 'hall' }), 'surveyCode'],
    ['a code that was never issued', (world) => form(world, { channel: 'hall', code: 'AAAA-BBBB' }), 'surveyCode'],
    ['more than an answer', (world) => ({ ...form(world), name: '张三' }), 'invalidInput'],
  ])('refuses %s and writes nothing', async (_what, make, code) => {
    const world = await begun();
    expect((await answer(world, make(world))).refusal?.code).toBe(code);
    expect((await answers(world)).answers).toEqual([]);
  });

  it('is closed outside of its days', async () => {
    const world = await begun();
    world.setDay('2026-01-01');
    const one = form(world);
    expect((await answer(world, { ...one, work: worked(one.answer, 4, '2026-01-01') })).refusal?.code).toBe('surveyNotOpen');
  });

  it('keeps neither telephone nor mail nor the random number of a browser', async () => {
    const world = await begun();
    await answer(world, { ...form(world, { words: '请回电 13912345678 或 zhang@example.com，身份证62050219800101123X' }), mark: '00112233445566778899aabbccddeeff' });
    const kept = JSON.stringify(await world.stores.books.read(`answers:${book}`, 0));
    for (const secret of ['13912345678', 'zhang@', '62050219800101', '0011223344']) expect(kept).not.toContain(secret);
    expect((await answers(world)).answers[0]?.words).toEqual({ advice: '请回电 □ 或 □，身份证□' });
  });

  it('asks for more work when a wave comes in', async () => {
    const world = await begun();
    for (let at = 0; at < 40; at += 1) await answer(world, form(world));
    const body = (await (await world.transport(new Request(`http://tab/api/ask/${short}`))).json()) as { form: AskForm };
    expect(body.form.bits).toBe(content.work + 1);
  });
});

const firstBad = (world: World) => {
  const other = world.newId();
  void other;
  let nonce = 0;
  while (bitsOf({ short, answer: '00000000-0000-4000-8000-000000000007', day: '2025-12-03' }, nonce) >= 3) nonce += 1;
  return nonce;
};

describe('one-time codes', () => {
  it('are known by their hashes alone, and used up by one answer, or by one for each unit', async () => {
    const world = await begun();
    for (const channel of ['hall', 'npc']) {
      const issued = await post(world, `/books/${book}/survey/commands`, { kind: 'issueCodes', id: world.newId(), channel, note: '第一批', hashes: [codeHash(short, `${channel}-2345`)] });
      expect(issued.status).toBe(200);
    }
    const use = async (channel: string, of: string) => (await answer(world, form(world, { channel, unit: of, code: ` ${channel} 2345` }))).refusal?.fault ?? 'taken';
    expect([await use('hall', 'a'), await use('hall', 'b'), await use('hall', 'a')]).toEqual(['taken', 'used', 'used']);
    expect([await use('npc', 'a'), await use('npc', 'b'), await use('npc', 'a')]).toEqual(['taken', 'taken', 'used']);
    expect(JSON.stringify(await world.stores.books.read(`answers:${book}`, 0)).toLowerCase()).not.toContain('hall-2345');
    expect((await survey(world)).channels.find(({ id }) => id === 'npc')).toEqual({ id: 'npc', answers: 2, issued: 1, used: 1 });
  });

  it('let one of a hundred answers with one code through', async () => {
    const world = await begun();
    await post(world, `/books/${book}/survey/commands`, { kind: 'issueCodes', id: world.newId(), channel: 'hall', note: '', hashes: [codeHash(short, 'ONCE9999')] });
    const all = await Promise.all(Array.from({ length: 100 }, () => answer(world, form(world, { channel: 'hall', code: 'once-9999' }))));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the office', () => {
  it('leaves answers out with a reason, and takes them in again: nothing is deleted', async () => {
    const world = await begun();
    const [one, two] = [form(world, { all: 'A', steps: '5' }), form(world, { all: 'D', steps: '1' })];
    await answer(world, one);
    await answer(world, two);
    await post(world, `/books/${book}/survey/commands`, { kind: 'excludeAnswers', id: world.newId(), answers: [two.answer], reason: '同一设备重复提交' });
    const view = await survey(world);
    expect([view.all?.raw.answers, view.all?.cleaned.answers, view.rows[0]?.cleaned.score]).toEqual([2, 1, '100']);
    expect((await answers(world)).answers.find(({ id }) => id === two.answer)?.excluded).toMatchObject({ reason: '同一设备重复提交', by: { person: '经办' } });
    await post(world, `/books/${book}/survey/commands`, { kind: 'restoreAnswers', id: world.newId(), answers: [two.answer], reason: '核实为本人' });
    expect((await survey(world)).all?.cleaned.answers).toBe(2);
    const sealed = await world.stores.books.read(`answers:${book}`, 0);
    expect([sealed.length, verifyChain(`answers:${book}`, sealed, answersEntry)]).toEqual([4, undefined]);
  });

  it('takes the cleaned result over by an act of its own, rounded once, for units with enough answers', async () => {
    const world = await begun();
    const rows = Array.from({ length: 21 }, (_, at) => ({ ...form(world, { unit: 'a', all: at === 0 ? 'C' : 'A', steps: '5' }), work: undefined }));
    await post(world, `/books/${book}/survey/commands`, { kind: 'importPaper', id: world.newId(), rows: [...rows, { ...form(world, { unit: 'b' }), work: undefined }] });
    const view = await survey(world);
    expect(view.rows.map(({ unit: of, isThin, entering, entered }) => [of, isThin, entering, entered.score])).toEqual([['a', false, '98.41', null], ['b', true, null, null]]);
    const act = (over: object) => post(world, `/books/${book}/survey/adopt`, { id: world.newId(), head: view.head, units: ['a'], source: '社会评议问卷', ...over });
    expect((await act({ head: 'x' })).status).toBe(409);
    expect((await act({ units: ['b'] })).status).toBe(404);
    const id = world.newId();
    expect([(await act({ id })).status, (await act({ id })).status]).toEqual([200, 200]);
    expect((await survey(world)).rows[0]?.entered).toEqual({ score: '98.41', answers: 21, revision: 1 });
  });

  it('imports paper once, names the row of each fault, and writes all or nothing', async () => {
    const world = await begun();
    const good = { ...form(world), work: undefined };
    const send = (rows: readonly unknown[]) => post(world, `/books/${book}/survey/commands`, { kind: 'importPaper', id: world.newId(), rows });
    const bad = await send([good, { ...form(world, { unit: 'zz' }), work: undefined }]);
    expect([bad.status, await bad.json()]).toMatchObject([400, { refusal: { fields: [{ path: 'rows.1.unit', fault: 'unknownUnit' }] } }]);
    expect((await survey(world)).counts.answers).toBe(0);
    await send([good, good]);
    await send([good]);
    expect((await survey(world)).counts.answers).toBe(1);
  });

  it('brings the answers of a second device together with its own', async () => {
    const [here, there] = [await begun(), await begun()];
    await answer(here, form(here, {}, '20000000-0000-4000-8000-000000000001'));
    for (const number of [2, 3]) await answer(there, form(there, { unit: 'b' }, `20000000-0000-4000-8000-00000000000${number}`));
    const file = await (await there.ask(office, `/books/${book}/survey/file`)).text();
    const merged = await post(here, `/books/${book}/survey/file`, file);
    expect(await merged.json()).toEqual({ ok: true, added: 2, known: 0, other: 0 });
    expect(await (await post(here, `/books/${book}/survey/file`, file)).json()).toEqual({ ok: true, added: 0, known: 2, other: 0 });
    expect((await post(here, `/books/${book}/survey/file`, file.replace('"unit\\":\\"b', '"unit\\":\\"a'))).status).toBe(400);
  });

  it('cannot change published questions; taken back and published anew, old answers no longer count', async () => {
    const world = await begun();
    await answer(world, form(world));
    const changed = { ...content, questions: content.questions.slice(0, 3) };
    expect((await world.send(book, office, { kind: 'setSurvey', seen: 2, content: changed })).refusal?.code).toBe('surveyPublished');
    await world.done(book, office, { kind: 'setSurvey', seen: 2, content: { ...content, closes: '2026-01-15' } as never });
    await world.done(book, office, { kind: 'withdrawSurvey', seen: 3, reason: '题目有误' });
    await world.done(book, office, { kind: 'setSurvey', seen: 4, content: changed as never });
    await world.done(book, office, { kind: 'publishSurvey', seen: 5, short });
    expect(await survey(world)).toMatchObject({ version: 2, counts: { answers: 0, earlier: 1 } });
  });

  it('is the only one to see single answers; the leading group sees results, everybody else nothing', async () => {
    const world = await begun();
    const statuses = async (path: string) => Promise.all([office, leader, inspector, unitActor('a')].map(async (actor) => (await world.ask(actor, `/books/${book}/${path}`)).status));
    expect(await statuses('survey')).toEqual([200, 200, 404, 404]);
    expect(await statuses('survey/answers')).toEqual([200, 404, 404, 404]);
    expect(await statuses('survey/file')).toEqual([200, 404, 404, 404]);
    expect((await post(world, `/books/${book}/survey/commands`, { kind: 'excludeAnswers', id: world.newId(), answers: [world.newId()], reason: 'x' }, leader)).status).toBe(403);
  });

  it('loses the answers with a sample that is removed, and sees no book of answers among the years', async () => {
    const world = await begun();
    await answer(world, form(world));
    expect((await world.get<{ books: readonly { book: string }[] }>(office, '/home')).books.map((one) => one.book)).toEqual([book]);
  });
});
