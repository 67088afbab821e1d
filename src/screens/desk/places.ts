/**
 * The places of a desk: every item of the table, then the matters of the unit as a whole.
 *
 * A matter's id begins with "@", which no item's id can: both stand in one address field.
 *
 * Imports: scheme (types), workflow, view (types).
 */

import type { Category, Item, Scheme, Table } from '#scheme/grammar.ts';
import type { DeskView } from '#view/desk.ts';
import { deductionTable, sheetOf, tableOf } from '#workflow/scheme-parts.ts';

export interface ItemPlace { readonly kind: 'item'; readonly id: string; readonly item: Item; readonly category: Category }
export interface MatterPlace {
  readonly kind: 'entered' | 'sheets' | 'fraud' | 'grade';
  readonly id: string;
  /** Leaf of an entered result. */
  readonly leaf?: string;
}
export type Place = ItemPlace | MatterPlace;

/** What a scheme lets the office do at an item. */
export interface DeskKind {
  /** Points per indicator (the scheme has a sheet of the office's own). */
  readonly isRated: boolean;
  /** Problems are recorded and charged. */
  readonly isCharged: boolean;
  readonly hasSelf: boolean;
  readonly hasPeers: boolean;
}

export function deskKind(scheme: Scheme): DeskKind {
  return {
    isRated: sheetOf(scheme, 'comprehensive')?.form === 'points',
    isCharged: deductionTable(scheme) !== undefined,
    hasSelf: sheetOf(scheme, 'self') !== undefined,
    hasPeers: sheetOf(scheme, 'peer') !== undefined,
  };
}

/** The same table as the view's: the office's own sheet, or the deduction table. */
export function deskTable(scheme: Scheme): Table | undefined {
  const sheet = sheetOf(scheme, 'comprehensive');
  return (sheet === undefined ? undefined : tableOf(scheme, sheet.table)) ?? deductionTable(scheme);
}

export function itemPlaces(scheme: Scheme): readonly ItemPlace[] {
  const table = deskTable(scheme);
  return (table?.categories ?? []).flatMap((category) => category.items.map((item): ItemPlace => ({ kind: 'item', id: item.id, item, category })));
}

export function matterPlaces(desk: Pick<DeskView, 'entered' | 'fraud' | 'sheets'>): readonly MatterPlace[] {
  return [
    ...(desk.sheets.length > 0 ? [{ kind: 'sheets', id: '@sheets' } as const] : []),
    ...desk.entered.map(({ leaf }) => ({ kind: 'entered', id: `@${leaf}`, leaf }) as const),
    ...(desk.fraud.range === null ? [] : [{ kind: 'fraud', id: '@fraud' } as const]),
    { kind: 'grade', id: '@grade' },
  ];
}
