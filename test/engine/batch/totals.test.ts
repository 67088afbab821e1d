/** From leaves to totals in columns: weights, means and their trimming, rounding, grades; and which constructs of the language have a batch plan. */

import { describe, expect, it } from 'vitest';

import { compileBatch, isBatchPlan } from '#engine/batch/batch-plan.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { constructs, constructsOf, type Construct } from '#engine/constructs.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Node, Scheme } from '#scheme/grammar.ts';
import { leafFacts, many, score } from '../facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf, sheetsOver } from '../make-scheme.ts';
import { everyConstruct } from '../every-construct.ts';
import { planOf, scoresOf } from './compare.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const table = makeTable('t', '50', [['c', '50', [makeItem('1', '50', [makeRule('a', '0.25')])]]]);
const made = (total: Node, said: Partial<Scheme> = {}): Scheme => makeScheme(total, { tables: [table], sheets: sheetsOver('t'), ...said });
/** Hundredths by unit, after a look at what the evaluator says. */
const totalsOf = (scheme: Scheme, facts: readonly UnitFacts[]): readonly number[] => {
  const plan = planOf(scheme);
  const columns = columnsFrom(plan, facts);
  expect(columns.outside).toEqual([]);
  const { totals, grades } = scoreBatch(plan, columns);
  expect([...grades].map((grade) => plan.grades[grade] ?? null)).toEqual(facts.map((one) => evaluate(scheme, one).grade));
  return [...totals];
};

describe('a mean', () => {
  it.each<readonly [trimFrom: number, told: readonly number[]]>([
    [0, [5000, 7500, 5000, 4750, 0, 10_000]],
    [3, [5000, 7500, 4000, 4500, 0, 10_000]],
    [4, [5000, 7500, 5000, 4500, 0, 10_000]],
    [5, [5000, 7500, 5000, 4750, 0, 10_000]],
  ])('that drops the highest and the lowest from %i on is %j', (trimFrom, told) => {
    const units = [['50'], ['50', '100'], ['100', '10', '40'], ['100', '0', '40', '50'], ['0', '0', '0', '0', '0'], ['100', '100', '100', '100', '100']];
    expect(totalsOf(made(node.mean('m', trimFrom)), units.map((scores) => leafFacts({ m: many(...scores) })))).toEqual(told);
  });

  it('stands beside another mean, each with its own number of reviewers', () => {
    const scheme = made(node.weighted('w', [['0.25', node.mean('a', 0)], ['0.25', node.mean('b', 3)], ['0.5', node.entered('e')]]));
    const unit = (a: readonly string[], b: readonly string[], e: string) => leafFacts({ a: many(...a), b: many(...b), e: score(e) });
    expect(totalsOf(scheme, [unit(['90', '80', '70'], ['10', '20'], '50'), unit(['60'], ['0', '70', '100'], '40'), unit(['1', '2'], ['100'], '0'), unit([], ['1'], '1'), unit(['1'], [], '1')])).toEqual([4875, 5250, 2538, -1, -1]);
  });
});

describe('a total', () => {
  const scheme = made(node.weighted('w', [['0.3', node.deductions('d', 't')], ['0.7', node.entered('e')]]), { fraud: { min: '1', max: '60', clause } });
  const unit = (e: string, said: Partial<UnitFacts> = {}): UnitFacts => ({ ...leafFacts({ d: { kind: 'problems' }, e: score(e) }), ...said });
  const found = (count: number): UnitFacts['problems'] => [{ id: 'p', charges: [{ item: '1', rule: 'a', count }] }];

  it('takes points left as their share, faked material as it is, and is never below nothing', () => {
    expect(totalsOf(scheme, [unit('0'), unit('100'), unit('50', { problems: found(10) }), unit('50', { problems: found(10), fraud: '1.5' }), unit('0', { fraud: '30' }), unit('0', { fraud: '30.01' }), unit('20', { fraud: '60' })])).toEqual([
      3000, 10_000, 6350, 6200, 0, 0, 0,
    ]);
  });

  it('has no score while a leaf is missing', () => {
    expect(totalsOf(scheme, [leafFacts({ d: { kind: 'problems' } }), leafFacts({ e: score('90') }), leafFacts({ d: score('0'), e: score('90') })])).toEqual([-1, -1, 6300]);
  });

  it.each<readonly [mode: Scheme['rounding']['mode'], places: 0 | 1 | 2, told: readonly number[]]>([
    ['halfUp', 2, [0, 0, 2, 3, 25, 25, 26, 8975, 10_000]], ['halfEven', 2, [0, 0, 2, 2, 25, 25, 26, 8975, 10_000]], ['down', 2, [0, 0, 1, 2, 25, 25, 25, 8975, 10_000]], ['up', 2, [0, 1, 2, 3, 25, 26, 26, 8975, 10_000]],
    ['halfUp', 1, [0, 0, 0, 0, 30, 30, 30, 8980, 10_000]], ['halfEven', 1, [0, 0, 0, 0, 20, 30, 30, 8980, 10_000]], ['down', 1, [0, 0, 0, 0, 20, 20, 20, 8970, 10_000]], ['up', 1, [0, 10, 10, 10, 30, 30, 30, 8980, 10_000]],
    ['halfUp', 0, [0, 0, 0, 0, 0, 0, 0, 9000, 10_000]], ['down', 0, [0, 0, 0, 0, 0, 0, 0, 8900, 10_000]], ['up', 0, [0, 100, 100, 100, 100, 100, 100, 9000, 10_000]],
  ])('rounded %s to %i places is %j', (mode, places, told) => {
    // in hundredths: 0, 0.3, 1.5, 2.5, 25, 25.3, 25.6, 8975, 10000
    const own = made(node.weighted('w', [['0.3', node.entered('a')], ['0.7', node.entered('b')]]), { rounding: { mode, places, clause } });
    const pairs = [['0', '0'], ['0.01', '0'], ['0.05', '0'], ['0.06', '0.01'], ['0.25', '0.25'], ['0.61', '0.1'], ['0.62', '0.1'], ['89.75', '89.75'], ['100', '100']];
    const facts = pairs.map(([a = '', b = '']) => leafFacts({ a: score(a), b: score(b) }));
    expect(facts.map((one) => evaluate(own, one).total)).toEqual(scoresOf(own, facts).totals);
    expect(totalsOf(own, facts)).toEqual(told);
  });

  it('goes by the lines for the exact total where the scheme says so, also without a total', () => {
    const exact = made(node.entered('a'), { grades: { by: 'exact', bands: [{ name: { zh: 'pass', en: 'pass' }, min: '60' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }], setByOffice: false, clause }, rounding: { mode: 'halfUp', places: 0, clause } });
    expect(totalsOf(exact, [leafFacts({ a: score('59.99') }), leafFacts({ a: score('60') }), leafFacts({}), leafFacts({ a: score('0') })])).toEqual([6000, 6000, -1, 0]);
  });

  it('goes by the exact lines also where it is put together, and wherever the deductions stand in it', () => {
    const grades = { by: 'exact' as const, bands: [{ name: { zh: 'pass', en: 'pass' }, min: '60' }, { name: { zh: 'fail', en: 'fail' }, min: '0' }], setByOffice: false, clause };
    const exact = made(node.weighted('w', [['0.7', node.entered('e')], ['0.3', node.deductions('d', 't')]]), { grades, fraud: { min: '1', max: '60', clause } });
    expect(totalsOf(exact, [unit('42.85'), unit('42.86'), unit('42.85', { fraud: '1' }), unit('0', { fraud: '60' }), unit('42.8', { problems: found(1) })])).toEqual([6000, 6000, 5900, 0, 5981]);
  });

  it('is printed with the places of the scheme', () => {
    const told = (places: 0 | 1 | 2) => scoresOf(made(node.entered('a'), { rounding: { mode: 'down', places, clause } }), ['0', '0.05', '0.5', '9.57', '100'].map((own) => leafFacts({ a: score(own) }))).totals;
    expect([told(2), told(1), told(0)]).toEqual([['0.00', '0.05', '0.50', '9.57', '100.00'], ['0.0', '0.0', '0.5', '9.5', '100.0'], ['0', '0', '0', '9', '100']]);
  });
});

describe('a batch plan', () => {
  const items = [
    makeItem('1', '40', [ruleOf('g', '1', { counting: 'graduated', further: '2' }), ruleOf('l', '40', { counting: 'all' }), ruleOf('m', '1', { counting: 'period', period: 'month' }), ruleOf('s', '1', { counting: 'shortfall', target: '40', step: '1', steps: 'full' })]),
    makeItem('2', '10', [ruleOf('p', '10', { counting: 'each', unit: 'percent' })], { cap: '5' }),
  ];
  const rich: Scheme = {
    ...made({
      kind: 'weighted', ...named('w'),
      parts: [
        { weight: '0.4', of: node.deductions('d', 't'), notApplicable: 'full' },
        { weight: '0.2', of: { kind: 'questionnaire', ...named('q'), questions: [] }, missing: { kind: 'redistribute' } },
        { weight: '0.2', of: { kind: 'mean', ...named('m'), sheet: 'peer', trimFrom: 0, voices: [{ id: 'v', title: text, weight: '1' }] } },
        { weight: '0.2', of: { kind: 'entered', ...named('e'), of: '120' } },
      ],
    }),
    tables: [{ ...makeTable('t', '50', [['c', '50', items]]), categories: [{ id: 'c', title: text, points: '50', cap: '30', clause, items }] }],
    highest: '110', rounding: { mode: 'up', places: 1, clause }, bonuses: [], adjustments: [], vetoes: [], flags: [],
    grades: { by: 'exact', bands: [{ name: text, min: '0', quota: { percent: '30', rounding: 'down', ties: 'none', within: 'all', clause }, requires: [{ kind: 'noVeto', clause }] }], setByOffice: true, clause },
  };
  const beyond: readonly Construct[] = ['levels', 'scale', 'quota', 'rate', 'ranking', 'itemNotApplicable', 'severalDeductions', 'classes'];

  it('is made of every construct but those by which points are earned, items fall away or tables are several', () => {
    expect(constructsOf(rich)).toEqual(constructs.filter((construct) => !beyond.includes(construct)));
    expect(isBatchPlan(compileBatch(rich))).toBe(true);
  });

  it('is refused for the others, by name', () => {
    expect(compileBatch(everyConstruct)).toEqual({ unsupported: 'constructs', constructs: beyond });
  });

  it('has room for as many bands as 8 bits tell, but one', () => {
    const banded = (count: number) => {
      const bands = Array.from({ length: count }, (_, place) => ({ name: { zh: `${place}`, en: `${place}` }, min: ((count - 1 - place) / 10).toFixed(1) }));
      return compileBatch(made(node.entered('a'), { grades: { bands, setByOffice: true, clause } }));
    };
    expect(banded(255)).toEqual({ unsupported: 'bandsDoNotReach' });
    expect(banded(254)).toMatchObject({ hasQuotas: false, waits: true, gradesByExact: false });
  });

  it('has exact lines at hundredths, and no finer ones; rounded lines begin at the next total', () => {
    const lined = (min: string, by: 'exact' | 'rounded') => compileBatch(made(node.entered('a'), { grades: { by, bands: [{ name: text, min }, { name: text, min: '0' }], setByOffice: true, clause } }));
    expect(lined('60.005', 'exact')).toEqual({ unsupported: 'bandsDoNotReach' });
    const coarse = compileBatch(made(node.entered('a'), { rounding: { mode: 'halfUp', places: 0, clause }, grades: { by: 'exact', bands: [{ name: text, min: '60.01' }, { name: text, min: '0' }], setByOffice: true, clause } }));
    expect(isBatchPlan(coarse) && coarse.gradeByTotal.indexOf(0)).toBe(6001);
    const first = (min: string, by: 'exact' | 'rounded') => {
      const plan = lined(min, by);
      return isBatchPlan(plan) ? plan.gradeByTotal.indexOf(0) : undefined;
    };
    expect([first('60.01', 'exact'), first('60.01', 'rounded'), first('60.005', 'rounded')]).toEqual([6001, 6001, 6001]);
  });

  it('reaches up to the highest total as it is printed', () => {
    const length = (highest: string, places: 0 | 1 | 2) => {
      const plan = compileBatch(made(node.entered('a'), { highest, rounding: { mode: 'halfUp', places, clause } }));
      return isBatchPlan(plan) ? plan.gradeByTotal.length : undefined;
    };
    expect([length('100', 2), length('110.25', 2), length('110.25', 1), length('110.25', 0)]).toEqual([10_001, 11_026, 11_031, 11_101]);
  });

  it('is refused for weights that add up to more than the whole, and for totals finer than hundredths', () => {
    expect(compileBatch(made(node.weighted('w', [['0.5', node.entered('a')], ['0.51', node.entered('b')]])))).toEqual({ unsupported: 'weightsTooFine' });
    expect(compileBatch(made(node.entered('a'), { rounding: { mode: 'down', places: 3, clause } }))).toEqual({ unsupported: 'weightsTooFine' });
  });
});
