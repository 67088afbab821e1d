/** A city's small scheme and a county's begun from it, on which the rules of passing on are shown. */

import { fitsBase } from '#scheme/fits-base.ts';
import type { Bonus, Scheme } from '#scheme/grammar.ts';
import { baseFaultsEn } from '#scheme/language/en.ts';
import { pathText } from '#scheme/fault.ts';
import { beginFrom } from '#scheme/take-over.ts';
import { makeItem, makeRule, makeScheme, makeTable, node } from '../engine/make-scheme.ts';
import { changed, type Step } from './changed.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const rules = [makeRule('a', '1'), makeRule('b', '2'), makeRule('c', '3')];

export const makeBonus = (id: string, cap: string): Bonus => ({ id, title: text, clause, cap, rules: [{ id: 'a', text, per: text, clause, counting: 'once', points: cap }] });

/**
 * Locks one item of two categories in its table, and the whole of another table; a third is free. Counties may have items of 25 points and bonuses of
 * 3 of their own; everything else is locked.
 */
export const city: Scheme = makeScheme(node.deductions('d', 'work'), {
  id: 'city',
  tables: [
    makeTable('work', '100', [['c', '60', [makeItem('locked', '40', rules), makeItem('free', '20', rules)]], ['open', '40', [makeItem('other', '40', rules)]]]),
    makeTable('whole', '10', [['w', '10', [makeItem('all', '10', rules)]]]),
    makeTable('loose', '10', [['l', '10', [makeItem('any', '10', rules)]]]),
  ],
  bonuses: [makeBonus('merit', '5')],
  vetoes: [{ id: 'leak', text, clause, effect: { kind: 'ceiling', score: '60' } }],
  highest: '105',
  locks: { tables: [{ table: 'work', items: [{ item: 'locked' }], own: '25' }, { table: 'whole' }], total: true, grades: true, beyond: true, ownBonus: '3' },
});

export const county = beginFrom(city, 'county', 1);

type Change = readonly [path: readonly Step[], value: unknown];

/** The county's scheme with places set anew; `undefined` takes one away. */
export function countyWith(...changes: readonly Change[]): Scheme {
  return changes.reduce((scheme, [path, value]) => changed(scheme, path, value) as Scheme, county);
}

export const itemAt = (category: number, item: number, ...more: readonly Step[]) => ['tables', 0, 'categories', category, 'items', item, ...more];

/** What a person reads of a scheme that departs from the one above. */
export function readOf(base: Scheme, own: Scheme): string[] {
  return fitsBase(base, own).map(({ path, code, facts }) => `${pathText(path)}: ${baseFaultsEn[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? '?'))}`);
}
