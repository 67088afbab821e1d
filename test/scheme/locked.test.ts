/** Which places of a county's scheme bear a lock. */

import { describe, expect, it } from 'vitest';

import type { Locks, Scheme } from '#scheme/grammar.ts';
import { isLockedAt, lockedFields, lockedItemsOf } from '#scheme/locked.ts';
import { makeItem } from '../engine/make-scheme.ts';
import type { Step } from './changed.ts';
import { city, county, countyWith, itemAt, makeBonus } from './inherited.ts';

const own = countyWith(
  [['bonuses', 1], makeBonus('innovation', '3')],
  [itemAt(0, 2), makeItem('mine', '5', [])],
  [['tables', 0, 'categories', 2], { ...county.tables[0]!.categories[1], id: 'new' }],
  [['tables', 3], { ...county.tables[2], id: 'new' }],
);

describe('fields that are locked as a whole', () => {
  it.each<readonly [string, Partial<Locks>, readonly string[]]>([
    ['none', {}, []],
    ['the composition', { total: true }, ['total', 'sheets', 'rounding', 'classes']],
    ['the grades', { grades: true }, ['grades']],
    ['what lies beyond the total', { beyond: true }, ['adjustments', 'vetoes', 'flags', 'fraud', 'stages', 'obligations', 'survey']],
    ['two of them', { grades: true, total: true }, ['total', 'sheets', 'rounding', 'classes', 'grades']],
  ])('%s', (_what, locks, fields) => {
    expect(lockedFields({ tables: [], ...locks })).toEqual(fields);
  });

  it('are none where nothing is passed on', () => {
    expect(lockedFields(undefined)).toEqual([]);
  });
});

it('the items of a table are all locked where none is named', () => {
  const [work, whole] = city.tables;
  expect([...lockedItemsOf(work!, { table: 'work', items: [{ item: 'free' }] })]).toEqual(['free']);
  expect([...lockedItemsOf(work!, { table: 'work' }), ...lockedItemsOf(whole!, { table: 'whole' })]).toEqual(['locked', 'free', 'other', 'all']);
});

const categoryAt = (category: number, ...more: readonly Step[]) => ['tables', 0, 'categories', category, ...more];

describe('a place bears a lock', () => {
  it.each<readonly [string, readonly Step[]]>([
    ['a locked table', ['tables', 0]],
    ['its id', ['tables', 0, 'id']],
    ['its title', ['tables', 0, 'title', 'zh']],
    ['its full marks', ['tables', 0, 'full']],
    ['a category with a locked item', categoryAt(0)],
    ['its id', categoryAt(0, 'id')],
    ['its title', categoryAt(0, 'title', 'zh')],
    ['its cap', categoryAt(0, 'cap')],
    ['a locked item', itemAt(0, 0)],
    ['a rule of it', itemAt(0, 0, 'rules', 1, 'points')],
    ['an item of a table that is locked whole', ['tables', 1, 'categories', 0, 'items', 0, 'points']],
    ['a bonus of the city', ['bonuses', 0, 'cap']],
    ['a line of the grades', ['grades', 'bands', 0, 'min']],
    ['the stages', ['stages']],
    ['one of them', ['stages', 1]],
  ])('%s', (_what, path) => {
    expect(isLockedAt(city, own, path)).toBe(true);
  });

  it.each<readonly [string, readonly Step[]]>([
    ['the scheme', []],
    ['its title', ['title', 'zh']],
    ['a note', ['notes', 0]],
    ['the list of tables', ['tables']],
    ['a table that is not there', ['tables', 9]],
    ['the clause of a locked table', ['tables', 0, 'clause']],
    ['its list of categories', ['tables', 0, 'categories']],
    ['a category that is not there', categoryAt(9)],
    ['a category without locked items', categoryAt(1)],
    ['the title of such a category', categoryAt(1, 'title')],
    ['the points of a category, which follow its items', categoryAt(0, 'points')],
    ['the items of a category together', categoryAt(0, 'items')],
    ['an item that is not there', itemAt(0, 9)],
    ['an item of a category that is not there', itemAt(9, 0)],
    ['a free item', itemAt(0, 1, 'points')],
    ['an item of one’s own', itemAt(0, 2)],
    ['a category of one’s own', categoryAt(2)],
    ['a table that is not locked', ['tables', 2]],
    ['an item of it', ['tables', 2, 'categories', 0, 'items', 0]],
    ['a table of one’s own', ['tables', 3]],
    ['the list of bonuses', ['bonuses']],
    ['a bonus of one’s own', ['bonuses', 1, 'cap']],
    ['a bonus that is not there', ['bonuses', 9]],
    ['the highest total', ['highest']],
  ])('but not %s', (_what, path) => {
    expect(isLockedAt(city, own, path)).toBe(false);
  });

  it('but not what bears its name elsewhere: the item stands in another category', () => {
    expect(isLockedAt(city, countyWith([itemAt(1, 0, 'id'), 'locked']), itemAt(1, 0))).toBe(false);
  });

  it('and none of the bonuses, where what lies beyond the total is free or has no bonus', () => {
    const free = { ...city, locks: { tables: [], total: true as const } };
    const { bonuses: _bonuses, ...bare } = city;
    expect([isLockedAt(free, own, ['bonuses', 0]), isLockedAt(free, own, ['grades']), isLockedAt(bare, own, ['bonuses', 0]), isLockedAt(city, bare, ['bonuses', 0])]).toEqual([false, false, false, false]);
  });

  it('each bonus of the city, wherever it stands', () => {
    const two: Scheme = { ...city, bonuses: [...city.bonuses!, makeBonus('second', '1')] };
    expect([0, 1, 2].map((place) => isLockedAt(two, { ...county, bonuses: [makeBonus('second', '1'), makeBonus('mine', '1'), makeBonus('merit', '5')] }, ['bonuses', place]))).toEqual([true, false, true]);
  });

  it.each<readonly [readonly Step[]]>([[['tables', 0]], [itemAt(0, 0)], [['bonuses', 0]], [['grades']], [['total']]])('nothing where the scheme above locks nothing: %j', (path) => {
    const { locks: _locks, ...open } = city;
    expect(isLockedAt(open, own, path)).toBe(false);
  });
});
