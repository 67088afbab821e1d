/** Reasons beyond the composition: each with the words and the clause of the thing that it is about, not of its neighbour. */

import { describe, expect, it } from 'vitest';

import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import { explain } from '#engine/explain.ts';
import type { UnitFacts } from '#engine/facts.ts';
import type { Clause, Scheme, Text } from '#scheme/grammar.ts';
import { leafFacts, score } from './facts-of.ts';
import { makeScheme, node } from './make-scheme.ts';

const words = (own: string): Text => ({ zh: own, en: own });
const at = (own: string): Clause => ({ ref: words(own) });
const named = (id: string) => ({ id, title: words(`title of ${id}`), clause: at(`clause of ${id}`) });

const scheme: Scheme = makeScheme(
  { kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: { ...node.entered('a'), ...named('a') } }, { weight: '0.5', of: { ...node.entered('b'), ...named('b') } }] },
  {
    highest: '110',
    fraud: { min: '1', max: '5', clause: at('clause of fraud') },
    bonuses: ['first', 'second'].map((id) => ({
      ...named(id), cap: '3', ...(id === 'second' && { unlock: { node: 'b', min: '80' } }),
      rules: ['r', 's'].map((rule) => ({ id: rule, text: words(`${id} ${rule}`), per: words('each'), clause: at('r'), counting: 'each' as const, points: '2' })),
    })),
    adjustments: [{ ...named('praise'), sign: 'plus', min: '1', max: '3' }, { ...named('delay'), sign: 'minus', min: '1', max: '3' }],
    vetoes: [
      { id: 'late', text: words('text of late'), clause: at('clause of late'), effect: { kind: 'ceiling', score: '85' } },
      { id: 'leak', text: words('text of leak'), clause: at('clause of leak'), effect: { kind: 'grade', grade: 'C' } },
    ],
    flags: [named('open'), named('wrong')],
    grades: {
      bands: [
        { name: words('A'), min: '90', quota: { percent: '50', rounding: 'down', ties: 'none', within: 'all', clause: at('clause of quota') },
          requires: [{ kind: 'noVeto', clause: at('clause of no veto') }, { kind: 'noFlag', flag: 'open', clause: at('clause of not open') }, { kind: 'noFlag', flag: 'wrong', clause: at('clause of not wrong') }] },
        { name: words('B'), min: '80' },
        { name: words('C'), min: '0' },
      ],
      setByOffice: false, clause: at('clause of grades'),
    },
  },
);
const unit = (own: string, more: Partial<UnitFacts> = {}): UnitFacts => ({ ...leafFacts({ a: score(own), b: score(own) }), ...more });
const told = (facts: UnitFacts) => explain(scheme, evaluate(scheme, facts), facts);
const beyond = (facts: UnitFacts) => told(facts).children.slice(1);
const claim = (bonus: string, rule: string, count = 1) => ({ id: `${bonus} ${rule}`, bonus, rule, count });

describe('a bonus', () => {
  it('is told with its claims in the words of their rules, and what its cap held back', () => {
    expect(beyond(unit('70', { bonuses: [claim('first', 's'), claim('first', 'r')] }))).toEqual([{
      kind: 'bonus', id: 'first', title: words('title of first'), score: '3', uncapped: '4', cap: '3', capped: true, unlocked: true, unlock: null, clause: at('clause of first'), children: [],
      claims: [{ id: 'first s', rule: 's', count: 1, points: '2', title: words('first s') }, { id: 'first r', rule: 'r', count: 1, points: '2', title: words('first r') }],
    }]);
  });

  it('is told with what unlocks it, by the name of that part', () => {
    const locked = { kind: 'bonus', id: 'second', title: words('title of second'), score: '0', uncapped: '2', capped: false, unlocked: false, unlock: { node: words('title of b'), min: '80' }, clause: at('clause of second') };
    expect(beyond(unit('70', { bonuses: [claim('second', 'r')] }))).toMatchObject([locked]);
    expect(beyond(unit('80', { bonuses: [claim('second', 'r')] }))).toMatchObject([{ ...locked, score: '2', unlocked: true }]);
    expect(beyond({ ...leafFacts({ a: score('80') }), bonuses: [claim('second', 'r')] })).toMatchObject([{ ...locked, score: null, unlocked: null }]);
  });

  it('whose cap is just met holds nothing back', () => {
    const exact: Scheme = { ...scheme, bonuses: (scheme.bonuses ?? []).map((one) => ({ ...one, cap: '2' })) };
    expect(explain(exact, evaluate(exact, unit('70', { bonuses: [claim('first', 'r')] }))).children.slice(1)).toMatchObject([{ capped: false, score: '2' }]);
  });

  it('unlocked by the whole total is told with the title of the total', () => {
    const whole: Scheme = { ...scheme, bonuses: (scheme.bonuses ?? []).map((one) => ({ ...one, unlock: { min: '60' } })) };
    expect(explain(whole, evaluate(whole, unit('70', { bonuses: [claim('first', 'r')] }))).children.slice(1)).toMatchObject([{ unlock: { node: words('title of total'), min: '60' } }]);
  });
});

it('what is added, what is taken, what is laid over: in this order, each with its clause', () => {
  const facts = unit('95', {
    fraud: '2', vetoes: ['leak', 'late'], bonuses: [claim('first', 'r')],
    adjustments: [{ adjustment: 'delay', points: '1', reason: '迟报' }, { adjustment: 'praise', points: '2', reason: '表扬' }],
  });
  expect(beyond(facts).slice(1)).toEqual([
    { kind: 'adjustment', id: 'delay', title: words('title of delay'), sign: 'minus', points: '1', reason: '迟报', clause: at('clause of delay'), children: [] },
    { kind: 'adjustment', id: 'praise', title: words('title of praise'), sign: 'plus', points: '2', reason: '表扬', clause: at('clause of praise'), children: [] },
    { kind: 'fraud', id: 'fraud', points: '2', clause: at('clause of fraud'), children: [] },
    { kind: 'veto', id: 'late', title: words('text of late'), lowered: { from: '96', to: '85' }, grade: null, clause: at('clause of late'), children: [] },
    { kind: 'veto', id: 'leak', title: words('text of leak'), lowered: null, grade: 'C', clause: at('clause of leak'), children: [] },
  ]);
});

it('a result that speaks of what the scheme has not is one of another scheme: a mistake of the caller, told with the name', () => {
  const facts = unit('95', { fraud: '2', vetoes: ['leak'], flags: ['wrong'], bonuses: [claim('first', 'r')], adjustments: [{ adjustment: 'delay', points: '1', reason: '迟报' }] });
  const result = evaluate(scheme, facts);
  const { vetoes, flags, bonuses = [], adjustments, fraud: _fraud, ...bare } = scheme;
  const without = (said: Partial<Scheme>): Scheme => ({ ...bare, ...(vetoes && { vetoes }), ...(flags && { flags }), bonuses, ...(adjustments && { adjustments }), ...said });
  const gone = (id: string) => new RangeError(`The scheme has no ${id}: the result is not one of it.`);
  expect(explain(without({}), result).children.map(({ kind }) => kind)).toEqual(['weighted', 'bonus', 'adjustment', 'veto']);
  expect(() => explain(without({ vetoes: [] }), result)).toThrow(gone('leak'));
  expect(() => explain(without({ adjustments: [] }), result)).toThrow(gone('delay'));
  expect(() => explain(without({ bonuses: [] }), result)).toThrow(gone('first'));
  expect(() => explain(without({ bonuses: bonuses.map((one) => ({ ...one, rules: [] })) }), result)).toThrow(gone('r'));
  expect(() => explain(bare, result)).toThrow(gone('leak'));
});

it('a unit without any of it has nothing beyond', () => {
  expect([beyond(unit('95')), beyond(unit('95', { bonuses: [], adjustments: [], vetoes: [] }))]).toEqual([[], []]);
});

describe('a step of the grade', () => {
  const steps = (facts: UnitFacts) => told(facts).gradeSteps.filter(({ because }) => because !== 'quotaOpen');

  it('is told with the words and the clause of the veto', () => {
    expect(steps(unit('95', { vetoes: ['leak'] }))).toEqual([{ because: 'veto', veto: 'leak', from: 'A', to: 'C', about: words('text of leak'), clause: at('clause of leak') }]);
  });

  it('is told with the clause of the precondition, and the name of the flag that it is about', () => {
    expect(steps(unit('95', { flags: ['wrong'] }))).toEqual([{ because: 'requirement', flag: 'wrong', from: 'A', to: 'B', about: words('title of wrong'), clause: at('clause of not wrong') }]);
    const bare: Scheme = { ...scheme, vetoes: [{ id: 'late', text: words('text of late'), clause: at('clause of late'), effect: { kind: 'ceiling', score: '92' } }] };
    const facts = unit('95', { vetoes: ['late'] });
    expect(explain(bare, evaluate(bare, facts)).gradeSteps).toEqual([{ because: 'requirement', flag: null, from: 'A', to: 'B', about: null, clause: at('clause of no veto') }]);
  });

  it('is told with the clause of the quota, met or still open', () => {
    const facts = [unit('95'), { ...unit('94'), unit: 'v' }];
    const [, second] = evaluateAll(scheme, facts);
    expect(second && explain(scheme, second).gradeSteps).toMatchObject([{ because: 'quota', from: 'A', to: 'B', about: null, clause: at('clause of quota') }]);
    expect(told(unit('95')).gradeSteps).toMatchObject([{ because: 'quotaOpen', from: 'A', to: 'B', about: null, clause: at('clause of quota') }]);
  });
});

it('a step from a lower grade is told with the clauses of that grade, whatever stands first in its list', () => {
  const [best, second, ...lower] = scheme.grades.bands;
  const asks = [{ kind: 'noFlag', flag: 'open', clause: at('second: not open') }, { kind: 'noVeto', clause: at('second: no veto') }] as const;
  const quota = { percent: '50', rounding: 'down', ties: 'none', within: 'all', clause: at('quota of the second') } as const;
  const stepped: Scheme = { ...scheme, vetoes: [{ id: 'late', text: words('text of late'), clause: at('clause of late'), effect: { kind: 'ceiling', score: '85' } }], grades: { ...scheme.grades, bands: [best, second && { ...second, requires: asks, quota }, ...lower].flatMap((band) => band ?? []) } };
  const steps = (facts: UnitFacts) => explain(stepped, evaluate(stepped, facts), facts).gradeSteps.map(({ from, clause }) => [from, clause.ref.en]);
  expect(steps(unit('85', { flags: ['open'] }))).toEqual([['B', 'second: not open']]);
  expect(steps(unit('85', { vetoes: ['late'] }))).toEqual([['B', 'second: no veto']]);
  expect(steps(unit('85'))).toEqual([['B', 'quota of the second']]);
});

it('the total says by which total its grade goes', () => {
  expect(told(unit('95')).gradeBy).toBe('rounded');
  expect(explain({ ...scheme, grades: { ...scheme.grades, by: 'exact' } }, evaluate(scheme, unit('95'))).gradeBy).toBe('exact');
});
