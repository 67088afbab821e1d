/**
 * The left column as data: each item with its figure, its state, and whether the sides differ.
 *
 * Imports: view (types), workflow, desk.
 */

import { compareExact } from '#engine/decimal.ts';
import type { DeskFinding, DeskItem, DeskView } from '#view/desk.ts';
import type { DeskMeasure } from '#view/desk-given.ts';
import type { ProblemRow } from '#view/problem-row.ts';
import type { Status } from '#ui/status-tag.tsx';
import { pointsGap } from '#workflow/points-gap.ts';
import type { DeskKind, ItemPlace } from './places.ts';
import { isNotable, voicesOf, type Said } from './voices.ts';

export interface ItemRowData {
  readonly place: ItemPlace;
  readonly desk: DeskItem;
  /** What is known of it where its points are earned, or where it may not apply. */
  readonly measure: DeskMeasure | undefined;
  readonly problems: readonly ProblemRow[];
  /** Findings that the unit reported here and nobody has settled. */
  readonly openFindings: number;
  readonly isUndecided: boolean;
  readonly said: readonly Said[];
  readonly isNotable: boolean;
  readonly status: Status;
}

const silent = (id: string): DeskItem => ({ id, deduction: null, self: null, peers: [], peerMean: null, office: null, officeRevision: 0 });

export function itemRows(desk: DeskView, places: readonly ItemPlace[], kind: DeskKind): readonly ItemRowData[] {
  const byItem = new Map(desk.items.map((item) => [item.id, item]));
  const undecided = new Set(desk.open.filter(({ what }) => what === 'duplicate').map(({ which }) => which));
  const isInspected = desk.visits.length > 0 || desk.problems.length > 0;
  const ownSheet = desk.sheets.find((sheet) => sheet.kind === 'self');
  return places.map((place): ItemRowData => {
    const item = byItem.get(place.id) ?? silent(place.id);
    const problems = problemsAt(desk.problems, place.id);
    const openFindings = desk.findings.filter((finding) => finding.item === place.id && finding.settled === null).length;
    const isUndecided = problems.some(({ id }) => undecided.has(id));
    const own = { ...kind, isRated: place.isRated, isCharged: place.isCharged };
    const measure = desk.given.measures.find((one) => one.item === place.id);
    const said = voicesOf(place.item, item, { kind: own, problems, isInspected });
    const facts = { place, desk: item, measure, problems, openFindings, isUndecided, said };
    return { ...facts, isNotable: isNotable(said), status: statusOf(facts, own, { isReturned: ownSheet?.returned === true, isSubmitted: ownSheet?.submitted === true }) };
  });
}

/** Problems with a charge at the item, wherever they count. */
export function problemsAt(problems: readonly ProblemRow[], item: string): readonly ProblemRow[] {
  return problems.filter(({ charges }) => charges.some((charge) => charge.item === item));
}

export function findingsAt(findings: readonly DeskFinding[], item: string): readonly DeskFinding[] {
  return findings.filter((finding) => finding.item === item);
}

/**
 * needsMore  something here waits for the office: a finding, an undecided duplicate, a missing reason.
 * returned   nothing said yet, and the unit's own sheet went back to it.
 * done       points with their reason; in a deduction table: the unit has spoken, nothing is open.
 * inProgress problems are recorded, but the unit has not spoken yet.
 */
function statusOf(row: Omit<ItemRowData, 'status' | 'isNotable'>, kind: DeskKind, own: { isReturned: boolean; isSubmitted: boolean }): Status {
  if (row.openFindings > 0 || row.isUndecided) return 'needsMore';
  if (kind.isRated) {
    const gap = pointsGap(row.place.item, row.desk.office ?? undefined);
    if (gap === undefined) return 'done';
    if (gap === 'points') return own.isReturned && row.desk.office === null ? 'returned' : 'notStarted';
    return 'needsMore';
  }
  if (isUnmeasured(row)) return 'notStarted';
  if (own.isSubmitted || !kind.hasSelf) return 'done';
  if (own.isReturned) return 'returned';
  return row.problems.length > 0 ? 'inProgress' : 'notStarted';
}

/** Its points are earned, and nobody has said what was reached. */
function isUnmeasured({ place, measure }: Pick<ItemRowData, 'place' | 'measure'>): boolean {
  return place.item.earned !== undefined && measure?.measure === null && measure.applicability?.applies !== false;
}

export type ItemFilter = 'differs' | 'open' | 'charged';

export function shownRows(rows: readonly ItemRowData[], only: ItemFilter | undefined, find: string): readonly ItemRowData[] {
  const wanted = find.trim().toLowerCase();
  return rows.filter((row) => passes(row, only) && matches(row, wanted));
}

function passes(row: ItemRowData, only: ItemFilter | undefined): boolean {
  switch (only) {
    case undefined:
      return true;
    case 'differs':
      return row.isNotable;
    case 'open':
      return row.status !== 'done';
    case 'charged':
      return row.desk.deduction !== null && compareExact(row.desk.deduction.deducted, '0') > 0;
  }
}

function matches({ place }: ItemRowData, wanted: string): boolean {
  if (wanted === '') return true;
  const { id, title, text } = place.item;
  return [id, title.zh, title.en, text.zh, text.en].some((words) => words.toLowerCase().includes(wanted));
}
