/**
 * A first look at a value of unknown origin, before anything walks it by calling itself.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';

/** Deepest nesting, most values, longest text: a county's table has about 12, 1,500 and 300. */
export const limits = { depth: 24, values: 50_000, text: 4_000 } as const;

interface Visit {
  readonly value: unknown;
  readonly path: Path;
  readonly above: Visit | undefined;
}

/** Refuses what is in itself, too deep, too large, or not plain data; stops at the first such place. */
export function checkSize(value: unknown, refuse: Refuse): void {
  const waiting: Visit[] = [{ value, path: [], above: undefined }];
  let found = 1;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value: here, path } = visit;
    if (isInItself(visit)) return refuse(path, 'circle');
    if (path.length > limits.depth) return refuse(path.slice(0, 6), 'tooDeep', { most: limits.depth });
    if (typeof here === 'string' && here.length > limits.text) return refuse(path, 'tooLong', { most: limits.text });
    if (typeof here !== 'object' || here === null) continue;
    if (!isPlain(here)) return refuse(path, 'notPlainData');
    const inside = Array.isArray(here) ? Array.from(here.entries()) : Object.entries(here);
    found += inside.length;
    if (found > limits.values) return refuse([], 'tooLarge', { most: limits.values });
    for (const [step, next] of inside.reverse()) waiting.push({ value: next, path: [...path, step], above: visit });
  }
}

/** At most as many steps as the limit of depth. */
function isInItself({ value, above }: Visit): boolean {
  for (let visit = above; visit !== undefined; visit = visit.above) if (visit.value === value) return true;
  return false;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
