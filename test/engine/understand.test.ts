/** Understanding a score: what would turn the grade, how much hangs on a weight, and what another scheme would say. */

import { describe, expect, it } from 'vitest';

import { compareSchemes } from '#engine/compare-schemes.ts';
import { compileScheme } from '#engine/evaluate.ts';
import { flips } from '#engine/flips.ts';
import { standings, withWeight } from '#engine/sensitivity.ts';
import { evaluateAll } from '#engine/evaluate-all.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { deductionFacts, leafFacts, score } from './facts-of.ts';
import { makeItem, makeRule, makeScheme, makeTable, node } from './make-scheme.ts';

const two = makeScheme(node.weighted('total', [['0.8', node.entered('a')], ['0.2', node.entered('b')]]));

describe('what would turn the grade', () => {
  it('a problem without which the line is reached, and fraud likewise', () => {
    // 100 − 3 − 1 − 5.5 fraud would be out of range; 3 × 3 + 2 = 11 off: 89
    const facts = deductionFacts(['2.1b×3', '2.2a×2']);
    expect(flips(compileScheme(arxan2021), facts)).toEqual([
      { kind: 'without', what: 'problem', id: 'p0', total: '98.00', grade: '优秀' },
      { kind: 'without', what: 'problem', id: 'p1', total: '91.00', grade: '优秀' },
    ]);
    expect(flips(compileScheme(arxan2021), deductionFacts(['2.1b×3'], '2')).map((flip) => flip.kind === 'without' && flip.what)).toEqual(['problem', 'fraud']);
  });

  it('the nearest score of each leaf, below and above', () => {
    // 0.8 a + 0.2 b reaches 60 rounded: 59.995 and more. a 70, b 30: 62
    const found = flips(compileScheme(two), leafFacts({ a: score('70'), b: score('30') }));
    expect(found).toEqual([
      { kind: 'score', leaf: 'a', from: '70', to: '67.49', total: '59.99', grade: 'fail' },
      { kind: 'score', leaf: 'b', from: '30', to: '19.97', total: '59.99', grade: 'fail' },
    ]);
    const below = flips(compileScheme(two), leafFacts({ a: score('70'), b: score('19.9') }));
    expect(below).toContainEqual({ kind: 'score', leaf: 'b', from: '19.9', to: '19.98', total: '60.00', grade: 'pass' });
  });

  it('nothing where there is no grade, or nothing leads out of it', () => {
    expect(flips(compileScheme(two), leafFacts({ a: score('70') }))).toEqual([]);
    expect(flips(compileScheme(arxan2021), deductionFacts(['2.2a']))).toEqual([]);
  });
});

describe('how much hangs on a weight', () => {
  const year = [['u', '90', '50'], ['v', '80', '95'], ['w', '50', '70']].map(([unit = '', a = '', b = '']) => ({ ...leafFacts({ a: score(a), b: score(b) }), unit }));

  it('ranks share a place and skip the next', () => {
    expect(standings(evaluateAll(two, [...year, { ...leafFacts({ a: score('90'), b: score('50') }), unit: 'x' }, { ...leafFacts({}), unit: 'y' }])).map(({ rank }) => rank)).toEqual([2, 1, 4, 2, null]);
  });

  it('a part that counts more moves whom it favours; the others share the rest', () => {
    // by the scheme: 82, 83, 54. With a at 0.9: 86, 81.5, 52
    const shift = withWeight(two, year, { part: 'a', by: '0.1' });
    expect(shift?.standings.map(({ total, rank }) => [total, rank])).toEqual([['86.00', 1], ['81.50', 2], ['52.00', 3]]);
    expect([shift?.before, shift?.after, shift?.moved]).toEqual(['0.8', '0.9', ['u', 'v']]);
    // with a at 0.5: 70, 87.5, 60
    expect(withWeight(two, year, { part: 'a', by: '-0.3' })?.moved).toEqual(['w']);
  });

  it('nothing for a part that is not there, or that would have no weight', () => {
    expect([withWeight(two, year, { part: 'z', by: '0.1' }), withWeight(two, year, { part: 'a', by: '0.2' }), withWeight(two, year, { part: 'b', by: '-0.2' })]).toEqual([undefined, undefined, undefined]);
  });
});

describe('one unit under two schemes', () => {
  const scheme = (points: string, item = '1') =>
    makeScheme(node.weighted('total', [['0.5', node.deductions('checks', 't')], ['0.5', node.entered('b')]]), { tables: [makeTable('t', '100', [['c', '100', [makeItem(item, '100', [makeRule('a', points)])]]])] });
  const facts = { ...leafFacts({ checks: { kind: 'problems' }, b: score('60') }), problems: [{ id: 'p', charges: [{ item: '1', rule: 'a', count: 10 }] }] };

  it('differs where the schemes do', () => {
    const { difference, gradeChanges, parts, items, leftOut } = compareSchemes(scheme('1'), scheme('5'), facts);
    // 75 and 55
    expect([difference, gradeChanges, parts, items, leftOut]).toEqual(['-20', true, [{ id: 'checks', before: '90', after: '50' }], [{ id: '1', before: '10', after: '50' }], { problems: [], leaves: [] }]);
  });

  it('names what the other has no place for', () => {
    const { after, leftOut } = compareSchemes(scheme('1'), scheme('5', '9'), facts);
    expect([after.total, leftOut.problems]).toEqual(['80.00', ['p']]);
    expect(compareSchemes(scheme('1'), makeScheme(node.entered('b')), facts)).toMatchObject({ after: { total: '60.00' }, leftOut: { problems: ['p'], leaves: ['checks'] } });
  });
});
