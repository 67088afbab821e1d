/** The order of units follows each change, and is the order that sorting would give. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emptyBook } from '#ledger/evolve.ts';
import { standing } from '#view/standing.ts';

const ids = (units: number) => Array.from({ length: units }, (_, unit) => `u${unit}`);

describe('the standing of units', () => {
  it.each([
    { what: 'the best first, equal totals in the given order and with one rank', totals: ['90.00', null, '95.00', '90.00', '7.50'], told: [[2, 1], [0, 2], [3, 2], [4, 4]] },
    { what: 'nobody without a total', totals: [null, null], told: [] },
    { what: 'the ends of the scale', totals: ['0.00', '100.00'], told: [[1, 1], [0, 2]] },
    { what: 'totals beyond 100', totals: ['99.00', '104.50', '100.00'], told: [[1, 1], [2, 2], [0, 3]] },
    { what: 'totals of three places', totals: ['99.001', '99.002', '99.001'], told: [[1, 1], [0, 2], [2, 2]] },
  ])('has $what', ({ totals, told }) => {
    expect(standing(emptyBook('b'), ids(totals.length), totals).map(({ unit, rank }) => [unit, rank])).toEqual(told);
  });

  it('after any changes is what it would be from scratch', () => {
    const total = fc.option(fc.integer({ min: 0, max: 10_000 }).map((units) => (units / 100).toFixed(2)), { nil: null });
    const looks = fc.array(fc.array(total, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(looks, (all) => {
        const state = emptyBook('b');
        for (const totals of all) expect(standing(state, ids(6), totals)).toEqual(standing(emptyBook('b'), ids(6), totals));
      }),
    );
  });

  it('is made anew for other units, and the old one is still right', () => {
    const state = emptyBook('b');
    expect(standing(state, ['a', 'b'], ['1.00', '2.00']).map(({ unit }) => unit)).toEqual([1, 0]);
    expect(standing(state, ['b', 'a', 'c'], ['2.00', '1.00', '3.00']).map(({ unit }) => unit)).toEqual([2, 0, 1]);
    expect(standing(state, ['a', 'b'], ['5.00', '2.00']).map(({ unit }) => unit)).toEqual([0, 1]);
  });
});
