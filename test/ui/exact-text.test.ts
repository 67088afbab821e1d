/** Exact numbers in print: one rounding, half up, and no digit lost. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareExact, exactText, lengthOf, plainText } from '#ui/exact-text.ts';

describe('an exact number with fixed places', () => {
  it.each([
    ['271/3', 2, '90.33'],
    ['184/3', 2, '61.33'],
    ['2.5', 0, '3'],
    ['1.005', 2, '1.01'],
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['-0.004', 2, '0.00'],
    ['90', 2, '90.00'],
    ['9007199254740993', 2, '9007199254740993.00'],
    ['1/8', 1, '0.1'],
  ])('%s with %i places is %s', (exact, places, text) => {
    expect(exactText(exact, places)).toBe(text);
  });

  it.each(['', '1e3', '3.', 'NaN', '1/0', '--1', '３'])('refuses %j, which is none', (text) => {
    expect(() => exactText(text, 2)).toThrow(RangeError);
  });

  it('is never further than half a unit of its last place from the number', () => {
    fc.assert(
      fc.property(fc.bigInt(-100_000n, 100_000n), fc.bigInt(1n, 999n), fc.integer({ min: 0, max: 4 }), (numerator, denominator, places) => {
        const scale = 10n ** BigInt(places);
        const printed = BigInt(exactText(`${numerator}/${denominator}`, places).replace('.', ''));
        const distance = 2n * (printed * denominator - numerator * scale);
        expect(distance <= denominator && distance >= -denominator).toBe(true);
      }),
    );
  });
});

describe('a plain number', () => {
  it.each([['2.50', '2.5'], ['3.00', '3'], ['100', '100'], ['0.5', '0.5'], ['7/2', '3.5'], ['20', '20']])('of %s is %s', (exact, text) => {
    expect(plainText(exact)).toBe(text);
  });
});

describe('the order of exact numbers', () => {
  it.each([['271/3', '90.33', 1], ['1/3', '0.333', 1], ['90.0', '90', 0], ['-2', '1', -1], ['9', '10', -1]])('%s against %s is %i', (a, b, order) => {
    expect(compareExact(a, b)).toBe(order);
  });
});

it('the length of a bar is near the number', () => {
  expect(lengthOf('271/3')).toBeCloseTo(90.3333, 4);
});
