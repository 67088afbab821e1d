/**
 * Rectification notices: issued with a number, delivered, extended, cancelled, replied to, rechecked.
 *
 * No decision here changes a charge.
 *
 * Imports: ledger, workflow.
 */

import type { Event } from '#ledger/entries.ts';
import type { NoticeState } from '#ledger/notice-state.ts';
import type { BookState, Untouched } from '#ledger/state.ts';
import type { Asked } from './asked.ts';
import type { CommandOf } from './commands.ts';
import { dayRefusal, unitRefusal } from './decide-problem.ts';
import { awaited, nextNumber, noticeIn, noticeOfProblem, noticeSettings, noticeStatus, numberLabel } from './notice-rules.ts';
import { refuse, type Decision, type Refusal } from './refusal.ts';
import { addWorkingDays, shanghaiDay } from './working-days.ts';

type AboutNotice = 'issueNotice' | 'deliverNotice' | 'extendNotice' | 'cancelNotice' | 'replyNotice' | 'recheckNotice';
type SeenNotice = Untouched<NoticeState>;
/** A command about a notice that is there, and the notice. */
type On<K extends AboutNotice> = Omit<Asked<CommandOf<K>>, 'actor'> & { readonly notice: SeenNotice };

export function decideNotice(asked: Asked<CommandOf<AboutNotice>>): Decision<Event> {
  const { state, command, actor, now } = asked;
  if (command.kind === 'issueNotice') return issue(state, command, now);
  const notice = noticeIn(state, command.notice);
  // a unit that is not addressed does not learn that the notice exists
  if (notice === undefined || (actor.role === 'unit' && actor.unit !== notice.unit)) return refuse({ code: 'notFound', what: 'notice' });
  if (notice.revision !== command.seen) return refuse({ code: 'changedMeanwhile', what: 'notice', seen: command.seen, current: notice.revision });
  const status = noticeStatus(notice, shanghaiDay(now));
  if (status === 'closed' || status === 'cancelled') return refuse({ code: 'noticeClosed', status });
  switch (command.kind) {
    case 'deliverNotice':
      return deliver({ state, command, now, notice });
    case 'extendNotice':
      return extend({ state, command, now, notice });
    case 'cancelNotice':
      return { ok: true, events: [{ kind: 'noticeCancelled', notice: notice.id, reason: command.reason }] };
    case 'replyNotice':
      return reply({ state, command, now, notice });
    case 'recheckNotice':
      return recheck({ state, command, now, notice });
  }
}

/** The number comes from the book itself, here and nowhere else: of two windows the second decides on the first one's book. */
function issue(state: BookState, command: CommandOf<'issueNotice'>, now: string): Decision<Event> {
  const { notice, unit: id, problems, words, days } = command;
  const refusal = unitRefusal(state, id) ?? problemsRefusal(state, id, problems);
  if (refusal !== undefined) return refuse(refusal);
  if (state.unitByNotice.has(notice)) return refuse({ code: 'exists' });
  const on = shanghaiDay(now);
  const year = Number(on.slice(0, 4));
  const n = nextNumber(state, year);
  const { pattern, issuer } = noticeSettings(state);
  const label = numberLabel(pattern, year, n);
  return {
    ok: true,
    events: [{ kind: 'noticeIssued', notice, unit: id, year, n, label, issuer: issuer === '' ? state.scheme.issuer.zh : issuer, problems, words, on, days }],
  };
}

/** Problems of one unit, each once, that stand and are in no other notice. */
function problemsRefusal(state: BookState, id: string, problems: readonly string[]): Refusal | undefined {
  const unit = state.units.get(id);
  if (new Set(problems).size < problems.length) return { code: 'invalidInput', fields: [{ path: 'problems', fault: 'twice' }] };
  for (const one of problems) {
    const problem = unit?.problems.get(one);
    if (unit === undefined || problem === undefined) return { code: 'notFound', what: 'problem' };
    if (problem.withdrawn !== null) return { code: 'problemClosed', state: 'withdrawn' };
    if (problem.joinedInto !== null) return { code: 'problemClosed', state: 'joined' };
    const other = noticeOfProblem(unit, one);
    if (other !== undefined) return { code: 'inNotice', number: problem.number, label: other.label };
  }
  return undefined;
}

/** Source  docs/decisions/0081: the working days count from delivery, the day itself not counted. */
function deliver({ state, command, now, notice }: On<'deliverNotice'>): Decision<Event> {
  const { on, how, words, evidence } = command;
  if (notice.delivered !== null) return refuse({ code: 'exists' });
  const refusal = dayRefusal(on, now) ?? earlier(on, notice.issuedOn);
  if (refusal !== undefined) return refuse(refusal);
  return { ok: true, events: [{ kind: 'noticeDelivered', notice: notice.id, on, how, words, evidence, due: addWorkingDays(on, notice.days, state.calendar).day }] };
}

function extend({ command, now, notice }: On<'extendNotice'>): Decision<Event> {
  const { until, reason } = command;
  const round = notice.rounds.at(-1);
  if (round === undefined || round.reply !== null) return refuse({ code: 'noticeNotWaiting', status: round === undefined ? 'issued' : 'replied' });
  if (until <= round.due || until < shanghaiDay(now)) return refuse({ code: 'invalidInput', fields: [{ path: 'until', fault: 'dayOrder' }] });
  return { ok: true, events: [{ kind: 'noticeExtended', notice: notice.id, due: until, reason }] };
}

/** Late is taken, and said to be late: the unit's answer is wanted more than its punctuality. */
function reply({ state, command, now, notice }: On<'replyNotice'>): Decision<Event> {
  const round = notice.rounds.at(-1);
  if (round === undefined || round.reply !== null) return refuse({ code: 'noticeNotWaiting', status: round === undefined ? 'issued' : 'replied' });
  const refusal = coverage(state, notice, command.replies.map(({ problem }) => problem));
  if (refusal !== undefined) return refuse(refusal);
  return { ok: true, events: [{ kind: 'noticeReplied', notice: notice.id, replies: command.replies, late: shanghaiDay(now) > round.due }] };
}

/** The visit of the recheck stands among the unit's visits, too. Nobody has to wait for a reply to go and look. */
function recheck({ state, command, now, notice }: On<'recheckNotice'>): Decision<Event> {
  const { visit, on, method, findings, words, evidence, days } = command;
  if (notice.delivered === null) return refuse({ code: 'noticeNotWaiting', status: 'issued' });
  const unit = state.units.get(notice.unit);
  if (unit === undefined || state.unitByVisit.has(visit)) return refuse({ code: 'exists' });
  const refusal = dayRefusal(on, now) ?? earlier(on, notice.delivered.on) ?? coverage(state, notice, findings.map(({ problem }) => problem));
  if (refusal !== undefined) return refuse(refusal);
  const open = findings.filter(({ mended }) => !mended);
  if (open.some((one) => one.words === '')) return refuse({ code: 'reasonNeeded', why: 'notMended' });
  if (open.length > 0 && days === null) return refuse({ code: 'invalidInput', fields: [{ path: 'days', fault: 'invalid_type' }] });
  const due = open.length === 0 || days === null ? null : addWorkingDays(shanghaiDay(now), days, state.calendar).day;
  return {
    ok: true,
    events: [
      { kind: 'visitRecorded', visit, unit: notice.unit, on, method, words, evidence },
      { kind: 'noticeRechecked', notice: notice.id, visit, on, method, findings, words, evidence, due },
    ],
  };
}

/** Every problem that is still to be mended is spoken of once, and no other. */
function coverage(state: BookState, notice: SeenNotice, said: readonly string[]): Refusal | undefined {
  const unit = state.units.get(notice.unit);
  const wanted = unit === undefined ? [] : awaited(unit, notice);
  const missing = wanted.filter(({ id }) => !said.includes(id));
  if (missing.length > 0) return { code: 'problemsLeft', numbers: missing.map(({ number }) => number) };
  return said.length > wanted.length ? { code: 'invalidInput', fields: [{ path: 'problems', fault: 'twice' }] } : undefined;
}

function earlier(day: string, than: string): Refusal | undefined {
  return day < than ? { code: 'invalidInput', fields: [{ path: 'on', fault: 'dayOrder' }] } : undefined;
}
