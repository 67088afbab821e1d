/** What may stand in a single field: numbers, ids, days, names of places. */

import { describe, expect, it } from 'vitest';

import { oneLine, pathText, printable } from '#scheme/fault.ts';
import { schemeDecimal } from '#scheme/millionths.ts';
import { aboveZero, day, decimal, filled, id } from '#scheme/shape/fields.ts';
import { limits } from '#scheme/size.ts';
import { validateScheme } from '#scheme/validate.ts';
import { makeScheme, node } from '../engine/make-scheme.ts';

interface Field {
  readonly what: string;
  readonly shape: { readonly safeParse: (value: unknown) => { readonly success: boolean } };
  readonly taken: readonly string[];
  readonly refused: readonly unknown[];
}

const fields: readonly Field[] = [
  {
    what: 'a decimal',
    shape: decimal,
    taken: ['0', '7', '10', '123456', '0.1', '0.0', '0.123456', '999999.999999'],
    refused: ['', '00', '01', '1234567', '.5', '5.', '0.1234567', '1.2.3', ' 1', '1 ', '-1', '+1', '1e1', '1,5', '1a', 'a1', '１', 1],
  },
  { what: 'a decimal above 0', shape: aboveZero, taken: ['1', '0.000001', '10', '100.0', '0.10'], refused: ['0', '0.0', '0.000000', '', '-1', '01'] },
  { what: 'an id', shape: id, taken: ['a', 'Z', '0', '1.2', 'a_b-c.D9', 'a'.repeat(40)], refused: ['', '.a', '_a', '-a', 'a b', 'a/b', 'a ', ' a', 'é', '文', 'a'.repeat(41), 1] },
  {
    what: 'a day',
    shape: day,
    taken: ['2021-01-01', '2021-09-30', '2021-10-19', '2021-11-20', '2021-12-31', '0001-02-29'],
    refused: ['2021-00-01', '2021-13-01', '2021-20-01', '2021-01-00', '2021-01-32', '2021-01-40', '2021-1-01', '2021-01-1', '21-01-01', 'x2021-01-01', '2021-01-011', '2021/01/01', 'abcd-01-01', ''],
  },
  { what: 'a text', shape: filled, taken: ['文', ' a ', '0'], refused: ['', ' ', '\n\t', 1] },
];

describe.each(fields)('$what', ({ shape, taken, refused }) => {
  it.each(taken.map((value) => [value]))('may be %j', (value) => {
    expect(shape.safeParse(value).success).toBe(true);
  });

  it.each(refused.map((value) => [value]))('may not be %j', (value) => {
    expect(shape.safeParse(value).success).toBe(false);
  });
});

it('a decimal is the same everywhere', () => {
  const [{ taken, refused } = { taken: [], refused: [] }] = fields;
  expect([...taken, ...refused].filter((value) => schemeDecimal.test(String(value)) && typeof value === 'string')).toEqual(taken);
});

describe('a day of every year', () => {
  const faultOf = (monthDay: string) => {
    const obligations = { registers: [{ kind: 'report', title: { zh: '文', en: '' }, term: { kind: 'yearly', monthDay }, clause: { ref: { zh: '文', en: '' } }, breaches: [] }] };
    const checked = validateScheme({ ...makeScheme(node.entered('e')), obligations });
    return checked.ok ? undefined : checked.faults.map(({ code }) => code).join();
  };

  it.each(['01-01', '09-30', '10-19', '12-31', '02-29'])('may be %s', (own) => {
    expect(faultOf(own)).toBeUndefined();
  });

  it.each(['00-01', '13-01', '20-01', '01-00', '01-32', '01-40', '1-01', '01-1', '2021-01-01', '01-011', 'x01-01', ''])('may not be %j', (own) => {
    expect(faultOf(own)).toBe('notDay');
  });
});

describe('the size of what is read', () => {
  const codesOf = (value: unknown) => {
    const checked = validateScheme(value);
    return checked.ok ? [] : checked.faults.map(({ path, code }) => `${pathText(path)} ${code}`);
  };
  const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 1);
  const ones = (length: number) => Array.from({ length }, () => 1);

  it('may be so many values, the lists themselves among them', () => {
    expect(codesOf({ a: ones(limits.values - 2) })).toContain('a unknownField');
    expect(codesOf({ a: ones(limits.values - 1) })).toEqual([' tooLarge']);
  });

  it('is counted over all lists together', () => {
    const [first, rest] = [ones(limits.values / 2), ones(limits.values / 2)];
    expect(codesOf([first, ...rest.slice(2)])).toEqual([' wrongType']);
    expect(codesOf([first, ...rest.slice(1)])).toEqual([' tooLarge']);
    expect(codesOf([first, rest])).toEqual([' tooLarge']);
  });

  it('is counted over many small lists, and told', () => {
    const pairs = Array.from({ length: limits.values / 2 }, () => [1]);
    const checked = validateScheme({ a: pairs });
    expect(checked).toMatchObject({ ok: false, faults: [{ path: [], code: 'tooLarge', facts: { most: limits.values } }] });
    expect(codesOf({ a: pairs.slice(1) })).toContain('a unknownField');
  });

  it('is told at the first place that it breaks', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(codesOf({ a: [1, new Map()], b: circle })).toEqual(['a[1] notPlainData']);
    expect(codesOf({ a: { b: circle, c: new Map() } })).toEqual(['a.b[0] circle']);
  });

  it('may be nested so deep', () => {
    expect(codesOf({ a: nested(limits.depth - 1) })).toContain('a unknownField');
    expect(codesOf({ a: nested(limits.depth) })).toEqual(['a[0][0][0][0][0] tooDeep']);
  });

  it('may hold one thing in several places, but nothing in itself', () => {
    const one = { zh: '文', en: '' };
    const inner: Record<string, unknown> = { one, other: one };
    expect(codesOf({ notes: [one, one] })).not.toContain('notes[1] circle');
    inner['deeper'] = [{ inner }];
    expect(codesOf({ a: inner })).toEqual(['a.deeper[0].inner circle']);
  });

  it('is plain data: objects without a prototype too, none of a class', () => {
    expect(validateScheme(Object.assign(Object.create(null), makeScheme(node.entered('e')))).ok).toBe(true);
    expect(codesOf({ a: { b: new Map() } })).toEqual(['a.b notPlainData']);
  });
});

describe('a place', () => {
  it.each([
    [['a9_Z', 'a9_Z'], 'a9_Z.a9_Z'],
    [['_', '_x'], '_._x'],
    [['9a', 'a-b', 'é', ''], '["9a"]["a-b"]["é"][""]'],
    [['a', 0, 12], 'a[0][12]'],
    [[], ''],
  ] as const)('%j is %s', (path, told) => {
    expect(pathText(path)).toBe(told);
  });

  it('shows sixty characters of a name, and says that there are more', () => {
    expect([printable('x'.repeat(60)), printable('x'.repeat(61))]).toEqual([`"${'x'.repeat(60)}"`, `"${'x'.repeat(60)}…"`]);
  });

  it.each([
    ['a bell', 'a\u0007b', 'a\\u{7}b'],
    ['a mark without width', 'a\u200bb', 'a\\u{200b}b'],
    ['half a pair', 'a\ud800b', 'a\\u{d800}b'],
    ['a line', 'a\u2028b', 'a\\u{2028}b'],
    ['a paragraph', 'a\u2029b', 'a\\u{2029}b'],
    ['nothing of that', 'a é文 \u{1f600}', 'a é文 \u{1f600}'],
  ])('spells out %s', (_what, text, told) => {
    expect(oneLine(text)).toBe(told);
  });
});
