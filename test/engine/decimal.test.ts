import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDecimals,
  approximate,
  compareExact,
  formatExact,
  formatFixed,
  isDecimal,
  meanOf,
  multiplyDecimals,
  parseDecimal,
  parseExact,
  subtract,
  unitsOf,
} from '#engine/decimal.ts';
import { over, rational } from '#engine/rational.ts';
import type { Decimal } from '#scheme/grammar.ts';

describe('isDecimal: digits, and at most one point between digits', () => {
  it.each(['0', '7', '90', '0.35', '86.450', '100.00', '0.000000000000000000000000000000001'])('takes %j', (text) => {
    expect(isDecimal(text)).toBe(true);
    expect(parseDecimal(text)).toBeDefined();
  });

  it.each(['', ' ', '-1', '+1', '01', '00', '1.', '.5', '1e5', '1E2', '1,5', ' 5', '5 ', '5\n', '1/3', 'NaN', 'Infinity', '0x10', '５', '٣', '五', '1_000', '−1', `1${'0'.repeat(100)}`])(
    'refuses %j',
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it.each([1, null, undefined, {}, ['1']])('refuses %j, which is no text', (value) => {
    expect(isDecimal(value)).toBe(false);
  });
});

describe('parseExact: results are made here, so anything else is a broken caller', () => {
  it.each(['1/0', '1/', '/3', '--1', '1e5', '', 'x', '1/-3', '1.5/2', '-', '-.5', '-01', '01/2', '1/02', '1/2/3', '1/2.5', '1 /2', '1/2 ', '/'])('throws on %j', (text) => {
    expect(() => parseExact(text)).toThrow(new RangeError(`Not an exact number: "${text}"`));
  });
});

describe('unitsOf: whole numbers of the smallest part of a table', () => {
  it.each([
    ['2.5', 2, 250n],
    ['2.50', 2, 250n],
    ['0.05', 3, 50n],
    ['0', 0, 0n],
    ['100', 1, 1000n],
  ] as const)('%s with %i places is %s', (text, places, units) => {
    expect(unitsOf(text, places)).toBe(units);
  });

  it.each([['0.125', 2], ['1.', 2], ['-1', 0], ['x', 0], ['', 1], ['01', 1], ['1.5.5', 4]] as const)('throws on %s with %i places', (text, places) => {
    expect(() => unitsOf(text as Decimal, places)).toThrow(new RangeError(`Not a number of ${places} decimal places: "${text}"`));
  });
});

describe('formatFixed: one rounding, half up', () => {
  it.each([
    ['89.995', 2, '90.00'],
    ['89.9949999999999999999999', 2, '89.99'],
    ['271/3', 2, '90.33'],
    ['2/3', 2, '0.67'],
    ['1.005', 2, '1.01'],
    ['0.005', 2, '0.01'],
    ['-0.125', 2, '-0.13'],
    ['-0.001', 2, '0.00'],
    ['85', 0, '85'],
    ['84.5', 0, '85'],
    ['7', 2, '7.00'],
  ] as const)('%s with %i places is %s', (value, places, expected) => {
    expect(formatFixed(value, places)).toBe(expected);
  });
});

describe('formatExact: lowest decimal form, or a fraction where none exists', () => {
  it.each([
    [5n, 1n, '5'],
    [10n, 2n, '5'],
    [1n, 8n, '0.125'],
    [-5n, 2n, '-2.5'],
    [271n, 3n, '271/3'],
    [-1n, 3n, '-1/3'],
    [1n, -4n, '-0.25'],
    [0n, 7n, '0'],
    [123n, 10n ** 12n, '0.000000000123'],
  ])('%s/%s is %s', (numerator, denominator, expected) => {
    expect(formatExact(rational(numerator, denominator))).toBe(expected);
  });
});

describe('sums in text', () => {
  it('are exact where binary fractions are not: 0.1 + 0.2', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(subtract('1', '0.9')).toBe('0.1');
    expect(multiplyDecimals('1.1', '1.1')).toBe('1.21');
  });

  it('of nothing are 0, while a mean of nothing is none', () => {
    expect(addDecimals()).toBe('0');
    expect(meanOf([])).toBeNull();
    expect(meanOf(['90', '91', '90'])).toBe('271/3');
  });

  it('compare by value, not by spelling', () => {
    expect(compareExact('90', '90.00')).toBe(0);
    expect(compareExact('9', '10')).toBe(-1);
    expect(compareExact('271/3', '90.33')).toBe(1);
    expect(['10', '9.5', '-1', '271/3'].toSorted(compareExact)).toEqual(['-1', '9.5', '10', '271/3']);
  });

  it('come near enough for the length of a bar', () => {
    expect(approximate('271/3')).toBeCloseTo(90.3333, 4);
    expect(approximate('85')).toBe(85);
    expect(approximate('-0.5')).toBe(-0.5);
  });
});

const digits = fc.bigInt(-(10n ** 30n), 10n ** 30n);
const scale = fc.bigInt(1n, 10n ** 12n);
const anyExact = fc.tuple(digits, scale).map(([numerator, denominator]) => formatExact(rational(numerator, denominator)));

describe('laws', () => {
  it('what is written is read back as the same number', () => {
    fc.assert(
      fc.property(digits, scale, (numerator, denominator) => {
        const value = rational(numerator, denominator);
        expect(parseExact(formatExact(value))).toEqual(value);
      }),
    );
  });

  it('decimal text comes out as it went in, but for zeros at its end', () => {
    const places = fc.stringMatching(/^[0-9]{0,12}[1-9]$/);
    fc.assert(
      fc.property(fc.nat(), places, (whole, rest) => {
        const text = `${whole}.${rest}`;
        expect(formatExact(parseExact(text))).toBe(text);
        expect(formatExact(parseExact(`${text}000`))).toBe(text);
      }),
    );
  });

  it('sums do not depend on the order of their terms', () => {
    fc.assert(
      fc.property(fc.array(anyExact, { maxLength: 12 }), (terms) => {
        expect(addDecimals(...terms.toReversed())).toBe(addDecimals(...terms));
      }),
    );
  });

  it('rounding is off by half a unit at most, and never below at a half', () => {
    fc.assert(
      fc.property(digits, scale, (numerator, denominator) => {
        const value = rational(numerator, denominator);
        const off = subtract(formatFixed(value, 2), formatExact(value));
        const half = numerator < 0n ? ['-0.005', '0.005'] : ['0.005', '-0.005'];
        expect(compareExact(off, '0.005')).not.toBe(1);
        expect(compareExact(off, '-0.005')).not.toBe(-1);
        expect(off).not.toBe(half[1]);
      }),
    );
  });

  it('a - b + b is a', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        expect(addDecimals(subtract(a, b), b)).toBe(a);
      }),
    );
  });
});

it('a fraction without a denominator is a broken caller', () => {
  expect(() => rational(1n, 0n)).toThrow(RangeError);
  expect(() => over(rational(1n), rational(0n))).toThrow(RangeError);
});

it('the longest text that is read is of a hundred characters', () => {
  expect([99, 100, 101].map((length) => isDecimal(`1.${'1'.repeat(length - 2)}`))).toEqual([true, true, false]);
});
