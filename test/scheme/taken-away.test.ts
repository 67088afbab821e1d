/** The city takes an item or a bonus away: what it had locked goes from the county's scheme too, what is the county's stays. */

import { expect, it } from 'vitest';

import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { fitsBase } from '#scheme/fits-base.ts';
import type { Bonus, Scheme } from '#scheme/grammar.ts';
import { beginFrom, takeOver } from '#scheme/take-over.ts';
import { withoutTakenAway } from '#scheme/taken-away.ts';

const [table] = arxan2021.tables;
const [first, ...others] = table!.categories;
const [gone, ...staying] = first!.items;
const free = others.at(-1)!.items.at(-1)!;
const bonus = (id: string): Bonus => ({ id, title: { zh: id, en: '' }, cap: '1', clause: free.clause, rules: [{ id: 'a', counting: 'once', points: '1', text: { zh: '文', en: '' }, per: { zh: '次', en: '' }, clause: free.clause }] });

const lockedBut = (id: string, items = table!.categories.flatMap((category) => category.items)) => items.filter((item) => item.id !== id).map((item) => ({ item: item.id }));
const city: Scheme = { ...arxan2021, id: 'city', highest: '102', bonuses: [bonus('old'), bonus('kept')], locks: { tables: [{ table: table!.id, items: lockedBut(free.id), own: free.points }], beyond: true, ownBonus: '1' } };
/** Without the first item and the first bonus; the points of the item are another's now. */
const newer: Scheme = {
  ...city, bonuses: [bonus('kept')],
  tables: [{ ...table!, categories: [{ ...first!, items: staying.map((item, place) => (place === 0 ? { ...item, points: String(Number(item.points) + Number(gone!.points)) } : item)) }, ...others] }],
  locks: { ...city.locks!, tables: [{ table: table!.id, items: lockedBut(free.id).filter(({ item }) => item !== gone!.id), own: free.points }] },
};
const own = { ...free, id: 'n.1' };
const county: Scheme = { ...beginFrom(city, 'county'), bonuses: [...city.bonuses!, bonus('mine')] };
const countyOwn: Scheme = { ...county, tables: [{ ...table!, categories: [first!, ...others.slice(0, -1), { ...others.at(-1)!, items: [...others.at(-1)!.items.slice(0, -1), own] }] }] };
const idsOf = ({ tables }: Scheme) => tables.flatMap(({ categories }) => categories.flatMap(({ items }) => items.map(({ id }) => id)));

it('looks like an item of the county’s own without this', () => {
  expect(fitsBase(newer, takeOver(newer, countyOwn)).map(({ code }) => code)).toEqual(['ownAboveMost', 'ownBonusAboveMost']);
});

it('goes where the city had locked it; what is the county’s own stays, and all keeps to the newer wording', () => {
  const next = takeOver(newer, withoutTakenAway(countyOwn, city, newer));
  expect(fitsBase(newer, next)).toEqual([]);
  expect(idsOf(next)).toEqual([...idsOf(newer).slice(0, -1), 'n.1']);
  expect(next.bonuses?.map(({ id }) => id)).toEqual(['kept', 'mine']);
});

it('stays where the city had not locked it, or only takes the lock off', () => {
  const unlocked: Scheme = { ...city, locks: { tables: [] } };
  expect(withoutTakenAway(countyOwn, unlocked, newer)).toEqual(countyOwn);
  expect(withoutTakenAway(countyOwn, city, { ...city, locks: { tables: [] } })).toEqual(countyOwn);
});

it('takes a category along of which nothing is left, and the list of bonuses', () => {
  const only: Scheme = { ...city, tables: [{ ...table!, categories: others }], bonuses: [] };
  const left = withoutTakenAway({ ...county, bonuses: city.bonuses! }, city, only);
  expect(left.tables[0]!.categories.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  expect(left).not.toHaveProperty('bonuses');
});
