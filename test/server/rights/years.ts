/**
 * Seven years of one office, each standing in another stage, with the same things in each of them: what the tables of rights
 * are asked about. Every unit-bound thing is unit a's; reviewer of a is b; the inspector sent to a is 检查员甲.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { stageIds, type StageId } from '#scheme/grammar.ts';
import type { Stores } from '#store/book-store.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { createWorld, inspector, leader, office, peerActor, secondOffice, unit, unitActor, type World } from '../../support/world.ts';

const photoBytes = new TextEncoder().encode('a的秘密照片');
const photo = { kind: 'file', sha256: bytesToHex(sha256(photoBytes)), name: '照片.png', type: 'image/png', size: photoBytes.length, note: '' } as const;

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`;
export const ids = {
  inspection: id('e1'), visit: id('e2'), problem: id('b1'), noticed: id('b2'), found: id('b3'), notice: id('c1'), objection: id('d1'), record: id('f1'), survey: 'abcdef', photo: photo.sha256,
} as const;

const table = tianshui2015.tables[0]!;
const charged = table.categories.flatMap(({ items }) => items).find(({ rules }) => rules.length > 0)!;
export const charge = { item: charged.id, rule: charged.rules[0]!.id, count: 1 } as const;
export const stages: readonly StageId[] = stageIds;

/** A book for each stage, named as the stage in small letters. */
export const bookOf = (stage: StageId) => stage.toLowerCase();

/** Built in memory and carried over, since a database would be written to hundreds of times. Answers what was built in. */
export async function buildYears({ books, blobs }: Stores): Promise<World> {
  const world = createWorld();
  for (const to of [world.stores.blobs, blobs]) await to.put(ids.photo, { type: 'image/png', bytes: photoBytes });
  for (const stage of stages) {
    await buildYear(world, stage);
    await books.append(bookOf(stage), 0, await world.stores.books.read(bookOf(stage), 0));
  }
  return world;
}

async function buildYear(world: World, stage: StageId): Promise<void> {
  const book = bookOf(stage);
  const done = (...[who, command]: [Parameters<World['done']>[1], Parameters<World['done']>[2]]) => world.done(book, who, command);
  const reaches = (other: StageId) => stages.indexOf(other) <= stages.indexOf(stage);
  let moves = 0;
  const moveTo = async (to: StageId) => {
    await done(office, { kind: 'moveStage', seen: moves, to, reason: '按期推进' });
    moves += 1;
  };

  await world.createYear(book, tianshui2015, ['a', 'b', 'c', 'd'].map((name) => unit(name)));
  await done(office, { kind: 'assignPeers', seen: 0, pairs: ['a', 'b', 'c', 'd'].map((of) => ({ unit: of, reviewers: of === 'b' ? ['c'] : ['b'] })) });
  await gather(book, world);
  if (reaches('selfAssessment')) await moveTo('selfAssessment');
  if (reaches('peerReview')) {
    for (const one of ['a', 'b', 'c', 'd']) await done(unitActor(one), { kind: 'submitSheet', sheet: `self:${one}`, seen: 0, rows: fullMarks() });
    await moveTo('peerReview');
  }
  if (reaches('review')) {
    for (const one of ['a', 'b', 'c', 'd']) {
      const by = one === 'b' ? 'c' : 'b';
      await done(peerActor(by), { kind: 'submitSheet', sheet: `peer:${one}:${by}`, seen: 0, rows: fullMarks() });
    }
    await moveTo('review');
  }
  if (reaches('approval')) {
    // no result is put up for approval while somebody waits for an answer
    await done(office, { kind: 'answerObjection', objection: ids.objection, seen: 1, outcome: 'rejected', to: null, whole: false, reason: '事实清楚', evidence: [] });
    for (const one of ['a', 'b', 'c', 'd']) {
      await done(inspector, { kind: 'recordVisit', visit: world.newId(), unit: one, on: '2025-11-21', method: 'onSite', words: '', evidence: [] });
      await done(office, { kind: 'enterResult', unit: one, leaf: 'social', seen: 0, score: '88.75', answers: 213, source: '问卷', evidence: [] });
      for (const { id: item, points } of itemsOf(table)) await done(office, { kind: 'rateItem', unit: one, item, seen: 0, points, note: '' });
    }
    await done(office, { kind: 'proposeSuggested', units: ['a', 'b', 'c', 'd'] });
    await moveTo('approval');
  }
  if (reaches('published')) {
    await done(leader, { kind: 'approve', seen: moves, note: '' });
    await done(office, { kind: 'publish', seen: moves });
    moves += 1;
  }
  if (reaches('archived')) await moveTo('archived');
}

/** Problems, an inspection under way, a notice and an objection of unit a, a record of a, and a questionnaire. */
async function gather(book: string, world: World): Promise<void> {
  const [on, days] = ['2025-11-20', { from: '2025-11-01', to: '2025-12-31' }];
  const about = { unit: 'a', charges: [charge], words: 'a的秘密', foundOn: on, method: 'onSite' as const, evidence: [] };
  await world.done(book, office, { kind: 'planInspection', inspection: ids.inspection, title: '抽查', method: 'onSite', ...days, items: [], targets: [{ unit: 'a', inspectors: [inspector.person] }] });
  await world.done(book, inspector, { kind: 'recordVisit', visit: ids.visit, unit: 'a', on, method: 'onSite', words: '', evidence: [], of: { inspection: ids.inspection, round: 1 }, people: [], place: '' });
  await world.done(book, inspector, { kind: 'recordProblem', problem: ids.problem, ...about, evidence: [photo] });
  await world.done(book, inspector, { kind: 'recordProblem', problem: ids.noticed, ...about });
  await world.done(book, inspector, { kind: 'recordProblem', problem: ids.found, visit: ids.visit, ...about });
  await world.done(book, office, { kind: 'issueNotice', notice: ids.notice, unit: 'a', problems: [ids.noticed], words: 'a的秘密要求', days: 10 });
  await world.done(book, office, { kind: 'deliverNotice', notice: ids.notice, seen: 1, on: '2025-12-03', how: 'officeSystem', words: '', evidence: [] });
  await world.done(book, office, { kind: 'tellCharges', unit: 'a', problems: [ids.problem], on: '2025-12-03', how: 'officeSystem', words: '', evidence: [] });
  await world.done(book, unitActor('a'), { kind: 'fileObjection', objection: ids.objection, unit: 'a', problem: ids.problem, charge: 0, words: 'a的秘密申诉', evidence: [] });
  await world.done(book, secondOffice, { kind: 'keepRecord', record: ids.record, unit: 'a', content: recordContent });
}

export const recordContent = { register: 'request', title: 'a的秘密', number: '', received: '2025-09-01', channel: 'online', note: '' } as const;

const fullMarks = () => itemsOf(table).map((item) => ({ item: item.id, points: item.points, findings: [], note: '', evidence: [] }));
