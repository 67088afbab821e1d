import { describe, expect, it } from 'vitest';

import { evaluate } from '#engine/evaluate.ts';
import { gradeOf } from '#engine/grade.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { leafFacts, score } from './facts-of.ts';
import { makeScheme, node } from './make-scheme.ts';

describe('grades are those of the rounded total', () => {
  it.each([
    ['100', '优秀'],
    ['90', '优秀'],
    ['89.995', '优秀'],
    ['89.9949', '合格'],
    ['89.5', '合格'],
    ['70', '合格'],
    ['69.995', '合格'],
    ['69.99', '不合格'],
    ['0', '不合格'],
  ])('Arxan, art. 5: %s is %s', (total, grade) => {
    expect(gradeOf(arxan2021, total)).toBe(grade);
  });

  it.each([
    ['90', '优秀'],
    ['80', '良好'],
    ['60', '合格'],
    ['59.99', '不合格'],
    ['4999/83', '合格'],
  ])('Tianshui, art. 10, with the default lines: %s is %s', (total, grade) => {
    expect(gradeOf(tianshui2015, total)).toBe(grade);
  });
});

describe("the plan's lines stand in place of the scheme's", () => {
  const bands = [
    { name: '优秀', min: '95' },
    { name: '良好', min: '85' },
    { name: '不合格', min: '0' },
  ];
  const entered = makeScheme(node.entered('only'));

  it('for the grade', () => {
    expect(gradeOf(tianshui2015, '94.99', { bands })).toBe('良好');
    expect(evaluate(entered, leafFacts({ only: score('95') }), { bands }).grade).toBe('优秀');
    expect(evaluate(entered, leafFacts({ only: score('95') })).grade).toBe('pass');
  });

  it('and for the grades still possible', () => {
    expect(evaluate(entered, leafFacts({}), { bands }).range.grades).toEqual(['优秀', '良好', '不合格']);
  });

  it('a band between two hundredths holds no printable score, so it is never possible', () => {
    const narrow = [{ name: 'A', min: '90' }, { name: 'B', min: '89.995' }, { name: 'C', min: '0' }];
    expect(gradeOf(entered, '89.996', { bands: narrow })).toBe('A');
    expect(gradeOf(entered, '89.994', { bands: narrow })).toBe('C');
    expect(evaluate(entered, leafFacts({}), { bands: narrow }).range.grades).toEqual(['A', 'C']);
  });

  it('a line between two hundredths begins at the next one', () => {
    const between = [{ name: 'A', min: '89.991' }, { name: 'B', min: '0' }];
    expect(gradeOf(entered, '89.99', { bands: between })).toBe('B');
    expect(gradeOf(entered, '90', { bands: between })).toBe('A');
  });

  it('lines that do not reach down to 0 are a broken caller', () => {
    expect(() => gradeOf(entered, '10', { bands: [{ name: 'A', min: '60' }] })).toThrow(RangeError);
  });
});
