/**
 * In a blind year nobody but the office, the leaders and the reviewers themselves learns who reviews whom.
 *
 * Two ways of looking. Every answer that a wrong role can get, views and refusals alike, is searched for the reviewer's person, the
 * file it added, and the pair. And two years that differ in nothing but who reviewed whom must read the same, letter by letter, for
 * everybody who may not know.
 */

import { describe, expect, it } from 'vitest';

import type { Actor } from '#ledger/fields.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { PlanView } from '#view/plan.ts';
import type { ReceivedPeersView } from '#view/received-peers.ts';
import type { OverviewView } from '#view/overview.ts';
import { createWorld, inspector, leader, office, peerActor, secondOffice, unit, unitActor, type World } from '../support/world.ts';

const book = 'year';
const ids = ['a', 'b', 'c', 'd'] as const;
const secretPerson = '王匿名';
const secretFile = { kind: 'file' as const, sha256: 'e'.repeat(64), name: '匿名佐证.png', type: 'image/png', size: 10, note: '' };
const items = tianshui2015.tables.flatMap((table) => table.categories.flatMap((category) => category.items));

/** Who reviews a and who reviews d change places; b and c are told apart by nothing else. */
const first = { a: ['b', 'd'], b: ['a'], c: ['a'], d: ['c'] };
const swapped = { a: ['c', 'd'], b: ['a'], c: ['a'], d: ['b'] };
type Pairs = typeof first;

const wrong: Readonly<Record<string, Actor>> = {
  'the reviewed unit': unitActor('a'), 'a unit that it does not review': unitActor('d'), 'another reviewer of the unit': peerActor('d'), 'an inspector': inspector, 'a unit as nobody’s reviewer': peerActor('zz'),
};

type Stage = 'peerReview' | 'review' | 'published';

async function yearUntil(stage: Stage, pairs: Pairs, blind = true): Promise<World> {
  const world = createWorld();
  await world.createYear(book, tianshui2015, ids.map((id) => unit(id, `${id}单位`)));
  const plan = await world.get<PlanView>(office, `/books/${book}/plan`);
  await world.done(book, office, { kind: 'changePlan', seen: plan.revision, title: plan.title, stages: plan.stages.map(({ stage: id, from, to }) => ({ stage: id, from, to })), settings: { ...plan.settings, blindPeers: blind } });
  await world.done(book, office, { kind: 'assignPeers', seen: 0, pairs: ids.map((id) => ({ unit: id, reviewers: [...pairs[id]] })) });
  const move = async (to: 'selfAssessment' | 'peerReview' | 'review' | 'approval') =>
    world.done(book, office, { kind: 'moveStage', seen: (await world.get<OverviewView>(office, `/books/${book}/overview`)).stageRevision, to, reason: '按期' });
  const rows = (note: string, evidence: (typeof secretFile)[] = [], lost = 0) => items.map(({ id, points }, at) => ({ item: id, points: at < lost ? '0' : points, findings: [], note, evidence: at === 0 ? evidence : [] }));
  await world.stores.blobs.put(secretFile.sha256, { type: secretFile.type, bytes: new Uint8Array(secretFile.size) });
  await move('selfAssessment');
  for (const id of ids) await world.done(book, unitActor(id), { kind: 'submitSheet', sheet: `self:${id}`, seen: 0, rows: rows('自评') });
  await move('peerReview');
  for (const id of ids) {
    for (const [at, by] of pairs[id].entries()) {
      const isSecret = id === 'a' && at === 0;
      const actor = isSecret ? { ...peerActor(by), person: secretPerson } : { ...peerActor(by), person: '联系人' };
      await world.done(book, actor, { kind: 'submitSheet', sheet: `peer:${id}:${by}`, seen: 0, rows: rows('互评', isSecret ? [secretFile] : [], isSecret ? 2 : 0) });
    }
  }
  if (stage === 'peerReview') return world;
  await move('review');
  for (const id of ids) {
    await world.done(book, inspector, { kind: 'recordVisit', visit: world.newId(), unit: id, on: '2025-11-01', method: 'website', words: '', evidence: [] });
    await world.done(book, office, { kind: 'enterResult', unit: id, leaf: 'social', seen: 0, score: '90', source: '问卷', evidence: [] });
    for (const { id: item, points } of items) await world.done(book, office, { kind: 'rateItem', unit: id, item, seen: 0, points, note: '' });
  }
  if (stage === 'review') return world;
  await world.done(book, secondOffice, { kind: 'proposeSuggested', units: [...ids] });
  await move('approval');
  const { stageRevision } = await world.get<OverviewView>(office, `/books/${book}/overview`);
  await world.done(book, leader, { kind: 'approve', seen: stageRevision, note: '' });
  await world.done(book, office, { kind: 'publish', seen: stageRevision });
  return world;
}

/** Every address that answers GET, about each unit and each sheet there could be. */
function addresses({ app }: World): readonly string[] {
  const about: Readonly<Record<string, readonly string[]>> = {
    sheets: ids.flatMap((id) => [`self:${id}`, ...ids.map((by) => `peer:${id}:${by}`)]), registers: ['request'], evidence: [secretFile.sha256], drafts: ['sheet:peer:a:b', 'peers', 'peer-draw'], history: ids, problems: [], inspections: [], rectification: [], records: [],
  };
  const routes = [...new Set(app.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/api/')).map(({ path }) => path.slice(4)))];
  return routes.flatMap((route) => {
    const filled = route.replace(':book', book);
    const param = /:\w+/.exec(filled)?.[0];
    if (param === undefined) return [filled];
    const name = /\/([\w-]+)\/:\w+/.exec(filled)?.[1] ?? '';
    return (about[name] ?? ids).map((value) => filled.replace(param, encodeURIComponent(value)));
  });
}

/** What may be asked and is refused; the words of a refusal are part of what one can learn. */
const commands = (world: World) => [
  ...ids.flatMap((id) => ids.map((by) => ({ kind: 'submitSheet', sheet: `peer:${id}:${by}`, seen: 0, rows: [] }))),
  ...ids.map((by) => ({ kind: 'returnSheet', sheet: `peer:a:${by}`, seen: 1, reason: '退回' })),
  ...ids.map((reviewer) => ({ kind: 'replaceReviewer', seen: 1, reviewer, keepSubmitted: false, reason: '离岗' })),
  { kind: 'assignPeers', seen: 0, pairs: [] },
  { kind: 'drawPeers', seen: 0, input: { seed: '1', perUnit: 1, groups: [{ name: '全部', units: [...ids], reviewsNobody: [] }], conflicts: [], lastYear: [], wishes: [] }, reason: '' },
  { kind: 'moveStage', seen: 0, to: 'review', reason: '' },
  { kind: 'fileObjection', objection: world.newId(), unit: 'a', problem: null, charge: null, words: '不服', evidence: [] },
];

async function allAnswers(world: World, actor: Actor): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const path of addresses(world)) answers.set(path, await (await world.ask(actor, path)).text());
  for (const [at, command] of commands(world).entries()) answers.set(`command ${at}`, JSON.stringify((await world.send(book, actor, command)).refusal ?? 'done'));
  return answers;
}

const pairWords = /peer:a:b|"reviewers?"[^}\]]*"b"|匿名/;

describe.each(['peerReview', 'review', 'published'] as const)('in the stage %s', (stage) => {
  it.each(Object.entries(wrong))('%s finds the reviewer nowhere', async (_who, actor) => {
    const answers = await allAnswers(await yearUntil(stage, first), actor);
    expect(answers.size).toBeGreaterThan(50);
    expect([...answers].filter(([, text]) => pairWords.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('reads the same whoever reviewed, for everybody who may not know', async () => {
    const worlds = [await yearUntil(stage, first), await yearUntil(stage, swapped)] as const;
    for (const [who, actor] of Object.entries(wrong)) {
      const [one, other] = [await allAnswers(worlds[0], actor), await allAnswers(worlds[1], actor)];
      for (const [path, text] of one) expect(withoutHashes(other.get(path) ?? ''), `${who}: ${path}`).toBe(withoutHashes(text));
    }
  });
});

it('finds it where it may stand: with the office, and with the leaders', async () => {
  const world = await yearUntil('review', first);
  for (const actor of [office, leader]) {
    const found = [...(await allAnswers(world, actor))].filter(([, text]) => pairWords.test(text)).map(([path]) => path);
    expect(found).toEqual(expect.arrayContaining([`/books/${book}/peers`, `/books/${book}/desk/a`, `/books/${book}/audit`]));
  }
});

describe('what peers said of a unit', () => {
  const received = (world: World, actor = unitActor('a')) => world.get<ReceivedPeersView>(actor, `/books/${book}/received-peers`);
  const pointsOf = ({ sheets }: ReceivedPeersView) => sheets.map(({ rows }) => rows.slice(0, 3).map(({ points }) => points));

  it('is not there before their stage is over', async () => {
    expect(await received(await yearUntil('peerReview', first))).toMatchObject({ isClosed: false, expected: 2, sheets: [], own: expect.arrayContaining([expect.objectContaining({ note: '自评' })]) });
  });

  it('is read by the unit alone when their stage is over: without names, files and days, in an order that tells nothing', async () => {
    const answers = await Promise.all([first, swapped].map(async (pairs) => received(await yearUntil('review', pairs))));
    for (const answer of answers) {
      expect(answer).toMatchObject({ isClosed: true, isBlind: true, expected: 2, sheets: [{ reviewer: null }, { reviewer: null }] });
      expect(pointsOf(answer)).toEqual([['0', '0', items[2]?.points], items.slice(0, 3).map(({ points }) => points)]);
      expect(answer.sheets.flatMap(({ rows }) => rows.flatMap(({ evidence }) => evidence))).toEqual([]);
    }
    const world = await yearUntil('review', first);
    expect((await received(world, unitActor('d'))).sheets.length).toBe(1);
    for (const actor of [office, leader, inspector, peerActor('a')]) expect((await world.ask(actor, `/books/${book}/received-peers`)).status).toBe(404);
  });

  it('names the peer where the plan says so', async () => {
    const world = await yearUntil('review', first, false);
    expect(await received(world)).toMatchObject({ isBlind: false, sheets: [{ reviewer: { name: 'b单位' } }, { reviewer: { name: 'd单位' } }] });
    expect(await (await world.ask(unitActor('a'), `/books/${book}/sheets/peer:a:b`)).text()).toContain('"b单位"');
    expect((await (await yearUntil('peerReview', first, false)).ask(unitActor('a'), `/books/${book}/sheets/peer:a:b`)).status).toBe(404);
  });
});

it('cannot be opened, nor closed, once peers have begun', async () => {
  const world = await yearUntil('peerReview', first);
  const plan = await world.get<PlanView>(office, `/books/${book}/plan`);
  const answer = await world.send(book, office, { kind: 'changePlan', seen: plan.revision, title: plan.title, stages: plan.stages.map(({ stage: id, from, to }) => ({ stage: id, from, to })), settings: { ...plan.settings, blindPeers: false } });
  expect(answer.refusal).toEqual({ code: 'invalidInput', fields: [{ path: 'settings.blindPeers', fault: 'fixed' }] });
});

describe('a submitted peer sheet', () => {
  it('is sealed until its stage is over: its author reads it, nobody else, and it counts nowhere', async () => {
    const world = await yearUntil('peerReview', first);
    for (const actor of [office, leader]) {
      expect(await world.get(actor, `/books/${book}/sheets/peer:a:b`)).toMatchObject({ status: 'submitted', sealed: true, rows: [] });
      for (const path of ['audit?limit=1000', 'desk/a', 'results/a', 'leadership', 'facts']) expect(await (await world.ask(actor, `/books/${book}/${path}`)).text()).not.toContain('"note":"互评"');
    }
    expect(await world.get({ ...peerActor('b') }, `/books/${book}/sheets/peer:a:b`)).toMatchObject({ sealed: false, rows: expect.arrayContaining([expect.objectContaining({ note: '互评' })]) });
    expect(await world.get(office, `/books/${book}/desk/a`)).toMatchObject({ result: { missing: expect.arrayContaining(['peers']) } });
  });

  it('is opened by the end of the stage', async () => {
    const world = await yearUntil('review', first);
    expect(await world.get(office, `/books/${book}/sheets/peer:a:b`)).toMatchObject({ sealed: false, rows: expect.arrayContaining([expect.objectContaining({ note: '互评' })]) });
  });
});

/** Hashes say nothing of what they are of; every change of the book changes them. */
function withoutHashes(text: string): string {
  return text.replaceAll(/[0-9a-f]{64}/g, '#');
}
