/**
 * Finding one's way in a scheme: its sheets, items, rules and stages by their ids.
 *
 * Imports: scheme (types), ledger (leaves).
 */

import { leavesOf } from '#ledger/facts.ts';
import type { Item, Rule, Scheme, Sheet, SheetId, StageId, Table } from '#scheme/grammar.ts';

export function sheetOf(scheme: Scheme, id: SheetId): Sheet | undefined {
  return scheme.sheets.find((sheet) => sheet.id === id);
}

export function tableOf(scheme: Scheme, id: string): Table | undefined {
  return scheme.tables.find((table) => table.id === id);
}

/** The table that problems are charged in; undefined where a scheme deducts nowhere. */
export function deductionTable(scheme: Scheme): Table | undefined {
  const leaf = leavesOf(scheme.total).find((node) => node.kind === 'deductions');
  return leaf?.kind === 'deductions' ? tableOf(scheme, leaf.table) : undefined;
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
