/**
 * Finding one's way in a scheme: its sheets, items, rules and stages by their ids.
 *
 * Where a scheme has classes of units, ask with the scheme of the unit's class (schemeOf).
 *
 * Imports: scheme, engine (decimals), ledger (leaves).
 */

import { addDecimals } from '#engine/decimal.ts';
import { leavesOf } from '#ledger/leaves.ts';
import type { BookState } from '#ledger/state.ts';
import { schemeFor } from '#scheme/classes.ts';
import type { Item, Rule, Scheme, Sheet, SheetId, StageId, Table, Voice } from '#scheme/grammar.ts';

export function sheetOf(scheme: Scheme, id: SheetId): Sheet | undefined {
  return scheme.sheets.find((sheet) => sheet.id === id);
}

export function tableOf(scheme: Scheme, id: string): Table | undefined {
  return scheme.tables.find((table) => table.id === id);
}

/** The scheme as it holds for a unit: with the tables and weights of its class. */
export function schemeOf(state: BookState, unit: string): Scheme {
  return schemeFor(state.scheme, state.units.get(unit)?.unit.unitClass);
}

/** The table that problems are charged in, several read as one; undefined where a scheme deducts nowhere. */
export function deductionTable(scheme: Scheme): Table | undefined {
  return joined(scheme, leavesOf(scheme.total).flatMap((node) => (node.kind === 'deductions' ? [node.table] : [])));
}

/** All that the office works on at its desk: its own sheet's table and those that problems are charged in, read as one. */
export function workTable(scheme: Scheme): Table | undefined {
  const sheet = sheetOf(scheme, 'comprehensive');
  const charged = leavesOf(scheme.total).flatMap((node) => (node.kind === 'deductions' ? [node.table] : []));
  return joined(scheme, sheet === undefined ? charged : [sheet.table, ...charged]);
}

/** Whatever problems may be charged at in any class, for lists of many units: the first item of a name stands for it. */
export function anyDeductionTable(scheme: Scheme): Table | undefined {
  const schemes = [scheme, ...(scheme.classes ?? []).map(({ id }) => schemeFor(scheme, id))];
  return joined(scheme, schemes.flatMap(({ total }) => leavesOf(total).flatMap((node) => (node.kind === 'deductions' ? [node.table] : []))));
}

const joinedTables = new WeakMap<Scheme, Map<string, Table>>();

/** Tables one after the other; an item that an earlier one has is not repeated. */
function joined(scheme: Scheme, ids: readonly string[]): Table | undefined {
  const tables = [...new Set(ids)].flatMap((id) => tableOf(scheme, id) ?? []);
  const [first, ...others] = tables;
  if (first === undefined || others.length === 0) return first;
  const name = tables.map(({ id }) => id).join(' ');
  const known = joinedTables.get(scheme) ?? new Map<string, Table>();
  joinedTables.set(scheme, known);
  const table = known.get(name) ?? joinTables(first, tables);
  known.set(name, table);
  return table;
}

function joinTables(first: Table, tables: readonly Table[]): Table {
  const seen = new Set<string>();
  const categories = tables.flatMap((table) => table.categories.flatMap((category) => {
    const items = category.items.filter(({ id }) => !seen.has(id));
    for (const { id } of items) seen.add(id);
    return items.length === 0 ? [] : [{ ...category, items }];
  }));
  return { ...first, full: addDecimals(...tables.map(({ full }) => full)), categories, remarks: tables.flatMap(({ remarks }) => remarks) };
}

export function itemsOf(table: Table): readonly Item[] {
  return table.categories.flatMap((category) => category.items);
}

export function itemOf(table: Table, id: string): Item | undefined {
  return itemsOf(table).find((item) => item.id === id);
}

export function ruleOf(table: Table, item: string, rule: string): Rule | undefined {
  return itemOf(table, item)?.rules.find((candidate) => candidate.id === rule);
}

export function hasStage(scheme: Scheme, stage: StageId): boolean {
  return scheme.stages.some((candidate) => candidate.id === stage);
}

/** The stage after or before another in the scheme's own order; undefined at the ends. */
export function neighbour(scheme: Scheme, stage: StageId, step: 1 | -1): StageId | undefined {
  const index = scheme.stages.findIndex((candidate) => candidate.id === stage);
  return index < 0 ? undefined : scheme.stages[index + step]?.id;
}

/** True where `stage` comes after `other` in the scheme. */
export function isAfter(scheme: Scheme, stage: StageId, other: StageId): boolean {
  const order = scheme.stages.map((candidate) => candidate.id);
  return order.indexOf(stage) > order.indexOf(other);
}

/** Kinds of reviewers that a mean weighs; undefined where all count alike. */
export function voicesOf(scheme: Scheme): readonly Voice[] | undefined {
  for (const leaf of leavesOf(scheme.total)) if (leaf.kind === 'mean' && leaf.voices !== undefined) return leaf.voices;
  return undefined;
}

/** Peer sheets are read by nobody but their authors until their stage is over; nor do they count before. */
export function peersSealed({ scheme, stage }: Pick<BookState, 'scheme' | 'stage'>): boolean {
  return hasStage(scheme, 'peerReview') && !isAfter(scheme, stage, 'peerReview');
}
