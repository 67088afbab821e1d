/** A year with problems of one unit, and a notice as far as a test wants it. */

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { NoticeView } from '#view/rectification.ts';
import type { ObjectionsView } from '#view/objections.ts';
import { inspector, office, secondOffice, unit, unitActor, type World } from '../../support/world.ts';

export const ids = {
  budget: '00000000-0000-4000-8000-00000000000a',
  column: '00000000-0000-4000-8000-00000000000b',
  notice: '00000000-0000-4000-8000-0000000000aa',
  visit: '00000000-0000-4000-8000-0000000000ab',
  objection: '00000000-0000-4000-8000-0000000000ac',
} as const;

export const path = `/years/y/rectification/${ids.notice}`;

/** Education has two problems, found by the inspector; finance has none. */
export async function year(world: World): Promise<void> {
  await world.createYear('y', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  const base = { kind: 'recordProblem' as const, unit: 'edu', foundOn: '2025-03-10', method: 'website' as const, evidence: [] };
  await world.done('y', inspector, { ...base, problem: ids.budget, charges: [{ item: '2.1', rule: 'a', count: 2 }], words: '部门预算公开晚了两个月' });
  await world.done('y', inspector, { ...base, problem: ids.column, charges: [{ item: '3.1', rule: 'a', count: 1 }], words: '信息公开目录栏目空白' });
}

export async function issued(world: World): Promise<void> {
  await year(world);
  await world.done('y', office, { kind: 'issueNotice', notice: ids.notice, unit: 'edu', problems: [ids.budget, ids.column], words: '请举一反三。', days: 15 });
}

/** Delivered on 3 December 2025: due on the 24th. */
export async function delivered(world: World): Promise<void> {
  await issued(world);
  await world.done('y', office, { kind: 'deliverNotice', notice: ids.notice, seen: 1, on: '2025-12-03', how: 'officeSystem', words: '', evidence: [] });
}

export async function replied(world: World): Promise<void> {
  await delivered(world);
  await world.done('y', unitActor('edu'), {
    kind: 'replyNotice', notice: ids.notice, seen: 2,
    replies: [{ problem: ids.budget, words: '预算已补发', evidence: [{ kind: 'link', url: 'https://example.gov.cn/zg.html', note: '整改后' }] }, { problem: ids.column, words: '栏目已补齐', evidence: [] }],
  });
}

export async function objected(world: World): Promise<void> {
  await delivered(world);
  await world.done('y', unitActor('edu'), { kind: 'fileObjection', objection: ids.objection, unit: 'edu', problem: ids.budget, charge: 0, words: '预算已在公报刊发', evidence: [] });
}

export const noticeIn = (world: World): Promise<NoticeView> => world.get<NoticeView>(office, `/books/y/rectification/${ids.notice}`);
export const objectionsIn = (world: World): Promise<ObjectionsView> => world.get<ObjectionsView>(secondOffice, '/books/y/objections');
