/** What the columns cannot say is left to the evaluator: of a unit, or as a whole. */

import { describe, expect, it } from 'vitest';

import { compileBatch, isBatchPlan } from '#engine/batch/batch-plan.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { everyConstruct } from '../every-construct.ts';
import { makeItem, makeRule, makeScheme, makeTable, node } from '../make-scheme.ts';
import { planOf, scoresOf } from './compare.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });

const withVeto: Scheme = makeScheme(node.weighted('t', [['0.5', node.deductions('d', 't')], ['0.5', node.entered('e')]]), {
  tables: [makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '1')])]]])],
  vetoes: [{ id: 'leak', text, clause, effect: { kind: 'ceiling', score: '50' } }],
  adjustments: [{ ...named('praise'), sign: 'plus', min: '1', max: '3' }],
});

const plain: UnitFacts = { unit: 'u', problems: [{ id: 'p', charges: [{ item: '1', rule: 'a', count: 2 }] }], fraud: '0', leaves: { d: { kind: 'problems' }, e: { kind: 'score', score: '90' } } };

describe('a unit with a rare fact', () => {
  it.each([
    { what: 'a veto', facts: { ...plain, vetoes: ['leak'] }, total: '50.00' },
    { what: 'an adjustment', facts: { ...plain, adjustments: [{ adjustment: 'praise', points: '2', reason: 'well done' }] }, total: '96.00' },
    { what: 'none', facts: plain, total: '94.00' },
  ])('is scored right, the one with $what', ({ what, facts, total }) => {
    expect(columnsFrom(planOf(withVeto), [plain, facts, plain]).outside).toEqual(what === 'none' ? [] : [1]);
    const { totals, grades } = scoresOf(withVeto, [plain, facts, plain]);
    expect(totals).toEqual(['94.00', total, '94.00']);
    expect(grades).toEqual([plain, facts, plain].map((one) => evaluate(withVeto, one).grade));
  });
});

describe('a scheme', () => {
  it('that says more than lanes do is refused by name, for each class of units', () => {
    for (const unitClass of ['county', 'bureau']) {
      const plan = compileBatch(everyConstruct, undefined, unitClass);
      expect(isBatchPlan(plan) ? [] : plan.constructs).toEqual(expect.arrayContaining(['levels', 'ranking', 'severalDeductions']));
    }
    expect(() => compileBatch(everyConstruct, undefined, 'nobody')).toThrow(new RangeError('No class nobody in scheme made-for-a-test.'));
    expect(() => compileBatch(withVeto, undefined, 'nobody')).toThrow(new RangeError('No class nobody in scheme made-for-a-test.'));
  });

  it('of classes has a plan for each, with its own weights', () => {
    const scheme: Scheme = { ...withVeto, classes: [named('county'), { ...named('bureau'), weights: [{ part: 'd', weight: '0.2' }, { part: 'e', weight: '0.8' }] }] };
    const facts = ['county', 'bureau'].map((unitClass): UnitFacts => ({ ...plain, unitClass }));
    expect(facts.map((one, unit) => columnsFrom(planOf(scheme, undefined, ['county', 'bureau'][unit]), [one]).outside)).toEqual([[], []]);
    expect(scoresOf(scheme, facts).totals).toEqual(facts.map((one) => evaluate(scheme, one).total));
  });

  it.each([
    { rounding: { mode: 'down', places: 0 }, score: '89.99', told: '89' },
    { rounding: { mode: 'up', places: 1 }, score: '89.91', told: '90.0' },
    { rounding: { mode: 'halfEven', places: 0 }, score: '88.5', told: '88' },
    { rounding: { mode: 'halfEven', places: 0 }, score: '89.5', told: '90' },
    { rounding: { mode: 'halfUp', places: 3 }, score: '89.5', told: '89.500' },
  ] as const)('with the rounding $rounding tells $told for $score', ({ rounding, score, told }) => {
    const scheme = makeScheme(node.entered('e'), { rounding: { ...rounding, clause } });
    const facts: UnitFacts = { unit: 'u', problems: [], fraud: '0', leaves: { e: { kind: 'score', score } } };
    expect(scoresOf(scheme, [facts]).totals).toEqual([told]);
    expect(evaluate(scheme, facts).total).toBe(told);
  });
});
