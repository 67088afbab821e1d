/** An Arxan year with records of two units, on 2025-12-03. */

import type { RecordContent } from '#ledger/obligation-fields.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { office, unit, type World } from '../../support/world.ts';

export const request = (title: string, received: string, part: object = {}): RecordContent => ({ register: 'request', title, number: '', received, channel: 'online', note: '', ...part });
export const late = '00000000-0000-4000-8000-00000000aaa1';
export const stopped = '00000000-0000-4000-8000-00000000aaa2';

export async function year(world: World): Promise<void> {
  await world.createYear('y', arxan2021, [unit('edu', '市教育局'), unit('fin', '市财政局')]);
  const keep = (record: string, of: string, content: RecordContent) => world.done('y', office, { kind: 'keepRecord', record, unit: of, content });
  await keep(late, 'edu', request('申请公开招生政策', '2025-10-09', { answered: '2025-11-12' }));
  await keep(stopped, 'fin', request('申请公开预算明细', '2025-11-03', { correction: { asked: '2025-11-05' } }));
  await keep(world.newId(), 'fin', request('申请公开采购合同', '2025-11-10'));
}
