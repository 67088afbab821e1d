/**
 * Entries about rectification notices: issued, delivered, replied to, rechecked, extended, cancelled.
 *
 * None of them touches a charge: a mended problem stays charged.
 *
 * Imports: ledger.
 */

import type { EntryOf } from './entries.ts';
import type { NoticeState, RoundState } from './notice-state.ts';
import type { MutableBookState } from './state.ts';
import { tell } from './evolve-objection.ts';

export type NoticeEntry = EntryOf<
  'noticeIssued' | 'noticeDelivered' | 'noticeExtended' | 'noticeCancelled' | 'noticeReplied' | 'noticeRechecked'
>;

export function evolveNotice(state: MutableBookState, entry: NoticeEntry): void {
  if (entry.kind === 'noticeIssued') return issue(state, entry);
  const notice = noticeOf(state, entry.notice);
  const stamp = { at: entry.at, by: entry.by };
  notice.revision += 1;
  switch (entry.kind) {
    case 'noticeDelivered': {
      const { on, how, words, evidence, due } = entry;
      notice.delivered = { on, how, words, evidence, ...stamp };
      begin(notice, due);
      tell(state, notice.problems, on);
      return;
    }
    case 'noticeExtended':
      notice.extensions.push({ from: notice.due ?? entry.due, to: entry.due, reason: entry.reason, ...stamp });
      notice.due = entry.due;
      present(notice).due = entry.due;
      return;
    case 'noticeCancelled':
      notice.cancelled = { reason: entry.reason, ...stamp };
      return;
    case 'noticeReplied':
      present(notice).reply = { replies: entry.replies, late: entry.late, ...stamp };
      return;
    case 'noticeRechecked': {
      const { visit, on, method, findings, words, evidence, due } = entry;
      present(notice).recheck = { visit, on, method, findings, words, evidence, ...stamp };
      if (due === null) notice.closed = stamp;
      else begin(notice, due);
      return;
    }
  }
}

function issue(state: MutableBookState, entry: EntryOf<'noticeIssued'>): void {
  const unit = state.units.get(entry.unit);
  if (unit === undefined) throw new RangeError(`The book has no unit ${entry.unit}.`);
  const { notice: id, year, n, label, issuer, problems, words, on, days, by, at } = entry;
  unit.notices.set(id, {
    id, unit: entry.unit, revision: 1, year, n, label, issuer, problems, words, issuedOn: on, issuedBy: by, issuedAt: at, days,
    delivered: null, due: null, extensions: [], rounds: [], closed: null, cancelled: null,
  });
  state.unitByNotice.set(id, entry.unit);
}

function begin(notice: NoticeState, due: string): void {
  notice.due = due;
  notice.rounds.push({ due, reply: null, recheck: null });
}

function present(notice: NoticeState): RoundState {
  const round = notice.rounds.at(-1);
  if (round === undefined) throw new RangeError(`Notice ${notice.label} was not delivered.`);
  return round;
}

function noticeOf(state: MutableBookState, id: string): NoticeState {
  const notice = state.units.get(state.unitByNotice.get(id) ?? '')?.notices.get(id);
  if (notice === undefined) throw new RangeError(`The book has no notice ${id}.`);
  return notice;
}
