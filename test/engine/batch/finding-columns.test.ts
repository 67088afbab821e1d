/** Which findings fit into columns: charges, counts, decisions; units with others are left to the evaluator. */

import { describe, expect, it } from 'vitest';

import { columnsFrom } from '#engine/batch/columns-from.ts';
import type { ChargeFact, ProblemFact, UnitFacts } from '#engine/facts.ts';
import type { Rule, Scheme } from '#scheme/grammar.ts';
import { charge, deductionFacts, leafFacts, problem, score } from '../facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf } from '../make-scheme.ts';
import { planOf, scoresOf } from './compare.ts';

/** Whether each of these facts fits. */
const fits = (scheme: Scheme, ...facts: readonly UnitFacts[]): readonly boolean[] => {
  const { outside } = columnsFrom(planOf(scheme), facts);
  return facts.map((_, unit) => !outside.includes(unit));
};

const rules: readonly Rule[] = [
  makeRule('e', '2'), makeRule('o', '3', 'once'), ruleOf('p', '1', { counting: 'period', period: 'month' }),
  ruleOf('s', '0.001', { counting: 'shortfall', target: '70000', step: '1', steps: 'full' }),
];
const table = makeTable('t', '100', [['c', '100', [makeItem('1', '60', rules), makeItem('2', '40', [makeRule('e', '1')])]]]);
const deducted = makeScheme(node.deductions('deductions', 't'), { tables: [table] });
const found = (...charges: readonly (string | ChargeFact)[]): UnitFacts => ({
  ...deductionFacts([]),
  problems: charges.map((one, place) => (typeof one === 'string' ? problem(`p${place}`, one) : { id: `p${place}`, charges: [one] })),
});
const counted = (rule: string, count: number, reached?: string): UnitFacts => found({ item: '1', rule, count, ...(reached !== undefined && { reached }) });

describe('a charge fits', () => {
  it.each<readonly [what: string, facts: UnitFacts, doesFit: boolean]>([
    ['counted as often as 16 bits say', counted('e', 65_535), true],
    ['counted once more', counted('e', 65_536), false],
    ['counted by halves', counted('e', 1.5), false],
    ['counted by halves under a rule that counts once', counted('o', 1.5), false],
    ['counted never', counted('o', 0), false],
    ['counted beyond all numbers, under a rule that counts once', counted('o', Number.MAX_SAFE_INTEGER), true],
    ['counted beyond exact numbers', counted('o', 2 ** 53), false],
    ['in each month of a year', counted('p', 12), true],
    ['in a thirteenth month', counted('p', 13), false],
    ['that says what was reached, where that is asked', counted('s', 1, '69990'), true],
    ['that does not say what was reached', counted('s', 1), false],
    ['that says what was reached in words', counted('s', 1, 'all'), false],
    ['that says what was reached, and twice', counted('s', 2, '69990'), false],
    ['that misses as many steps as 16 bits say', counted('s', 1, '4465'), true],
    ['that misses one more', counted('s', 1, '4464'), false],
    ['that says what was reached, where nobody asks', counted('e', 1, '40'), false],
    ['at an item that is not there', found('9e'), false],
    ['under a rule that is not there', found('1z'), false],
  ])('%s: %#', (_what, facts, doesFit) => {
    expect(fits(deducted, found('1e'), facts, found('2e'))).toEqual([true, doesFit, true]);
  });

  it('counted as often as leaves room for its points', () => {
    const dear = makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '1000', [['c', '1000', [makeItem('1', '1000', [makeRule('e', '1000'), makeRule('f', '0.01')])]]])] });
    // 100,000 hundredths, 2^30 of them
    expect(fits(dear, counted('e', 10_737), counted('e', 10_738), counted('f', 10_738))).toEqual([true, false, false]);
  });

  it('however many there are: all of them are in the columns, and none of a unit that has others', () => {
    const lots = Array.from({ length: 40 }, (_, place) => `${place % 2 === 0 ? '1e' : '2e'}×${place + 1}`);
    const { findings, offsets, outside } = columnsFrom(planOf(deducted), [found(...lots), found('1e', '2e', '9z'), found('2e×7')]);
    expect([[...offsets], outside]).toEqual([[0, 40, 40, 41], [1]]);
    expect([...findings.count]).toEqual([...Array.from({ length: 40 }, (_, place) => place + 1), 7]);
    expect([...findings.rule]).toEqual([...Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? 0 : 4)), 4]);
    expect([...findings.problem]).toEqual([...Array.from({ length: 40 }, (_, place) => place), 0]);
  });

  it('only where the scheme has a table', () => {
    const entered = makeScheme(node.entered('a'));
    expect(fits(entered, leafFacts({ a: score('1') }), leafFacts({ a: score('1') }, [problem('p', '1e')]))).toEqual([true, false]);
  });
});

describe('a problem that the office decided on', () => {
  const decided = (chargedAt: number, ...charges: readonly ChargeFact[]): ProblemFact => ({ id: 'same', charges, chargedAt });
  const at = (said: Partial<ChargeFact> = {}): ChargeFact => ({ ...charge('1e'), ...said });
  const withAll = (...own: readonly ProblemFact[]): UnitFacts => ({ ...deductionFacts([]), problems: own });

  it.each<readonly [what: string, facts: UnitFacts, doesFit: boolean]>([
    ['once', withAll(decided(0, at(), charge('2e'))), true],
    ['twice, and alike', withAll(decided(0, at(), charge('2e')), decided(1, charge('2e'), at())), true],
    ['twice, for another item', withAll(decided(0, at()), decided(0, at({ item: '2' }))), false],
    ['twice, for another rule', withAll(decided(0, at()), decided(0, at({ rule: 'o' }))), false],
    ['twice, for another count', withAll(decided(0, at()), decided(0, at({ count: 2 }))), false],
    ['twice, for another figure', withAll(decided(0, at({ rule: 's', reached: '69990' })), decided(0, at({ rule: 's', reached: '69991' }))), false],
    ['twice, for the same figure', withAll(decided(0, at({ rule: 's', reached: '69990' })), decided(0, at({ rule: 's', reached: '69990' }))), true],
    ['for a charge that is not there', withAll(decided(1, at())), false],
    ['and that is listed elsewhere without any charge', withAll(decided(0, at()), { id: 'same', charges: [] }), false],
    ['beside a charge that does not fit', withAll(decided(0, at(), charge('9z'))), false],
    ['beside a charge that is counted too often', withAll(decided(0, at(), { ...charge('2e'), count: 65_536 })), false],
    ['before a charge that does not fit', withAll(decided(1, charge('9z'), at())), false],
    ['beside another problem', withAll(decided(0, at()), problem('p', '2e')), true],
    ['beside another problem that does not fit', withAll(decided(0, at()), problem('p', '9z')), false],
  ])('fits or not: %s', (_what, facts, doesFit) => {
    expect(fits(deducted, facts)).toEqual([doesFit]);
  });

  it('is charged there alone, though it would cost more elsewhere, and however often it is listed', () => {
    const facts = withAll(decided(1, charge('1e'), charge('2e')), { id: 'same', charges: [charge('1e')] }, problem('p', '2e'));
    expect(scoresOf(deducted, [facts]).totals).toEqual(['98.00']);
    expect(fits(deducted, facts)).toEqual([true]);
  });
});

it('a unit has as many problems as 16 bits number', () => {
  const lots = (count: number): UnitFacts => ({ ...deductionFacts([]), problems: Array.from({ length: count }, (_, place) => problem(`p${place}`, '1e')) });
  expect(fits(deducted, lots(65_535), lots(65_536))).toEqual([true, false]);
});
