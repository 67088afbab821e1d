/**
 * Classes fit when each differs from the others by tables or weights that exist; tables fit when something reads them.
 *
 * Imports: nothing beyond the room.
 */

import { schemesByClass } from './classes.ts';
import type { Path, Refuse } from './fault.ts';
import { nodesOf, refuseRepeatedItems } from './fit-total.ts';
import { checkUnique, refuseRepeats } from './fit-tables.ts';
import type { Node, Scheme, UnitClass } from './grammar.ts';
import { decimalOf, millionths, sumOfMillionths } from './millionths.ts';

export function checkClasses(scheme: Scheme, refuse: Refuse): void {
  const { classes = [] } = scheme;
  checkUnique(classes, ['classes'], refuse);
  classes.forEach((own, place) => checkClass(own, ['classes', place], { scheme, refuse }));
  const plain = classes.map((own, place) => ({ own, place })).filter(({ own: { tables = [], weights = [] } }) => tables.length === 0 && weights.length === 0);
  plain.slice(1).forEach(({ own, place }) => refuse(['classes', place], 'classWithoutTable', { value: own.id, other: plain[0]?.own.id ?? '' }));
  checkTablesRead(scheme, refuse);
}

interface Site {
  readonly scheme: Scheme;
  readonly refuse: Refuse;
}

function checkClass(own: UnitClass, path: Path, { scheme, refuse }: Site): void {
  const { tables = [], weights = [] } = own;
  const read = tablesReadBy(scheme);
  refuseRepeats(tables.map(({ instead }, place) => ({ id: instead, path: [...path, 'tables', place, 'instead'] })), refuse);
  refuseRepeats(weights.map(({ part }, place) => ({ id: part, path: [...path, 'weights', place, 'part'] })), refuse);
  tables.forEach(({ instead, use }, place) => {
    const at = [...path, 'tables', place];
    if (!read.has(instead)) refuse([...at, 'instead'], 'tableNotRead', { value: instead });
    if (!scheme.tables.some(({ id }) => id === use)) refuse([...at, 'use'], 'unknownTable', { value: use });
    else if (use === instead) refuse([...at, 'use'], 'tableInItsPlace', { value: use });
  });
  const parts = new Set(nodesOf(scheme.total).flatMap((node) => (node.kind === 'weighted' ? node.parts.map(({ of }) => of.id) : [])));
  weights.forEach(({ part }, place) => {
    if (!parts.has(part)) refuse([...path, 'weights', place, 'part'], 'unknownPart', { value: part });
  });
  const made = schemesByClass(scheme).get(own.id);
  if (made === undefined) return;
  for (const sum of sumsOf(made.total)) if (sum !== millionths('1')) refuse([...path, 'weights'], 'weightsDoNotAddUp', { sum: decimalOf(sum) });
  if (tables.length > 0) refuseRepeatedItems(made, [...path, 'tables'], refuse);
}

function sumsOf(node: Node): readonly bigint[] {
  return node.kind === 'weighted' ? [sumOfMillionths(node.parts.map(({ weight }) => weight)), ...node.parts.flatMap(({ of }) => sumsOf(of))] : [];
}

/** A table that nothing reads, and points that are earned where nobody reads what was earned. */
function checkTablesRead(scheme: Scheme, refuse: Refuse): void {
  const all = [scheme, ...schemesByClass(scheme).values()];
  const read = new Set(all.flatMap((one) => [...tablesReadBy(one)]));
  const charged = new Set(all.flatMap(tablesChargedBy));
  scheme.tables.forEach(({ id, categories }, place) => {
    if (!read.has(id)) return refuse(['tables', place], 'tableUnread', { value: id });
    if (charged.has(id)) return;
    categories.forEach(({ items }, category) =>
      items.forEach(({ earned }, item) => {
        if (earned !== undefined) refuse(['tables', place, 'categories', category, 'items', item, 'earned'], 'earnedUnread', { value: id });
      }),
    );
  });
}

function tablesReadBy(scheme: Scheme): ReadonlySet<string> {
  return new Set([...tablesChargedBy(scheme), ...scheme.sheets.map(({ table }) => table)]);
}

function tablesChargedBy({ total }: Scheme): readonly string[] {
  return nodesOf(total).flatMap((node) => (node.kind === 'deductions' ? [node.table] : []));
}
