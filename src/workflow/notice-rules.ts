/**
 * Questions about rectification notices: their number, where they stand, what is awaited.
 *
 * Imports: ledger, workflow.
 */

import type { NoticeSettings } from '#ledger/fields.ts';
import type { NoticeState } from '#ledger/notice-state.ts';
import type { BookState, ProblemState, Untouched, UnitState } from '#ledger/state.ts';
import type { Day } from '#scheme/grammar.ts';

type SeenNotice = Untouched<NoticeState>;
type SeenUnit = Untouched<UnitState>;

/** Ours: neither regulation says how notices are numbered, or how long a unit has to mend or to object. */
export const defaultNotices: NoticeSettings = { pattern: '某政公开办〔{year}〕{n}号', first: 1, days: 15, issuer: '', objectionDays: 10 };

export function noticeSettings(state: BookState): NoticeSettings {
  return state.settings.notices ?? defaultNotices;
}

/**
 * issued: not delivered. waiting: for the unit's reply. again: the same, after a recheck. overdue: the day has passed
 * without a reply. replied: waits for the recheck.
 */
export const noticeStatuses = ['issued', 'waiting', 'again', 'overdue', 'replied', 'closed', 'cancelled'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export function noticeStatus(notice: SeenNotice, today: Day): NoticeStatus {
  if (notice.cancelled !== null) return 'cancelled';
  if (notice.closed !== null) return 'closed';
  const round = notice.rounds.at(-1);
  if (round === undefined) return 'issued';
  if (round.reply !== null) return 'replied';
  if (today > round.due) return 'overdue';
  return notice.rounds.length > 1 ? 'again' : 'waiting';
}

/**
 * The number that a notice issued now gets.
 *
 * Shape    year: calendar year of the issue. A pattern with {year} counts within each year, another one through all.
 * Gaps     None: the next after the highest; a cancelled notice keeps its number.
 * Example  After 1, 2 and 3 of 2026, of which 2 was cancelled -> 4.
 */
export function nextNumber(state: BookState, year: number): number {
  const { pattern, first } = noticeSettings(state);
  const isYearly = pattern.includes('{year}');
  let highest = 0;
  let isFirst = true;
  for (const unit of state.units.values()) {
    for (const notice of unit.notices.values()) {
      isFirst = false;
      if ((!isYearly || notice.year === year) && notice.n > highest) highest = notice.n;
    }
  }
  return isFirst ? first : highest + 1;
}

/** Example  ('某政公开办〔{year}〕{n}号', 2026, 12) -> '某政公开办〔2026〕12号'. */
export function numberLabel(pattern: string, year: number, n: number): string {
  return pattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(n));
}

export function noticeIn(state: BookState, id: string): SeenNotice | undefined {
  return state.units.get(state.unitByNotice.get(id) ?? '')?.notices.get(id);
}

/** The notice that a problem stands in; a cancelled one does not count. */
export function noticeOfProblem(unit: SeenUnit, problem: string): SeenNotice | undefined {
  for (const notice of unit.notices.values()) if (notice.cancelled === null && notice.problems.includes(problem)) return notice;
  return undefined;
}

/** Problems of a notice that are still to be mended: not withdrawn, and not found mended by an earlier recheck. */
export function awaited(unit: SeenUnit, notice: SeenNotice): readonly Untouched<ProblemState>[] {
  const mended = new Set(notice.rounds.flatMap(({ recheck }) => (recheck?.findings ?? []).flatMap((one) => (one.mended ? [one.problem] : []))));
  return notice.problems.flatMap((id) => {
    const problem = unit.problems.get(id);
    return problem === undefined || problem.withdrawn !== null || mended.has(id) ? [] : [problem];
  });
}
