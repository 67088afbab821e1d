/** Fractions: normal, exact, and in order. */

import { describe, expect, it } from 'vitest';

import { compare, greater, lesser, minus, over, plus, rational, roundHalfUp, times } from '#engine/rational.ts';
import { roundTo } from '#engine/rounding.ts';

const [third, quarter, minusHalf] = [rational(1n, 3n), rational(1n, 4n), rational(-1n, 2n)];

describe('a fraction', () => {
  it.each([
    [2n, 4n, { numerator: 1n, denominator: 2n }],
    [-2n, 4n, { numerator: -1n, denominator: 2n }],
    [2n, -4n, { numerator: -1n, denominator: 2n }],
    [-2n, -4n, { numerator: 1n, denominator: 2n }],
    [0n, 7n, { numerator: 0n, denominator: 1n }],
    [0n, -7n, { numerator: 0n, denominator: 1n }],
    [5n, 1n, { numerator: 5n, denominator: 1n }],
  ])('%s over %s stands in lowest terms, its denominator above zero', (numerator, denominator, told) => {
    expect(rational(numerator, denominator)).toEqual(told);
  });

  it('over zero is a broken caller, and says so', () => {
    expect(() => rational(1n, 0n)).toThrow('A rational needs a non-zero denominator.');
    expect(() => over(third, rational(0n))).toThrow(RangeError);
  });

  it.each([
    ['1/3 + 1/4', plus(third, quarter), rational(7n, 12n)],
    ['1/4 + 1/4', plus(quarter, quarter), rational(1n, 2n)],
    ['1/3 - 1/4', minus(third, quarter), rational(1n, 12n)],
    ['1/3 × -1/2', times(third, minusHalf), rational(-1n, 6n)],
    ['1/3 ÷ 1/4', over(third, quarter), rational(4n, 3n)],
    ['1/4 ÷ -1/2', over(quarter, minusHalf), rational(-1n, 2n)],
    ['2/3 ÷ 5/7', over(rational(2n, 3n), rational(5n, 7n)), rational(14n, 15n)],
  ])('%s is exact', (_, told, expected) => {
    expect(told).toEqual(expected);
  });

  it.each([
    [third, quarter, 1],
    [quarter, third, -1],
    [quarter, rational(2n, 8n), 0],
    [minusHalf, quarter, -1],
  ])('has its place in the order (case %#)', (a, b, order) => {
    expect(compare(a, b)).toBe(order);
    expect(compare(lesser(a, b), greater(a, b))).not.toBe(1);
    expect([lesser(a, b), lesser(b, a)]).toEqual(order <= 0 ? [a, a] : [b, b]);
    expect([greater(a, b), greater(b, a)]).toEqual(order >= 0 ? [a, a] : [b, b]);
  });
});

describe('rounding', () => {
  it.each([
    [1n, 8n, 13n],
    [-1n, 8n, -13n],
    [1n, 3n, 33n],
    [0n, 1n, 0n],
  ])('half away from zero: %s/%s to hundredths is %s', (numerator, denominator, told) => {
    expect(roundHalfUp(rational(numerator, denominator), 2)).toBe(told);
  });

  it.each([
    ['90.125', rational(90125n, 1000n), { halfUp: 9013n, halfEven: 9012n, down: 9012n, up: 9013n }],
    ['90.135', rational(90135n, 1000n), { halfUp: 9014n, halfEven: 9014n, down: 9013n, up: 9014n }],
    ['90.1251', rational(901251n, 10000n), { halfUp: 9013n, halfEven: 9013n, down: 9012n, up: 9013n }],
    ['90.1249', rational(901249n, 10000n), { halfUp: 9012n, halfEven: 9012n, down: 9012n, up: 9013n }],
    ['90.12', rational(9012n, 100n), { halfUp: 9012n, halfEven: 9012n, down: 9012n, up: 9012n }],
  ] as const)('%s by each mode', (_, value, told) => {
    for (const mode of ['halfUp', 'halfEven', 'down', 'up'] as const) expect([mode, roundTo(value, { mode, places: 2 })]).toEqual([mode, told[mode]]);
  });
});
