/**
 * Does a scheme keep to what the office above locked, and do its own additions stay within the limits?
 *
 * The scheme above says what is locked (`locks`); the one below says which it was begun from (`base`). Both are whole schemes, so
 * this can be asked anywhere: in the workshop, from the command line, before a publication.
 *
 * Imports: nothing beyond the room.
 */

import type { BaseFault } from './base-fault.ts';
import type { Path } from './fault.ts';
import type { Category, Item, LockedTable, Scheme, Table } from './grammar.ts';
import { lockedFields, lockedItemsOf } from './locked.ts';
import { decimalOf, millionths, sumOfMillionths } from './millionths.ts';
import { schemeHash } from './scheme-hash.ts';

/**
 * Shape    base, own: sound schemes. Faults in the order of `own`, each with its place there; none: it fits.
 * Errors   None thrown.
 * Source   docs/scheme-format.md, "Begun from the scheme of the office above".
 * Example  the city locks 2.1 at 30 points, the county writes 25 -> tables[0].categories[1].items[0].points lockedChanged (expected 30).
 */
export function fitsBase(base: Scheme, own: Scheme): readonly BaseFault[] {
  const hash = schemeHash(base);
  if (own.base?.hash !== hash) return [{ path: own.base === undefined ? ['base'] : ['base', 'hash'], code: 'otherBase', facts: { expected: hash, value: own.base?.hash ?? '' } }];
  const found: BaseFault[] = [];
  for (const lock of base.locks?.tables ?? []) checkTable(base, own, { lock, found });
  for (const field of lockedFields(base.locks)) compare({ before: base[field], after: own[field], path: [field] }, found);
  checkBonuses(base, own, found);
  return found;
}

interface Asked { readonly lock: LockedTable; readonly found: BaseFault[] }

function checkTable(base: Scheme, own: Scheme, { lock, found }: Asked): void {
  const before = base.tables.find(({ id }) => id === lock.table);
  const place = own.tables.findIndex(({ id }) => id === lock.table);
  const after = own.tables[place];
  if (before === undefined) return;
  if (after === undefined) return void found.push({ path: ['tables'], code: 'lockedGone', facts: { value: lock.table } });
  const path = ['tables', place];
  for (const field of ['title', 'full'] as const) compare({ before: before[field], after: after[field], path: [...path, field] }, found);
  const locked = lockedItemsOf(before, lock);
  for (const category of before.categories) checkCategory({ category, after, path, locked }, found);
  checkOwnItems({ before, after, lock, path }, found);
}

interface InTable { readonly category: Category; readonly after: Table; readonly path: Path; readonly locked: ReadonlySet<string> }

/** A category with something locked in it keeps its name; each locked item keeps everything, in its category. */
function checkCategory({ category, after, path, locked }: InTable, found: BaseFault[]): void {
  const items = category.items.filter(({ id }) => locked.has(id));
  if (items.length === 0) return;
  const place = after.categories.findIndex(({ id }) => id === category.id);
  const now = after.categories[place];
  if (now === undefined) return void found.push({ path: [...path, 'categories'], code: 'lockedGone', facts: { value: category.id } });
  const here = [...path, 'categories', place];
  for (const field of ['title', 'cap'] as const) compare({ before: category[field], after: now[field], path: [...here, field] }, found);
  for (const item of items) {
    const index = now.items.findIndex(({ id }) => id === item.id);
    if (index < 0) found.push({ path: [...here, 'items'], code: 'lockedGone', facts: { value: item.id } });
    else compare({ before: item, after: now.items[index], path: [...here, 'items', index] }, found);
  }
}

interface OwnIn { readonly before: Table; readonly after: Table; readonly lock: LockedTable; readonly path: Path }

/** Items that the table above does not have. */
function checkOwnItems({ before, after, lock, path }: OwnIn, found: BaseFault[]): void {
  const known = new Set(before.categories.flatMap(({ items }) => items.map(({ id }) => id)));
  const own: { item: Item; path: Path }[] = [];
  after.categories.forEach(({ items }, place) => items.forEach((item, index) => {
    if (!known.has(item.id)) own.push({ item, path: [...path, 'categories', place, 'items', index] });
  }));
  if (lock.own === undefined) {
    for (const one of own) found.push({ path: [...one.path, 'id'], code: 'ownNotAllowed', facts: { value: one.item.id } });
    return;
  }
  const sum = sumOfMillionths(own.map(({ item }) => item.points));
  const [first] = own;
  if (first !== undefined && sum > millionths(lock.own)) found.push({ path: [...first.path, 'points'], code: 'ownAboveMost', facts: { sum: decimalOf(sum), most: lock.own } });
}

/** Where everything beyond the total is locked, bonuses of the scheme above stay, and one's own come beside them within the limit. */
function checkBonuses(base: Scheme, own: Scheme, found: BaseFault[]): void {
  if (base.locks?.beyond !== true) return;
  const most = base.locks.ownBonus;
  const bonuses = own.bonuses ?? [];
  for (const bonus of base.bonuses ?? []) {
    const place = bonuses.findIndex(({ id }) => id === bonus.id);
    if (place < 0) found.push({ path: ['bonuses'], code: 'lockedGone', facts: { value: bonus.id } });
    else compare({ before: bonus, after: bonuses[place], path: ['bonuses', place] }, found);
  }
  const added = bonuses.flatMap((bonus, place) => (base.bonuses?.some(({ id }) => id === bonus.id) === true ? [] : [{ bonus, place }]));
  const [first] = added;
  if (first !== undefined && most === undefined) found.push({ path: ['bonuses', first.place, 'id'], code: 'ownBonusNotAllowed', facts: { value: first.bonus.id } });
  const sum = sumOfMillionths(added.map(({ bonus }) => bonus.cap));
  if (first !== undefined && most !== undefined && sum > millionths(most)) found.push({ path: ['bonuses', first.place, 'cap'], code: 'ownBonusAboveMost', facts: { sum: decimalOf(sum), most } });
  const highest = millionths(base.highest ?? '100') + millionths(most ?? '0');
  if (millionths(own.highest ?? '100') > highest) found.push({ path: ['highest'], code: 'highestAboveMost', facts: { value: own.highest ?? '100', most: decimalOf(highest) } });
}

interface Pair { readonly before: unknown; readonly after: unknown; readonly path: Path }

/** Down to the first thing that differs in each branch, so that the place is a field and not a table. */
function compare({ before, after, path }: Pair, found: BaseFault[]): void {
  if (before === after) return;
  if (before === undefined) return void found.push({ path, code: 'lockedCame', facts: {} });
  if (after === undefined) return void found.push({ path: path.slice(0, -1), code: 'lockedGone', facts: { value: String(path.at(-1) ?? '') } });
  if (isNamedList(before) && isNamedList(after)) return compareNamed({ before, after, path }, found);
  if (isPlain(before) && isPlain(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    for (const field of fields) compare({ before: before[field], after: after[field], path: [...path, Array.isArray(after) ? Number(field) : field] }, found);
    return;
  }
  found.push({ path, code: 'lockedChanged', facts: { expected: String(before), value: String(after) } });
}

interface Named { readonly id: string }

/** Lists whose elements bear ids are compared by them: one taken out of the middle is one fault. */
function compareNamed({ before, after, path }: { readonly before: readonly Named[]; readonly after: readonly Named[]; readonly path: Path }, found: BaseFault[]): void {
  for (const one of before) {
    const place = after.findIndex(({ id }) => id === one.id);
    if (place < 0) found.push({ path, code: 'lockedGone', facts: { value: one.id } });
    else compare({ before: one, after: after[place], path: [...path, place] }, found);
  }
  after.forEach(({ id }, place) => {
    if (!before.some((one) => one.id === id)) found.push({ path: [...path, place], code: 'lockedCame', facts: {} });
  });
}

function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((one: unknown) => isPlain(one) && typeof one['id'] === 'string');
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
