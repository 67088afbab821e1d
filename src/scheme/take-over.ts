/**
 * A newer version of the scheme above, with what is one's own kept: where an office goes on from when the one above has changed.
 *
 * Imports: nothing beyond the room.
 */

import type { Category, Item, LockedTable, Scheme, Table } from './grammar.ts';
import { lockedFields, lockedItemsOf } from './locked.ts';
import { schemeHash } from './scheme-hash.ts';

/**
 * Shape    base: the newer scheme above. own: what was written below. Returns a draft: what the newer one locks is as there, what it
 *          does not lock as in `own`. Sums may be left to be mended; the check of a scheme says so.
 * Errors   None thrown.
 * Example  the city moves a line of its grades -> the county's scheme with that line, its own items as they were.
 */
export function takeOver(base: Scheme, own: Scheme, version?: number): Scheme {
  const { bonuses: _bonuses, ...rest } = own;
  const whole: Record<string, unknown> = { ...rest };
  for (const field of lockedFields(base.locks)) {
    if (base[field] === undefined) delete whole[field];
    else whole[field] = base[field];
  }
  const bonuses = bonusesOf(base, own);
  return {
    ...(whole as unknown as Scheme), tables: tablesOf(base, own), ...(bonuses === undefined ? {} : { bonuses }),
    base: { id: base.id, hash: schemeHash(base), ...(version === undefined ? {} : { version }) },
  };
}

/** What a county begins with: the scheme above under another id, keeping to it. */
export function beginFrom(base: Scheme, id: string, version?: number): Scheme {
  const { locks: _locks, example: _example, base: _base, ...rest } = base;
  return { ...rest, id, base: { id: base.id, hash: schemeHash(base), ...(version === undefined ? {} : { version }) } };
}

/** Own tables stay; locked ones are put together anew; those that are new above come in. */
function tablesOf(base: Scheme, own: Scheme): readonly Table[] {
  const locks = new Map((base.locks?.tables ?? []).map((lock) => [lock.table, lock]));
  const kept = own.tables.map((table) => {
    const lock = locks.get(table.id);
    const above = base.tables.find(({ id }) => id === table.id);
    return lock === undefined || above === undefined ? table : mixed(above, table, lock);
  });
  const missing = base.tables.filter(({ id }) => locks.has(id) && !own.tables.some((table) => table.id === id));
  return [...kept, ...missing];
}

function mixed(above: Table, own: Table, lock: LockedTable): Table {
  const locked = lockedItemsOf(above, lock);
  // an item that the city has taken away looks like one of the county's own: it stays, to be taken away by hand
  const isOwn = ({ id }: Item) => !locked.has(id);
  const categories = above.categories.flatMap((category): readonly Category[] => {
    const mine = own.categories.filter(({ id }) => id === category.id);
    const fixed = category.items.filter(({ id }) => locked.has(id));
    // nothing of it is locked: as it is below, or left out there
    return fixed.length === 0 ? mine : [{ ...category, items: [...fixed, ...mine.flatMap(({ items }) => items.filter(isOwn))] }];
  });
  const others = own.categories.filter(({ id }) => !above.categories.some((category) => category.id === id));
  return { ...own, title: above.title, full: above.full, categories: [...categories, ...others] };
}

function bonusesOf(base: Scheme, own: Scheme): Scheme['bonuses'] {
  if (base.locks?.beyond !== true) return own.bonuses;
  const above = base.bonuses ?? [];
  const together = [...above, ...(own.bonuses ?? []).filter(({ id }) => !above.some((bonus) => bonus.id === id))];
  return together.length === 0 ? undefined : together;
}
