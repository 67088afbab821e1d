/** A copy of a scheme with one place set; `undefined` takes it away. */

import type { Scheme } from '#scheme/grammar.ts';

export type Step = string | number;

export function changed(scheme: Scheme, path: readonly Step[], value: unknown): unknown {
  // no two places share a part, as they do where a scheme is written with constants
  const copy: unknown = JSON.parse(JSON.stringify(scheme));
  const above = path.slice(0, -1).reduce<unknown>((here, step) => Reflect.get(Object(here), step), copy);
  const last = path[path.length - 1] ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(above), last);
  else Reflect.set(Object(above), last, value);
  return copy;
}
