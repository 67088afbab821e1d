/** A year with problems of every kind, and who looks at them. */

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import type { Evidence } from '#ledger/fields.ts';
import { inspector, office, unit, type World } from '../../support/world.ts';

export const ids = {
  budget: '00000000-0000-4000-8000-00000000000a',
  budgetAgain: '00000000-0000-4000-8000-00000000000b',
  column: '00000000-0000-4000-8000-00000000000c',
  reply: '00000000-0000-4000-8000-00000000000d',
  gone: '00000000-0000-4000-8000-00000000000e',
} as const;

const link: Evidence = { kind: 'link', url: 'https://www.example.gov.cn/ys/2025.html', note: '' };

/**
 * Education: 1 a budget charged at two places, 2 the same budget recorded again, 3 withdrawn.
 * Finance: 1 a column, by the office; 2 a reply.
 */
export async function year(world: World): Promise<void> {
  await world.createYear('y', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  const base = { kind: 'recordProblem' as const, foundOn: '2025-03-10', method: 'website' as const, evidence: [] };
  await world.done('y', inspector, { ...base, problem: ids.budget, unit: 'edu', charges: [{ item: '2.1', rule: 'a', count: 2 }, { item: '3.1', rule: 'a', count: 1 }], words: '部门预算公开晚了两个月', evidence: [link] });
  await world.done('y', office, { ...base, problem: ids.budgetAgain, unit: 'edu', method: 'papers', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '预算未按时公开', evidence: [link] });
  await world.done('y', inspector, { ...base, problem: ids.gone, unit: 'edu', charges: [{ item: '2.2', rule: 'a', count: 1 }], words: '答复迟了一天' });
  await world.done('y', office, { ...base, problem: ids.column, unit: 'fin', foundOn: '2025-05-20', charges: [{ item: '3.1', rule: 'a', count: 1 }], words: '信息公开目录栏目空白' });
  await world.done('y', inspector, { ...base, problem: ids.reply, unit: 'fin', method: 'phone', charges: [{ item: '2.2', rule: 'a', count: 3 }], words: '依申请公开答复没有加盖印章' });
  await world.done('y', office, { kind: 'withdrawProblem', problem: ids.gone, seen: 0, reason: '核实后未超期' });
  await world.done('y', office, { kind: 'recordVisit', visit: '00000000-0000-4000-8000-0000000000ff', unit: 'fin', on: '2025-06-01', method: 'onSite', words: '查阅点正常开放', evidence: [] });
}
