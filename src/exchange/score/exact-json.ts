/**
 * JSON read exactly: numbers stay the text they were written as, names may not come twice.
 *
 * JSON.parse turns 86.45 into the nearest binary fraction and keeps the last of two equal names
 * without a word; both would change a score unseen. Objects become maps, so a name such as
 * "__proto__" is a name like any other.
 *
 * Imports: nothing.
 */

export type ExactJson = null | boolean | string | ExactNumber | ExactList | ExactObject;
export type ExactList = readonly ExactJson[];
export type ExactObject = ReadonlyMap<string, ExactJson>;

/** A number as it stands in the file: "86.450", "1e2", "-0". */
export interface ExactNumber {
  readonly digits: string;
}

export type JsonFaultCode =
  | 'unexpected'
  | 'unexpectedEnd'
  | 'badNumber'
  | 'badEscape'
  | 'controlCharacter'
  | 'halfSurrogate'
  | 'givenTwice'
  | 'tooDeep';

export interface JsonFault {
  readonly path: readonly (string | number)[];
  readonly code: JsonFaultCode;
  /** `line` and `column` count from 1; `found` is the character met. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export type JsonReading =
  | { readonly ok: true; readonly value: ExactJson }
  | { readonly ok: false; readonly fault: JsonFault };

export const deepest = 64;

/**
 * Read one JSON text.
 *
 * Shape    text: a whole file, without byte order mark. Returns its value or the first fault.
 * Errors   None thrown.
 * Source   RFC 8259.
 */
export function readExactJson(text: string): JsonReading {
  const cursor: Cursor = { text, at: 0, path: [] };
  try {
    const value = readValue(cursor);
    skipSpace(cursor);
    return cursor.at < text.length ? { ok: false, fault: unexpected(cursor) } : { ok: true, value };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, fault: error.fault };
    throw error;
  }
}

interface Cursor {
  readonly text: string;
  at: number;
  readonly path: (string | number)[];
}

/** Leaves the reading functions at the first fault; never leaves this file. */
class Stop extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.code);
    this.fault = fault;
  }
}

const words: readonly (readonly [string, ExactJson])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function readValue(cursor: Cursor): ExactJson {
  skipSpace(cursor);
  if (cursor.path.length > deepest) throw new Stop(faultAt(cursor, 'tooDeep', { most: deepest }));
  const first = cursor.text[cursor.at];
  if (first === '{') return readObject(cursor);
  if (first === '[') return readList(cursor);
  if (first === '"') return readText(cursor);
  if (first !== undefined && (first === '-' || isDigit(first))) return readNumber(cursor);
  const word = words.find(([spelled]) => cursor.text.startsWith(spelled, cursor.at));
  if (word === undefined) throw new Stop(unexpected(cursor));
  cursor.at += word[0].length;
  return word[1];
}

function readObject(cursor: Cursor): ExactObject {
  const members = new Map<string, ExactJson>();
  cursor.at += 1;
  if (takes(cursor, '}')) return members;
  do {
    skipSpace(cursor);
    const start = cursor.at;
    if (cursor.text[start] !== '"') throw new Stop(unexpected(cursor));
    const name = readText(cursor);
    cursor.path.push(name);
    if (members.has(name)) throw new Stop(faultAt({ ...cursor, at: start }, 'givenTwice'));
    expect(cursor, ':');
    members.set(name, readValue(cursor));
    cursor.path.pop();
  } while (takes(cursor, ','));
  expect(cursor, '}');
  return members;
}

function readList(cursor: Cursor): ExactList {
  const list: ExactJson[] = [];
  cursor.at += 1;
  if (takes(cursor, ']')) return list;
  do {
    cursor.path.push(list.length);
    list.push(readValue(cursor));
    cursor.path.pop();
  } while (takes(cursor, ','));
  expect(cursor, ']');
  return list;
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function readNumber(cursor: Cursor): ExactNumber {
  const digits = matchAt(numberPattern, cursor);
  const next = cursor.text[cursor.at + digits.length];
  if (digits === '' || (next !== undefined && /[0-9A-Za-z.+-]/.test(next))) throw new Stop(faultAt(cursor, 'badNumber'));
  cursor.at += digits.length;
  return { digits };
}

const plainPattern = /[^"\\\u0000-\u001f]*/y;
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function readText(cursor: Cursor): string {
  const start = cursor.at;
  let read = '';
  cursor.at += 1;
  for (;;) {
    const plain = matchAt(plainPattern, cursor);
    read += plain;
    cursor.at += plain.length;
    const stop = cursor.text[cursor.at];
    if (stop === undefined) throw new Stop(unexpected(cursor));
    if (stop === '"') break;
    if (stop !== '\\') throw new Stop(faultAt(cursor, 'controlCharacter'));
    read += readEscape(cursor);
  }
  cursor.at += 1;
  if (/\p{Surrogate}/u.test(read)) throw new Stop(faultAt({ ...cursor, at: start }, 'halfSurrogate'));
  return read;
}

function readEscape(cursor: Cursor): string {
  const mark = cursor.text[cursor.at + 1] ?? '';
  if (mark === 'u') {
    const hex = cursor.text.slice(cursor.at + 2, cursor.at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new Stop(faultAt(cursor, 'badEscape'));
    cursor.at += 6;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }
  const meant = Object.hasOwn(escapes, mark) ? escapes[mark] : undefined;
  if (meant === undefined) throw new Stop(faultAt(cursor, 'badEscape'));
  cursor.at += 2;
  return meant;
}

function skipSpace(cursor: Cursor): void {
  cursor.at += matchAt(/[ \t\n\r]*/y, cursor).length;
}

function takes(cursor: Cursor, mark: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, mark: string): void {
  if (!takes(cursor, mark)) throw new Stop(unexpected(cursor));
}

function matchAt(pattern: RegExp, { text, at }: Cursor): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isDigit(mark: string): boolean {
  return mark >= '0' && mark <= '9';
}

function unexpected(cursor: Cursor): JsonFault {
  const code = cursor.text.codePointAt(cursor.at);
  if (code === undefined) return faultAt(cursor, 'unexpectedEnd');
  return faultAt(cursor, 'unexpected', { found: String.fromCodePoint(code) });
}

function faultAt({ text, at, path }: Cursor, code: JsonFaultCode, facts: JsonFault['facts'] = {}): JsonFault {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return { path: [...path], code, facts: { ...facts, line, column } };
}
