/** The three example schemes: each says that it is one, and scores as computed by hand. */

import { describe, expect, it } from 'vitest';

import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { EarnedFact, LeafFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import { catalogue, loadScheme } from '#scheme/catalogue.ts';
import { onlineOnsite } from '#scheme/data/examples/online-onsite.ts';
import { twoClasses } from '#scheme/data/examples/two-classes.ts';
import { vetoBonus } from '#scheme/data/examples/veto-bonus.ts';
import { points, score } from '../engine/facts-of.ts';

it.each(catalogue.filter(({ example }) => example))('$id is marked as an example in its data, its title and its notes', async ({ id, title }) => {
  const scheme = await loadScheme(id);
  expect(scheme?.example).toBe(true);
  expect(title.zh).toMatch(/^示例/);
  expect(scheme?.notes[0]?.zh).toContain('示例');
  expect(JSON.stringify(scheme?.total.clause)).toContain('"ours":true');
});

const problem = (id: string, item: string, rule: string, more: object = {}): ProblemFact => ({ id, charges: [{ item, rule, count: 1, ...more }] });
const figure = (value: string): EarnedFact => ({ kind: 'figure', figure: value });

describe('example 1: online 80 %, on site 20 %', () => {
  const unit = (name: string, problems: readonly ProblemFact[], onsite: string, more: Partial<UnitFacts> = {}): UnitFacts => ({
    unit: name,
    problems,
    fraud: '0',
    leaves: { online: { kind: 'problems', earned: { '1.2': { kind: 'rate', done: '9', due: '10' } } }, onsite: score(onsite) },
    ...more,
  });

  it.each([
    // online 100 − 2.5 (a tenth of 25 not explained) = 97.5; 0.8 × 97.5 + 0.2 × 90
    ['nine of ten policies explained', unit('u', [], '90'), '96.00'],
    // two months 10, four dead links 1 + 3 × 2 = 7: 80.5; 0.8 × 80.5 + 0.2 × 90
    ['two empty months and four dead links', unit('u', [problem('a', '1.1', 'a', { count: 2 }), problem('b', '1.1', 'b', { count: 4 })], '90'), '82.40'],
    // 31 of 40: 4.5; a copied explanation a tenth of 25: 2.5: 90.5
    ['nine items short and a copied text', unit('u', [problem('a', '2.2', 'a', { reached: '31' }), problem('b', '1.2', 'a')], '90'), '90.40'],
    // a lawsuit takes all of 2.1, whatever was late besides: 72.5
    ['a lawsuit lost', unit('u', [problem('a', '2.1', 'b'), problem('b', '2.1', 'a')], '90'), '76.00'],
    // 96 + min(3, 2 × 1 + 2)
    ['commended twice, and a practice taken up', unit('u', [], '90', { bonuses: [{ id: 'x', bonus: 'merit', rule: 'a', count: 2 }, { id: 'y', bonus: 'merit', rule: 'b', count: 1 }] }), '99.00'],
  ])('%s', (_what, facts, total) => {
    expect(evaluate(onlineOnsite, facts).total).toBe(total);
  });

  it('at most 30 % of seven are excellent: two, and not the third', () => {
    const year = ['100', '98', '96', '94', '92', '40', '20'].map((onsite, place) => unit(`u${place}`, [], onsite));
    expect(evaluateAll(onlineOnsite, year).map(({ grade }) => grade)).toEqual(['优秀', '优秀', '良好', '良好', '良好', '良好', '良好']);
  });
});

describe('example 2: vetoes and an unlocked bonus', () => {
  const answers = (A: number, B: number, C: number): LeafFact => ({ kind: 'answers', answers: { q1: { A, B, C }, q2: { A, B, C } } });
  const unit = (more: Partial<UnitFacts> = {}, leaves: Readonly<Record<string, LeafFact>> = {}): UnitFacts => ({
    unit: 'u',
    problems: [],
    fraud: '0',
    leaves: {
      work: { kind: 'problems', earned: { '2.1': { kind: 'level', level: 'A' }, '2.2': figure('8'), '2.3': figure('600') } },
      social: answers(20, 20, 0),
      upper: score('108'),
      ...leaves,
    },
    ...more,
  });

  it.each([
    // 0.7 × 100 + 0.2 × 87.5 + 0.1 × 90
    ['all in order', unit(), '96.5', '优秀'],
    // level B 7, 12 days 10, 360 of 480 a share of 15: 11.25; 60 + 28.25 = 88.25; 61.775 + 17.5 + 9
    ['nearly sound, slower, three quarters', unit({}, { work: { kind: 'problems', earned: { '2.1': { kind: 'level', level: 'B' }, '2.2': figure('12'), '2.3': figure('360') } } }), '88.3', '合格'],
    // no requests: 15 points leave the table, 85 of 85
    ['no requests at all', unit({}, { work: { kind: 'problems', earned: { '2.1': { kind: 'level', level: 'A' }, '2.2': { kind: 'notApplicable' }, '2.3': figure('600') } } }), '96.5', '优秀'],
    // 1.1 at its cap of 20, 1.2 30: 50, the category takes 45: work 55; 38.5 + 17.5 + 9
    ['many late, many mistakes', unit({ problems: [problem('a', '1.1', 'a', { count: 15 }), problem('b', '1.2', 'a', { count: 20 })] }), '65.0', '不合格'],
    // 29 answers are too few: (70 + 9) / 0.8
    ['too few answers', unit({}, { social: answers(29, 0, 0) }), '98.8', '优秀'],
    // no higher body: (70 + 17.5) / 0.9
    ['no higher body', unit({}, { upper: { kind: 'notApplicable' } }), '97.2', '优秀'],
    // 25 % above the quota: 1 point; 10 % and 60 %: 1 + 2
    ['a quarter above the quota', unit({ bonuses: [{ id: 'x', bonus: 'extra', rule: 'a', count: 1, reached: '600' }] }), '97.5', '优秀'],
    ['the highest total', unit({ bonuses: [{ id: 'x', bonus: 'extra', rule: 'a', count: 1, reached: '1200' }] }, { social: answers(40, 0, 0), upper: score('120') }), '103.0', '优秀'],
    // 65 does not unlock it
    ['a bonus that is locked', unit({ problems: [problem('a', '1.1', 'a', { count: 15 }), problem('b', '1.2', 'a', { count: 20 })], bonuses: [{ id: 'x', bonus: 'extra', rule: 'a', count: 1, reached: '600' }] }), '65.0', '不合格'],
    ['called in, and faked material', unit({ fraud: '2', adjustments: [{ adjustment: 'summons', points: '1.5', reason: '约谈' }] }), '93.0', '优秀'],
    ['a secret published', unit({ vetoes: ['secret'] }), '96.5', '不合格'],
    ['rectification refused', unit({ vetoes: ['refused'] }), '79.0', '合格'],
    ['a rectification is open', unit({ flags: ['open'] }), '96.5', '合格'],
  ])('%s', (_what, facts, total, grade) => {
    const result = evaluate(vetoBonus, facts);
    expect([result.total, result.grade]).toEqual([total, grade]);
  });
});

describe('example 3: tables A and B', () => {
  const unit = (name: string, unitClass: string, [leaf, visits, problems]: readonly [string, string, readonly ProblemFact[]]): UnitFacts => ({
    unit: name,
    unitClass,
    problems,
    fraud: '0',
    leaves: {
      checks: { kind: 'problems', earned: { [leaf]: figure(visits) } },
      voices: { kind: 'many', of: [score('90'), score('80')], voices: ['leader', 'peer'] },
      self: points({ R1: '60', R2: '40' }),
    },
  });
  const districts = [['9000', []], ['5000', []], ['400', [problem('p', 'A1.1', 'a', { count: 4 })]], ['30', [problem('q', 'A1.2', 'a', { count: 5 })]]] as const;
  const departments = [['700', []], ['600', [problem('p', 'B1.1', 'a', { count: 3 })]]] as const;
  const year = [
    ...districts.map(([visits, problems], place) => unit(`d${place}`, 'district', ['A2.1', visits, problems])),
    ...departments.map(([visits, problems], place) => unit(`b${place}`, 'department', ['B2.1', visits, problems])),
  ];

  it('ranks, weighs and grades within the class', () => {
    // voices (3 × 90 + 80) / 4 = 87.5; districts 0.6 × checks + 21.875 + 15, departments 0.7 × checks + 17.5 + 10
    expect(evaluateAll(twoClasses, year).map(({ total, grade }) => [total, grade])).toEqual([
      ['96.9', '优秀'], // 100: 60 + 36.875 = 96.875, the half goes to the even tenth above
      ['93.9', '合格'], // 95: 57 + 36.875 = 93.875
      ['83.7', '合格'], // 80 − 12 + 10 = 78: 46.8 + 36.875 = 83.675
      ['57.9', '不合格'], // 80 − 50 + 5 = 35: 21 + 36.875 = 57.875
      ['94.0', '优秀'], // two departments: place 1 is half of them, 15 points: 95: 66.5 + 27.5
      ['80.0', '合格'], // place 2 is all of them: 80 − 10 + 5 = 75: 52.5 + 27.5
    ]);
  });

  it('a self-assessment that never came counts as 60', () => {
    const [first] = year;
    const { self: _self, ...leaves } = first?.leaves ?? {};
    // alone it is 100 % down the ranking and gets the rest, 5: 51 + 21.875 + 9
    expect(evaluateAll(twoClasses, [{ ...first, leaves } as UnitFacts])[0]).toMatchObject({ total: '81.9', assumed: ['self'] });
  });
});
