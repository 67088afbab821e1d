import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deepest, readExactJson, type ExactJson } from '#exchange/score/exact-json.ts';

/** The value as JSON.parse would give it. */
function plain(value: ExactJson): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, member]) => [name, plain(member)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null && 'digits' in value) return Number(value.digits);
  return value;
}

function read(text: string): ExactJson {
  const reading = readExactJson(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading.value;
}

function fault(text: string): string {
  const reading = readExactJson(text);
  if (reading.ok) return 'none';
  const { path, code, facts } = reading.fault;
  return `${path.join('.')} ${code} ${facts['line'] ?? ''}:${facts['column'] ?? ''}`;
}

describe('what JSON.parse takes', () => {
  it('is taken, and means the same', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(plain(read(spaced))).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it('with escapes of every kind', () => {
    const text = String.raw`["\"\\\/\b\f\n\r\t\u0041\u4f18\ud83d\ude00"]`;
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it('keeps numbers as they are written', () => {
    const digits = ['0', '-0', '86.450', '1e2', '1E+2', '12.5e-10', '123456789012345678901234567890.1', '1e999999999'];
    expect(read(`[${digits.join(' ,\n')}]`)).toEqual(digits.map((one) => ({ digits: one })));
  });

  it('keeps names in their order, and "__proto__" as a name like any other', () => {
    const value = read('{"b":1,"__proto__":{"x":2},"10":3,"constructor":4}');
    expect(value).toBeInstanceOf(Map);
    expect(value instanceof Map && [...value.keys()]).toEqual(['b', '__proto__', '10', 'constructor']);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('what JSON.parse refuses is refused too', () => {
  it('whatever is cut off, put in or taken out', () => {
    const broken = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', '0', 'x', '\\', '\u0000', '\ufeff')).map(([text, at, mark]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + mark + text.slice(place + 1);
    });
    fc.assert(
      fc.property(broken, (text) => {
        const reading = readExactJson(text);
        const expected = parse(text);
        const stricter = !reading.ok && ['givenTwice', 'halfSurrogate'].includes(reading.fault.code);
        if (!stricter) expect(reading.ok).toBe(expected.ok);
        if (reading.ok && expected.ok) expect(plain(reading.value)).toEqual(expected.value);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['', ' unexpectedEnd 1:1'],
    ['  \n ', ' unexpectedEnd 2:2'],
    ['{', ' unexpectedEnd 1:2'],
    ['[1,]', '1 unexpected 1:4'],
    ['{"a":1,}', ' unexpected 1:8'],
    ['{a:1}', ' unexpected 1:2'],
    ["{'a':1}", ' unexpected 1:2'],
    ['[1 2]', ' unexpected 1:4'],
    ['1 2', ' unexpected 1:3'],
    ['{"a" 1}', 'a unexpected 1:6'],
    ['{"units":[{"self":NaN}]}', 'units.0.self unexpected 1:19'],
    ['[Infinity]', '0 unexpected 1:2'],
    ['[undefined]', '0 unexpected 1:2'],
    ['[// note\n1]', '0 unexpected 1:2'],
    ['[truex]', ' unexpected 1:6'],
    ['[01]', '0 badNumber 1:2'],
    ['[-]', '0 badNumber 1:2'],
    ['[1.]', '0 badNumber 1:2'],
    ['[.5]', '0 unexpected 1:2'],
    ['[+1]', '0 unexpected 1:2'],
    ['[1e]', '0 badNumber 1:2'],
    ['[0x10]', '0 badNumber 1:2'],
    ['[1_000]', ' unexpected 1:3'],
    ['[５]', '0 unexpected 1:2'],
    ['["a\nb"]', '0 controlCharacter 1:4'],
    ['["\\x41"]', '0 badEscape 1:3'],
    ['["\\u12g4"]', '0 badEscape 1:3'],
    ['["abc', '0 unexpectedEnd 1:6'],
    ['{\n  "a": 1,\n  "a": 1\n}', 'a givenTwice 3:3'],
    ['{"a":{"b":[{"c":1,"\\u0063":2}]}}', 'a.b.0.c givenTwice 1:19'],
    ['["\\ud800"]', '0 halfSurrogate 1:2'],
    ['["\\udc00\\ud800"]', '0 halfSurrogate 1:2'],
  ])('%j: %s', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('nesting deeper than anything meant, however deep', () => {
    expect(readExactJson('['.repeat(deepest) + ']'.repeat(deepest)).ok).toBe(true);
    expect(fault('['.repeat(1_000_000))).toContain('tooDeep');
    expect(fault('{"a":'.repeat(1_000_000))).toContain('tooDeep');
  });

  it('reads a long text in a time that grows with its length', () => {
    const text = `[${Array.from({ length: 200_000 }, () => '"\\n"').join(',')}]`;
    expect(readExactJson(text).ok).toBe(true);
  });
});

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
