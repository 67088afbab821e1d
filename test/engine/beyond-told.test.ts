/** What a result tells of bonuses, decisions, vetoes, grades, places: what is there, what is left out, and which of two equal things counts. */

import { describe, expect, it } from 'vitest';

import { compileScheme } from '#engine/evaluate.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { BonusFact, EarnedFact, LeafFact, UnitFacts } from '#engine/facts.ts';
import { hasRanking } from '#engine/standings.ts';
import type { Bonus, Earning, GradeBand, Scheme } from '#scheme/grammar.ts';
import { leafFacts, score } from './facts-of.ts';
import { makeItem, makeScheme, makeTable, node } from './make-scheme.ts';

const text = { zh: '文', en: 'text' };
const clause = { ref: text };
const named = (id: string) => ({ id, title: text, clause });
const entered = (changes: Partial<Scheme>): Scheme => makeScheme(node.entered('e'), changes);
const unit = (own: string, more: Partial<UnitFacts> = {}): UnitFacts => ({ ...leafFacts({ e: score(own) }), ...more });

const merit: Bonus = {
  ...named('merit'), cap: '5',
  rules: [
    { id: 'a', text, per: text, clause, counting: 'each', points: '1' },
    { id: 'b', text, per: text, clause, counting: 'once', points: '2' },
    { id: 'c', text, per: text, clause, counting: 'steps', first: { over: '10', points: '1' } },
    { id: 'd', text, per: text, clause, counting: 'steps', quota: '50', first: { over: '0', points: '2' }, further: { over: '20', points: '1' } },
  ],
};
const other: Bonus = { ...named('other'), cap: '9', rules: [{ id: 'z', text, per: text, clause, counting: 'each', points: '3' }] };
const claim = (id: string, rule: string, more: Partial<BonusFact> = {}): BonusFact => ({ id, bonus: 'merit', rule, count: 1, ...more });
const bonusOf = (scheme: Scheme, ...bonuses: readonly BonusFact[]) => evaluate(scheme, unit('90', { bonuses }));

describe('a bonus', () => {
  it('is told only where the unit claims anything', () => {
    expect(evaluate(entered({ bonuses: [merit] }), unit('90'))).not.toHaveProperty('bonuses');
    expect(evaluate(entered({}), unit('90', { bonuses: [] }))).not.toHaveProperty('bonuses');
    expect(bonusOf(entered({ bonuses: [merit] })).bonuses).toEqual([{ id: 'merit', points: '0', uncapped: '0', cap: '5', unlocked: true, claims: [] }]);
  });

  it('counts its own claims, each bonus for itself', () => {
    const { total, bonuses } = bonusOf(entered({ highest: '110', bonuses: [merit, other] }), claim('1', 'a', { count: 2 }), { id: '2', bonus: 'other', rule: 'z', count: 1 });
    expect([total, bonuses?.map(({ id, points, claims }) => [id, points, claims.length])]).toEqual(['95.00', [['merit', '2', 1], ['other', '3', 1]]]);
  });

  it('says by how much a quota was exceeded, and nothing of that where no quota is', () => {
    const { bonuses } = bonusOf(entered({ bonuses: [merit] }), claim('1', 'c', { reached: '46', quota: '40' }), claim('2', 'd', { reached: '70' }), claim('3', 'a'));
    expect(bonuses?.[0]?.claims).toEqual([
      { id: '1', rule: 'c', count: 1, points: '1', excess: '15' },
      // 40 above: 2, and two further steps of 20
      { id: '2', rule: 'd', count: 1, points: '4', excess: '40' },
      { id: '3', rule: 'a', count: 1, points: '1' },
    ]);
  });

  it('without further steps brings the first ones, however far the quota is exceeded', () => {
    expect(bonusOf(entered({ bonuses: [merit] }), claim('1', 'c', { reached: '400', quota: '40' })).total).toBe('91.00');
  });

  it('counts a merit listed twice once: where it brings most, then by the rule that stands first, then where it was listed first', () => {
    const told = (...claims: readonly BonusFact[]) => bonusOf(entered({ bonuses: [merit] }), ...claims).bonuses?.[0]?.claims.map(({ rule, points }) => `${rule}${points}`);
    expect(told(claim('1', 'b'), claim('1', 'a'))).toEqual(['b2', 'a0']);
    expect(told(claim('1', 'a'), claim('1', 'b'))).toEqual(['a0', 'b2']);
    expect(told(claim('1', 'b'), claim('1', 'a', { count: 2 }))).toEqual(['b0', 'a2']);
    expect(told(claim('1', 'a', { count: 2 }), claim('1', 'b'))).toEqual(['a2', 'b0']);
    expect(told(claim('1', 'a'), claim('1', 'a'))).toEqual(['a1', 'a0']);
  });

  it('counts a rule once for all merits, and a merit that counts elsewhere does not use it up', () => {
    const told = (...claims: readonly BonusFact[]) => bonusOf(entered({ bonuses: [merit] }), ...claims).bonuses?.[0]?.claims.map(({ points }) => points);
    expect(told(claim('1', 'b'), claim('2', 'b'))).toEqual(['2', '0']);
    expect(told(claim('1', 'b'), claim('1', 'a', { count: 3 }), claim('2', 'b'))).toEqual(['0', '3', '2']);
    expect(told(claim('1', 'a'), claim('2', 'a'))).toEqual(['1', '1']);
  });

  it.each([['no threshold', undefined, '92.00', true], ['a threshold that is reached', '90', '92.00', true], ['one that is not', '90.01', '90.00', false]])('says whether it is unlocked: %s', (_what, min, total, unlocked) => {
    const result = bonusOf(entered({ bonuses: [{ ...merit, ...(min !== undefined && { unlock: { min } }) }] }), claim('1', 'b'));
    expect([result.total, result.bonuses?.[0]?.unlocked, result.bonuses?.[0]?.points]).toEqual([total, unlocked, unlocked ? '2' : '0']);
  });

  const parts = makeScheme(
    { kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.entered('e'), missing: { kind: 'fixed', score: '60' }, notApplicable: 'redistribute' }, { weight: '0.5', of: node.entered('f') }] },
    { bonuses: [{ ...merit, unlock: { node: 'e', min: '80' } }] },
  );
  it('stays locked where the part that unlocks it does not apply, and brings nothing', () => {
    const facts: UnitFacts = { ...leafFacts({ e: { kind: 'notApplicable' }, f: score('90') }), bonuses: [claim('1', 'b')] };
    const { total, range, bonuses } = evaluate(parts, facts);
    expect([total, range.min, range.max, bonuses?.[0]?.unlocked, bonuses?.[0]?.points]).toEqual(['90.00', '90.00', '90.00', false, '0']);
  });

  it('is open while the part that unlocks it is missing, whatever stands in for that; when nothing more is to come, it stays locked', () => {
    const facts: UnitFacts = { ...leafFacts({ f: score('90') }), bonuses: [claim('1', 'b')] };
    const told = (own: UnitFacts) => {
      const { total, range, bonuses } = evaluate(parts, own);
      return [total, range.min, range.max, bonuses?.[0]?.unlocked];
    };
    expect(told(facts)).toEqual([null, '45.00', '97.00', null]);
    expect(told({ ...facts, closed: true })).toEqual(['75.00', '75.00', '75.00', false]);
  });

  it('goes by a score that stands in for a missing one, and stays possible either way', () => {
    const whole: Scheme = { ...parts, bonuses: [{ ...merit, unlock: { min: '70' } }] };
    const { total, range, bonuses } = evaluate(whole, { ...leafFacts({ f: score('90') }), bonuses: [claim('1', 'b')] });
    // 75 with 60 for the missing one; it may still become from 45, locked, to 95 and two
    expect([total, range.min, range.max, bonuses?.[0]?.unlocked, bonuses?.[0]?.points]).toEqual(['77.00', '45.00', '97.00', true, '2']);
  });

  it('that brings nothing is known, whatever unlocks it', () => {
    const facts: UnitFacts = { ...leafFacts({}), bonuses: [] };
    const { bonuses } = evaluate(entered({ bonuses: [{ ...merit, unlock: { min: '80' } }] }), facts);
    expect(bonuses?.[0]).toMatchObject({ points: '0', unlocked: null });
  });
});

describe('decisions and vetoes', () => {
  const scheme = entered({
    adjustments: [{ ...named('praise'), sign: 'plus', min: '0.5', max: '3' }, { ...named('delay'), sign: 'minus', min: '1', max: '4' }],
    vetoes: [{ id: 'leak', text, clause, effect: { kind: 'grade', grade: 'fail' } }, { id: 'late', text, clause, effect: { kind: 'ceiling', score: '70' } }],
  });

  it('are told where there are any, with what they did', () => {
    const { total, adjustments, vetoes } = evaluate(scheme, unit('90', { adjustments: [{ adjustment: 'delay', points: '4.0', reason: '迟报' }, { adjustment: 'praise', points: '1.5', reason: '表扬' }], vetoes: ['late', 'leak'] }));
    expect(total).toBe('70.00');
    expect(adjustments).toEqual([{ id: 'delay', sign: 'minus', points: '4', reason: '迟报' }, { id: 'praise', sign: 'plus', points: '1.5', reason: '表扬' }]);
    expect(vetoes).toEqual([{ id: 'leak' }, { id: 'late', lowered: { from: '87.5', to: '70' } }]);
  });

  it('are left out where there are none', () => {
    const result = evaluate(scheme, unit('90'));
    for (const field of ['adjustments', 'vetoes', 'gradeSteps', 'assumed', 'state', 'unitClass']) expect(result).not.toHaveProperty(field);
  });

  it('a ceiling that is not over the total lowered nothing, nor one over a total that is not known', () => {
    for (const own of ['60', '70']) expect(evaluate(scheme, unit(own, { vetoes: ['late'] })).vetoes).toEqual([{ id: 'late' }]);
    const open = evaluate(scheme, { ...leafFacts({}), vetoes: ['late'] });
    expect([open.vetoes, open.range.max]).toEqual([[{ id: 'late' }], '70.00']);
  });
});

const quota = (said: Partial<NonNullable<GradeBand['quota']>> = {}) => ({ percent: '50', rounding: 'down', ties: 'none', within: 'all', clause, ...said }) as const;
const bandsOf = (...bands: readonly (readonly [zh: string, min: string, said?: Partial<GradeBand>])[]): Scheme['grades'] => ({ bands: bands.map(([zh, min, said]) => ({ name: { zh, en: zh }, min, ...said })), setByOffice: false, clause });
const year = (...scores: readonly string[]): UnitFacts[] => scores.map((own, index) => unit(own, { unit: `u${index}` }));

describe('grades', () => {
  const noVeto = { kind: 'noVeto', clause } as const;
  const noFlag = (flag: string) => ({ kind: 'noFlag', flag, clause }) as const;
  const flags = [named('open'), named('late')];
  const vetoes = [{ id: 'leak', text, clause, effect: { kind: 'grade', grade: 'D' } }] as const;

  it('go down by as many preconditions as fail, and stop at the lowest', () => {
    const scheme = entered({ flags, vetoes: [...vetoes], grades: bandsOf(['A', '90', { requires: [noFlag('late'), noFlag('open')] }], ['B', '80', { requires: [noVeto] }], ['C', '60', { requires: [noFlag('open')] }], ['D', '0', { requires: [noFlag('open')] }]) });
    const told = (facts: UnitFacts) => {
      const { grade, gradeSteps } = evaluate(scheme, facts);
      return [grade, gradeSteps];
    };
    expect(told(unit('95', { flags: ['open'] }))).toEqual(['B', [{ because: 'requirement', flag: 'open', from: 'A', to: 'B' }]]);
    expect(told(unit('70', { flags: ['open'] }))).toEqual(['D', [{ because: 'requirement', flag: 'open', from: 'C', to: 'D' }]]);
    expect(told(unit('10', { flags: ['open'] }))).toEqual(['D', undefined]);
    expect(told(unit('95', { vetoes: ['leak'] }))).toEqual(['D', [{ because: 'veto', veto: 'leak', from: 'A', to: 'D' }]]);
    const mild = { ...scheme, vetoes: [{ ...vetoes[0], effect: { kind: 'grade', grade: 'B' } }] } as Scheme;
    expect(evaluate(mild, unit('95', { vetoes: ['leak'] })).gradeSteps).toEqual([{ because: 'veto', veto: 'leak', from: 'A', to: 'B' }, { because: 'requirement', flag: null, from: 'B', to: 'C' }]);
  });

  it('a grade of a veto that the plan’s lines do not have is the lowest', () => {
    const scheme = entered({ vetoes: [...vetoes], grades: bandsOf(['A', '90'], ['B', '80'], ['D', '0']) });
    const bands = [{ name: 'A', min: '90' }, { name: 'B', min: '80' }, { name: 'E', min: '0' }];
    expect(evaluate(scheme, unit('95', { vetoes: ['leak'] }), { bands }).grade).toBe('E');
  });

  it('by the exact total: the range holds the lines between both ends, each with its own border', () => {
    const scheme = makeScheme(node.weighted('total', [['0.5', node.entered('a')], ['0.5', node.entered('b')]]), { grades: { ...bandsOf(['A', '90'], ['B', '80'], ['C', '50'], ['D', '0']), by: 'exact' } });
    const possible = (own: string, more: Readonly<Record<string, LeafFact>> = {}) => evaluate(scheme, leafFacts({ a: score(own), ...more })).range.grades;
    // from half of it to half of it and 50
    expect(possible('100')).toEqual(['A', 'B', 'C']);
    expect(possible('80')).toEqual(['A', 'B', 'C', 'D']);
    expect(possible('79.99')).toEqual(['B', 'C', 'D']);
    expect(possible('60')).toEqual(['B', 'C', 'D']);
    expect(possible('59.99')).toEqual(['C', 'D']);
    expect(possible('80', { b: score('100') })).toEqual(['A']);
    expect(possible('80', { b: score('99.99') })).toEqual(['B']);
  });

  it('by the exact total begin at their line, by the rounded one at what is printed as it', () => {
    const grades = bandsOf(['A', '90'], ['B', '0']);
    const told = (own: string, by: 'exact' | 'rounded') => evaluate(entered({ grades: { ...grades, by } }), unit(own)).grade;
    expect(['90', '89.995', '89.994'].map((own) => [told(own, 'exact'), told(own, 'rounded')])).toEqual([['A', 'A'], ['B', 'A'], ['B', 'B']]);
  });

  it('by the rounded total: a line is possible from the first total that is printed in it', () => {
    const scheme = makeScheme(node.weighted('total', [['0.5', node.entered('a')], ['0.5', node.entered('b')]]), { grades: bandsOf(['A', '90'], ['B', '80'], ['C', '50'], ['D', '0']) });
    const possible = (own: string) => evaluate(scheme, leafFacts({ a: score(own) })).range.grades;
    expect([possible('80'), possible('79.99'), possible('79.98')]).toEqual([['A', 'B', 'C', 'D'], ['A', 'B', 'C', 'D'], ['B', 'C', 'D']]);
    expect([possible('100'), possible('99.98')]).toEqual([['A', 'B', 'C'], ['A', 'B', 'C', 'D']]);
  });
});

describe('quotas', () => {
  const twice = entered({ grades: bandsOf(['A', '90', { quota: quota() }], ['B', '80', { quota: quota({ percent: '25' }) }], ['C', '0']) });

  it('who goes down meets the next quota, behind nobody with fewer points', () => {
    const results = evaluateAll(twice, year('95', '94', '93', '92'));
    expect(results.map(({ grade }) => grade)).toEqual(['A', 'A', 'B', 'C']);
    expect(results[3]?.gradeSteps).toEqual([
      { because: 'quota', from: 'A', to: 'B', percent: '50', limit: 2, units: 4, ahead: 3 },
      { because: 'quota', from: 'B', to: 'C', percent: '25', limit: 1, units: 4, ahead: 1 },
    ]);
  });

  it('alone, a unit may still go down as far as quotas follow', () => {
    expect(evaluate(twice, unit('95')).range.grades).toEqual(['A', 'B', 'C']);
    expect(evaluate(twice, unit('85')).range.grades).toEqual(['B', 'C']);
    expect(evaluate(twice, unit('5')).range.grades).toEqual(['C']);
    expect(evaluate(twice, unit('5'))).not.toHaveProperty('gradeSteps');
  });

  it('when all are scored, the grade is the only one that is possible, and nothing is open', () => {
    for (const { grade, range, gradeSteps } of evaluateAll(twice, year('95', '94', '93', '20'))) {
      expect(range.grades).toEqual([grade]);
      expect(gradeSteps?.map(({ because }) => because) ?? []).not.toContain('quotaOpen');
    }
    expect(evaluateAll(twice, year('95', '94'))[0]).not.toHaveProperty('gradeSteps');
  });

  it('while a score only stands in, other grades stay possible', () => {
    const scheme = makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.entered('e') }, { weight: '0.5', of: node.entered('f'), missing: { kind: 'fixed', score: '100' } }] }, { grades: twice.grades });
    const facts = year('90', '80');
    expect(evaluateAll(scheme, facts).map(({ grade, range }) => [grade, range.grades])).toEqual([['A', ['A', 'B', 'C']], ['C', ['A', 'B', 'C']]].map(([grade, grades]) => [grade === 'C' ? 'C' : 'A', grades]));
  });

  it('a unit to which the total does not apply is in no number, and has no grade', () => {
    const scheme = makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '1', of: node.entered('e'), notApplicable: 'redistribute' }] }, { grades: twice.grades });
    const facts: UnitFacts[] = [...year('95', '94', '93', '92'), { ...leafFacts({ e: { kind: 'notApplicable' } }), unit: 'gone' }, { ...leafFacts({ e: { kind: 'notApplicable' } }), unit: 'gone too' }];
    const results = evaluateAll(scheme, facts);
    expect(results.map(({ grade }) => grade)).toEqual(['A', 'A', 'B', 'C', null, null]);
    expect(results[2]?.gradeSteps).toMatchObject([{ units: 4 }]);
  });

  it('by the exact total, scores that print the same are no tie', () => {
    const exact = entered({ grades: { ...bandsOf(['A', '90', { quota: quota() }], ['C', '0']), by: 'exact' } });
    const rounded = entered({ grades: bandsOf(['A', '90', { quota: quota() }], ['C', '0']) });
    const close = year('95.001', '95.002');
    expect(evaluateAll(exact, close).map(({ grade }) => grade)).toEqual(['C', 'A']);
    expect(evaluateAll(rounded, close).map(({ grade }) => grade)).toEqual(['C', 'C']);
  });

  it('a tie that ends just at the border is none', () => {
    const scheme = entered({ grades: bandsOf(['A', '90', { quota: quota() }], ['C', '0']) });
    expect(evaluateAll(scheme, year('95', '95', '93', '92')).map(({ grade }) => grade)).toEqual(['A', 'A', 'C', 'C']);
    expect(evaluateAll(scheme, year('92', '95', '93', '93')).map(({ grade }) => grade)).toEqual(['C', 'A', 'C', 'C']);
  });

  it('with room for a tie keep all of it, and nobody behind it', () => {
    const scheme = entered({ grades: bandsOf(['A', '90', { quota: quota({ percent: '25', ties: 'all' }) }], ['C', '0']) });
    const told = (...scores: readonly string[]) => evaluateAll(scheme, year(...scores)).map(({ grade }) => grade);
    expect(told('95', '95', '93', '92')).toEqual(['A', 'A', 'C', 'C']);
    expect(told('95', '94', '94', '92')).toEqual(['A', 'C', 'C', 'C']);
  });

  it('count the units of all classes, or of each by itself', () => {
    const classes = [named('a'), named('b')];
    const of = (within: 'all' | 'class') => entered({ classes, grades: bandsOf(['A', '90', { quota: quota({ within }) }], ['C', '0']) });
    const units = year('95', '94', '93', '92').map((facts, place) => ({ ...facts, unitClass: place < 2 ? 'a' : 'b' }));
    expect(evaluateAll(of('all'), units).map(({ grade }) => grade)).toEqual(['A', 'A', 'C', 'C']);
    expect(evaluateAll(of('class'), units).map(({ grade }) => grade)).toEqual(['A', 'C', 'A', 'C']);
  });

  it('come after what else a grade asks for, and keep the steps of that', () => {
    const scheme = entered({ flags: [named('open')], grades: bandsOf(['A', '90', { requires: [{ kind: 'noFlag', flag: 'open', clause }] }], ['B', '80', { quota: quota() }], ['C', '0']) });
    const [first, second, ...rest] = year('95', '94', '85', '84');
    const flagged = [first, second].map((facts) => ({ ...unit('0'), ...facts, flags: ['open'] }));
    const asked = { because: 'requirement', flag: 'open', from: 'A', to: 'B' };
    expect(evaluateAll(scheme, [...flagged, ...rest]).map(({ grade, gradeSteps }) => [grade, gradeSteps])).toEqual([
      ['B', [asked]],
      ['B', [asked]],
      ['C', [{ because: 'quota', from: 'B', to: 'C', percent: '50', limit: 2, units: 4, ahead: 2 }]],
      ['C', [{ because: 'quota', from: 'B', to: 'C', percent: '50', limit: 2, units: 4, ahead: 3 }]],
    ]);
  });

  it('are open for all while the score of one only stands in', () => {
    const scheme = makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.entered('e') }, { weight: '0.5', of: node.entered('f'), missing: { kind: 'fixed', score: '100' } }] }, { grades: twice.grades });
    const [first, second] = [leafFacts({ e: score('90') }), leafFacts({ e: score('80'), f: score('100') })];
    expect(evaluateAll(scheme, [first, { ...second, unit: 'v' }]).map(({ grade, range }) => [grade, range.grades])).toEqual([['A', ['A', 'B', 'C']], ['C', ['A', 'B', 'C']]]);
  });

  it('of the lowest grade take nobody anywhere', () => {
    const scheme = entered({ grades: bandsOf(['A', '90'], ['C', '0', { quota: quota({ percent: '1' }) }]) });
    expect(evaluateAll(scheme, year('10', '20')).map(({ grade, gradeSteps }) => [grade, gradeSteps])).toEqual([['C', undefined], ['C', undefined]]);
  });
});

describe('places in a ranking', () => {
  const ranking = (said: Partial<Extract<Earning, { kind: 'ranking' }>> = {}): Earning => ({ kind: 'ranking', figure: text, better: 'more', within: 'all', count: 'places', ties: 'better', steps: [{ upTo: '1', points: '40' }, { upTo: '2', points: '20' }], rest: '0', ...said });
  const item = (earned: Earning) => makeItem('1', '40', [], { earned, notApplicable: 'redistribute' });
  const table = (id: string, earned: Earning) => makeTable(id, '100', [['c', '100', [{ ...item(earned), id: `${id}1` }, makeItem(`${id}2`, '60', [])]]]);
  const scheme = (said: Parameters<typeof ranking>[0] = {}, changes: Partial<Scheme> = {}): Scheme => makeScheme(node.deductions('d', 't'), { tables: [table('t', ranking(said))], ...changes });
  const facts = (own: string | null, more: Partial<UnitFacts> = {}): UnitFacts => {
    const earned: Readonly<Record<string, EarnedFact>> = own === null ? { t1: { kind: 'notApplicable' } } : { t1: { kind: 'figure', figure: own } };
    return { ...leafFacts({ d: { kind: 'problems', earned } }), ...more };
  };
  const totals = (own: Scheme, ...units: readonly UnitFacts[]) => evaluateAll(own, units).map(({ total }) => total);

  it('equal figures share the better place, or the worse', () => {
    expect(totals(scheme(), facts('9'), facts('8'), facts('8'))).toEqual(['100.00', '80.00', '80.00']);
    expect(totals(scheme({ ties: 'worse' }), facts('9'), facts('8'), facts('8'))).toEqual(['100.00', '60.00', '60.00']);
    expect(totals(scheme({ ties: 'worse' }), facts('9'), facts('9'), facts('8'))).toEqual(['80.00', '80.00', '60.00']);
  });

  it('a unit to which the item does not apply is in nobody’s way', () => {
    expect(totals(scheme(), facts(null), facts('8'), facts('7'))).toEqual(['100.00', '100.00', '80.00']);
  });

  it('a unit that has nothing recorded yet holds up the others; within the class only those of its class', () => {
    const classes = [named('a'), named('b')];
    const nothing: UnitFacts = { ...leafFacts({}), unitClass: 'a' };
    expect(totals(scheme({}, { classes }), facts('9', { unitClass: 'b' }), nothing)).toEqual([null, null]);
    expect(totals(scheme({}, { classes }), facts('9', { unitClass: 'b' }), { ...nothing, ...leafFacts({ d: { kind: 'problems' } }) })).toEqual([null, null]);
    expect(totals(scheme({ within: 'class' }, { classes }), facts('9', { unitClass: 'b' }), nothing)).toEqual(['100.00', null]);
    expect(totals(scheme({ within: 'class' }, { classes }), facts('9', { unitClass: 'b' }), facts('8', { unitClass: 'a' }), facts('7', { unitClass: 'b' }))).toEqual(['100.00', '100.00', '80.00']);
    expect(totals(scheme({}, { classes }), facts('9', { unitClass: 'b' }), facts('8', { unitClass: 'a' }), facts('7', { unitClass: 'b' }))).toEqual(['100.00', '80.00', '60.00']);
  });

  it('stand in the table of a class too', () => {
    const plain = makeTable('p', '100', [['c', '100', [makeItem('p1', '100', [])]]]);
    const own = makeScheme(node.deductions('d', 'p'), { tables: [plain, table('t', ranking())], classes: [named('a'), { ...named('b'), tables: [{ instead: 'p', use: 't' }] }] });
    expect(totals(own, facts('9', { unitClass: 'b' }), facts('8', { unitClass: 'b' }), { ...leafFacts({ d: { kind: 'problems' } }), unitClass: 'a' })).toEqual(['100.00', '80.00', '100.00']);
  });

  it('a unit whose score was entered as a whole is in no ranking', () => {
    const own = makeScheme({ kind: 'weighted', ...named('total'), parts: [{ weight: '0.5', of: node.deductions('d', 't'), notApplicable: 'redistribute' }, { weight: '0.5', of: node.entered('e') }] }, { tables: [table('t', ranking())] });
    const e = { e: score('100') };
    const known = { ...facts('9'), leaves: { ...facts('9').leaves, ...e } };
    expect(totals(own, known, leafFacts({ d: score('50'), ...e }), leafFacts({ d: { kind: 'notApplicable' }, ...e }))).toEqual(['100.00', '75.00', '100.00']);
  });

  it('each table of several, and each item, has its own', () => {
    const two = makeScheme(node.weighted('total', [['0.5', node.deductions('d', 't')], ['0.5', node.deductions('v', 'v')]]), { tables: [table('t', ranking()), table('v', ranking({ better: 'fewer' }))] });
    const both = (one: string, other: string): UnitFacts => leafFacts({ d: { kind: 'problems', earned: { t1: { kind: 'figure', figure: one } } }, v: { kind: 'problems', earned: { v1: { kind: 'figure', figure: other } } } });
    expect(totals(two, both('9', '9'), both('8', '8'))).toEqual(['90.00', '90.00']);
    expect(totals(two, both('9', '8'), both('8', '9'))).toEqual(['100.00', '80.00']);
  });

  it('a scheme says whether it has any, also in the table of one class alone', () => {
    const plain = makeTable('p', '100', [['c', '100', [makeItem('p1', '100', [])]]]);
    const [tables, total] = [[plain, table('t', ranking())], node.deductions('d', 'p')];
    const has = (changes: Partial<Scheme>) => hasRanking(compileScheme(makeScheme(total, { tables: [plain], ...changes })));
    expect([has({}), has({ classes: [named('a')] }), has({ tables, classes: [named('a'), { ...named('b'), tables: [{ instead: 'p', use: 't' }] }] })]).toEqual([false, false, true]);
    expect([hasRanking(compileScheme(scheme())), hasRanking(compileScheme(entered({})))]).toEqual([true, false]);
  });
});
