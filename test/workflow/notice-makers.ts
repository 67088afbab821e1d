/**
 * Random commands about notices and objections for the walk of model.test.ts, steered by the state.
 *
 * Imports: ledger (types), workflow.
 */

import type { Charge } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import type { Command } from '#workflow/commands.ts';
import { awaited, noticeOfProblem } from '#workflow/notice-rules.ts';

interface Draw {
  readonly pick: number;
  readonly odd: number;
  readonly id: string;
  readonly unit: string;
  readonly charge: Charge;
}

export function noticeMakers({ state }: { readonly state: BookState }, { pick, odd, id, unit: of, charge }: Draw): readonly (() => Command)[] {
  const unit = state.units.get(of);
  const problems = [...(unit?.problems.values() ?? [])];
  const problem = problems[odd % Math.max(problems.length, 1)];
  const notices = [...(unit?.notices.values() ?? [])];
  const notice = notices[pick % Math.max(notices.length, 1)];
  const objections = [...(unit?.objections.values() ?? [])];
  const objection = objections[pick % Math.max(objections.length, 1)];
  const wrong = odd % 13 === 0 ? 1 : 0;
  const seenNotice = { notice: notice?.id ?? id, seen: (notice?.revision ?? 0) + wrong };
  const seenObjection = { objection: objection?.id ?? id, seen: (objection?.revision ?? 0) + wrong };
  const left = unit === undefined || notice === undefined ? [] : awaited(unit, notice);
  const on = odd % 17 === 0 ? '2025-10-01' : '2025-12-01';
  const delivered = { on, how: 'inPerson' as const, words: '', evidence: [] };
  const chosen = problems.filter((one, index) => one.withdrawn === null && (index + pick) % 2 === 0).map((one) => one.id);
  const issue = (): Command => ({ kind: 'issueNotice', id, notice: id, unit: of, problems: chosen.length === 0 ? [problem?.id ?? id] : chosen.slice(0, 3), words: '', days: 1 + (pick % 20) });
  const file = (): Command => ({
    kind: 'fileObjection', id, objection: id, unit: of, problem: odd % 9 === 0 ? null : (problem?.id ?? id), charge: odd % 2, words: '扣分与事实不符', evidence: [],
  });
  const answer = (): Command => ({
    kind: 'answerObjection', id, ...seenObjection, outcome: (['upheld', 'partly', 'rejected'] as const)[odd % 3]!, to: odd % 3 === 1 ? { ...charge, count: 1 } : null,
    whole: pick % 4 === 0, reason: '经核实', evidence: [],
  });
  const all: readonly (() => Command)[] = [
    issue, issue, file, file, answer, answer,
    () => ({ kind: 'deliverNotice', id, ...seenNotice, ...delivered }),
    () => ({ kind: 'deliverNotice', id, ...seenNotice, ...delivered }),
    () => ({ kind: 'extendNotice', id, ...seenNotice, until: odd % 3 ? '2026-06-01' : '2025-12-01', reason: '采购周期长' }),
    () => ({ kind: 'cancelNotice', id, ...seenNotice, reason: '误发' }),
    () => ({ kind: 'replyNotice', id, ...seenNotice, replies: left.slice(0, odd % 7 === 0 ? 1 : 99).map((one) => ({ problem: one.id, words: '已补发', evidence: [] })) }),
    () => ({
      kind: 'recheckNotice', id, ...seenNotice, visit: id, on, method: 'website', words: '', evidence: [], days: odd % 5 === 0 ? null : 5,
      findings: left.map((one, index) => ({ problem: one.id, mended: (index + odd) % 3 > 0, words: odd % 11 === 0 ? '' : '看过' })),
    }),
    () => ({ kind: 'tellCharges', id, unit: of, problems: chosen.length === 0 ? [id] : chosen, ...delivered }),
    () => ({ kind: 'withdrawObjection', id, ...seenObjection, reason: '' }),
    () => ({ kind: 'reopenObjection', id, unit: of, problem: odd % 4 === 0 ? null : (problem?.id ?? id), until: '2026-05-01', reason: '负责人调整' }),
  ];
  // few places among the kinds of the walk, so that every other kind is still drawn often
  return [all[(pick + odd) % all.length]!, all[(pick + odd + 7) % all.length]!];
}

export interface NextStep { readonly command: Command; readonly by: 'unit' | 'office'; readonly unit: string }

/** The next step of every open notice, so that the walk gets to replies and rechecks. */
export function noticeSteps({ state }: { readonly state: BookState }, nextId: () => string): readonly NextStep[] {
  return [...issueSteps(state, nextId), ...objectionSteps(state, nextId), ...[...state.units.values()].flatMap((unit) =>
    [...unit.notices.values()].flatMap((notice): readonly NextStep[] => {
      const id = nextId();
      const about = { id, notice: notice.id, seen: notice.revision };
      const round = notice.rounds.at(-1);
      if (notice.cancelled !== null || notice.closed !== null) return [];
      if (notice.n % 2 === 0) return [{ unit: notice.unit, by: 'office', command: { kind: 'cancelNotice', ...about, reason: '误发' } }];
      const left = awaited(unit, notice);
      const on = notice.issuedOn;
      if (round === undefined) return [{ unit: notice.unit, by: 'office', command: { kind: 'deliverNotice', ...about, on, how: 'post', words: '', evidence: [] } }];
      if (round.reply === null) return [{ unit: notice.unit, by: 'unit', command: { kind: 'replyNotice', ...about, replies: left.map((one) => ({ problem: one.id, words: '已整改', evidence: [] })) } }];
      const findings = left.map((one, index) => ({ problem: one.id, mended: index > 0 || notice.rounds.length > 1, words: '看过' }));
      return [{ unit: notice.unit, by: 'office', command: { kind: 'recheckNotice', ...about, visit: id, on, method: 'website', findings, words: '', evidence: [], days: 5 } }];
    }),
  )];
}

/** Each unit objects once to its newest problem; what waits is lowered or taken back. */
function objectionSteps(state: BookState, nextId: () => string): readonly NextStep[] {
  return [...state.units.values()].flatMap((unit): readonly NextStep[] => {
    const problem = [...unit.problems.values()].findLast(({ withdrawn }) => withdrawn === null);
    const id = nextId();
    const waiting = [...unit.objections.values()].find(({ answer }) => answer === null);
    if (waiting !== undefined) {
      return [{ unit: unit.unit.id, by: 'office', command: { kind: 'answerObjection', id, objection: waiting.id, seen: waiting.revision, outcome: 'upheld', to: null, whole: false, reason: '查无实据', evidence: [] } }];
    }
    if (problem === undefined) return [];
    return [{ unit: unit.unit.id, by: 'unit', command: { kind: 'fileObjection', id, objection: id, unit: unit.unit.id, problem: problem.id, charge: 0, words: '与事实不符', evidence: [] } }];
  });
}

/** A notice for the first problem of each unit that stands in none. */
function issueSteps(state: BookState, nextId: () => string): readonly NextStep[] {
  return [...state.units.values()].flatMap((unit): readonly NextStep[] => {
    const problem = [...unit.problems.values()].find(({ id, withdrawn, joinedInto }) => withdrawn === null && joinedInto === null && noticeOfProblem(unit, id) === undefined);
    const id = nextId();
    return problem === undefined ? [] : [{ unit: unit.unit.id, by: 'office', command: { kind: 'issueNotice', id, notice: id, unit: unit.unit.id, problems: [problem.id], words: '', days: 10 } }];
  });
}
