/**
 * One text per value: JSON with sorted keys and no spaces, as a hash needs it.
 *
 * What JSON has no word for is refused instead of being dropped or turned into null, because a
 * hash over less than was meant proves nothing. RFC 8785 gives the same text for the same value.
 *
 * Imports: nothing.
 */

/**
 * Canonical JSON text.
 *
 * Shape    null, booleans, finite numbers, text, lists and plain objects, nested.
 * Gaps     A property that is undefined is left out, as JSON.stringify does.
 * Errors   TypeError on everything else: NaN, bigint, functions, dates, maps, undefined in a list,
 *          text with half a surrogate pair, a circle. Callers hand over plain data.
 * Example  { b: 1, a: "x" } -> '{"a":"x","b":1}'.
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value);
  if (Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError(`No canonical JSON for ${typeof value} ${String(value)}.`);
  if (above.includes(value)) throw new TypeError('No canonical JSON for a value that contains itself.');
  const inside = [...above, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => write(item, inside)).join(',')}]`;
  if (!isPlain(value)) throw new TypeError('No canonical JSON for objects of a class.');
  return writeObject(value, inside);
}

function writeObject(value: object, inside: readonly object[]): string {
  const properties = Object.entries(value)
    .filter(([, property]) => property !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, property]) => `${writeText(name)}:${write(property, inside)}`);
  return `{${properties.join(',')}}`;
}

function writeText(text: string): string {
  if (!isWellFormed(text)) throw new TypeError('No canonical JSON for text with half a surrogate pair.');
  return JSON.stringify(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `String.prototype.isWellFormed` came to browsers later than the oldest one served. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
