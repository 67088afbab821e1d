/** What is done to a sound request: what people, proxies and attackers send instead. */

import type { Random } from '../../simulation/random.ts';

const nul = '\u0000';

export const nasty: readonly unknown[] = [
  null, true, '', ' ', 0, -1, -0, 0.1, 1e21, 1.5e300, Number.MAX_SAFE_INTEGER + 2, 2_147_483_648, 'NaN', 'Infinity', '1e400', '٣', '1,5', '+1', [], {}, [[]], [null], { kind: null },
  nul, `a${nul}b`, '\ud800', 'x\udc00y', '\u202e', '\ufeff', '\u0007', '💥'.repeat(300), '公'.repeat(70_000), 'a'.repeat(2_100_000),
  '../../etc/passwd', 'C:\\', '%2e%2e%2f', "'; DROP TABLE book; --", '" OR 1=1', '$1', '<script>alert(1)</script>', '=HYPERLINK("x")', '{{7*7}}', 'javascript:alert(1)',
  '9999-99-99', '2025-02-30', '0000-00-00', '2025-11-03T00:00:00Z', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'self:', ':', 'self:a:b:c', 'peer:a:a',
  { __proto__: null, toString: 1 }, { length: 4_000_000_000 }, { toJSON: 'x' },
];

type Json = unknown;

/** Another value somewhere in it; a key too much or too few; something listed very often. */
export function mutated(value: Json, random: Random): Json {
  if (Array.isArray(value)) {
    if (value.length > 0 && random.chance(0.6)) return value.with(random.whole(value.length), mutated(value[0], random));
    if (random.chance(0.2)) return Array.from({ length: random.pick([501, 5001]) }, () => value[0] ?? null);
    return random.chance(0.5) ? [...value, random.pick(nasty)] : random.pick(nasty);
  }
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value);
    const name = names.length === 0 ? 'x' : random.pick(names);
    const rest = Object.entries(value).filter(([one]) => one !== name);
    const turn = random.next();
    if (turn < 0.65) return Object.fromEntries([...rest, [name, mutated((value as Record<string, Json>)[name], random)]]);
    if (turn < 0.75) return Object.fromEntries(rest);
    if (turn < 0.9) return Object.fromEntries([...Object.entries(value), [random.pick(['role', 'unit', 'by', 'at', 'isAdmin', 'score', '', nul, 'extra']), random.pick(nasty)]]);
    return random.pick(nasty);
  }
  return random.pick(nasty);
}

/** The text of a body: mostly JSON, sometimes what only looks like it. */
export function bodyText(value: Json, random: Random): string | Uint8Array {
  const text = JSON.stringify(value) ?? '';
  const turn = random.next();
  if (turn < 0.75) return text;
  const inside = text.startsWith('{') && text.length > 2 ? `,${text.slice(1)}` : '}';
  const deep = random.pick([65, 7000, 200_000]);
  switch (random.whole(13)) {
    case 0: return text.slice(0, random.whole(text.length + 1));
    case 1: return `${text}${text}`;
    case 2: return `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}${inside}`;
    case 3: return '['.repeat(random.pick([70, 7000, 100_000])) + ']'.repeat(random.pick([0, 70, 7000, 100_000]));
    case 4: return `{"id":${'{"a":'.repeat(7000)}1${'}'.repeat(7000)}${inside}`;
    case 5: return `{"kind":"createAssessment"${inside}`;
    case 6: return `\ufeff${text}`;
    case 7: return new Uint8Array([0xff, 0xfe, 0xc0, 0x80, ...new TextEncoder().encode(text).slice(0, 200)]);
    case 8: return text.replaceAll(/"(\w+)":/g, "'$1':");
    case 11: return text.replace(/:(?:"[^"]*"|\d+|null|\{\}|\[\])/, () => `:${'['.repeat(deep)}${']'.repeat(deep)}`);
    case 12: return text.replace(/"(content|scheme)":/, (whole) => `${whole}${'{"a":['.repeat(deep)}1${']}'.repeat(deep)},"x":`);
    case 9: return text.replace(/\d+/, '1e999');
    default: return '';
  }
}

/** An address with something else in the place of one part. */
export function spoiledPath(path: string, random: Random): string {
  const parts = path.split('/');
  const at = 2 + random.whole(Math.max(1, parts.length - 2));
  const odd = ['%', '%00', '%ff', '%ED%A0%80', '..', '%2e%2e', '..%2f..%2fetc', 'a'.repeat(9000), '', ' ', '%20', '公开', '__proto__', 'scheme-library', 'answers:year', '*', ':id', '[object Object]', 'self%3Aa', '-1', '1e9'];
  return parts.with(Math.min(at, parts.length - 1), random.pick(odd)).join('/');
}

export const queries = ['asOf=2025-12-02', 'asOf=', 'asOf=9999-99-99', 'asOf=%00', 'before=3&limit=2', 'before=-1', 'limit=999999999', 'limit=1e9', 'before=%F0', 'now', 'asOf=2025-12-02&asOf=2025-12-03', '__proto__[x]=1', 'a'.repeat(3000)];

export const headersByOddity: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }, { 'content-type': 'multipart/form-data; boundary=x' }, { 'content-type': 'application/json; charset=utf-16' }, { 'content-type': '' },
  { 'content-length': '-1' }, { 'content-length': '1e3' }, { 'content-length': '999999999999' }, { 'content-length': 'abc' }, { 'content-length': '0' },
  { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://' }, { 'sec-fetch-site': 'cross-site' }, { host: 'evil.example' },
  { 'x-kaoping-actor': '%' }, { 'x-kaoping-actor': '%7B%22role%22%3A%22leader%22%7D' }, { 'x-kaoping-actor': '%7B%22role%22%3A%22__proto__%22%7D' }, { 'x-kaoping-actor': 'a'.repeat(8000) }, { 'x-kaoping-actor': '[]' },
  { 'if-none-match': '*' }, { 'if-none-match': '"x"'.repeat(500) }, { accept: 'text/html' }, { 'accept-language': '*;q=x' }, { 'x-forwarded-for': '1.2.3.4, \t,' }, { 'x-forwarded-host': 'evil' }, { range: 'bytes=0-0' },
  { cookie: 'a=b' }, { cookie: '=;;;=' }, { cookie: 'kaoping.session_token=%' }, { 'transfer-encoding': 'chunked' }, { authorization: 'Bearer x' }, { 'x-http-method-override': 'DELETE' },
];
