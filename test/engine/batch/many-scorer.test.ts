/** Many units, part by part, have the totals and grades that the year has: places and quotas too. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createManyScorer } from '#engine/batch/many-scorer.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { leafFacts, score } from '../facts-of.ts';
import { makeItem, makeScheme, makeTable, node } from '../make-scheme.ts';
import { wholeFacts, wholeScheme } from '../whole-language.ts';
import { scoresOf } from './compare.ts';
import { createDice } from './dice.ts';

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

it('where units are scored for themselves, nobody waits', () => {
  const { add, more, end } = createManyScorer(makeScheme(node.entered('e')));
  add([entered('a', '61'), refused]);
  add([refused, entered('b', '59')]);
  expect(more()).toBe(0);
  expect(end()).toMatchObject({ totals: ['61.00', null, null, '59.00'], grades: ['pass', null, null, 'fail'], refused: [{ unit: 1 }, { unit: 2 }] });
});

it('random schemes over the whole grammar are scored as their year is', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(6), (seed, part) => {
      const dice = createDice(seed);
      const scheme = wholeScheme(dice);
      const facts = Array.from({ length: 8 }, (_, unit) => wholeFacts(dice, scheme, { unit: `u${unit}`, given: 95 }));
      const { add, more, end } = createManyScorer(scheme);
      add(facts.slice(0, part));
      add(facts.slice(part));
      while (more() > 0);
      const year = evaluateAll(scheme, facts);
      expect(end()).toEqual({ totals: year.map(({ total }) => total), grades: year.map(({ grade }) => grade), refused: [] });
    }),
    { numRuns: 150 },
  );
});
