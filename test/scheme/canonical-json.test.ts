import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from '#scheme/canonical-json.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: 'x' }, '{"a":"x","b":1}'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    [{ é: 1, z: 2, '\u{1f600}': 3, '\ufb33': 4 }, '{"z":2,"é":1,"\u{1f600}":3,"\ufb33":4}'],
    [[3, null, true, { y: [], x: {} }], '[3,null,true,{"x":{},"y":[]}]'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['\u2028"\\\n\u0001', '"\u2028\\"\\\\\\n\\u0001"'],
    [-0, '0'],
    [1e21, '1e+21'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  const circle: unknown[] = [];
  circle.push(circle);

  it.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole in a list', Array.from({ length: 1 })],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['half a surrogate pair', '\ud800'],
    ['half a surrogate pair in a name', { '\ud800': 1 }],
    ['a circle', circle],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ within: [value] })).toThrow(value === undefined ? TypeError : /No canonical JSON/);
  });

  it('takes the same value twice in one text, which is no circle', () => {
    const one = { a: 1 };
    expect(canonicalJson([one, one])).toBe('[{"a":1},{"a":1}]');
  });

  it('is JSON, and the same whatever the order of names', () => {
    const names = fc.array(fc.tuple(fc.string(), fc.jsonValue()), { maxLength: 8 });
    fc.assert(
      fc.property(names, (pairs) => {
        const unique = [...new Map(pairs)].filter(([name]) => name !== '__proto__');
        const text = canonicalJson(Object.fromEntries(unique));
        expect(canonicalJson(Object.fromEntries(unique.toReversed()))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(unique))));
      }),
    );
  });
});

describe('schemeHash', () => {
  it('is SHA-256 of the canonical text', () => {
    expect(schemeHash(arxan2021)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(schemeHash(arxan2021)).not.toBe(schemeHash(tianshui2015));
  });

  it('does not change when a scheme is stored and read', () => {
    expect(schemeHash(JSON.parse(JSON.stringify(arxan2021)))).toBe(schemeHash(arxan2021));
  });

  it('changes with any word', () => {
    const other = { ...arxan2021, notes: arxan2021.notes.slice(1) };
    expect(schemeHash(other)).not.toBe(schemeHash(arxan2021));
  });
});
