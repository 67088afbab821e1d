/** What a person reads where a county's scheme departs from the city's: the place, and what should be there. */

import { describe, expect, it } from 'vitest';

import { fitsBase } from '#scheme/fits-base.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';
import { makeItem, makeRule, makeTable } from '../engine/make-scheme.ts';
import { city, county, countyWith, itemAt, makeBonus, readOf } from './inherited.ts';

const categoryAt = (category: number, ...more: readonly (string | number)[]) => ['tables', 0, 'categories', category, ...more];
const [locked, free] = county.tables[0]!.categories[0]!.items;
const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const gone = (place: string, what: string) => `${place}: the scheme above locked "${what}"; it cannot be taken away or moved elsewhere`;
const came = (place: string) => `${place}: the scheme above locked this part; nothing can be added here`;
const other = (place: string, expected: string, value: string) => `${place}: the scheme above locked this as "${expected}"; it cannot be "${value}"`;

describe('a scheme keeps to the one above', () => {
  it.each<readonly [string, Scheme]>([
    ['with other points of a free item', countyWith([itemAt(0, 1, 'points'), '15'])],
    ['without a free item', countyWith([categoryAt(0, 'items'), [locked]])],
    ['without a category in which nothing is locked', countyWith([['tables', 0, 'categories'], county.tables[0]!.categories.slice(0, 1)])],
    ['with a category of the same items under another title, where nothing is locked', countyWith([categoryAt(1, 'title', 'zh'), '别'])],
    ['with other points of a category, which follow its items', countyWith([categoryAt(0, 'points'), '55'])],
    ['with another clause and remarks of a table', countyWith([['tables', 0, 'clause', 'ref', 'zh'], '别'], [['tables', 0, 'remarks', 0], { text, clause }])],
    ['with its items in another order', countyWith([categoryAt(0, 'items'), [free, locked]])],
    ['with the rules of a locked item in another order', countyWith([itemAt(0, 0, 'rules'), locked!.rules.toReversed()])],
    ['with its tables in another order', { ...county, tables: county.tables.toReversed() }],
    ['with a table that is not locked changed', countyWith([['tables', 2, 'full'], '11'])],
    ['without it', { ...county, tables: county.tables.slice(0, 2) }],
    ['with a table of its own', countyWith([['tables', 3], makeTable('mine', '1', [['c', '1', [makeItem('x', '1', [])]]])])],
    ['with items of its own that just have the points allowed', countyWith([itemAt(0, 2), makeItem('x', '10', [])], [itemAt(1, 1), makeItem('y', '15', [])])],
    ['with bonuses of its own that just bring what is allowed', countyWith([['bonuses'], [makeBonus('x', '1'), ...county.bonuses!, makeBonus('y', '2')]], [['highest'], '108'])],
    ['with a lower highest total', countyWith([['highest'], undefined])],
    ['with another title, notes and source', countyWith([['title', 'zh'], '别'], [['notes', 0], text], [['source', 'number'], '1'])],
  ])('%s', (_what, own) => {
    expect(readOf(city, own)).toEqual([]);
  });
});

describe('a scheme departs from the one above', () => {
  it.each<readonly [string, Scheme, readonly string[]]>([
    // tables
    ['a table that is gone', { ...county, tables: county.tables.slice(1) }, [gone('tables', 'work')]],
    ['its title and full marks', countyWith([['tables', 1, 'title', 'en'], 'x'], [['tables', 1, 'full'], '9']), [other('tables[1].title.en', 'text', 'x'), other('tables[1].full', '10', '9')]],
    ['a locked table behind others', { ...countyWith([['tables', 1, 'full'], '9']), tables: countyWith([['tables', 1, 'full'], '9']).tables.toReversed() }, [other('tables[1].full', '10', '9')]],
    ['an item of its own where none is allowed', countyWith([['tables', 1, 'categories', 0, 'items', 1], makeItem('mine', '1', [])]), ['tables[1].categories[0].items[1].id: the scheme above allows no item of one\'s own in this table: "mine"']],
    ['two of them', countyWith([['tables', 1, 'categories', 0, 'items', 1], makeItem('x', '1', [])], [['tables', 1, 'categories', 0, 'items', 2], makeItem('y', '1', [])]), ['x', 'y'].map((id, place) => `tables[1].categories[0].items[${place + 1}].id: the scheme above allows no item of one's own in this table: "${id}"`)],
    ['items of its own that have a little more than allowed', countyWith([itemAt(0, 2), makeItem('x', '10', [])], [itemAt(1, 1), makeItem('y', '15.01', [])]), ['tables[0].categories[0].items[2].points: items of one\'s own have 25.01 points together; the scheme above allows 25']],
    // categories and items
    ['a category with a locked item that is gone', countyWith([categoryAt(0, 'id'), 'x']), [gone('tables[0].categories', 'c')]],
    ['its title', countyWith([categoryAt(0, 'title', 'zh'), '别']), [other('tables[0].categories[0].title.zh', '文', '别')]],
    ['a cap that came', countyWith([categoryAt(0, 'cap'), '5']), [came('tables[0].categories[0].cap')]],
    ['a locked item that is gone', countyWith([categoryAt(0, 'items'), [free]]), [gone('tables[0].categories[0].items', 'locked')]],
    ['a locked item in another category', countyWith([categoryAt(0, 'items'), [free]], [itemAt(1, 1), locked]), [gone('tables[0].categories[0].items', 'locked')]],
    ['its points, where it stands second', countyWith([categoryAt(0, 'items'), [free, { ...locked, points: '41' }]]), [other('tables[0].categories[0].items[1].points', '40', '41')]],
    ['the first of its rules gone', countyWith([itemAt(0, 0, 'rules'), locked!.rules.slice(1)]), [gone('tables[0].categories[0].items[0].rules', 'a')]],
    ['a rule that came in the middle', countyWith([itemAt(0, 0, 'rules'), locked!.rules.toSpliced(1, 0, makeRule('x', '1'))]), [came('tables[0].categories[0].items[0].rules[1]')]],
    ['all its rules gone', countyWith([itemAt(0, 0, 'rules'), []]), ['a', 'b', 'c'].map((id) => gone('tables[0].categories[0].items[0].rules', id))],
    ['the points of a rule that stands elsewhere', countyWith([itemAt(0, 0, 'rules'), [locked!.rules[2], { ...locked!.rules[0], points: '9' }, locked!.rules[1]]]), [other('tables[0].categories[0].items[0].rules[1].points', '1', '9')]],
    ['another way of counting', countyWith([itemAt(0, 0, 'rules', 0, 'counting'), 'graduated'], [itemAt(0, 0, 'rules', 0, 'further'), '2']), [other('tables[0].categories[0].items[0].rules[0].counting', 'each', 'graduated'), came('tables[0].categories[0].items[0].rules[0].further')]],
    ['a remark of the office that came', countyWith([itemAt(0, 0, 'help'), { good: text, bad: text }]), [came('tables[0].categories[0].items[0].help')]],
    // fields as a whole
    ['the composition', countyWith([['total'], { kind: 'entered', ...named('d'), of: '10' }]), [other('total.kind', 'deductions', 'entered'), gone('total', 'table'), came('total.of')]],
    ['a sheet that came', countyWith([['sheets', 0], { ...named('self'), table: 'work', form: 'points', stage: 'selfAssessment' }]), [came('sheets[0]')]],
    ['classes that came', countyWith([['classes'], [named('x'), named('y')]]), [came('classes')]],
    ['a grade more', countyWith([['grades', 'bands'], [...county.grades.bands, { name: text, min: '0' }]]), [came('grades.bands[2]')]],
    ['a grade less', countyWith([['grades', 'bands'], county.grades.bands.slice(0, 1)]), [gone('grades.bands', '1')]],
    ['who grades', countyWith([['grades', 'setByOffice'], false]), [other('grades.setByOffice', 'true', 'false')]],
    ['vetoes that are gone', countyWith([['vetoes'], undefined]), [gone('', 'vetoes')]],
    ['a veto that came', countyWith([['vetoes', 1], { ...county.vetoes?.[0], id: 'x' }]), [came('vetoes[1]')]],
    ['its effect', countyWith([['vetoes', 0, 'effect'], { kind: 'grade', grade: 'fail' }]), [other('vetoes[0].effect.kind', 'ceiling', 'grade'), gone('vetoes[0].effect', 'score'), came('vetoes[0].effect.grade')]],
    ['a stage that came', countyWith([['stages'], county.stages.toSpliced(3, 0, named('approval') as never)]), [came('stages[3]')]],
    ['the places of rounding', countyWith([['rounding', 'places'], 0]), [other('rounding.places', '2', '0')]],
    // bonuses
    ['a bonus of the city that is gone', countyWith([['bonuses'], undefined]), [gone('bonuses', 'merit')]],
    ['a bonus under another id, which is one of its own', countyWith([['bonuses', 0, 'id'], 'x']), [gone('bonuses', 'merit'), 'bonuses[0].cap: bonuses of one\'s own bring 5 points together; the scheme above allows 3']],
    ['its cap, where it stands second', countyWith([['bonuses'], [makeBonus('x', '1'), { ...makeBonus('merit', '5'), cap: '4' }]]), [other('bonuses[1].cap', '5', '4')]],
    ['bonuses of its own that bring a little more than allowed', countyWith([['bonuses'], [...county.bonuses!, makeBonus('x', '1'), makeBonus('y', '2.1')]]), ['bonuses[1].cap: bonuses of one\'s own bring 3.1 points together; the scheme above allows 3']],
    ['a highest total a little above what everything reaches', countyWith([['highest'], '108.01']), ['highest: the highest total 108.01 is above the 108 that the scheme above allows']],
  ])('%s', (_what, own, read) => {
    expect(readOf(city, own)).toEqual(read);
  });

  it('in several places at once: all are told', () => {
    const own = countyWith([['tables', 1, 'full'], '9'], [['rounding', 'places'], 0], [['highest'], '200']);
    expect(readOf(city, own).map((line) => line.split(':')[0])).toEqual(['tables[1].full', 'rounding.places', 'highest']);
  });

  it('by its base: another wording of it, or none', () => {
    const { base: _base, ...alone } = county;
    const hash = schemeHash(city);
    expect(fitsBase(city, alone)).toEqual([{ path: ['base'], code: 'otherBase', facts: { expected: hash, value: '' } }]);
    expect(fitsBase(city, countyWith([['base', 'hash'], 'x'], [['highest'], '200']))).toEqual([{ path: ['base', 'hash'], code: 'otherBase', facts: { expected: hash, value: 'x' } }]);
  });
});

describe('a scheme above that leaves', () => {
  /** The county on a city that differs in a few fields, with the right hash. */
  const under = (base: Scheme, own: Partial<Scheme>): readonly [Scheme, Scheme] => [base, { ...county, ...own, base: { id: base.id, hash: schemeHash(base) } }];

  it('everything free binds nothing', () => {
    const { locks: _locks, ...open } = city;
    const own = { tables: [], bonuses: [makeBonus('x', '50')], highest: '150', vetoes: [], grades: { ...county.grades, bands: [] } };
    expect(readOf(...under(open, own))).toEqual([]);
  });

  it('bonuses free says nothing of them or of the highest total', () => {
    expect(readOf(...under({ ...city, locks: { ...city.locks!, beyond: undefined } as never }, { bonuses: [makeBonus('x', '50')], highest: '150' }))).toEqual([]);
  });

  it('no room for bonuses of one’s own refuses each, and a higher highest total', () => {
    const { ownBonus: _ownBonus, ...locks } = city.locks!;
    expect(readOf(...under({ ...city, locks }, { bonuses: [...city.bonuses!, makeBonus('x', '1')] }))).toEqual(['bonuses[1].id: the scheme above allows no bonus of one\'s own: "x"']);
    expect(readOf(...under({ ...city, locks }, { highest: '105' }))).toEqual([]);
    expect(readOf(...under({ ...city, locks }, { highest: '106' }))).toEqual(['highest: the highest total 106 is above the 105 that the scheme above allows']);
  });

  it('no bonus and no highest total of its own: one’s own begin from 100', () => {
    const { bonuses: _bonuses, highest: _highest, ...bare } = city;
    expect(readOf(...under(bare, { bonuses: [makeBonus('x', '3')], highest: '103' }))).toEqual([]);
    expect(readOf(...under(bare, { bonuses: [makeBonus('x', '3')], highest: '103.5' }))).toEqual(['highest: the highest total 103.5 is above the 103 that the scheme above allows']);
  });
});
