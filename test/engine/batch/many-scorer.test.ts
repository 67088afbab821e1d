/** Many units, part by part, have the totals and grades that the year has: places and quotas too. */

import { describe, expect, it } from 'vitest';

import { createManyScorer } from '#engine/batch/many-scorer.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { leafFacts, score } from '../facts-of.ts';
import { makeItem, makeScheme, makeTable, node } from '../make-scheme.ts';
import { scoresOf } from './compare.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };

/** At most half of the units may be best. */
const withQuota: Scheme = makeScheme(node.entered('e'), {
  grades: {
    bands: [
      { name: { zh: 'best', en: 'best' }, min: '90', quota: { percent: '50', rounding: 'down', ties: 'none', within: 'all', clause } },
      { name: { zh: 'fail', en: 'fail' }, min: '0' },
    ],
    setByOffice: false, clause,
  },
});

const ranked: Scheme = makeScheme(node.deductions('d', 't'), {
  tables: [makeTable('t', '100', [['c', '100', [makeItem('1', '100', [], {
    earned: { kind: 'ranking', figure: text, better: 'more', within: 'all', count: 'places', ties: 'better', steps: [{ upTo: '1', points: '100' }], rest: '60' },
  })]]])],
});
const figure = (unit: string, own: string): UnitFacts => ({ unit, problems: [], fraud: '0', leaves: { d: { kind: 'problems', earned: { 1: { kind: 'figure', figure: own } } } } });
const entered = (unit: string, own: string): UnitFacts => ({ ...leafFacts({ e: score(own) }), unit });
const refused: UnitFacts = { ...leafFacts({ nothing: score('1') }), unit: 'refused' };

describe('a quota of grades', () => {
  it('is one of all units, whichever part they came in', () => {
    const { add, end } = createManyScorer(withQuota);
    add([entered('a', '91'), entered('b', '92')]);
    add([entered('c', '93'), entered('d', '94')]);
    expect(end()).toEqual({ totals: ['91.00', '92.00', '93.00', '94.00'], grades: ['fail', 'fail', 'best', 'best'], refused: [] });
  });

  it('is not filled by a unit whose facts are refused', () => {
    const { totals, grades, refused: named } = scoresOf(withQuota, [entered('a', '91'), refused, entered('b', '92')]);
    expect([totals, grades]).toEqual([['91.00', null, '92.00'], ['fail', null, 'best']]);
    expect(named.map(({ unit, faults }) => [unit, faults.map(({ code }) => code)])).toEqual([[1, ['unknownLeaf']]]);
  });
});

describe('places in a ranking', () => {
  it('wait for the last unit', () => {
    const units = Array.from({ length: 25 }, (_, place) => figure(`u${place}`, String(place)));
    const { add, more, end } = createManyScorer(ranked);
    for (const unit of units) add([unit]);
    const waiting: number[] = [];
    for (let left = more(); left > 0; left = more()) waiting.push(left);
    expect(waiting).toEqual([15, 5]);
    expect(end().totals).toEqual([...Array.from({ length: 24 }, () => '60.00'), '100.00']);
  });

  it('are told at the end also where nobody asked for more', () => {
    expect(scoresOf(ranked, []).totals).toEqual([]);
    const { add, end } = createManyScorer(ranked);
    add([figure('a', '1'), figure('b', '2')]);
    expect(end().totals).toEqual(['60.00', '100.00']);
  });
});

describe('in columns are scored', () => {
  const bands = [{ name: { zh: 'best', en: 'best' }, min: '90' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }];
  const classes: Scheme['classes'] = [{ id: 'town', title: text, clause }, { id: 'street', title: text, clause }];
  const ofClass = (unitClass: string, own: string): UnitFacts => ({ ...entered(unitClass, own), unitClass });
  const plain = makeScheme(node.entered('e'));

  it.each<readonly [what: string, scheme: Scheme, units: readonly UnitFacts[], inColumns: number]>([
    ['all units whose facts fit', plain, [entered('a', '91'), entered('b', '9')], 2],
    ['a unit that lacks its score', plain, [{ ...leafFacts({}), unit: 'a' }], 1],
    ['none whose facts are refused, or finer than hundredths', plain, [entered('a', '91'), refused, entered('b', '0.125')], 1],
    ['units of every class', { ...plain, classes }, [ofClass('town', '91'), ofClass('street', '92'), ofClass('town', '93')], 3],
    ['none of a class that is not there', { ...plain, classes }, [ofClass('town', '91'), ofClass('village', '92'), entered('b', '93')], 1],
    ['none where a grade has a quota', withQuota, [entered('a', '91'), entered('b', '92')], 0],
    ['none where places are given', ranked, [figure('a', '1'), figure('b', '2')], 0],
    ['all where grades have lines alone', makeScheme(node.entered('e'), { grades: { bands, setByOffice: false, clause } }), [entered('a', '91')], 1],
  ])('%s', (_what, scheme, units, told) => {
    const { add, inColumns, end } = createManyScorer(scheme);
    expect(inColumns()).toBe(0);
    add(units.slice(0, 1));
    add(units.slice(1));
    expect([inColumns(), end().totals.length]).toEqual([told, units.length]);
  });
});

it('where units are scored for themselves, nobody waits', () => {
  const { add, more, end } = createManyScorer(makeScheme(node.entered('e')));
  add([entered('a', '61'), refused]);
  add([refused, entered('b', '59'), { ...leafFacts({}), unit: 'waits' }]);
  expect(more()).toBe(0);
  expect(end()).toMatchObject({ totals: ['61.00', null, null, '59.00', null], grades: ['pass', null, null, 'fail', null], refused: [{ unit: 1 }, { unit: 2 }] });
});
