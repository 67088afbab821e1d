/**
 * What the office above had locked and has taken away in a newer wording: no longer asked of anybody, and never one's own.
 *
 * Imports: nothing beyond the room.
 */

import type { Scheme, Table } from './grammar.ts';
import { lockOf, lockedItemsOf } from './locked.ts';

/**
 * The scheme below without those items and bonuses, to be taken over by take-over.ts.
 *
 * Shape    before, after: the wording that `own` keeps to, and the newer one. A category that is left without items goes too.
 * Gaps     What was not locked was the county's to keep, and stays; so does what is still there above without a lock.
 * Errors   None thrown.
 * Example  the city locked 2.1 and has it no more -> the county's scheme without 2.1, its own items as they were.
 */
export function withoutTakenAway(own: Scheme, before: Scheme, after: Scheme): Scheme {
  const tables = own.tables.map((table) => tableWithout(table, before, after));
  const gone = new Set(before.locks?.beyond === true ? idsGone(before.bonuses, after.bonuses) : []);
  const { bonuses, ...rest } = own;
  const kept = bonuses?.filter(({ id }) => !gone.has(id)) ?? [];
  return { ...rest, tables, ...(kept.length > 0 && { bonuses: kept }) };
}

function tableWithout(table: Table, before: Scheme, after: Scheme): Table {
  const lock = lockOf(before, table.id);
  const had = before.tables.find(({ id }) => id === table.id);
  if (lock === undefined || had === undefined) return table;
  const locked = lockedItemsOf(had, lock);
  const now = after.tables.find(({ id }) => id === table.id)?.categories.flatMap(({ items }) => items) ?? [];
  const gone = new Set(idsGone([...locked].map((id) => ({ id })), now));
  const categories = table.categories.flatMap((category) => {
    const items = category.items.filter(({ id }) => !gone.has(id));
    return items.length === 0 ? [] : [{ ...category, items }];
  });
  return { ...table, categories };
}

interface Named { readonly id: string }

function idsGone(before: readonly Named[] = [], after: readonly Named[] = []): readonly string[] {
  return before.flatMap(({ id }) => (after.some((one) => one.id === id) ? [] : [id]));
}
