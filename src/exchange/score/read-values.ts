/**
 * Single values of a score file: texts, numbers, lists, objects, each refused with its place.
 *
 * Imports: engine (decimals).
 */

import { isDecimal, longestDecimal } from '#engine/decimal.ts';
import { printable, type Path } from '#scheme/fault.ts';
import type { ExactJson, ExactList, ExactNumber, ExactObject } from './exact-json.ts';
import type { Refuse } from './score-fault.ts';

/** Where a value stands and whom to tell. */
export interface Place {
  readonly path: Path;
  readonly refuse: Refuse;
}

export function inside({ path, refuse }: Place, ...steps: Path): Place {
  return { path: [...path, ...steps], refuse };
}

/** An object with known fields only; undefined where it is none. */
export function readObject(value: ExactJson | undefined, known: readonly string[], { path, refuse }: Place): ExactObject | undefined {
  if (value === undefined) return refuse(path, 'missing');
  if (!isObject(value)) return refuse(path, 'notAnObject', { value: describe(value) });
  for (const field of value.keys()) if (!known.includes(field)) refuse([...path, field], 'unknownField');
  return value;
}

export function readList(value: ExactJson | undefined, { path, refuse }: Place): ExactList | undefined {
  if (value === undefined) return refuse(path, 'missing');
  return isList(value) ? value : refuse(path, 'notAList', { value: describe(value) });
}

/** Text that says something. */
export function readText(value: ExactJson | undefined, { path, refuse }: Place): string | undefined {
  if (value === undefined) return refuse(path, 'missing');
  if (typeof value !== 'string') return refuse(path, 'notText', { value: describe(value) });
  return value.trim() === '' ? refuse(path, 'emptyText') : value;
}

/**
 * A number, as a JSON number or as decimal text, exactly as written.
 *
 * Shape    Returns decimal text without sign or exponent.
 * Gaps     A JSON number counts by its value: 1e1 is 10, -0 is 0. Text must be plain: "1e1", "+1",
 *          "01", " 5" and "５" are refused.
 * Example  86.45 and "86.45" -> "86.45".
 */
export function readDecimal(value: ExactJson | undefined, place: Place): string | undefined {
  const { path, refuse } = place;
  if (value === undefined) return refuse(path, 'missing');
  if (isNumber(value)) return plainDecimal(value, place);
  if (typeof value !== 'string') return refuse(path, 'notANumber', { value: describe(value) });
  if (value.length > longestDecimal) return refuse(path, 'tooManyDigits', { most: longestDecimal });
  return isDecimal(value) ? value : refuse(path, 'notADecimal', { value });
}

/** A whole number from `least`, small enough to count with. */
export function readWhole(value: ExactJson | undefined, least: number, place: Place): number | undefined {
  const text = readDecimal(value, place);
  if (text === undefined) return undefined;
  const whole = /^[0-9]+(?:\.0+)?$/.test(text) ? Number(text.split('.')[0]) : Number.NaN;
  if (Number.isSafeInteger(whole) && whole >= least) return whole;
  return place.refuse(place.path, 'notWhole', { value: text, least });
}

/** The digits of a JSON number with its exponent carried out. */
function plainDecimal({ digits }: ExactNumber, { path, refuse }: Place): string | undefined {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const [whole = '', rest = ''] = mantissa.replace('-', '').split('.');
  const all = whole + rest;
  if (/^0*$/.test(all)) return '0';
  if (digits.startsWith('-')) return refuse(path, 'negative', { value: digits });
  const point = whole.length + Number(exponent);
  const length = Math.max(all.length, Math.abs(point) + all.length);
  if (length > longestDecimal) return refuse(path, 'tooManyDigits', { most: longestDecimal });
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  const before = all.slice(0, point).padEnd(point, '0').replace(/^0+(?=[0-9])/, '');
  return point < all.length ? `${before}.${all.slice(point)}` : before;
}

export function isObject(value: ExactJson | undefined): value is ExactObject {
  return value instanceof Map;
}

export function isList(value: ExactJson | undefined): value is ExactList {
  return Array.isArray(value);
}

export function isNumber(value: ExactJson): value is ExactNumber {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

function describe(value: ExactJson): string {
  if (isObject(value)) return '{…}';
  if (isList(value)) return '[…]';
  if (isNumber(value)) return value.digits;
  return typeof value === 'string' ? printable(value) : String(value);
}
