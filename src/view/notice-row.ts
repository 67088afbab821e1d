/**
 * A rectification notice as lists show it: number, where it stands, its deadline, and how late it was.
 */

import type { Actor, Evidence } from '#ledger/fields.ts';
import type { NoticeState } from '#ledger/notice-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import { noticeStatus, type NoticeStatus } from '#workflow/notice-rules.ts';
import { shanghaiDay, workingDaysLeft } from '#workflow/working-days.ts';
import type { Deadline } from './deadline.ts';
import { readableUnits, unitName, type SeenUnit, type UnitName } from './viewer.ts';

export interface NoticeRow {
  readonly id: string;
  /** The number as printed. */
  readonly label: string;
  readonly unit: UnitName;
  readonly revision: number;
  readonly status: NoticeStatus;
  readonly issuedOn: string;
  readonly deliveredOn: string | null;
  /** Day by which the present reply is awaited; null before delivery and once nothing is awaited. */
  readonly due: Deadline | null;
  /** Last day of the newest round, also after the reply came. */
  readonly dueDay: string | null;
  readonly days: number;
  /** Numbers of its problems within the unit. */
  readonly numbers: readonly number[];
  /** Which round of rectification it is in; 0 before delivery. */
  readonly round: number;
  /** Working days that the latest reply came, or is, after its day: what is listed for criticism. */
  readonly late: { readonly days: number; readonly due: string; readonly replied: string | null } | null;
}

type SeenNotice = Untouched<NoticeState>;

/** Notices that the viewer may read, newest first. A unit reads one from the day of its delivery. */
export function readableNotices(state: BookState, viewer: Actor): readonly { readonly unit: SeenUnit; readonly notice: SeenNotice }[] {
  return readableUnits(state, viewer)
    .flatMap((unit) => [...unit.notices.values()].map((notice) => ({ unit, notice })))
    .filter(({ notice }) => viewer.role !== 'unit' || notice.delivered !== null)
    .sort((a, b) => b.notice.year - a.notice.year || b.notice.n - a.notice.n);
}

export function noticeRow(state: BookState, { unit, notice }: { unit: SeenUnit; notice: SeenNotice }, now: string): NoticeRow {
  const today = shanghaiDay(now);
  const status = noticeStatus(notice, today);
  const isAwaited = status === 'waiting' || status === 'again' || status === 'overdue';
  const due = isAwaited && notice.due !== null ? deadlineIn(state, notice.due, now) : null;
  return {
    id: notice.id, label: notice.label, unit: unitName(unit), revision: notice.revision, status,
    issuedOn: notice.issuedOn, deliveredOn: notice.delivered?.on ?? null,
    due, dueDay: notice.due, days: notice.days,
    numbers: notice.problems.flatMap((id) => unit.problems.get(id)?.number ?? []),
    round: notice.rounds.length, late: lateness(state, notice, today),
  };
}

/** By the book's own calendar, with the office's changes of it. */
export function deadlineIn({ calendar }: BookState, day: string, now: string): Deadline {
  const today = shanghaiDay(now);
  const { days, reliable } = workingDaysLeft(today, day, calendar);
  return { day, left: days, overdue: today > day, reliable };
}

/** Over all rounds; the newest lateness stands. A cancelled notice was never late. */
function lateness({ calendar }: BookState, { rounds, cancelled }: SeenNotice, today: string): NoticeRow['late'] {
  if (cancelled !== null) return null;
  for (const { due, reply, recheck } of [...rounds].reverse()) {
    const replied = reply === null ? null : shanghaiDay(reply.at);
    // rechecked without a reply: the day of the recheck ended the waiting
    const until = replied ?? recheck?.on ?? today;
    if (until > due) return { days: workingDaysLeft(due, until, calendar).days, due, replied };
  }
  return null;
}

/** Everything that was laid before the office, or by it, about notices and objections of a unit. */
export function* rectificationEvidence(unit: SeenUnit): Iterable<Untouched<Evidence>> {
  for (const { delivered, rounds } of unit.notices.values()) {
    yield* delivered?.evidence ?? [];
    for (const { reply, recheck } of rounds) {
      for (const one of reply?.replies ?? []) yield* one.evidence;
      yield* recheck?.evidence ?? [];
    }
  }
  for (const { evidence, answer } of unit.objections.values()) {
    yield* evidence;
    yield* answer?.evidence ?? [];
  }
}
