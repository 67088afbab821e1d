/**
 * Who reviews whom in the Tianshui samples: drawn from a recorded seed, the year under way with last year's pairs kept apart.
 *
 * Imports: ledger (types), workflow, offices, writing.
 */

import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { tianshuiUnits } from '../offices/tianshui.ts';
import type { BookWriter } from '../writing/book-writer.ts';
import { clerk } from '../writing/people.ts';
import type { Seeded } from '../writing/seeded.ts';

const places = tianshuiUnits.filter(({ kind }) => kind !== 'department').map(({ id }) => id);
const departments = tianshuiUnits.filter(({ kind }) => kind === 'department').map(({ id }) => id);

/** Ten in a group, three reviewers for each. */
const last: PeerDrawInput = {
  seed: '2025-11-06 抽签 见证人 408',
  perUnit: 3,
  groups: [
    group('县区组', places),
    group('综合经济组', departments.slice(0, 10)),
    group('社会事务组', departments.slice(10, 20)),
    group('监督管理组', departments.slice(20)),
  ],
  conflicts: [],
  lastYear: [],
  wishes: [],
};

/** Fifteen in a group, five reviewers for each: enough to leave out the highest and the lowest. */
const present: PeerDrawInput = {
  seed: '2026-09-28 抽签 见证人 716',
  perUnit: 5,
  groups: [group('县区组', places), group('部门一组', departments.slice(0, 15)), group('部门二组', departments.slice(15))],
  conflicts: [
    { unit: 'shichangjianguanju', reviewer: 'shangwuju', reason: '就同一批公开事项的职责分工正在协调，互评时回避。' },
    { unit: 'shangwuju', reviewer: 'shichangjianguanju', reason: '就同一批公开事项的职责分工正在协调，互评时回避。' },
  ],
  lastYear: drawnPairs(last),
  wishes: [
    { unit: 'yibaoju', reviewer: 'weijianwei', wish: 'together', reason: '公开事项相近，便于核对。' },
    { unit: 'fagaiwei', reviewer: 'caizhengju', wish: 'apart', reason: '上半年刚对其做过专项检查。' },
  ],
};

export const peerDraws = { last, present } as const;

export function drawOnRecord(writer: BookWriter, input: PeerDrawInput): void {
  writer.ask(clerk, { kind: 'drawPeers', seen: writer.state.peersRevision, input, reason: '' });
}

/** Each unit with each of its reviewers, in another order. */
export function peerPairs(writer: BookWriter, chance: Seeded): readonly { readonly unit: string; readonly reviewer: string }[] {
  return chance.shuffled([...writer.state.reviewersByUnit].flatMap(([unit, reviewers]) => reviewers.map((reviewer) => ({ unit, reviewer }))));
}

function drawnPairs(input: PeerDrawInput): PeerDrawInput['lastYear'] {
  const draw = drawPeers(input);
  return draw.ok ? draw.pairs.flatMap(({ unit, reviewers }) => reviewers.map((reviewer) => ({ unit, reviewer }))) : [];
}

function group(name: string, units: string[]): PeerDrawInput['groups'][number] {
  return { name, units, reviewsNobody: [] };
}
