/**
 * Which problems the list shows, and in which order. Pure.
 *
 * Imports: engine (decimals), view (types), ui (orders).
 */

import { addDecimals } from '#engine/decimal.ts';
import { byExact, byText, type Direction } from '#ui/order.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';

export const outcomes = ['charged', 'repeat', 'suppressed', 'undecided', 'joined', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * How a problem stands, whatever became of its charges. open: not withdrawn, not joined into another, and not mended by a closed
 * notice. overdue: its notice waits for a reply after the day. recurring: it came back, or is one that came back.
 */
export const standings = ['open', 'overdue', 'recurring'] as const;
export type Standing = (typeof standings)[number];

export interface ProblemFilter {
  readonly q: string;
  readonly unit: string;
  /** Item ("2.1") or category ("2"); '' for all. */
  readonly item: string;
  readonly method?: string;
  readonly state?: Outcome | Standing;
  /** Where a problem's rectification notice stands; none where it is in no notice. */
  readonly noticeStatus?: Readonly<Record<string, NoticeStatus>>;
  /** Only what this person recorded; '' for everybody's. */
  readonly recordedBy: string;
}

export type ProblemSort = 'recorded' | 'unit' | 'found' | 'points';

/**
 * What became of a problem. Several may hold: a problem counted at one place is suppressed at its others.
 *
 * charged: it takes points. repeat: its flat rule has counted already. undecided: it could be
 * charged at several places and nobody at the office has decided.
 */
export function outcomesOf({ state, charges, decided }: Pick<ProblemRow, 'state' | 'charges' | 'decided'>): readonly Outcome[] {
  if (state === 'withdrawn') return ['withdrawn'];
  const isElsewhere = charges.some((charge) => charge.state === 'suppressed');
  const isOpen = decided === null && charges.some(({ state: of, because, instead, item, rule }) => of === 'suppressed' && because === 'same-problem' && !(instead?.item === item && instead.rule === rule));
  return [
    ...(charges.some((charge) => charge.state === 'charged') ? ['charged' as const] : []),
    ...(charges.some((charge) => charge.state === 'repeat') ? ['repeat' as const] : []),
    ...(isElsewhere ? ['suppressed' as const] : []),
    ...(isOpen ? ['undecided' as const] : []),
    ...(state === 'joined' ? ['joined' as const] : []),
  ];
}

/**
 * Shape    Rows that fit all filters, in their order.
 * Example  q "预算 教育" finds rows that hold both words, in their text, unit, number or items.
 */
export function filterProblems(rows: readonly ProblemRow[], filter: ProblemFilter): readonly ProblemRow[] {
  const words = filter.q.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (filter.unit === '' || row.unit.id === filter.unit) &&
      (filter.method === undefined || row.method === filter.method) &&
      (filter.recordedBy === '' || row.recordedBy.person === filter.recordedBy) &&
      (filter.item === '' || row.charges.some(({ item }) => item === filter.item || item.startsWith(`${filter.item}.`))) &&
      (filter.state === undefined || isInState(row, filter.state, filter.noticeStatus ?? {})) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

/** Whether a problem is shown under a state; the counts of the views ask the same. */
export function isInState(row: ProblemRow, state: Outcome | Standing, noticeStatus: Readonly<Record<string, NoticeStatus>>): boolean {
  const notice = row.notice === null ? undefined : noticeStatus[row.notice.id];
  switch (state) {
    case 'open':
      return row.state === 'charged' && notice !== 'closed';
    case 'overdue':
      return row.state !== 'withdrawn' && notice === 'overdue';
    case 'recurring':
      return row.recurrence !== null || row.cameBack.length > 0;
    default:
      return outcomesOf(row).includes(state);
  }
}

const textByRow = new WeakMap<ProblemRow, string>();

/** Everything that is searched, made once per row: a list may hold 20,000. */
function textOf(row: ProblemRow): string {
  const known = textByRow.get(row);
  if (known !== undefined) return known;
  const links = row.evidence.map((one) => (one.kind === 'link' ? `${one.url} ${one.note}` : `${one.name} ${one.note}`));
  const text = [row.words, row.unit.name, row.unit.short, `${row.number}`, row.recordedBy.person, ...row.charges.map(({ item, rule }) => `${item} ${rule}`), ...links].join('\n').normalize('NFKC').toLowerCase();
  textByRow.set(row, text);
  return text;
}

/** Points that a problem takes, before the caps of its items. */
export function pointsOf({ charges }: Pick<ProblemRow, 'charges'>): string {
  return addDecimals('0', ...charges.map(({ points }) => points));
}

/** Newest first is how the rows come; the other orders are made here. */
export function sortProblems(rows: readonly ProblemRow[], sort: ProblemSort, direction: Direction): readonly ProblemRow[] {
  switch (sort) {
    case 'recorded':
      return direction === 'down' ? rows : rows.toReversed();
    case 'unit':
      return rows.toSorted(byText((row) => `${row.unit.name} ${String(row.number).padStart(6, '0')}`, direction));
    case 'found':
      return rows.toSorted(byText((row) => row.foundOn, direction));
    case 'points':
      return rows.toSorted(byExact(pointsOf, direction));
  }
}
