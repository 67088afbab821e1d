/**
 * Rectification of a year: the list of notices, and one notice with all that happened to it.
 */

import type { Actor, Evidence, Method } from '#ledger/fields.ts';
import type { NoticeState } from '#ledger/notice-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import { awaited, noticeIn, noticeSettings, type NoticeStatus } from '#workflow/notice-rules.ts';
import type { Action } from '#workflow/policy.ts';
import { bookCard, type BookCard } from './book-card.ts';
import { noticeRow, readableNotices, type NoticeRow } from './notice-row.ts';
import { problemRows, type ProblemRow } from './problem-row.ts';
import { setDays, type SetDays } from './set-days.ts';
import { allowed, mayReadUnit, readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface RectificationView {
  readonly card: BookCard;
  readonly notices: readonly NoticeRow[];
  readonly units: readonly UnitName[];
  /** Working days that a new notice proposes. */
  readonly days: number;
  readonly allowed: readonly Action[];
}

export type NoticeDeed = 'deliver' | 'extend' | 'cancel' | 'reply' | 'recheck';

export interface NoticeView {
  readonly card: BookCard;
  readonly notice: NoticeRow;
  readonly issuer: string;
  /** What the unit is asked to do, beyond the usual sentence. */
  readonly words: string;
  readonly problems: readonly NoticeProblem[];
  readonly rounds: readonly NoticeRound[];
  /** Oldest first. */
  readonly steps: readonly NoticeStep[];
  /** What this viewer may do with it now. */
  readonly deeds: readonly NoticeDeed[];
  /** Working days proposed for a next round. */
  readonly days: number;
  /** Working days within which the unit may object, as the page says. */
  readonly objectionDays: number;
  readonly calendar: SetDays;
  readonly allowed: readonly Action[];
}

export interface NoticeProblem {
  readonly problem: ProblemRow;
  /** open: to be mended. mended: found so by a recheck. withdrawn: need not be mended any more. */
  readonly state: 'open' | 'mended' | 'withdrawn';
}

export interface NoticeRound {
  readonly due: string;
  readonly reply: { readonly at: string; readonly person: string; readonly late: boolean; readonly replies: readonly Untouched<{ problem: string; words: string; evidence: Evidence[] }>[] } | null;
  readonly recheck: {
    readonly on: string; readonly method: Method; readonly person: string; readonly at: string; readonly words: string; readonly evidence: readonly Untouched<Evidence>[];
    readonly findings: readonly Untouched<{ problem: string; mended: boolean; words: string }>[];
  } | null;
}

export interface NoticeStep {
  readonly what: 'issued' | 'delivered' | 'extended' | 'replied' | 'repliedLate' | 'rechecked' | 'closed' | 'cancelled';
  readonly at: string;
  readonly person: string;
  /** The day that matters: of delivery, of the recheck, the new last day. */
  readonly day: string | null;
  readonly how: string | null;
  readonly words: string;
}

type SeenNotice = Untouched<NoticeState>;

export function rectificationView(state: BookState, viewer: Actor, now: string): RectificationView {
  return {
    card: bookCard(state, viewer, now),
    notices: readableNotices(state, viewer).map((found) => noticeRow(state, found, now)),
    units: readableUnits(state, viewer).map(unitName),
    days: noticeSettings(state).days,
    allowed: allowed(state, viewer),
  };
}

/** undefined where the notice does not exist for this viewer. */
export function noticeView(state: BookState, id: string, { viewer, now }: { viewer: Actor; now: string }): NoticeView | undefined {
  const notice = noticeIn(state, id);
  const unit = notice === undefined ? undefined : state.units.get(notice.unit);
  if (notice === undefined || unit === undefined || !mayReadUnit(state, viewer, notice.unit)) return undefined;
  if (viewer.role === 'unit' && notice.delivered === null) return undefined;
  const row = noticeRow(state, { unit, notice }, now);
  return {
    card: bookCard(state, viewer, now), notice: row, issuer: notice.issuer, words: notice.words,
    problems: noticeProblems(state, { unit, notice, viewer }),
    rounds: notice.rounds.map(({ due, reply, recheck }) => ({
      due,
      reply: reply === null ? null : { at: reply.at, person: reply.by.person, late: reply.late, replies: reply.replies },
      recheck: recheck === null ? null : {
        on: recheck.on, method: recheck.method, person: recheck.by.person, at: recheck.at, words: recheck.words, evidence: recheck.evidence, findings: recheck.findings,
      },
    })),
    steps: stepsOf(notice), deeds: deedsOf(row.status, allowed(state, viewer)),
    days: noticeSettings(state).days, objectionDays: noticeSettings(state).objectionDays, calendar: setDays(state), allowed: allowed(state, viewer),
  };
}

function noticeProblems(state: BookState, { unit, notice, viewer }: { unit: SeenUnit; notice: SeenNotice; viewer: Actor }): readonly NoticeProblem[] {
  const rows = new Map(problemRows(state, unit, viewer).map((row) => [row.id, row]));
  const open = new Set(awaited(unit, notice).map((problem) => problem.id));
  return notice.problems.flatMap((id): readonly NoticeProblem[] => {
    const problem = rows.get(id);
    if (problem === undefined) return [];
    return [{ problem, state: open.has(id) ? 'open' : problem.state === 'withdrawn' ? 'withdrawn' : 'mended' }];
  });
}

function deedsOf(status: NoticeStatus, may: readonly Action[]): readonly NoticeDeed[] {
  const isAwaited = status === 'waiting' || status === 'again' || status === 'overdue';
  const isOver = status === 'closed' || status === 'cancelled';
  return [
    ...(status === 'issued' && may.includes('manageNotices') ? ['deliver' as const] : []),
    ...(isAwaited && may.includes('replyNotice') ? ['reply' as const] : []),
    ...((isAwaited || status === 'replied') && may.includes('recheckNotice') ? ['recheck' as const] : []),
    ...(isAwaited && may.includes('manageNotices') ? ['extend' as const] : []),
    ...(!isOver && may.includes('manageNotices') ? ['cancel' as const] : []),
  ];
}

function stepsOf(notice: SeenNotice): readonly NoticeStep[] {
  const { delivered, cancelled, closed } = notice;
  const plain = { day: null, how: null, words: '' };
  const steps: NoticeStep[] = [{ ...plain, what: 'issued', at: notice.issuedAt, person: notice.issuedBy.person }];
  if (delivered !== null) steps.push({ what: 'delivered', at: delivered.at, person: delivered.by.person, day: delivered.on, how: delivered.how, words: delivered.words });
  for (const { to, reason, at, by } of notice.extensions) steps.push({ ...plain, what: 'extended', at, person: by.person, day: to, words: reason });
  for (const { reply, recheck } of notice.rounds) {
    if (reply !== null) steps.push({ ...plain, what: reply.late ? 'repliedLate' : 'replied', at: reply.at, person: reply.by.person });
    if (recheck !== null) steps.push({ ...plain, what: 'rechecked', at: recheck.at, person: recheck.by.person, day: recheck.on, words: recheck.words });
  }
  if (closed !== null) steps.push({ ...plain, what: 'closed', at: closed.at, person: closed.by.person });
  if (cancelled !== null) steps.push({ ...plain, what: 'cancelled', at: cancelled.at, person: cancelled.by.person, words: cancelled.reason });
  return steps.sort((a, b) => a.at.localeCompare(b.at));
}
