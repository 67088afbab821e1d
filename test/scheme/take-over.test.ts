/** Begun from the scheme of the office above, and gone on from when that has changed. */

import { describe, expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { vetoBonus } from '#scheme/data/examples/veto-bonus.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { beginFrom, takeOver } from '#scheme/take-over.ts';
import { makeItem, makeTable } from '../engine/make-scheme.ts';
import { changed } from './changed.ts';
import { city, county, countyWith, itemAt, makeBonus, readOf } from './inherited.ts';

describe('a county begins', () => {
  it('with all of the city’s scheme but its id and its locks, and names what it was begun from', () => {
    const { locks: _locks, ...rest } = city;
    expect(beginFrom(city, 'north', 4)).toEqual({ ...rest, id: 'north', base: { id: 'city', hash: schemeHash(city), version: 4 } });
    expect(beginFrom(city, 'north').base).toStrictEqual({ id: 'city', hash: schemeHash(city) });
    expect(readOf(city, county)).toEqual([]);
  });

  it('with no example, and with the city’s base in place of the one the city was begun from', () => {
    const begun = beginFrom({ ...vetoBonus, base: { id: 'province', hash: 'x' } }, 'north');
    expect(begun).not.toHaveProperty('example');
    expect(begun.base?.id).toBe(vetoBonus.id);
  });
});

/** The city's scheme with places set anew. */
const newer = (...changes: readonly (readonly [path: readonly (string | number)[], value: unknown])[]) => changes.reduce((scheme, [path, value]) => changed(scheme, path, value) as Scheme, city);
const itemsOf = (scheme: Scheme) => scheme.tables.map(({ id, categories }) => `${id}: ${categories.map((one) => `${one.id} ${one.items.map((item) => item.id).join(' ')}`).join('; ')}`);

describe('a county takes over a newer scheme of the city', () => {
  it('keeps what is its own, and names the newer one', () => {
    const next = takeOver(city, countyWith([['title', 'zh'], '县']), 2);
    expect(next).toEqual({ ...county, title: { ...county.title, zh: '县' }, base: { id: 'city', hash: schemeHash(city), version: 2 } });
    expect(takeOver(city, county).base).toStrictEqual({ id: 'city', hash: schemeHash(city) });
  });

  it.each<readonly [string, Scheme]>([
    ['a line of the grades', newer([['grades', 'bands', 0, 'min'], '75'])],
    ['the composition', newer([['total', 'id'], 'deductions'])],
    ['a fraud range that came', newer([['fraud'], { min: '1', max: '2', clause: city.grades.clause }])],
    ['vetoes that went', newer([['vetoes'], undefined])],
    ['points of a locked item', newer([itemAt(0, 0, 'points'), '45'])],
    ['the title and the full marks of a table', newer([['tables', 0, 'title', 'zh'], '表'], [['tables', 0, 'full'], '105'])],
    ['the title of a category with a locked item', newer([['tables', 0, 'categories', 0, 'title', 'zh'], '类'])],
    ['a bonus', newer([['bonuses', 0, 'cap'], '6'])],
    ['a bonus that came', newer([['bonuses', 1], makeBonus('second', '1')])],
  ])('with what it locks: %s', (_what, base) => {
    const own = countyWith([['bonuses', 1], makeBonus('innovation', '3')], [itemAt(0, 2), makeItem('mine', '5', [])]);
    const next = takeOver(base, own);
    expect(readOf(base, next)).toEqual([]);
    expect(next.bonuses?.map(({ id }) => id)).toEqual([...(base.bonuses ?? []).map(({ id }) => id), 'innovation']);
    expect(itemsOf(next)[0]).toBe('work: c locked free mine; open other');
    expect(next.tables[0]).toMatchObject({ title: base.tables[0]!.title, full: base.tables[0]!.full });
    expect(next.vetoes).toEqual(base.vetoes);
    expect(Object.keys(next)).not.toContain(base.vetoes === undefined ? 'vetoes' : 'locks');
  });

  it.each<readonly [string, Scheme]>([
    ['points of a free item', newer([itemAt(0, 1, 'points'), '25'])],
    ['a category without locked items', newer([['tables', 0, 'categories', 1, 'title', 'zh'], '别'])],
    ['a table that is not locked', newer([['tables', 2, 'full'], '11'])],
    ['a table that came and is not locked', newer([['tables', 3], makeTable('late', '1', [['c', '1', [makeItem('x', '1', [])]]])])],
    ['the title of the scheme', newer([['title', 'zh'], '新'])],
  ])('without what it leaves free: %s', (_what, base) => {
    const { base: _base, ...next } = takeOver(base, county);
    const { base: _before, ...before } = county;
    expect(next).toEqual(before);
  });

  it.each<readonly [string, Scheme, Scheme, readonly string[]]>([
    ['a locked table that it had taken away comes back, one that is not locked does not', city, { ...county, tables: county.tables.slice(0, 1) }, ['work: c locked free; open other', 'whole: w all']],
    ['a table of its own stays, in its place', city, { ...county, tables: [makeTable('mine', '1', [['c', '1', [makeItem('x', '1', [])]]]), ...county.tables] }, ['mine: c x', 'work: c locked free; open other', 'whole: w all', 'loose: l any']],
    ['a locked table that the city has no more stays as it is', { ...city, tables: city.tables.slice(0, 1) }, county, itemsOf(county)],
    ['a category of its own stays, behind the city’s', city, countyWith([['tables', 0, 'categories'], [{ ...county.tables[0]!.categories[1], id: 'mine' }, ...county.tables[0]!.categories]]), ['work: c locked free; open other; mine other', 'whole: w all', 'loose: l any']],
    ['a category with a locked item comes back, with that item alone', city, countyWith([['tables', 0, 'categories'], county.tables[0]!.categories.slice(1)]), ['work: c locked; open other', 'whole: w all', 'loose: l any']],
    ['a category without locked items that it had taken away stays away', city, countyWith([['tables', 0, 'categories'], county.tables[0]!.categories.slice(0, 1)]), ['work: c locked free', 'whole: w all', 'loose: l any']],
    ['a free item that it had taken away stays away', city, countyWith([['tables', 0, 'categories', 0, 'items'], county.tables[0]!.categories[0]!.items.slice(0, 1)]), ['work: c locked; open other', 'whole: w all', 'loose: l any']],
  ])('%s', (_what, base, own, items) => {
    expect(itemsOf(takeOver(base, own))).toEqual(items);
  });

  it('has its own bonuses alone where the city leaves them free, and none where neither has any', () => {
    const free: Scheme = { ...city, locks: { tables: [] } };
    expect(takeOver(free, countyWith([['bonuses', 0], makeBonus('mine', '1')])).bonuses?.map(({ id }) => id)).toEqual(['mine']);
    const { bonuses: _bonuses, ...bare } = city;
    const { bonuses: _own, ...bareCounty } = county;
    expect(takeOver(bare, county).bonuses?.map(({ id }) => id)).toEqual(['merit']);
    expect(takeOver(city, bareCounty).bonuses).toEqual(city.bonuses);
    expect(takeOver(bare, bareCounty)).not.toHaveProperty('bonuses');
    expect(takeOver({ ...free, bonuses: city.bonuses! }, bareCounty)).not.toHaveProperty('bonuses');
  });

  it('has everything as it was where the city locks nothing', () => {
    const { base: _base, ...kept } = takeOver(arxan2021, county);
    const { base: _before, ...before } = county;
    expect(kept).toEqual(before);
  });
});
