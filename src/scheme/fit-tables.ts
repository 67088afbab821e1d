/**
 * Tables fit when points add up and nothing bears a name twice.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';
import type { Category, Scheme, Table } from './grammar.ts';
import { decimalOf, millionths, sumOfMillionths } from './millionths.ts';

export function checkTables({ tables }: Scheme, refuse: Refuse): void {
  checkUnique(tables, ['tables'], refuse);
  tables.forEach((table, place) => checkTable(table, ['tables', place], refuse));
}

function checkTable({ full, categories }: Table, path: Path, refuse: Refuse): void {
  checkSum(full, categories.map(({ points }) => points), (facts) => refuse([...path, 'full'], 'pointsDoNotAddUp', facts));
  checkUnique(categories, [...path, 'categories'], refuse);
  const items = categories.flatMap(({ items: own }, place) =>
    own.map(({ id }, index) => ({ id, path: [...path, 'categories', place, 'items', index, 'id'] })),
  );
  refuseRepeats(items, refuse);
  categories.forEach((category, place) => checkCategory(category, [...path, 'categories', place], refuse));
}

function checkCategory({ points, items }: Category, path: Path, refuse: Refuse): void {
  checkSum(points, items.map((item) => item.points), (facts) => refuse([...path, 'points'], 'pointsDoNotAddUp', facts));
  items.forEach(({ rules }, place) => checkUnique(rules, [...path, 'items', place, 'rules'], refuse));
}

function checkSum(whole: string, parts: readonly string[], refuse: (facts: { value: string; sum: string }) => void): void {
  const sum = sumOfMillionths(parts);
  if (sum !== millionths(whole)) refuse({ value: whole, sum: decimalOf(sum) });
}

/** No id twice in one list; the later one is the fault. */
export function checkUnique(list: readonly { readonly id: string }[], path: Path, refuse: Refuse): void {
  refuseRepeats(list.map(({ id }, place) => ({ id, path: [...path, place, 'id'] })), refuse);
}

export function refuseRepeats(list: readonly { readonly id: string; readonly path: Path }[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { id, path } of list) {
    if (seen.has(id)) refuse(path, 'duplicateId', { value: id });
    seen.add(id);
  }
}
