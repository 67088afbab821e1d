/** The figures beside a half-filled sheet agree with the engine, and a gap is never a 0. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDecimals, compareExact } from '#engine/decimal.ts';
import { evaluate } from '#engine/evaluate.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import type { Table } from '#scheme/grammar.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { findingCosts, findingsSoFar, pointsFault, pointsSoFar, shareOfSheet } from '#workflow/sheet-figures.ts';

const standard = arxan2021.tables[0] as Table;
const indicators = tianshui2015.tables[0] as Table;

describe('points of an item', () => {
  it.each([
    ['8.5', '10', undefined],
    ['0', '10', undefined],
    ['10', '10', undefined],
    ['10.00', '10', undefined],
    ['10.01', '10', 'tooMany'],
    ['8.125', '10', 'format'],
    ['', '10', 'format'],
    ['-1', '10', 'format'],
    ['8.', '10', 'format'],
    ['08', '10', 'format'],
    ['1e1', '10', 'format'],
    ['８', '10', 'format'],
  ])('"%s" of %s: %s', (text, full, fault) => {
    expect(pointsFault(text, full)).toBe(fault);
  });
});

describe('a sheet of points', () => {
  it('sums what is given exactly and leaves the rest open', () => {
    const so = pointsSoFar(indicators, (item) => ({ '1.1': '3.1', '1.2': '2.2' })[item]);
    expect(so.given).toBe('5.3');
    expect(so.filled).toBe(2);
    expect(so.highest).toBe('98.3');
    expect(so.lost).toEqual([
      { item: '1.1', points: '3.1', lost: '0.9' },
      { item: '1.2', points: '2.2', lost: '0.8' },
    ]);
  });

  it('is full when everything is, whatever the order', () => {
    const so = pointsSoFar(indicators, (item) => itemsOf(indicators).find(({ id }) => id === item)?.points);
    expect(so).toMatchObject({ given: '100', highest: '100', lost: [] });
    expect(so.filled).toBe(so.items);
  });

  it('of nothing is 0 given and everything still possible', () => {
    expect(pointsSoFar(indicators, () => undefined)).toMatchObject({ given: '0', highest: '100', filled: 0, lost: [] });
  });
});

describe('a sheet of findings', () => {
  it.each([
    ['per content counts each', '2.1', [{ rule: 'a', count: 2 }], '2', '98'],
    ['a flat rule takes once, however often and in however many findings', '3.1', [{ rule: 'a', count: 5 }, { rule: 'a', count: 1 }], '3', '97'],
    ['the cap holds', '1.2', [{ rule: 'a', count: 9 }], '3', '97'],
    ['a finding without a rule takes nothing yet', '2.1', [{ rule: '', count: 1 }], '0', '100'],
    ['a finding without a count takes nothing yet', '2.1', [{ rule: 'a', count: 0 }], '0', '100'],
  ])('%s', (_what, item, findings, deducted, left) => {
    const so = findingsSoFar(standard, (id) => (id === item ? findings : []));
    expect([so.deducted, so.left]).toEqual([deducted, left]);
  });

  it('says where the cap took something back', () => {
    const so = findingsSoFar(standard, (id) => (id === '1.2' ? [{ rule: 'a', count: 9 }] : []));
    expect(so.items).toEqual([{ item: '1.2', uncapped: '9', deducted: '3', cap: '3', capped: true }]);
  });

  it('shows the cost of a flat rule at its first finding', () => {
    expect(findingCosts(standard, '3.1', [{ rule: 'a', count: 1 }, { rule: 'a', count: 1 }])).toEqual(['3', '0']);
  });

  it('agrees with the engine, were every finding a problem', () => {
    const rules = itemsOf(standard).flatMap((item) => item.rules.map((rule) => ({ item: item.id, rule: rule.id })));
    const finding = fc.record({ at: fc.constantFrom(...rules), count: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 30 }), (findings) => {
        const so = findingsSoFar(standard, (id) => findings.filter(({ at }) => at.item === id).map(({ at, count }) => ({ rule: at.rule, count })));
        const problems = findings.map(({ at, count }, index) => ({ id: `p${index}`, charges: [{ ...at, count }] }));
        const { items } = evaluate(arxan2021, { unit: 'u', problems, fraud: '0', leaves: { deductions: { kind: 'problems' } } }, { trimFrom: 0 });
        expect(so.deducted).toBe(addDecimals(...items.map((item) => item.deducted)));
        expect(compareExact(so.left, '0')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the share of a sheet in the final score', () => {
  it.each([
    ['Tianshui, self', tianshui2015, 'self', '7'],
    ['Tianshui, peers', tianshui2015, 'peer', '21'],
    ['Tianshui, comprehensive', tianshui2015, 'comprehensive', '42'],
    ['Arxan, self: it informs and does not count', arxan2021, 'self', undefined],
  ] as const)('%s', (_what, scheme, sheet, share) => {
    expect(shareOfSheet(scheme, sheet)).toBe(share);
  });
});
