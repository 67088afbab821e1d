/**
 * The places of a desk: every item of the table, then the matters of the unit as a whole.
 *
 * A matter's id begins with "@", which no item's id can: both stand in one address field.
 *
 * Imports: scheme (types), workflow, view (types).
 */

import type { Category, Item, Scheme, Table } from '#scheme/grammar.ts';
import type { DeskView } from '#view/desk.ts';
import { deductionTable, itemsOf, sheetOf, tableOf, workTable } from '#workflow/scheme-parts.ts';

export interface ItemPlace {
  readonly kind: 'item';
  readonly id: string;
  readonly item: Item;
  readonly category: Category;
  /** The office gives points here; problems are charged here. An item may be one of them, or both. */
  readonly isRated: boolean;
  readonly isCharged: boolean;
}
export interface MatterPlace {
  readonly kind: 'entered' | 'answers' | 'sheets' | 'applies' | 'bonuses' | 'adjustments' | 'vetoes' | 'flags' | 'fraud' | 'grade';
  readonly id: string;
  /** Leaf of an entered result or a questionnaire. */
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

/** `scheme` is the one of the unit's class. */
export function itemPlaces(scheme: Scheme): readonly ItemPlace[] {
  const sheet = sheetOf(scheme, 'comprehensive');
  const rated = idsIn(sheet?.form === 'points' ? tableOf(scheme, sheet.table) : undefined);
  const charged = idsIn(deductionTable(scheme));
  return (workTable(scheme)?.categories ?? []).flatMap((category) =>
    category.items.map((item): ItemPlace => ({ kind: 'item', id: item.id, item, category, isRated: rated.has(item.id), isCharged: charged.has(item.id) })),
  );
}

function idsIn(table: Table | undefined): ReadonlySet<string> {
  return new Set(table === undefined ? [] : itemsOf(table).map(({ id }) => id));
}

export function matterPlaces(desk: Pick<DeskView, 'entered' | 'fraud' | 'sheets' | 'given'>, scheme: Scheme): readonly MatterPlace[] {
  const { answers, leaves, adjustments, vetoes, flags } = desk.given;
  return [
    ...(desk.sheets.length > 0 ? [{ kind: 'sheets', id: '@sheets' } as const] : []),
    ...desk.entered.map(({ leaf }) => ({ kind: 'entered', id: `@${leaf}`, leaf }) as const),
    ...answers.map(({ leaf }) => ({ kind: 'answers', id: `@${leaf}`, leaf }) as const),
    ...(leaves.length === 0 ? [] : [{ kind: 'applies', id: '@applies' } as const]),
    ...(scheme.bonuses === undefined ? [] : [{ kind: 'bonuses', id: '@bonuses' } as const]),
    ...(adjustments.length === 0 ? [] : [{ kind: 'adjustments', id: '@adjustments' } as const]),
    ...(vetoes.length === 0 ? [] : [{ kind: 'vetoes', id: '@vetoes' } as const]),
    ...(flags.length === 0 ? [] : [{ kind: 'flags', id: '@flags' } as const]),
    ...(desk.fraud.range === null ? [] : [{ kind: 'fraud', id: '@fraud' } as const]),
    { kind: 'grade', id: '@grade' },
  ];
}
