/** What has a batch plan and what has none; what fits into columns and what does not. */

import { describe, expect, it } from 'vitest';

import { compileBatch, isBatchPlan } from '#engine/batch/batch-plan.ts';
import { columnsFrom } from '#engine/batch/columns-from.ts';
import { hundredthsOf } from '#engine/batch/hundredths.ts';
import { scoreBatch } from '#engine/batch/score-batch.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { charge, deductionFacts, leafFacts, many, problem, score } from '../facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node, ruleOf, sheetsOver } from '../make-scheme.ts';
import { planOf, scoresOf } from './compare.ts';

const tableScheme = (points: string, rule: string): Scheme =>
  makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', points, [['c', points, [makeItem('1', points, [makeRule('a', rule)])]]])] });

describe('a batch plan', () => {
  it('of Arxan has a lane per item and one per rule that counts once', () => {
    const { lanes } = planOf(arxan2021);
    const once = arxan2021.tables[0]?.categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules)).filter(({ counting }) => counting === 'once');
    expect(lanes?.items).toBe(14);
    expect(lanes?.caps.length).toBe(14 + (once?.length ?? 0));
    expect(lanes?.places).toBe(0);
  });

  it('of Tianshui is its formula in whole numbers: (20, 10, 7, 42 and 21 for the mean) over 100', () => {
    const { weights } = planOf(tianshui2015);
    expect(weights.single.map(({ leaf, factor }) => [leaf.id, factor])).toEqual([['ordinary', 20], ['social', 10], ['self', 7], ['comprehensive', 42]]);
    expect(weights.means.map(({ leaf, factor }) => [leaf.id, factor])).toEqual([['peers', 21]]);
    expect([weights.divisor, weights.mostPeers]).toEqual([100, 65_535]);
  });

  it.each([
    ['points finer than 30 bits', tableScheme('1073.741824', '1'), 'pointsTooFine'],
    [
      'weights whose product leaves no room below 2^53',
      makeScheme(node.weighted('t', [['0.333333', node.entered('a')], ['0.666667', node.weighted('u', [['0.333333', node.entered('b')], ['0.666667', node.entered('c')]])]])),
      'weightsTooFine',
    ],
    [
      'bands that do not reach down to 0',
      makeScheme(node.entered('a'), { grades: { ...arxan2021.grades, bands: arxan2021.grades.bands.slice(0, 2) } }),
      'bandsDoNotReach',
    ],
  ])('is refused for %s', (_what, scheme, reason) => {
    expect(compileBatch(scheme)).toEqual({ unsupported: reason });
  });

  it('is refused for totals that 16 bits do not hold', () => {
    const scheme = makeScheme(node.entered('a'), { highest: '327.68' });
    expect(compileBatch(scheme)).toEqual({ unsupported: 'constructs', constructs: ['highest'] });
    expect(planOf({ ...scheme, highest: '327.67' }).gradeByTotal).toHaveLength(32_768);
  });

  it('is refused where items without a cap could come to more than 30 bits together', () => {
    const endless = (count: number) => Array.from({ length: count }, (_, place) => makeItem(`${place}`, String(600_000_000 / count), [makeRule('a', '1')], { uncapped: true }));
    const of = (count: number) => compileBatch(makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '600000000', [['c', '600000000', endless(count)]])] }));
    expect([isBatchPlan(of(1)), of(2)]).toEqual([true, { unsupported: 'pointsTooFine' }]);
  });

  it('takes points of the last bit that is allowed', () => {
    expect(isBatchPlan(compileBatch(tableScheme('1073.741823', '1')))).toBe(true);
  });

  it.each([['33741823', true], ['33741824', false]])('leaves room for a graduated rule: 40,000,000 for the first, %s for the next, in an item of 1,000,000,000: %s', (further, isMade) => {
    const items = [makeItem('0', '7', []), makeItem('1', '1000000000', [ruleOf('a', '40000000', { counting: 'graduated', further })])];
    const made = compileBatch(makeScheme(node.deductions('deductions', 't'), { tables: [makeTable('t', '1000000007', [['c', '1000000007', items]])] }));
    expect(isBatchPlan(made) ? true : made).toEqual(isMade || { unsupported: 'pointsTooFine' });
  });

  it('bounds the peers where the weights are fine', () => {
    const total = node.weighted('t', [['0.333333', node.mean('a', 0)], ['0.666667', node.mean('b', 0)]]);
    const { mostPeers } = planOf(makeScheme(total, { tables: [makeTable('t', '10', [['c', '10', [makeItem('1', '10', [])]]])], sheets: sheetsOver('t') })).weights;
    expect(mostPeers).toBeGreaterThan(500);
    // 10,200 millions × peers² stays below 2^53
    expect(10_200e6 * mostPeers ** 2).toBeLessThan(2 ** 53);
    expect(10_200e6 * (mostPeers + 1) ** 2).toBeGreaterThanOrEqual(2 ** 53);
  });
});

describe('a scheme without a batch plan', () => {
  it('is scored by the plain evaluator', () => {
    const scheme = tableScheme('1073.741824', '107.3741824');
    const facts = [{ ...deductionFacts([]), problems: [problem('p', '1a')] }, { ...deductionFacts([]), leaves: {} }];
    expect(scoresOf(scheme, facts)).toEqual({ totals: ['90.00', null], grades: ['pass', null], refused: [] });
  });
});

describe('columns', () => {
  const plan = planOf(arxan2021);
  it.each([
    ['a fraud deduction with a third place', deductionFacts([], '2.125')],
    ['a fraud deduction out of range', deductionFacts([], '1')],
    ['a count that points cannot be multiplied by', { ...deductionFacts([]), problems: [{ id: 'p', charges: [{ ...charge('2.1a'), count: 65_536 }] }] }],
    ['a count of zero', { ...deductionFacts([]), problems: [{ id: 'p', charges: [{ ...charge('2.1a'), count: 0 }] }] }],
    ['an unknown rule', deductionFacts(['2.1z'])],
    ['a problem without a charge', { ...deductionFacts([]), problems: [{ id: 'p', charges: [] }] }],
    ['two decisions that differ', { ...deductionFacts([]), problems: [problem('p', '!2.1a'), problem('p', '!2.1b')] }],
    ['an unknown leaf', leafFacts({ deductions: { kind: 'problems' }, other: score('1') })],
    ['a score in the place of the deductions', leafFacts({ deductions: score('90') })],
  ])('leave outside: %s', (_what, facts) => {
    const columns = columnsFrom(plan, [deductionFacts(['2.1a']), facts, deductionFacts(['2.1b'])]);
    expect(columns.outside).toEqual([1]);
    expect([...scoreBatch(plan, columns).totals]).toEqual([9900, -1, 9700]);
  });

  it('hold one mean only up to the peers that the weights allow, and a peer that is missing makes it missing', () => {
    const own = planOf(tianshui2015);
    const leaves = { ordinary: score('90'), social: score('90'), self: score('90'), comprehensive: score('90') };
    const peers = [many('90', '91'), { kind: 'many', of: [] } as const, { kind: 'many', of: [score('90'), { kind: 'points', points: {} } as const] } as const];
    const columns = columnsFrom(own, peers.map((fact) => leafFacts({ ...leaves, peers: fact })));
    expect(columns.outside).toEqual([]);
    expect([...scoreBatch(own, columns).totals]).toEqual([9011, -1, -1]);
  });
});

describe('hundredths of decimal text', () => {
  it.each([
    ['0', 0], ['100', 10_000], ['89.5', 8950], ['0.07', 7], ['99.99', 9999], ['1234567.89', 123456789],
  ])('%s is %i', (text, hundredths) => {
    expect(hundredthsOf(text)).toBe(hundredths);
  });

  it.each(['', '.', '.5', '5.', '01', '00', '-1', '+1', '1e2', '1.005', '1.2.3', '1..2', '..', '/', ':', '1234567.891', ' 1', '１', '12345678901', '0x1'])('"%s" has none', (text) => {
    expect(hundredthsOf(text)).toBeUndefined();
  });
});
