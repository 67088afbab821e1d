/** Each construct of the language on a small scheme, with answers computed by hand. */

import { describe, expect, it } from 'vitest';

import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { ChargeFact, EarnedFact, LeafFact, UnitFacts, UnitResult } from '#engine/facts.ts';
import type { Category, Earning, Item, Rule, Scheme } from '#scheme/grammar.ts';
import { charge, leafFacts, many, score } from './facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });

/** An item of 20 points beside one of 80 that nobody touches. */
const oneItem = (rules: readonly Rule[], said: Partial<Item> = {}): Scheme =>
  makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '100', [['c', '100', [makeItem('1', '20', rules, said), makeItem('2', '80', [makeRule('a', '1')])]]])] });

/** Problems, one charge each: "1a×3", or a charge as it is. */
const found = (...charges: readonly (string | ChargeFact)[]): UnitFacts => ({
  ...leafFacts({ deductions: { kind: 'problems' } }),
  problems: charges.map((one, index) => ({ id: `p${index}`, charges: [typeof one === 'string' ? charge(one) : one] })),
});
const reached = (rule: string, figure: string): ChargeFact => ({ item: '1', rule, count: 1, reached: figure });

const shortfall = (step: string, steps: 'full' | 'begun') => ruleOf('a', '0.5', { counting: 'shortfall', target: '40', step, steps });

const rules: readonly (readonly [what: string, scheme: Scheme, facts: UnitFacts, total: string])[] = [
  ['graduated: the first 1', oneItem([ruleOf('a', '1', { counting: 'graduated', further: '2' })]), found('1a'), '99.00'],
  ['graduated: first 1, three further 2 each', oneItem([ruleOf('a', '1', { counting: 'graduated', further: '2' })]), found('1a×4'), '93.00'],
  ['graduated: the same over several problems', oneItem([ruleOf('a', '1', { counting: 'graduated', further: '2' })]), found('1a×2', '1a', '1a'), '93.00'],
  ['percent of the item: 10 % of 20, twice', oneItem([ruleOf('a', '10', { counting: 'each', unit: 'percent' })]), found('1a×2'), '96.00'],
  ['percent in fine parts: 0.25 % of 20', oneItem([ruleOf('a', '0.25', { counting: 'once', unit: 'percent' })]), found('1a×2'), '99.95'],
  ['percent, graduated: 5 % first, 12.5 % further', oneItem([ruleOf('a', '5', { counting: 'graduated', unit: 'percent', further: '12.5' })]), found('1a×3'), '94.00'],
  ['no points for the item, however often', oneItem([ruleOf('a', '20', { counting: 'all' }), makeRule('b', '1')]), found('1a', '1a', '1b'), '80.00'],
  ['each month 2: three months', oneItem([ruleOf('a', '2', { counting: 'period', period: 'month' })]), found('1a×3'), '94.00'],
  ['two problems of three quarters each are no more than the four of a year', oneItem([ruleOf('a', '2', { counting: 'period', period: 'quarter' })]), found('1a×3', '1a×3'), '92.00'],
  ['each missing one 0.5: 31 of 40', oneItem([shortfall('1', 'full')]), found(reached('a', '31')), '95.50'],
  ['two months of shortfall', oneItem([shortfall('1', 'full')]), found(reached('a', '38'), reached('a', '39')), '98.50'],
  ['more than the target', oneItem([shortfall('1', 'full')]), found(reached('a', '41')), '100.00'],
  ['each full ten missing: 9 are none', oneItem([shortfall('10', 'full')]), found(reached('a', '31')), '100.00'],
  ['each ten begun: 9 are one', oneItem([shortfall('10', 'begun')]), found(reached('a', '31')), '99.50'],
  ['a target in parts: 39.5 of 40, steps of 0.5', oneItem([shortfall('0.5', 'full')]), found(reached('a', '39.5')), '99.50'],
  ['a cap of its own: 12 charged, 5 taken', oneItem([makeRule('a', '1')], { cap: '5' }), found('1a×12'), '95.00'],
  ['no cap: 30 charged at an item of 20', oneItem([makeRule('a', '1')], { uncapped: true }), found('1a×30'), '70.00'],
  ['no cap, and the table is at its end', oneItem([makeRule('a', '1')], { uncapped: true }), found('1a×130'), '0.00'],
];

describe('rules that take points', () => {
  it.each(rules)('%s', (_what, scheme, facts, total) => {
    expect(evaluate(scheme, facts).total).toBe(total);
  });

  it('a cap of a category: 8 and 9 charged in two items, 10 taken', () => {
    const scheme = oneItem([makeRule('a', '1')]);
    const [table] = scheme.tables;
    const capped = { ...scheme, tables: table ? [{ ...table, categories: table.categories.map((one): Category => ({ ...one, cap: '10' })) }] : [] };
    const result = evaluate(capped, found('1a×8', '2a×9'));
    expect([result.total, result.parts[0]?.score]).toEqual(['90.00', '90']);
  });

  it('one problem in two tables is charged once, where it takes more', () => {
    const tables = [makeTable('t', '100', [['c', '100', [makeItem('1', '100', [makeRule('a', '1')])]]]), makeTable('v', '50', [['c', '50', [makeItem('2', '50', [makeRule('a', '3')])]]])];
    const scheme = makeScheme(node.weighted('total', [['0.5', node.deductions('x', 't')], ['0.5', node.deductions('y', 'v')]]), { tables });
    const facts = { ...leafFacts({ x: { kind: 'problems' }, y: { kind: 'problems' } }), problems: [{ id: 'p', charges: [charge('1a'), charge('2a')] }] };
    const result = evaluate(scheme, facts);
    // 0.5 × 100 + 0.5 × 47/50
    expect([result.total, result.suppressed.map(({ item }) => item)]).toEqual(['97.00', ['1']]);
  });
});

const levels: Earning = { kind: 'levels', levels: [['A', '20'], ['B', '15'], ['C', '8'], ['D', '0']].map(([id = '', points = '']) => ({ id, title: text, points })) };
const scale: Earning = { kind: 'scale', figure: text, steps: [{ from: '95', points: '20' }, { from: '90', points: '15' }, { from: '0', points: '0' }] };
const fewer: Earning = { kind: 'scale', figure: text, steps: [{ from: '10', points: '0' }, { from: '3', points: '12' }, { from: '0', points: '20' }] };
const quota = (below: 'nothing' | 'share'): Earning => ({ kind: 'quota', figure: text, quota: '40', below });
const rate: Earning = { kind: 'rate', done: text, due: text };
const earned = (fact: EarnedFact | undefined, ...charges: readonly string[]): UnitFacts => ({
  ...found(...charges),
  leaves: { deductions: { kind: 'problems', earned: fact === undefined ? {} : { '1': fact } } },
});
const figure = (value: string): EarnedFact => ({ kind: 'figure', figure: value });

const earning: readonly (readonly [what: string, said: Partial<Item>, facts: UnitFacts, total: string | null])[] = [
  ['level A', { earned: levels }, earned({ kind: 'level', level: 'A' }), '100.00'],
  ['level C', { earned: levels }, earned({ kind: 'level', level: 'C' }), '88.00'],
  ['no level yet', { earned: levels }, earned(undefined), null],
  ['a scale: 95 is in the best step', { earned: scale }, earned(figure('95')), '100.00'],
  ['a scale: 94.99 is in the next', { earned: scale }, earned(figure('94.99')), '95.00'],
  ['a scale: 0', { earned: scale }, earned(figure('0')), '80.00'],
  ['a scale where fewer is better: 2.5 days', { earned: fewer }, earned(figure('2.5')), '100.00'],
  ['a scale where fewer is better: 3 days', { earned: fewer }, earned(figure('3')), '92.00'],
  ['a quota reached', { earned: quota('nothing') }, earned(figure('40')), '100.00'],
  ['a quota missed by one', { earned: quota('nothing') }, earned(figure('39')), '80.00'],
  ['a quota shared: 30 of 40', { earned: quota('share') }, earned(figure('30')), '95.00'],
  ['rate × points: 45 of 50', { earned: rate }, earned({ kind: 'rate', done: '45', due: '50' }), '98.00'],
  ['rate × points: 1 of 3', { earned: rate }, earned({ kind: 'rate', done: '1', due: '3' }), '86.67'],
  ['level B, and 4 off', { earned: levels }, earned({ kind: 'level', level: 'B' }, '1a×4'), '91.00'],
  ['level C, and more off than was earned', { earned: levels }, earned({ kind: 'level', level: 'C' }, '1a×12'), '80.00'],
  ['level C, and more off without a cap', { earned: levels, uncapped: true }, earned({ kind: 'level', level: 'C' }, '1a×12'), '76.00'],
  ['nothing due, weight redistributed: 80 of 80', { earned: rate, notApplicable: 'redistribute' }, earned({ kind: 'rate', done: '0', due: '0' }), '100.00'],
  ['not applicable, weight redistributed, 8 off the other: 72 of 80', { earned: rate, notApplicable: 'redistribute' }, earned({ kind: 'notApplicable' }, '2a×8'), '90.00'],
  ['not applicable, full points, 8 off the other', { earned: rate, notApplicable: 'full' }, earned({ kind: 'notApplicable' }, '2a×8'), '92.00'],
  ['an item that earns nothing may not apply either', { notApplicable: 'redistribute' }, earned({ kind: 'notApplicable' }, '2a×8'), '90.00'],
];

describe('points that are earned', () => {
  it.each(earning)('%s', (_what, said, facts, total) => {
    expect(evaluate(oneItem([makeRule('a', '1')], said), facts).total).toBe(total);
  });

  it('nothing known of an item: from its fewest points to all of them', () => {
    const { range, items, parts } = evaluate(oneItem([], { earned: { kind: 'levels', levels: levels.kind === 'levels' ? levels.levels.slice(0, 3) : [] } }), earned(undefined));
    expect([range.min, range.max]).toEqual(['88.00', '100.00']);
    expect(items[0]).toEqual({ id: '1', deducted: '0', uncapped: '0', cap: '20', points: '20', earned: null, left: null });
    expect(parts.map(({ score: own }) => own)).toEqual([null]);
  });
});

describe('a ranking', () => {
  const ranking = (said: Partial<Extract<Earning, { kind: 'ranking' }>> = {}): Scheme =>
    oneItem([], { earned: { kind: 'ranking', figure: text, better: 'more', within: 'all', count: 'places', ties: 'better', steps: [{ upTo: '1', points: '20' }, { upTo: '3', points: '10' }], rest: '2', ...said } });
  const units = (...figures: readonly (string | null)[]): UnitFacts[] => figures.map((own, index) => ({ ...earned(own === null ? undefined : figure(own)), unit: `u${index}` }));
  const totals = (scheme: Scheme, ...figures: readonly (string | null)[]) => evaluateAll(scheme, units(...figures)).map(({ total }) => total);

  it.each([
    ['places 1, 2, 2 and 4', ranking(), ['9', '8', '8', '1'], ['100.00', '90.00', '90.00', '82.00']],
    ['the worse of two places', ranking({ ties: 'worse' }), ['9', '9', '8', '1'], ['90.00', '90.00', '90.00', '82.00']],
    ['fewer is better', ranking({ better: 'fewer' }), ['9', '8', '7', '1'], ['82.00', '90.00', '90.00', '100.00']],
    ['the best quarter of four', ranking({ count: 'percent', steps: [{ upTo: '25', points: '20' }, { upTo: '50', points: '10' }] }), ['9', '8', '7', '1'], ['100.00', '90.00', '82.00', '82.00']],
    ['one figure is missing: nobody has a place', ranking(), ['9', null], [null, null]],
  ] as const)('%s', (_what, scheme, figures, expected) => {
    expect(totals(scheme, ...figures)).toEqual(expected);
  });

  it('one unit alone is missing, over its whole span', () => {
    const result = evaluate(ranking(), earned(figure('9')));
    expect([result.total, result.range.min, result.range.max]).toEqual([null, '82.00', '100.00']);
  });
});

describe('parts that are missing or do not apply', () => {
  const of = (leaves: Readonly<Record<string, LeafFact>>, part: object, closed = false): UnitResult =>
    evaluate(
      makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.8', of: node.entered('a') }, { weight: '0.2', of: node.entered('b'), ...part }] }),
      { ...leafFacts(leaves), ...(closed && { closed }) },
    );
  const notApplicable: LeafFact = { kind: 'notApplicable' };
  const told = ({ total, range, missing, assumed }: UnitResult) => [total, range.min, range.max, missing, assumed];

  it.each([
    ['waited for', {}, { a: score('90') }, [null, '72.00', '92.00', ['b'], undefined]],
    ['waited for, in words', { missing: { kind: 'wait' } }, { a: score('90') }, [null, '72.00', '92.00', ['b'], undefined]],
    ['its weight redistributed', { missing: { kind: 'redistribute' } }, { a: score('90') }, ['90.00', '72.00', '92.00', [], ['b']]],
    ['a fixed score', { missing: { kind: 'fixed', score: '60' } }, { a: score('90') }, ['84.00', '72.00', '92.00', [], ['b']]],
    ['the other one missing too', { missing: { kind: 'redistribute' } }, {}, [null, '0.00', '100.00', ['a'], ['b']]],
    ['does not apply: weight redistributed', { notApplicable: 'redistribute' }, { a: score('90'), b: notApplicable }, ['90.00', '90.00', '90.00', [], undefined]],
    ['does not apply: full points', { notApplicable: 'full' }, { a: score('90'), b: notApplicable }, ['92.00', '92.00', '92.00', [], undefined]],
  ] as const)('%s', (_what, part, leaves, expected) => {
    const [total, min, max, missing, assumed] = told(of(leaves, part));
    expect([total, min, max]).toEqual(expected.slice(0, 3));
    if (_what !== 'the other one missing too') expect([missing, assumed]).toEqual(expected.slice(3));
  });

  it('a closed year makes rules for missing parts final', () => {
    expect(told(of({ a: score('90') }, { missing: { kind: 'redistribute' } }, true)).slice(0, 3)).toEqual(['90.00', '90.00', '90.00']);
    expect(told(of({ a: score('90') }, { missing: { kind: 'fixed', score: '60' } }, true)).slice(0, 3)).toEqual(['84.00', '84.00', '84.00']);
    expect(told(of({ a: score('90') }, {}, true)).slice(0, 3)).toEqual([null, '72.00', '92.00']);
  });

  it('the parts say what counted and with which share', () => {
    const { parts } = of({ a: score('90'), b: notApplicable }, { notApplicable: 'redistribute' });
    expect(parts).toEqual([
      { id: 'a', score: '90', of: '100', weight: '80', contribution: '90', share: '100' },
      { id: 'b', score: null, of: '100', weight: '20', contribution: '0', state: 'notApplicable', counted: null, share: '0' },
    ]);
    expect(of({ a: score('90') }, { missing: { kind: 'fixed', score: '60' } }).parts[1]).toEqual({ id: 'b', score: null, of: '100', weight: '20', contribution: '12', state: 'assumed', counted: '60' });
  });

  it('nothing applies: neither does the total', () => {
    const scheme = makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '1', of: node.entered('a'), notApplicable: 'redistribute' }] });
    const { total, grade, complete, state } = evaluate(scheme, leafFacts({ a: notApplicable }));
    expect([total, grade, complete, state]).toEqual([null, null, false, 'notApplicable']);
  });
});

describe('leaves of other kinds', () => {
  const alone = (leaf: Scheme['total'], fact: LeafFact) => evaluate(makeScheme(leaf, { tables: [makeTable('t', '10', [['c', '10', [makeItem('1', '10', [])]]])], sheets: [{ ...named('peer'), id: 'peer', table: 't', form: 'points', stage: 'peerReview' }] }), leafFacts({ [leaf.id]: fact }));
  const questionnaire: Scheme['total'] = {
    kind: 'questionnaire',
    ...named('q'),
    fewest: 2,
    questions: [
      { id: 'q1', title: text, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: '60' }] },
      { id: 'q2', title: text, options: [{ id: 'A', title: text, score: '100' }, { id: 'B', title: text, score: '0' }] },
    ],
  };
  const mean: Scheme['total'] = { kind: 'mean', ...named('m'), sheet: 'peer', trimFrom: 0, voices: [{ id: 'leader', title: text, weight: '2' }, { id: 'unit', title: text, weight: '1' }] };

  it.each([
    ['another body gives 108 of 120', { ...node.entered('e'), of: '120' } as Scheme['total'], score('108'), '90.00'],
    ['a questionnaire: 3 × 100 and 1 × 60, 1 × 100 and 1 × 0', questionnaire, { kind: 'answers', answers: { q1: { A: 3, B: 1 }, q2: { A: 1, B: 1 } } }, '70.00'],
    ['a questionnaire with one answer too few', questionnaire, { kind: 'answers', answers: { q1: { A: 3, B: 1 }, q2: { A: 1 } } }, null],
    ['a questionnaire entered as a score', questionnaire, score('88'), '88.00'],
    ['a leader counts twice: (2 × 90 + 60) / 3', mean, { ...many('90', '60'), voices: ['leader', 'unit'] } as LeafFact, '80.00'],
  ] as const)('%s', (_what, leaf, fact, total) => {
    expect(alone(leaf, fact).total).toBe(total);
  });
});

const entered = (changes: Partial<Scheme>): Scheme => makeScheme(node.entered('e'), changes);
const units = (own: string, more: Partial<UnitFacts> = {}): UnitFacts => ({ ...leafFacts({ e: score(own) }), ...more });

describe('what lies beyond the total', () => {
  const merit = (said: object = {}): Partial<Scheme> => ({
    highest: '105',
    bonuses: [
      {
        ...named('merit'),
        cap: '5',
        rules: [
          { id: 'a', text, per: text, clause, counting: 'each', points: '1.5' },
          { id: 'b', text, per: text, clause, counting: 'once', points: '2' },
          { id: 'c', text, per: text, clause, counting: 'steps', first: { over: '10', points: '1' }, further: { over: '20', points: '1' } },
        ],
        ...said,
      },
    ],
  });
  const claims = (...list: readonly (readonly [id: string, rule: string, more?: object])[]) => ({ bonuses: list.map(([id, rule, more]) => ({ id, bonus: 'merit', rule, count: 1, ...more })) });
  const steps = (reachedFigure: string) => claims(['1', 'c', { reached: reachedFigure, quota: '40' }]);

  it.each([
    ['each: 2 × 1.5', entered(merit()), units('90', claims(['1', 'a', { count: 2 }])), '93.00'],
    ['once, found twice', entered(merit()), units('90', claims(['1', 'b'], ['2', 'b'])), '92.00'],
    ['one merit listed twice counts once, where it brings more', entered(merit()), units('90', claims(['1', 'a'], ['1', 'b'])), '92.00'],
    ['the cap', entered(merit()), units('90', claims(['1', 'a', { count: 4 }])), '95.00'],
    ['beyond 100, up to the highest', entered(merit()), units('99', claims(['1', 'a', { count: 4 }])), '104.00'],
    ['the highest total', entered({ ...merit({ cap: '9' }), highest: '105' }), units('100', claims(['1', 'a', { count: 6 }])), '105.00'],
    ['stops at 100 where no highest is said', entered({ bonuses: merit().bonuses ?? [] }), units('99', claims(['1', 'b'])), '100.00'],
    ['steps: 9.75 % above the quota', entered(merit()), units('90', steps('43.9')), '90.00'],
    ['steps: 10 % above', entered(merit()), units('90', steps('44')), '91.00'],
    ['steps: 29 % above', entered(merit()), units('90', steps('51.6')), '91.00'],
    ['steps: 30 % above', entered(merit()), units('90', steps('52')), '92.00'],
    ['steps: 75 % above', entered(merit()), units('90', steps('70')), '94.00'],
    ['steps: below the quota', entered(merit()), units('90', steps('10')), '90.00'],
    ['locked below 80', entered(merit({ unlock: { min: '80' } })), units('79.99', claims(['1', 'b'])), '79.99'],
    ['unlocked at 80', entered(merit({ unlock: { min: '80' } })), units('80', claims(['1', 'b'])), '82.00'],
  ] as const)('bonus: %s', (_what, scheme, facts, total) => {
    expect(evaluate(scheme, facts).total).toBe(total);
  });

  it('a bonus whose threshold is still open makes a wide range', () => {
    const { total, range, bonuses } = evaluate(entered(merit({ unlock: { min: '80' } })), { ...leafFacts({}), ...claims(['1', 'b']) });
    expect([total, range.min, range.max, bonuses?.[0]?.unlocked, bonuses?.[0]?.points]).toEqual([null, '0.00', '102.00', null, null]);
  });

  const decided: Partial<Scheme> = {
    adjustments: [
      { ...named('praise'), sign: 'plus', min: '0.5', max: '3' },
      { ...named('delay'), sign: 'minus', min: '1', max: '4' },
    ],
    fraud: { min: '2', max: '5', clause },
  };
  const adjust = (adjustment: string, by: string) => ({ adjustment, points: by, reason: '理由' });

  it.each([
    ['plus 1.5', units('90', { adjustments: [adjust('praise', '1.5')] }), '91.50'],
    ['minus 4 and plus 3 and fraud 2', units('90', { adjustments: [adjust('delay', '4'), adjust('praise', '3')], fraud: '2' }), '87.00'],
    ['all is added up before it stops at 100', units('100', { adjustments: [adjust('praise', '3'), adjust('delay', '2')] }), '100.00'],
    ['never below 0', units('1', { adjustments: [adjust('delay', '4')] }), '0.00'],
  ] as const)('adjustment: %s', (_what, facts, total) => {
    expect(evaluate(entered(decided), facts).total).toBe(total);
  });

  const bands = { bands: [['优秀', '90'], ['合格', '60'], ['不合格', '0']].map(([zh = '', min = '']) => ({ name: { zh, en: '' }, min })), setByOffice: false, clause };
  const vetoes: Partial<Scheme> = {
    grades: bands,
    vetoes: [
      { id: 'leak', text, clause, effect: { kind: 'grade', grade: '不合格' } },
      { id: 'late', text, clause, effect: { kind: 'ceiling', score: '70' } },
    ],
  };

  it.each([
    ['none', units('95'), '95.00', '优秀', undefined],
    ['to a grade', units('95', { vetoes: ['leak'] }), '95.00', '不合格', [{ because: 'veto', veto: 'leak', from: '优秀', to: '不合格' }]],
    ['to a ceiling', units('95', { vetoes: ['late'] }), '70.00', '合格', undefined],
    ['both', units('95', { vetoes: ['late', 'leak'] }), '70.00', '不合格', [{ because: 'veto', veto: 'leak', from: '合格', to: '不合格' }]],
    ['to a grade that is reached anyway', units('50', { vetoes: ['leak'] }), '50.00', '不合格', undefined],
  ] as const)('veto: %s', (_what, facts, total, grade, steps_) => {
    const result = evaluate(entered(vetoes), facts);
    expect([result.total, result.grade, result.gradeSteps]).toEqual([total, grade, steps_]);
  });
});

describe('grades', () => {
  const requires = [{ kind: 'noVeto', clause }, { kind: 'noFlag', flag: 'open', clause }] as const;
  const graded = (said: { quota?: object; requires?: typeof requires; by?: 'exact' }, changes: Partial<Scheme> = {}): Scheme =>
    entered({
      flags: [named('open')],
      vetoes: [{ id: 'late', text, clause, effect: { kind: 'ceiling', score: '95' } }],
      grades: {
        bands: [
          { name: { zh: '优秀', en: '' }, min: '90', ...(said.quota && { quota: { percent: '30', rounding: 'down', ties: 'none', within: 'all', clause, ...said.quota } }), ...(said.requires && { requires: said.requires }) },
          { name: { zh: '良好', en: '' }, min: '80' },
          { name: { zh: '合格', en: '' }, min: '0' },
        ],
        setByOffice: false,
        clause,
        ...(said.by && { by: said.by }),
      },
      ...changes,
    });

  it.each([
    ['a line met by the rounded score', graded({}), units('89.995'), '优秀'],
    ['the same by the exact score', graded({ by: 'exact' }), units('89.995'), '良好'],
    ['an open rectification', graded({ requires }), units('95', { flags: ['open'] }), '良好'],
    ['a veto', graded({ requires }), units('95', { vetoes: ['late'] }), '良好'],
    ['neither', graded({ requires }), units('95'), '优秀'],
  ] as const)('%s', (_what, scheme, facts, grade) => {
    expect(evaluate(scheme, facts).grade).toBe(grade);
  });

  it('a requirement that fails is told with its flag', () => {
    expect(evaluate(graded({ requires }), units('95', { flags: ['open'] })).gradeSteps).toEqual([{ because: 'requirement', flag: 'open', from: '优秀', to: '良好' }]);
  });

  const year = (...scores: readonly string[]) => scores.map((own, index) => units(own, { unit: `u${index}` }));
  const gradesOf = (scheme: Scheme, facts: readonly UnitFacts[]) => evaluateAll(scheme, facts).map(({ grade }) => grade);

  it.each([
    ['30 % of 5, down: one', {}, ['99', '98', '97', '70', '60'], ['优秀', '良好', '良好', '合格', '合格']],
    ['30 % of 5, up: two', { rounding: 'up' }, ['99', '98', '97', '70', '60'], ['优秀', '优秀', '良好', '合格', '合格']],
    ['30 % of 5, to the nearest: two', { rounding: 'halfUp' }, ['99', '98', '97', '70', '60'], ['优秀', '优秀', '良好', '合格', '合格']],
    ['two at the border, none gets it', { rounding: 'up' }, ['99', '98', '98', '70', '60'], ['优秀', '良好', '良好', '合格', '合格']],
    ['two at the border, all get it', { rounding: 'up', ties: 'all' }, ['99', '98', '98', '70', '60'], ['优秀', '优秀', '优秀', '合格', '合格']],
    ['fewer than the quota', {}, ['99', '70', '70', '70'], ['优秀', '合格', '合格', '合格']],
    ['30 % of 3, down: nobody', {}, ['99', '70', '70'], ['良好', '合格', '合格']],
  ] as const)('quota: %s', (_what, quotaSaid, scores, expected) => {
    expect(gradesOf(graded({ quota: quotaSaid }), year(...scores))).toEqual(expected);
  });

  it('who fails a precondition takes no place of the quota', () => {
    const [first, ...others] = year('99', '98', '97', '70', '60');
    const facts = [{ ...first, flags: ['open'] } as UnitFacts, ...others];
    expect(gradesOf(graded({ quota: {}, requires }), facts)).toEqual(['良好', '优秀', '良好', '合格', '合格']);
  });

  it('a quota says who was ahead, and one unit alone that it is open', () => {
    const facts = year('99', '98', '97', '70', '60');
    expect(evaluateAll(graded({ quota: {} }), facts)[2]?.gradeSteps).toEqual([{ because: 'quota', from: '优秀', to: '良好', percent: '30', limit: 1, units: 5, ahead: 2 }]);
    const alone = evaluate(graded({ quota: {} }), facts[2] ?? units('0'));
    expect([alone.grade, alone.gradeSteps, alone.range.grades]).toEqual(['优秀', [{ because: 'quotaOpen', from: '优秀', to: '良好', percent: '30' }], ['优秀', '良好']]);
  });

  it('while one unit has no total, quotas wait', () => {
    const results = evaluateAll(graded({ quota: {} }), [...year('99', '98', '97'), { ...leafFacts({}), unit: 'late' }]);
    expect(results.map(({ grade }) => grade)).toEqual(['优秀', '优秀', '优秀', null]);
    expect(results[0]?.range.grades).toEqual(['优秀', '良好']);
  });

  it('a quota by class counts each class for itself', () => {
    const scheme = graded({ quota: { percent: '50', within: 'class' } }, { classes: [named('a'), { ...named('b'), weights: [] }] });
    const facts = year('99', '98', '97', '96').map((one, index) => ({ ...one, unitClass: index < 2 ? 'a' : 'b' }));
    expect(gradesOf(scheme, facts)).toEqual(['优秀', '良好', '优秀', '良好']);
  });
});

describe('rounding', () => {
  it.each([
    ['halfUp', 2, '90.125', '90.13'], ['halfUp', 2, '90.124', '90.12'],
    ['halfEven', 2, '90.125', '90.12'], ['halfEven', 2, '90.134', '90.13'], ['halfEven', 2, '90.135', '90.14'], ['halfEven', 2, '90.1251', '90.13'],
    ['down', 2, '90.129', '90.12'], ['down', 0, '89.99', '89'],
    ['up', 2, '90.121', '90.13'], ['up', 2, '90.12', '90.12'], ['up', 1, '90.01', '90.1'],
    ['halfUp', 0, '89.5', '90'], ['halfUp', 4, '90.12345', '90.1235'],
  ] as const)('%s to %i places: %s is %s', (mode, places, given, total) => {
    expect(evaluate(entered({ rounding: { mode, places, clause } }), units(given)).total).toBe(total);
  });

  it('the grade is that of the rounded score, whatever the rounding', () => {
    expect(evaluate(entered({ rounding: { mode: 'down', places: 0, clause } }), units('59.99')).grade).toBe('fail');
    expect(evaluate(entered({ rounding: { mode: 'up', places: 0, clause } }), units('59.01')).grade).toBe('pass');
  });
});

describe('classes', () => {
  const tables = ['a', 'b'].map((id) => makeTable(id, '100', [['c', '100', [makeItem(`${id}1`, '100', [makeRule('a', id === 'a' ? '1' : '5')])]]]));
  const scheme = makeScheme(node.weighted('total', [['0.8', node.deductions('checks', 'a')], ['0.2', node.entered('e')]]), {
    tables,
    classes: [named('A'), { ...named('B'), tables: [{ instead: 'a', use: 'b' }], weights: [{ part: 'checks', weight: '0.5' }, { part: 'e', weight: '0.5' }] }],
  });

  it.each([
    ['A', 'a1a×2', '98.40'],
    // 0.5 × 90 + 0.5 × 100
    ['B', 'b1a×2', '95.00'],
  ])('class %s by its own table and weights', (unitClass, at, total) => {
    const facts: UnitFacts = { ...leafFacts({ checks: { kind: 'problems' }, e: score('100') }), unitClass, problems: [{ id: 'p', charges: [charge(at)] }] };
    const result = evaluate(scheme, facts);
    expect([result.total, result.unitClass]).toEqual([total, unitClass]);
  });
});
