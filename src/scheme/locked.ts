/**
 * Which places of a scheme are locked by the one it was begun from: asked by the check, and by the workshop for its lock signs.
 *
 * Imports: nothing beyond the room.
 */

import type { Path } from './fault.ts';
import type { LockedTable, Locks, Scheme, Table } from './grammar.ts';

const byLock = {
  total: ['total', 'sheets', 'rounding', 'classes'],
  grades: ['grades'],
  beyond: ['adjustments', 'vetoes', 'flags', 'fraud', 'stages', 'obligations', 'survey'],
} as const;

export type LockedField = (typeof byLock)[keyof typeof byLock][number];

/** Fields of the scheme that are locked as a whole. */
export function lockedFields(locks: Locks | undefined): readonly LockedField[] {
  return (Object.keys(byLock) as (keyof typeof byLock)[]).flatMap((part): readonly LockedField[] => (locks?.[part] === true ? byLock[part] : []));
}

export function lockOf({ locks }: Scheme, table: string): LockedTable | undefined {
  return locks?.tables.find((one) => one.table === table);
}

export function lockedItemsOf({ categories }: Table, { items }: LockedTable): ReadonlySet<string> {
  return new Set(items === undefined ? categories.flatMap((category) => category.items.map(({ id }) => id)) : items.map(({ item }) => item));
}

/**
 * Whether what stands at a place of `own` was locked above.
 *
 * Example  ['tables', 0, 'categories', 1, 'items', 0, 'points'] of an item that the city locked -> true.
 */
export function isLockedAt(base: Scheme, own: Scheme, path: Path): boolean {
  const [field, place, part, category, list, index] = path;
  if (field !== 'tables') {
    if (field === 'bonuses' && base.locks?.beyond === true && typeof place === 'number') return base.bonuses?.some(({ id }) => id === own.bonuses?.[place]?.id) ?? false;
    return lockedFields(base.locks).includes(field as LockedField);
  }
  const table = typeof place === 'number' ? own.tables[place] : undefined;
  const lock = table === undefined ? undefined : lockOf(base, table.id);
  const above = base.tables.find(({ id }) => id === table?.id);
  if (table === undefined || lock === undefined || above === undefined) return false;
  if (part !== 'categories') return part === undefined || part === 'id' || part === 'title' || part === 'full';
  const own1 = typeof category === 'number' ? table.categories[category] : undefined;
  const locked = lockedItemsOf(above, lock);
  const had = above.categories.find(({ id }) => id === own1?.id);
  const hasLocked = had?.items.some(({ id }) => locked.has(id)) ?? false;
  if (list !== 'items') return hasLocked && (list === undefined || list === 'id' || list === 'title' || list === 'cap');
  const item = typeof index === 'number' ? own1?.items[index] : undefined;
  return item !== undefined && locked.has(item.id) && hasLocked;
}
