/**
 * What is still missing or wrong on a sheet before it may be submitted, and how each item stands.
 *
 * The workflow's own question (sheetGaps) decides; added is what it never sees, because a form can
 * hold what a submitted row cannot: points that are no number, a finding without words.
 *
 * Imports: ledger (types), workflow.
 */

import type { Row } from '#ledger/fields.ts';
import type { Item } from '#scheme/grammar.ts';
import { pointsTyped } from '#ui/points-typed.ts';
import type { Status } from '#ui/status-tag.tsx';
import { sheetGaps } from '#workflow/decide-sheet.ts';
import { reasonDue } from '#workflow/points-gap.ts';
import type { SheetGap } from '#workflow/refusal.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { pointsFault } from '#workflow/sheet-figures.ts';
import { contentOf, isTouched, rowOf, rowsToSubmit, type DraftRow, type SheetContent, type SheetForm } from './sheet-content.ts';

export type ItemFault = SheetGap | 'format' | 'look' | 'findingRule' | 'findingCount' | 'findingWords' | 'tooLong';

/** Longest words that a row or a finding may have, in characters of the book. */
export const longestWords = 2000;

/** Faults by item; an item without any is not in it. */
export function faultsByItem(content: SheetContent, sheet: SheetForm): ReadonlyMap<string, readonly ItemFault[]> {
  const { scheme, form, table, reasonBelow } = sheet;
  const faults = new Map<string, ItemFault[]>();
  const add = (item: string, fault: ItemFault) => faults.set(item, [...(faults.get(item) ?? []), fault]);
  const noLooks = form.form === 'findings';
  for (const { item, gap } of sheetGaps(scheme, form, rowsToSubmit(content, sheet), reasonBelow)) {
    if (gap === 'points' && pointsTyped(rowOf(content, item).points ?? '') !== '') add(item, 'format');
    else if (gap === 'unknownRule') add(item, 'findingRule');
    else add(item, noLooks && gap === 'note' ? 'look' : gap);
  }
  for (const item of itemsOf(table)) {
    for (const fault of typedFaults(rowOf(content, item.id))) add(item.id, fault);
  }
  return faults;
}

function typedFaults(row: DraftRow): readonly ItemFault[] {
  const findings = row.findings ?? [];
  return [
    ...(findings.some(({ count }) => !Number.isSafeInteger(count) || count < 1 || count > 999) ? ['findingCount' as const] : []),
    ...(findings.some(({ words }) => words.trim() === '') ? ['findingWords' as const] : []),
    ...([row.note, ...findings.map(({ words }) => words)].some((words) => words.length > longestWords) ? ['tooLong' as const] : []),
  ];
}

/**
 * How an item stands, in the five states.
 *
 * needsMore: the answer is there, something that belongs to it is missing. returned: still word for
 * word what the office returned.
 */
export function itemStatus(row: DraftRow, faults: readonly ItemFault[], returned: Row | undefined): Status {
  if (!isTouched(row)) return 'notStarted';
  if (faults.includes('points') || faults.includes('look') || faults.includes('measure')) return 'inProgress';
  if (faults.length > 0) return 'needsMore';
  return returned !== undefined && isSame(row, returned) ? 'returned' : 'done';
}

function isSame(row: DraftRow, returned: Row): boolean {
  const mine = [pointsTyped(row.points ?? ''), row.findings ?? [], row.note.trim(), row.evidence, row.measure, row.notApplicable];
  const was = contentOf([returned], returned.points === undefined ? 'findings' : 'points').rows[returned.item];
  return JSON.stringify(mine) === JSON.stringify([returned.points ?? '', returned.findings, returned.note, returned.evidence, was?.measure, was?.notApplicable]);
}

/** Which reason is due: known as soon as points are typed. */
export function reasonFor(row: DraftRow, item: Item, reasonBelow: string | undefined): ReturnType<typeof reasonDue> {
  const points = pointsTyped(row.points ?? '');
  return points !== '' && pointsFault(points, item.points) === undefined ? reasonDue(item, points, reasonBelow) : undefined;
}
