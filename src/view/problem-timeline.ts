/**
 * Everything the book says of one problem, entry by entry: recorded, corrected, joined, decided, in a notice, replied to,
 * rechecked, objected to, reversed. Whatever kind of entry names the problem, or a notice or objection that is about it, appears by itself.
 */

import type { Entry, EntryKind } from '#ledger/entries.ts';
import type { Actor } from '#ledger/fields.ts';
import type { BookState } from '#ledger/state.ts';
import { mayReadUnit, type SeenUnit } from './viewer.ts';

export interface PlacedEntry { readonly seq: number; readonly entry: Entry }

export interface TimelineView { readonly problem: string; readonly steps: readonly TimelineStep[] }

export interface TimelineStep {
  /** Number of the entry, counted from 1. */
  readonly number: number;
  readonly kind: EntryKind;
  readonly at: string;
  readonly by: Actor;
  /** Reason, reply or finding, as far as it is about this problem; '' for none. */
  readonly words: string;
  /** Number of the notice, as printed. */
  readonly label: string | null;
  /** A deadline that the step set. */
  readonly due: string | null;
  /** What a recheck found of this problem. */
  readonly mended: boolean | null;
  readonly outcome: 'upheld' | 'partly' | 'rejected' | null;
  /** Number within the unit of the other problem that the step is about. */
  readonly other: number | null;
}

/** What a unit reads of its own problems: not which records the office told apart, nor a notice before it was delivered. */
const forUnits: ReadonlySet<EntryKind> = new Set([
  'problemRecorded', 'problemRevised', 'problemWithdrawn', 'problemsJoined', 'problemSplit', 'chargeDecided', 'recurrenceLinked', 'recurrenceRemoved',
  'noticeIssued', 'noticeDelivered', 'noticeExtended', 'noticeCancelled', 'noticeReplied', 'noticeRechecked', 'chargesTold',
  'objectionFiled', 'objectionWithdrawn', 'objectionAnswered', 'objectionReopened', 'chargeReversed',
]);

/**
 * Shape    entries: those whose text names the problem, a notice it stands in or an objection about it (`namesToFind`), in their order.
 * Gaps     undefined where the viewer may not read the problem.
 */
export function problemTimeline(state: BookState, id: string, { viewer, entries }: { readonly viewer: Actor; readonly entries: readonly PlacedEntry[] }): TimelineView | undefined {
  const unit = state.units.get(state.unitByProblem.get(id) ?? '');
  if (unit === undefined || !mayReadUnit(state, viewer, unit.unit.id)) return undefined;
  const steps = entries.filter(({ entry }) => isAbout(entry, id, unit) && (viewer.role !== 'unit' || mayUnitSee(entry, unit)));
  return { problem: id, steps: steps.map(({ seq, entry }) => stepOf(seq + 1, entry, { id, unit })) };
}

/** Ids by which entries about a problem are found: its own, its notices', its objections'. Empty for an unknown problem. */
export function namesToFind(state: BookState, id: string): readonly string[] {
  const unit = state.units.get(state.unitByProblem.get(id) ?? '');
  if (unit === undefined) return [];
  const notices = [...unit.notices.values()].filter(({ problems }) => problems.includes(id)).map((notice) => notice.id);
  const objections = [...unit.objections.values()].filter(({ about }) => about?.problem === id).map((objection) => objection.id);
  return [id, ...notices, ...objections];
}

/** Names alone may also stand in words: the fields decide. */
function isAbout(entry: Entry, id: string, unit: SeenUnit): boolean {
  if ('problem' in entry && entry.problem === id) return true;
  switch (entry.kind) {
    case 'problemsJoined':
      return entry.into === id;
    case 'problemsToldApart':
      return entry.from === id;
    case 'recurrenceLinked':
      return entry.earlier.in === 'thisBook' && entry.earlier.problem === id;
    case 'noticeIssued':
    case 'chargesTold':
      return entry.problems.includes(id);
    case 'noticeDelivered':
    case 'noticeExtended':
    case 'noticeCancelled':
      return unit.notices.get(entry.notice)?.problems.includes(id) === true;
    case 'noticeReplied':
      return entry.replies.some(({ problem }) => problem === id);
    case 'noticeRechecked':
      return entry.findings.some(({ problem }) => problem === id);
    case 'objectionWithdrawn':
    case 'objectionAnswered':
      return unit.objections.get(entry.objection)?.about?.problem === id;
    default:
      return false;
  }
}

function mayUnitSee(entry: Entry, unit: SeenUnit): boolean {
  if (!forUnits.has(entry.kind)) return false;
  return !('notice' in entry) || unit.notices.get(entry.notice)?.delivered !== null;
}

function stepOf(number: number, entry: Entry, { id, unit }: { id: string; unit: SeenUnit }): TimelineStep {
  return {
    number, kind: entry.kind, at: entry.at, by: entry.by, words: wordsOf(entry, id),
    label: 'notice' in entry ? (unit.notices.get(entry.notice)?.label ?? null) : null,
    due: 'due' in entry ? entry.due : entry.kind === 'objectionReopened' ? entry.until : null,
    mended: entry.kind === 'noticeRechecked' ? (entry.findings.find(({ problem }) => problem === id)?.mended ?? null) : null,
    outcome: entry.kind === 'objectionAnswered' ? entry.outcome : null,
    other: otherOf(entry, id, unit),
  };
}

function wordsOf(entry: Entry, id: string): string {
  if (entry.kind === 'noticeReplied') return entry.replies.find(({ problem }) => problem === id)?.words ?? '';
  if (entry.kind === 'noticeRechecked') return entry.findings.find(({ problem }) => problem === id)?.words ?? '';
  if ('reason' in entry) return entry.reason ?? '';
  return entry.kind !== 'problemRecorded' && 'words' in entry ? entry.words : '';
}

function otherOf(entry: Entry, id: string, unit: SeenUnit): number | null {
  const pair =
    entry.kind === 'problemsJoined' ? [entry.problem, entry.into]
    : entry.kind === 'problemsToldApart' ? [entry.problem, entry.from]
    : entry.kind === 'recurrenceLinked' && entry.earlier.in === 'thisBook' ? [entry.problem, entry.earlier.problem]
    : [];
  const other = pair.find((one) => one !== id);
  return other === undefined ? null : (unit.problems.get(other)?.number ?? null);
}
