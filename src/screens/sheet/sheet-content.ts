/**
 * A half-filled sheet, as it is typed and kept as a draft, and the rows that are submitted of it.
 *
 * Points are kept as they were typed ("８．"), so that nothing changes under the hands; they are
 * tidied when they are read.
 *
 * Imports: ledger and scheme (types), workflow.
 */

import type { ClaimedMeasure, Evidence, Finding, Row } from '#ledger/fields.ts';
import type { Item, Scheme, Sheet, Table } from '#scheme/grammar.ts';
import { pointsTyped } from '#ui/points-typed.ts';
import { measureFault } from '#workflow/decide-measure.ts';
import { itemOf, itemsOf } from '#workflow/scheme-parts.ts';
import { amountOf } from '../problem-content.ts';
import { measureTyped, nothingMeasured, typedMeasure, isMeasured, type TypedMeasure } from '../typed-measure.ts';
import { pointsFault, pointsSoFar, type PointsSoFar } from '#workflow/sheet-figures.ts';

export interface DraftRow {
  readonly points?: string;
  /** The unit's word that it checked itself against the item. */
  readonly looked?: boolean;
  readonly findings?: readonly Finding[];
  /** What was reached, where points are earned. */
  readonly measure?: TypedMeasure;
  /** The unit's word that the item does not apply to it. */
  readonly notApplicable?: boolean;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

export interface SheetContent {
  readonly rows: Readonly<Record<string, DraftRow>>;
  /** The item that was open last. */
  readonly current?: string;
}

/** A sheet with what its form needs to be drawn. */
export interface SheetForm {
  readonly scheme: Scheme;
  readonly form: Sheet;
  readonly table: Table;
  /** Percent of full marks below which a peer gives a reason; undefined: below full marks. */
  readonly reasonBelow?: string | undefined;
}

export const emptyRow: DraftRow = { note: '', evidence: [] };

export function rowOf(content: SheetContent, item: string): DraftRow {
  return content.rows[item] ?? emptyRow;
}

export function withRow(content: SheetContent, item: string, row: DraftRow): SheetContent {
  return { ...content, rows: { ...content.rows, [item]: row } };
}

/** What was submitted before, to go on from: a returned sheet. */
export function contentOf(rows: readonly Row[], form: Sheet['form']): SheetContent {
  return {
    rows: Object.fromEntries(
      rows.map(({ item, points, findings, earned, note, evidence }): [string, DraftRow] => [
        item,
        form === 'points' ? { points: points ?? '', note, evidence } : { looked: true, findings, note, evidence, ...claimTyped(earned) },
      ]),
    ),
  };
}

/** Points of an item fit to be counted; undefined where nothing usable was typed. */
export function pointsIn(row: DraftRow, item: Pick<Item, 'points'>): string | undefined {
  const text = pointsTyped(row.points ?? '');
  return pointsFault(text, item.points) === undefined ? text : undefined;
}

export function isTouched(row: DraftRow): boolean {
  return (row.points ?? '').trim() !== '' || row.looked === true || (row.findings?.length ?? 0) > 0 || isMeasured(row.measure ?? nothingMeasured) || row.notApplicable === true || row.note.trim() !== '' || row.evidence.length > 0;
}

/** True where nothing at all was typed. */
export function isEmpty(content: SheetContent): boolean {
  return !Object.values(content.rows).some(isTouched);
}

/**
 * The rows as they are submitted, in table order.
 *
 * Gaps  An item that nobody touched has no row; where findings are asked, neither has one that nobody looked at.
 */
export function rowsToSubmit(content: SheetContent, { form, table }: Pick<SheetForm, 'form' | 'table'>): Row[] {
  return itemsOf(table).flatMap((item): Row[] => {
    const row = rowOf(content, item.id);
    const common = { item: item.id, note: row.note.trim(), evidence: [...row.evidence] };
    if (form.form === 'points') {
      const points = pointsTyped(row.points ?? '');
      const given = points !== '' && pointsFault(points, item.points) !== 'format' ? { points } : {};
      return isTouched(row) ? [{ ...common, ...given, findings: [] }] : [];
    }
    const findings = (row.findings ?? []).map(({ id, rule, words, ...typed }) => ({ id, rule, ...amountOf(item.rules.find((one) => one.id === rule), typed), words: words.trim() }));
    const earned = claimOf(item, row);
    const isAnswered = row.looked === true || findings.length > 0 || earned !== undefined;
    return isAnswered ? [{ ...common, findings, ...(earned === undefined ? {} : { earned }) }] : [];
  });
}

function claimTyped(earned: ClaimedMeasure | undefined): Pick<DraftRow, 'measure' | 'notApplicable'> {
  if (earned === undefined) return {};
  return earned.kind === 'notApplicable' ? { notApplicable: true } : { measure: typedMeasure(earned) };
}

/** What the unit says that it reached; undefined where nothing usable was typed. */
export function claimOf({ earned }: Item, row: DraftRow): ClaimedMeasure | undefined {
  if (row.notApplicable === true) return { kind: 'notApplicable' };
  return earned === undefined ? undefined : measureTyped(earned, row.measure ?? nothingMeasured);
}

/** The same by the item's id, where it fits the item. */
export function claimIn({ table }: Pick<SheetForm, 'table'>, content: SheetContent, id: string): ClaimedMeasure | undefined {
  const item = itemOf(table, id);
  const claim = item === undefined ? undefined : claimOf(item, rowOf(content, id));
  return item === undefined || claim === undefined || measureFault(item, claim) !== undefined ? undefined : claim;
}

/** Points so far of what is typed, with text that is no number left out. */
export function pointsOfContent({ table }: Pick<SheetForm, 'table'>, content: SheetContent): PointsSoFar {
  const byId = new Map(itemsOf(table).map((item) => [item.id, item]));
  return pointsSoFar(table, (id) => {
    const item = byId.get(id);
    return item === undefined ? undefined : pointsIn(rowOf(content, id), item);
  });
}
