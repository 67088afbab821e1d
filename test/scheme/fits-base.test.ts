/** A county's scheme against the city's: what is locked stays, what is added keeps within its limits, each fault at its place. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { pathText } from '#scheme/fault.ts';
import { fitsBase } from '#scheme/fits-base.ts';
import type { Bonus, Item, Scheme } from '#scheme/grammar.ts';
import { baseFaultsEn } from '#scheme/language/en.ts';
import { baseFaultsZh as chinese } from '#scheme/language/zh.ts';
import { isLockedAt } from '#scheme/locked.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { takeOver } from '#scheme/take-over.ts';
import { validateScheme } from '#scheme/validate.ts';
import { changed, type Step } from './changed.ts';

const [table] = arxan2021.tables;
const items = table!.categories.flatMap((category) => category.items);
const lastCategory = table!.categories.length - 1;
const free = table!.categories[lastCategory]!.items.at(-1)!;
const freePlace = table!.categories[lastCategory]!.items.length - 1;
const tables = (...steps: readonly Step[]) => ['tables', 0, 'categories', ...steps];

/** The city locks all but its last item, and lets counties have as many points of their own as that item has, and 3 points of bonus. */
const city: Scheme = {
  ...arxan2021, id: 'city-2026',
  locks: { tables: [{ table: table!.id, items: items.filter(({ id }) => id !== free.id).map(({ id }) => ({ item: id })), own: free.points }], total: true, grades: true, beyond: true, ownBonus: '3' },
};
const county: Scheme = { ...withoutLocks(city), id: 'north-2026', title: { zh: '北城区考评办法', en: '' }, base: { id: city.id, hash: schemeHash(city), version: 1 } };
const own: Item = { ...free, id: 'n.1', title: { zh: '自设', en: '' } };
const ownItem = changed(county, tables(lastCategory, 'items', freePlace), own) as Scheme;
const bonus = (cap: string): Bonus => ({ id: 'nb', title: { zh: '创新', en: '' }, cap, clause: free.clause, rules: [{ id: 'a', counting: 'once', points: cap, text: { zh: '文', en: '' }, per: { zh: '次', en: '' }, clause: free.clause }] });

function withoutLocks({ locks: _locks, ...scheme }: Scheme): Scheme {
  return scheme;
}

const told = (base: Scheme, one: unknown) => fitsBase(base, one as Scheme).map(({ path, code }) => `${pathText(path)} ${code}`);

describe('a scheme that keeps to the city’s', () => {
  it.each<readonly [string, Scheme]>([
    ['as it is, under its own name', county],
    ['with its own item in the place of the one that is free', ownItem],
    ['with another wording of the item that is free', changed(county, tables(lastCategory, 'items', freePlace, 'title', 'zh'), '另写') as Scheme],
    ['with its own bonus within the limit', { ...county, bonuses: [bonus('3')], highest: '103' }],
  ])('%s', (_what, one) => {
    expect(validateScheme(one)).toMatchObject({ ok: true });
    expect(told(city, one)).toEqual([]);
  });
});

describe('a scheme that departs from the city’s', () => {
  it.each([
    ['points of a locked item', changed(county, tables(0, 'items', 0, 'points'), '1'), 'tables[0].categories[0].items[0].points lockedChanged'],
    ['a word of a locked item', changed(county, tables(0, 'items', 0, 'text', 'zh'), '别的'), 'tables[0].categories[0].items[0].text.zh lockedChanged'],
    ['a rule taken away from a locked item', changed(county, tables(0, 'items', 0, 'rules'), items[0]!.rules.slice(1)), 'tables[0].categories[0].items[0].rules lockedGone'],
    ['a cap that a locked item had not', changed(county, tables(0, 'items', 0, 'cap'), '1'), 'tables[0].categories[0].items[0].cap lockedCame'],
    ['a locked item taken away', changed(county, tables(0, 'items'), table!.categories[0]!.items.slice(1)), 'tables[0].categories[0].items lockedGone'],
    ['a locked category renamed', changed(county, tables(0, 'title', 'zh'), '别的'), 'tables[0].categories[0].title.zh lockedChanged'],
    ['a locked category under another id', changed(county, tables(0, 'id'), 'x'), 'tables[0].categories lockedGone'],
    ['the whole table under another id', changed(county, ['tables', 0, 'id'], 'x'), 'tables lockedGone'],
    ['another full mark of the table', changed(county, ['tables', 0, 'full'], '90'), 'tables[0].full lockedChanged'],
    ['a line of the grades', changed(county, ['grades', 'bands', 0, 'min'], '80'), 'grades.bands[0].min lockedChanged'],
    ['the rounding', changed(county, ['rounding', 'places'], 0), 'rounding.places lockedChanged'],
    ['the composition', changed(county, ['total', 'id'], 'x'), 'total.id lockedChanged'],
    ['the range for faked material', changed(county, ['fraud', 'max'], '3'), 'fraud.max lockedChanged'],
    ['more points of its own than allowed', changed(ownItem, tables(lastCategory, 'items', freePlace, 'points'), '50'), `tables[0].categories[${lastCategory}].items[${freePlace}].points ownAboveMost`],
    ['a bonus above the limit', { ...county, bonuses: [bonus('3.5')] }, 'bonuses[0].cap ownBonusAboveMost'],
    ['a highest total above the limit', { ...county, bonuses: [bonus('3')], highest: '104' }, 'highest highestAboveMost'],
    ['no base at all', withoutBase(county), 'base otherBase'],
    ['another wording of the base', changed(county, ['base', 'hash'], `sha256:${'0'.repeat(64)}`), 'base.hash otherBase'],
  ])('%s', (_what, one, fault) => {
    expect(told(city, one)).toEqual([fault]);
  });

  it('an item or a bonus of its own where the city allows none', () => {
    const strict: Scheme = { ...city, locks: { tables: [{ table: table!.id, items: city.locks!.tables[0]!.items! }], beyond: true } };
    const below = { ...ownItem, bonuses: [bonus('1')], base: { id: strict.id, hash: schemeHash(strict) } };
    expect(told(strict, below)).toEqual([`tables[0].categories[${lastCategory}].items[${freePlace}].id ownNotAllowed`, 'bonuses[0].id ownBonusNotAllowed']);
  });

  it('is told in sentences of both languages that name what should be there', () => {
    const [fault] = fitsBase(city, changed(county, ['grades', 'bands', 0, 'min'], '80') as Scheme);
    expect(fault?.facts).toEqual({ expected: arxan2021.grades.bands[0]!.min, value: '80' });
    expect(Object.keys(baseFaultsEn).toSorted()).toEqual(Object.keys(chinese).toSorted());
    expect(chinese.lockedChanged).toContain('{{expected}}');
  });
});

describe('the lock signs', () => {
  it('stand at every place whose change is refused, and nowhere else', () => {
    const places: readonly (readonly Step[])[] = [
      tables(0, 'items', 0, 'points'), tables(0, 'items', 0, 'rules', 0, 'points'), tables(0, 'title', 'zh'), ['tables', 0, 'full'], ['grades', 'bands', 0, 'min'], ['fraud', 'max'], ['rounding', 'places'],
      tables(lastCategory, 'items', freePlace, 'points'), tables(lastCategory, 'items', freePlace, 'title', 'zh'), ['title', 'zh'], ['notes'], ['source', 'issued'],
    ];
    for (const place of places) {
      const isRefused = fitsBase(city, changed(county, place, 'x') as Scheme).length > 0;
      expect([place.join('.'), isLockedAt(city, county, place)]).toEqual([place.join('.'), isRefused]);
    }
  });
});

describe('a new version of the city’s scheme', () => {
  const newer = changed(changed(city, tables(0, 'items', 0, 'title', 'zh'), '改写的考评项') as Scheme, ['grades', 'bands', 0, 'min'], '92') as Scheme;

  it('no longer fits, and is taken over with what is the county’s own kept', () => {
    expect(told(newer, ownItem)).toEqual(['base.hash otherBase']);
    const next = takeOver(newer, ownItem, 2);
    expect(told(newer, next)).toEqual([]);
    expect(validateScheme(next)).toMatchObject({ ok: true });
    expect(next.base).toEqual({ id: 'city-2026', hash: schemeHash(newer), version: 2 });
    expect(next.tables[0]!.categories[0]!.items[0]!.title.zh).toBe('改写的考评项');
    expect(next.tables[0]!.categories[lastCategory]!.items.at(-1)).toEqual(own);
    expect([next.id, next.title.zh, next.locks]).toEqual(['north-2026', '北城区考评办法', undefined]);
  });

  it('with an item more is taken over with it, whatever it does to the sums', () => {
    const more = changed(city, tables(0, 'items'), [...table!.categories[0]!.items, { ...items[0]!, id: '9.9' }]) as Scheme;
    const locked: Scheme = { ...more, locks: { ...city.locks!, tables: [{ ...city.locks!.tables[0]!, items: [...city.locks!.tables[0]!.items!, { item: '9.9' }] }] } };
    const next = takeOver(locked, ownItem, 2);
    expect(told(locked, next)).toEqual([]);
    expect(next.tables[0]!.categories[0]!.items.map(({ id }) => id)).toContain('9.9');
  });
});

function withoutBase({ base: _base, ...scheme }: Scheme): Scheme {
  return scheme;
}
